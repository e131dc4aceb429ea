# Generated from the endpoint docs; edits here are overwritten.
"""The client of the ContactEntity agent."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from .._runtime.agent import Agent, AsyncAgent, awaited
from .._runtime.selection import Select
from ..models.contact_entity import ContactEntity
from ..models.o_data_contact import ODataContact
from ..models.patch_contact_entity import PatchContactEntity
from ..models.request_headers import RequestHeaders
from ..operations import contact_entity as _operations


class ContactEntityAgent(Agent):
    """The ContactEntity agent.

    Arguments that its methods share:
        select: Optional comma separated list of properties to include in the result.
        headers: Headers of this call; they override the client's.

    Arguments without a default are sent in a body even if `None`, as null.
    """

    def delete_contact_entity(
        self, *, id: int, headers: RequestHeaders | None = None
    ) -> None:
        """Deletes the ContactEntity

        Args:
            id: The primary key

        Documented in v1ContactEntity_DeleteContactEntity.
        """
        return self._call(_operations.DELETE_CONTACT_ENTITY, None, {"id": id}, headers)

    def get_all(
        self,
        *,
        filter: str,
        context: Any,
        sorting: Any,
        kind: Any,
        select: Select | None = None,
        odata_top: int | None = None,
        headers: RequestHeaders | None = None,
    ) -> ODataContact | None:
        """Lists contacts.

        Filter Operators:

        - `=` equal
        - `begins` starts with

        More

        Args:
            filter: What to find
            context: What the filter refers to
            sorting: Which come first
            kind: Which to list
            odata_top: How many

        Documented in v1ContactEntity_GetAll.
        """
        return self._find(
            _operations.GET_ALL,
            None,
            {
                "$select": select,
                "$filter": filter,
                "context": context,
                "sorting": sorting,
                "kind": kind,
                "odata.top": odata_top,
            },
            headers,
        )

    def get_contact_entity(
        self,
        *,
        id: int,
        select: Select | None = None,
        flags: bool | None = None,
        fields: list[Any] | None = None,
        since: datetime | None = None,
        view: Literal["Full", "Slim", "Wide"] | str | None = None,
        headers: RequestHeaders | None = None,
    ) -> ContactEntity | None:
        """Gets a ContactEntity object.

        Args:
            id: The primary key of the contact
            flags: Include flags
            fields: Names of extra fields
            since: Changes since then
            view: How much to say

        Documented in v1ContactEntity_GetContactEntity.
        """
        return self._find(
            _operations.GET_CONTACT_ENTITY,
            None,
            {
                "id": id,
                "$select": select,
                "flags": flags,
                "fields": fields,
                "since": since,
                "view": view,
            },
            headers,
        )

    def get_image(
        self,
        *,
        contact_id: int,
        kind: Literal["Logo", "Photo"] | str,
        headers: RequestHeaders | None = None,
    ) -> bytes | None:
        """Gets an image.

        Args:
            contact_id: The primary key
            kind: Which

        Documented in v1ContactEntity_GetImage.
        """
        return self._find(
            _operations.GET_IMAGE,
            None,
            {"contactId": contact_id, "kind": kind},
            headers,
        )

    def patch_contact_entity(
        self,
        changes: PatchContactEntity,
        *,
        id: int,
        headers: RequestHeaders | None = None,
    ) -> ContactEntity | None:
        """Updates some properties.

        [
              { "op": "replace", "path": "/Name", "value": "x" }
            ]

        Both kinds of patches work:

        - RFC 6902
        - RFC 7386

        Not available for partner apps.

        Args:
            id: The primary key

        Documented in v1ContactEntity_PatchContactEntity.
        """
        return self._find(
            _operations.PATCH_CONTACT_ENTITY, changes, {"id": id}, headers
        )

    def put_contact_entity(
        self, entity: ContactEntity, *, id: int, headers: RequestHeaders | None = None
    ) -> ContactEntity | None:
        """Updates the ContactEntity, or creates it.

        Args:
            id: The primary key

        Documented in v1ContactEntity_PutContactEntity.
        """
        return self._find(_operations.PUT_CONTACT_ENTITY, entity, {"id": id}, headers)

    def set_image(
        self,
        image: bytes,
        *,
        contact_id: int,
        kind: Literal["Logo", "Photo"] | str,
        headers: RequestHeaders | None = None,
    ) -> bool:
        """Sets an image.

        Args:
            contact_id: The primary key
            kind: Which

        Documented in v1ContactEntity_SetImage.
        """
        return self._call(
            _operations.SET_IMAGE,
            image,
            {"contactId": contact_id, "kind": kind},
            headers,
        )


class AsyncContactEntityAgent(AsyncAgent):
    """The same, awaited. See `ContactEntityAgent`."""

    delete_contact_entity = awaited(ContactEntityAgent.delete_contact_entity)
    get_all = awaited(ContactEntityAgent.get_all)
    get_contact_entity = awaited(ContactEntityAgent.get_contact_entity)
    get_image = awaited(ContactEntityAgent.get_image)
    patch_contact_entity = awaited(ContactEntityAgent.patch_contact_entity)
    put_contact_entity = awaited(ContactEntityAgent.put_contact_entity)
    set_image = awaited(ContactEntityAgent.set_image)
