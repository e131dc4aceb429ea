"""Which operation a request is for."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import permutations
from typing import Any
from urllib.parse import quote

import httpx2 as httpx
import pytest
from shop import AsyncClient
from shop._runtime.operation import Operation
from shop._runtime.parameter import Parameter
from shop._runtime.routing import Routes, segments_of
from shop.server import application
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.routing import Mount


@pytest.mark.anyio
@pytest.mark.parametrize("place", ["/Cust12345", "/a b/c"])
async def test_the_application_may_be_mounted(place):
    app = Starlette(routes=[Mount(place, application(mock=True))])
    transport = httpx.ASGITransport(app)
    async with AsyncClient(f"http://x{quote(place)}", transport=transport) as client:
        assert await client.order.get_totals([1]) == {"12": 3.5, "13": 4}
        found = await client.customer.get_customer(id_="a/b ?%2F")
        assert found.name == "Ada"


@pytest.mark.parametrize(
    ("root", "path"),
    [
        ("/app", "/app/orders/5"),
        ("/app/", "/app//orders/5"),
        ("/app", "/orders/5"),
        ("/ord", "/orders/5"),
        ("", "/orders/5"),
    ],
)
def test_applications_behind_a_proxy(root, path):
    for raw in ({}, {"raw_path": path.encode()}):
        scope = {"path": path, "root_path": root, **raw}
        assert segments_of(scope) == ("", "orders", "5")


def operation(method: str, path: str) -> Operation[Any, Any]:
    return Operation(
        f"{method}{path}", method, path, request=type(None), response=type(None)
    )


ROUTES = Routes(
    [
        operation("GET", "/orders/{id}"),
        operation("DELETE", "/orders/{id}"),
        operation("GET", "/orders/latest"),
        operation("GET", "/orders/{id}/lines(1)"),
        operation("GET", "/{kind}/{id}/{part}"),
        operation("PUT", "/a{b}c{d}"),
        operation("GET", "/C%23/x%20y"),
        operation("GET", "/C%23/{id}"),
    ]
)


@pytest.mark.parametrize(
    ("method", "path", "found", "values"),
    [
        ("GET", "/orders/latest", "GET/orders/latest", {}),
        ("HEAD", "/orders/latest", "GET/orders/latest", {}),
        ("DELETE", "/orders/latest", "DELETE/orders/{id}", {"id": "latest"}),
        ("GET", "/orders/5", "GET/orders/{id}", {"id": "5"}),
        ("GET", "/orders/5/lines(1)", "GET/orders/{id}/lines(1)", {"id": "5"}),
        (
            "GET",
            "/x/ø /z",
            "GET/{kind}/{id}/{part}",
            {"kind": "x", "id": "ø ", "part": "z"},
        ),
        ("PUT", "/aXcY", "PUT/a{b}c{d}", {"b": "X", "d": "Y"}),
        ("GET", "/orders/5\n", "GET/orders/{id}", {"id": "5\n"}),
    ],
)
def test_routes(method, path, found, values):
    operation, in_path = ROUTES.find(method, tuple(path.split("/")))
    assert (operation.name, in_path) == (found, values)


def test_what_is_fixed_wins_whatever_comes_first():
    routes = Routes(
        [
            operation("GET", "/orders/{id}/{part}"),
            operation("GET", "/orders/{id}/lines"),
        ]
    )
    for part, found in (("lines", "/orders/{id}/lines"), ("x", "/orders/{id}/{part}")):
        assert routes.find("GET", ("", "orders", "5", part))[0].path == found


@pytest.mark.parametrize(
    "paths", list(permutations(["{id}", "{id}.pdf", "{id}.pdf.gz"]))
)
def test_what_says_more_wins_whatever_comes_first(paths):
    routes = Routes(operation("GET", f"/doc/{path}") for path in paths)
    for part, found in (
        ("5", "{id}"),
        ("5.pdf", "{id}.pdf"),
        ("5.pdf.gz", "{id}.pdf.gz"),
        (".pdf", "{id}"),
    ):
        assert routes.find("GET", ("", "doc", part))[0].path == f"/doc/{found}"


@pytest.mark.parametrize(
    "path",
    [
        "/Foo%20Bar/Get",
        "/%7Bid%7D/a%2Fb%zz",
        "/ø/ab;c=d",
        "/{id}%20x%2Fy",
        "/{a/bc}.x",
        "/%00x/{id}",
    ],
)
def test_the_client_and_the_server_take_an_address_for_the_same(path):
    """Whether the docs spell it as it travels, or as it is meant."""
    names = re.findall(r"\{(.*?)\}", path)
    asked = replace(
        operation("GET", path),
        parameters=tuple(Parameter(name, name, str) for name in names),
    )
    values = dict.fromkeys(names, "5 / #?%20{id}")
    url = httpx.URL(f"http://x{asked.address(values)[0]}")
    scope = {"path": url.path, "raw_path": url.raw_path}
    others = [operation("GET", other) for other in ("/{a}/{b}", "/{a}")]
    assert Routes([*others, asked]).find("GET", segments_of(scope)) == (asked, values)


@pytest.mark.parametrize(
    ("method", "path", "status", "allowed"),
    [
        ("POST", "/orders/5", 405, "DELETE, GET, HEAD"),
        ("PATCH", "/orders/latest", 405, "DELETE, GET, HEAD"),
        ("get", "/orders/latest", 405, "DELETE, GET, HEAD"),
        ("GET", "/orders/", 404, None),
        ("GET", "/orders/5/lines(1)/", 404, None),
        ("GET", "", 404, None),
        ("GET", "/orders//", 404, None),
    ],
)
def test_no_routes(method, path, status, allowed):
    with pytest.raises(HTTPException) as error:
        ROUTES.find(method, tuple(path.split("/")))
    assert error.value.status_code == status
    assert (error.value.headers or {}).get("Allow") == allowed
