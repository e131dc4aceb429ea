"""``agentgen new``: the page of an endpoint that does not exist yet."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .. import files, swap
from ..config import load_settings
from ..console import SUCCESS, print_lines
from ..errors import UsageError
from ..interrupts import uninterrupted
from .options import Place, docs_option

if TYPE_CHECKING:
    from ..draft import Draft
    from ..model import Api


@click.command()
@docs_option
@click.argument("method", required=False)
@click.argument("path", required=False)
@click.option(
    "--query",
    multiple=True,
    metavar="NAME[:TYPE][!]",
    help="A query parameter; without type, as other pages have it; ! if required.",
)
@click.option(
    "--request", multiple=True, metavar="NAME:TYPE", help="An argument of the call."
)
@click.option("--body", metavar="NAME:TYPE", help="A body that is one value.")
@click.option("--response", metavar="TYPE", help="What is answered; without, nothing.")
@click.option("--description", metavar="TEXT", help="What it does, in Markdown.")
@click.option("--uid", metavar="NAME", help="The page's unique name, and its file's.")
@click.option(
    "--from",
    "source",
    type=Place(exists=True, dir_okay=False),
    help="YAML that describes the endpoint, instead of the options above.",
)
@click.option(
    "--from-openapi",
    "specification",
    type=Place(exists=True, dir_okay=False),
    help="OpenAPI or Swagger file that has the operation.",
)
@click.option("--force", is_flag=True, help="Write the page anew if there is one.")
def new(method: str | None, path: str | None, force: bool, **options: Any) -> int:
    """Write the page of a new endpoint: METHOD and PATH, and what it takes and answers.

    A TYPE is a scalar (string, bool, int32, int64, double, date-time, byte), object, a type
    of other pages, [TYPE] for a list, {string: TYPE} for a dictionary, or 'Enum: A, B'. What
    is known of a type is written to the page.

    \b
    Exit code:
      0  written
      2  no such type, there is a page already, or other wrong usage: nothing written

    \b
    Example:
      agentgen new POST Agents/Workflow/Pause --request EmailFlowId:int32 \\
        --response WorkflowEventResult --query '$select' --description 'Pauses a flow.'
    """
    settings = load_settings({"docs": options["docs"]})
    docs = _pages(settings.docs)
    from .. import pipeline

    readings = tuple(pipeline.readings_of(docs))
    api = pipeline.linked(readings)
    draft = _draft(api, method, path, options)
    page = _place(draft, api, force=force)
    _check_free(settings.docs / page, force=force)
    from ..draft import losses
    from ..write import conventions, write_page

    types = {**{each.name: each for each in api.types}, **draft.types}
    habits = conventions(each.page for each in readings if each.page)
    text = write_page(draft.endpoint, types, habits)
    back = _read_back(page, {**docs, page: text.encode()})
    with uninterrupted():
        (settings.docs / page).parent.mkdir(parents=True, exist_ok=True)
        swap.write_file(settings.docs / page, text)
        print_lines([f"wrote {settings.docs / page}: {_called(draft)}"])
    print_lines(
        f"note: {each}"
        for each in (*_misspelt(draft, api), *losses(draft, types, back))
    )
    print_lines(["next: read it, correct its words, and run 'agentgen generate'"])
    return SUCCESS


def _pages(folder: Path) -> Mapping[str, bytes]:
    """Return the pages that there are; the first one may well be the new one."""
    if folder.exists() and not folder.is_dir():
        return files.load_docs(folder)  # which tells what is wrong
    return files.load_pages(folder, files.is_page)


def _draft(
    api: Api, method: str | None, path: str | None, options: dict[str, Any]
) -> Draft:
    """Return what is asked for, in one of the three ways."""
    from ..draft import describe, from_specification

    flags = _described(options)
    source, specification = options["source"], options["specification"]
    if ((source or specification) and flags) or (source and specification):
        raise UsageError(
            "describe it by options, by --from or by --from-openapi: by one of them"
        )
    if specification:
        from ..read.specification import read_specification

        found = read_specification(str(specification), specification.read_bytes())
        return from_specification(
            found, api, method=method or "", path=path or "", name=str(specification)
        )
    if source:
        flags = _loaded(source)
    given = {"method": method, "path": path}
    flags = {**flags, **{key: value for key, value in given.items() if value}}
    if not flags.get("method") or not flags.get("path"):
        raise UsageError(
            "name method and path, as in: agentgen new POST Agents/Workflow/Pause"
        )
    return describe(flags, api)


def _described(options: dict[str, Any]) -> dict[str, Any]:
    """Return the options as a description."""
    found = {
        key: options[key] for key in ("response", "description", "uid") if options[key]
    }
    if options["query"]:
        found["query"] = dict(map(_parameter, options["query"]))
    if options["request"]:
        found["request"] = dict(
            _argument("--request", each) for each in options["request"]
        )
    if options["body"]:
        found["body"] = dict([_argument("--body", options["body"])])
    return found


def _parameter(text: str) -> tuple[str, dict[str, Any]]:
    name, _, type_ = text.removesuffix("!").partition(":")
    required = {"required": True} if text.endswith("!") else {}
    return name, {"type": type_ or None, **required}


def _argument(option: str, text: str) -> tuple[str, str]:
    name, _, type_ = text.partition(":")
    if not type_:
        raise UsageError(f"{option} {text!r} has no type; write it as {name}:int32")
    return name, type_


def _loaded(source: Path) -> dict[str, Any]:
    import yaml

    try:
        found = yaml.safe_load(source.read_text(encoding="utf-8"))
    except (yaml.YAMLError, ValueError, RecursionError):
        raise UsageError(
            f"{source}: no YAML in UTF-8; put texts with a colon in quotes"
        ) from None
    if not isinstance(found, dict):
        raise UsageError(f"{source}: expected keys and values, as in: method: POST")
    return found


def _place(draft: Draft, api: Api, *, force: bool) -> str:
    """Return where the page goes: its own place if there is one, or beside its agent's.

    Raises:
        UsageError: There is a page, or the agent is spelled otherwise.
    """
    from ..link.endpoints import identify_call
    from ..paths import path_shape

    asked = draft.endpoint
    key = (asked.method, path_shape(asked.path).casefold())
    for each in (each for agent in api.agents for each in agent.endpoints):
        if (each.method, path_shape(each.path).casefold()) == key:
            if force:
                return each.source.path
            raise UsageError(
                f"{_called(draft)} has a page already, {each.source.path};"
                " change that one, or write it anew with --force"
            )
    begins = re.match(r"(?:/api/v\d+)?/(agents)/", asked.path, re.IGNORECASE)
    if begins and begins[1] != "Agents":
        raise UsageError("the docs spell 'Agents' with a capital; do so in the path")
    called, _ = identify_call(asked.path, asked.uid, asked.method)
    for agent in api.agents:
        if agent.name == called:
            folder, slash, _ = agent.endpoints[0].source.path.rpartition("/")
            return f"{folder}{slash}{asked.uid}.md"
        if agent.name.casefold() == called.casefold():
            raise UsageError(
                f"the docs spell {called!r} as {agent.name!r}; do so in the path"
            )
    return f"{_folder(called, api)}{asked.uid}.md"


def _folder(agent: str, api: Api) -> str:
    """Return the folder of a new agent: called as all others are by their agents' names."""
    called = {
        each.endpoints[0].source.path.rpartition("/")[0].replace(each.name, "\0")
        for each in api.agents
    }
    pattern = called.pop() if len(called) == 1 else ""
    if "\0" not in pattern or not re.fullmatch(r"\w+", agent, re.ASCII):
        return ""
    return pattern.replace("\0", agent) + "/"


def _misspelt(draft: Draft, api: Api) -> Iterator[str]:
    """Yield a note if an agent is new, and another is called much alike."""
    from ..link.endpoints import identify_call

    asked = draft.endpoint
    called, _ = identify_call(asked.path, asked.uid, asked.method)
    known = [agent.name for agent in api.agents]
    close = difflib.get_close_matches(called, known, n=1, cutoff=0.8)
    if close and called not in known:
        yield f"{called} is a new agent; did you mean {close[0]}?"


def _check_free(file: Path, *, force: bool) -> None:
    if file.is_symlink() or (os.path.lexists(file) and not force):
        raise UsageError(
            f"'{file}' is there already; name another --uid, or pass --force"
        )


def _read_back(page: str, docs: Mapping[str, bytes]) -> Draft:
    """Return what the new page says among the others.

    Raises:
        UsageError: It is not a page that could be written.
    """
    from ..draft import Draft
    from ..model import Severity
    from ..pipeline import understand

    api = understand(docs)
    for found in api.diagnostics:
        if found.source.path == page and found.severity is not Severity.NOTE:
            raise UsageError(
                f"no page can say this: {found.message}; nothing was written"
            )
    every = (each for agent in api.agents for each in agent.endpoints)
    endpoint = next(each for each in every if each.source.path == page)
    return Draft(endpoint, {each.name: each for each in api.types})


def _called(draft: Draft) -> str:
    return f"{draft.endpoint.method} {draft.endpoint.path}"
