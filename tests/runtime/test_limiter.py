"""The limiter: never more calls in any window, in the order in which they came."""

from __future__ import annotations

import asyncio
from heapq import heappop, heappush
from itertools import accumulate, pairwise
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from live import Live, order_of, plain
from shop import ApiTimeoutError, AsyncClient, Client, Limiter
from shop._runtime.clock import Clock
from shop._runtime.flow import DeadlineError, Flow, Sleep, Wait


class Line:
    """Calls that wait for their turn, on a clock of their own; nobody really waits."""

    def __init__(self, limiter: Limiter) -> None:
        self.now = 0.0
        self.limiter = limiter
        self.taken: dict[int, float] = {}
        self.flows: list[Flow[None]] = []
        self._gone: set[int] = set()
        self._next: list[tuple[float, int]] = []

    def monotonic(self) -> float:
        return self.now

    def join(self, until: float | None = None) -> None:
        """Let another call ask for its turn."""
        self.flows.append(self.limiter.turn(cast("Clock", self), until))
        self._advance(len(self.flows) - 1)

    def leave(self, number: int) -> None:
        """Let a call give up."""
        self._gone.add(number)
        self.flows[number].close()

    def run(self, until: float) -> None:
        """Let time pass."""
        while self._next and self._next[0][0] <= until:
            self.now, number = heappop(self._next)
            self._advance(number)
        self.now = max(self.now, until)

    def _advance(self, number: int) -> None:
        match next(self.flows[number], None):
            case Sleep(seconds):
                heappush(self._next, (self.now + seconds, number))
            case Wait(future):
                future.add_done_callback(
                    lambda _: heappush(self._next, (self.now, number))
                )
            case _ if number not in self._gone:
                self.taken[number] = self.now


PAUSES = st.lists(st.sampled_from([0.0, 0.01, 0.3, 1.0, 5.0]), max_size=60)


@given(PAUSES, st.integers(1, 12))
def test_no_window_has_more(pauses: list[float], calls: int):
    line = Line(Limiter(calls, seconds=1.0))
    for arrival in accumulate(pauses):
        line.run(arrival)
        line.join()
    line.run(1000.0)
    turns = [line.taken[number] for number in range(len(pauses))]
    assert all(earlier <= later for earlier, later in pairwise(turns))
    for first, one_too_many in zip(turns, turns[calls:], strict=False):
        assert one_too_many - first > 1.0 - 1e-9


def test_turns_are_taken_in_the_order_of_arrival():
    line = Line(Limiter(10))
    for _ in range(30):
        line.join()
    line.run(9.0)
    assert list(line.taken) == list(range(30))
    assert list(line.taken.values()) == [0.0] * 10 + [1.0] * 10 + [2.0] * 10


def test_who_comes_seldom_never_waits():
    line = Line(Limiter(10))
    for now in range(100):
        line.run(float(now))
        line.join()
    assert list(line.taken.values()) == [float(now) for now in range(100)]


@given(st.sets(st.integers(3, 39)), st.sampled_from([0.0, 0.5, 1.0]))
def test_who_gives_up_leaves_its_place_to_the_next(leaving: set[int], when: float):
    line = Line(Limiter(3))
    for _ in range(40):
        line.join()
    line.run(when)
    leaving -= set(line.taken)
    for number in leaving:
        line.leave(number)
    line.run(99.0)
    staying = [number for number in range(40) if number not in leaving]
    assert line.taken == {each: float(n // 3) for n, each in enumerate(staying)}


def test_who_would_be_late_takes_no_place():
    line = Line(Limiter(2))
    for _ in range(5):
        line.join()
    for until in (0.5, 1.0, 2.0):
        with pytest.raises(DeadlineError):
            line.join(until)
    line.join(2.5)
    line.run(9.0)
    assert line.taken == {0: 0.0, 1: 0.0, 2: 1.0, 3: 1.0, 4: 2.0, 8: 2.0}


@pytest.mark.parametrize("arguments", [(0,), (-1,), (1, 0.0)])
def test_limits_that_are_none(arguments: tuple[int, ...]):
    with pytest.raises(ValueError, match="a limiter needs"):
        Limiter(*arguments)
    with pytest.raises(ValueError, match="a limiter needs"):
        Client("http://x", rate_limit=0)


@pytest.mark.parametrize("limit", [5.0, "5"])
def test_limits_of_another_type(limit: Any):
    with pytest.raises(TypeError, match="rate_limit is a whole number, "):
        Client("http://x", rate_limit=limit)


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


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_turns_are_taken_when_connections_are_open(
    live: Live, kind: str, monkeypatch: pytest.MonkeyPatch
):
    done: list[str] = []
    take = Limiter._take

    def transport() -> Any:
        done.append("opened")
        return plain(kind)

    def taken(*arguments: Any) -> float | None:
        done.append("taken")
        return take(*arguments)

    monkeypatch.setattr(Limiter, "_take", taken)
    order_of(kind, live.url, transport=transport)
    assert done == ["opened", "taken"]


def test_turns_after_the_deadline_are_not_waited_for(live: Live, clock):
    with Client(live.url, rate_limit=1) as client:
        client.order.get_order(order_id=1)
        with pytest.raises(ApiTimeoutError):
            client.with_options(deadline=0.5).order.get_order(order_id=1)
    assert (len(live.requests), clock.slept) == (1, [])


@pytest.mark.anyio
async def test_the_places_of_cancelled_tasks_are_not_lost(
    live: Live, clock, monkeypatch: pytest.MonkeyPatch
):
    asleep = asyncio.Event()

    async def sleep(seconds: float) -> None:
        asleep.set()
        await asyncio.Event().wait()

    async with AsyncClient(live.url, rate_limit=1, transport=plain("async")) as client:
        await client.order.get_order(order_id=1)
        with monkeypatch.context() as patch:
            patch.setattr(clock, "sleep_async", sleep)
            tasks = [
                asyncio.create_task(client.order.get_order(order_id=number))
                for number in range(100)
            ]
            await asleep.wait()
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        await client.order.get_order(order_id=1)
    assert len(live.requests) == 2
    assert sum(clock.slept) <= 1
