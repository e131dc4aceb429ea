# Generated from the endpoint docs; edits here are overwritten.
"""Every endpoint as data: what it takes, and what it answers."""

AGENTS: tuple[str, ...] = ("sale",)
