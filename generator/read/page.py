"""An endpoint page, from its bytes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Diagnostic, Severity, Source
from ..page import Page, Reading, RequestSection, ResponseSection, Row, Sample, stem
from ..paths import path_shape, what_is_amiss
from .blocks import Block, read_blocks
from .front_matter import FrontMatter, read_front_matter
from .prose import clean_lines, one_line, restriction
from .sample import message_of, read_sample
from .sections import Section, SectionKind, complaints, split
from .table import HEADS, Table, head_of, read_head, read_table
from .unseen import conflict, no_statuses, unseen
from .url import URL, VERB, why_none


def read_page(path: str, content: bytes) -> Reading:
    """Read one document.

    Args:
        path: Where it lies, relative to the docs folder.
        content: Its bytes.

    Returns:
        The page if it is an endpoint page, and what was amiss. Lists of links and other
        prose are no endpoint pages, and nothing is wrong with them.
    """
    try:
        return _read(path, content)
    except (ImportError, MemoryError):
        raise
    except Exception as error:
        # Nothing goes in but the page: but for what Python lacks, whatever a parser, a
        # pattern or the stack could not take is the page's, and others read all the same.
        told = f"the page cannot be read: {type(error).__name__}: {error}"
        return _refusal(path, 0, "unreadable", told.partition("\n")[0])


def _read(path: str, content: bytes) -> Reading:
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return _refusal(path, line, "not-utf8", "the page is not valid UTF-8")
    if not text.strip():
        return _refusal(path, 1, "empty-file", "the page is empty")
    front, lines = read_front_matter(path, text.split("\n"))
    sections = split(read_blocks(lines), lines)
    if not _is_of_endpoint(front, sections):
        return Reading(None, front.diagnostics)
    if found := conflict(path, text):
        return Reading(None, (found,))
    return _PageReader(path, front, lines, sections).read()


def _is_of_endpoint(front: FrontMatter, sections: Sequence[Section]) -> bool:
    """Whether anything on a page tells that it is to document an endpoint."""
    if len(sections) > 1 or front.uid:
        return True
    titles = (front.title, _heading(sections[0])[0])
    fence = _fence(sections[0])
    has_url = fence is not None and URL.match(one_line(fence.text)) is not None
    return has_url or any(map(VERB.match, titles))


def _heading(description: Section) -> tuple[str, int]:
    """Return the words of a page's heading, and its line; no words if it has none."""
    for block in description.of_kind("heading"):
        if block.text.startswith("# "):
            return one_line(block.text.removeprefix("# ")), block.start + 1
    return "", 1


def _fence(description: Section) -> Block | None:
    """Return the fence that method and URL stand in, if there is one."""
    fences = description.of_kind("fence")
    return next((block for block in fences if block.info == "http"), None)


def _refusal(path: str, line: int, code: str, message: str) -> Reading:
    return Reading(
        None, (Diagnostic(Source(path, line), Severity.ERROR, code, message),)
    )


def _unusable(found: list[Diagnostic], source: Source, message: str) -> Reading:
    return Reading(
        None, (*found, Diagnostic(source, Severity.ERROR, "no-url", message))
    )


class _PageReader:
    """Collects what is amiss while the parts of one page are read."""

    def __init__(
        self,
        path: str,
        front: FrontMatter,
        lines: Sequence[str],
        sections: Sequence[Section],
    ) -> None:
        self.path, self.front, self.lines = path, front, lines
        self.sections: dict[SectionKind, Section] = {}
        for section in sections:
            self.sections.setdefault(section.kind, section)
        self.found = [*front.diagnostics, *complaints(path, sections)]
        for section in sections:
            self.found += unseen(path, section, lines)

    def complain(self, line: int, code: str, message: str) -> None:
        source = Source(self.path, line)
        self.found.append(Diagnostic(source, Severity.WARNING, code, message))

    def read(self) -> Reading:
        description = self.sections[SectionKind.DESCRIPTION]
        fence = _fence(description)
        match = URL.match(one_line(fence.text)) if fence else None
        source = Source(self.path, fence.start + 2 if fence else 1)
        if fence is None or match is None:
            told = why_none(fence.text if fence else "")
            return _unusable(self.found, source, told)
        method, url = match[1], match[2]
        if told := what_is_amiss(url.partition("?")[0]):
            return _unusable(self.found, source, f"the path {told}")
        self._check_title(description, method, url)
        if "?" in url:
            self.complain(source.line, "query-in-url", "the URL holds a query string")
            url = url.partition("?")[0]
        restriction, text, path_parameters = self._description(description, fence)
        page = Page(
            path=self.path,
            uid=self.front.uid or stem(self.path),
            method=method,
            url=url,
            description=text,
            restriction=restriction,
            path_parameters=path_parameters,
            query_parameters=tuple(self._query(url)),
            headers=self._rows(SectionKind.HEADERS, "parameter name", 2) or (),
            request=self._request(),
            response=self._response(),
            sample_request=self._sample("http!"),
            sample_response=self._sample("http_"),
            source=source,
        )
        self._check_request(page)
        return Reading(page, tuple(self.found))

    def _check_title(self, description: Section, method: str, url: str) -> None:
        title, line = _heading(description)
        if not title or not self.front.title:
            where = "heading" if not title else "title in its front matter"
            self.complain(line, "no-title", f"the page has no {where}")
        if not self.front.uid:
            self.complain(1, "no-uid", "the page has no uid; its file name serves")
        if match := VERB.match(title or self.front.title):
            verb = "DELETE" if match[1] == "DEL" else match[1]
            if verb != method or not _same_path(match[2], url):
                message = (
                    f"the title says {match[1]} {match[2]}, the URL {method} {url}"
                )
                self.complain(line, "title-and-url-differ", message)

    def _check_request(self, page: Page) -> None:
        """Complain of a page that sends what no section tells of."""
        if page.request is None and page.sample_request is not None:
            message = (
                f"the page has no section {SectionKind.REQUEST.value!r},"
                " but its sample request sends JSON"
            )
            line = page.sample_request.source.line
            self.complain(line, "missing-section", message)

    def _description(
        self, section: Section, url: Block
    ) -> tuple[str, str, tuple[Row, ...]]:
        """Return restriction note, clean text, and the rows of the path parts."""
        kept: list[str] = []
        restricted = ""
        parts: tuple[Row, ...] = ()
        behind = [block for block in section.blocks if block.start >= url.end]
        position = url.end
        for block in behind:
            kept += self.lines[position : block.start]
            position = block.end
            raw = self.lines[block.start : block.end]
            if block.kind in ("heading", "text"):
                for line in raw:
                    if (note := restriction(line)) is None:
                        kept.append(line)
                    else:
                        restricted = note
            elif block.kind == "table" and head_of(raw[0]) == "path part":
                parts = self._table(block, 3).typed_rows()
            else:
                kept += raw
                if block.kind == "table" and head_of(raw[0]) in HEADS:
                    self._unknown(
                        block, "in no section; is its heading missing or misspelt?"
                    )
        return restricted, clean_lines(kept), parts

    def _table(self, block: Block, width: int) -> Table:
        table = read_table(self.path, self.lines, block.start, block.end, width)
        self.found += table.diagnostics
        return table

    def _unknown(self, block: Block, told: str = "passed over") -> None:
        name = read_head(self.lines[block.start])[0]
        message = f"unknown table {name!r}, {told}"
        self.complain(block.start + 1, "unknown-table", message)

    def _rows(self, kind: SectionKind, head: str, width: int) -> tuple[Row, ...] | None:
        """Return the rows of the table with a known head in a section."""
        section = self.sections.get(kind)
        if section is None:
            return None
        rows: tuple[Row, ...] | None = None
        for block in section.of_kind("table"):
            if rows is None and head_of(self.lines[block.start]) == head:
                table = self._table(block, width)
                rows = table.typed_rows() if width == 3 else table.plain_rows()
            else:
                self._unknown(block)
        return rows

    def _query(self, url: str) -> Iterator[Row]:
        """Yield the query parameters, but for those whose name the path has taken."""
        for row in self._rows(SectionKind.QUERY, "parameter name", 3) or ():
            if f"{{{row.name}}}" in url:
                message = f"{row.name!r} is in the path already; this one is left out"
                self.complain(row.source.line, "repeated-parameter", message)
            else:
                yield row

    def _request(self) -> RequestSection | None:
        section = self.sections.get(SectionKind.REQUEST)
        if section is None:
            return None
        name, _, type_ = section.words.partition(" ")
        text = clean_lines(
            line
            for block in section.of_kind("text")
            for line in self.lines[block.start : block.end]
        )
        rows = self._rows(SectionKind.REQUEST, "property name", 3)
        source = Source(self.path, section.line)
        return RequestSection(name, type_.strip(), text, rows, source)

    def _response(self) -> ResponseSection | None:
        section = self.sections.get(SectionKind.RESPONSE)
        if section is None:
            return None
        body = self.sections.get(SectionKind.RESPONSE_BODY)
        statuses = self._rows(SectionKind.RESPONSE, "response", 2) or ()
        heading = Source(self.path, section.line)
        self.found += no_statuses(statuses, heading)
        rows = self._rows(SectionKind.RESPONSE_BODY, "property name", 3)
        return ResponseSection(
            type=section.words,
            statuses=statuses,
            name=body.words if body else "",
            rows=rows,
            source=Source(self.path, body.line) if body else heading,
            heading=heading,
        )

    def _sample(self, info: str) -> Sample | None:
        for kind in (SectionKind.SAMPLE_REQUEST, SectionKind.SAMPLE_RESPONSE):
            section = self.sections.get(kind)
            for block in section.of_kind("fence") if section else ():
                if (message_of(block.text) or block.info) != info:
                    continue
                sample = read_sample(self.path, block.text, block.start + 2)
                if isinstance(sample, Diagnostic):
                    self.found.append(sample)
                    return None
                return sample
        return None


def _same_path(title: str, url: str) -> bool:
    """Whether a title's path is the URL's, whatever their placeholders are called."""

    def plain(path: str) -> str:
        return path_shape(path).lstrip("/").casefold()

    return plain(url).endswith(plain(title.partition("?")[0]))
