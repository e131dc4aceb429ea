"""Where calls go, and how they come back: authorized, repeated, and sent elsewhere."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import httpx2 as httpx

from . import PACKAGE
from .address import Address, Place
from .auth import Scheme
from .call import Call, maker
from .clock import Clock
from .errors import ApiTimeoutError, connection_error, status_error
from .flow import DeadlineError, Flow, Held
from .limiter import Limiter
from .options import Options
from .retry import Policy

logger = logging.getLogger(PACKAGE)


@dataclass(frozen=True, slots=True)
class Target:
    """What the calls of a client have in common.

    Args:
        address: Where the API is.
        scheme: How calls are authorized, unless httpx2 does it.
        auth: The scheme of httpx2's that does.
        limiter: What gives each request its turn.
        clock: The time.
    """

    address: Address
    scheme: Scheme[Any] | None
    auth: httpx.Auth | None
    limiter: Limiter | None
    clock: Clock

    def policy(self, options: Options) -> Policy:
        """Return how patient a call is that begins now."""
        until = None
        if options.deadline is not None:
            until = self.clock.monotonic() + options.deadline
        return Policy(self.clock, self.limiter, options, until)

    def answered(
        self,
        call: Call[Any],
        options: Options,
        policy: Policy,
        *,
        accept: str | None = None,
    ) -> Flow[httpx.Response]:
        """Make a call and return the answer to it.

        Args:
            call: The call.
            options: Its options.
            policy: How patient it is.
            accept: The type of the answer, to be left unread; otherwise it is JSON.

        Raises:
            ApiError: There was no answer, or none of success.
        """
        name = call.operation.name
        make = maker(call, options, accept)
        try:
            response = yield from self._settled(
                make, policy, reads_only=call.operation.reads_only, stream=bool(accept)
            )
        except httpx.RequestError as error:
            raise connection_error(name, error) from error
        except DeadlineError as late:
            request = late.request or make(str(self.address))
            raise ApiTimeoutError(name, request, None, str(late)) from None
        if not response.is_success:
            raise status_error(name, response)
        return response

    def _settled(
        self,
        make: Callable[[str], httpx.Request],
        policy: Policy,
        *,
        reads_only: bool,
        stream: bool,
    ) -> Flow[httpx.Response]:
        """Send a call to where the API is: anew, once each, after 401 and after 421."""
        renewed = moved = False
        while True:
            place = yield from self.address.place(policy)
            held: Held[Any] | None = None
            if self.scheme is not None:
                held = yield from self.scheme.credential(policy)
            response = yield from policy.sent(
                partial(self._authorized, make, place, held),
                reads_only=reads_only,
                auth=self.auth,
                stream=stream,
            )
            status = response.status_code
            if status == 401 and not renewed and self._forgets(held):
                renewed = True
            elif status == 421 and not moved and self.address.moves:
                moved = True
                logger.info("421: asking where %s is now", self.address)
                self.address.refused(place)
            else:
                return response

    def _authorized(
        self,
        make: Callable[[str], httpx.Request],
        place: Held[Place],
        held: Held[Any] | None,
    ) -> httpx.Request:
        request = make(place.value.root)
        if self.scheme is not None and held is not None:
            self.scheme.apply(request, held.value)
        return request

    def _forgets(self, held: Held[Any] | None) -> bool:
        """Let a refused credential be renewed; return whether that can be done."""
        if self.scheme is None or held is None or not self.scheme.is_renewable:
            return False
        logger.info("401: renewing the credential of %r", self.scheme)
        self.scheme.refused(held)
        return True
