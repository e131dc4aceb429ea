# Generated from the endpoint docs; edits here are overwritten.
"""The endpoints of the ContactEntity agent."""

from datetime import datetime
from types import NoneType
from typing import Any

from .._runtime.operation import ANYTHING, Operation
from .._runtime.parameter import SELECTION, Parameter
from ..models.contact_entity import ContactEntity
from ..models.o_data_contact import ODataContact
from ..models.patch_contact_entity import PatchContactEntity

DELETE_CONTACT_ENTITY = Operation(
    "contact_entity.delete_contact_entity",
    "DELETE",
    "/api/v1/Contact/{id}",
    request=NoneType,
    response=NoneType,
    status=204,
    parameters=(Parameter("id", "id", int, required=True),),
)

GET_ALL = Operation(
    "contact_entity.get_all",
    "GET",
    "/api/v1/Contact",
    request=NoneType,
    response=ODataContact,
    parameters=(
        SELECTION,
        Parameter("$filter", "filter", str, required=True),
        Parameter("context", "context", ANYTHING, required=True),
        Parameter("sorting", "sorting", ANYTHING, required=True),
        Parameter("kind", "kind", ANYTHING, required=True),
        Parameter("odata.top", "odata_top", int),
    ),
)

GET_CONTACT_ENTITY = Operation(
    "contact_entity.get_contact_entity",
    "GET",
    "/api/v1/Contact/{id}",
    request=NoneType,
    response=ContactEntity,
    parameters=(
        Parameter("id", "id", int, required=True),
        SELECTION,
        Parameter("flags", "flags", bool),
        Parameter("fields", "fields", list[Any]),
        Parameter("since", "since", datetime),
        Parameter("view", "view", str),
    ),
)

GET_IMAGE = Operation(
    "contact_entity.get_image",
    "GET",
    "/api/v1/Contact/{contactId}/{kind}/Image",
    request=NoneType,
    response=bytes,
    parameters=(
        Parameter("contactId", "contact_id", int, required=True),
        Parameter("kind", "kind", str, required=True),
    ),
)

PATCH_CONTACT_ENTITY = Operation(
    "contact_entity.patch_contact_entity",
    "PATCH",
    "/api/v1/Contact/{id}",
    request=PatchContactEntity,
    response=ContactEntity,
    parameters=(Parameter("id", "id", int, required=True),),
)

PUT_CONTACT_ENTITY = Operation(
    "contact_entity.put_contact_entity",
    "PUT",
    "/api/v1/Contact/{id}",
    request=ContactEntity,
    response=ContactEntity,
    parameters=(Parameter("id", "id", int, required=True),),
)

SET_IMAGE = Operation(
    "contact_entity.set_image",
    "POST",
    "/api/v1/Contact/{contactId}/{kind}/Image",
    request=bytes,
    response=bool,
    parameters=(
        Parameter("contactId", "contact_id", int, required=True),
        Parameter("kind", "kind", str, required=True),
    ),
)

OPERATIONS = (
    DELETE_CONTACT_ENTITY,
    GET_ALL,
    GET_CONTACT_ENTITY,
    GET_IMAGE,
    PATCH_CONTACT_ENTITY,
    PUT_CONTACT_ENTITY,
    SET_IMAGE,
)
