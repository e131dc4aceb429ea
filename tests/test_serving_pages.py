"""The pages that show a served API: what they hold, and that a browser can use them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openapi_spec_validator import validate
from starlette.responses import PlainTextResponse

from browsing import chromium_page
from generator.files import load_docs
from generator.model import Agent, Api, Endpoint
from generator.pipeline import understand
from generator.serving.reference import Reference, parts_of
from generator.serving.site import site
from processes import Served
from processes import serving as served
from serving import Blocking
from support import INPUT_DOCS, Doc, api_of, page

HOSTILE = (
    "</script><script>document.title = 'owned'</script>"
    "<img src='https://elsewhere.test/x' onerror='document.title = 1'>"
    "[x](javascript:alert(1)) <style>body { display: none }</style>"
)


def endpoint(agent: str, name: str, says: str = "Do it.") -> Doc:
    """Return a page of an endpoint that answers a type of its agent, and a shared one."""
    return page(
        f"POST /api/v1/Agents/{agent}/{name}",
        description=says,
        body=f"{agent}Thing",
        gives=["Shared | Shared | One", f"Own | {agent}Part | Another"],
        answered={"Shared": {"Name": "x"}, "Own": {"Id": 1}},
    )


def client_of(api: Api) -> httpx.Client:
    app = site(PlainTextResponse("the API"), Reference(api, "crm"))
    transport = Blocking(httpx.ASGITransport(app))
    return httpx.Client(transport=transport, base_url="http://x")


class Elements(HTMLParser):
    """What a page consists of: its start tags, its links, and all text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_document_has_one_agent_and_its_types() -> None:
    parts = parts_of(api_of(endpoint("Flow", "Run"), endpoint("Mail", "Send")))
    assert list(parts) == ["Flow", "Mail"]
    names = {each.name for each in parts["Flow"].types}
    assert names == {"FlowThing", "FlowPart", "Shared"}


def test_documents_are_openapi_each_on_its_own() -> None:
    api = understand(load_docs(INPUT_DOCS))
    with client_of(api) as client:
        documents = [client.get("/docs/openapi.json").json()] + [
            client.get(f"/docs/openapi/{agent.name}.json").json()
            for agent in api.agents
        ]
    for document in documents:
        validate(document)
    assert len(documents[0]["paths"]) == sum(
        len(each["paths"]) for each in documents[1:]
    )


def test_the_index_leads_everywhere() -> None:
    api = api_of(endpoint("Flow", "Run", "Runs it."), endpoint("Mail", "Send"))
    with client_of(api) as client:
        index = Elements(client.get("/docs").text)
        assert "2 endpoints of 2 agents" in index.text
        assert "POST /api/v1/Agents/Flow/Run Runs it." in index.text
        assert "/docs/agents/Flow#/Flow/v1FlowAgent_Run" in index.links
        for link in index.links:
            if not link.startswith("data:"):
                assert client.get(link).status_code == 200


@pytest.mark.parametrize("name", ["a/b", "a b", 'a"<b>', "a#b?c", "ü%2F", "x.json"])
def test_agents_may_have_any_name(name: str) -> None:
    of_its_own = Agent(name, (Endpoint("uid", "Do", "GET", "/x", HOSTILE),))
    with client_of(Api((of_its_own,))) as client:
        links = Elements(client.get("/docs").text).links
        whole, all_of_it, document, one = [
            each for each in links if "assets" not in each and "data:" not in each
        ]
        for link in (all_of_it, one):
            assert Elements(client.get(link).text).tags.count("script") == 2
        for link in (whole, document):
            assert list(client.get(link).json()["paths"]) == ["/x"]


@given(st.text() | st.sampled_from([HOSTILE, "</main>", "' onload=x"]))
def test_text_of_the_docs_is_text(text: str) -> None:
    def tags(said: str) -> list[str]:
        agent = Agent(said, (Endpoint("uid", said, said, f"/{said}", said),))
        found = Elements(Reference(Api((agent,)), said).index).tags
        return [each for each in found if each != "wbr"]

    assert tags(text) == tags("x")


def test_all_else_is_the_api() -> None:
    with client_of(api_of(endpoint("Flow", "Run"))) as client:
        assert client.get("/").headers["location"] == "/docs"
        assert client.get("/docs/").headers["location"] == "/docs"
        assert client.get("/docsy").text == "the API"
        for unknown in ("/docs/x", "/docs/agents/x", "/docs/openapi/x.json"):
            assert client.get(unknown).status_code == 404
        for outside in ("/docs/assets/../reference.py", "/docs/assets/..%2Fsite.py"):
            assert "import" not in client.get(outside).text
        assert client.post("/docs").status_code == 405


@pytest.mark.parametrize(("agents", "is_open"), [(["Flow"], True), (["A", "B"], False)])
def test_the_index_of_one_agent_shows_its_endpoints(
    agents: list[str], is_open: bool
) -> None:
    with client_of(api_of(*(endpoint(agent, "Run") for agent in agents))) as client:
        assert ("<details open>" in client.get("/docs").text) is is_open


def test_pages_load_nothing_from_elsewhere() -> None:
    with client_of(api_of(endpoint("Flow", "Run"))) as client:
        for url in ("/docs", "/docs/agents/Flow"):
            answer = client.get(url)
            policy = answer.headers["content-security-policy"]
            assert policy.startswith("default-src 'none'; ")
            assert "script-src 'self';" in policy
            assert not re.search(r"https?:", answer.text)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    docs = tmp_path_factory.mktemp("project") / "docs"
    docs.mkdir()
    for name, content in load_docs(INPUT_DOCS).items():
        (docs / name).write_bytes(content)
    name, content = endpoint("Mail", "Send", HOSTILE)
    (docs / name).write_bytes(content)
    with served("--docs", str(docs)) as server:
        yield server


class Browser:
    """A page of a browser, with all that was loaded and said in it."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.loaded: list[str] = []
        self.said: list[str] = []
        page.on("request", lambda request: self.loaded.append(request.url))
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))


@pytest.fixture
def browser() -> Iterator[Browser]:
    with chromium_page() as page:
        yield Browser(page)


def shown(page: Any) -> list[str]:
    paths = page.locator("li:visible code")
    return [paths.nth(number).inner_text() for number in range(paths.count())]


@pytest.mark.slow
class TestInABrowser:
    def test_from_the_index_to_an_answer(
        self, server: Served, browser: Browser
    ) -> None:
        page = browser.page
        page.goto(f"{server.url}/")
        assert shown(page) == []
        page.get_by_label("Search").fill("EVENT workflow send")
        assert shown(page) == ["/api/v1/Agents/Workflow/SendEvent"]
        assert page.locator("output").inner_text() == "1 of 36"
        page.get_by_text("/api/v1/Agents/Workflow/SendEvent").click()

        expanded = page.locator(".opblock.is-open")
        expanded.get_by_role("button", name="Execute").click()
        answered = expanded.locator(".live-responses-table .response")
        assert answered.locator(".response-col_status").inner_text() == "200"
        body = answered.locator(".highlight-code pre").first.inner_text()
        payloads = Path("generated/superoffice/testing/payloads/workflow.json")
        assert (
            json.loads(body)
            == json.loads(payloads.read_text())["send_event"]["response"]
        )

        assert all(each.startswith((server.url, "data:")) for each in browser.loaded)
        assert [each for each in browser.said if "Deprecated" not in each] == []
        page.get_by_role("link", name="All agents").click()
        assert page.url == f"{server.url}/docs"

    def test_a_hostile_page_is_text(self, server: Served, browser: Browser) -> None:
        page = browser.page
        page.goto(f"{server.url}/docs?q=elsewhere.test")
        assert shown(page) == ["/api/v1/Agents/Mail/Send"]
        page.locator("li:visible a").click()
        page.locator(".opblock.is-open .opblock-body").wait_for()
        assert page.title() == "Mail · superoffice"
        assert page.locator(".opblock.is-open").is_visible()
        assert page.locator("a[href^='javascript']").count() == 0
        assert all(each.startswith((server.url, "data:")) for each in browser.loaded)

    def test_it_can_be_searched_without_a_mouse(
        self, server: Served, browser: Browser
    ) -> None:
        page = browser.page
        page.goto(f"{server.url}/docs")
        page.keyboard.type("nothing like this")
        assert page.get_by_text("No endpoint has all these words.").is_visible()
        page.get_by_role("button", name="Clear").press("Enter")
        assert page.get_by_label("Search").input_value() == ""
        page.keyboard.type("send event")
        assert page.url.endswith("/docs?q=send%20event")
        page.reload()
        assert shown(page) == ["/api/v1/Agents/Workflow/SendEvent"]

    def test_narrow(self, server: Served, browser: Browser) -> None:
        page = browser.page
        page.set_viewport_size({"width": 360, "height": 740})
        for url in ("/docs?q=workflow", "/docs/agents/Workflow"):
            page.goto(f"{server.url}{url}")
            page.get_by_text("SendEvent").first.wait_for()
            assert page.evaluate("document.documentElement.scrollWidth") <= 360
