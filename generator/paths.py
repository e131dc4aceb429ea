"""Methods and paths as docs have them: ``{name}`` stands for a parameter."""

from __future__ import annotations

import re

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
"""The methods of HTTP that endpoints have."""

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_NO_PATH = {
    "leads elsewhere: it has . or .. between its slashes": re.compile(r"/\.\.?(?=/|$)"),
    "has a placeholder without a name: {}": re.compile(r"\{\}"),
    "has a brace that encloses no name; write placeholders like {id}": re.compile(
        r"\{[^{}]*(?:\{|$)|(?:^|\})[^{}]*\}"
    ),
    "has a #, from which on nothing would be sent; write it as %23": re.compile("#"),
}
"""What no path may have."""


def placeholders(path: str) -> tuple[str, ...]:
    """Return the names of the parameters in a path, in its order."""
    return tuple(_PLACEHOLDER.findall(path))


def path_shape(path: str) -> str:
    """Return a path without the names of its placeholders, which do not part endpoints."""
    return _PLACEHOLDER.sub("{}", path)


def what_is_amiss(path: str) -> str:
    """Return what keeps a text from being a path, to be said of it; or nothing."""
    return next((told for told, form in _NO_PATH.items() if form.search(path)), "")
