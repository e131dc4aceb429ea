"""What tests share: pages in few words, and the ways through the stages."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from generator import files
from generator.emit.package import package_files
from generator.kept import NOTHING, Kept
from generator.model import Agent, Api, Endpoint, NamedType, Type
from generator.pipeline import generate, understand
from generator.workers import Workers

ROOT = Path(__file__).parent.parent
INPUT_DOCS = ROOT / "input_docs"
CORPUS = ROOT.parent / "shared" / "corpus"
PACKAGE = "superoffice"

Doc = tuple[str, bytes]
"""A page: its path, and its content."""
Rows = Iterable[str]
"""Rows of a table without their outer pipes: ``"Name | string | Its name"``."""

_ABSENT = object()
_HEADS = {
    "path": "Path Part | Type | Description",
    "query": "Parameter Name | Type |  Description",
    "headers": "Parameter Name | Description",
    "statuses": "Response | Description",
    "properties": "Property Name | Type |  Description",
}


def page(
    endpoint: str = "POST /api/v1/Agents/Thing/Do",
    *,
    uid: str | None = None,
    title: str | None = None,
    description: str = "Do it.",
    path: Rows | None = None,
    query: Rows | None = None,
    headers: Rows = ("Authorization | Who asks",),
    request: str | None = None,
    takes: Rows | None = None,
    takes_text: str = "",
    sent: object = _ABSENT,
    heading: str = "",
    statuses: Rows = ("200 | OK",),
    body: str = "",
    gives: Rows | None = None,
    answered: object = _ABSENT,
) -> Doc:
    """Return an endpoint page.

    Args:
        endpoint: Method and path; a page's path and uid follow from them.
        uid, title: Where they are to be others.
        description: Markdown.
        path, query, headers, statuses: Rows of these tables; ``None`` for no table.
        request, takes_text, takes: Heading, text and rows of the request body.
        sent: The JSON in the sample request.
        heading: What stands behind ``## Response:``.
        body, gives: Heading and rows of the response body.
        answered: The JSON in the sample response.
    """
    method, _, url = endpoint.partition(" ")
    title = f"{method} {url.removeprefix('/api/v1/')}" if title is None else title
    if uid is None:
        words = [word for word in url.split("/")[3:] if "{" not in word]
        if words[0] == "Agents":
            uid = f"v1{words[1]}Agent_{words[-1]}"
        else:
            uid = f"v1{words[0]}Entity_{method.title()}{''.join(words[1:])}"
    parts = [
        f"---\ntitle: {json.dumps(title)}\nuid: {json.dumps(uid)}\n---\n",
        f"# {title}\n",
        f"```http\n{endpoint}\n```\n",
        f"{description}\n",
        "" if path is None else _table("path", path),
    ]
    if query is not None:
        parts.append("## Query String Parameters\n\n" + _table("query", query))
    parts.append("## Request Headers\n\n" + _table("headers", headers))
    if request is not None:
        parts.append(f"## Request Body: {request} \n\n{takes_text}\n")
        parts.append("" if takes is None else _table("properties", takes))
    parts.append(f"## Response:{heading}\n\nOK\n\n" + _table("statuses", statuses))
    parts.append(f"### Response body: {body}\n")
    parts.append("" if gives is None else _table("properties", gives))
    parts.append("## Sample request\n\n" + _sample("http!", endpoint, sent))
    parts.append(
        "## Sample response\n\n" + _sample("http_", "HTTP/1.1 200 OK", answered)
    )
    return f"{uid}.md", "\n".join(filter(None, parts)).encode("utf-8", "surrogatepass")


def _table(kind: str, rows: Rows) -> str:
    head = _HEADS[kind]
    rule = "|---" * len(head.split("|"))
    return f"| {head} |\n{rule}|\n" + "".join(f"| {row} |\n" for row in rows)


def _sample(info: str, first: str, value: object) -> str:
    body = "" if value is _ABSENT else f"\n{json.dumps(value, indent=2)}\n"
    return f"```{info}\n{first}\nAccept: application/json\n{body}```\n"


def api_of(*pages: Doc) -> Api:
    """Return what pages mean together."""
    return understand(dict(pages))


def problems(*pages: Doc) -> list[str]:
    """Return all that is amiss with pages, as it is printed."""
    return [str(found) for found in understand(dict(pages)).diagnostics]


def only_endpoint(api: Api) -> Endpoint:
    """Return the endpoint of an API that has one."""
    ((endpoint,),) = (agent.endpoints for agent in api.agents)
    return endpoint


def agent_of(api: Api, name: str) -> Agent:
    """Return the agent with a name."""
    return next(agent for agent in api.agents if agent.name == name)


def type_of(api: Api, name: str) -> NamedType:
    """Return the type with a name."""
    return next(each for each in api.types if each.name == name)


def properties_of(api: Api, name: str) -> dict[str, Type]:
    """Return the properties of the type with a name."""
    return {each.name: each.type for each in type_of(api, name).properties or ()}


@cache
def all_templates() -> Mapping[str, str]:
    """Return the built-in templates, and the runtime."""
    return files.load_templates(None)


@cache
def templates() -> Mapping[str, str]:
    """Return the built-in templates without the runtime, which is only copied."""
    items = all_templates().items()
    return {path: text for path, text in items if not path.startswith("runtime/")}


@cache
def runtime() -> Mapping[str, str]:
    """Return the runtime, where it is in the output folder."""
    return {
        f"{PACKAGE}/_runtime/{path.removeprefix('runtime/')}": text
        for path, text in all_templates().items()
        if path.startswith("runtime/")
    }


def generated(
    docs: Mapping[str, bytes], *, jobs: int = 1, kept: Kept = NOTHING
) -> Mapping[str, str]:
    """Return the files that docs give, but for the runtime."""
    with Workers(jobs) as workers:
        return generate(
            docs, package=PACKAGE, templates=templates(), workers=workers, kept=kept
        ).files


def modules(*pages: Doc) -> Mapping[str, str]:
    """Return the modules that pages give, by paths within the package; not formatted."""
    files = package_files(api_of(*pages), PACKAGE, templates())
    return {path.removeprefix(f"{PACKAGE}/"): text for path, text in files.items()}
