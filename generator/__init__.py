"""agentgen: a typed Python client, server stubs and fixtures from endpoint docs in Markdown."""

__version__ = "0.1.0"
