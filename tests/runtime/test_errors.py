"""What calls raise: what it tells, and what it never tells."""

from __future__ import annotations

import base64
import gzip
import logging
import pickle
import traceback
from collections.abc import Iterator
from typing import Any

import httpx2 as httpx
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from shop import (
    ApiConnectionError,
    ApiError,
    ApiTimeoutError,
    AuthorizationError,
    Bearer,
    Client,
    NotFoundError,
    RateLimitError,
    RequestHeaders,
    ResponseError,
    SoTicket,
    StatusError,
    SystemUser,
    XsrfSession,
)
from shop._runtime.model import Model, wire
from shop._runtime.operation import Operation
from shop._runtime.refusal import is_error_object, message_of
from shop.models import Order

SECRET = "t0ps3cret"
URL = "https://shop.test/api/v1/Agents/Order/GetOrder"


def client_of(
    answer: Any, base_url: str = "https://shop.test", **options: Any
) -> Client:
    """Return a client that gets this answer, or this failure, from everywhere."""

    def handle(request: httpx.Request) -> httpx.Response:
        found = answer(request) if callable(answer) else answer
        if isinstance(found, Exception):
            raise found
        return found

    return Client(base_url, transport=httpx.MockTransport(handle), **options)


def error_of(answer: Any, **options: Any) -> ApiError:
    """Return what a call raises that is answered like this."""
    with client_of(answer, **options) as client, pytest.raises(ApiError) as caught:
        client.order.get_order(order_id=1)
    return caught.value


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (httpx.Response(400), StatusError),
        (httpx.Response(401), AuthorizationError),
        (httpx.Response(403), AuthorizationError),
        (httpx.Response(404), NotFoundError),
        (httpx.Response(429), RateLimitError),
        (httpx.Response(500), StatusError),
        (httpx.Response(302), StatusError),
        (httpx.Response(200, content=b"<html>"), ResponseError),
        (httpx.ConnectError("refused"), ApiConnectionError),
        (httpx.RemoteProtocolError("closed"), ApiConnectionError),
        (httpx.ReadTimeout("slow"), ApiTimeoutError),
    ],
)
def test_each_failure_has_its_error(answer: Any, kind: type[ApiError]):
    error = error_of(answer)
    assert type(error) is kind
    answered = isinstance(answer, httpx.Response)
    assert error.status == (answer.status_code if answered else None)
    assert (error.response is None) == (not answered)
    assert (error.method, error.url) == ("POST", URL)
    assert error.request.url.path == "/api/v1/Agents/Order/GetOrder"
    assert str(error).startswith(f"order.get_order: POST {URL}: ")


@pytest.mark.parametrize(
    ("status", "said", "seconds"),
    [(429, "7", 7.0), (503, "7", 7.0), (429, "soon", None), (404, "", None)],
)
def test_when_to_ask_again(status: int, said: str, seconds: float | None):
    answer = httpx.Response(status, headers={"Retry-After": said})
    error = error_of(answer, retries=0)
    assert isinstance(error, StatusError)
    assert error.retry_after == seconds


def test_the_tree():
    assert issubclass(ApiTimeoutError, ApiConnectionError)
    for kind in (AuthorizationError, NotFoundError, RateLimitError):
        assert issubclass(kind, StatusError)
    assert not issubclass(StatusError, ApiConnectionError)
    assert not issubclass(ResponseError, StatusError)


@pytest.mark.parametrize("answer", [httpx.Response(500), httpx.ReadTimeout("slow")])
def test_errors_can_be_pickled(answer: Any):
    error = error_of(answer)
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.status) == (
        type(error),
        str(error),
        error.status,
    )


@pytest.mark.parametrize(
    "said",
    [
        {"Message": "No.", "MessageDetail": None},
        {"Error": "No.", "ErrorType": "X", "ErrorMessage": "No.", "ErrorSource": None},
    ],
)
def test_errors_in_place_of_results(said: Any):
    answer = httpx.Response(200, json=said)
    with client_of(answer) as client:
        for call in (
            lambda: client.order.get_order(order_id=1),
            lambda: client.order.save_order(Order()),
            lambda: client.order.find_orders(customer=None, tags=[], since=None),
            lambda: client.order.delete_order(order_id=1),
        ):
            with pytest.raises(StatusError, match=r"HTTP 200: No\.") as caught:
                call()
            assert caught.value.message == "No."
        # Here, the docs leave open what there may be.
        assert client.order.get_totals([1]) == said
        assert client.customer.get_latest() == said


@pytest.mark.parametrize(
    ("answer", "is_error"),
    [
        ({"Message": "No."}, True),
        ({"Error": "No.", "ErrorType": "X"}, True),
        ({"ErrorMessage": "No.", "Name": "x"}, False),
        ({"Message": None}, False),
        ({}, False),
        ([], False),
        (None, False),
    ],
)
def test_what_is_an_error_object(answer: Any, is_error: bool):
    assert is_error_object(answer) is is_error


@pytest.mark.parametrize("name", ["Message", "Error", "ErrorMessage"])
def test_types_that_look_like_errors(name: str):
    likely = type(
        "Likely", (Model,), {"said": wire(name), "__annotations__": {"said": str}}
    )
    operation = Operation("a.b", "GET", "/x", request=type(None), response=likely)
    content = b'{"ErrorMessage":"Well."}'
    assert operation.read(content) == likely.of({"ErrorMessage": "Well."})


def test_reasons_of_our_own_server():
    assert message_of([{"pointer": "/A", "reason": "bad"}]) == "/A: bad"
    assert message_of([{"reason": "bad"}, 5]) == "{'reason': 'bad'}; 5"


def test_pickled_errors_leave_secrets_behind():
    said = {"Set-Cookie": f"session={SECRET}", "X-Server": "10.2"}
    answer = httpx.Response(500, json={"Message": "No."}, headers=said)
    options: Any = {"headers": RequestHeaders.of({"SO-AppToken": SECRET})}
    client = client_of(answer, auth=Bearer(SECRET), **options)
    with pytest.raises(StatusError) as caught:
        client.order.get_order(order_id=1, select=f"Note/{SECRET}")
    pickled = pickle.dumps(caught.value)
    assert SECRET.encode() not in pickled
    again = pickle.loads(pickled)
    assert again.response.json() == {"Message": "No."}
    assert again.response.headers["X-Server"] == "10.2"
    assert again.request.headers["Accept"] == "application/json"
    assert again.response.request is again.request
    assert caught.value.request.headers["SO-AppToken"] == SECRET


def test_pickled_errors_leave_other_requests_behind():
    answer = httpx.Response(302, headers={"Location": "/login"})
    auth = SoTicket(SECRET, app_token=SECRET)
    error = error_of(answer, auth=auth)
    assert error.response.next_request.headers["SO-AppToken"] == SECRET
    pickled = pickle.dumps(error)
    assert SECRET.encode() not in pickled
    assert str(pickle.loads(pickled)) == str(error)


def test_errors_after_several_requests_can_be_pickled():
    digest = 'Digest realm="shop", qop="auth", nonce="n", opaque="o", algorithm=MD5'
    answer = httpx.Response(401, headers={"WWW-Authenticate": digest})
    error = error_of(answer, auth=httpx.DigestAuth("jo", SECRET))
    assert len(error.response.history) == 1
    again = pickle.loads(pickle.dumps(error))
    assert (again.status, again.response.history) == (401, [])


def test_pickled_errors_keep_what_was_compressed():
    said = gzip.compress(b'{"Message":"No."}')
    answer = httpx.Response(500, content=said, headers={"Content-Encoding": "gzip"})
    again = pickle.loads(pickle.dumps(error_of(answer)))
    assert again.response.json() == {"Message": "No."}


def attributes(value: Any, depth: int = 4) -> Iterator[str]:
    """Yield how all is shown that is found in attributes, as tools that collect them do."""
    named = getattr(value, "__dict__", {})
    slots = {n: getattr(value, n, "") for n in getattr(type(value), "__slots__", ())}
    for name, found in {**named, **slots}.items() if depth else ():
        if name not in ("value", "headers", "_list", "_auth_header"):
            yield f"{name}: {found!r}"
            yield from attributes(found, depth - 1)


def system_user() -> SystemUser:
    key = rsa.generate_private_key(65537, 2048)
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return SystemUser("C", system_user_token=SECRET, app_token=SECRET, private_key=pem)


@pytest.mark.parametrize(
    "auth",
    [
        Bearer(SECRET),
        SoTicket(SECRET, app_token=SECRET),
        XsrfSession({"XSRF-TOKEN": SECRET}),
        system_user(),
        ("jo", SECRET),
    ],
    ids=lambda auth: type(auth).__name__,
)
def test_nor_does_what_lists_attributes(auth: Any):
    client = client_of(
        httpx.Response(401),
        auth=auth,
        headers=RequestHeaders.of({"SO-AppToken": SECRET}),
    )
    with pytest.raises(ApiError) as caught:
        client.order.get_order(order_id=1)
    shown = [repr(vars(client)), *attributes(client), *attributes(caught.value)]
    if not isinstance(auth, tuple):
        shown += [repr(vars(auth)), *attributes(auth)]
    assert len(shown) > 10
    assert not [each for each in shown if SECRET in each]


def echo(status: int) -> Any:
    """Answer with all that a server was sent, and keep nothing to itself."""

    def answer(request: httpx.Request) -> httpx.Response:
        sent = "; ".join(f"{name}={value}" for name, value in request.headers.items())
        said = f"{sent} {SECRET}"
        return httpx.Response(status, json={"Message": said, "MessageDetail": None})

    return answer


@pytest.mark.parametrize("status", [200, 400, 401, 500])
@pytest.mark.parametrize(
    "options",
    [
        {"auth": Bearer(SECRET)},
        {"auth": SoTicket(SECRET)},
        {"auth": SoTicket("x", app_token=SECRET)},
        {"auth": ("jo", SECRET)},
        {"auth": XsrfSession({"XSRF-TOKEN": SECRET})},
        {"auth": XsrfSession({"session": SECRET, "XSRF-TOKEN": "x"})},
        {"headers": RequestHeaders.of({"SO-AppToken": SECRET})},
        {"headers": RequestHeaders.of({"Authorization": f"Basic {SECRET}"})},
        {"headers": RequestHeaders.of({"X-XSRF-TOKEN": SECRET})},
        {"base_url": f"https://jo:{SECRET}@shop.test"},
    ],
)
def test_nothing_tells_a_secret(caplog, options: dict[str, Any], status: int):
    caplog.set_level(logging.DEBUG)
    client = client_of(echo(status), **options)
    with pytest.raises(ApiError) as caught:
        client.order.get_order(order_id=1)
    error = caught.value
    shown = [
        repr(client),
        repr(client._target),
        repr(client._options),
        repr(options.get("auth")) * (not isinstance(options.get("auth"), tuple)),
        str(error),
        repr(error),
        repr(error.args),
        error.url,
        error.message,
        repr(error.request),
        repr(error.response),
        "".join(traceback.format_exception(error)),
        *(f"{record.getMessage()} {record.args!r}" for record in caplog.records),
    ]
    assert caplog.records
    assert not [each for each in shown if SECRET in each]
    assert not [
        each for each in shown if base64.b64encode(SECRET.encode()).decode() in each
    ]
