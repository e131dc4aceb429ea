"""Edits of what an endpoint answers: statuses, and types without a table."""

from __future__ import annotations

from .pages import ANSWERED, GET, NAMED, RUN, Edit

EDITS: list[Edit] = [
    (
        RUN,
        {"heading": "string", "body": "string"},
        ["answer-type-changed: breaking, breaking", "bump: major, major"],
        ["answer-type-changed: breaking, breaking", "bump: major, major"],
    ),
    (
        RUN,
        {"statuses": ["200 | OK", "404 | Not found"]},
        ["status-added: compatible, warning", "bump: minor, minor"],
        ["status-removed: warning, warning", "bump: minor, minor"],
    ),
    (
        {**RUN, "heading": "object", "body": "object"},
        {"gives": ["Name | string | "]},
        [
            "answer-read-otherwise: breaking, warning",
            "bump: major, minor",
        ],
        [
            "answer-read-otherwise: breaking, warning",
            "type-removed: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        {**RUN, "heading": "object", "body": "object"},
        {"statuses": ["204 | No Content"]},
        [
            "answer-read-otherwise: breaking, warning",
            "status-added: compatible, warning",
            "status-removed: warning, warning",
            "bump: major, minor",
        ],
        [
            "answer-read-otherwise: breaking, warning",
            "status-added: compatible, warning",
            "status-removed: warning, warning",
            "bump: major, minor",
        ],
    ),
    (
        RUN,
        {"heading": "", "body": "", "answered": None, "statuses": ["204 | No Content"]},
        [
            "answer-type-changed: breaking, breaking",
            "status-added: compatible, warning",
            "status-removed: warning, warning",
            "bump: major, major",
        ],
        [
            "answer-type-changed: breaking, breaking",
            "status-added: compatible, warning",
            "status-removed: warning, warning",
            "bump: major, major",
        ],
    ),
    (
        {**GET, "heading": "array", "body": "array", "shown": None},
        {"shown": [7]},
        ["type-told: prose, prose", "bump: patch, patch"],
        ["type-untold: prose, prose", "bump: patch, patch"],
    ),
    (
        {**GET, "shown": None},
        {"shown": "Mail"},
        ["type-told: prose, prose", "bump: patch, patch"],
        ["type-untold: prose, prose", "bump: patch, patch"],
    ),
    (
        GET,
        {"shown": "Phone"},
        [
            "enum-member-added: compatible, warning",
            "enum-member-removed: warning, warning",
            "bump: minor, minor",
        ],
        [
            "enum-member-added: compatible, warning",
            "enum-member-removed: warning, warning",
            "bump: minor, minor",
        ],
    ),
    (
        RUN,
        {"statuses": ["201 | OK"]},
        [
            "status-added: compatible, warning",
            "status-removed: warning, warning",
            "bump: minor, minor",
        ],
        [
            "status-added: compatible, warning",
            "status-removed: warning, warning",
            "bump: minor, minor",
        ],
    ),
    (
        GET,
        {"statuses": ["404 | Not found"]},
        [
            "answer-type-changed: breaking, breaking",
            "status-added: compatible, warning",
            "status-removed: warning, warning",
            "bump: major, major",
        ],
        [
            "answer-type-changed: breaking, breaking",
            "status-added: compatible, warning",
            "status-removed: warning, warning",
            "bump: major, major",
        ],
    ),
    (
        {**RUN, "heading": "object", "body": "object"},
        {"heading": "int32", "body": "int32"},
        ["answer-read-otherwise: breaking, warning", "bump: major, minor"],
        ["answer-read-otherwise: breaking, warning", "bump: major, minor"],
    ),
    (
        ANSWERED,
        {"responses": {"200": {"schema": {"type": "integer", "x-nullable": True}}}},
        ["answer-may-be-null: breaking, compatible", "bump: major, minor"],
        ["answer-never-null: compatible, breaking", "bump: minor, major"],
    ),
    (
        ANSWERED,
        {"responses": {"200": {"schema": {"type": "integer", "enum": [1, 2]}}}},
        ["answer-type-changed: breaking, breaking", "bump: major, major"],
        ["answer-type-changed: breaking, breaking", "bump: major, major"],
    ),
    (
        NAMED,
        {"statuses": ["202 | Later", "200 | OK"]},
        ["status-added: compatible, warning", "bump: minor, minor"],
        ["status-removed: warning, warning", "bump: minor, minor"],
    ),
]
