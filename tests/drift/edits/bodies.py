"""Edits of what an endpoint takes."""

from __future__ import annotations

from .pages import RUN, SAVE, TAKING, Edit

EDITS: list[Edit] = [
    (
        RUN,
        {"takes": [*RUN["takes"], "New | String | "]},
        ["argument-added: breaking, compatible", "bump: major, minor"],
        ["argument-removed: breaking, breaking", "bump: major, major"],
    ),
    (
        RUN,
        {"takes": RUN["takes"][:2]},
        [
            "type-removed: breaking, breaking",
            "argument-removed: breaking, breaking",
            "bump: major, major",
        ],
        ["argument-added: breaking, compatible", "bump: major, minor"],
    ),
    (
        RUN,
        {"takes": ["Name | Boolean | ", *RUN["takes"][1:]]},
        ["argument-type-changed: breaking, breaking", "bump: major, major"],
        ["argument-type-changed: breaking, breaking", "bump: major, major"],
    ),
    (
        RUN,
        {"request": None, "takes": None},
        [
            "type-removed: breaking, breaking",
            "body-removed: breaking, breaking",
            "bump: major, major",
        ],
        ["body-added: breaking, breaking", "bump: major, major"],
    ),
    (
        RUN,
        {"request": "flow"},
        ["body-type-changed: breaking, breaking", "bump: major, major"],
        [
            "body-type-changed: breaking, breaking",
            "type-removed: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (
        RUN,
        {"takes": ["NaMe | String | ", *RUN["takes"][1:]]},
        [
            "argument-recased: warning, warning",
            "renamed-in-python: breaking, breaking",
            "bump: major, major",
        ],
        [
            "argument-recased: warning, warning",
            "renamed-in-python: breaking, breaking",
            "bump: major, major",
        ],
    ),
    (SAVE, {"request": "Flow"}, ["bump: none, none"], ["bump: none, none"]),
    (
        TAKING,
        {"takes": ["It | Flow | "]},
        [
            "input-read-otherwise: warning, breaking",
            "bump: minor, major",
        ],
        [
            "input-read-otherwise: warning, breaking",
            "bump: minor, major",
        ],
    ),
    (
        RUN,
        {"takes": ["Name | String | ", "Count | Integer | ", "Event | Array | "]},
        [
            "type-removed: breaking, breaking",
            "argument-type-changed: breaking, breaking",
            "description-changed: prose, prose",
            "bump: major, major",
        ],
        [
            "argument-type-changed: breaking, breaking",
            "description-changed: prose, prose",
            "bump: major, major",
        ],
    ),
    (
        SAVE,
        {"request": "other"},
        ["body-renamed: breaking, prose", "bump: major, patch"],
        ["body-renamed: breaking, prose", "bump: major, patch"],
    ),
    (
        RUN,
        {"takes": ["name | String | ", *RUN["takes"][1:]]},
        ["argument-recased: warning, warning", "bump: minor, minor"],
        ["argument-recased: warning, warning", "bump: minor, minor"],
    ),
    (
        RUN,
        {"takes": ["Name | String | What to run", *RUN["takes"][1:]]},
        ["description-changed: prose, prose", "bump: patch, patch"],
        ["description-changed: prose, prose", "bump: patch, patch"],
    ),
    (
        RUN,
        {"takes": ["Name | String | Obsolete.", *RUN["takes"][1:]]},
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
]
