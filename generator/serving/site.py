"""One ASGI application of an API and the pages that show it."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from .reference import HERE, ROOT, Reference

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

SWAGGER_UI = "flask_swagger_ui"
"""The package whose assets are served. It is only looked into, and never run."""
_ALLOWED = (
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_INDEX = f"{_ALLOWED}; script-src 'self'; style-src 'self'; img-src data:"
_AGENT = (
    f"{_ALLOWED}; script-src 'self'; style-src 'self' 'unsafe-inline';"
    " img-src 'self' data:; connect-src 'self'"
)
"""What a browser may load for a page, whatever the docs make it ask for."""


def site(api: ASGIApp, reference: Reference) -> ASGIApp:
    """Return an application that answers for an API, and shows it under ``/docs``.

    Args:
        api: What serves the API.
        reference: What there is to read.
    """
    pages = _pages(reference)

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        shown = path in ("/", ROOT) or path.startswith(f"{ROOT}/")
        await (pages if shown else api)(scope, receive, send)

    return serve


def _pages(reference: Reference) -> Starlette:
    def index(_: Request) -> Response:
        return _page(reference.index, _INDEX)

    def agent(request: Request) -> Response:
        return _page(reference.agent(request.path_params["name"]), _AGENT)

    def document(_: Request) -> Response:
        return _json(reference.document)

    def agent_document(request: Request) -> Response:
        return _json(reference.agent_document(request.path_params["name"]))

    def unknown(_: Request, __: Exception) -> Response:
        return Response("There is no such page.\n", 404, media_type="text/plain")

    return Starlette(
        routes=[
            Route("/", RedirectResponse(ROOT)),
            Route(ROOT, index),
            Route(f"{ROOT}/", RedirectResponse(ROOT)),
            Route(f"{ROOT}/openapi.json", document),
            Route(f"{ROOT}/agents/{{name:path}}", agent),
            Route(f"{ROOT}/openapi/{{name:path}}.json", agent_document),
            Mount(f"{ROOT}/assets", StaticFiles(directory=HERE / "assets")),
            Mount(f"{ROOT}/swagger-ui", StaticFiles(directory=_swagger_ui())),
        ],
        exception_handlers={KeyError: unknown, 404: unknown},
    )


def _page(text: str, policy: str) -> Response:
    return HTMLResponse(text, headers={**_FRESH, "Content-Security-Policy": policy})


def _json(text: str) -> Response:
    return Response(text, media_type="application/json", headers=_FRESH)


_FRESH = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}


def _swagger_ui() -> Path:
    """Locate the assets of Swagger UI."""
    found = find_spec(SWAGGER_UI)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(f"No module named {SWAGGER_UI!r}", name=SWAGGER_UI)
    return Path(found.origin).with_name("dist")
