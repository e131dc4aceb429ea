"""Edits of what travels beside the body: parameters of query and path, headers."""

from __future__ import annotations

from .pages import GET, OTHER, QUERY, RUN, SAVE, SPECIFIED, Edit

EDITS: list[Edit] = [
    (
        SAVE,
        {"query": [*QUERY, "deep | bool | How"]},
        [
            "parameter-added: compatible, breaking",
            "bump: minor, major",
        ],
        ["parameter-removed: breaking, breaking", "bump: major, major"],
    ),
    (
        SAVE,
        {"query": [*QUERY, "deep | bool | **Required** How"]},
        [
            "parameter-added-required: breaking, breaking",
            "bump: major, major",
        ],
        ["parameter-removed: breaking, breaking", "bump: major, major"],
    ),
    (
        SAVE,
        {"query": QUERY[:1]},
        ["parameter-removed: breaking, breaking", "bump: major, major"],
        [
            "parameter-added: compatible, breaking",
            "bump: minor, major",
        ],
    ),
    (
        SAVE,
        {"query": ["FlowId | int32 | **Required** The key", QUERY[1]]},
        ["parameter-recased: warning, warning", "bump: minor, minor"],
        ["parameter-recased: warning, warning", "bump: minor, minor"],
    ),
    (
        SAVE,
        {"query": ["flowId | int32 | The key", QUERY[1]]},
        [
            "parameter-optional: compatible, breaking",
            "bump: minor, major",
        ],
        ["parameter-required: breaking, compatible", "bump: major, minor"],
    ),
    (
        SAVE,
        {"query": [QUERY[0], "$select | string | **Required** What"]},
        ["parameter-required: breaking, compatible", "bump: major, minor"],
        [
            "parameter-optional: compatible, breaking",
            "bump: minor, major",
        ],
    ),
    (
        SAVE,
        {"query": ["flowId | string | **Required** The key", QUERY[1]]},
        ["parameter-type-changed: breaking, breaking", "bump: major, major"],
        ["parameter-type-changed: breaking, breaking", "bump: major, major"],
    ),
    (
        SAVE,
        {"query": ["flowId | int32 | **Required** A key", QUERY[1]]},
        ["description-changed: prose, prose", "bump: patch, patch"],
        ["description-changed: prose, prose", "bump: patch, patch"],
    ),
    (
        SAVE,
        {"headers": [*SAVE["headers"], "SO-Culture | Which"]},
        ["header-added: compatible, compatible", "bump: minor, minor"],
        [
            "header-removed-everywhere: breaking, compatible",
            "bump: major, minor",
        ],
    ),
    (
        SAVE,
        {"headers": SAVE["headers"][:1]},
        [
            "header-removed-everywhere: breaking, compatible",
            "bump: major, minor",
        ],
        ["header-added: compatible, compatible", "bump: minor, minor"],
    ),
    (
        {**SAVE, "beside": [OTHER]},
        {"headers": SAVE["headers"][:1]},
        [
            "header-removed: warning, compatible",
            "bump: minor, minor",
        ],
        [
            "header-added: compatible, compatible",
            "bump: minor, minor",
        ],
    ),
    (
        SAVE,
        {"headers": ["SO+Language | Which", *SAVE["headers"]]},
        [
            "header-added: compatible, compatible",
            "header-renamed: breaking, compatible",
            "bump: major, minor",
        ],
        [
            "header-removed-everywhere: breaking, compatible",
            "header-renamed: breaking, compatible",
            "bump: major, minor",
        ],
    ),
    (
        SAVE,
        {"query": [*QUERY, "Flow | string | "]},
        [
            "parameter-added: compatible, breaking",
            "bump: minor, major",
        ],
        [
            "parameter-removed: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        RUN,
        {"query": ["name | string | "]},
        [
            "parameter-added: compatible, breaking",
            "bump: minor, major",
        ],
        [
            "parameter-removed: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        SAVE,
        {"query": ["flowid | int32 | **Required** The key", QUERY[1]]},
        [
            "parameter-recased: warning, warning",
            "renamed-in-python: breaking, breaking",
            "bump: major, major",
        ],
        [
            "parameter-recased: warning, warning",
            "renamed-in-python: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        SAVE,
        {"headers": [SAVE["headers"][0], "SO-Language | The one"]},
        ["description-changed: prose, prose", "bump: patch, patch"],
        ["description-changed: prose, prose", "bump: patch, patch"],
    ),
    (
        SAVE,
        {"headers": ["Authorization | Somebody", "so-language | Which"]},
        ["bump: none, none"],
        ["bump: none, none"],
    ),
    (SAVE, {"query": QUERY[::-1]}, ["bump: none, none"], ["bump: none, none"]),
    (
        GET,
        {"path": ["id | string | The key"]},
        ["parameter-type-changed: breaking, breaking", "bump: major, major"],
        ["parameter-type-changed: breaking, breaking", "bump: major, major"],
    ),
    (
        GET,
        {"endpoint": "GET /api/v1/Flow/{key}", "path": ["key | int32 | The key"]},
        [
            "parameter-removed: breaking, breaking",
            "parameter-added-required: breaking, breaking",
            "bump: major, major",
        ],
        [
            "parameter-added-required: breaking, breaking",
            "parameter-removed: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        GET,
        {"path": ["id | int64 | The key"]},
        ["range-changed: warning, warning", "bump: minor, minor"],
        ["range-changed: warning, warning", "bump: minor, minor"],
    ),
    (
        {**SPECIFIED, "parameters": []},
        {"parameters": [{**SPECIFIED["parameters"][0], "required": True}]},
        ["header-added-required: breaking, compatible", "bump: major, minor"],
        ["header-removed-everywhere: breaking, compatible", "bump: major, minor"],
    ),
    (
        SPECIFIED,
        {"parameters": [{**SPECIFIED["parameters"][0], "required": True}]},
        ["header-required: breaking, compatible", "bump: major, minor"],
        ["header-optional: compatible, compatible", "bump: minor, minor"],
    ),
    (
        SPECIFIED,
        {"parameters": [{**SPECIFIED["parameters"][0], "type": "integer"}]},
        ["header-type-changed: breaking, warning", "bump: major, minor"],
        ["header-type-changed: breaking, warning", "bump: major, minor"],
    ),
]
