"""Pages to endpoints, and endpoints to agents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ..model import (
    Agent,
    Diagnostic,
    Endpoint,
    Evidence,
    Field,
    Open,
    Response,
    Scalar,
    Severity,
    Source,
    Type,
    ValueBody,
    WrapperBody,
    is_success,
)
from ..page import Page, Row, is_status, stem
from ..paths import path_shape, placeholders
from . import hints
from .bodies import RawAnswer, RawBody, parameter_type
from .naming import without_verb, words
from .path_parameters import path_rows
from .registry import Registry
from .shape import Property, RawType, resolve

_AGENT_PATH = re.compile(r"/Agents/([^/{}]+)/(?:[^/]+/)*([^/{}]+)/?$")
_UID = re.compile(r"v\d+([A-Za-z0-9]+)_(\w+)$")


def identify(page: Page) -> tuple[str, str]:
    """Return the agent that a page's endpoint belongs to, and its short name."""
    return identify_call(page.url, page.uid, page.method)


def identify_call(path: str, uid: str, method: str) -> tuple[str, str]:
    """Return the agent that an endpoint belongs to, and its short name.

    A path ``…/Agents/<agent>/<name>`` says both; else the uid ``v1<agent>_<name>``
    does; else the path's first segment and its last.
    """
    if match := _AGENT_PATH.search(path):
        return match[1], match[2]
    if match := _UID.match(uid):
        return match[1], match[2]
    segments = [each for each in path.split("/") if each and "{" not in each]
    segments = [each for each in segments if not re.fullmatch(r"api|v\d+", each)]
    first, last = (segments[0], segments[-1]) if segments else ("Api", "Root")
    return first, method.capitalize() + last


def field(property_: Property, registry: Registry) -> Field:
    """Return a property with its final type, and what its description hints at."""
    type_ = final(property_.name, property_.type, registry)
    evidence = property_.evidence
    if type_ == Open() and (found := registry.elsewhere(property_.name)):
        type_, evidence = found[0], (found[1],)
    return Field(
        property_.name,
        type_,
        property_.description,
        source=property_.source,
        evidence=(*evidence, *registry.reason(property_.name, property_.type)),
        deprecated=hints.deprecation(property_.description),
        read_only=hints.is_read_only(property_.description),
        mdo_list=hints.mdo_list(property_.description),
    )


def final(holder: str, type_: RawType, registry: Registry) -> Type:
    """Return a recovered type with a name for each shape in it."""
    return resolve(type_, lambda inner: registry.name(holder, inner))


def to_endpoint(
    page: Page, body: RawBody | None, answer: RawAnswer, registry: Registry
) -> Endpoint:
    """Return the endpoint that a page documents.

    Args:
        page: The page.
        body: What it takes.
        answer: What it answers when all goes well.
        registry: All types.
    """
    _, name = identify(page)
    summary = hints.first_sentence(page.description)
    rest = page.description.removeprefix(summary).strip()
    return Endpoint(
        uid=page.uid,
        name=name,
        method=page.method,
        path=page.url,
        summary=summary or plain_reading(name),
        description=rest,
        restriction=page.restriction,
        deprecated=hints.deprecation(page.description),
        path_parameters=tuple(_path_parameters(page)),
        query_parameters=tuple(map(_parameter, page.query_parameters)),
        headers=tuple(
            Field(row.name, Scalar.STRING, row.description, source=row.source)
            for row in page.headers
        ),
        body=_body(body, name, registry),
        responses=tuple(_responses(page, name, answer, registry)),
        source=page.source,
    )


def plain_reading(name: str) -> str:
    """Return a plain reading of an endpoint's name, as a sentence."""
    return " ".join(words(name)).capitalize() + "."


def _parameter(row: Row) -> Field:
    required, description = hints.required(row.description)
    type_ = resolve(parameter_type(row), lambda _: Open())
    if isinstance(type_, Open):
        type_ = Open()  # paths and queries have no place for an object
    return Field(row.name, type_, description, required, row.source)


def _path_parameters(page: Page) -> Iterable[Field]:
    """Yield the parameters in the path, in its order, whether or not a table has them."""
    rows = path_rows(page)
    for name in dict.fromkeys(placeholders(page.url)):
        row = rows.get(name, Row(name, "string", "", page.source))
        parameter = _parameter(row)
        yield Field(name, parameter.type, parameter.description, True, row.source)


def _body(
    body: RawBody | None, name: str, registry: Registry
) -> WrapperBody | ValueBody | None:
    if body is None:
        return None
    if body.is_wrapper:
        fields = tuple(field(each, registry) for each in body.properties)
        return WrapperBody(fields, body.source)
    type_ = final(without_verb(name), body.type, registry)
    evidence = (*body.evidence, *registry.reason(without_verb(name), body.type))
    value = Field(body.name, type_, source=body.source, evidence=evidence)
    return ValueBody(value)


def _responses(
    page: Page, name: str, answer: RawAnswer, registry: Registry
) -> Iterable[Response]:
    """Yield the documented statuses; only the first that succeeds has content."""
    rows = page.response.statuses if page.response else ()
    pending: RawType | None = answer.type
    for row in rows:
        if not is_status(row.name):
            continue
        status = int(row.name)
        type_ = (
            final(without_verb(name), pending, registry)
            if is_success(status) and status != 204 and pending
            else None
        )
        evidence: tuple[Evidence, ...] = ()
        if type_ is not None and pending is not None:
            reason = registry.reason(without_verb(name), pending)
            evidence = (*answer.evidence, *reason)
        pending = None if type_ is not None else pending
        yield Response(status, type_, row.description, row.source, evidence)


def is_of_agent(endpoint: Endpoint) -> bool:
    """Whether an endpoint belongs to an agent, rather than to a REST resource."""
    return _AGENT_PATH.search(endpoint.path) is not None


def agents(endpoints: Sequence[tuple[str, Endpoint]]) -> tuple[Agent, ...]:
    """Return endpoints by their agents, both sorted by name.

    A REST resource that is called like an agent is a ``Resource``, so that neither takes
    the other's name.

    Args:
        endpoints: With the name of the agent of each.
    """
    called = {name for name, each in endpoints if is_of_agent(each)}
    gathered: dict[str, list[Endpoint]] = {}
    for agent, each in endpoints:
        name = (
            f"{agent}Resource" if agent in called and not is_of_agent(each) else agent
        )
        gathered.setdefault(name, []).append(each)
    return tuple(
        Agent(
            name,
            tuple(
                sorted(members, key=lambda each: (each.name, each.path, each.method))
            ),
        )
        for name, members in sorted(gathered.items())
    )


def without_twins(
    pages: Iterable[Page],
) -> tuple[tuple[Page, ...], tuple[Diagnostic, ...]]:
    """Return the pages with only one of those that document one endpoint.

    A page that is called by its uid is rather the original than a copy.

    Args:
        pages: In the order of their paths.

    Returns:
        The pages that stay, and an error for each that does not.
    """
    first: dict[tuple[str, str], Page] = {}
    found: list[Diagnostic] = []
    for page in sorted(pages, key=_is_copy):
        key = (page.method, path_shape(page.url).casefold())
        other = first.setdefault(key, page)
        if other is not page:
            message = (
                f"{page.method} {page.url} has a page already; this one is left out"
            )
            found.append(
                Diagnostic(
                    page.source,
                    Severity.ERROR,
                    "duplicate-endpoint",
                    message,
                    (other.source,),
                )
            )
    kept = sorted(first.values(), key=lambda page: page.path)
    return tuple(kept), tuple(found)


def _is_copy(page: Page) -> bool:
    return stem(page.path) != page.uid


def repeated_uids(pages: Iterable[Page]) -> Iterator[Diagnostic]:
    """Yield the pages that have the uid of another one.

    Args:
        pages: In the order of their paths.
    """
    first: dict[str, Page] = {}
    for page in sorted(pages, key=_is_copy):
        other = first.setdefault(page.uid, page)
        if other is not page:
            message = f"the uid {page.uid!r} is that of another page, too"
            yield Diagnostic(
                Source(page.path),
                Severity.WARNING,
                "repeated-uid",
                message,
                (Source(other.path),),
            )
