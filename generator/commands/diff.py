"""``agentgen diff`` and ``agentgen changelog``: two states of the API, compared."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .. import report
from ..config import Settings, load_settings
from ..console import SUCCESS, print_lines
from ..model import Severity
from .options import docs_option
from .telling import format_option, tell

if TYPE_CHECKING:
    from ..drift.change import Change
    from ..model import Api
    from ..sides import Side


@click.command()
@docs_option
@click.argument("old")
@click.argument("new", required=False)
@format_option
@click.option(
    "--fail-on",
    type=click.Choice(["breaking", "warning", "compatible", "prose"]),
    help="Exit with 1 if a change is as grave as this, or graver.",
)
@click.option(
    "--for",
    "audience",
    type=click.Choice(["callers", "implementers"]),
    help="Whose view counts: by default everybody's.",
)
def diff(
    old: str,
    new: str | None,
    kind: str,
    fail_on: str | None,
    audience: str | None,
    **options: Any,
) -> int:
    """Tell how the API changed from OLD to NEW, by default the docs as they are.

    Each is a docs folder, an OpenAPI or Swagger file or URL, or a revision of git:
    HEAD~3 for the docs folder as it was, main... as it was where this branch left main,
    v1.2:path for another folder or file.

    \b
    Exit code:
      0  compared
      1  a change is as grave as --fail-on says
      2  wrong usage or configuration

    \b
    Example:
      agentgen diff main... --for callers --fail-on breaking
    """
    settings = load_settings(options)
    changes, one, other = _compared(old, new, settings)
    from ..drift import report as drift_report
    from ..drift.change import Audience
    from ..drift.levels import Level

    whom = Audience(audience) if audience else None
    told = drift_report.report(
        [replace(each, audience=whom) for each in changes],
        title=f"{one.name} → {other.name}",
        folders=(one.folder, other.folder),
        fail_on=Level(fail_on) if fail_on else None,
    )
    return tell(told, kind)


@click.command()
@docs_option
@click.argument("old")
@click.argument("new", required=False)
def changelog(old: str, new: str | None, **options: Any) -> int:
    """Write a changelog entry for what changed from OLD to NEW, as for diff.

    \b
    Exit code:
      0  written
      2  wrong usage or configuration

    \b
    Example:
      agentgen changelog v1.2
    """
    settings = load_settings(options)
    changes, _, _ = _compared(old, new, settings)
    from ..drift import report as drift_report

    print_lines(drift_report.changelog(changes))
    return SUCCESS


def _compared(
    old: str, new: str | None, settings: Settings
) -> tuple[tuple[Change, ...], Side, Side]:
    """Return what changed between two sides, and the sides."""
    from ..sides import load_side

    one, other = load_side(old, settings.docs), load_side(
        new or str(settings.docs), settings.docs
    )
    errors = [each for each in other.api.diagnostics if each.severity is Severity.ERROR]
    print_lines(report.problems(errors, Path(other.folder)), err=True)
    is_coarse = one.is_specification != other.is_specification
    changes = changes_between(one.api, other.api, settings, is_coarse=is_coarse)
    return changes, one, other


def changes_between(
    old: Api, new: Api, settings: Settings, *, is_coarse: bool = False
) -> tuple[Change, ...]:
    """Return what changed, as the project sees it today, and tell what it ignores.

    Args:
        old, new: The two states.
        settings: What the project thinks of changes.
        is_coarse: Whether one is docs and the other a specification.
    """
    from ..drift.changes import compare
    from ..drift.policy import read_policy

    changes = compare(old, new, is_coarse=is_coarse, classes=settings.classes)
    policy, today = read_policy(settings.diff), date.today()
    print_lines(policy.notes(changes, today), err=True)
    return policy.apply(changes, today)
