"""Where the program begins: by its script, and by ``python -m generator``."""

import signal
import sys
from contextlib import nullcontext

from .interrupts import handling


def run() -> int:
    """Load the command line and run it, and return the exit code."""
    is_heard = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    # As long as nothing has begun, and when all is done, Ctrl-C need not be told of.
    with handling(signal.SIGINT, signal.SIG_DFL) if is_heard else nullcontext():
        from .cli import main
    code = main()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return code


if __name__ == "__main__":
    sys.exit(run())
