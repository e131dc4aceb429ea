"""The same docs give the same bytes, and sample values give none of them."""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator import files
from generator.cache import Cache
from generator.emit import emit
from generator.emit.formatting import format_module
from generator.emit.package import package_files
from generator.link.values import is_member, is_raw_bytes, is_timestamp
from generator.model import Json
from generator.pipeline import understand
from generator.tree import read_tree
from support import CORPUS, INPUT_DOCS, PACKAGE, ROOT, generated, templates

DOCS: Mapping[str, bytes] = {
    path.relative_to(ROOT).as_posix(): path.read_bytes()
    for folder in (INPUT_DOCS, ROOT / "tests" / "cases")
    for path in sorted(folder.rglob("*.md"))
}
"""All pages that there are: what is odd about one of them could leak into any other."""


@pytest.fixture(scope="module")
def expected() -> Mapping[str, str]:
    return generated(DOCS)


def test_again(expected: Mapping[str, str]) -> None:
    assert generated(DOCS) == expected


def test_in_several_processes(expected: Mapping[str, str]) -> None:
    made = generated(DOCS, jobs=2)
    assert made == expected
    assert list(made) == list(expected)


@pytest.mark.parametrize("seed", [1, 2])
def test_in_another_order(expected: Mapping[str, str], seed: int) -> None:
    shuffled, others = list(DOCS.items()), list(templates().items())
    random.Random(seed).shuffle(shuffled)
    random.Random(seed).shuffle(others)
    api = understand(dict(shuffled))
    assert emit(api, PACKAGE, dict(others)) == expected


def test_with_what_is_kept(expected: Mapping[str, str], tmp_path: Path) -> None:
    """All of it, some of it, and nothing but what others left."""
    first = generated(DOCS, jobs=2, kept=Cache(tmp_path))
    again = generated(DOCS, kept=Cache(tmp_path))
    for entry in sorted(tmp_path.rglob("*"))[::3]:
        if entry.is_file():
            entry.unlink()
    assert expected == first == again == generated(DOCS, kept=Cache(tmp_path))


def test_after_a_run_that_was_killed(tmp_path: Path) -> None:
    """What it kept until then is whole; what it had not, is made."""
    cache, out = tmp_path / "cache", tmp_path / "out"
    where = ("--docs", str(INPUT_DOCS), "--out", str(out), "--cache-dir", str(cache))
    command = [sys.executable, "-m", "generator", "generate", *where]
    killed = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    while len(list(cache.rglob("*"))) < 50 and killed.poll() is None:
        time.sleep(0.01)
    killed.kill()
    killed.wait()
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    made = read_tree(out)
    assert made == read_tree(ROOT / "generated")
    assert not [path for path in tmp_path.iterdir() if path not in (cache, out)]


SCRIPT = """
import hashlib, json, sys
sys.path[:0] = sys.argv[1:3]
from test_determinism import DOCS
from generator.pipeline import understand
from generator.tree import read_tree
from generator.emit.package import package_files
from support import PACKAGE, templates
api = understand(DOCS)
print(hashlib.sha256(json.dumps(package_files(api, PACKAGE, templates())).encode()).hexdigest())
print(hashlib.sha256(repr((api, api.diagnostics)).encode()).hexdigest())
"""


def test_with_any_hash_seed() -> None:
    command = [sys.executable, "-c", SCRIPT, str(ROOT), str(ROOT / "tests")]
    running = [
        subprocess.Popen(
            command,
            env={**os.environ, "PYTHONHASHSEED": seed},
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed in ("0", "1", "2")
    ]
    printed = {process.communicate()[0] for process in running}
    assert [process.returncode for process in running] == [0, 0, 0]
    assert len(printed) == 1


def test_formatting_is_stable(expected: Mapping[str, str]) -> None:
    for path, text in expected.items():
        if path.endswith(".py"):
            assert format_module(text) == text, path


def test_no_trace_of_the_machine(expected: Mapping[str, str]) -> None:
    for text in expected.values():
        assert str(ROOT) not in text


FENCE = re.compile(r"```http[!_]\n.*?\n```", re.DOTALL)
SAMPLE = re.compile(r"(```http[!_]\n(?:[^\n`]+\n)+\n)(.+?)(\n```)", re.DOTALL)


def with_other_samples(page: bytes) -> bytes:
    """Return a page with other values in its samples, each of the same kind."""

    def redrawn(found: re.Match[str]) -> str:
        value = _other("", json.loads(found[2]))
        return found[1] + json.dumps(value, indent=2) + found[3]

    return SAMPLE.sub(redrawn, page.decode()).encode()


def _other(name: str, value: Json) -> Json:
    match value:
        case dict():
            return {key: _other(key, inner) for key, inner in value.items()}
        case list():
            return [_other(name, inner) for inner in value]
        case bool():
            return not value
        case int():
            return value + 7
        case float():
            return value + 0.25
        case str():
            return _other_text(name, value)
    return None


def _other_text(name: str, value: str) -> str:
    if is_timestamp(value):
        return "2011-11-11T11:11:11.1111111+01:00"
    if is_raw_bytes(value) or is_member(name, value):
        return value
    return "Zelda" if name.lower().endswith("name") else "zelda et alii"


def unformatted(docs: Mapping[str, bytes]) -> Mapping[str, str]:
    return package_files(understand(docs), PACKAGE, templates())


def test_sample_values_are_noise() -> None:
    docs = {path: DOCS[path] for path in DOCS if path.startswith("input_docs")}
    others = {path: with_other_samples(content) for path, content in docs.items()}
    assert others != docs
    assert b"zelda" in b"".join(others.values())
    assert unformatted(others) == unformatted(docs)


@pytest.mark.slow
@pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the reference's pages, ../shared/corpus, are absent"
)
class TestReleases:
    def test_sample_values_are_noise(self) -> None:
        docs = files.load_docs(CORPUS / "2023-02-16")
        others = {path: with_other_samples(content) for path, content in docs.items()}
        assert unformatted(others) == unformatted(docs)

    def test_only_what_changed_in_meaning_changes(self) -> None:
        """Pages that were only sampled anew generate the same, from either release."""
        old, new = (files.load_docs(CORPUS / d) for d in ("2023-01-24", "2023-02-16"))
        same = [path for path in new if _plain(new[path]) == _plain(old.get(path, b""))]
        assert sum(new[path] != old[path] for path in same) > 600
        one, other = ({path: docs[path] for path in same} for docs in (old, new))
        assert unformatted(one) == unformatted(other)


def _plain(page: bytes) -> str:
    """Return a page without what is drawn anew: samples, and numbers in example URLs."""
    return re.sub(r"=\d+$", "=", FENCE.sub("", page.decode()), flags=re.MULTILINE)
