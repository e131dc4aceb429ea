"""What other people's tools make of `generated/openapi.json`, and of the mock behind it.

Slow, as they are installed first; skipped where they cannot be.
"""

from __future__ import annotations

import copy
import json
import os
import re
import subprocess
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from peers import installed
from serving import imported, served
from support import ROOT

pytestmark = pytest.mark.slow

GENERATED = ROOT / "generated"
SPECIFICATION = GENERATED / "openapi.json"
DOCUMENT: dict[str, Any] = json.loads(SPECIFICATION.read_text())

CALLS = """
import importlib, inspect, json, pkgutil, sys
import client.api
from client import Client
from client.types import Unset

url, specification, examples = sys.argv[1:]
paths = json.load(open(specification))["paths"]
bodies = json.load(open(examples))
so = Client(base_url=url, raise_on_unexpected_status=True)
results = {}
for found in pkgutil.walk_packages(client.api.__path__, "client.api."):
    module = importlib.import_module(found.name)
    if found.ispkg:
        continue
    parameters = inspect.signature(module._get_kwargs).parameters
    given = {
        name: 1 for name, each in parameters.items() if each.default is each.empty
    }
    if "body" in parameters:
        types = parameters["body"].annotation
        (body,) = {*getattr(types, "__args__", (types,))} - {Unset}
        given["body"] = body()
    request = module._get_kwargs(**given)
    operation = paths[request["url"]][request["method"]]
    if "body" in parameters:
        given["body"] = body.from_dict(bodies[operation["operationId"]])
    answer = module.sync_detailed(client=so, **given)
    results[request["url"]] = [answer.status_code, answer.parsed]
plain = lambda each: each.to_dict() if hasattr(each, "to_dict") else each.isoformat()
json.dump(results, sys.stdout, default=plain)
"""
"""Calls every endpoint with its documented body, by a client of openapi-python-client."""


@pytest.fixture(scope="module")
def mock() -> Iterator[str]:
    with imported(GENERATED, "superoffice"):
        server = import_module("superoffice.server")
        with served(server.application(mock=True, debug=True)) as url:
            yield url


def documented() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each path and its operation: all have one."""
    for path, item in DOCUMENT["paths"].items():
        ((_, operation),) = item.items()
        yield path, operation


def followed(value: dict[str, Any]) -> dict[str, Any]:
    """Return what a reference leads to, or the value itself."""
    if "$ref" not in value:
        return value
    _, kind, key = value["$ref"].rsplit("/", 2)
    found: dict[str, Any] = DOCUMENT["components"][kind][key]
    return found


def example_of(content: dict[str, Any]) -> Any:
    """Return the example of some content: its own, or the one that its type has."""
    if "example" in content or "schema" not in content:
        return content.get("example")
    schema = followed(content["schema"])
    if "items" in schema:
        return [example_of({"schema": schema["items"]})]
    (example,) = schema["examples"]
    return example


def test_another_client_gets_parsed_answers(mock: str, tmp_path: Path) -> None:
    tools = installed(tmp_path / "tools", "openapi-python-client==0.29.1", "ruff")
    subprocess.run(
        [
            *(tools / "openapi-python-client", "generate", "--meta", "none"),
            *("--path", SPECIFICATION, "--output-path", tmp_path / "client"),
        ],
        env={**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"},
        check=True,
        capture_output=True,
    )
    (tmp_path / "calls.py").write_text(CALLS)
    bodies = {
        each["operationId"]: example_of(body["content"]["application/json"])
        for _, each in documented()
        if (body := each.get("requestBody"))
    }
    (tmp_path / "bodies.json").write_text(json.dumps(bodies))
    done = subprocess.run(
        [tools / "python", "calls.py", mock, SPECIFICATION, "bodies.json"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)
    digits = re.compile(r"(:\d\d\.\d{6})\d")  # Their dates have six of the seven.
    for path, operation in documented():
        ((status, response),) = operation["responses"].items()
        content = followed(response).get("content", {}).get("application/json", {})
        example = json.loads(digits.sub(r"\1", json.dumps(example_of(content))))
        assert results.pop(path) == [int(status), example], path
    assert not results


ERROR = {
    "type": "object",
    "required": ["Error", "ErrorType", "ErrorMessage", "ErrorSource"],
    "additionalProperties": {"type": "string"},
}
PROBLEM = {
    "type": "object",
    "required": ["pointer", "in", "reason"],
    "properties": {
        "pointer": {"type": "string"},
        "in": {"enum": ["body", "path", "query"]},
        "reason": {"type": "string"},
    },
    "additionalProperties": False,
}
REFUSALS = {
    "400": {"type": "array", "minItems": 1, "items": PROBLEM},
    "405": ERROR,
    "415": ERROR,
}
"""What the service refuses requests with, which no page of the docs mentions."""


def test_nothing_that_is_asked_breaks_the_mock(mock: str, tmp_path: Path) -> None:
    """Every answer is one that the document has, with the schema that it gives.

    Not asked of it: to refuse what is beyond 32 bits, and to take `1.0` for an integer.
    """
    tools = installed(tmp_path / "tools", "schemathesis==4.32.5")
    document = copy.deepcopy(DOCUMENT)
    for item in document["paths"].values():
        for operation in item.values():
            for status, schema in REFUSALS.items():
                content = {"application/json": {"schema": schema}}
                operation["responses"][status] = {"description": "", "content": content}
    (tmp_path / "openapi.json").write_text(json.dumps(document))
    passed_over = "ignored_auth,positive_data_acceptance,negative_data_rejection"
    done = subprocess.run(
        [
            *(tools / "schemathesis", "run", "openapi.json", "--url", mock),
            *("--phases", "examples,coverage,fuzzing", "--max-examples", "10"),
            *("--seed", "1", "--no-shrink", "--exclude-checks", passed_over),
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert f"Tested: {len(DOCUMENT['paths'])}\n" in done.stdout
