"""Classes that are called as a project wants them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import cli
from generator.emit.classes import class_names, module_names
from generator.errors import UsageError
from support import page

TYPES = ["Contact", "Url", "url list"]
Printed = pytest.CaptureFixture[str]


def test_as_in_the_docs() -> None:
    classes = class_names(TYPES, {})
    assert classes == {"Contact": "Contact", "Url": "Url", "url list": "UrlList"}
    assert list(module_names(classes, {}).values()) == ["contact", "url", "url_list"]


def test_as_chosen() -> None:
    chosen = {"Url": "EntityElement", "url list": "Url"}
    classes = class_names(TYPES, chosen)
    assert list(classes.values()) == ["Contact", "EntityElement", "Url"]
    modules = module_names(classes, chosen)
    assert list(modules.values()) == ["contact", "entity_element", "url"]


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        ({"Urll": "X"}, "there is no type 'Urll'; did you mean 'Url'?"),
        ({"Url": "Contact"}, "Url = 'Contact' is the class of 'Contact'; choose"),
        ({"Url": "X", "Contact": "X"}, "Contact = 'X' is the class of 'Url'; choose"),
        ({"Url": "Client"}, "Url = 'Client' is a class of the package; choose another"),
    ],
)
def test_refused(chosen: dict[str, str], told: str) -> None:
    with pytest.raises(UsageError, match=r"^\[tool.agentgen.classes\]: ") as caught:
        class_names(TYPES, chosen)
    assert told in str(caught.value)


def test_everywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    monkeypatch.chdir(tmp_path)
    shown = {"Urls": [{"Value": "x"}]}
    path, content = page(body="Thing", gives=["Urls | array | "], answered=shown)
    (tmp_path / "input_docs").mkdir()
    (tmp_path / "input_docs" / path).write_bytes(content)
    assert cli.main(["generate"]) == 0
    assert Path("generated/superoffice/models/url.py").exists()
    Path("pyproject.toml").write_text("[tool.agentgen.classes]\nUrl = 'WebAddress'\n")
    assert cli.main(["check"]) == 1
    told = capsys.readouterr().out
    assert "made with classes ''; the configuration says 'Url WebAddress'" in told
    assert cli.main(["generate"]) == 0
    models = Path("generated/superoffice/models")
    assert not (models / "url.py").exists()
    assert "class WebAddress(Model):" in (models / "web_address.py").read_text()
    assert "list[WebAddress] | None" in (models / "thing.py").read_text()
    assert cli.main(["check"]) == 0
