"""Types of the model as Python annotations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..model import Array, Dictionary, Named, Open, OpenEnum, Scalar, Type
from .text import literal

_SCALARS = {
    Scalar.STRING: "str",
    Scalar.BOOL: "bool",
    Scalar.INT32: "int",
    Scalar.INT64: "int",
    Scalar.DOUBLE: "float",
    Scalar.DATE_TIME: "datetime",
    Scalar.BYTES: "bytes",
}


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation, and what it needs to be imported.

    Args:
        text: Its source.
        types: Classes of the API that it names.
        helpers: Other names in it that are no builtins, such as ``datetime``.
    """

    text: str
    types: frozenset[str] = frozenset()
    helpers: frozenset[str] = frozenset()

    def optional(self) -> Annotation:
        """Return the annotation of a value that may be null as well."""
        if self.text == "Any":
            return self
        return Annotation(f"{self.text} | None", self.types, self.helpers)


def annotation(type_: Type, classes: Mapping[str, str]) -> Annotation:
    """Return a type as an annotation.

    Args:
        type_: A type of the model.
        classes: The class of each named type.
    """
    match type_:
        case Scalar():
            text = _SCALARS[type_]
            return Annotation(
                text,
                helpers=frozenset({text}) - {"str", "bool", "int", "float", "bytes"},
            )
        case Named(name):
            return Annotation(classes[name], frozenset({classes[name]}))
        case Array(items):
            inner = annotation(items, classes)
            return Annotation(f"list[{inner.text}]", inner.types, inner.helpers)
        case Dictionary(Open()):
            # Samples have `{}` for System.Object, which is a text or a number as well.
            return Annotation("dict[str, Any]", helpers=frozenset({"Any"}))
        case Dictionary(values):
            inner = annotation(values, classes)
            return Annotation(f"dict[str, {inner.text}]", inner.types, inner.helpers)
        case OpenEnum(seen) if seen:
            members = ", ".join(map(literal, seen))
            return Annotation(
                f"Literal[{members}] | str", helpers=frozenset({"Literal"})
            )
        case OpenEnum():
            return Annotation("str")
        case Open(is_object):
            text = "JsonObject" if is_object else "Any"
            return Annotation(text, helpers=frozenset({text}))


def runtime_type(type_: Type | None, classes: Mapping[str, str]) -> Annotation:
    """Return a type as an expression that has it as its value.

    Args:
        type_: A type of the model.
        classes: The class of each named type.
    """
    match type_:
        case OpenEnum():
            return Annotation("str")
        case Open(is_object=False):
            return Annotation("ANYTHING", helpers=frozenset({"ANYTHING"}))
        case None:
            return Annotation("NoneType", helpers=frozenset({"NoneType"}))
        case _:
            return annotation(type_, classes)
