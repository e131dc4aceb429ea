"""Flows without a world: what is shared is obtained once."""

from __future__ import annotations

from typing import Any

import pytest
from shop._runtime.flow import Ask, DeadlineError, Flow, Shared, Wait


def obtaining() -> Flow[str]:
    found: str = yield Ask(str)
    return found


def end_of(flow: Flow[Any], sent: Any = None) -> Any:
    """Send something into a flow and return its result."""
    with pytest.raises(StopIteration) as end:
        flow.send(sent)
    return end.value.value


def led(shared: Shared[str]) -> tuple[Flow[Any], Flow[Any], Wait]:
    """Return the flow that obtains the value, one that waits for it, and its wait."""
    leader, follower = shared.get(obtaining), shared.get(obtaining)
    assert next(leader) == Ask(str)
    wait = next(follower)
    assert isinstance(wait, Wait)
    return leader, follower, wait


def test_a_value_is_there():
    shared = Shared("a")
    held = end_of(shared.get(obtaining))
    assert held.value == "a"
    assert end_of(shared.get(obtaining)) is held


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
    old = end_of(shared.get(obtaining))
    shared.forget(old)
    flow = shared.get(obtaining)
    next(flow)
    new = end_of(flow, "a")  # The same text, but another credential.
    shared.forget(old)
    assert end_of(shared.get(obtaining)) is new


def test_all_who_waited_get_the_same_failure():
    shared: Shared[str] = Shared()
    leader, follower, wait = led(shared)
    failure = LookupError()
    with pytest.raises(LookupError):
        leader.throw(failure)
    assert wait.future.exception() is failure
    with pytest.raises(LookupError):
        follower.throw(failure)
    again = shared.get(obtaining)
    next(again)
    assert end_of(again, "a").value == "a"


@pytest.mark.parametrize("end", [KeyboardInterrupt, GeneratorExit, DeadlineError])
def test_the_next_takes_over_from_who_gives_up(end: type[BaseException]):
    shared: Shared[str] = Shared()
    leader, follower, wait = led(shared)
    with pytest.raises(end):
        leader.throw(end())
    assert wait.future.result() is None
    assert next(follower) == Ask(str)
    assert end_of(follower, "a").value == "a"
