"""Services that people wrote, held against the endpoints."""

from __future__ import annotations

import pytest

from generator.drift.services import check_services
from generator.errors import UsageError

GENERATED = {
    "crm/_runtime/server.py": "class Service:\n    def handlers(self): ...\n",
    "crm/server/flow.py": """\
class FlowService(Service):
    def run(
        self, body: requests.RunRequest, *, select: str | None, http: Request
    ) -> Answer[Flow | None]: ...
    def stop(self, *, http: Request) -> Answer[None]: ...
    def show(self, *, http: Request) -> Answer[Stream | bytes | None]: ...
""",
}
SERVICE = "from crm.server.flow import FlowService\nclass Mine(FlowService):\n"


def check(text: str) -> list[str]:
    found = check_services({"services/mine.py": text}, GENERATED, "crm")
    return [f"{each.source}: {each.severity}: {each.text}" for each in found]


@pytest.mark.parametrize(
    "method",
    [
        "async def run(self, body, *, select, http): ...",
        "def run(self, body: RunRequest, *, select: 'str | None', http): ...",
        "async def run(self, anything: Any, **rest: Any) -> Flow: ...",
        "async def run(self, body, select=None, http=None): ...",
        "async def run(self, *arguments, **rest): ...",
        "async def run(self, body, *, select: Optional[str], http, more=1): ...",
        "async def run(self, body, *, select: Union[str, None], http) -> Any: ...",
        "def run(self, body, *, select, http) -> Flow | JSONResponse: ...",
        "def run(self, body, *, select, http) -> Flow | FlowResponse: ...",
        "def run(self, body, *, select, http) -> Answer[models.Flow | None]: ...",
        "def run(self, body, *, select, http) -> Coroutine[Any, Any, Flow]: ...",
        "def run(self, body, *, select, http) -> 'Awaitable[Flow | Response]': ...",
        "async def show(self, *, http) -> AsyncIterator[bytes]: ...",
        "def handlers(self): ...",
        "def _helper(self): ...",
        "@property\n    def colour(self): ...",
        "limit = 3",
    ],
)
def test_what_fits(method: str) -> None:
    assert check(f"{SERVICE}    {method}\n") == []


@pytest.mark.parametrize(
    ("method", "problem"),
    [
        (
            "async def runn(self, body): ...",
            "error: Mine.runn: Flow has no such endpoint; did you mean run?"
            " (a helper's name starts with _)",
        ),
        (
            "async def colour(self): ...",
            "error: Mine.colour: Flow has no such endpoint; was it renamed, or removed?"
            " (a helper's name starts with _)",
        ),
        ("async def run(self): ...", "error: Mine.run: takes no body"),
        (
            "async def run(self, body, *, http): ...",
            "error: Mine.run: takes no select",
        ),
        ("async def run(self, body): ...", "error: Mine.run: takes no http, select"),
        (
            "async def run(self, body, *, select, http, deep): ...",
            "error: Mine.run: needs deep, which nothing gives",
        ),
        (
            "async def stop(self, body, *, http): ...",
            "error: Mine.stop: needs body, which nothing gives",
        ),
        (
            "async def run(self, body, *, select: str, http) -> int: ...",
            "warning: Mine.run: select is str | None now; answers Flow | None now",
        ),
        (
            "def run(self, body, *, select, http) -> Awaitable[Step]: ...",
            "warning: Mine.run: answers Flow | None now",
        ),
        (
            "def run(self, body, *, select, http) -> Iterator[Flow]: ...",
            "warning: Mine.run: answers Flow | None now",
        ),
        (
            "async def run(self, body: StopRequest, *, select, http): ...",
            "warning: Mine.run: body is RunRequest now",
        ),
    ],
)
def test_what_does_not(method: str, problem: str) -> None:
    assert check(f"{SERVICE}    {method}\n") == [f"services/mine.py:3: {problem}"]


@pytest.mark.parametrize(
    "text",
    [
        "import crm.server.flow\nclass A(crm.server.flow.FlowService):\n    def no(self): ...\n",
        "from crm.server.flow import *\nclass A(FlowService):\n    def no(self): ...\n",
        "from app.crm.server import flow as f\nclass A(f.FlowService):\n    def no(self): ...\n",
        "from .crm.server.flow import FlowService as B\nclass A(B):\n    def no(self): ...\n",
        (
            "from crm.server.flow import FlowService\nclass A(B):\n    def no(self): ...\n"
            "class B(FlowService): ...\n"
        ),
    ],
)
def test_services_are_found_by_what_they_derive_from(text: str) -> None:
    (told,) = check(text)
    assert "A.no: Flow has no such endpoint" in told


MIXIN = "class Mixin:\n    def run(self, body): ...\n    def shared(self): ...\n"


@pytest.mark.parametrize(
    ("service", "found"),
    [
        ("class Mine(Mixin, FlowService): ...", ["Mine.run"]),
        ("class Mine(more.Mixin, FlowService): ...", ["Mine.run"]),
        ("class Mine(more.Mixin[int], FlowService): ...", ["Mine.run"]),
        (
            "import app.more as m\nclass Mine(m.Mixin, FlowService): ...",
            ["Mine.run"],
        ),
        (
            "from src.app import Mixin as M\nclass Mine(M, FlowService): ...",
            ["Mine.run"],
        ),
        ("import other.more as m\nclass Mine(m.Mixin, FlowService): ...", []),
        ("from .most import *\nclass Mine(Most, FlowService): ...", ["Mine.run"]),
        ("from .other import *\nclass Mine(Most, FlowService): ...", []),
        ("class Half(Mixin): ...\nclass Mine(Half, FlowService): ...", ["Mine.run"]),
        ("class Mid(Mixin, FlowService): ...\nclass Mine(Mid): ...", ["Mid.run"]),
        ("class Mine(FlowService, Mixin): ...", []),
        ("class Mixin(Mixin): ...\nclass Mine(Mixin, FlowService): ...", ["Mine.run"]),
        (
            "class Mine(Mixin, FlowService):\n    def run(self, body, *, select, http): ...",
            [],
        ),
        ("class A(B): ...\nclass B(A): ...\nclass Mine(A, FlowService): ...", []),
    ],
)
def test_what_comes_before_the_generated_class_counts(
    service: str, found: list[str]
) -> None:
    imports = "from crm.server.flow import FlowService\nfrom app import more\n"
    mine = f"{imports}from app.more import Mixin\n{service}\n"
    most = MIXIN.replace("Mixin", "Most")
    modules = {"app/mine.py": mine, "app/more.py": MIXIN, "app/most.py": most}
    told = list(check_services(modules, GENERATED, "crm"))
    assert [each.subject for each in told] == found
    assert {str(each.source) for each in told} <= {"app/more.py:2", "app/most.py:2"}


@pytest.mark.parametrize(
    "text",
    [
        "class A(FlowService):\n    def no(self): ...\n",
        "from other import FlowService\nclass A(FlowService):\n    def no(self): ...\n",
        "class A:\n    def no(self): ...\n",
    ],
)
def test_other_classes_are_left_alone(text: str) -> None:
    assert check(text) == []


@pytest.mark.parametrize("text", ["class A(:\n", "\0", "x = " + "(" * 10_000])
def test_what_is_no_python(text: str) -> None:
    with pytest.raises(UsageError, match=r"services/mine.py(:\d+)?: is no Python"):
        check(text)
