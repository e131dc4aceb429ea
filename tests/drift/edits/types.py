"""Edits of the types of the API: their properties, their names, their tables."""

from __future__ import annotations

from support import page

from .pages import GIVES, LISTED, NAMED, SALE, SAVE, SOLD, Edit

EDITS: list[Edit] = [
    (
        SAVE,
        {"gives": [GIVES[0], GIVES[2]]},
        [
            "property-removed: breaking, breaking",
            "class-changed: warning, warning",
            "input-property-removed: breaking, breaking",
            "bump: major, major",
        ],
        [
            "property-added: compatible, warning",
            "input-property-added: compatible, compatible",
            "class-changed: warning, warning",
            "type-removed: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        SAVE,
        {"gives": [*GIVES, "New | string | "]},
        [
            "property-added: compatible, warning",
            "bump: minor, minor",
        ],
        [
            "property-removed: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        SAVE,
        {"gives": ["Name | int32 | Its name", *GIVES[1:]]},
        ["property-type-changed: breaking, breaking", "bump: major, major"],
        ["property-type-changed: breaking, breaking", "bump: major, major"],
    ),
    (
        SAVE,
        {"gives": ["Name | string | Its name, read-only", *GIVES[1:]]},
        [
            "description-changed: prose, prose",
            "property-read-only: warning, compatible",
            "bump: minor, minor",
        ],
        ["description-changed: prose, prose", "bump: patch, patch"],
    ),
    (
        SAVE,
        {"gives": [GIVES[0], "Kind | string | Deprecated: Use Name.", GIVES[2]]},
        [
            "deprecation-added: warning, warning",
            "description-changed: prose, prose",
            "bump: minor, minor",
        ],
        [
            "deprecation-removed: compatible, compatible",
            "description-changed: prose, prose",
            "bump: minor, minor",
        ],
    ),
    (
        SAVE,
        {"gives": ["Name | string | Another name", *GIVES[1:]]},
        ["description-changed: prose, prose", "bump: patch, patch"],
        ["description-changed: prose, prose", "bump: patch, patch"],
    ),
    (
        SAVE,
        {"gives": ["Name_ | string | ", *GIVES]},
        [
            "renamed-in-python: breaking, breaking",
            "property-added: compatible, warning",
            "bump: major, major",
        ],
        [
            "renamed-in-python: breaking, breaking",
            "property-removed: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        SOLD,
        {"beside": [SALE]},
        [
            "endpoint-added: compatible, warning",
            "type-described: breaking, breaking",
            "bump: major, major",
        ],
        [
            "endpoint-removed: breaking, breaking",
            "type-undescribed: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        NAMED,
        {"gives": None},
        [
            "type-undescribed: breaking, breaking",
            "bump: major, major",
        ],
        [
            "type-described: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        {**SAVE, "gives": [*GIVES[:2], "Steps | object | "]},
        {"gives": [*GIVES[:2], "Steps | Flow | "]},
        [
            "property-read-otherwise: breaking, breaking",
            "bump: major, major",
        ],
        [
            "property-read-otherwise: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        SAVE,
        {"gives": [GIVES[0], "kind | string | ", GIVES[2]]},
        [
            "property-recased: warning, warning",
            "class-changed: warning, warning",
            "input-property-removed: breaking, breaking",
            "bump: major, major",
        ],
        [
            "property-recased: warning, warning",
            "input-property-added: compatible, compatible",
            "class-changed: warning, warning",
            "type-removed: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        SAVE,
        {"gives": ["Name | date-time | Its name", *GIVES[1:]]},
        ["property-type-changed: breaking, breaking", "bump: major, major"],
        ["property-type-changed: breaking, breaking", "bump: major, major"],
    ),
    (SAVE, {"gives": GIVES[::-1]}, ["bump: none, none"], ["bump: none, none"]),
    (
        SAVE,
        {"body": "Stream"},
        ["type-renamed: breaking, breaking", "bump: major, major"],
        ["type-renamed: breaking, breaking", "bump: major, major"],
    ),
    (
        NAMED,
        {"heading": "object", "body": "object"},
        [
            "shape-renamed: breaking, breaking",
            "bump: major, major",
        ],
        [
            "shape-renamed: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        {**LISTED, "beside": [page(body="Flow", gives=["Name | string | "])]},
        {"beside": [page(body="Flow", gives=["Name | string | ", "New | bool | "])]},
        [
            "property-added: compatible, warning",
            "class-changed: warning, warning",
            "bump: minor, minor",
        ],
        [
            "property-removed: breaking, breaking",
            "class-changed: warning, warning",
            "type-removed: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        {**NAMED, "uid": None},
        {"endpoint": "POST /api/v1/Agents/Flow/Walk", "gives": ["Title | string | "]},
        [
            "property-removed: breaking, breaking",
            "property-added: compatible, warning",
            "endpoint-removed: breaking, breaking",
            "endpoint-added: compatible, warning",
            "bump: major, major",
        ],
        [
            "property-added: compatible, warning",
            "property-removed: breaking, breaking",
            "endpoint-added: compatible, warning",
            "endpoint-removed: breaking, breaking",
            "bump: major, major",
        ],
    ),
]
