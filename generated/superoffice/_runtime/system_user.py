"""The system user of a tenant: programs that work on their own, without a person.

It needs ``pip install "pyjwt[crypto]"``.
"""

from __future__ import annotations

import base64
from datetime import datetime
from importlib import import_module
from typing import Any

import httpx2 as httpx

from .address import login_of
from .auth import SoTicket
from .codec import loads
from .errors import AuthorizationError, hidden, status_error, without_secrets
from .flow import Flow, Held
from .refusal import message_of
from .retry import Policy

CLAIMS = "http://schemes.superoffice.net/identity/"
"""What the names of the vendor's claims begin with."""
_CRYPTOGRAPHY = "cryptography.hazmat.primitives"
LEEWAY = 60
"""By how many seconds the clocks of the login server and of this machine may differ."""


class SystemUser(SoTicket):
    """``Authorization: SOTicket`` with a ticket that is asked for with a signature.

    The answer is trusted if it is signed with a key that the environment publishes for
    OpenID Connect, and is for this tenant. The ticket is kept until it is refused.

    Args:
        tenant: The tenant's identifier, such as ``Cust12345``.
        system_user_token: What the tenant's administrator gave the application.
        app_token: The client secret of the application.
        private_key: The application's RSA key, as PEM.
        environment: ``sod``, ``stage``, ``qaonline`` or ``online``; or an address, for
            tests.

    Raises:
        ImportError: ``pyjwt[crypto]`` is not installed.
        ValueError: The private key is not one.
    """

    def __init__(
        self,
        tenant: str,
        *,
        system_user_token: str,
        app_token: str,
        private_key: str | bytes,
        environment: str = "online",
    ) -> None:
        super().__init__(app_token=app_token)
        self._tenant = tenant
        self._secrets = Held((system_user_token, app_token))
        self._login = login_of(environment)
        self._key = _private_key(private_key)

    @property
    def is_renewable(self) -> bool:
        return True

    def _obtain(self, policy: Policy) -> Flow[str]:
        response = yield from policy.sent(
            lambda: self._request(policy.clock.now()), reads_only=True
        )
        response.request = without_secrets(response.request)
        answer = self._read(response)
        keys = yield from policy.sent(
            lambda: httpx.Request("GET", f"{self._login}/login/.well-known/jwks"),
            reads_only=True,
        )
        if not keys.is_success:
            raise status_error("system user", keys)
        return self._ticket(response, answer, keys.content)

    def _request(self, now: datetime) -> httpx.Request:
        return httpx.Request(
            "POST",
            f"{self._login}/Login/api/PartnerSystemUser/Authenticate",
            headers={"Accept": "application/json"},
            json={
                "SignedSystemToken": self._signed(now),
                "ApplicationToken": self._secrets.value[1],
                "ContextIdentifier": self._tenant,
                "ReturnTokenType": "JWT",
            },
        )

    def _signed(self, now: datetime) -> str:
        """Return the token with the time and a signature of both."""
        padding = _loaded(f"{_CRYPTOGRAPHY}.asymmetric.padding")
        hashes = _loaded(f"{_CRYPTOGRAPHY}.hashes")
        text = f"{self._secrets.value[0]}.{now:%Y%m%d%H%M}"
        signature = self._key.sign(text.encode(), padding.PKCS1v15(), hashes.SHA256())
        return f"{text}.{base64.b64encode(signature).decode('ascii')}"

    def _read(self, response: httpx.Response) -> str:
        """Return the JWT that was answered."""
        if not response.is_success:
            raise status_error("system user", response, self._secrets.value)
        try:
            said = loads(response.content)
        except ValueError:
            said = None
        match said:
            case {"IsSuccessful": True, "Token": str(token)}:
                return token
            case _:
                raise self._refusal(response, message_of(said) or "no token")

    def _ticket(self, response: httpx.Response, token: str, keys: bytes) -> str:
        """Return the ticket in a JWT that this environment signed for this tenant."""
        jwt = _loaded("jwt")
        try:
            key_id = jwt.get_unverified_header(token).get("kid")
            found = jwt.PyJWKSet.from_json(keys.decode()).keys
            key = next((k for k in found if k.key_id == key_id), found[0])
            options: Any = {"verify_aud": False, "require": ["exp"]}
            claims = jwt.decode(
                token, key, algorithms=["RS256"], options=options, leeway=LEEWAY
            )
            if claims[f"{CLAIMS}ctx"] != self._tenant:
                raise ValueError("it is for another tenant")
            return str(claims[f"{CLAIMS}ticket"])
        except (
            jwt.PyJWTError,
            AttributeError,
            LookupError,
            TypeError,
            ValueError,
        ) as why:
            raise self._refusal(response, f"the JWT cannot be trusted: {why}") from why

    def _refusal(self, response: httpx.Response, said: str) -> AuthorizationError:
        said = hidden(said, self._secrets.value)
        return AuthorizationError("system user", response.request, response, said)


def _private_key(pem: str | bytes) -> Any:
    try:
        serialization = _loaded(f"{_CRYPTOGRAPHY}.serialization")
    except ImportError as why:
        raise ImportError('SystemUser needs: pip install "pyjwt[crypto]"') from why
    content = pem.encode() if isinstance(pem, str) else pem
    return serialization.load_pem_private_key(content, None)


def _loaded(name: str) -> Any:
    """Import what few programs have: type checkers would miss it in all the others."""
    return import_module(name)
