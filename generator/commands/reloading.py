"""Serving anew what changed: another process takes over when it is ready."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from socket import socket
from tempfile import TemporaryDirectory
from threading import Event, Thread

from ..console import fail, print_lines
from ..errors import UsageError
from ..interrupts import interruptible
from ..workers import end_with_parent
from .following import moments
from .served import Plan, Told, package_folder, serving

_PATIENCE = 10
"""Seconds that a process has to answer its calls and end."""


def serve_anew(
    plan: Plan, listening: socket, follow: Callable[[Plan], Plan], begun: str
) -> None:
    """Serve until SIGINT or SIGTERM, and anew whenever something changed.

    What cannot be served leaves what is being served before as it is.

    Args:
        plan: What to serve at first.
        listening: Where it is called.
        follow: Makes a plan of what there is now.
        begun: What to tell when it is served.

    Raises:
        UsageError: It cannot be served at first, or nothing is installed that watches.
    """
    changes = moments(plan.places)
    server, told = _started(plan, listening)
    try:
        told.show()
        print_lines([begun])
        for _ in changes:
            try:
                last, plan = plan, follow(plan)
                if plan != last:
                    old = server
                    server, told = _started(plan, listening)
                    old.end()
                    told.show()
            except (UsageError, OSError) as error:
                fail(f"{error}; what was served goes on")
    except KeyboardInterrupt:
        pass
    finally:
        server.end()


@dataclass(frozen=True, slots=True)
class _Server:
    """A process that serves, and the folder that it serves from.

    The folder is removed from here: so it goes, however the process ends.
    """

    process: SpawnProcess
    folder: TemporaryDirectory[str]
    ending: Event = field(default_factory=Event)

    def watch(self) -> None:
        """Tell when it ends by itself: who calls would only wait."""
        Thread(target=self._await_end, daemon=True).start()

    def _await_end(self) -> None:
        self.process.join()
        # Ctrl-C reaches it as well, and it may end first: then it ends well.
        if not self.ending.is_set() and self.process.exitcode:
            fail("the server ended by itself; the next change starts another")

    def end(self) -> None:
        """Let it answer the calls that have begun, and end it."""
        self.ending.set()
        self.process.terminate()
        self.process.join(_PATIENCE)
        self.process.kill()
        self.process.join()
        self.folder.cleanup()


def _started(plan: Plan, listening: socket) -> tuple[_Server, Told]:
    """Start to serve, and wait until that goes well.

    Raises:
        UsageError: It does not.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    folder = package_folder()
    process = context.Process(
        target=_serve, args=(plan, Path(folder.name), listening, theirs)
    )
    server = _Server(process, folder)
    process.start()
    theirs.close()
    try:
        told = ours.recv()
        if isinstance(told, UsageError):
            raise told
    except EOFError:
        server.end()
        raise UsageError("the server ended before it began") from None
    except BaseException:
        server.end()
        raise
    server.watch()
    return server, told


def _serve(plan: Plan, folder: Path, listening: socket, ready: Connection) -> None:
    """Serve in a process of its own, and tell when that begins, or why it does not."""
    end_with_parent()
    try:
        with interruptible():
            from ..serving.server import run

            with serving(plan, folder) as (app, told):
                ready.send(told)
                run(app, listening)
    except (UsageError, OSError) as error:
        ready.send(UsageError(str(error)))
    except KeyboardInterrupt:
        pass
