"""Endpoint pages, from a few lines of Markdown."""

from __future__ import annotations

import pytest

from generator.page import Page, Row
from generator.read import read_page

URL = "# POST Agents/A/B\n```http\nPOST /api/v1/Agents/A/B\n```\n"
FRONT = "---\ntitle: POST Agents/A/B\nuid: v1AAgent_B\n---\n"
REST = """
## Request Headers

| Parameter Name | Description |
|---|---|
| Accept | What to answer |

## Response:

OK

| Response | Description |
|---|---|
| 200 | OK |

### Response body: string
"""


def read(text: str) -> Page:
    """Read a page that has nothing amiss."""
    reading = read_page("x/y.md", text.encode())
    assert reading.diagnostics == ()
    assert reading.page is not None
    return reading.page


def described(text: str) -> Page:
    """Read a page with some description."""
    return read(f"{FRONT}{URL}{text}\n{REST}")


def brief(rows: tuple[Row, ...] | None) -> list[str] | None:
    """Say rows in few words."""
    if rows is None:
        return None
    return [
        f"{r.source.line}: {r.name} | {r.type} | {r.description}".strip() for r in rows
    ]


@pytest.mark.parametrize(
    "text",
    [
        "# Agents\n\n* [POST Agents/A/B](v1AAgent_B.md)\n",
        "---\ntitle: A list\n---\n# A list\n```http\n/api/v1/Agents/A\n```\n",
        "# Get started\n```http\nPOST /x\nAccept: application/json\n```\n",
        "items:\n- name: x",
        "---\nname: x\n---",
    ],
)
def test_no_endpoint_pages(text: str) -> None:
    reading = read_page("index.md", text.encode())
    assert (reading.page, reading.diagnostics) == (None, ())


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (URL, ["missing-section", "missing-section", "no-title", "no-uid"]),
        ("# POST Agents/A/B", ["missing-section", "missing-section", "no-url"]),
        ("```http\nGET /x\n```", ["missing-section"] * 2 + ["no-title", "no-uid"]),
    ],
)
def test_any_sign_of_an_endpoint_makes_a_page(text: str, codes: list[str]) -> None:
    reading = read_page("a.md", text.encode())
    assert sorted(each.code for each in reading.diagnostics) == codes
    assert (reading.page is None) == ("no-url" in codes)


@pytest.mark.parametrize("info", ["HTTP", 'http title="x"', " Http {.line}"])
def test_a_fence_may_say_more_than_its_kind(info: str) -> None:
    page = read(f"{FRONT}{URL.replace('```http', f'```{info}')}\n{REST}")
    assert page.url == "/api/v1/Agents/A/B"


class TestHead:
    @pytest.mark.parametrize("method", ["GET", "PUT", "POST", "PATCH", "DELETE"])
    def test_url(self, method: str) -> None:
        url = "/api/v1/Contact/{id}/Image"
        text = f"---\ntitle: {method} Contact/{{id}}/Image\nuid: v1_x\n---\n"
        text += (
            f"# {method} Contact/{{id}}/Image\n\n```http\n{method} {url}\n```\n{REST}"
        )
        page = read(text)
        assert (page.method, page.url) == (method, url)
        assert (page.path, page.uid) == ("x/y.md", "v1_x")
        assert str(page.source) == "x/y.md:8"

    @pytest.mark.parametrize(
        "title",
        ["DEL Contact/{id}", "DELETE contact/{contactId}", "DEL Contact/{}?a=b"],
    )
    def test_titles_that_mean_the_same(self, title: str) -> None:
        url = "```http\nDELETE /api/v1/Contact/{id}\n```"
        assert read(f"---\ntitle: {title}\nuid: x\n---\n# {title}\n{url}\n{REST}")

    def test_titles_in_words(self) -> None:
        """Those of 2021-08 say neither method nor path."""
        url = "```http\nPOST /api/v1/Agents/A/B\n```"
        page = read(f"---\ntitle: v1A_B\nid: v1A_B\n---\n# v1A_B\n{url}\n{REST}")
        assert page.uid == "v1A_B"

    def test_any_line_ends(self) -> None:
        text = f"\ufeff{FRONT}{URL}Hello\n{REST}"
        pages = [
            read_page("a.md", text.replace("\n", end).encode()).page
            for end in ("\n", "\r\n", "\r")
        ]
        assert pages[0] is not None
        assert pages[0] == pages[1] == pages[2]


class TestDescription:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("", ""),
            ("One.\n\n\nTwo\nlines.\n\n\n\n\n\n", "One.\n\nTwo lines."),
            (
                "## Brackets and or\nText\n\n### More ###\n\n## Aggregation operators:",
                "Brackets and or:\n\nText\n\nMore:\n\nAggregation operators:",
            ),
            (
                "A\n```\n## Response:\n```\n## Strings",
                "A\n\n    ## Response:\n\nStrings:",
            ),
            ("```js\n[{ }]\n```", "    [{ }]"),
            ("Text\n* a\n* b", "Text\n- a\n- b"),
            ("<para />", ""),
            ("One &lt;para/&gt; two &amp;amp; three", "One\n\ntwo & three"),
            (
                '<a href="x">A</a>\n<ul><li>one</li>\n<li>two</li></ul>',
                "A\n\n- one\n- two",
            ),
            ("> ## Response:\n\nText", "> ## Response:\n\nText"),
            ("    ## Response:", "## Response:"),
            ("1. ## Response:", "1. ## Response:"),
            ("```http\nGET /other\n```", "    GET /other"),
            ("| A | B |\n|---|---|\n| c | d |", "| A | B | |---|---| | c | d |"),
        ],
    )
    def test_own_markdown(self, text: str, expected: str) -> None:
        page = described(text)
        assert page.description == expected
        assert page.url == "/api/v1/Agents/A/B"
        assert brief(page.headers) is not None

    @pytest.mark.parametrize(
        ("text", "restriction", "description"),
        [
            (
                "Text\n## Online Restricted: ## Not online. No.",
                "Not online. No.",
                "Text",
            ),
            ("## Online Restricted: Not online", "Not online", ""),
            ("<para />\n\n## Online Restricted: ## No &amp; no.\n\n", "No & no.", ""),
            ("## Online Restricted: ## No.\nText", "No.", "Text"),
            (" ### Online  restricted : No.", "No.", ""),
            ("# Online Restricted: ## No.", "No.", ""),
            ("##Online Restricted: ## No.\nText", "No.", "Text"),
            ("##\u00a0Online Restricted: No.", "No.", ""),
            ("Text\n    ## Online Restricted: No.", "No.", "Text"),
            ("> ## Online Restricted: No.", "No.", ""),
            ("- Online Restricted: No.", "No.", ""),
            ("**Online Restricted:** No.", "No.", ""),
            ("_Online Restricted: No._", "No.", ""),
            ("Not Online Restricted: text", "", "Not Online Restricted: text"),
            (
                "```\n## Online Restricted: ## No.\n```",
                "",
                "    ## Online Restricted: ## No.",
            ),
        ],
    )
    def test_restriction(self, text: str, restriction: str, description: str) -> None:
        page = described(text)
        assert (page.restriction, page.description) == (restriction, description)

    def test_path_parts(self) -> None:
        page = described(
            "Text\n\n| Path Part | Type | Description |\n|---|---|---|\n"
            "| id | int32 | The key **Required** |\n"
            "| kind | Enum: A, B | What **Required** |\n\nMore"
        )
        assert brief(page.path_parameters) == [
            "13: id | int32 | The key **Required**",
            "14: kind | Enum: A, B | What **Required**",
        ]
        assert page.description == "Text\n\nMore"


class TestTables:
    def test_query(self) -> None:
        query = (
            "## Query String Parameters\n\n| Parameter Name | Type |  Description |\n"
            "|---|---|---|\n| id | int32 |  **Required** The key |\n"
            "| a.b | Enum: Slim, Wide |  |\n| $select | string |  What |\n\n"
            "```http\nPOST /api/v1/Agents/A/B?id=1\n"
            "POST /api/v1/Agents/A/B?$select=name\n```\n"
        )
        page = read(FRONT + URL + query + REST)
        assert brief(page.query_parameters) == [
            "13: id | int32 | **Required** The key",
            "14: a.b | Enum: Slim, Wide |",
            "15: $select | string | What",
        ]

    def test_headers(self) -> None:
        assert brief(described("").headers) == ["15: Accept |  | What to answer"]

    @pytest.mark.parametrize(
        ("text", "name", "type_", "said", "rows"),
        [
            (
                "## Request Body: request \n\nA, B \n\n"
                "| Property Name | Type |  Description |\n|---|---|---|\n"
                "| A | String |  |\n| B | Person | Who |",
                "request",
                "",
                "A, B",
                ["15: A | String |", "16: B | Person | Who"],
            ),
            (
                "## Request Body: contactIds \n\nThe keys.",
                "contactIds",
                "",
                "The keys.",
                None,
            ),
            ("## Request Body: image binary", "image", "binary", "", None),
            (
                "## Request Body: changes  string\n\nA\n\n<para />\n\nB",
                "changes",
                "string",
                "A B",
                None,
            ),
            ("## Request Body:", "", "", "", None),
            ("", "", "", "", None),
        ],
    )
    def test_request(
        self, text: str, name: str, type_: str, said: str, rows: list[str] | None
    ) -> None:
        page = read(FRONT + URL + text + REST)
        if not text:
            assert page.request is None
            return
        assert page.request is not None
        assert (page.request.name, page.request.type) == (name, type_)
        assert " ".join(page.request.text.split()) == said
        assert brief(page.request.rows) == rows
        assert str(page.request.source) == "x/y.md:9"


class TestResponse:
    """Every variant of heading, statuses, body and table."""

    @pytest.mark.parametrize(
        ("heading", "type_"),
        [
            ("## Response:", ""),
            ("## Response:array", "array"),
            ("## Response: int32", "int32"),
        ],
    )
    def test_heading(self, heading: str, type_: str) -> None:
        page = read(FRONT + URL + REST.replace("## Response:", heading))
        assert page.response is not None
        assert (page.response.type, page.response.name) == (type_, "string")
        assert str(page.response.source) == "x/y.md:24"

    def test_statuses(self) -> None:
        rows = "| 200 | Entity found. |\n| 404 | Not found. |\n| 412 |  |"
        page = read(FRONT + URL + REST.replace("| 200 | OK |", rows))
        assert page.response is not None
        assert brief(page.response.statuses) == [
            "22: 200 |  | Entity found.",
            "23: 404 |  | Not found.",
            "24: 412 |  |",
        ]

    def test_table(self) -> None:
        table = (
            "| Property Name | Type |  Description |\n|---|---|---|\n"
            "| Id | int32 | The key |\n| Person |  | |\n| odata.x | date-time |  |\n"
        )
        page = read(FRONT + URL + REST.replace("string\n", f"Person\n\n{table}"))
        assert page.response is not None
        assert page.response.name == "Person"
        assert brief(page.response.rows) == [
            "28: Id | int32 | The key",
            "29: Person |  |",
            "30: odata.x | date-time |",
        ]

    @pytest.mark.parametrize("heading", ["Response body: ", "### Response body:"])
    @pytest.mark.parametrize("name", ["", "Person"])
    def test_body_of_any_generation(self, heading: str, name: str) -> None:
        page = read(
            FRONT + URL + REST.replace("### Response body: string", heading + name)
        )
        assert page.response is not None
        assert (page.response.name, page.response.rows) == (name, None)

    def test_body_line_elsewhere_is_prose(self) -> None:
        page = described("Response body: X")
        assert page.description == "Response body: X"


class TestSamples:
    SAMPLES = (
        '## Sample request\n\n```http!\nPOST /x\nAccept: a\n\n{\n  "A": 1\n}\n```\n\n'
        "## Sample response\n\n```http_\nHTTP/1.1 200 OK\nA: b\n\nnull\n```"
    )

    @pytest.mark.parametrize("word", ["request", "Request"])
    def test_both(self, word: str) -> None:
        text = self.SAMPLES.replace("Sample r", f"Sample {word[0]}")
        page = read(f"{FRONT}{URL}{REST}\n## Request Body: a\n\n{text}")
        assert page.sample_request is not None
        assert page.sample_response is not None
        assert page.sample_request.value == {"A": 1}
        assert str(page.sample_request.at(("A",))) == "x/y.md:35"
        assert page.sample_response.value is None
        assert str(page.sample_response.source) == "x/y.md:45"

    def test_no_body(self) -> None:
        text = self.SAMPLES.replace('\n\n{\n  "A": 1\n}', "")
        page = read(f"{FRONT}{URL}{REST}\n{text}")
        assert page.sample_request is None
        assert page.sample_response is not None

    def test_none(self) -> None:
        page = read(f"{FRONT}{URL}{REST}")
        assert (page.sample_request, page.sample_response) == (None, None)


NEW = """---
title: POST Agents/A/B
uid: v1AAgent_B
---

# POST Agents/A/B

```http
POST /api/v1/Agents/A/B
```

Do it.



## Request Headers

| Parameter Name | Description |
|----------------|-------------|
| Accept         | What |

## Response:array

OK

| Response | Description |
|----------------|-------------|
| 200 | OK |

### Response body: Person

| Property Name | Type |  Description |
|----------------|------|--------------|
| Self | Person |  |

## Sample request

```http!
POST /api/v1/Agents/A/B
```

## Sample response

```http_
HTTP/1.1 200 OK

[]
```"""
"""A page in the template of 2023."""
YEAR_2022 = NEW.replace("### Response body", "Response body").replace(
    "| Person |", "| |"
)
YEAR_2021 = YEAR_2022.replace("uid:", "id:").replace("Sample req", "Sample Req")


@pytest.mark.parametrize(
    "text", [YEAR_2021, YEAR_2022, NEW], ids=["2021", "2022", "2023"]
)
def test_generations_of_the_template(text: str) -> None:
    page = read(text)
    assert (page.uid, page.description) == ("v1AAgent_B", "Do it.")
    assert page.response is not None
    assert (page.response.type, page.response.name) == ("array", "Person")
    assert [row.name for row in page.response.rows or ()] == ["Self"]
    assert page.sample_request is None
    assert page.sample_response is not None
    assert page.sample_response.value == []
