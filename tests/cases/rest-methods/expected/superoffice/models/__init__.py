# Generated from the endpoint docs; edits here are overwritten.
"""The named types of the API, each loaded when it is first used."""

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_attributes

if TYPE_CHECKING:
    from .contact_entity import ContactEntity as ContactEntity
    from .field_property import FieldProperty as FieldProperty
    from .link import Link as Link
    from .o_data_contact import ODataContact as ODataContact
    from .patch_contact_entity import PatchContactEntity as PatchContactEntity
    from .request_headers import RequestHeaders as RequestHeaders
    from .value import Value as Value
else:
    _MODULES = {
        "ContactEntity": "contact_entity",
        "FieldProperty": "field_property",
        "Link": "link",
        "ODataContact": "o_data_contact",
        "PatchContactEntity": "patch_contact_entity",
        "RequestHeaders": "request_headers",
        "Value": "value",
    }
    __all__ = [*_MODULES]
    __getattr__, __dir__ = lazy_attributes(__name__, _MODULES)
