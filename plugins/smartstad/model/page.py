"""Pages: texts of their own, and those that head, gather or find entries."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from smartstad.model.front_matter import (
    AudienceId,
    DepartmentId,
    FrontMatter,
    KeywordId,
    PersonId,
    RoleId,
    ThemeId,
)

KindName = Literal[
    "page",
    "message",
    "project",
    "event",
    "post",
    "place",
    "partner",
    "publication",
    "voice",
    "response",
    "call",
    "indicator",
]


PublicationForm = Literal["press-release", "report", "brochure", "newsletter"]

Section = Literal[KindName, "text", "list", "audiences", "roles", "themes", "people", "data", "contact"]
"""A section of a front page: a row of entries of a kind, the page's own text, the list that it heads, ways in for
audiences, roles, themes, those who write, feeds and data, or how to be heard."""


DirectoryName = Literal["audiences", "roles", "keywords", "themes", "departments", "channels", "people"]
"""A register that a page can be the directory of."""


class Page(FrontMatter):
    """A text of its own: a front page, about, an audience's page, the head of a list."""

    layout: Literal[
        "text",
        "easy",
        "front",
        "list",
        "audience",
        "gathering",
        "directory",
        "subscriptions",
        "data",
        "contents",
        "search",
        "accessibility-statement",
    ] = "text"
    """``easy`` is a text alone, large and with air; ``gathering`` shows all that has to do with a theme, a role, a
    department, a keyword or a writer, ``directory`` all items of a register;
    ``subscriptions`` shows all feeds and calendars, ``data`` all datasets, ``contents`` all pages of the site,
    ``search`` finds them by words and has them from A to Z, ``accessibility-statement`` how accessible the site is
    (2018:1937)."""
    lists: KindName | None = None
    """Layout ``list``: the kind whose entries the page lists."""
    form: PublicationForm | None = None
    """Layout ``list``: only publications of this form."""
    audience: AudienceId | None = None
    """Layout ``audience``: whose page it is; its entries are gathered there."""
    role: RoleId | None = None
    theme: ThemeId | None = None
    """Layout ``list``: only entries for this role or of this theme; layout ``gathering``: all that concern it."""
    evaluated: bool = Field(default=False, strict=True)
    """Layout ``list`` of events: only those of which it is told what came of them, and that."""
    department: DepartmentId | None = None
    person: PersonId | None = None
    keyword: KeywordId | None = None
    """Layout ``gathering``: the department or writer whose entries are gathered, or the keyword that they carry."""
    directory: DirectoryName | None = None
    """Layout ``directory``: the register whose items the page tells of."""
    sections: tuple[Section, ...] = ()
    """Layout ``front``: what stands on the page, in order; the usual sections where none is given."""

    @property
    def lists_all(self) -> bool:
        """False for a list that has only some of the entries of its kind."""
        return self.role is None and self.theme is None and not self.evaluated
