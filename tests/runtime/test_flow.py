"""Flows without a world: what is shared is obtained once."""

from __future__ import annotations

from concurrent.futures import Future
from contextvars import copy_context
from datetime import timedelta
from typing import Any

import httpx2 as httpx
import pytest
from shop._runtime.clock import Clock
from shop._runtime.errors import StatusError, status_error
from shop._runtime.flow import Ask, ClosedError, DeadlineError, Flow, Shared, Wait
from shop._runtime.options import DEFAULTS, Options, changed
from shop._runtime.pool import AsyncPool, Pool
from shop._runtime.retry import Policy

PATIENT = Policy(Clock(), None, DEFAULTS, None)
HURRIED = [
    changed(DEFAULTS, {"timeout": 0.2}),
    changed(DEFAULTS, {"timeout": httpx.Timeout(30, connect=0.2)}),
    changed(DEFAULTS, {"retries": 0}),
    changed(DEFAULTS, {"deadline": 0.2}),
]


def refused(status: int) -> StatusError:
    """Return the error of who asked for a value, and was answered that."""
    request = httpx.Request("POST", "http://x")
    return status_error("login", httpx.Response(status, request=request))


PASSING = [httpx.ConnectTimeout("late"), refused(503)]


def obtaining(policy: Policy) -> Flow[str]:
    found: str = yield Ask(str)
    return found


def waiting(future: Future[None]) -> Flow[None]:
    yield Wait(future)


def end_of(flow: Flow[Any], sent: Any = None) -> Any:
    """Send something into a flow and return its result."""
    with pytest.raises(StopIteration) as end:
        flow.send(sent)
    return end.value.value


def led(
    shared: Shared[str], leads: Policy = PATIENT, follows: Policy = PATIENT
) -> tuple[Flow[Any], Flow[Any], Wait]:
    """Return the flow that obtains the value, one that waits for it, and its wait."""
    leader, follower = shared.get(obtaining, leads), shared.get(obtaining, follows)
    # As in another thread: within one, a value would wait for itself.
    assert copy_context().run(next, leader) == Ask(str)
    wait = next(follower)
    assert isinstance(wait, Wait)
    return leader, follower, wait


def test_a_value_is_there():
    shared = Shared("a")
    held = end_of(shared.get(obtaining, PATIENT))
    assert held.value == "a"
    assert end_of(shared.get(obtaining, PATIENT)) is held


def test_one_obtains_it_and_the_others_wait():
    shared: Shared[str] = Shared()
    leader, follower, wait = led(shared)
    assert not wait.future.done()
    assert not wait.future.cancel()
    held = end_of(leader, "a")
    assert wait.future.result() is None
    assert end_of(follower) is held


def test_what_is_refused_is_forgotten_once():
    shared = Shared("a")
    old = end_of(shared.get(obtaining, PATIENT))
    shared.forget(old)
    flow = shared.get(obtaining, PATIENT)
    next(flow)
    new = end_of(flow, "a")  # The same text, but another credential.
    shared.forget(old)
    assert end_of(shared.get(obtaining, PATIENT)) is new


def test_all_who_waited_get_the_same_failure():
    shared: Shared[str] = Shared()
    leader, follower, wait = led(shared)
    failure = LookupError()
    with pytest.raises(LookupError):
        leader.throw(failure)
    assert wait.future.exception() is failure
    with pytest.raises(LookupError):
        follower.throw(failure)
    again = shared.get(obtaining, PATIENT)
    next(again)
    assert end_of(again, "a").value == "a"


@pytest.mark.parametrize("options", HURRIED)
@pytest.mark.parametrize("failure", PASSING)
def test_who_is_more_patient_than_who_failed_tries_as_well(
    options: Options, failure: Exception
):
    hurried = Policy(Clock(), None, options, None)
    shared: Shared[str] = Shared()
    leader, follower, _ = led(shared, hurried)
    with pytest.raises(type(failure)):
        leader.throw(failure)
    assert follower.throw(failure) == Ask(str)
    assert end_of(follower, "a").value == "a"


@pytest.mark.parametrize("options", HURRIED)
@pytest.mark.parametrize("failure", PASSING)
def test_who_is_less_patient_does_not(options: Options, failure: Exception):
    leader, follower, _ = led(Shared(), PATIENT, Policy(Clock(), None, options, None))
    for flow in (leader, follower):
        with pytest.raises(type(failure)):
            flow.throw(failure)


@pytest.mark.parametrize("failure", [LookupError(), refused(401)])
def test_nobody_is_patient_with_what_does_not_pass(failure: Exception):
    hurried = Policy(Clock(), None, changed(DEFAULTS, {"retries": 0}), None)
    for flow in led(Shared(), hurried)[:2]:
        with pytest.raises(type(failure)):
            flow.throw(failure)


def test_who_waits_has_a_deadline_of_its_own():
    hurried = Policy(Clock(), None, changed(DEFAULTS, {"retries": 0}), None)
    _, follower, _ = led(Shared(), hurried)
    with pytest.raises(DeadlineError):
        follower.throw(DeadlineError())


def test_waiting_ends_with_the_deadline(clock):
    pool = Pool(lambda: pytest.fail("no need for connections"), clock)
    failure: Future[None] = Future()
    failure.set_running_or_notify_cancel()
    with pytest.raises(DeadlineError):
        pool.run(waiting(failure), clock.monotonic() + 0.01)
    failure.set_exception(TimeoutError("of the user's"))
    with pytest.raises(TimeoutError, match="of the user's"):
        pool.run(waiting(failure), clock.monotonic() + 9)


@pytest.mark.anyio
async def test_waiting_ends_with_the_deadline_awaited(clock):
    pool = AsyncPool(lambda: pytest.fail("no need for connections"), clock)
    failure: Future[None] = Future()
    failure.set_running_or_notify_cancel()
    with pytest.raises(DeadlineError):
        await pool.run(waiting(failure), clock.monotonic() + 0.01)
    failure.set_exception(TimeoutError("of the user's"))
    with pytest.raises(TimeoutError, match="of the user's"):
        await pool.run(waiting(failure), clock.monotonic() + 9)


@pytest.mark.anyio
async def test_the_real_clock():
    clock = Clock()
    begun = clock.monotonic()
    clock.sleep(0.001)
    await clock.sleep_async(0.001)
    assert clock.monotonic() - begun >= 0.002
    assert clock.now().utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    "end", [KeyboardInterrupt, GeneratorExit, DeadlineError, ClosedError]
)
def test_the_next_takes_over_from_who_gives_up(end: type[BaseException]):
    shared: Shared[str] = Shared()
    leader, follower, wait = led(shared)
    with pytest.raises(end):
        leader.throw(end())
    assert wait.future.result() is None
    assert next(follower) == Ask(str)
    assert end_of(follower, "a").value == "a"
