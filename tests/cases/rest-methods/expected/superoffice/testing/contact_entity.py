# Generated from the endpoint docs; edits here are overwritten.
"""Fixtures of the ContactEntity agent: `-p superoffice.testing.contact_entity`."""

from .._runtime.exchange import exchanges
from .._runtime.fixtures import exchange_fixture
from ..operations import contact_entity as operations

contact_entity_delete_contact_entity = exchange_fixture(
    operations.DELETE_CONTACT_ENTITY
)
contact_entity_get_all = exchange_fixture(operations.GET_ALL)
contact_entity_get_contact_entity = exchange_fixture(operations.GET_CONTACT_ENTITY)
contact_entity_get_image = exchange_fixture(operations.GET_IMAGE)
contact_entity_patch_contact_entity = exchange_fixture(operations.PATCH_CONTACT_ENTITY)
contact_entity_put_contact_entity = exchange_fixture(operations.PUT_CONTACT_ENTITY)
contact_entity_set_image = exchange_fixture(operations.SET_IMAGE)

EXCHANGES = exchanges("contact_entity")
