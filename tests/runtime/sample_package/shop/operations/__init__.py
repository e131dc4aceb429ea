"""Every endpoint as data: what it takes, and what it answers."""

AGENTS: tuple[str, ...] = ("customer", "order")
