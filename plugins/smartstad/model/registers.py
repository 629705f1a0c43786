"""The registers: lists in YAML that entries point into."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from smartstad.model.annotation import Reference
from smartstad.model.front_matter import Email, Identifier, Path, Url
from smartstad.model.text import Line, Texts


class Item(BaseModel):
    """An item of a register."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    id: Identifier
    name: Texts


class Audience(Item):
    """A target audience with its goals (strategy 3.3), word for word."""

    knowledge: Texts
    attitude: Texts
    behaviour: Texts
    message: Texts


class Role(Item):
    """Who one is in everyday life: cyclist, parent … (strategy 3.2)."""


class Theme(Item):
    """What an entry is about; a category in feeds."""

    summary: Texts


class Department(Item):
    """A department or company of the city, which answers for its entries."""

    url: Url | None = None
    contact: Annotated[str | None, Reference("contacts")] = None


class Person(Item):
    """Somebody, or a staff group, who writes."""

    group: bool = Field(default=False, strict=True)
    """True for a staff group, such as a newsroom."""
    position: Texts | None = None
    department: Annotated[str | None, Reference("departments")] = None


class Contact(Item):
    """Where a reader turns to: at least an address, a telephone or an e-mail address."""

    url: Url | None = None
    email: Email | None = None
    telephone: Line | None = None
    about: Texts | None = None
    """What one can ask there."""


class Channel(Item):
    """Where the city speaks and listens."""

    url: Url | None = None
    path: Path
    kind: Literal["site", "social", "meeting-place", "press", "newsletter", "event"]


class Keyword(Item):
    """A word of the strategy (4.1)."""


REGISTERS: dict[str, type[Item]] = {
    "audiences": Audience,
    "roles": Role,
    "themes": Theme,
    "departments": Department,
    "people": Person,
    "contacts": Contact,
    "channels": Channel,
    "keywords": Keyword,
}
"""Every register by the name of its file in ``registers/``."""
