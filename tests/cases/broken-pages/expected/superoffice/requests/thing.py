# Generated from the endpoint docs; edits here are overwritten.
"""The request bodies of the Thing agent."""

from __future__ import annotations

from .._runtime.model import Request, wire


class BrokenRowRequest(Request):
    """The body of Agents/Thing/BrokenRow."""

    name: str | None = wire("Name")


class CellCountRequest(Request):
    """The body of Agents/Thing/CellCount."""

    name: str | None = wire("Name")


class ContradictionRequest(Request):
    """The body of Agents/Thing/Contradiction."""

    name: str | None = wire("Name")


class FineRequest(Request):
    """The body of Agents/Thing/Fine."""

    name: str | None = wire("Name")


class FrontMatterRequest(Request):
    """The body of Agents/Thing/FrontMatter."""

    name: str | None = wire("Name")


class MissingSectionRequest(Request):
    """The body of Agents/Thing/MissingSection."""

    name: str | None = wire("Name")


class NeverClosedFrontMatterRequest(Request):
    """The body of Agents/Thing/NeverClosedFrontMatter."""

    name: str | None = wire("Name")


class NoJsonRequest(Request):
    """The body of Agents/Thing/NoJson."""

    name: str | None = wire("Name")


class NoTitleRequest(Request):
    """The body of Agents/Thing/NoTitle."""

    name: str | None = wire("Name")


class NoUidRequest(Request):
    """The body of Agents/Thing/NoUid."""

    name: str | None = wire("Name")


class OddNamesRequest(Request):
    """The body of Agents/Thing/OddNames."""

    name: str | None = wire("Name")


class OtherTitleRequest(Request):
    """The body of Agents/Thing/OtherTitle."""

    name: str | None = wire("Name")


class QueryInUrlRequest(Request):
    """The body of Agents/Thing/QueryInUrl."""

    name: str | None = wire("Name")


class RepeatedParameterRequest(Request):
    """The body of Agents/Thing/{id}/RepeatedParameter."""

    name: str | None = wire("Name")


class RepeatedSectionRequest(Request):
    """The body of Agents/Thing/RepeatedSection."""

    name: str | None = wire("Name")


class SampleContradictionRequest(Request):
    """The body of Agents/Thing/SampleContradiction."""

    name: str | None = wire("Name")


class TablesDifferRequest(Request):
    """The body of Agents/Thing/TablesDiffer."""

    name: str | None = wire("Name")


class UnclosedSampleRequest(Request):
    """The body of Agents/Thing/UnclosedSample."""

    name: str | None = wire("Name")


class UnknownSectionRequest(Request):
    """The body of Agents/Thing/UnknownSection."""

    name: str | None = wire("Name")
