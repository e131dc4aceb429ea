"""Functions added to code of people's own."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import UsageError
from generator.python_source import bound_names, parsed
from generator.scaffold import add_functions

FRESH = '''"""Fresh."""

from datetime import datetime
from typing import Any

from shop.models import Order
from shop.server import Base


class Shop(Base):
    """It."""

    async def find(self, at: datetime) -> Order:
        """Find.

        It.
        """
        raise Any

    async def sell(self) -> None:
        raise
'''
THEIRS = '''#!/usr/bin/env python
"""Mine."""
import datetime as dt
from shop.models.order import Order  # by hand
from shop import server
x   =   1


class Mine( server.Base ):
  def sell(self): return "all"  # odd

  # the end

def other(): ...
'''


def added(theirs: str, *names: str, base: str = "Base") -> str:
    return add_functions(theirs, FRESH, names or ("find", "sell"), "mine.py", base)


def names(text: str) -> set[str]:
    """Return what the class ``Mine`` binds."""
    (mine,) = (
        each
        for each in parsed(text, "").body
        if isinstance(each, ast.ClassDef) and each.name == "Mine"
    )
    return set(bound_names(mine.body))


def test_what_is_there_stays_as_it_is() -> None:
    made = added(THEIRS, "find")
    assert made == THEIRS.replace(
        "from shop import server\n",
        "from shop import server\n"
        "from typing import Any\n"
        "from datetime import datetime\n",
    ).replace(
        "# odd\n",
        "# odd\n\n"
        "  async def find(self, at: datetime) -> Order:\n"
        '      """Find.\n\n      It.\n      """\n'
        "      raise Any\n",
    )


def test_line_ends_and_marks_stay() -> None:
    theirs = "\ufeff" + THEIRS.replace("\n", "\r\n").rstrip()
    made = added(theirs, "find")
    assert made.startswith("\ufeff#!")
    assert "\n" not in made.replace("\r\n", "")
    at_end = added("from shop import Base\nclass A(Base):\n    x = 1", "sell")
    assert at_end.endswith(
        "x = 1\n\n    async def sell(self) -> None:\n        raise\n"
    )


@pytest.mark.parametrize(
    ("line", "base"),
    [
        ("from shop.server import Base as Shop", "Shop"),
        ("import shop.server as made", "made.Base"),
        ("from shop import server as made", "made.Base"),
    ],
)
def test_the_base_may_be_called_otherwise(line: str, base: str) -> None:
    theirs = f"{line}\nclass Base: ...\nclass Mine({base}):\n    x = 1\n"
    assert names(added(theirs, "sell")) == {"x", "sell"}


def test_imports_stay_at_the_head() -> None:
    theirs = "from shop import Base\nclass A(Base):\n    x = 1\nimport late\n"
    made = added(theirs, "find")
    assert made.startswith("from shop import Base\nfrom typing import Any\n")
    assert made.endswith("\nimport late\n")


@pytest.mark.parametrize(
    ("ends", "behind"),
    [
        ("    # said of x\n", ""),
        ("        # inside\n\n        # too\n", ""),
        ("", "\n    # a new start\n"),
        ("", "# outside\n"),
    ],
)
def test_comments_stay_with_what_they_end(ends: str, behind: str) -> None:
    head = f"from shop import Base\nclass A(Base):\n    def x(self): ...\n{ends}"
    made = added(head + behind, "sell")
    added_lines = "\n    async def sell(self) -> None:\n        raise\n"
    assert made == head + added_lines + behind


def test_functions_of_a_module() -> None:
    fresh = "import os\n\n\n@os.mark\ndef test_a(): os.x\n\n\ndef test_b(): ...\n"
    theirs = "def test_b(): pass\n"
    assert add_functions(theirs, fresh, {"test_a"}, "t.py") == (
        "import os\ndef test_b(): pass\n\n\n@os.mark\ndef test_a(): os.x\n"
    )
    assert add_functions("import sys", fresh, {"test_a"}, "t.py") == (
        "import sys\nimport os\n\n\n@os.mark\ndef test_a(): os.x\n"
    )


@pytest.mark.parametrize(
    ("theirs", "told"),
    [
        ("class A(", "mine.py:1: is no Python"),
        ("class A: ...", "has no class of Base"),
        ("class A(Base): pass", "write that over several lines"),
        ("import datetime\nclass A(Base):\n    x = 1", "'datetime' is something else"),
        ("class Order: ...\nclass A(Base):\n    x = 1", "'Order' is something else"),
        ("Any = 1\nclass A(Base):\n    x = 1", "'Any' is something else"),
    ],
)
def test_refused(theirs: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        added(theirs)


statements = st.sampled_from(
    [
        "x = 1",
        "# a remark",
        "",
        '    """text"""',
        "y = '''\n\n'''",
        "def f(): ...",
        "@d\nclass C: ...",
    ]
)


@given(st.lists(statements), st.lists(statements), st.booleans())
def test_every_line_of_theirs_is_kept(
    before: list[str], behind: list[str], ends: bool
) -> None:
    head = [each.strip() for each in before]
    body = ["class Mine(Base):", "    a = 1  # kept", "", "    # kept, too"]
    theirs = "\n".join([*head, *body, *(each.strip() for each in behind)])
    theirs += "\n" if ends else ""
    try:
        ast.parse(theirs)
    except SyntaxError:
        return
    made = added(theirs)
    assert names(made) == {"a", "find", "sell"}
    assert added(made, "none") == made
    rest = iter(made.split("\n"))
    assert all(line in rest for line in theirs.rstrip("\n").split("\n"))
