"""The hand-written part of this package: what the generated modules have in common.

Imports run from right to left, and none leads to a generated module::

    values ◀ kinds ◀ model ◀ selection ◀ codec ◀ parameter ◀ operation    neither HTTP
           numbers ◀                         ◀ refusal ◀ errors           nor ASGI
    clock, limiter, flow, errors ◀ retry ◀ auth, address ◀ target ◀ base ◀ client
    operation, errors, upload ◀ call ◀ target, raw       flow ◀ pool ◀ client
    operation ◀ catalog, validation, routing ◀ mock, answers ◀ dispatch ◀ server    ASGI
    client, catalog ◀ exchange      raw, server ◀ recorder      inprocess    ◀ fixtures
    lazy, factories, custom_fields                                       on their own

A call of a client is a `flow`: `target` says where it goes and how it is authorized,
`retry` whether it is repeated, `limiter` when it is its turn; `pool` sends it.
"""

PACKAGE = __name__.rpartition(".")[0]
"""The package that the generated modules are in."""
