"""Doing what flows ask for: all that is blocking or awaited is here, and in `client`."""

from __future__ import annotations

import threading
from collections.abc import AsyncGenerator, Callable, Iterator
from concurrent.futures import Future
from functools import partial
from inspect import isawaitable
from typing import Any, TypeVar

import httpx2 as httpx

from .clock import Clock
from .flow import Ask, ClosedError, DeadlineError, Effect, Flow, Open, Send, Sleep
from .forks import in_child
from .opening import Opening

T = TypeVar("T")

_PIECE = 2**16  # At most so many bytes are sent, or taken, between looks at the clock.


class Pool:
    """The connections of a blocking client and its clones, opened by the first call.

    Args:
        open_: Makes httpx2's client.
        clock: The time.
    """

    def __init__(self, open_: Opening[httpx.Client], clock: Clock) -> None:
        self._open = open_
        self._clock = clock
        self._closed = False
        self._begin()
        in_child(self, Pool._begin)

    def _begin(self) -> None:
        self._lock = threading.Lock()
        self._http: httpx.Client | None = None

    def close(self) -> None:
        """Close the connections, for good."""
        with self._lock:
            self._closed = True
            if self._http is not None:
                self._http.close()

    def run(self, flow: Flow[T], until: float | None) -> T:
        """Do what a flow asks for and return its result.

        Args:
            flow: What is to be done.
            until: The monotonic time after which answers come too late.
        """
        try:
            effect = next(flow)
            while True:
                try:
                    found = self._do(effect, until)
                except BaseException as error:
                    effect = flow.throw(error)
                else:
                    effect = flow.send(found)
        except StopIteration as end:
            result: T = end.value
            return result

    def _do(self, effect: Effect, until: float | None) -> Any:
        match effect:
            case Send():
                return self._send(effect, until)
            case Open():
                return self._connected()
            case Sleep(seconds):
                return self._clock.sleep(seconds)
            case Ask(function):
                found = function()
                if isawaitable(found):
                    raise TypeError("a blocking client cannot await its refresh=")
                return found
            case _:
                return self._wait(effect.future, until)

    def _wait(self, future: Future[None], until: float | None) -> None:
        left = None if until is None else self._left(until)
        try:
            future.result(left)
        except TimeoutError:
            if not future.done():
                raise DeadlineError from None
            future.result()  # Not late: a failure of what was waited for.

    def _send(self, send: Send, until: float | None) -> httpx.Response:
        http, check = self._connected(), None
        if until is not None:
            check = partial(self._left, until, send.request)
            send.request.stream = _Watched(send.request.stream, check)
        response = http.send(send.request, auth=send.auth, stream=True)
        if send.stream and response.is_success:
            return response
        if check is not None:
            response.stream = _Watched(response.stream, check)
        try:
            response.read()
        finally:
            response.close()
        return response

    def _left(self, until: float, request: httpx.Request | None = None) -> float:
        """Return how many seconds are left of a deadline.

        Raises:
            DeadlineError: None.
        """
        left = until - self._clock.monotonic()
        if left <= 0:
            raise DeadlineError(request)
        return left

    def _connected(self) -> httpx.Client:
        if self._http is None or self._closed:
            with self._lock:
                if self._closed:
                    raise ClosedError("the client has been closed")
                self._http = self._http or self._open()
        return self._http


class _Watched(httpx.SyncByteStream):
    """A body that is given up when a deadline passes, however slowly it drips or drains."""

    def __init__(self, stream: Any, check: Callable[[], object]) -> None:
        self._stream = stream
        self._check = check

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._stream:
            for begin in range(0, len(chunk), _PIECE):
                self._check()
                yield chunk[begin : begin + _PIECE]

    def close(self) -> None:
        self._stream.close()


class AsyncPool:
    """The connections of an asynchronous client and its clones. See `Pool`."""

    def __init__(self, open_: Opening[httpx.AsyncClient], clock: Clock) -> None:
        self._open = open_
        self._clock = clock
        self._closed = False
        # A connection serves the event loop that opened it, and no other.
        self._opened: dict[Any, _Opened] = {}
        self._inherited: list[Any] = []
        in_child(self, AsyncPool._leave_to_parent)

    def _leave_to_parent(self) -> None:
        # Let go, they would be closed, and their servers told.
        self._inherited.append(self._opened)
        self._opened = {}

    async def aclose(self) -> None:
        """Close the connections, for good: those of other event loops end with them."""
        from asyncio import get_running_loop

        self._closed = True
        if opened := self._opened.pop(get_running_loop(), None):
            await opened.aclose()

    async def run(self, flow: Flow[T], until: float | None) -> T:
        """Do what a flow asks for and return its result. See `Pool.run`."""
        try:
            effect = next(flow)
            while True:
                try:
                    found = await self._do_until(effect, until)
                except BaseException as error:
                    effect = flow.throw(error)
                else:
                    effect = flow.send(found)
        except StopIteration as end:
            result: T = end.value
            return result

    async def _do_until(self, effect: Effect, until: float | None) -> Any:
        if until is None:
            return await self._do(effect)
        import asyncio

        limit = asyncio.timeout(until - self._clock.monotonic())
        try:
            async with limit:
                return await self._do(effect)
        except TimeoutError:
            if not limit.expired():
                raise
            request = effect.request if isinstance(effect, Send) else None
            raise DeadlineError(request) from None

    async def _do(self, effect: Effect) -> Any:
        match effect:
            case Send():
                return await self._send(effect)
            case Open():
                return await self._connected()
            case Sleep(seconds):
                return await self._clock.sleep_async(seconds)
            case Ask(function):
                found = await _in_thread(function)
                return await found if isawaitable(found) else found
            case _:
                import asyncio

                return await asyncio.wrap_future(effect.future)

    async def _send(self, send: Send) -> httpx.Response:
        http = await self._connected()
        response = await http.send(send.request, auth=send.auth, stream=True)
        if send.stream and response.is_success:
            return response
        try:
            await response.aread()
        finally:
            await response.aclose()
        return response

    async def _connected(self) -> httpx.AsyncClient:
        from asyncio import get_running_loop

        if self._closed:
            raise ClosedError("the client has been closed")
        loop = get_running_loop()
        opened = self._opened.get(loop)
        if opened is None or opened.http.is_closed:
            for each in list(self._opened):
                if each.is_closed():
                    self._opened.pop(each, None)
            opened = self._opened[loop] = _Opened(self._open())
            if not self._open.shares:
                await opened.close_with_loop()
        return opened.http


class _Opened:
    """The connections of an event loop.

    Args:
        http: What holds them.
    """

    def __init__(self, http: httpx.AsyncClient) -> None:
        self.http = http
        self._end = self._closing(http)

    async def close_with_loop(self) -> None:
        """Have them closed by the loop at its end, as it does with generators."""
        await anext(self._end)

    async def aclose(self) -> None:
        """Close them."""
        await self.http.aclose()
        await self._end.aclose()

    @staticmethod
    async def _closing(http: httpx.AsyncClient) -> AsyncGenerator[None]:
        try:
            yield
        finally:
            await http.aclose()


async def _in_thread(function: Callable[[], Any]) -> Any:
    """Call a function in a thread of its own.

    Those of the event loop may all be waiting, with blocking clients, for its result.

    Raises:
        RuntimeError: It needs the event loop, such as to make a task.
    """
    import asyncio
    from concurrent.futures import ThreadPoolExecutor
    from contextvars import copy_context

    threads = ThreadPoolExecutor(1)
    try:
        run = copy_context().run
        return await asyncio.get_running_loop().run_in_executor(threads, run, function)
    except RuntimeError as error:
        if "event loop" not in str(error):
            raise
        raise RuntimeError(
            "refresh= is called in a thread, where no event loop runs: give a coroutine "
            "function, or one that returns a coroutine, and no task"
        ) from error
    finally:
        threads.shutdown(wait=False)
