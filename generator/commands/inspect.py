"""Commands that tell what the docs say: ``model``, ``openapi``, ``explain``, ``lint``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from .. import files, report, swap
from ..config import Settings, load_settings
from ..console import SUCCESS, print_lines
from ..errors import UsageError
from ..model import Api
from .options import Place, docs_option
from .telling import format_option, tell


@click.command()
@docs_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for other tools.")
def model(as_json: bool, **options: Any) -> int:
    """Print what the docs say: agents, endpoints and types.

    \b
    Exit code:
      0  printed
      2  wrong usage or configuration

    \b
    Example:
      agentgen model --json > model.json
    """
    api, _ = _understood(options)
    from .. import model_text

    if as_json:
        click.echo(model_text.to_json(api), nl=False)
    else:
        print_lines(model_text.to_lines(api))
    if api.diagnostics:
        print_lines([report.tally(api.diagnostics)], err=True)
    return SUCCESS


@click.command()
@docs_option
@click.option(
    "-o",
    "--output",
    type=Place(dir_okay=False),
    help="File to write; YAML if it ends with .yaml or .yml.",
)
def openapi(output: Path | None, **options: Any) -> int:
    """Write what the docs say as OpenAPI 3.1.

    \b
    Exit code:
      0  written
      2  wrong usage or configuration

    \b
    Example:
      agentgen openapi -o openapi.yaml
    """
    api, _ = _understood(options)
    from ..emit import openapi as written

    title = load_settings(options).package
    if output is not None and output.suffix in (".yaml", ".yml"):
        import yaml

        text = yaml.safe_dump(written.openapi(api, title), sort_keys=False, width=88)
    else:
        text = written.openapi_text(api, title)
    if output is None:
        click.echo(text, nl=False)
    else:
        swap.write_file(output, text)
    return SUCCESS


@click.command()
@docs_option
@click.argument("name")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for other tools.")
def explain(name: str, as_json: bool, **options: Any) -> int:
    """Tell what is known of NAME, from which lines it follows, and by which rule.

    NAME is a type, an agent, an endpoint, or a part of one, as the docs, Python
    or diff call it: Contact, Contact.Emails, Workflow.SendEvent, workflow.send_event,
    'POST /api/v1/Agents/Workflow/SendEvent'.

    \b
    Exit code:
      0  explained
      2  the docs know no such name, or wrong usage or configuration

    \b
    Example:
      agentgen explain WorkflowEventResult.EventType
    """
    api, settings = _understood(options)
    from .. import model_text
    from ..drift.python_names import in_python
    from ..explain import Explanations, explanation_lines

    found = Explanations(in_python(api, settings.classes)).of(name)
    if as_json:
        click.echo(json.dumps(model_text.plain(found), indent=2))
    else:
        print_lines(explanation_lines(found))
    return SUCCESS


@click.command()
@docs_option
@format_option
@click.option("--select", multiple=True, metavar="CODE", help="Only these codes.")
@click.option("--ignore", multiple=True, metavar="CODE", help="All but these codes.")
def lint(
    kind: str, select: tuple[str, ...], ignore: tuple[str, ...], **options: Any
) -> int:
    """Tell what is wrong or doubtful in the docs.

    \b
    Exit code:
      0  nothing but notes
      1  errors or warnings
      2  wrong usage or configuration

    \b
    Example:
      agentgen lint --ignore open-type --format github
    """
    api, settings = _understood(options)
    from ..findings import diagnostics

    found = diagnostics.selected(api.diagnostics, _codes(select), _codes(ignore))
    return tell(diagnostics.report(found, settings.docs.as_posix(), api), kind)


def _codes(options: tuple[str, ...]) -> frozenset[str]:
    """Return the codes that an option names, alone or several with commas between."""
    from ..findings.diagnostics import CODES

    codes = {code.strip() for option in options for code in option.split(",")}
    if unknown := sorted(codes - CODES.keys()):
        known = ", ".join(sorted(CODES))
        raise UsageError(f"unknown code {unknown[0]!r}; the codes are {known}")
    return frozenset(codes)


def _understood(options: dict[str, Any]) -> tuple[Api, Settings]:
    """Return what the docs say, and what is configured."""
    settings = load_settings(options)
    docs = files.load_docs(settings.docs)
    from .. import pipeline

    return pipeline.understand(docs), settings
