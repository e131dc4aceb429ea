"""Identifiers that the runtime and the templates need for themselves, scope by scope."""

ARGUMENTS = frozenset({"self", "body", "headers", "http"})
"""Of a method of an agent or a service. Modules that it uses are called otherwise there:
``_operations``, which no argument is."""

_ANNOTATIONS = frozenset(
    {"bool", "bytes", "datetime", "dict", "float", "int", "list", "str"}
)
"""In annotations: a name of the class would stand in their way."""

ATTRIBUTES = _ANNOTATIONS | {
    "of",
    "to_wire",
    "is_set",
    "copy",
    "match_args",
    "mro",
    "plain",
    "self",
    "wire",
}
"""Of a model: its own methods. A test holds this against the runtime."""

METHODS = _ANNOTATIONS | {"awaited", "handlers", "operations", "requests"}
"""Of an agent or a service."""

CLIENT = frozenset(
    {
        "aclose",
        "cached_property",
        "close",
        "factories",
        "fixtures",
        "for_tenant",
        "make",
        "with_options",
        "with_raw_response",
        "with_streaming_response",
    }
)
"""Of a client, and of the folder of the fixtures: each agent has its name there."""

CLASSES = frozenset(
    {
        "ANYTHING",
        "Agent",
        "Any",
        "AsyncAgent",
        "AsyncClient",
        "Client",
        "JsonObject",
        "Literal",
        "Model",
        "NoneType",
        "Operation",
        "Parameter",
        "Request",
        "RequestHeaders",
        "OPERATIONS",
        "SELECTION",
        "Select",
        "Service",
        "Stream",
        "TypeAlias",
        "TYPE_CHECKING",
    }
)
"""Of the modules in which classes of the API are named."""

FIXTURES = frozenset(
    {
        "async_mock_client",
        "exchange_fixture",
        "exchanges",
        "mock_client",
        "operations",
        "recorder",
        "seeded",
    }
)
"""Of a module of fixtures, and among the fixtures of a test."""

MODULES = frozenset({"request_headers"})
"""In the folder of the models."""
