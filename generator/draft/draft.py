"""A draft of an endpoint, completed by the rules that hold for all pages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ..errors import UsageError
from ..link.endpoints import plain_reading
from ..link.hints import deprecation, first_sentence
from ..model import Endpoint, Field, NamedType, Scalar
from ..paths import METHODS, placeholders, what_is_amiss
from ..read.prose import clean_lines
from .headers import template_headers

_PATH = re.compile(r"(?:/(?:[\w.~$@+-]|\{\w+\})+)+", re.ASCII)
_AGENT = re.compile(r"/Agents/(\w+)/(?:[^/]+/)*(\w+)$", re.ASCII)
_VERSION = re.compile(r"^/api/v\d+")


@dataclass(frozen=True, slots=True)
class Draft:
    """An endpoint to be written, and the types that come with it."""

    endpoint: Endpoint
    types: Mapping[str, NamedType] = field(default_factory=dict[str, NamedType])


def complete(endpoint: Endpoint, text: str, uid: str = "") -> Endpoint:
    """Return an endpoint with all that follows from the rest of it.

    Args:
        endpoint: What was asked for; headers are those beyond the template's.
        text: Its description in Markdown.
        uid: Its unique name; by default it follows from method and path.

    Raises:
        UsageError: Method, path or uid cannot be those of a page.
    """
    method, path = endpoint.method.upper(), checked_path(endpoint.path)
    if method not in METHODS:
        raise UsageError(
            f"{method!r} is no HTTP method; use one of {', '.join(METHODS)}"
        )
    agent, name = _names(method, path)
    uid = uid or f"{agent}_{name}"
    if not re.fullmatch(r"[A-Za-z]\w*", uid, re.ASCII):
        raise UsageError(f"{uid!r} is no uid; it is like v1WorkflowAgent_Pause")
    told = clean_lines(text.split("\n"))
    summary = first_sentence(told)
    answer = next((each.type for each in endpoint.responses if each.type), None)
    standard = template_headers(has_body=endpoint.body is not None, answer=answer)
    known = {each.name.casefold() for each in standard}
    own = (each for each in endpoint.headers if each.name.casefold() not in known)
    return replace(
        endpoint,
        uid=uid,
        name=name,
        method=method,
        path=path,
        summary=summary or plain_reading(name),
        description=told.removeprefix(summary).strip(),
        deprecated=deprecation(told),
        path_parameters=_in_path(path, endpoint.path_parameters),
        headers=(*standard, *own),
    )


def checked_path(path: str) -> str:
    """Return a path from the server's root.

    Args:
        path: As people write it: from the root if it begins with a slash.

    Raises:
        UsageError: It is none, or leads elsewhere.
    """
    whole = path if path.startswith("/") else f"/{path}"
    if not (path.startswith("/") or _VERSION.match(whole)):
        whole = f"/api/v1{whole}"
    if "?" in whole:
        raise UsageError(
            f"{path!r} holds a query string; name its parameters with --query"
        )
    if not _PATH.fullmatch(whole) or what_is_amiss(whole):
        raise UsageError(
            f"{path!r} is no path; it is like Agents/Workflow/Pause or Contact/{{id}}"
        )
    return whole


def _names(method: str, path: str) -> tuple[str, str]:
    """Return both halves of the uid: the agent or resource, and the endpoint."""
    version = (_VERSION.match(path) or ["/api/v1"])[0].removeprefix("/api/")
    if match := _AGENT.search(path):
        return f"{version}{match[1]}Agent", match[2]
    parts = [each for each in _VERSION.sub("", path).split("/") if each]
    if not parts:
        raise UsageError(
            f"{path!r} names no endpoint; name what is there, as in Contact"
        )
    called = [
        f"By{_capital(each)}" if "{" in each else _capital(each) for each in parts
    ]
    return f"{version}{called[0]}", method.capitalize() + "".join(called[1:])


def _capital(segment: str) -> str:
    words = re.findall(r"[A-Za-z0-9]+", segment)
    return "".join(each[0].upper() + each[1:] for each in words) or "Root"


def _in_path(path: str, given: tuple[Field, ...]) -> tuple[Field, ...]:
    """Return the parameters in a path; those that nobody described are texts."""
    known: dict[str, Any] = {each.name: each for each in given}
    names = dict.fromkeys(placeholders(path))
    if strange := known.keys() - names.keys():
        raise UsageError(
            f"{min(strange)!r} is not in the path; write {{{min(strange)}}} there"
        )
    return tuple(
        replace(known.get(name, Field(name, Scalar.STRING)), required=True)
        for name in names
    )
