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
    "keys",
    "match_args",
    "mro",
    "plain",
    "self",
    "wire",
}
"""Of a model: its own methods, and ``keys``, which ``dict()`` would call. A test holds this
against the runtime."""

METHODS = _ANNOTATIONS | {"awaited", "handlers", "operations", "requests"}
"""Of an agent or a service."""

CLIENT = frozenset(
    {
        "aclose",
        "application",
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
"""Of a client, and of the folders of services and fixtures: each agent has its name there."""

CLASSES = frozenset(
    {
        "ANYTHING",
        "Agent",
        "Answer",
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

_OF_PLUGINS = frozenset(
    {
        "anyio_backend",
        "anyio_backend_name",
        "anyio_backend_options",
        "doctest_namespace",
        "event_loop_policy",
        "free_tcp_port",
        "free_tcp_port_factory",
        "free_udp_port",
        "free_udp_port_factory",
        "record_property",
        "record_testsuite_property",
        "record_xml_attribute",
        "testrun_uid",
        "tmp_path",
        "tmp_path_factory",
        "tmpdir_factory",
        "unused_tcp_port",
        "unused_tcp_port_factory",
        "unused_udp_port",
        "unused_udp_port_factory",
        "worker_id",
    }
)
"""Of pytest, anyio, pytest-asyncio and pytest-xdist, of more than one word."""

FIXTURES = _OF_PLUGINS | {
    "async_mock_client",
    "exchange_fixture",
    "exchanges",
    "mock_client",
    "operations",
    "recorder",
    "seeded",
}
"""Of a module of fixtures, and among the fixtures of a test."""

MODULES = frozenset({"request_headers"})
"""In the folder of the models."""
