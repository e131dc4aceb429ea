"""The call that introduces a package: one of its own, chosen by a rule.

Nothing of the docs is in it but identifiers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..model import Named, OpenEnum, Scalar, Type
from .python_api import PythonAgent, PythonApi, PythonEndpoint, PythonProperty

ADDRESS = "https://sod.superoffice.com/Cust12345"
"""What examples call."""

_SOURCES: Mapping[Type | None, str] = {
    Scalar.STRING: '"…"',
    Scalar.BOOL: "True",
    Scalar.INT32: "1",
    Scalar.INT64: "1",
    Scalar.DOUBLE: "1.5",
}
"""Some value of each type that is plain to see."""


@dataclass(frozen=True, slots=True)
class Example:
    """A call.

    Args:
        source: How it is written, from the agent on.
        answers: Whether anything is answered.
        may_be_null: Whether that may be nothing.
        model: The class of what is answered, if it has a text to show; or empty.
        attribute: That text, or empty.
    """

    source: str
    answers: bool
    may_be_null: bool
    model: str
    attribute: str


def example(api: PythonApi) -> Example | None:
    """Return the call that comes closest to one that gets a model by a number.

    Of several it is the first, in the order of agents and endpoints.

    Args:
        api: The API, all names settled.

    Returns:
        The call; ``None`` if there is no endpoint.
    """
    texts = _texts(api)

    def distance(call: tuple[PythonAgent, PythonEndpoint]) -> tuple[int, ...]:
        _, each = call
        sources = [_source(argument) for argument in _needed(each)]
        return (
            sources.count("..."),
            each.name.partition("_")[0] != "get",
            not any(_shown(each, texts)),
            abs(len(sources) - 1),
            len(sources) - sources.count("1"),
        )

    calls = [(agent, each) for agent in api.agents for each in agent.endpoints]
    if not calls:
        return None
    agent, found = min(calls, key=distance)
    return Example(
        f"{agent.name}.{found.name}({', '.join(_arguments(found))})",
        found.answer is not None,
        found.may_be_null,
        *_shown(found, texts),
    )


def _needed(each: PythonEndpoint) -> Iterator[PythonProperty]:
    """Yield the arguments that have no default."""
    if each.value is not None:
        yield each.value
    yield from each.arguments
    yield from (p for p in each.parameters if p.field.required)


def _arguments(each: PythonEndpoint) -> Iterator[str]:
    """Yield the source of the arguments."""
    for argument in _needed(each):
        name = "" if argument is each.value else f"{argument.name}="
        yield f"{name}{_source(argument)}"


def _source(argument: PythonProperty) -> str:
    """Return the source of some value; what is not plain is left to the reader."""
    type_ = argument.field.type
    is_text = isinstance(type_, OpenEnum)
    return _SOURCES.get(Scalar.STRING if is_text else type_, "...")


def _texts(api: PythonApi) -> Mapping[str, tuple[str, str]]:
    """Return the class and the first text of each type that has one, by its name."""
    return {
        each.type.name: (each.name, texts[0])
        for each in api.types
        if (texts := [p.name for p in each.properties if p.field.type is Scalar.STRING])
    }


def _shown(
    each: PythonEndpoint, texts: Mapping[str, tuple[str, str]]
) -> tuple[str, str]:
    """Return the class of what is answered, and a text of it."""
    answer = each.answer
    return texts.get(answer.name, ("", "")) if isinstance(answer, Named) else ("", "")
