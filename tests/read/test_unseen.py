"""Slips that Markdown reads otherwise than people mean them: all are told, or read."""

from __future__ import annotations

import pytest

from generator.page import Page
from generator.read import read_page
from support import page

PATH, CONTENT = page(
    "POST /api/v1/Agents/A/{id}/B",
    uid="a",
    path=["id | int32 | The key"],
    query=["x | int32 | One", "y | int32 | Other"],
    takes=["X | Integer | "],
    request="request",
    sent={"X": 1},
    body="A",
    gives=["Y | int32 | "],
    answered={"Y": 2},
)
TEXT = CONTENT.decode()


def read(old: str, new: str) -> tuple[Page | None, list[str]]:
    """Read the page with a slip on it."""
    assert TEXT.count(old) >= 1
    reading = read_page(PATH, TEXT.replace(old, new, 1).encode())
    return reading.page, [str(each) for each in reading.diagnostics]


def lost(old: str, new: str) -> list[str]:
    """Return what is told of a slip, without the page."""
    return [each.partition(": warning: ")[2] for each in read(old, new)[1]]


QUERY = "## Query String Parameters"
ROW = "the row is in no table that Markdown sees, and is passed over [bad-table-row]"
UNKNOWN = "in no section; is its heading missing or misspelt? [unknown-table]"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (QUERY, "## Query string parameters"),
        (QUERY, "##  Query  String\u00a0Parameters:"),
        (QUERY, "### Query String Parameters"),
        (QUERY, "##Query String Parameters"),
        (QUERY, "##\u00a0Query String Parameters"),
        (QUERY, " ## Query String Parameters"),
        (QUERY, "## Query String Parameters ##"),
        ("## Request Body: request", "## request body : request ##"),
        ("### Response body: A", "## Response Body: A"),
        ("### Response body: A", "response Body:A"),
        ("### Response body: A", "    ### Response body: A"),
        ("### Response body: A", "> ### Response body: A"),
        ("### Response body: A", "- Response body: A"),
        ("### Response body: A", "**Response body: A**"),
        ("### Response body: A", "**Response body:** A"),
        ("## Response:", "## Response"),
        ("## Sample response", "### SAMPLE RESPONSE"),
        ("| Parameter Name | Type", "| Parameter  name | Type"),
        ("| Path Part |", "|path part|"),
    ],
)
def test_headings_as_people_write_them(old: str, new: str) -> None:
    (found, told), (expected, _) = read(old, new), read("", "")
    assert (told, found) == ([], expected)


@pytest.mark.parametrize(
    "heading",
    ["## Query String Paramters", "Query String Parameters", "# Query", "**Query**"],
)
def test_a_first_heading_that_nobody_knows(heading: str) -> None:
    assert lost(QUERY, heading) == [f"unknown table 'Parameter Name', {UNKNOWN}"]


def test_later_headings_that_nobody_knows() -> None:
    assert lost("### Response body", "### Respnse body") == [
        "unknown heading '### Respnse body: A', passed over [unknown-section]",
        "unknown table 'Property Name', passed over [unknown-table]",
    ]


def test_cells_of_tables_that_are_passed_over() -> None:
    assert lost("## Request Headers\n", "") == [
        "the page has no section '## Request Headers' [missing-section]",
        "unknown table 'Parameter Name', passed over [unknown-table]",
    ]


@pytest.mark.parametrize(
    ("old", "new", "rows"),
    [
        ("|---|---|---|\n| x", "|---|---|\n| x", 4),
        ("|---|---|---|\n| x", "| x", 3),
        ("| y | int32", "\n| y | int32", 1),
        ("| y | int32", "\t\n\t| y | int32", 1),
        ("| y | int32", "\n* | y | int32", 1),
        ("| y | int32", "\n> 1\n>\n> | y | int32", 1),
        ("| y | int32 | Other |", "\n```\n| y | int32 | Other |\n```", 1),
        ("| y | int32 | Other |", "\n<!--\n| y | int32 | Other |\n-->", 0),
        ("| y | int32 | Other |", "\n <!--\n| y | int32 | Other |\n-->", 0),
        ("|---|---|---|\n| id |", "| id |", 2),
        ("| id |", "\n| id |", 1),
        ("Do it.", "Do it.\n\n| is no row", 1),
    ],
)
def test_rows_in_no_table(old: str, new: str, rows: int) -> None:
    assert lost(old, new) == [ROW] * rows


def test_rows_in_a_fence_that_is_never_closed() -> None:
    assert ROW not in lost("| y | int32", "\n```\n| y | int32")


def test_a_comment_that_is_never_closed() -> None:
    told = "the comment is never closed, so the rest of the page is in it"
    assert lost("## Sample request", "<!-- old\n## Sample request") == [
        f"{told} [unclosed-fence]"
    ]


def test_descriptions_have_bars_of_their_own() -> None:
    assert not read_page(*page(description="| no row\n\n> | none")).diagnostics


@pytest.mark.parametrize("info", ["json", "http", "http_", ""])
def test_a_sample_in_another_fence(info: str) -> None:
    found, told = read("```http!", f"```{info}")
    assert [each.partition("```")[2] for each in told] == [
        f"{info}, where ```http! is expected [bad-sample]"
    ]
    assert found is not None
    assert found.sample_request is not None
    assert found.sample_response is not None
    assert found.sample_request.value == {"X": 1}
    assert found.sample_response.value == {"Y": 2}


@pytest.mark.parametrize("info", ["http!", "http_"])
def test_a_sample_of_a_request_among_responses(info: str) -> None:
    message = "the sample of a request stands in a section of responses [bad-sample]"
    request = f"## Sample response\n\n```{info}"
    assert lost("## Sample request\n\n```http!", request) == [
        "'## Sample response' stands on the page already (see a.md:53)"
        " [repeated-section]",
        message,
    ]


@pytest.mark.parametrize("heading", ["## Sampel request", "**Sample request**", ""])
def test_a_sample_without_its_heading(heading: str) -> None:
    assert lost("## Sample request", heading)[-1:] == [
        (
            "the sample is in another section; is its heading misspelt? [bad-sample]"
            if "#" not in heading
            else "unknown section 'Sampel request', passed over [unknown-section]"
        )
    ]


def test_a_request_that_no_section_tells_of() -> None:
    begin, end = TEXT.index("## Request Body"), TEXT.index("## Response:")
    found, told = read(TEXT[begin:end], "")
    assert told == [
        "a.md:51: warning: the page has no section '## Request Body',"
        " but its sample request sends JSON [missing-section]"
    ]
    assert found is not None
    assert found.request is None
    assert not read_page(*page(request=None)).diagnostics


def test_statuses() -> None:
    nothing = "the section tells no status, so that nothing is answered [bad-table-row]"
    assert lost("| 200 | OK |\n", "") == [nothing]
    assert lost("| 200 | OK |", "| 20O | OK |") == [
        "'20O' is no status; the row is left out [bad-table-row]",
        nothing,
    ]


SENT = "POST /api/v1/Agents/A/{id}/B\nAccept: application/json\n\n"
LATE = "the sample has no blank line before its JSON, and is passed over [bad-sample]"


@pytest.mark.parametrize("head", ["", SENT[:-1], "\n"])
def test_a_sample_without_a_blank_line(head: str) -> None:
    assert lost(SENT + "{", head + "{") == [LATE]


def test_a_blank_line_of_blanks() -> None:
    assert read(SENT, f"{SENT[:-1]} \t\n") == read("", "")


def test_a_sample_without_a_fence() -> None:
    assert lost("```http_\nHTTP/1.1 200 OK", "HTTP/1.1 200 OK")[:1] == [
        "the fence is never closed, so the rest of the page is in it [unclosed-fence]"
    ]
    text = TEXT.replace("```http_", "").removesuffix("```\n")
    assert [str(each) for each in read_page("a.md", text.encode()).diagnostics] == [
        "a.md:64: warning: the section has no sample, which stands in a fence ```http_"
        " [bad-sample]"
    ]


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "||||||| 1a2b3c", ">>>>>>> x"])
def test_marks_of_a_conflict(mark: str) -> None:
    page, told = read("| y |", f"{mark}\n| y |")
    assert page is None
    assert told == [
        f"a.md:23: error: a merge left a conflict here: {mark[:7]}; settle it"
        " [merge-conflict]"
    ]


def facts(page: Page | None) -> object:
    """Return what a page tells, but for prose and places."""
    assert page is not None
    request, response = page.request, page.response
    tables = (
        page.path_parameters,
        page.query_parameters,
        page.headers,
        request and request.rows,
        response and response.statuses,
        response and response.rows,
    )
    samples = (page.sample_request, page.sample_response)
    return (
        (request and request.name, response and response.name),
        [[(row.name, row.type) for row in table or ()] for table in tables],
        [sample and sample.value for sample in samples],
    )


@pytest.mark.parametrize(
    "slip", ["\t{}", "> {}", "* {}", "\n{}", "**{}**", "\n\n    {}", "{}\n<!--\n-->"]
)
def test_nothing_is_lost_silently(slip: str) -> None:
    expected, lines = facts(read("", "")[0]), TEXT.split("\n")
    for number, line in enumerate(lines[11:], 11):
        changed = [*lines[:number], slip.format(line), *lines[number + 1 :]]
        reading = read_page(PATH, "\n".join(changed).encode())
        assert reading.diagnostics or facts(reading.page) == expected, line
