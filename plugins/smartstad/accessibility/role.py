"""Roles: what an element is to assistive technology (WAI-ARIA 1.2, HTML-AAM 1.0, SVG-AAM 1.0)."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from smartstad.accessibility.aria import GLOBAL, ROLES
from smartstad.accessibility.focus import is_focusable

if TYPE_CHECKING:
    from collections.abc import Callable

    from smartstad.accessibility.html import Element, Page

LINKS = frozenset({"link", "doc-backlink", "doc-biblioref", "doc-glossref", "doc-noteref"})
"""The role of links, and those that inherit from it."""

IMAGES = frozenset({"img", "image", "graphics-document", "graphics-symbol"})
"""The roles of images."""

PRESENTATIONAL = frozenset({"none", "presentation"})
"""The roles of what carries no meaning of its own."""

_LEVEL_OF_ROLE = 2
"""The level of ``role=heading`` without ``aria-level``."""

_FIXED = {
    "address": "group", "article": "article", "b": "generic", "bdi": "generic", "bdo": "generic",
    "blockquote": "blockquote", "body": "generic", "button": "button", "caption": "caption", "code": "code",
    "data": "generic", "datalist": "listbox", "dd": "definition", "del": "deletion", "details": "group",
    "dfn": "term", "dialog": "dialog", "div": "generic", "dt": "term", "em": "emphasis", "fieldset": "group",
    "figure": "figure", "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading",
    "h6": "heading", "hgroup": "group", "hr": "separator", "html": "document", "i": "generic",
    "ins": "insertion", "main": "main", "mark": "mark", "math": "math", "menu": "list", "meter": "meter",
    "nav": "navigation", "ol": "list", "optgroup": "group", "option": "option", "output": "status",
    "p": "paragraph", "pre": "generic", "progress": "progressbar", "q": "generic", "s": "deletion",
    "samp": "generic", "search": "search", "small": "generic", "span": "generic", "strong": "strong",
    "sub": "subscript", "sup": "superscript", "svg": "graphics-document", "table": "table", "tbody": "rowgroup",
    "textarea": "textbox", "tfoot": "rowgroup", "thead": "rowgroup", "time": "time", "tr": "row", "u": "generic",
    "ul": "list",
}  # fmt: skip
"""Elements whose role depends on nothing else."""

_INPUTS = {
    "button": "button", "checkbox": "checkbox", "image": "button", "number": "spinbutton", "radio": "radio",
    "range": "slider", "reset": "button", "search": "searchbox", "submit": "button",
}  # fmt: skip
_LISTED = frozenset({"", "email", "search", "tel", "text", "url"})
"""Types of input that can have a list to choose from."""
_ROLELESS_INPUTS = frozenset(
    {"color", "date", "datetime-local", "file", "hidden", "month", "password", "time", "week"}
)

_SECTIONING = frozenset({"article", "aside", "main", "nav", "section"})
_SECTIONING_ROLES = frozenset({"article", "complementary", "main", "navigation", "region"})
_LISTS = frozenset({"ol", "ul", "menu"})
_TABLE_PARTS = frozenset({"caption", "tbody", "td", "tfoot", "th", "thead", "tr"})
_GRIDS = frozenset({"grid", "treegrid"})
_COLUMN_SCOPES = frozenset({"col", "colgroup"})
_ROW_SCOPES = frozenset({"row", "rowgroup"})
_NAMING = ("aria-label", "aria-labelledby", "title")


def explicit_role(element: Element) -> str:
    """The first role in the ``role`` attribute that exists; empty where there is none."""
    written = element.get("role")
    return _first_role(written) if written else ""


@lru_cache(maxsize=256)  # rules ask the same elements, and elements have the same few roles
def _first_role(written: str) -> str:
    return next((word for word in written.lower().split() if word in ROLES), "")


def table_of(part: Element) -> Element | None:
    """The ``table`` that a part of a table, or a table itself, belongs to; None where it stands in none.

    HTML lets no other elements stand in between than ``tr`` and its group (HTML, 13.2.6.4.9), so it is near.
    """
    here: Element | None = part
    while here is not None and here.is_html and here.tag in _TABLE_PARTS and here.tag != "table":
        here = here.parent
    return here if here is not None and here.is_html and here.tag == "table" else None


def heading_level(element: Element) -> int:
    """The level of a heading, from 1."""
    given = element.get("aria-level")
    if given is not None and (level := _positive(given.strip())):
        return level
    return int(element.tag[1]) if element.tag[0] == "h" and element.tag[1:].isdigit() else _LEVEL_OF_ROLE


def _positive(written: str) -> int | None:
    """The number, where it is one of at most three figures and not zero."""
    figures = written.isascii() and written.isdigit() and len(written) <= len("999")
    return int(written) or None if figures else None


def is_decorative_image(element: Element) -> bool:
    """True for an image that says with an empty ``alt`` that it is decoration, and is not contradicted."""
    return element.tag == "img" and element.get("alt") == "" and not means_something(element)


def means_something(element: Element) -> bool:
    """True where it can be focused or has a global state or property, so that it has a place among what is read."""
    if any(name in GLOBAL and name != "aria-hidden" and value.strip() for name, value in element.aria):
        return True
    return is_focusable(element)


def _is_named(element: Element) -> bool:
    return any((element.get(name) or "").strip() for name in _NAMING)


def _link(element: Element) -> str:
    return "link" if element.get("href") is not None else "generic"


def _image(element: Element) -> str:
    return "none" if is_decorative_image(element) else "img"


def _input(element: Element) -> str:
    kind = (element.get("type") or "").strip().lower()
    if element.get("list") is not None and kind in _LISTED:
        return "combobox"
    if kind in _ROLELESS_INPUTS:
        return ""
    return _INPUTS.get(kind, "textbox")


def _select(element: Element) -> str:
    size = (element.get("size") or "").strip()
    several = element.get("multiple") is not None or (size.isascii() and size.isdigit() and int(size[:9]) > 1)
    return "listbox" if several else "combobox"


def _section(element: Element) -> str:
    return "region" if _is_named(element) else "generic"


def _form(element: Element) -> str:
    return "form" if _is_named(element) else "generic"


_DECIDED: dict[str, Callable[[Element], str]] = {
    "a": _link,
    "area": _link,
    "form": _form,
    "img": _image,
    "input": _input,
    "section": _section,
    "select": _select,
}


_POSSIBLE = {
    "link": ("a", "area"),
    "generic": ("a", "area", "aside", "footer", "form", "header", "li", "section"),
    "img": ("img",),
    "none": ("img", "li", *_TABLE_PARTS),
    "banner": ("header",),
    "contentinfo": ("footer",),
    "complementary": ("aside",),
    "form": ("form",),
    "region": ("section",),
    "listitem": ("li",),
    "listbox": ("select",),
    "combobox": ("input", "select"),
    **dict.fromkeys([*_INPUTS.values(), "textbox"], ("input",)),
    **dict.fromkeys(["cell", "gridcell"], ("td", "th")),
    **dict.fromkeys(["columnheader", "rowheader"], ("th",)),
}
"""The elements that can have a role by themselves, besides those that always have it."""


def _with_role_of_their_own() -> dict[str, tuple[str, ...]]:
    always: dict[str, list[str]] = {}
    for tag, role in _FIXED.items():
        always.setdefault(role, []).append(tag)
    return {role: (*always.get(role, ()), *_POSSIBLE.get(role, ())) for role in {*always, *_POSSIBLE}}


TAGS = _with_role_of_their_own()
"""For each role the elements that can have it without ``role``."""


class Roles:
    """The roles of a page's elements, each found once."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._found: dict[int, str] = {}
        self._given = frozenset(element.order for element in page.having("role"))
        """The elements with a ``role``, by `Element.order`: most have none."""

    def of(self, element: Element) -> str:
        """The role that the element ends up with; empty where it has none.

        A role that says that it means nothing does not count on what can be focused or has been given a meaning
        (WAI-ARIA 1.2, 5.3.4, Presentational Roles Conflict Resolution).
        """
        role = self._found.get(element.order)
        if role is None:
            explicit = explicit_role(element) if element.order in self._given else ""
            meant = explicit and not (explicit in PRESENTATIONAL and means_something(element))
            role = self._found[element.order] = explicit if meant else self.implicit(element)
        return role

    def implicit(self, element: Element) -> str:
        """The role that the element has by itself, from its name, attributes and place; empty where it has none."""
        tag = element.tag
        fixed = _FIXED.get(tag)
        if not element.is_html:
            return fixed or "" if tag in ("svg", "math") else ""
        if fixed is not None and tag not in _TABLE_PARTS:
            return fixed
        decide = _DECIDED.get(tag)
        if decide is not None:
            return decide(element)
        if tag in _TABLE_PARTS:
            return self._part_of_table(element)
        return self._by_place(element)

    def _by_place(self, element: Element) -> str:
        match element.tag:
            case "li":
                return self._list_item(element)
            case "header":
                return "generic" if self._sectioned[element.order] else "banner"
            case "footer":
                return "generic" if self._sectioned[element.order] else "contentinfo"
            case "aside":
                within = self._within_section[element.order]
                return "generic" if within and not _is_named(element) else "complementary"
            case _:
                return ""

    def _list_item(self, element: Element) -> str:
        around = element.parent
        if around is None or (around.tag not in _LISTS and explicit_role(around) != "list"):
            return "generic"
        return "none" if self.of(around) in PRESENTATIONAL else "listitem"

    def _part_of_table(self, element: Element) -> str:
        """None where the table has been declared to mean nothing."""
        table = table_of(element)
        role = self.of(table) if table is not None else ""
        if role in PRESENTATIONAL:
            return "none"
        if element.tag == "td":
            return "gridcell" if role in _GRIDS else "cell"
        return self._header_cell(element, role) if element.tag == "th" else _FIXED[element.tag]

    def _header_cell(self, element: Element, table_role: str) -> str:
        """``th``: by its scope, else by its place (HTML, 4.9.12; HTML-AAM, th)."""
        scope = (element.get("scope") or "").strip().lower()
        if scope in _COLUMN_SCOPES:
            return "columnheader"
        if scope in _ROW_SCOPES:
            return "rowheader"
        row = element.parent
        group = row.parent.tag if row is not None and row.parent is not None else ""
        if group == "thead" or row is None or row not in self._rows_with_data:
            return "columnheader"
        if element.is_first_of_its_kind or table_role in _GRIDS:
            return "rowheader"
        return "columnheader"

    @cached_property
    def _rows_with_data(self) -> set[Element]:
        """The rows with a ``td``."""
        return {cell.parent for cell in self._page.by_tag("td") if cell.parent is not None}

    @cached_property
    def _sectioned(self) -> list[bool]:
        """For each element whether it belongs to a part of the page, so that its header is not the page's."""

        def within(element: Element, around: bool) -> bool:
            parent = element.parent
            if around or parent is None:
                return around
            return parent.tag in _SECTIONING or explicit_role(parent) in _SECTIONING_ROLES

        return self._page.inherited(False, within)

    @cached_property
    def _within_section(self) -> list[bool]:
        """For each element whether it is in sectioning content but the main part."""

        def within(element: Element, around: bool) -> bool:
            parent = element.parent
            return around or (parent is not None and parent.tag in _SECTIONING - {"main"})

        return self._page.inherited(False, within)
