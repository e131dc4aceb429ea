"""The limiter: never more calls in any window, in the order in which they came."""

from __future__ import annotations

import asyncio
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from live import Live
from shop import ApiTimeoutError, AsyncClient, Client, Limiter

PAUSES = st.lists(st.sampled_from([0.0, 0.01, 0.3, 1.0, 5.0]), max_size=60)


@given(PAUSES, st.integers(1, 12))
def test_no_window_has_more(pauses: list[float], calls: int):
    limiter = Limiter(calls, seconds=1.0)
    turns = [now + limiter.reserve(now) for now in accumulate(pauses)]
    assert all(earlier <= later for earlier, later in pairwise(turns))
    for first, one_too_many in zip(turns, turns[calls:], strict=False):
        assert one_too_many - first > 1.0 - 1e-9


def test_turns_are_given_in_the_order_of_arrival():
    limiter = Limiter(10)
    waits = [limiter.reserve(5.0) for _ in range(30)]
    assert waits == [0.0] * 10 + [1.0] * 10 + [2.0] * 10


def test_who_comes_seldom_never_waits():
    limiter = Limiter(10)
    assert [limiter.reserve(float(now)) for now in range(100)] == [0.0] * 100


@pytest.mark.parametrize("arguments", [(0,), (-1,), (1, 0.0)])
def test_limits_that_are_none(arguments: tuple[int, ...]):
    with pytest.raises(ValueError, match="a limiter needs"):
        Limiter(*arguments)
    with pytest.raises(ValueError, match="a limiter needs"):
        Client("http://x", rate_limit=0)


@pytest.mark.anyio
async def test_many_tasks_take_turns(live: Live, clock):
    finished: list[int] = []

    async def call(client: AsyncClient, number: int) -> None:
        await client.order.get_order(order_id=number)
        finished.append(number)

    async with AsyncClient(live.url) as client:
        await asyncio.gather(*(call(client, number) for number in range(30)))
    assert sorted(finished) == list(range(30))
    assert clock.slept


def test_clients_can_share_a_limit(live: Live, clock):
    shared = Limiter(1)
    for limit, waits in ((shared, 0), (shared, 1), (None, 1), (10, 1)):
        with Client(live.url, rate_limit=limit) as client:
            client.order.get_order(order_id=1)
        assert len(clock.slept) == waits


def test_turns_after_the_deadline_are_not_waited_for(live: Live, clock):
    with Client(live.url, rate_limit=1) as client:
        client.order.get_order(order_id=1)
        with pytest.raises(ApiTimeoutError):
            client.with_options(deadline=0.5).order.get_order(order_id=1)
    assert (len(live.requests), clock.slept) == (1, [])
