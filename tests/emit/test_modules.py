"""The modules of a package: whose name is what, whatever collides."""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping

import pytest

from support import modules, page


def trees(files: Mapping[str, str]) -> dict[str, ast.Module]:
    """Return all modules parsed; compiling finds what parsing alone does not."""
    found = {path: text for path, text in files.items() if path.endswith(".py")}
    for path, text in found.items():
        compile(text, path, "exec", dont_inherit=True)
    return {path: ast.parse(text) for path, text in found.items()}


def class_in(tree: ast.Module, name: str) -> ast.ClassDef:
    return next(
        each
        for each in tree.body
        if isinstance(each, ast.ClassDef) and each.name == name
    )


def attributes(class_: ast.ClassDef) -> dict[str, str]:
    """Return the attributes of a model, and what each is called on the wire."""
    return {
        ast.unparse(each.target): ast.literal_eval(each.value.args[0])
        for each in class_.body
        if isinstance(each, ast.AnnAssign) and isinstance(each.value, ast.Call)
    }


def signatures(class_: ast.ClassDef) -> dict[str, str]:
    """Return the methods of a class, and what stands between their brackets."""
    return {
        each.name: ast.unparse(each.args)
        for each in class_.body
        if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def test_files() -> None:
    assert sorted(modules(page(body="T", request="request", takes=["A | T | "]))) == [
        "__init__.py",
        "agents/__init__.py",
        "agents/thing.py",
        "client.py",
        "models/__init__.py",
        "models/request_headers.py",
        "models/t.py",
        "operations/__init__.py",
        "operations/thing.py",
        "py.typed",
        "requests/__init__.py",
        "requests/thing.py",
        "server/__init__.py",
        "server/thing.py",
        "testing/__init__.py",
        "testing/factories.py",
        "testing/fixtures.py",
        "testing/payloads/thing.json",
        "testing/thing.py",
    ]


def test_no_endpoint_at_all() -> None:
    assert trees(modules()).keys() > {"client.py", "testing/__init__.py"}


def test_attributes() -> None:
    """Keywords, what models and annotations need, and what differs in case only."""
    names = "From Self Of To_Wire Wire Str List Datetime Url URL odata.x $Ref 1st ☃"
    rows = [f"{name} | string | " for name in names.split()]
    tree = trees(modules(page(body="Thing", gives=rows)))["models/thing.py"]
    found = attributes(class_in(tree, "Thing"))
    assert list(found.values()) == names.split()
    assert list(found)[:-1] == [
        "from_",
        "self_",
        "of_",
        "to_wire_",
        "wire_",
        "str_",
        "list_",
        "datetime_",
        "url",
        "url_2",
        "odata_x",
        "ref",
        "value_1_st",
    ]


def test_names_that_others_call() -> None:
    """``dict()`` calls ``keys``; a module would take the place of ``application``."""
    found = trees(
        modules(
            page(body="Thing", gives=["Keys | string | "]),
            page("POST /api/v1/Agents/Application/Do"),
        )
    )
    assert "keys_" in attributes(class_in(found["models/thing.py"], "Thing"))
    assert found.keys() >= {"server/application_.py", "agents/application_.py"}


def test_types_that_differ_in_case_only() -> None:
    files = modules(
        page(body="Url", gives=["A | string | "]),
        page("POST /api/v1/Agents/Thing/Re", body="URL", gives=["B | Url | "]),
    )
    found = trees(files)
    assert attributes(class_in(found["models/url.py"], "Url")) == {"a": "A"}
    assert attributes(class_in(found["models/url_2.py"], "URL")) == {"b": "B"}
    assert "from .url import Url" in files["models/url_2.py"]


def test_agents_called_like_what_others_have_for_awaiting() -> None:
    names = ("AsyncAsyncPerson", "AsyncPerson", "Person")
    found = trees(modules(*(page(f"POST /api/v1/Agents/{each}/Do") for each in names)))
    classes = {
        path: [each.name for each in tree.body if isinstance(each, ast.ClassDef)]
        for path, tree in found.items()
        if path.startswith("agents/")
    }
    assert classes == {
        "agents/__init__.py": [],
        "agents/async_async_person.py": [
            "AsyncAsyncPersonAgent",
            "AsyncAsyncAsyncPersonAgent",
        ],
        "agents/async_person.py": ["AsyncPerson_2Agent", "AsyncAsyncPerson_2Agent"],
        "agents/person.py": ["PersonAgent", "AsyncPersonAgent"],
    }


@pytest.mark.parametrize("name", ["Model", "Any", "Client", "RequestHeaders", "None"])
def test_types_called_like_what_modules_need(name: str) -> None:
    rows = [f"Self | {name} | ", "Any | array | "]
    found = trees(modules(page(body=name, gives=rows)))
    (path,) = {p for p in found if p.startswith("models/")} - {
        "models/__init__.py",
        "models/request_headers.py",
    }
    assert class_in(found[path], f"{name}_")


def test_methods() -> None:
    """Arguments in one scope: the query, which may grow, has the last choice."""
    tree = trees(
        modules(
            page("POST /api/v1/Agents/Thing/Awaited"),
            page(
                "POST /api/v1/Agents/Thing/List",
                query=["$select | string | ", "Id | int32 |  **Required** "],
                request="request",
                takes=["Select | String | ", "Headers | Array | ", "From | Integer | "],
            ),
            page("DELETE /api/v1/Thing/{id}", request="self string"),
        )
    )
    agent = signatures(class_in(tree["agents/thing.py"], "ThingAgent"))
    assert agent["list_"].startswith(
        "self, *, id: int, select: str | None, headers_: list[Any] | None,"
        " from_: int | None, select_2: Select | None=None, headers:"
    )
    (delete,) = signatures(
        class_in(tree["agents/thing_entity.py"], "ThingEntityAgent")
    ).values()
    assert delete.startswith("self, self_: str, *, id: str, headers:")
    service = signatures(class_in(tree["server/thing.py"], "ThingService"))
    assert service["list_"].startswith(
        "self, body: requests.ListRequest, *, select_2: "
    )
    assert agent.keys() == service.keys()
    awaited = class_in(tree["agents/thing.py"], "AsyncThingAgent").body[1:]
    assert [ast.unparse(each) for each in awaited] == [
        f"{name} = awaited(ThingAgent.{name})" for name in agent
    ]
    (request,) = [
        e for e in tree["requests/thing.py"].body if isinstance(e, ast.ClassDef)
    ]
    assert attributes(request) == {
        "select": "Select",
        "headers_": "Headers",
        "from_": "From",
    }


def test_arguments_called_like_modules() -> None:
    files = trees(
        modules(
            page(
                query=["operations | string | "],
                request="request",
                takes=["Requests | string | "],
            )
        )
    )
    client = class_in(files["agents/thing.py"], "ThingAgent")
    assert signatures(client) == {
        "do": "self, *, requests: str | None, operations: str | None=None, "
        "headers: RequestHeaders | None=None"
    }
    service = class_in(files["server/thing.py"], "ThingService")
    for method in (*client.body, *service.body):
        if isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef):
            taken = {each.arg for each in method.args.kwonlyargs}
            used = {
                ast.unparse(each.value)
                for statement in method.body
                for each in ast.walk(statement)
                if isinstance(each, ast.Attribute)
            }
            assert used
            assert not used & taken


def test_one_name_for_several_endpoints() -> None:
    tree = trees(
        modules(
            page("GET /api/v1/Agents/Thing/Do", uid="a"),
            page("POST /api/v1/Agents/Thing/Do", uid="b"),
            page("POST /api/v1/Agents/Thing/DO", uid="c"),
            page("POST /api/v1/Agents/Other/Do"),
            page("POST /api/v1/Agents/other/Re", uid="d"),
        )
    )
    methods = signatures(class_in(tree["agents/thing.py"], "ThingAgent"))
    assert list(methods) == ["do", "do_2"]
    assert {"agents/other.py", "agents/other_2.py"} <= tree.keys()
    assert list(signatures(class_in(tree["client.py"], "Client"))) == [
        "other",
        "thing",
        "other_2",
    ]


@pytest.mark.parametrize("agent", ["Async", "Cached", "3d", "None", "Close", "Agent"])
@pytest.mark.parametrize(
    "type_", ["UserAgent", "AsyncUserAgent", "UserService", "Agent"]
)
def test_agents_and_types_keep_apart(agent: str, type_: str) -> None:
    files = modules(
        page("POST /api/v1/Agents/User/Get", body=type_, gives=["A | string | "]),
        page(f"POST /api/v1/Agents/{agent}/Get", body=type_, gives=["A | string | "]),
    )
    for path, tree in trees(files).items():
        names = [
            alias.asname or alias.name
            for each in tree.body
            if isinstance(each, ast.ImportFrom)
            for alias in each.names
        ]
        names += [each.name for each in tree.body if isinstance(each, ast.ClassDef)]
        assert len(set(names)) == len(names), (path, names)


def test_fixtures() -> None:
    """Those of an endpoint, of all agents, and what modules need, are kept apart."""
    found = trees(
        modules(
            page("POST /api/v1/Agents/Wf/Send"),
            page("POST /api/v1/Agents/Exchange/Fixture"),
            page("POST /api/v1/Agents/Mock/Client"),
            page("POST /api/v1/Agents/Fixtures/X"),
            page("POST /api/v1/Agents/Tmp/Path"),
        )
    )
    targets = [
        ast.unparse(target)
        for path in ("wf", "exchange", "mock", "fixtures_", "tmp", "fixtures")
        for each in found[f"testing/{path}.py"].body
        if isinstance(each, ast.Assign)
        for target in each.targets
    ]
    assert targets == [
        *("wf_send", "EXCHANGES"),
        *("exchange_fixture_", "EXCHANGES"),
        *("mock_client_", "EXCHANGES"),
        *("fixtures__x", "EXCHANGES"),
        *("tmp_path_", "EXCHANGES"),
        *("__all__", "mock_client", "async_mock_client"),
    ]


def test_factories() -> None:
    """A type that no page describes has none."""
    files = modules(page(body="T", gives=["A | Other | "]))
    assert "make_t = factory(lambda: models.T)" in files["testing/factories.py"]
    assert "Other" not in files["testing/factories.py"]


def test_headers() -> None:
    rows = ["Authorization | a", "Accept | b", "SO-Language | c", "so-language | d"]
    more = page("GET /api/v1/Agents/Thing/Re", headers=["Content-Type | ", "X-Y | e"])
    tree = trees(modules(page(headers=rows), more))["models/request_headers.py"]
    assert attributes(class_in(tree, "RequestHeaders")) == {
        "so_language": "SO-Language",
        "x_y": "X-Y",
    }


@pytest.mark.parametrize(
    ("statuses", "body", "expected"),
    [
        (["200 | OK"], "string", ("str", "")),
        (["204 | No Content"], "string", ("NoneType", "status=204,")),
        (["404 | Not found", "201 | Made"], "int32", ("int", "status=201,")),
        (["404 | Not found"], "int32", ("NoneType", "status=204,")),
        ([], "", ("NoneType", "status=204,")),
    ],
)
def test_statuses(statuses: list[str], body: str, expected: tuple[str, str]) -> None:
    """The usual one is not printed."""
    text = modules(page(statuses=statuses, body=body))["operations/thing.py"]
    response, status = expected
    assert f"response={response}," in text
    assert status in text
    assert ("status" in text) == bool(status)


def test_open_types_are_aliases() -> None:
    text = modules(page(body="T", gives=["A | Other | "]))["models/other.py"]
    assert "Other: TypeAlias = JsonObject" in text


def test_long_names() -> None:
    """A file system takes 255 bytes."""
    name = "Long" * 200
    url = f"POST /api/v1/Agents/{name}/{name}"
    files = modules(
        page(url, body=name, gives=["A | string | "]),
        page(f"{url}2", body=f"{name}2", gives=["B | string | "]),
    )
    assert all(len(part) < 200 for path in files for part in path.split("/"))
    assert len(trees(files)) == len([p for p in files if p.endswith(".py")])
    payloads = [json.loads(files[p]) for p in files if p.endswith(".json")]
    assert [len(each) for each in payloads] == [2]
