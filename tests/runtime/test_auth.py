"""Each way to be authorized, against a real server."""

from __future__ import annotations

import asyncio
import base64
import json
import subprocess
import sys
import time
import traceback
from typing import Any

import httpx2 as httpx
import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from live import ORDER, Live, order_of
from shop import (
    AsyncClient,
    AuthorizationError,
    Bearer,
    Client,
    SoTicket,
    SystemUser,
    XsrfSession,
)
from shop.models import Order
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

both = pytest.mark.parametrize("kind", ["sync", "async"])
CLAIMS = "http://schemes.superoffice.net/identity/"
COOKIES = {"ASP.NET_SessionId": "s3ss", "XSRF-TOKEN": "t0p"}


def rsa_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


OURS, THEIRS, NEXT, NOBODYS = rsa_key(), rsa_key(), rsa_key(), rsa_key()
PEM = OURS.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


@pytest.mark.anyio
async def test_renewals_that_need_the_event_loop_say_so(live: Live):
    auth = Bearer(refresh=lambda: asyncio.get_running_loop())
    async with AsyncClient(live.url, auth=auth) as client:
        with pytest.raises(
            RuntimeError, match=r"is called in a thread, .* and no task"
        ):
            await client.order.get_order(order_id=1)


@both
@pytest.mark.parametrize(
    ("auth", "sent"),
    [
        (("jo", "pw"), {"Authorization": "Basic am86cHc="}),
        (Bearer("t0p"), {"Authorization": "Bearer t0p"}),
        (SoTicket("7T:abc="), {"Authorization": "SOTicket 7T:abc="}),
        (
            SoTicket("7T:abc=", app_token="4pp"),
            {"Authorization": "SOTicket 7T:abc=", "SO-AppToken": "4pp"},
        ),
        (
            XsrfSession(COOKIES),
            {
                "Cookie": "ASP.NET_SessionId=s3ss; XSRF-TOKEN=t0p",
                "X-XSRF-TOKEN": "t0p",
            },
        ),
        (httpx.BasicAuth("jo", "pw"), {"Authorization": "Basic am86cHc="}),
    ],
)
def test_schemes(live: Live, kind: str, auth: Any, sent: dict[str, str]):
    assert order_of(kind, live.url, auth=auth) == Order(order_id=1)
    ((_, headers),) = live.requests
    assert {name: headers[name] for name in sent} == sent
    assert ("authorization" in headers) == ("Authorization" in sent)


def test_the_user_in_a_base_url(live: Live):
    order_of("sync", live.url.replace("://", "://jo:p%40w@"))
    assert live.requests[0][1]["Authorization"] == "Basic am86cEB3"
    order_of("sync", live.url.replace("://", "://jo:pw@"), auth=Bearer("t"))
    assert live.requests[1][1]["Authorization"] == "Bearer t"


def test_a_session_is_renewed(live: Live):
    live.answers(Response(status_code=401), JSONResponse(ORDER))
    auth = XsrfSession({"XSRF-TOKEN": "old"}, lambda: COOKIES)
    assert order_of("sync", live.url, auth=auth) == Order(order_id=1)
    assert [each["X-XSRF-TOKEN"] for _, each in live.requests] == ["old", "t0p"]


@both
@pytest.mark.parametrize(
    "secret", ["s3cret\r\nX-Evil: 1", "s3cret\n", "s3crét", "s3cret\0"]
)
@pytest.mark.parametrize(
    "scheme",
    [
        Bearer,
        SoTicket,
        lambda secret: SoTicket("t", app_token=secret),
        lambda secret: XsrfSession({"XSRF-TOKEN": secret}),
        lambda secret: XsrfSession({"XSRF-TOKEN": "t", "session": secret}),
    ],
)
def test_credentials_that_cannot_travel(
    live: Live, kind: str, scheme: Any, secret: str
):
    with pytest.raises(ValueError, match="only printable ASCII") as caught:
        order_of(kind, live.url, auth=scheme(secret))
    shown = "".join(traceback.format_exception(caught.value))
    assert "s3cr" not in shown.replace(repr(secret), "").replace("s3cr\\", "")
    assert caught.value.__context__ is None
    assert not live.requests


def test_users_and_passwords_in_any_script(live: Live):
    order_of("sync", live.url, auth=("jø", "p:ß"))
    sent = live.requests[0][1]["Authorization"].removeprefix("Basic ")
    assert base64.b64decode(sent).decode() == "jø:p:ß"


def test_sessions_without_a_token(live: Live):
    with pytest.raises(ValueError, match="lack that called XSRF-TOKEN"):
        order_of("sync", live.url, auth=XsrfSession({"session": "x"}))


@both
def test_refusals_without_another_credential(live: Live, kind: str):
    live.answers(Response(status_code=401))
    for auth in (Bearer("t"), ("jo", "pw"), None):
        with pytest.raises(AuthorizationError):
            order_of(kind, live.url, auth=auth)
    assert len(live.requests) == 3


@both
def test_forbidden_is_not_renewed(live: Live, kind: str):
    live.answers(Response(status_code=403))
    with pytest.raises(AuthorizationError):
        order_of(kind, live.url, auth=Bearer("t", refresh=lambda: "u"))
    assert len(live.requests) == 1


@both
def test_renewals_that_fail_are_the_users_errors(live: Live, kind: str):
    def refresh() -> str:
        raise LookupError("no such token")

    with pytest.raises(LookupError, match="no such token"):
        order_of(kind, live.url, auth=Bearer(refresh=refresh))
    assert not live.requests


def test_renewals_cannot_wait_for_themselves(live: Live):
    def refresh() -> str:
        client.order.get_order(order_id=1)
        return "t"

    client = Client(live.url, auth=Bearer(refresh=refresh))
    with client, pytest.raises(RuntimeError, match="with the client that waits for it"):
        client.order.get_order(order_id=1)
    assert not live.requests


@pytest.mark.anyio
async def test_nor_can_they_awaited(live: Live):
    async def refresh() -> str:
        await client.order.get_order(order_id=1)
        return "t"

    def refresh_in_thread() -> str:
        with Client(live.url, auth=auth) as other:
            other.order.get_order(order_id=1)
        return "t"

    for each in (refresh, refresh_in_thread):
        auth = Bearer(refresh=each)
        async with AsyncClient(live.url, auth=auth) as client:
            with pytest.raises(RuntimeError, match="the client that waits for it"):
                await client.order.get_order(order_id=1)


def test_blocking_clients_do_not_await(live: Live):
    async def refresh() -> str:
        return "t"

    coroutine = refresh()
    with pytest.raises(TypeError, match="cannot await"):
        order_of("sync", live.url, auth=Bearer(refresh=lambda: coroutine))
    coroutine.close()


@pytest.mark.parametrize("kind", [Bearer, SoTicket, XsrfSession])
def test_schemes_need_something(kind: Any):
    with pytest.raises(ValueError, match="needs a credential, or refresh="):
        kind()


class Login:
    """The vendor's login server, and a tenant."""

    def __init__(self, **changes: Any) -> None:
        self.signer = changes.pop("signer", THEIRS)
        self.claims = {
            "exp": 4102444800,
            "iss": "SuperOffice AS",
            "aud": "spn:x",
            f"{CLAIMS}ctx": "Cust1",
            f"{CLAIMS}ticket": "7T:x",
            **changes,
        }
        self.given = 0

    async def __call__(self, request: Request) -> Response:
        match request.url.path:
            case "/Login/api/PartnerSystemUser/Authenticate":
                return self.ticket(await request.json())
            case "/login/.well-known/jwks":
                return JSONResponse({"keys": self.public_keys()})
            case _:
                current = (
                    request.headers["Authorization"] == f"SOTicket 7T:x{self.given}"
                )
                return JSONResponse(ORDER) if current else Response(status_code=401)

    def ticket(self, asked: Any) -> Response:
        token, time, signature = asked.pop("SignedSystemToken").split(".")
        OURS.public_key().verify(
            base64.b64decode(signature),
            f"{token}.{time}".encode(),
            padding.PKCS1v15(),
            SHA256(),
        )
        assert (token, len(time)) == ("s1gn", 12)
        assert asked == {
            "ApplicationToken": "4pp",
            "ContextIdentifier": "Cust1",
            "ReturnTokenType": "JWT",
        }
        self.given += 1
        claims = {
            name: value for name, value in self.claims.items() if value is not None
        }
        if f"{CLAIMS}ticket" in claims:
            claims[f"{CLAIMS}ticket"] += str(self.given)
        signed = jwt.encode(claims, self.signer, "RS256", headers={"kid": "k"})
        return JSONResponse({"IsSuccessful": True, "Token": signed})

    def public_keys(self) -> list[Any]:
        """Return the key that signs, behind the one that will."""
        to_jwk = jwt.algorithms.RSAAlgorithm.to_jwk
        return [
            json.loads(to_jwk(key.public_key()))
            | {"kid": name, "use": "sig", "alg": "RS256"}
            for name, key in (("next", NEXT), ("k", THEIRS))
        ]


def system_user(live: Live) -> SystemUser:
    return SystemUser(
        "Cust1",
        system_user_token="s1gn",
        app_token="4pp",
        private_key=PEM,
        environment=live.url,
    )


@both
def test_the_system_user(live: Live, kind: str):
    live.answer = login = Login()
    auth = system_user(live)
    for _ in range(2):
        assert order_of(kind, live.url, auth=auth) == Order(order_id=1)
    assert login.given == 1
    assert live.requests[-1][1]["SO-AppToken"] == "4pp"
    login.given += 1  # The ticket has expired.
    assert order_of(kind, live.url, auth=auth) == Order(order_id=1)
    assert login.given == 3


@pytest.mark.anyio
async def test_system_users_log_in_once_for_50_calls(live: Live):
    live.answer = login = Login()
    options: Any = {"auth": system_user(live), "rate_limit": None}
    async with AsyncClient(live.url, **options) as client:
        for logins in (1, 3):
            calls = (client.order.get_order(order_id=n) for n in range(50))
            assert await asyncio.gather(*calls) == [Order(order_id=1)] * 50
            assert login.given == logins
            login.given += 1  # The ticket has expired.


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"signer": NOBODYS}, "Signature verification failed"),
        ({"exp": 1_000_000_000}, "Signature has expired"),
        ({"exp": None}, 'missing the "exp" claim'),
        ({f"{CLAIMS}ctx": "Cust2"}, "it is for another tenant"),
        ({f"{CLAIMS}ticket": None}, "identity/ticket"),
    ],
)
def test_tokens_that_cannot_be_trusted(live: Live, changes: Any, reason: str):
    live.answer = Login(**changes)
    with pytest.raises(AuthorizationError, match="the JWT cannot be trusted") as caught:
        order_of("sync", live.url, auth=system_user(live))
    assert reason in str(caught.value)
    assert len(live.requests) == 2


def test_clocks_may_differ_a_little(live: Live):
    now = time.time()
    live.answer = Login(iat=now + 30, nbf=now + 30, exp=now - 30)
    assert order_of("sync", live.url, auth=system_user(live)) == Order(order_id=1)


@pytest.mark.parametrize(
    "keys", [{}, [], None, {"keys": 5}, {"keys": [5]}, {"keys": []}]
)
def test_keys_that_are_none(live: Live, keys: Any):
    login = Login()

    async def answer(request: Request) -> Response:
        return await login(request) if request.method == "POST" else JSONResponse(keys)

    live.answer = answer
    with pytest.raises(AuthorizationError, match="the JWT cannot be trusted"):
        order_of("sync", live.url, auth=system_user(live))


@pytest.mark.parametrize("header", [{"alg": "none"}, {"alg": "HS256"}])
def test_tokens_of_other_algorithms(live: Live, header: Any):
    login = Login()
    parts = (header, login.claims)
    token = ".".join(
        base64.urlsafe_b64encode(json.dumps(each).encode()).decode().rstrip("=")
        for each in parts
    )
    answer = {"IsSuccessful": True, "Token": f"{token}."}

    async def forged(request: Request) -> Response:
        if request.method == "POST":
            return JSONResponse(answer)
        return await login(request)

    live.answer = forged
    with pytest.raises(AuthorizationError, match="the JWT cannot be trusted"):
        order_of("sync", live.url, auth=system_user(live))


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (
            JSONResponse({"IsSuccessful": False, "ErrorMessage": "4pp? No."}),
            r"system user: POST .*Authenticate: HTTP 200: \*\*\*\? No\.",
        ),
        (JSONResponse([]), "no token"),
        (Response(b"<html>"), "no token"),
        (JSONResponse({"Message": "4pp? Down."}, 500), r"HTTP 500: \*\*\*\? Down\."),
    ],
)
def test_system_users_that_are_refused(live: Live, answer: Response, message: str):
    live.answers(answer)
    with Client(live.url, auth=system_user(live)) as client:
        with pytest.raises(Exception, match=message) as caught:
            client.order.get_order(order_id=1)
        assert "4pp" not in str(caught.value)


def test_keys_that_are_not_there(live: Live):
    login = Login()

    async def answer(request: Request) -> Response:
        return (
            await login(request)
            if request.method == "POST"
            else Response(status_code=500)
        )

    live.answer = answer
    with pytest.raises(Exception, match=r"system user: GET .*jwks: HTTP 500"):
        order_of("sync", live.url, auth=system_user(live))


def test_private_keys_that_are_none():
    with pytest.raises(ValueError, match="PEM"):
        SystemUser("C", system_user_token="", app_token="", private_key="x")


def test_what_system_users_need_is_loaded_for_them_alone(folder):
    code = (
        "import sys; sys.modules['cryptography'] = None; import shop\n"
        "shop.Client('http://x', auth=shop.Bearer('t'))\n"
        "try: shop.SystemUser('C', system_user_token='', app_token='', private_key='')\n"
        "except ImportError as why: print(why)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == 'SystemUser needs: pip install "pyjwt[crypto]"\n'
