"""An endpoint that does not exist yet: from a description or a specification to the model."""

from .description import describe
from .draft import Draft
from .losses import losses
from .operation import from_specification

__all__ = ["Draft", "describe", "from_specification", "losses"]
