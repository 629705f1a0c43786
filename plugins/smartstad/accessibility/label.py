"""Which ``label`` elements a form control has (HTML, 4.10.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smartstad.accessibility.html import Element, Page

LABELABLE = frozenset({"button", "input", "meter", "output", "progress", "select", "textarea"})
"""The elements that can have a ``label``; an ``input`` that is hidden can not."""


def labels_of(page: Page) -> dict[Element, list[Element]]:
    """The labels of each control that has any, in order."""
    labels = page.by_tag("label")
    if not labels:
        return {}
    labelled = {label: control for label in labels if (control := _named_by_id(label, page)) is not None}
    unbound = {label for label in labels if label.get("for") is None}
    if unbound:
        labelled |= _first_within(unbound, page)
    found: dict[Element, list[Element]] = {}
    for label in labels:
        if label in labelled:
            found.setdefault(labelled[label], []).append(label)
    return found


def _named_by_id(label: Element, page: Page) -> Element | None:
    control = page.by_id.get(label.get("for") or "")
    return control if control is not None and _is_labelable(control) else None


def _first_within(labels: set[Element], page: Page) -> dict[Element, Element]:
    """For each label the first control within it."""
    found: dict[Element, Element] = {}

    def nearest(element: Element, outer: Element | None) -> Element | None:
        return element if element in labels else outer

    around = page.inherited(None, nearest)
    for control in page.by_tag(*LABELABLE):
        label = around[control.order] if _is_labelable(control) else None
        # Whoever has come to a label first has come to those around it too.
        while label is not None and label not in found:
            found[label] = control
            label = around[label.parent.order] if label.parent is not None else None
    return found


def _is_labelable(element: Element) -> bool:
    if element.tag == "input":
        return (element.get("type") or "").strip().lower() != "hidden"
    return element.tag in LABELABLE and element.is_html
