"""The hand-written part of this package: what the generated modules have in common.

Imports run from right to left, and none leads to a generated module::

    values ◀ kinds ◀ model ◀ selection ◀ codec ◀ parameter ◀ operation    neither HTTP
           numbers ◀                         ◀ refusal ◀ errors           nor ASGI
    flow ◀ auth, address, pool;  opening ◀ pool, client               before a call
    limiter, options ◀ base ◀ client
    errors, options ◀ retry ◀ tenant, system_user;  operation, upload ◀ call ◀ target
    client, call ◀ agent, raw
    forks ◀ flow, upload;  headers ◀ auth, options;  clock ◀ limiter
    containers ◀ kinds, numbers;  lazy, custom_fields alone
    operation ◀ catalog, validation, routing ◀ mock, answers ◀ dispatch ◀ server    ASGI
    agent, catalog ◀ exchange;  raw, server ◀ recorder;  inprocess, factories ◀ fixtures

What stands before a call is loaded with the client; it loads the rest when that is needed.
A call of a client is a `flow`: `target` says where it goes and how it is authorized,
`retry` whether it is repeated, `limiter` when it is its turn; `pool` sends it.
"""

PACKAGE = __name__.rpartition(".")[0]
"""The package that the generated modules are in."""
