"""Clients, blocking and asynchronous: what they send, and what they make of answers."""

from __future__ import annotations

import json
import math
import pickle
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from enum import Enum
from typing import Any

import httpx2 as httpx
import pytest
from shop import (
    ApiError,
    AsyncClient,
    Bearer,
    Client,
    RequestHeaders,
    ResponseError,
    SoTicket,
    StatusError,
)
from shop._runtime.flow import ClosedError
from shop._runtime.operation import Operation
from shop._runtime.parameter import Parameter
from shop.models import Customer, Line, Order

Answer = Callable[[httpx.Request], httpx.Response]


class Server:
    """A transport that keeps the requests, and answers them all the same."""

    def __init__(self, answer: httpx.Response | Any = None) -> None:
        self.answer = answer
        self.requests: list[httpx.Request] = []
        self.transport = httpx.MockTransport(self._handle)

    def _handle(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        if isinstance(self.answer, httpx.Response):
            return self.answer
        return httpx.Response(200, json=self.answer)

    @property
    def request(self) -> httpx.Request:
        return self.requests[-1]

    def client(self, base_url: str = "https://shop.test", **options: Any) -> Client:
        return Client(base_url, transport=self.transport, **options)


@pytest.mark.parametrize(
    "base_url",
    [
        "https://shop.test/Cust1",
        "https://shop.test/Cust1/",
        "https://shop.test/Cust1/api",
        "https://shop.test/Cust1/api/",
        "https://shop.test/Cust1/api/v1",
        "https://shop.test/Cust1/api/v1/",
        "https://shop.test/Cust1/API/V1//",
    ],
)
def test_base_urls(base_url):
    server = Server({})
    with server.client(base_url) as client:
        client.order.save_order(Order())
    url = "https://shop.test/Cust1/api/v1/Agents/Order/SaveOrder"
    assert str(server.request.url) == url


@pytest.mark.parametrize(
    ("base_url", "root"),
    [
        ("http://[::1]:8080/api", "http://[::1]:8080"),
        ("http://jo:p%40w@[::1]:8080/api/v1", "http://[::1]:8080"),
        ("http://jo:p@w@x", "http://x"),
        ("HTTPS://X/a%20b/", "HTTPS://X/a%20b"),
        ("https://é.test/t/api", "https://é.test/t"),
        ("https://x/api/v2", "https://x/api/v2"),
    ],
)
def test_odd_base_urls(base_url, root):
    server = Server({})
    with server.client(base_url) as client:
        client.order.save_order(Order())
        assert repr(client) == f"Client({root!r})"
    path = "/api/v1/Agents/Order/SaveOrder"
    assert str(server.request.url) == str(httpx.URL(root + path))


@pytest.mark.parametrize(
    "base_url",
    [
        "",
        "shop.test",
        "/api/v1",
        "ftp://x",
        "http://",
        " http://x",
        "http://x y",
        "http://x/a b",
        "http://x\\y",
        "http://x?y",
        "http://x#y",
        "http://x/\n",
        "http://[::1",
        "http://x:99999",
        "http://x:port",
        "http://jo:s3cret/s3cret@x",
    ],
)
def test_base_urls_that_are_none(base_url):
    for kind in (Client, AsyncClient):
        with pytest.raises(ValueError, match="base_url must begin with") as caught:
            kind(base_url)
        assert "s3cret" not in "".join(traceback.format_exception(caught.value))


def test_a_body_is_json():
    server = Server({})
    with server.client() as client:
        client.order.save_order(Order(order_id=5, registered=datetime(2024, 2, 29)))
    request = server.request
    assert request.method == "POST"
    assert request.headers["Accept"] == "application/json"
    assert request.headers["Content-Type"] == "application/json"
    assert request.content == b'{"OrderId":5,"Registered":"2024-02-29T00:00:00"}'


def test_a_body_of_arguments():
    server = Server([])
    with server.client() as client:
        client.order.find_orders(
            customer=None, tags=["a"], since=None, select="OrderId"
        )
    sent = {"Customer": None, "Tags": ["a"], "Since": None}
    assert json.loads(server.request.content) == sent
    assert dict(server.request.url.params) == {"$select": "OrderId"}


def test_an_empty_post_says_so():
    server = Server({})
    with server.client() as client:
        client.order.get_order(order_id=5)
    assert server.request.headers["Content-Length"] == "0"
    assert "Content-Type" not in server.request.headers


def test_parameters():
    server = Server({})
    with server.client() as client:
        client.order.get_order(
            order_id=5, as_of=datetime(2024, 2, 29, tzinfo=UTC), open=False
        )
        assert dict(server.request.url.params) == {
            "orderId": "5",
            "asOf": "2024-02-29T00:00:00+00:00",
            "open": "false",
        }
        assert b"+" not in server.request.url.query
        client.customer.get_customer(id_="1", fields=[1, 2])
        assert dict(server.request.url.params) == {"fields": "1,2"}
        client.customer.get_customer(id_="1", fields=[])
        assert dict(server.request.url.params) == {"fields": ""}


Language = Enum("Language", {"ENGLISH": "en"}, type=str)
Number = Enum("Number", {"SEVEN": 7}, type=int)
Day = Enum("Day", {"LEAP": datetime(2024, 2, 29)})


def test_members_of_enumerations_travel_by_their_values():
    server = Server({})
    with server.client() as client:
        client.order.get_order(
            order_id=Number.SEVEN,
            as_of=Day.LEAP,
            headers=RequestHeaders(so_language=Language.ENGLISH),
        )
        assert dict(server.request.url.params) == {
            "orderId": "7",
            "asOf": "2024-02-29T00:00:00",
        }
        assert server.request.headers["SO-Language"] == "en"
        order = Order(
            order_id=Number.SEVEN, status=Language.ENGLISH, registered=Day.LEAP
        )
        client.order.save_order(order)
    sent = {"OrderId": 7, "Status": "en", "Registered": "2024-02-29T00:00:00"}
    assert json.loads(server.request.content) == sent
    assert repr(order.to_wire()) == repr(sent)


def test_path_parameters_are_encoded():
    server = Server({})
    with server.client() as client:
        client.customer.get_customer(id_="a/b ?#{id}æ%2F")
    path = b"/api/v1/Customer/a%2Fb%20%3F%23%7Bid%7D%C3%A6%252F"
    assert server.request.method == "GET"
    assert server.request.url.raw_path == path


@pytest.mark.parametrize("id_", ["", ".", "..", None])
def test_path_parameters_that_would_lead_elsewhere(id_):
    server = Server({})
    with (
        server.client() as client,
        pytest.raises(ValueError, match=r"customer.get_customer: id_ cannot be"),
    ):
        client.customer.get_customer(id_=id_)
    assert not server.requests


def test_required_parameters_that_are_none():
    server = Server({})
    with (
        server.client() as client,
        pytest.raises(ValueError, match=r"order\.get_order: order_id cannot be None"),
    ):
        client.order.get_order(order_id=None)
    assert not server.requests


@pytest.mark.parametrize("value", [{"a": 1}, {1}, [None]])
def test_parameters_of_no_such_type(value):
    operation = Operation(
        "a.b",
        "GET",
        "/x",
        request=type(None),
        response=int,
        parameters=(Parameter("a", "a", dict),),
    )
    with pytest.raises(TypeError):
        operation.address({"a": value})


@pytest.mark.parametrize("number", [math.nan, math.inf, [1.5, -math.inf]])
def test_parameters_that_are_no_numbers(number):
    with (
        Server({}).client() as client,
        pytest.raises(ValueError, match="cannot be a parameter"),
    ):
        client.customer.get_customer(id_="1", fields=number)


def test_headers_of_client_and_call():
    server = Server({})
    headers = RequestHeaders(so_language="no", so_time_zone=None)
    with server.client(headers=headers) as client:
        client.order.get_order(order_id=1)
        assert server.request.headers["SO-Language"] == "no"
        assert "SO-TimeZone" not in server.request.headers
        headers = RequestHeaders(so_language="en", so_time_zone="NO")
        client.order.get_order(order_id=1, headers=headers)
        assert server.request.headers["SO-Language"] == "en"
        assert server.request.headers["SO-TimeZone"] == "NO"


@pytest.mark.parametrize(("language", "sent"), [("de", ["de"]), (None, [])])
def test_headers_are_the_same_in_any_case(language, sent):
    server = Server({})
    headers = RequestHeaders.of({"so-language": "en", "accept-encoding": None})
    more = RequestHeaders(so_language=language)
    with server.client(headers=headers) as client:
        client.order.get_order(order_id=1, headers=more)
        client.with_options(headers=more).order.get_order(order_id=1)
        both = RequestHeaders.of({"SO-LANGUAGE": "fr", "so-language": language})
        client.order.get_order(order_id=1, headers=both)
    for request in server.requests:
        assert request.headers.get_list("SO-Language") == sent
        assert "Accept-Encoding" not in request.headers


@pytest.mark.parametrize("headers", [{"SO-Language": "no"}, [("a", "b")], "no"])
def test_headers_that_are_none(headers):
    client = Server({}).client()
    with pytest.raises(TypeError, match="headers are RequestHeaders, or RequestHe"):
        client.order.get_order(order_id=1, headers=headers)
    with pytest.raises(TypeError, match=f"not {type(headers).__name__}"):
        client.with_options(headers=headers)


@pytest.mark.parametrize(
    "headers",
    [
        {"SO-Language": "no\r\nX-Evil: 1"},
        {"SO-Language": "nø"},
        {"SO-Language": " no"},
        {"SO-Language: no\r\nX-Evil": "1"},
        {"SO Language": "no"},
        {"": "no"},
    ],
)
def test_headers_cannot_smuggle(headers):
    server = Server({})
    given = RequestHeaders.of(headers)
    with server.client() as client:
        with pytest.raises(ValueError, match="header"):
            client.order.get_order(order_id=1, headers=given)
        with pytest.raises(ValueError, match="header"):
            client.with_options(headers=given)
    assert not server.requests


@pytest.mark.parametrize(
    ("auth", "header"),
    [
        (Bearer("t0p"), "Bearer t0p"),
        (SoTicket("7T:abc="), "SOTicket 7T:abc="),
        (("jo", "pw"), "Basic am86cHc="),
    ],
)
def test_authorization(auth, header):
    server = Server({})
    with server.client(auth=auth) as client:
        client.order.get_order(order_id=1)
    assert server.request.headers["Authorization"] == header


def test_secrets_are_not_shown():
    assert repr(Bearer("t0p")) == "Bearer(...)"
    assert repr(SoTicket("t0p")) == "SoTicket(...)"
    client = Client("https://jo:t0p@shop.test/api", auth=Bearer("t0p"))
    assert "t0p" not in repr(client)
    assert "shop.test" in repr(client)
    assert "t0p" not in repr(AsyncClient("https://jo:t0p@shop.test"))


def test_the_timeout_is_in_seconds():
    seen: list[Any] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.extensions["timeout"]["read"])
        return httpx.Response(200, json={})

    for timeout in ({}, {"timeout": 5}, {"timeout": None}):
        with Client("http://x", transport=httpx.MockTransport(answer), **timeout) as so:
            so.order.get_order(order_id=1)
    assert seen == [30.0, 5, None]


def test_answers_are_typed():
    server = Server([{"Lines": [{"Article": "Pen"}]}])
    with server.client() as client:
        (order,) = client.order.find_orders(customer=None, tags=None, since=None)
        assert order == Order(lines=[Line(article="Pen")])
        server.answer = {"1": 2}
        assert client.order.get_totals([1]) == {"1": 2}
        server.answer = {"Name": "Ada"}
        assert client.customer.get_customer(id_="1") == Customer(name="Ada")
        server.answer = ["any", None]
        assert client.customer.get_latest() == ["any", None]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "utf-32"])
def test_answers_in_other_encodings(encoding):
    content = '{"Status":"\U0001f98a","Status":"é"}'.encode(encoding)
    with Server(httpx.Response(200, content=content)).client() as client:
        # Of properties that come twice, the last one counts.
        assert client.order.get_order(order_id=1) == Order(status="é")


def test_a_documented_answer_without_content():
    with Server(httpx.Response(204)).client() as client:
        assert client.order.get_order(order_id=1) is None
        assert client.order.get_totals([1]) == {}
        with pytest.raises(ResponseError, match="HTTP 204: null where Order"):
            client.order.save_order(Order())


def test_answers_that_are_nested_deeply():
    content = b'{"Replaces":' * 900 + b"null" + b"}" * 900
    server = Server(httpx.Response(200, content=content))
    with server.client() as client:
        order = client.order.get_order(order_id=1)
        assert order.replaces.replaces.replaces is not None
        client.order.save_order(order)
    assert server.request.content == content


@pytest.mark.parametrize("content", [b"null", b"", b" null "])
def test_null_answers(content):
    server = Server(httpx.Response(200, content=content))
    with server.client() as client:
        assert client.order.get_order(order_id=1) is None
        assert client.order.find_orders(customer=None, tags=None, since=None) == []
        assert client.order.get_totals([]) == {}
        assert client.customer.get_latest() is None
        with pytest.raises(ResponseError, match="null where Order is documented"):
            client.order.save_order(Order())


@pytest.mark.parametrize("status", [200, 204])
def test_answers_where_none_is_documented(status):
    server = Server(httpx.Response(status, content=b"whatever"))
    with server.client() as client:
        assert client.order.delete_order(order_id=1) is None


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"<html>", "Expecting value"),
        (b"NaN", "NaN is no JSON"),
        (b"\xff", "codec can't decode"),
        (b"[" * 100_000, "nested too deeply"),
        (b"[]", "array where Order is documented"),
        (b"5", "integer where Order is documented"),
    ],
)
def test_answers_that_are_not_documented(content, reason):
    server = Server(httpx.Response(200, content=content))
    with server.client() as client, pytest.raises(ResponseError) as error:
        client.order.get_order(order_id=1)
    assert reason in str(error.value)
    assert reason in error.value.message
    assert str(error.value).startswith(
        "order.get_order: POST https://shop.test/api/v1/Agents/Order/GetOrder: "
    )
    assert error.value.response.content == content


@pytest.mark.parametrize(
    ("type_", "content", "message"),
    [
        (
            "text/html; charset=x",
            "<h1>\n s3cret</h1>\x1b",
            "text/html, {}<h1> ***</h1>",
        ),
        ("TEXT/plain", b"\xff", "text/plain, {}\ufffd"),
    ],
)
def test_pages_in_place_of_answers_are_told(type_, content, message):
    headers = {"Content-Type": type_}
    server = Server(httpx.Response(200, headers=headers, content=content))
    with (
        server.client(auth=Bearer("s3cret")) as client,
        pytest.raises(ResponseError) as error,
    ):
        client.order.get_order(order_id=1)
    told = message.format("not JSON (is the base URL right?): ")
    assert error.value.message == f"the answer is {told}"


@pytest.mark.parametrize(
    ("type_", "content", "message"),
    [
        ("application/problem+json", "<html>", "Expecting value"),
        ("text/html", "[]", "array where Order is documented"),
    ],
)
def test_other_types_alone_are_no_reason(type_, content, message):
    headers = {"Content-Type": type_}
    server = Server(httpx.Response(200, headers=headers, content=content))
    with server.client() as client, pytest.raises(ResponseError) as error:
        client.order.get_order(order_id=1)
    assert error.value.message.startswith(message)


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ({"Message": "No.", "MessageDetail": "Not you."}, "No. Not you."),
        ({"Message": "No.", "MessageDetail": None}, "No."),
        ({"Error": "x", "ErrorType": "y", "ErrorMessage": "Gone."}, "Gone."),
        ({"Error": "Gone.", "ErrorMessage": None}, "Gone."),
        ({"errors": ["/: bad", "?id: required"]}, "/: bad; ?id: required"),
        ("x" * 600, '"' + "x" * 498 + "…"),
    ],
)
def test_refusals_carry_what_the_server_said(answer, message):
    server = Server(httpx.Response(400, json=answer))
    with server.client() as client, pytest.raises(StatusError) as error:
        client.order.get_order(order_id=1)
    assert error.value.message == message
    assert str(error.value).endswith(f": HTTP 400: {message}")


@pytest.mark.parametrize("content", [b"<h1>Oops</h1>", b"", b"\xff\xfe", b"[" * 9_999])
@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "base64", "idna", "rot13", "?"])
def test_refusals_in_any_form(content, charset):
    fields = {"Content-Type": f"text/html; charset={charset}"}
    server = Server(httpx.Response(502, content=content, headers=fields))
    with server.client() as client, pytest.raises(StatusError) as error:
        client.order.get_order(order_id=1)
    assert len(error.value.message) <= 500
    assert "HTTP 502" in str(error.value)


def test_redirects_are_no_answers():
    server = Server(httpx.Response(302, headers={"Location": "/login"}))
    with (
        server.client() as client,
        pytest.raises(StatusError, match=r"at https://shop\.test/login$"),
    ):
        client.order.get_order(order_id=1)


def test_errors_say_where_but_no_secrets():
    server = Server(httpx.Response(500))
    with (
        server.client("https://jo:t0p@shop.test", auth=Bearer("t0p")) as client,
        pytest.raises(ApiError) as caught,
    ):
        client.order.get_order(order_id=1, select="T/t0p")
    error = caught.value
    assert isinstance(error, StatusError)
    assert (error.operation, error.method, error.status, error.message) == (
        "order.get_order",
        "POST",
        500,
        "",
    )
    assert error.url == "https://shop.test/api/v1/Agents/Order/GetOrder"
    assert "t0p" not in f"{error} {error!r} {error.args}"


def test_messages_keep_what_is_no_secret():
    said = "a=b, x or jo:open: " + "why " * 200
    server = Server(httpx.Response(400, json={"Message": said}))
    for auth in (("j", "open"), Bearer("x")):  # "ajpvcGVu" and padding, if any
        with server.client(auth=auth) as client, pytest.raises(StatusError) as caught:
            client.order.get_order(order_id=1)
        told = caught.value.message
        assert told.startswith("a=b, x or jo:")
        assert (len(told), told[-1]) == (500, "…")
        assert ("open" in told) == isinstance(auth, Bearer)


@pytest.mark.parametrize("answer", [httpx.Response(500, json={"Message": "No."}), "x"])
def test_errors_can_be_pickled(answer):
    with Server(answer).client() as client, pytest.raises(ApiError) as caught:
        client.order.get_order(order_id=1)
    again = pickle.loads(pickle.dumps(caught.value))
    assert type(again) is type(caught.value)
    assert str(again) == str(caught.value)


def test_a_closed_client_is_closed():
    with Server({}).client() as client:
        pass
    with pytest.raises(ClosedError, match="closed"):
        client.order.get_order(order_id=1)


def test_agents_are_made_once():
    client = Server().client()
    assert client.order is client.order
    assert client.order is not client.customer


@pytest.mark.anyio
async def test_the_asynchronous_client_does_the_same():
    server = Server({"Name": "Ada"})
    headers = RequestHeaders(so_language="no")
    async with AsyncClient(
        "https://shop.test/api", headers=headers, transport=server.transport
    ) as client:
        customer = await client.customer.get_customer(id_="a b")
        assert customer == Customer(name="Ada")
        assert server.request.url.raw_path == b"/api/v1/Customer/a%20b"
        assert server.request.headers["SO-Language"] == "no"
        server.answer = httpx.Response(200, content=b"null")
        assert await client.customer.get_customer(id_="1") is None
        with pytest.raises(ResponseError, match="null where Order"):
            await client.order.save_order(Order())
        server.answer = httpx.Response(404, json={"Message": "Gone."})
        with pytest.raises(StatusError, match=r"order.delete_order: .* Gone\."):
            await client.order.delete_order(order_id=1)
    with pytest.raises(ClosedError, match="closed"):
        await client.order.delete_order(order_id=1)
