"""An operation of an OpenAPI or Swagger document to a draft."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import replace

from ..errors import UsageError
from ..link.hints import deprecation, is_read_only, mdo_list
from ..model import (
    NOWHERE,
    Api,
    Body,
    Endpoint,
    Field,
    Named,
    NamedType,
    Response,
    ValueBody,
    WrapperBody,
    is_success,
)
from ..page import UNNAMED, WRAPPER
from ..read.prose import clean
from .draft import Draft, checked_path, complete


def from_specification(
    specification: Api, known: Api, *, method: str = "", path: str = "", name: str = ""
) -> Draft:
    """Return one operation of a specification as a draft.

    Args:
        specification: What the document says.
        known: What the pages say; a type that they name stays as they have it.
        method, path: Which operation; not needed if there is but one.
        name: What to call the document in messages.

    Raises:
        UsageError: It has no such operation, or several.
    """
    found = _found(specification, method, path, name)
    pages = {each.name for each in known.types}
    types = {
        each.name: NamedType(
            each.name,
            each.properties and tuple(map(_told, each.properties)),
            derived=each.derived,
        )
        for each in specification.types
        if each.name not in pages
    }
    uid = found.uid if re.fullmatch(r"v\d+[A-Za-z0-9]+_\w+", found.uid) else ""
    endpoint = replace(
        found,
        path_parameters=tuple(map(_parameter, found.path_parameters)),
        query_parameters=tuple(map(_parameter, found.query_parameters)),
        headers=tuple(map(_parameter, found.headers)),
        body=_body(found.body),
        responses=tuple(_responses(found)),
    )
    text = "\n\n".join(filter(None, (found.summary, found.description)))
    return Draft(complete(endpoint, _with_deprecation(found, text), uid), types)


def _found(specification: Api, method: str, path: str, name: str) -> Endpoint:
    every = [each for agent in specification.agents for each in agent.endpoints]
    calls = {f"{each.method} {each.path}": each for each in every}
    if not path and len(every) == 1:
        return every[0]
    if not path:
        raise UsageError(
            f"{name} has {len(every)} operations; name one, as in {next(iter(calls), 'GET /')}"
        )
    wanted = {
        f"{method} {form}".casefold() for form in (path, f"/{path}", checked_path(path))
    }
    for call, each in calls.items():
        if call.casefold() in wanted:
            return each
    close = difflib.get_close_matches(f"{method} {path}", calls, n=1, cutoff=0)
    hint = f"; did you mean {close[0]}?" if close else ""
    raise UsageError(f"{name} has no operation {method} {path}{hint}")


def _told(field: Field) -> Field:
    """Return a property whose description says what the specification marks it as."""
    text = _with_deprecation(field, clean(field.description))
    if field.read_only and not is_read_only(text):
        text = f"{text} Read-only.".strip()
    if field.mdo_list and not mdo_list(text):
        text = (
            f'{text}\n\nUse MDO List name "{field.mdo_list}" to get list items.'.strip()
        )
    return Field(
        field.name,
        field.type,
        text,
        deprecated=deprecation(text),
        read_only=is_read_only(text),
        mdo_list=mdo_list(text),
        unsaid=field.unsaid,
    )


def _with_deprecation(marked: Endpoint | Field, text: str) -> str:
    """Return a text that says of something that it is deprecated, if it is."""
    is_told = not marked.deprecated or deprecation(text)
    return text if is_told else f"Deprecated. {text}".strip()


def _parameter(field: Field) -> Field:
    text = clean(field.description)
    return Field(field.name, field.type, text, field.required, unsaid=field.unsaid)


def _body(body: Body | None) -> Body | None:
    match body:
        case WrapperBody(properties):
            return WrapperBody(tuple(map(_told, properties)))
        case ValueBody(value):
            return ValueBody(Field(_called(value), value.type, unsaid=value.unsaid))
        case None:
            return None


def _called(value: Field) -> str:
    """Return the name of a body, which OpenAPI 3 has none for: as the docs call objects."""
    if value.name not in (WRAPPER, UNNAMED):
        return value.name
    match value.type:
        case Named(name):
            return f"{name[:1].lower()}{name[1:]}"
        case _:
            return UNNAMED


def _responses(endpoint: Endpoint) -> Iterator[Response]:
    """Yield the answers; without content, one that succeeds is 204."""
    statuses = {each.status for each in endpoint.responses}
    for each in endpoint.responses:
        text = clean(each.description) or ("OK" if is_success(each.status) else "")
        if is_success(each.status) and each.type is None:
            if each.status == 204 or 204 not in statuses:
                yield Response(204, None, "No Content")
                statuses.add(204)
        else:
            yield replace(each, description=text, source=NOWHERE)
