"""The base of every generated model: typed attributes over the JSON object itself.

The object that came from the server *is* the storage, so nothing is lost on the way back:
properties the docs do not mention, values an enumeration has not heard of, ``null`` next to
missing, the seventh digit of a timestamp. Reading converts; only assigning changes. Lists,
dictionaries and objects are live: to append to ``order.lines`` changes what is sent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Self,
    TypeAlias,
    TypeVar,
    dataclass_transform,
)

from .containers import is_array, is_object
from .headers import masked
from .kinds import Kind, Mismatch, annotation_of, escape, kind_of
from .plain import Wrapper, located, to_json
from .values import presented

JsonObject: TypeAlias = dict[str, Any]
"""A JSON object that the docs say no more about."""

ModelT = TypeVar("ModelT", bound="Model")


class Property:
    """A typed attribute of a model.

    Args:
        name: What it is called on the wire.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    def __set_name__(self, owner: type[Model], attribute: str) -> None:
        self.owner, self.attribute = owner, attribute

    @cached_property
    def kind(self) -> Kind:
        """What the annotation says, found out when the property is first read."""
        return kind_of(annotation_of(self.owner, self.attribute))

    @cached_property
    def is_plain(self) -> bool:
        """Whether its values are what JSON has."""
        return self.kind.reads_as_it_is

    def __get__(self, instance: Model | None, owner: type[Model]) -> Any:
        if instance is None:
            return self
        value = instance.__json__.get(self.name)
        if value is None or self.is_plain:
            return value
        seen = self.kind.read(value)
        if isinstance(seen, Model):
            instance.__json__[self.name] = seen
        return presented(seen)

    def __set__(self, instance: Model, value: Any) -> None:
        if value is None and self._says_none(instance):
            return  # "No date": it does so in the API's own way.
        instance.__json__[self.name] = value

    def _says_none(self, instance: Model) -> bool:
        is_there = instance.__json__.get(self.name) is not None
        return is_there and self.__get__(instance, type(instance)) is None

    def __delete__(self, instance: Model) -> None:
        instance.__json__.pop(self.name, None)


def wire(name: str) -> Any:
    """Declare an optional property that is called ``name`` on the wire."""
    return Property(name)


class ObjectKind(Kind):
    """A JSON object that a model describes; what it does not describe passes."""

    def __init__(self, model: type[Model]) -> None:
        super().__init__(model.__name__, dict)
        self.model = model

    def fits(self, value: Any) -> bool:
        return isinstance(value, dict)

    def read(self, value: Any) -> Any:
        return seen_as(self.model, value) if self.fits(value) else value

    def comparable(self, value: Any) -> Any:
        if not self.fits(value):
            return value
        known = {found.name: found for found in properties(self.model).values()}
        return {
            name: known[name].kind.comparable(item) if name in known else item
            for name, item in value.items()
        }

    def mismatches(self, value: Any, at: str = "") -> Iterator[Mismatch]:
        yield from super().mismatches(value, at)
        if self.fits(value):
            for found in properties(self.model).values():
                if found.name in value:
                    inner = value[found.name]
                    yield from found.kind.mismatches(
                        inner, f"{at}/{escape(found.name)}"
                    )


@dataclass_transform(kw_only_default=True)
class Model(Wrapper):
    """A JSON object with typed attributes; what is not set is not sent.

    To unset an attribute, ``del`` it. To iterate yields what is set, as pairs of attribute
    and value, and not what the docs do not mention: for all of it, see `to_wire`. What is
    made of these pairs is no copy; `copy` makes one.
    """

    __slots__ = ()
    __kind__: ClassVar[Kind]
    __test__: ClassVar[bool] = False
    """That pytest takes none for a test, as it would one that is called ``Test…``."""

    def __init_subclass__(cls) -> None:
        cls.__kind__ = ObjectKind(cls)

    def __init__(self, **values: Any) -> None:
        self.__json__ = {}
        known = properties(type(self))
        for attribute, value in values.items():
            if attribute not in known:
                raise TypeError(no_such_attribute(type(self), attribute))
            self.__json__[known[attribute].name] = value

    @classmethod
    def __attributes__(cls) -> Mapping[str, str]:
        return {found.name: name for name, found in properties(cls).items()}

    @classmethod
    def of(cls, value: JsonObject) -> Self:
        """Return a copy of ``value`` seen as this type: not checked, not reduced."""
        return seen_as(cls, copied(value))

    def to_wire(self) -> JsonObject:
        """Return a copy as plain JSON, with its names on the wire.

        What was fetched with ``select`` keeps its mark in it, but not in text that is made
        of it: to put a model away, pickle it.

        Raises:
            TypeError: It holds what has no place in JSON.
        """
        try:
            plain: JsonObject = to_json(self)
        except TypeError as why:
            raise located(self, why) from None
        return plain

    def is_set(self, name: str) -> bool:
        """Return whether an attribute is there, be it ``None``: whether it is sent.

        Raises:
            AttributeError: There is no such attribute.
        """
        known = properties(type(self))
        if name not in known:
            raise AttributeError(no_such_attribute(type(self), name))
        return known[name].name in self.__json__

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        for attribute, found in properties(type(self)).items():
            if found.name in self.__json__:
                yield attribute, getattr(self, attribute)

    # To type checkers it would say that every attribute may be set.
    if not TYPE_CHECKING:

        def __setattr__(self, name: str, value: Any) -> None:
            if not hasattr(getattr(type(self), name, None), "__set__"):
                raise AttributeError(no_such_attribute(type(self), name))
            object.__setattr__(self, name, value)

    def __copy__(self) -> Self:
        return seen_as(type(self), self.__json__.copy())

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Model) or type(other) is not type(self):
            return NotImplemented
        own, others, seen = self.to_wire(), other.to_wire(), self.__kind__.comparable
        return own == others or bool(seen(own) == seen(others))

    def __repr__(self) -> str:
        return f"{type(self).__name__}.of({_showable(self)!r})"


class Headers(Model):
    """Headers of requests; what shows them shows no secrets."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}.of({masked(_showable(self))!r})"


class Request(Model):
    """A body made of a call's arguments: each attribute is called like the argument."""


def _showable(model: Model) -> JsonObject:
    """Return a model as plain JSON; as it is, if something in it has no place there."""
    try:
        return model.to_wire()
    except (TypeError, RecursionError):
        return model.__json__


def seen_as(model: type[ModelT], value: JsonObject) -> ModelT:
    """Return ``value`` seen as a model, not copied: what is read of it changes in it."""
    self = model.__new__(model)
    self.__json__ = value
    return self


def copied(value: Any) -> Any:
    """Return a copy of JSON; what was read of it, or is partial, stays so."""
    if isinstance(value, Model):
        return seen_as(type(value), copied(value.__json__))
    if is_object(value):
        copy = value.copy()
        for name, item in value.items():
            if type(item) not in _SCALARS:  # Most are, and a call takes longer.
                copy[name] = copied(item)
        return copy
    return [copied(item) for item in value] if is_array(value) else value


def properties(model: type[Model]) -> Mapping[str, Property]:
    """Return the properties of ``model``, its bases' included, by attribute."""
    if model not in _PROPERTIES:
        _PROPERTIES[model] = {
            attribute: found
            for base in reversed(model.__mro__)
            for attribute, found in vars(base).items()
            if isinstance(found, Property)
        }
    return _PROPERTIES[model]


_PROPERTIES: dict[type[Model], Mapping[str, Property]] = {}
_SCALARS = frozenset({str, int, bool, float, type(None)})


def no_such_attribute(model: type[Model], attribute: str) -> str:
    """Return what to say of an attribute that ``model`` does not have."""
    from difflib import get_close_matches

    close = get_close_matches(attribute, properties(model), n=3)
    hint = f"; did you mean {' or '.join(map(repr, close))}?" if close else ""
    return f"{model.__name__} has no property {attribute!r}{hint}"
