"""Roles: what an element is to assistive technology."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smartstad.accessibility.html import Element

LINKS = frozenset({"link", "doc-backlink", "doc-biblioref", "doc-glossref", "doc-noteref"})
"""The role of links, and those that inherit from it."""

IMAGES = frozenset({"img", "image", "graphics-document", "graphics-symbol"})
"""The roles of images."""

PRESENTATIONAL = frozenset({"none", "presentation"})
"""The roles of what carries no meaning of its own."""

# WAI-ARIA 1.2 without its abstract roles, "image" of 1.3, Graphics-ARIA 1.0 and DPUB-ARIA 1.1.
_ROLES = """
    alert alertdialog application article banner blockquote button caption cell checkbox code columnheader
    combobox complementary contentinfo definition deletion dialog directory document emphasis feed figure form
    generic grid gridcell group heading image img insertion link list listbox listitem log main marquee math menu
    menubar menuitem menuitemcheckbox menuitemradio meter navigation none note option paragraph presentation
    progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider
    spinbutton status strong subscript superscript switch tab table tablist tabpanel term textbox time timer
    toolbar tooltip tree treegrid treeitem
    graphics-document graphics-object graphics-symbol
    doc-abstract doc-acknowledgments doc-afterword doc-appendix doc-backlink doc-biblioentry doc-bibliography
    doc-biblioref doc-chapter doc-colophon doc-conclusion doc-cover doc-credit doc-credits doc-dedication
    doc-endnote doc-endnotes doc-epigraph doc-epilogue doc-errata doc-example doc-footnote doc-foreword
    doc-glossary doc-glossref doc-index doc-introduction doc-noteref doc-notice doc-pagebreak doc-pagefooter
    doc-pageheader doc-pagelist doc-part doc-preface doc-prologue doc-pullquote doc-qna doc-subtitle doc-tip
    doc-toc
"""
_DEFINED = frozenset(_ROLES.split())

_STATES = (
    "aria-atomic aria-busy aria-controls aria-current aria-describedby aria-description aria-details "
    "aria-dropeffect aria-flowto aria-grabbed aria-keyshortcuts aria-label aria-labelledby aria-live aria-owns "
    "aria-relevant aria-roledescription"
)
_GLOBAL_STATES = _STATES.split()

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CONTROLS = frozenset({"button", "select", "textarea", "iframe", "summary"})

TAGS_WITH_ROLE = ("a", "area", "img", *sorted(_HEADINGS))
"""The elements that `role_of` knows a role for when they have no ``role``."""


def role_of(element: Element) -> str:
    """The role that the element ends up with; empty where it has none that matters to the checks.

    A meaningless role on something that can be focused or has been given a meaning does not count
    (WAI-ARIA 1.2, 5.4.5).
    """
    explicit = explicit_role(element)
    if explicit and not (explicit in PRESENTATIONAL and _means_something(element)):
        return explicit
    return _implicit_role(element)


def explicit_role(element: Element) -> str:
    """The first role in the ``role`` attribute that exists; empty where there is none."""
    written = element.get("role")
    if not written:
        return ""
    return next((word for word in written.lower().split() if word in _DEFINED), "")


def is_focusable(element: Element) -> bool:
    """True where the keyboard or a script can put the focus there."""
    if element.get("tabindex") is not None:
        return True
    if element.tag in {"a", "area"}:
        return element.get("href") is not None
    if element.tag == "input":
        return (element.get("type") or "").lower() != "hidden" and element.get("disabled") is None
    return element.tag in _CONTROLS and element.get("disabled") is None


def _implicit_role(element: Element) -> str:
    tag = element.tag
    if tag in {"a", "area"}:
        return "link" if element.get("href") is not None else ""
    if tag == "img" and element.is_html:
        return "none" if element.get("alt") == "" else "img"
    return "heading" if tag in _HEADINGS else ""


def _means_something(element: Element) -> bool:
    return is_focusable(element) or any(element.get(name) is not None for name in _GLOBAL_STATES)
