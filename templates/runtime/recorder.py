"""What was called, for tests to assert; and other answers than the documented ones."""

from __future__ import annotations

from collections.abc import Callable, Collection, Coroutine, Mapping
from dataclasses import dataclass, field
from inspect import iscoroutinefunction
from typing import Any, Generic, ParamSpec, TypeVar, overload

from .call import Call
from .catalog import agents, operation_of, operations_of
from .codec import encode, encode_whole, loads
from .extras import extra
from .headers import fields_of, masked, merged, present
from .kinds import kind_of
from .operation import Operation
from .raw import AsyncDescribing, Describing, agent_of, rebound
from .upload import Body, parts_of

with extra("testing"):
    from starlette.requests import Request
    from starlette.responses import Response

    from .dispatch import not_implemented
    from .server import Service

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class RecordedCall:
    """A call as it arrived, all as on the wire.

    Args:
        operation: What was called, ``<agent>.<method>``.
        parameters: The parameters in path and query.
        body: The body as JSON, ``None`` if there was none.
        headers: The headers, their names in lower case.
    """

    operation: str
    parameters: Mapping[str, str]
    body: Any = None
    headers: Mapping[str, str] = field(
        default_factory=dict[str, str], compare=False, repr=False
    )

    def is_like(self, other: RecordedCall) -> bool:
        """Return whether another call is the same, and has all headers of this one."""
        return (
            self.operation == other.operation
            and self._comparable() == other._comparable()
            and self.headers.items() <= other.headers.items()
        )

    def _comparable(self) -> tuple[Any, ...]:
        """Return parameters and body, with dates as such, however they are spelled."""
        operation = operation_of(self.operation)
        kinds = {each.name: kind_of(each.type) for each in operation.parameters}
        parameters = {
            name: kinds[name].comparable(text) for name, text in self.parameters.items()
        }
        return parameters, kind_of(operation.request).comparable(self.body)


class Answers(Generic[T]):
    """Sets what calls of one method are answered.

    Args:
        name: The operation.
        answers: The answers of all operations that are still to be given.
    """

    def __init__(self, name: str, answers: dict[str, list[Any]]) -> None:
        self._name, self._answers = name, answers

    def answer(self, result: T | Response, *more: T | Response) -> None:
        """Answer calls so from now on: the method returns ``result``.

        A response of Starlette's is sent as it is, such as one that refuses. Of several
        answers, each call gets the next; those after the last get that again.
        """
        self._answers[self._name] = [result, *more]


class Recorder(Service):
    """A service of all agents that keeps what it was called with.

    In a mock, each call gets its documented answer, unless another one is set. Calls are
    named by the methods of the client that makes them:

    >>> recorder.when(so.workflow.get_email_flow).answer(EmailFlow(name="Welcome"))
    >>> recorder.assert_called(so.workflow.send_event)
    >>> recorder.assert_called_with(so.workflow.delete_email_flow)(email_flow_id=7)

    Attributes:
        calls: What arrived, in its order; what was malformed did not.
    """

    def __init__(self) -> None:
        self.calls: list[RecordedCall] = []
        self._unchecked: dict[Callable[..., None], str] = {}
        self._answers: dict[str, list[Any]] = {}

    def handlers(self) -> Mapping[str, Callable[..., Any]]:
        """Return what records each operation."""
        operations = operations_of(*agents())
        return {each.name: self._handler(each) for each in operations}

    @overload
    def when(self, method: Callable[..., Coroutine[Any, Any, T]]) -> Answers[T]: ...
    @overload
    def when(self, method: Callable[..., T]) -> Answers[T]: ...
    def when(self, method: Callable[..., Any]) -> Answers[Any]:
        """Return what sets the answers to calls of a method of an agent."""
        return Answers(_name_of(method), self._answers)

    def assert_called(
        self, method: Callable[..., Any], times: int | None = None
    ) -> None:
        """Assert that a method was called.

        Args:
            method: A method of an agent.
            times: How often; at least once, if not said.

        Raises:
            AssertionError: It was not.
        """
        name = _name_of(method)
        count = sum(each.operation == name for each in self.calls)
        if count != times if times is not None else not count:
            called = f"called {_times(count)}" if count else "never called"
            wanted = "" if times is None else f" instead of {_times(times)}"
            self._fail(f"{name} was {called}{wanted}")

    def assert_called_with(self, method: Callable[P, Any]) -> Callable[P, None]:
        """Assert that a method was called with some arguments, if no more was said.

        Args:
            method: A method of an agent.

        Returns:
            The same method, which raises ``AssertionError`` if it was not called so. Call
            it: without, nothing is asserted, and the fixture `recorder` fails.
        """

        def check(*args: P.args, **kwargs: P.kwargs) -> None:
            self._unchecked.pop(check, None)
            expected = _described(method, *args, **kwargs)
            if not any(map(expected.is_like, self.calls)):
                wanted = expected.headers.keys()
                self._fail(f"expected {_shown(expected, wanted)}", wanted)

        self._unchecked[check] = _name_of(method)
        return check

    def assert_checked(self) -> None:
        """Assert that all that `assert_called_with` returned was called.

        Raises:
            AssertionError: Some was not, and asserted nothing.
        """
        for name in self._unchecked.values():
            raise AssertionError(
                f"assert_called_with(….{name}) asserts nothing until it is called, too: "
                f"write assert_called_with(….{name})(...), with the arguments expected"
            )

    def _fail(self, told: str, headers: Collection[str] = ()) -> None:
        calls = (f"\n  {_shown(each, headers)}" for each in self.calls)
        made = "".join(calls) or " nothing"
        raise AssertionError(f"{told}; what was called:{made}")

    def _handler(self, operation: Operation[Any, Any]) -> Callable[..., Any]:
        async def handle(*body: Any, http: Request, **given: Any) -> Any:
            values = {each.name: given[each.argument] for each in operation.parameters}
            parameters, headers = operation.texts(values), dict(http.headers)
            json = loads(encode(body[0])) if body else None
            self.calls.append(RecordedCall(operation.name, parameters, json, headers))
            match self._answers.get(operation.name):
                case None:
                    raise not_implemented(operation)
                case [last]:
                    return last
                case answers:
                    return answers.pop(0)

        return handle


def _shown(call: RecordedCall, headers: Collection[str]) -> str:
    """Return a call as text, with the headers of some names."""
    shown = masked({name: call.headers.get(name) for name in headers})
    return f"{call}, {shown}" if shown else str(call)


def _name_of(method: Callable[..., Any]) -> str:
    """Return the operation that a method of an agent calls.

    Raises:
        TypeError: It is no method of an agent.
    """
    agent = type(agent_of(method)).__module__.rpartition(".")[2]
    return f"{agent}.{method.__name__}"


def _described(
    method: Callable[P, Any], *args: P.args, **kwargs: P.kwargs
) -> RecordedCall:
    """Return the call that a method would make."""
    if iscoroutinefunction(method):
        _, described = rebound(method, AsyncDescribing())
        call = _finished(described(*args, **kwargs))
    else:
        _, described = rebound(method, Describing())
        call = described(*args, **kwargs)
    operation = call.operation
    given = present(merged(fields_of(call.headers)))
    headers = {name.lower(): text for name, text in given.items()}
    parameters = operation.texts(call.parameters)
    if not operation.has_body:
        return RecordedCall(operation.name, parameters, None, headers)
    body = loads(b"".join(Body(parts_of(encode_whole(call.body)))))
    return RecordedCall(operation.name, parameters, body, headers)


def _finished(coroutine: Coroutine[Any, Any, Call[Any]]) -> Call[Any]:
    """Return what a coroutine returns that waits for nothing."""
    try:
        coroutine.send(None)
    except StopIteration as end:
        call: Call[Any] = end.value
        return call
    raise RuntimeError("a method of an agent waits before it calls")


def _times(count: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(count, f"{count} times")
