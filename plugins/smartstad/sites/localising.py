"""What Markdown's extensions write into the text by themselves, in the text's own language; header cells' scope."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from xml.etree.ElementTree import Element

    from markdown import Markdown


def localised(
    configs: Mapping[str, Mapping[str, Any]], gettext: Callable[[str], str]
) -> dict[str, dict[str, Any]]:
    """The extensions' settings, with their words in the language of `gettext`."""
    made = {name: dict(config) for name, config in configs.items()}
    made.setdefault("footnotes", {})["BACKLINK_TITLE"] = gettext("Back to note {} in the text")
    return made


class Localise(Treeprocessor):
    """Titles that the admonition extension made of the class's name, and ``scope`` on header cells (WCAG 1.3.1)."""

    def __init__(self, md: Markdown, gettext: Callable[[str], str]) -> None:
        super().__init__(md)
        self._gettext = gettext

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag == "thead":
                for cell in element.iter("th"):
                    cell.set("scope", "col")
            elif element.tag == "div" and "admonition" in element.get("class", "").split():
                self._title(element)

    def _title(self, box: Element) -> None:
        title = next((child for child in box if child.get("class") == "admonition-title"), None)
        kinds = [name for name in box.get("class", "").split() if name != "admonition"]
        if title is not None and kinds and title.text == kinds[0].capitalize():
            title.text = self._gettext(title.text)
