"""What people read of an API, for each agent on its own: pages, and OpenAPI documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from ..drift.agents import agents_by_type
from ..emit.openapi import openapi_text, operation_ids
from ..model import Agent, Api, Endpoint
from ..page_template import page_template

if TYPE_CHECKING:
    from jinja2 import Template

ROOT = "/docs"
HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Link:
    """An endpoint on the index: what it is, and where to try it."""

    endpoint: Endpoint
    url: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An agent on the index."""

    agent: Agent
    url: str
    document: str
    links: tuple[Link, ...]


class Reference:
    """Pages and documents, each made when it is asked for.

    A document holds one agent and the types that it leads to: so it stays small, however
    large the API is.

    Args:
        api: What the docs say.
        title: What the API is called.
    """

    def __init__(self, api: Api, title: str) -> None:
        self._api, self._title = api, title
        self._parts = parts_of(api)
        self._documents: dict[str, str] = {}

    @cached_property
    def index(self) -> str:
        """The page of all agents and endpoints, with a search."""
        return _template("index").render(
            root=ROOT,
            title=self._title,
            endpoints=sum(len(each.endpoints) for each in self._api.agents),
            entries=[_entry(part) for part in self._parts.values()],
        )

    @cached_property
    def document(self) -> str:
        """The OpenAPI document of the whole API."""
        return openapi_text(self._api, self._title)

    def agent(self, name: str) -> str:
        """Return the page to try an agent's endpoints.

        Raises:
            KeyError: There is no such agent.
        """
        (agent,) = self._parts[name].agents
        return _template("agent").render(
            root=ROOT, title=self._title, agent=agent, document=_document_url(name)
        )

    def agent_document(self, name: str) -> str:
        """Return the OpenAPI document of an agent.

        Raises:
            KeyError: There is no such agent.
        """
        if name not in self._documents:
            title = f"{self._title}: {name}"
            self._documents[name] = openapi_text(self._parts[name], title)
        return self._documents[name]


def parts_of(api: Api) -> Mapping[str, Api]:
    """Return an API for each agent: its endpoints, and the types that they lead to.

    Args:
        api: What the docs say.
    """
    users = agents_by_type(api)
    return {
        agent.name: Api(
            (agent,),
            tuple(each for each in api.types if agent.name in users.get(each.name, ())),
        )
        for agent in api.agents
    }


def _entry(part: Api) -> Entry:
    (agent,) = part.agents
    url = f"{ROOT}/agents/{quote(agent.name, safe='')}"
    ids = operation_ids(part)
    tag = quote(agent.name, safe="")
    links = tuple(
        Link(each, f"{url}#/{tag}/{quote(ids[f'{each.method} {each.path}'], safe='')}")
        for each in agent.endpoints
    )
    return Entry(agent, url, _document_url(agent.name), links)


def _document_url(agent: str) -> str:
    return f"{ROOT}/openapi/{quote(agent, safe='')}.json"


@cache
def _template(name: str) -> Template:
    return page_template(HERE / f"{name}.html.jinja")
