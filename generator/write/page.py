"""An endpoint as a page, section by section, in the order of the docs' template."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from ..link.endpoints import plain_reading
from ..model import Endpoint, Field, Json, NamedType, is_success
from .bodies import Answered, Bodies, Taken
from .cells import parameter_word
from .conventions import Conventions
from .markup import block_lines, cell, line
from .samples import Samples
from .tables import plain_table, typed_table

_PLAIN = re.compile(r"[A-Za-z][\w /{}$.\-]*")
"""What YAML reads as a text without quotes."""
_PADDED = {"Authorization": 14, "X-XSRF-TOKEN": 14, "Accept": 14}
"""Names of headers that the template fills up with blanks, and to which width."""
_JSON = "application/json; charset=utf-8"
_REASONS = {200: "OK", 201: "Created", 202: "Accepted", 204: "No Content"}
_SELECTION = "name,department,category/id"
"""What the template selects, whatever there is to select from."""
_REQUIRED = "**Required**"


def write_page(
    endpoint: Endpoint,
    types: Mapping[str, NamedType],
    conventions: Conventions,
) -> str:
    """Return the page of an endpoint.

    Reading it gives the endpoint again, but for where things were read, if a page can say
    what the endpoint is. One can whatever was read from pages, together with those: a list
    shows the properties of the objects in it, but not what these are called, a property of
    a named type shows the name, but not its properties. No page can say what the lists in
    a path or a query hold, that the numbers in a list have 64 bits, that there are objects
    in a list of lists, what is required in a body, or what a failure answers.

    Args:
        endpoint: The endpoint.
        types: All types that it leads to, by name.
        conventions: The habits of the docs that it goes to.

    Returns:
        Markdown without a line end behind its last line, as all pages have it.
    """
    bodies = Bodies(types, conventions)
    taken, answered = bodies.taken(endpoint), bodies.answered(endpoint)
    lines = (
        *_head(endpoint),
        *_description(endpoint),
        *_query(endpoint, Samples(types)),
        *_headers(endpoint),
        *_request(taken),
        *_response(endpoint, answered),
        *_sample_request(endpoint, taken),
        *_sample_response(endpoint, answered),
    )
    return "\n".join(lines)


def _call(endpoint: Endpoint) -> str:
    return f"{endpoint.method} {endpoint.path}"


def _head(endpoint: Endpoint) -> Iterator[str]:
    path = re.sub(r"^/api/v\d+/", "", endpoint.path)
    title = f"{endpoint.method} {path}"
    yield from ("---", f"title: {_yaml(title)}", f"uid: {_yaml(endpoint.uid)}", "---")
    yield from ("", f"# {title}", "", "```http", _call(endpoint), "```", "")


def _description(endpoint: Endpoint) -> Iterator[str]:
    silent = plain_reading(endpoint.name), ""
    is_silent = (endpoint.summary, endpoint.description) == silent
    yield "" if is_silent else line(endpoint.summary)
    parts: list[list[str]] = [list(block_lines(endpoint.description))]
    if endpoint.restriction:
        parts.append([f"## Online Restricted: ## {line(endpoint.restriction)}"])
    for part in filter(None, parts):
        yield from ("", "", *part)
    if not any(parts):
        yield ""
    if endpoint.path_parameters:
        rows = (
            (
                each.name,
                parameter_word(each.type),
                f"{cell(each.description)} {_REQUIRED}",
            )
            for each in endpoint.path_parameters
        )
        yield from ("", *typed_table("Path Part", rows))
    yield from [""] * 6


def _query(endpoint: Endpoint, samples: Samples) -> Iterator[str]:
    if not endpoint.query_parameters:
        yield ""
        return
    yield from ("## Query String Parameters", "")
    mark = {True: _REQUIRED, False: ""}
    rows = (
        (
            each.name,
            parameter_word(each.type),
            f"{mark[each.required]} {cell(each.description)}",
        )
        for each in endpoint.query_parameters
    )
    yield from typed_table("Parameter Name", rows)
    yield from ("", "```http")
    for each in endpoint.query_parameters:
        yield f"{_call(endpoint)}?{_words(each.name)}={_in_url(each, samples)}"
    yield from ("```", "", "")


def _in_url(parameter: Field, samples: Samples) -> str:
    if parameter.name == "$select":
        return _SELECTION
    value = samples.value(parameter.type, parameter.name)
    return value if isinstance(value, str) else json.dumps(value)


def _headers(endpoint: Endpoint) -> Iterator[str]:
    yield from ("## Request Headers", "")
    rows = (
        (f"{each.name:{_PADDED.get(each.name, 0)}}", each.description)
        for each in endpoint.headers
    )
    yield from plain_table("Parameter Name", rows)
    yield ""


def _request(taken: Taken | None) -> Iterator[str]:
    if taken is None:
        yield ""
        return
    yield from (
        f"## Request Body: {_words(taken.name)} ",
        "",
        f"{line(taken.text)} ",
        "",
    )
    if taken.rows is not None:
        rows = ((name, word, cell(told)) for name, word, told in taken.rows)
        yield from (*typed_table("Property Name", rows), "")


def _response(endpoint: Endpoint, answered: Answered) -> Iterator[str]:
    yield from (f"## Response:{_words(answered.heading)}", "")
    yield from (*(line(each.description) for each in endpoint.responses[:1]), "")
    statuses = ((str(each.status), each.description) for each in endpoint.responses)
    yield from plain_table("Response", statuses)
    yield from ("", f"### Response body: {_words(answered.name)}", "")
    if answered.rows is not None:
        rows = ((name, word, cell(told)) for name, word, told in answered.rows)
        yield from typed_table("Property Name", rows)
    yield ""


def _sample_request(endpoint: Endpoint, taken: Taken | None) -> Iterator[str]:
    yield from ("## Sample request", "", "```http!", _call(endpoint))
    yield from ("Authorization: Basic dGplMDpUamUw", f"Accept: {_JSON}")
    yield "Accept-Language: en"
    if taken is not None and taken.sample is not None:
        yield from (f"Content-Type: {_JSON}", "", _json(taken.sample))
    yield from ("```", "")


def _sample_response(endpoint: Endpoint, answered: Answered) -> Iterator[str]:
    success = (each.status for each in endpoint.responses if is_success(each.status))
    status = next(success, 200)
    yield from ("## Sample response", "", "```http_")
    yield f"HTTP/1.1 {status} {_REASONS.get(status, '')}".rstrip()
    yield from (f"Content-Type: {_JSON}", "", _json(answered.sample), "```")


def _words(text: str) -> str:
    """Return a name on one line, whatever is in it."""
    return " ".join(text.split())


def _yaml(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _json(value: Json) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False)
