"""Where the API is: tenants, asked for and remembered."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import httpx2 as httpx
import pytest
from live import ORDER, Live
from shop import ApiError, AsyncClient, Client, NotFoundError
from shop.models import Order
from starlette.requests import Request
from starlette.responses import JSONResponse, Response


def state(live: Live, **changes: Any) -> dict[str, Any]:
    """Return what the vendor says of a tenant."""
    return {
        "Api": f"{live.url}/Cust1/api",
        "State": "Running",
        "IsRunning": True,
        "ValidUntil": "2099-10-05T09:52:01.9342965Z",
    } | changes


def serve(live: Live, said: Any) -> None:
    async def answer(request: Request) -> Response:
        asked = request.url.path == "/api/state/Cust1"
        return JSONResponse(said if asked else ORDER)

    live.answer = answer


def tenant(live: Live, **options: Any) -> Client:
    return Client.for_tenant("Cust1", environment=live.url, **options)


def times_asked(live: Live) -> int:
    return sum(path == "/api/state/Cust1" for path, _ in live.requests)


def test_a_tenant_is_asked_for_once(live: Live):
    serve(live, state(live))
    with tenant(live) as client:
        for _ in range(3):
            assert client.order.get_order(order_id=1) == Order(order_id=1)
        assert client.with_options(retries=0).order.get_order(order_id=1)
    assert times_asked(live) == 1
    assert live.requests[-1][0] == "/Cust1/api/v1/Agents/Order/GetOrder"


@pytest.mark.parametrize("zone", ["", "Z", "+00:00"])
def test_it_is_asked_again_when_that_is_no_longer_valid(live: Live, clock, zone: str):
    until = clock.now().replace(tzinfo=None) + timedelta(hours=1)
    serve(live, state(live, ValidUntil=f"{until.isoformat()}{zone}"))
    with tenant(live) as client:
        client.order.get_order(order_id=1)
        client.order.get_order(order_id=1)
        assert times_asked(live) == 1
        clock.sleep(3601)
        client.order.get_order(order_id=1)
    assert times_asked(live) == 2


def test_a_tenant_that_moves_on_and_on(live: Live):
    async def answer(request: Request) -> Response:
        asked = request.url.path == "/api/state/Cust1"
        return JSONResponse(state(live)) if asked else Response(status_code=421)

    live.answer = answer
    with tenant(live) as client, pytest.raises(ApiError, match="HTTP 421"):
        client.order.get_order(order_id=1)
    assert times_asked(live) == 2
    assert len(live.requests) == 4


def test_servers_that_stay_are_not_asked_for(live: Live):
    live.answers(Response(status_code=421))
    with Client(live.url) as client, pytest.raises(ApiError, match="HTTP 421"):
        client.order.get_order(order_id=1)
    assert len(live.requests) == 1


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"IsRunning": False, "State": "OfflineMaintenance"}, "OfflineMaintenance"),
        ({"Api": None}, "is not as documented"),
        ({"Api": "ftp://x"}, "is not as documented"),
        ({"ValidUntil": "soon"}, "is not as documented"),
    ],
)
def test_states_that_do_not_help(live: Live, changes: Any, reason: str):
    serve(live, state(live, **changes))
    with tenant(live) as client, pytest.raises(ApiError, match=reason) as caught:
        client.order.get_order(order_id=1)
    assert str(caught.value).startswith(f"tenant: GET {live.url}/api/state/Cust1: ")


def test_answers_that_are_no_states(live: Live):
    with tenant(live) as client:
        for answer in (JSONResponse([]), Response(b"<html>"), JSONResponse(None)):
            live.answers(answer)
            with pytest.raises(ApiError, match="is not as documented"):
                client.order.get_order(order_id=1)
        live.answers(Response(status_code=404))
        with pytest.raises(NotFoundError):
            client.order.get_order(order_id=1)


def test_nobody_may_lead_away_from_https(live: Live):
    said = {**state(live), "Api": "http://evil.test/api"}
    transport = httpx.MockTransport(lambda request: httpx.Response(200, json=said))
    with (
        Client.for_tenant("Cust1", transport=transport) as client,
        pytest.raises(ApiError, match="an address that is not https"),
    ):
        client.order.get_order(order_id=1)


@pytest.mark.parametrize(
    ("environment", "url"),
    [
        ("online", "https://online.superoffice.com/api/state/Cust1"),
        ("sod", "https://sod.superoffice.com/api/state/Cust1"),
        ("https://x.test/", "https://x.test/api/state/Cust1"),
    ],
)
def test_environments(environment: str, url: str):
    for kind in (Client, AsyncClient):
        client = kind.for_tenant("Cust1", environment=environment)
        assert repr(client) == f"{kind.__name__}({url!r})"


@pytest.mark.parametrize(
    ("name", "environment"), [("Cust1", "prod"), ("../x", "sod"), ("", "sod")]
)
def test_tenants_that_are_none(name: str, environment: str):
    with pytest.raises(ValueError, match=r"a tenant is called|environment must be one"):
        Client.for_tenant(name, environment=environment)


def test_the_state_is_asked_for_again_after_a_failure(live: Live):
    live.answers(
        Response(status_code=503), JSONResponse(state(live)), JSONResponse(ORDER)
    )
    with tenant(live) as client:
        assert client.order.get_order(order_id=1) == Order(order_id=1)
        live.answers(Response(status_code=503))
        with pytest.raises(ApiError, match="HTTP 503"):
            client.order.save_order(Order())
    assert times_asked(live) == 2
