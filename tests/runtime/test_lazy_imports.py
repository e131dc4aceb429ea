"""Importing the package loads nothing that is not used."""

import ast
import subprocess
import sys
from typing import get_args

import pytest
import shop.models

THIRD_PARTIES = {
    "address": {"httpx2"},
    "auth": {"httpx2"},
    "base": {"httpx2"},
    "call": {"httpx2"},
    "client": {"httpx2"},
    "errors": {"httpx2"},
    "flow": {"httpx2"},
    "opening": {"httpx2"},
    "options": {"httpx2"},
    "pool": {"httpx2"},
    "raw": {"httpx2"},
    "retry": {"httpx2"},
    "system_user": {"httpx2"},
    "target": {"httpx2"},
    "tenant": {"httpx2"},
    "upload": {"httpx2"},
    "fixtures": {"pytest"},
    "inprocess": {"anyio", "httpx2"},
    "recorder": {"starlette"},
    "answers": {"starlette"},
    "dispatch": {"starlette"},
    "routing": {"starlette"},
    "server": {"starlette"},
    "streams": {"starlette"},
    "validation": {"starlette"},
}
"""What else than Python's own library each module of the runtime may import.

Optional packages are loaded by name: type checkers of projects without them would complain.
"""
ALIASES = {"JsonObject", "Select", "Timeout"}
ONLY_WHEN_USED = {
    "agent",
    "codec",
    "exchange",
    "model",
    "raw",
    "server",
    "target",
    "tenant",
}
LIST = "import sys; print(*sorted(sys.modules))"


def modules_after(folder, code):
    """Return the modules that are loaded when ``code`` has run in a new process."""
    found = subprocess.run(
        [sys.executable, "-c", f"{code}\n{LIST}"],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    )
    return set(found.stdout.split())


def test_the_package(folder):
    loaded = modules_after(folder, "import shop; shop.Client('http://x')")
    assert "shop.client" in loaded
    assert not loaded & {
        "decimal",
        "msgspec",
        "pytest",
        "starlette",
        "shop.agents",
        "shop.models",
        "shop.operations",
        "shop.requests",
        "shop.server",
        "shop.testing",
        *map("shop._runtime.{}".format, ONLY_WHEN_USED),
        "anyio",
        "cryptography",
        "httpcore2",
        "jwt",
    }


def test_the_models_are_an_attribute(folder):
    loaded = modules_after(folder, "import shop; shop.models.Customer(name='x')")
    assert "shop.models.customer" in loaded
    assert "shop.models.order" not in loaded


def test_one_agent(folder):
    code = "import shop; shop.Client('http://x').customer"
    loaded = modules_after(folder, code)
    assert "shop.models.customer" in loaded
    assert not loaded & {"shop.agents.order", "shop.models.order", "starlette"}


def test_models(folder):
    code = "from shop.models import Customer; Customer.of({'Name': 'x'}).name"
    assert "shop.models.order" not in modules_after(folder, code)
    code = "from shop.models import Customer; Customer.of({'LatestOrder': {}}).latest_order"
    loaded = modules_after(folder, code)
    assert "shop.models.order" in loaded
    assert "shop.models.line" not in loaded


def test_the_faster_codec(folder):
    """What msgspec saves with a short text is less than it takes to load."""
    code = "from shop._runtime.codec import loads; loads(b'[%s]' % (b'1,' * {} + b'1'))"
    assert "msgspec" not in modules_after(folder, code.format(100))
    assert "msgspec" in modules_after(folder, code.format(1000))


def test_exchanges(folder):
    code = "import shop.testing; shop.testing.EXCHANGES"
    assert not modules_after(folder, code) & {
        "pytest",
        "starlette",
        "shop.testing.order",
        "shop.operations.order",
    }


def test_services(folder):
    code = "import shop.server; shop.server.application(mock=True)"
    loaded = modules_after(folder, code)
    assert "shop.operations.order" in loaded
    assert not loaded & {"pytest", "shop.agents.order", "shop.server.order"}


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("import shop.server", "shop.server needs starlette: install it, or"),
        ("import shop.server.order", "or this package with its extra 'server'"),
        ("import shop.testing.order", "shop.testing needs starlette: install it"),
        ("from shop.testing import Recorder", "with its extra 'testing'"),
        ("import shop.testing.fixtures", "shop.testing needs pytest: install it"),
        ("import shop.testing.factories", ""),
    ],
)
def test_what_is_not_installed(folder, code, told):
    missing = told.partition("needs ")[2].partition(":")[0] or "starlette"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.modules[{missing!r}] = None; {code}"],
        cwd=folder,
        check=False,
        capture_output=True,
        text=True,
    )
    assert told in done.stderr
    assert done.returncode == bool(told)


def test_names_of_the_package():
    import shop

    assert set(shop.__all__) <= set(dir(shop))
    for name in {*shop.__all__} - ALIASES:
        assert getattr(shop, name).__name__ == name
    for name in ALIASES:
        assert get_args(getattr(shop, name))
    assert "models" in dir(shop)
    with pytest.raises(AttributeError, match=r"module 'shop' .* 'Clinet'"):
        shop.Clinet  # noqa: B018


def test_names_of_the_models():
    import shop.models

    assert {"Customer", "Order", "TableRight"} <= set(dir(shop.models))
    assert shop.models.Order is shop.models.Order
    with pytest.raises(AttributeError, match=r"module 'shop.models' .* 'Ordre'"):
        shop.models.Ordre  # noqa: B018
    with pytest.raises(ImportError):
        from shop.models import Ordre  # noqa: F401


def test_all_models_at_once():
    names = {}
    exec("from shop.models import *", names)
    del names["__builtins__"]
    assert set(names) == set(shop.models.__all__) > {"Customer", "Order", "TableRight"}


def test_the_runtime_imports_no_more_than_it_must(folder):
    for file in (folder / "shop" / "_runtime").glob("*.py"):
        nodes = list(ast.walk(ast.parse(file.read_text())))
        froms = [node for node in nodes if isinstance(node, ast.ImportFrom)]
        assert all(node.level <= 1 for node in froms), "imports a generated module"
        names = [
            name.name for n in nodes if isinstance(n, ast.Import) for name in n.names
        ]
        names += [node.module or "" for node in froms if node.level == 0]
        roots = {name.partition(".")[0] for name in names}
        allowed = THIRD_PARTIES.get(file.stem, set())
        assert roots - set(sys.stdlib_module_names) == allowed, file.name
