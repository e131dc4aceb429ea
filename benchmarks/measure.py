"""Running a command, and what it took: wall time, processor time, memory."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

_TELL = """
import time
with open("/proc/self/status") as status:
    peak = next(line.split()[1] for line in status if line.startswith("VmHWM"))
print(time.process_time(), peak)
"""
"""What the system tells of a process that ended includes what had started it."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took.

    Args:
        wall: Seconds from start to end.
        cpu: Seconds of processor time, of it and all processes it waited for.
        memory: Most bytes that one of these processes held.
    """

    wall: float
    cpu: float
    memory: int

    def best(self, other: Cost) -> Cost:
        """Return the least of each: what disturbs a run only adds to it."""
        return Cost(
            min(self.wall, other.wall),
            min(self.cpu, other.cpu),
            min(self.memory, other.memory),
        )


def run(command: Sequence[str | Path], *, codes: Sequence[int] = (0,)) -> Cost:
    """Run a command and return what it took.

    Args:
        command: Program and arguments.
        codes: Exit codes that are fine.

    Raises:
        RuntimeError: It failed; what it printed is in the message.
    """
    with open(os.devnull, "w+b") as nothing:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=nothing, stdout=nothing, stderr=subprocess.PIPE
        )
        assert process.stderr is not None
        told = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode not in codes:
        printed = told.decode(errors="replace")[-2000:]
        raise RuntimeError(f"{' '.join(map(str, command))} failed:\n{printed}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def printed(command: Sequence[str | Path]) -> str:
    """Run a command and return what it printed."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def run_script(python: str | Path, script: str, *arguments: str | Path) -> Cost:
    """Run a script in Python and return what it took.

    Args:
        python: The interpreter.
        script: Its source.
        arguments: What it finds in ``sys.argv``.
    """
    start = time.perf_counter()
    told = printed([python, "-c", script + _TELL, *arguments])
    wall = time.perf_counter() - start
    cpu, memory = told.split()[-2:]
    return Cost(wall, float(cpu), int(memory) * 1024)


def least(times: int, *works: Callable[[], Cost]) -> list[Cost]:
    """Run several things in turn, some times over, and return the least cost of each.

    In turn, so that what disturbs the machine for a while disturbs all of them.

    Args:
        times: How often each is run.
        works: Each runs once and returns what it took.
    """
    costs = [work() for work in works]
    for _ in range(times - 1):
        costs = [cost.best(work()) for cost, work in zip(costs, works, strict=True)]
    return costs
