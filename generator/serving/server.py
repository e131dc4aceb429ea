"""A socket, and a server on it until somebody ends it."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING, Any

from ..errors import UsageError

if TYPE_CHECKING:
    from starlette.types import ASGIApp

PATIENCE = 5
"""Seconds that calls have to be answered when the server ends."""
_LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "plain": {"format": "%(levelname)s: %(message)s"},
        "call": {
            "()": "uvicorn.logging.AccessFormatter",
            "fmt": "%(status_code)s %(request_line)s",
        },
    },
    "handlers": {
        "problems": {
            "class": "logging.StreamHandler",
            "formatter": "plain",
            "stream": "ext://sys.stderr",
        },
        "calls": {
            "class": "logging.StreamHandler",
            "formatter": "call",
            "stream": "ext://sys.stdout",
        },
    },
    "root": {"handlers": ["problems"], "level": "WARNING"},
    "loggers": {
        "uvicorn": {"level": "WARNING"},
        "uvicorn.access": {"handlers": ["calls"], "level": "INFO", "propagate": False},
    },
}
"""A line for each call; besides, only what goes wrong."""


def listen(host: str, port: int) -> socket.socket:
    """Return a socket at which clients can already wait.

    Args:
        host: A name or an address.
        port: A number; 0 for any that is free.

    Raises:
        UsageError: Nobody can listen there.
    """
    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(address[:2], family=family)
    except (OSError, UnicodeError) as error:
        number = getattr(error, "errno", None) or 0
        reason = os.strerror(number) if number > 0 else error.args[-1]
        raise UsageError(
            f"cannot listen at {_named(host, port)}: {reason};"
            " name another place with --host or --port"
        ) from error


def address_of(listening: socket.socket) -> str:
    """Return the URL of the server that listens."""
    host, port = listening.getsockname()[:2]
    return f"http://{_named(host, port)}"


def run(app: ASGIApp, listening: socket.socket) -> None:
    """Serve until SIGINT or SIGTERM; calls that have begun are answered.

    Args:
        app: What answers.
        listening: Where it is called.

    Raises:
        KeyboardInterrupt: SIGINT ended it; uvicorn sends itself once more what did.
    """
    import uvicorn

    config = uvicorn.Config(
        app,
        lifespan="off",
        log_config=_LOGGING,
        timeout_graceful_shutdown=PATIENCE,
    )
    uvicorn.Server(config).run(sockets=[listening])


def _named(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
