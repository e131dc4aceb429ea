"""The hand-written part of this package: what the generated modules have in common.

Imports run from right to left, and none leads to a generated module::

    values ◀ kinds ◀ model ◀ selection ◀ codec ◀ parameter ◀ operation    neither HTTP
           numbers ◀                         ◀ errors                     nor ASGI
                       operation, errors ◀ client ◀ exchange ◀ fixtures
                       operation         ◀ server
    lazy, auth, custom_fields                                             on their own
"""

PACKAGE = __name__.rpartition(".")[0]
"""The package that the generated modules are in."""
