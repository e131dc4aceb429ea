# Generated from the endpoint docs; edits here are overwritten.
"""The service of the ContactEntity agent."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from starlette.requests import Request

from .._runtime.server import Answer, Service, Stream, not_implemented
from ..models.contact_entity import ContactEntity
from ..models.o_data_contact import ODataContact
from ..models.patch_contact_entity import PatchContactEntity
from ..operations import contact_entity as _operations


class ContactEntityService(Service):
    """The ContactEntity agent, to be served: override what you serve.

    The rest answers 501.
    """

    operations = _operations.OPERATIONS

    def delete_contact_entity(self, *, id: int, http: Request) -> Answer[None]:
        """Deletes the ContactEntity"""
        raise not_implemented(_operations.DELETE_CONTACT_ENTITY)

    def get_all(
        self,
        *,
        select: str | None,
        filter: str,
        context: Any,
        sorting: Any,
        kind: Any,
        odata_top: int | None,
        http: Request,
    ) -> Answer[ODataContact | None]:
        """Lists contacts."""
        raise not_implemented(_operations.GET_ALL)

    def get_contact_entity(
        self,
        *,
        id: int,
        select: str | None,
        flags: bool | None,
        fields: list[Any] | None,
        since: datetime | None,
        view: Literal["Full", "Slim", "Wide"] | str | None,
        http: Request,
    ) -> Answer[ContactEntity | None]:
        """Gets a ContactEntity object."""
        raise not_implemented(_operations.GET_CONTACT_ENTITY)

    def get_image(
        self, *, contact_id: int, kind: Literal["Logo", "Photo"] | str, http: Request
    ) -> Answer[Stream | bytes | None]:
        """Gets an image."""
        raise not_implemented(_operations.GET_IMAGE)

    def patch_contact_entity(
        self, body: PatchContactEntity, *, id: int, http: Request
    ) -> Answer[ContactEntity | None]:
        """Updates some properties."""
        raise not_implemented(_operations.PATCH_CONTACT_ENTITY)

    def put_contact_entity(
        self, body: ContactEntity, *, id: int, http: Request
    ) -> Answer[ContactEntity | None]:
        """Updates the ContactEntity, or creates it."""
        raise not_implemented(_operations.PUT_CONTACT_ENTITY)

    def set_image(
        self,
        body: bytes,
        *,
        contact_id: int,
        kind: Literal["Logo", "Photo"] | str,
        http: Request,
    ) -> Answer[bool]:
        """Sets an image."""
        raise not_implemented(_operations.SET_IMAGE)
