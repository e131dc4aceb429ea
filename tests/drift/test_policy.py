"""What a project thinks of changes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.drift.change import Change
from generator.drift.levels import Level
from generator.drift.policy import read_policy
from generator.errors import UsageError

GONE = Change("endpoint-removed", "GET /api/v1/Old")
MOVED = Change("page-moved", "GET /api/v1/New")
DAY = date(2030, 1, 31)


def test_nothing_said() -> None:
    assert read_policy({}).apply((GONE, MOVED), DAY) == (GONE, MOVED)


def test_another_level() -> None:
    policy = read_policy({"levels": {"endpoint-removed": "compatible"}})
    gone, moved = policy.apply((GONE, MOVED), DAY)
    assert gone.level is gone.callers is gone.implementers is Level.COMPATIBLE
    assert moved.level is Level.PROSE


@pytest.mark.parametrize(
    ("today", "subject", "told"),
    [
        (DAY, "GET /api/*/Old", False),
        (DAY, "*", False),
        (DAY, "GET /api/v1/Other", True),
        (date(2030, 2, 1), "*", True),
    ],
)
def test_ignored_until(today: date, subject: str, told: bool) -> None:
    entry = {
        "code": "endpoint-removed",
        "subject": subject,
        "reason": "x",
        "until": DAY,
    }
    assert (GONE in read_policy({"ignore": [entry]}).apply((GONE,), today)) is told


def test_another_level_for_some() -> None:
    entry = {"code": "endpoint-removed", "subject": "GET */Old", "level": "warning"}
    relevel = [{**entry, "reason": "nobody calls it", "until": DAY}]
    table = {"relevel": relevel, "levels": {"endpoint-removed": "compatible"}}
    other = Change("endpoint-removed", "GET /api/v1/Older")
    policy = read_policy(table)
    assert [each.level for each in policy.apply((GONE, other), DAY)] == [
        Level.WARNING,
        Level.COMPATIBLE,
    ]
    (told,) = policy.notes((GONE, other), DAY)
    assert told.startswith("warning: 1 of endpoint-removed GET */Old: nobody calls it")
    (late,) = policy.apply((GONE,), date(2030, 2, 1))
    assert late.level is Level.COMPATIBLE


def test_what_is_ignored_is_told_and_why() -> None:
    entry = {
        "code": "endpoint-removed",
        "subject": "GET *",
        "reason": "nobody calls it",
    }
    policy = read_policy({"ignore": [{**entry, "until": DAY}]})
    told = "1 of endpoint-removed GET *: nobody calls it (until 2030-01-31)"
    assert list(policy.notes((GONE, MOVED), DAY)) == [f"ignored: {told}"]
    later = date(2030, 2, 1)
    assert list(policy.notes((GONE,), later)) == [f"not ignored any more: {told}"]
    assert list(policy.notes((MOVED,), DAY)) == []


def test_only_the_rule_that_counts_is_told() -> None:
    entry = {"code": "endpoint-removed", "reason": "old"}
    narrow = {**entry, "subject": "GET *", "level": "warning"}
    policy = read_policy({"ignore": [entry], "relevel": [narrow]})
    assert list(policy.notes((GONE, MOVED), DAY)) == [
        "ignored: 1 of endpoint-removed *: old"
    ]


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ({"level": {}}, "unknown key 'level'; did you mean 'levels'"),
        ({"x": {}}, "unknown key 'x'; known: levels, ignore, relevel"),
        ({"levels": []}, "levels is a table"),
        (
            {"levels": {"endpoint-removed": "bad"}},
            "endpoint-removed = 'bad'; the levels",
        ),
        ({"levels": {"nonsense": "prose"}}, "unknown code 'nonsense'"),
        ({"ignore": [{"code": "page-moved"}]}, "entry of ignore needs code, reason"),
        (
            {"relevel": [{"code": "page-moved", "reason": "x"}]},
            "needs code, level, reason",
        ),
        ({"relevel": {}}, "lists of tables"),
        ({"ignore": ["page-moved"]}, "needs code, reason"),
        (
            {"relevel": [{"code": "page-moved", "reason": "x", "level": ["a"]}]},
            "the levels are",
        ),
        (
            {"ignore": [{"code": "page-moved", "reason": "x", "to": 1}]},
            "unknown key 'to'",
        ),
        (
            {"ignore": [{"code": "page-moved", "reason": "x", "until": "soon"}]},
            "a date",
        ),
    ],
)
def test_what_is_no_policy(table: dict[str, Any], problem: str) -> None:
    with pytest.raises(UsageError, match=problem):
        read_policy(table)
