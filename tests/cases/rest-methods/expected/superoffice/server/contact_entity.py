# Generated from the endpoint docs; edits here are overwritten.
"""The service of the ContactEntity agent."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from starlette.requests import Request

from .._runtime.server import Service, Stream, not_implemented
from ..models.contact_entity import ContactEntity
from ..models.contact_entity2 import ContactEntity2
from ..models.o_data_contact import ODataContact
from ..operations import contact_entity as _operations


class ContactEntityService(Service):
    """The ContactEntity agent, to be served: override what you serve.

    The rest answers 501.
    """

    operations = _operations.OPERATIONS

    async def delete_contact_entity(self, *, id: int, http: Request) -> None:
        """Deletes the ContactEntity"""
        raise not_implemented(_operations.DELETE_CONTACT_ENTITY)

    async def get_all(
        self,
        *,
        select: str | None,
        filter: str,
        context: Any,
        sorting: Any,
        kind: Any,
        odata_top: int | None,
        http: Request,
    ) -> ODataContact | None:
        """Lists contacts."""
        raise not_implemented(_operations.GET_ALL)

    async def get_contact_entity(
        self,
        *,
        id: int,
        select: str | None,
        flags: bool | None,
        fields: list[Any] | None,
        since: datetime | None,
        view: Literal["Full", "Slim", "Wide"] | str | None,
        http: Request,
    ) -> ContactEntity | None:
        """Gets a ContactEntity object."""
        raise not_implemented(_operations.GET_CONTACT_ENTITY)

    async def get_image(
        self, *, contact_id: int, kind: Literal["Logo", "Photo"] | str, http: Request
    ) -> Stream | bytes | None:
        """Gets an image."""
        raise not_implemented(_operations.GET_IMAGE)

    async def patch_contact_entity(
        self, body: ContactEntity2, *, id: int, http: Request
    ) -> ContactEntity | None:
        """Updates some properties."""
        raise not_implemented(_operations.PATCH_CONTACT_ENTITY)

    async def put_contact_entity(
        self, body: ContactEntity, *, id: int, http: Request
    ) -> ContactEntity | None:
        """Updates the ContactEntity, or creates it."""
        raise not_implemented(_operations.PUT_CONTACT_ENTITY)

    async def set_image(
        self,
        body: bytes,
        *,
        contact_id: int,
        kind: Literal["Logo", "Photo"] | str,
        http: Request,
    ) -> bool:
        """Sets an image."""
        raise not_implemented(_operations.SET_IMAGE)
