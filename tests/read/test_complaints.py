"""What reading says of pages that are amiss: each code, with its place."""

from __future__ import annotations

import pytest

from generator.read import read_page

PAGE = """---
title: POST Agents/A/B
uid: v1AAgent_B
---
# POST Agents/A/B

```http
POST /api/v1/Agents/A/B
```

Text

## Query String Parameters

| Parameter Name | Type | Description |
|---|---|---|
| id | int32 | The key |

## Request Headers

| Parameter Name | Description |
|---|---|
| Accept | What |

## Response:

| Response | Description |
|---|---|
| 200 | OK |

### Response body: Person

| Property Name | Type | Description |
|---|---|---|
| Name | string | What |

## Sample response

```http_
HTTP/1.1 200 OK

{}
```
"""


def complaints(text: str | bytes) -> list[str]:
    content = text.encode() if isinstance(text, str) else text
    return [str(found) for found in read_page("a.md", content).diagnostics]


def test_nothing_is_amiss() -> None:
    assert complaints(PAGE) == []


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "a.md:1: error: the page is empty [empty-file]"),
        (b"\xef\xbb\xbf \n\n", "a.md:1: error: the page is empty [empty-file]"),
        (b"one\ntwo \xff", "a.md:2: error: the page is not valid UTF-8 [not-utf8]"),
        (b"\xed\xa0\x80", "a.md:1: error: the page is not valid UTF-8 [not-utf8]"),
    ],
)
def test_no_text(content: bytes, problem: str) -> None:
    assert complaints(content) == [problem]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "POST /api/v1/Agents/A/B\n",
            "see below\n",
            "a.md:8: error: the page has no line with method and path,"
            " as in ```http POST /path [no-url]",
        ),
        (
            "POST /api/v1/Agents/A/B\n",
            "POST /api/v1/Agents/A/B\n\nGET /api/v1/Agents/A/B\n",
            "a.md:8: error: the fence has 2 lines with method and path; a page has one"
            " [no-url]",
        ),
        (
            "POST /api/v1/Agents/A/B\n",
            "POST /api/v1/Agents/A/B\nAccept: x\n",
            "a.md:8: error: the fence holds more than the line with method and path"
            " [no-url]",
        ),
        *(
            (
                "POST /api/v1/Agents/A/B\n",
                f"{word} /api/v1/Agents/A/B\n",
                f"a.md:8: error: there is no method {word!r}, only GET, POST, PUT, PATCH,"
                " DELETE, HEAD, OPTIONS [no-url]",
            )
            for word in ("FETCH", "post")
        ),
        (
            "```http\nPOST /api/v1/Agents/A/B\n```\n",
            "",
            "a.md:1: error: the page has no line with method and path,"
            " as in ```http POST /path [no-url]",
        ),
        (
            "POST /api/v1/Agents/A/B\n",
            "POST /api/v1/Agents/A/B?id=1\n",
            "a.md:8: warning: the URL holds a query string [query-in-url]",
        ),
        (
            "POST /api/v1/Agents/A/B\n",
            "POST /api/v1/../../A/B\n",
            "a.md:8: error: the path leads elsewhere: it has . or .. between its slashes"
            " [no-url]",
        ),
        (
            "POST /api/v1/Agents/A/B\n",
            "POST /api/v1/{}/A/B\n",
            "a.md:8: error: the path has a placeholder without a name: {} [no-url]",
        ),
        *(
            (
                "POST /api/v1/Agents/A/B\n",
                f"POST /api/v1/{odd}/A/B\n",
                "a.md:8: error: the path has a brace that encloses no name;"
                " write placeholders like {id} [no-url]",
            )
            for odd in ("{id", "id}", "{id?}", "{a{b}}", "{a}b}", "}{")
        ),
        (
            "POST /api/v1/Agents/A/B\n",
            "POST /api/v1/C#/A/B\n",
            "a.md:8: error: the path has a #, from which on nothing would be sent;"
            " write it as %23 [no-url]",
        ),
        (
            "uid: v1AAgent_B\n",
            "",
            "a.md:1: warning: the page has no uid; its file name serves [no-uid]",
        ),
        (
            "# POST Agents/A/B\n",
            "\n",
            "a.md:1: warning: the page has no heading [no-title]",
        ),
        (
            "title: POST Agents/A/B\n",
            "",
            "a.md:4: warning: the page has no title in its front matter [no-title]",
        ),
        (
            "# POST Agents/A/B",
            "# GET Agents/A/B",
            "a.md:5: warning: the title says GET Agents/A/B,"
            " the URL POST /api/v1/Agents/A/B [title-and-url-differ]",
        ),
        (
            "# POST Agents/A/B",
            "# POST Agents/A/C",
            "a.md:5: warning: the title says POST Agents/A/C,"
            " the URL POST /api/v1/Agents/A/B [title-and-url-differ]",
        ),
        (
            "Text",
            "```\nText",
            "a.md:11: warning: the fence is never closed,"
            " so the rest of the page is in it [unclosed-fence]",
        ),
        (
            "## Sample response",
            "## Example \x1b[2Jresponse",
            "a.md:37: warning: unknown section 'Example [2Jresponse',"
            " passed over [unknown-section]",
        ),
        (
            "## Request Headers\n",
            "",
            "a.md: warning: the page has no section '## Request Headers'"
            " [missing-section]",
        ),
        (
            "## Sample response",
            "## Response:",
            "a.md:37: warning: '## Response' stands on the page already (see a.md:25)"
            " [repeated-section]",
        ),
        (
            "| Property Name | Type |",
            "| Prop | Type |",
            "a.md:33: warning: unknown table 'Prop', passed over [unknown-table]",
        ),
        (
            "| Name | string | What |\n",
            "| Name | string |\n",
            "a.md:35: warning: expected 3 cells, found 2 [bad-table-row]",
        ),
        (
            "| id | int32 |",
            "| | int32 |",
            "a.md:17: warning: the row has no name and is left out [bad-table-row]",
        ),
        (
            "/A/B\n```",
            "/{id}/B\n```",
            "a.md:17: warning: 'id' is in the path already; this one is left out"
            " [repeated-parameter]",
        ),
        (
            "{}\n",
            "{\n  x\n}\n",
            "a.md:43: warning: the sample is no JSON: Expecting property name enclosed"
            " in double quotes [bad-sample]",
        ),
        (
            "title: POST",
            "title: [ POST",
            "a.md:2: warning: the front matter is no YAML [bad-front-matter]",
        ),
    ],
)
def test_each_code(old: str, new: str, problem: str) -> None:
    assert PAGE.count(old) >= 1
    assert problem in complaints(PAGE.replace(old, new, 1))


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (RecursionError("too deep"), "RecursionError: too deep"),
        (ValueError("one\ntwo"), "ValueError: one"),
        (IndexError("\x1b[2J"), "IndexError: \\x1b[2J"),
    ],
)
def test_what_nobody_expected(
    error: Exception, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(lines: object) -> None:
        raise error

    monkeypatch.setattr("generator.read.page.read_blocks", fail)
    assert complaints(PAGE) == [
        f"a.md: error: the page cannot be read: {told} [unreadable]"
    ]


@pytest.mark.parametrize("error", [ImportError, MemoryError])
def test_what_no_page_can_help(
    error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(lines: object) -> None:
        raise error

    monkeypatch.setattr("generator.read.page.read_blocks", fail)
    with pytest.raises(error):
        complaints(PAGE)


def test_only_what_is_told_is_amiss() -> None:
    text = PAGE.replace("Name | string | What |", "Name | string | What").replace(
        "{}", "no JSON"
    )
    assert complaints(text) == [
        "a.md:42: warning: the sample is no JSON: Expecting value [bad-sample]"
    ]


def test_a_bad_page_still_gives_what_it_has() -> None:
    text = PAGE.replace("{}", "{").replace("| int32 |", "|").replace("uid:", "x:")
    page = read_page("docs/file.md", text.encode()).page
    assert page is not None
    assert (page.uid, page.method, page.url) == ("file", "POST", "/api/v1/Agents/A/B")
    assert [row.name for row in page.query_parameters] == ["id"]
    assert page.sample_response is None
    assert page.response is not None
    assert page.response.name == "Person"


@pytest.mark.parametrize("cut", range(0, len(PAGE), 7))
def test_a_page_that_was_cut_off(cut: int) -> None:
    """Whatever is missing, reading says what, and goes on."""
    for text in (PAGE[:cut], PAGE[cut:], PAGE[:cut] + PAGE[cut + 40 :]):
        reading = read_page("a.md", text.encode())
        assert reading.page or reading.diagnostics or "http\n" not in text
