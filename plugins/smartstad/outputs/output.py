"""An output: a file made from the library that is not a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from smartstad.sites.edition_view import Subscription


@dataclass(frozen=True)
class Output:
    """A file of an edition."""

    path: str
    """From the edition's root."""
    make: Callable[[], bytes]
    """Makes the file; called once, when all bodies are rendered."""
    subscription: Subscription | None = None
    """How readers are told of it; None for a file that other files tell of."""
