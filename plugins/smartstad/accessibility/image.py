"""The images of a page, and what their authors call them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from smartstad.accessibility.control import is_image_button
from smartstad.accessibility.finding import shortened
from smartstad.accessibility.role import IMAGES, PRESENTATIONAL, explicit_role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element, Page


def images(subject: Subject) -> Iterator[Element]:
    """What is an image to assistive technology: by its role, or since it is one in HTML and no decoration."""
    for element in subject.with_role(*IMAGES):
        # A drawing within something that has a name needs none of its own.
        if element.tag != "svg" or explicit_role(element) in IMAGES:
            yield element
    for element in subject.page.by_tag("img"):
        role = subject.roles.of(element) if element.exposed and explicit_role(element) else "img"
        if role not in IMAGES and role not in PRESENTATIONAL:
            yield element


def image_buttons(page: Page) -> Iterator[Element]:
    """The buttons in the accessibility tree that show an image."""
    return (element for element in page.by_tag("input") if element.exposed and is_image_button(element))


def file_name(element: Element) -> str:
    """The name of an image's file; empty where there is none, or it is not known."""
    source = element.get("src") or ""
    if source.startswith("data:"):
        return ""  # the image itself stands in the address, so it has no name
    return unquote(source.partition("#")[0].partition("?")[0].rpartition("/")[2])


def shown_as(element: Element) -> str:
    """How the author knows the image again."""
    return shortened(file_name(element) or f"<{element.tag}>")
