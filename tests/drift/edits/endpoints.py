"""Edits of what an endpoint is: its address, its names, what is said of it."""

from __future__ import annotations

from .pages import GET, RESTRICTED, RUN, SAVE, Edit

EDITS: list[Edit] = [
    (
        SAVE,
        {"endpoint": "POST /api/v1/Agents/Flow/saveFlow"},
        ["endpoint-recased: warning, breaking", "bump: minor, major"],
        ["endpoint-recased: warning, breaking", "bump: minor, major"],
    ),
    (
        SAVE,
        {"description": "Save it well."},
        ["description-changed: prose, prose", "bump: patch, patch"],
        ["description-changed: prose, prose", "bump: patch, patch"],
    ),
    (
        SAVE,
        {"description": f"Save it.\n\n{RESTRICTED}"},
        ["restriction-added: warning, prose", "bump: minor, patch"],
        ["restriction-removed: compatible, prose", "bump: minor, patch"],
    ),
    (
        SAVE,
        {
            "endpoint": "POST /api/v1/Agents/Flow/Saveflow",
            "uid": "v1FlowAgent_Saveflow",
        },
        [
            "endpoint-recased: warning, breaking",
            "endpoint-renamed: breaking, breaking",
            "uid-changed: prose, prose",
            "bump: major, major",
        ],
        [
            "endpoint-recased: warning, breaking",
            "endpoint-renamed: breaking, breaking",
            "uid-changed: prose, prose",
            "bump: major, major",
        ],
    ),
    (
        {**SAVE, "description": f"Save it.\n\n{RESTRICTED}"},
        {"description": f"Save it.\n\n{RESTRICTED} At all."},
        ["restriction-changed: warning, prose", "bump: minor, patch"],
        ["restriction-changed: warning, prose", "bump: minor, patch"],
    ),
    (
        RUN,
        {"description": "Run it, well."},
        ["description-changed: prose, prose", "bump: patch, patch"],
        ["description-changed: prose, prose", "bump: patch, patch"],
    ),
    (
        SAVE,
        {"endpoint": "POST /api/v1/Agents/Flow/StoreFlow"},
        [
            "endpoint-removed: breaking, breaking",
            "endpoint-added: compatible, warning",
            "bump: major, major",
        ],
        [
            "endpoint-added: compatible, warning",
            "endpoint-removed: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        SAVE,
        {"uid": "v1FlowAgent_StoreFlow"},
        ["uid-changed: prose, prose", "bump: patch, patch"],
        ["uid-changed: prose, prose", "bump: patch, patch"],
    ),
    (
        SAVE,
        {"at": "old/page.md"},
        ["page-moved: prose, prose", "bump: patch, patch"],
        ["page-moved: prose, prose", "bump: patch, patch"],
    ),
    (
        SAVE,
        {"description": "Deprecated: Use Run."},
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
        GET,
        {"endpoint": "DELETE /api/v1/Flow/{id}"},
        [
            "endpoint-added: compatible, warning",
            "endpoint-removed: breaking, breaking",
            "bump: major, major",
        ],
        [
            "endpoint-removed: breaking, breaking",
            "endpoint-added: compatible, warning",
            "bump: major, major",
        ],
    ),
    (
        GET,
        {"uid": "v1StreamEntity_GetFlow"},
        [
            "endpoint-renamed: breaking, breaking",
            "uid-changed: prose, prose",
            "bump: major, major",
        ],
        [
            "endpoint-renamed: breaking, breaking",
            "uid-changed: prose, prose",
            "bump: major, major",
        ],
    ),
    (
        GET,
        {"endpoint": "get /api/v1/Flow/{id}"},
        ["endpoint-unread: breaking, breaking", "bump: major, major"],
        ["endpoint-added: compatible, warning", "bump: minor, minor"],
    ),
]
