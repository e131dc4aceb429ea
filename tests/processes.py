"""Commands that go on until they are ended, as processes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

ROOT = Path(__file__).parent.parent
SECONDS = 120
"""Until a process is killed, so that nobody waits for ever."""


@contextmanager
def running(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Run a command in the working directory; what it prints is in its ``stdout``."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    with subprocess.Popen(
        [sys.executable, "-m", "generator", *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        timer = Timer(SECONDS, process.kill)
        timer.start()
        try:
            yield process
        finally:
            timer.cancel()
            process.terminate()
            process.wait()


@dataclass(frozen=True, slots=True)
class Served:
    """A server: where it is, what it told before, and what it goes on to print."""

    url: str
    told: list[str]
    begun: str
    process: subprocess.Popen[str]
    lines: Iterator[str]

    def until(self, words: str) -> list[str]:
        """Return what it prints up to the line with some words."""
        printed: list[str] = []
        for line in self.lines:
            printed.append(line)
            if words in line:
                return printed
        raise AssertionError("\n".join(printed))

    def ended(self) -> tuple[int, list[str]]:
        """Return its exit code, and what else it printed."""
        printed = list(self.lines)
        return self.process.wait(), printed


@contextmanager
def serving(*options: str) -> Iterator[Served]:
    """Run ``agentgen serve`` in the working directory, at any port that is free."""
    with running("serve", "--port", "0", *options) as process:
        assert process.stdout
        lines = (line.rstrip("\n") for line in iter(process.stdout.readline, ""))
        told = []
        for line in lines:
            if "/docs shows it" in line:
                yield Served(line.partition("/docs ")[0], told, line, process, lines)
                return
            told.append(line)
        raise AssertionError("\n".join(told))
