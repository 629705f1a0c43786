"""What Markdown's extensions write into the text by themselves, in the text's own language and with names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from markdown import Markdown

    from smartstad.sites.words import Words

_BOX = re.compile(r'<input type="checkbox" disabled(?P<done> checked)?/>')
"""What ``pymdownx.tasklist`` writes before a task."""
_CUSTOM_BACKLINK = "{}"
BOX_TITLES = (
    "Abstract", "Attention", "Caution", "Danger", "Error", "Example", "Failure", "Hint", "Important", "Info", "Note",
    "Question", "Quote", "Success", "Tip", "Warning",
)  # fmt: skip
"""What a box (``!!! note``) without a title of its own is called, after its class."""


def localised(
    configs: Mapping[str, Mapping[str, Any]], gettext: Callable[[str], str]
) -> dict[str, dict[str, Any]]:
    """The extensions' settings, with their words in the language of `gettext`."""
    made = {name: dict(config) for name, config in configs.items()}
    # Only the note's number; `Localise` says the rest, where it also knows how often a note is referred to.
    made.setdefault("footnotes", {})["BACKLINK_TITLE"] = _CUSTOM_BACKLINK
    made.setdefault("pymdownx.blocks.caption", {}).setdefault(
        "types",
        [
            "caption",
            {"name": "figure-caption", "prefix": gettext("Picture {}.")},
            {"name": "table-caption", "prefix": gettext("Table {}.")},
        ],
    )
    return made


class Localise(Treeprocessor):
    """Titles of boxes that were made of the class's name, and names of notes and tasks.

    A note's reference is only a number, and the way back only an arrow, to those who hear them read aloud;
    the box before a task has no name at all (WCAG 2.4.4, 4.1.2).
    """

    def __init__(self, md: Markdown, words: Words) -> None:
        super().__init__(md)
        self._stash = md.htmlStash
        self._words = words

    def run(self, root: Element) -> None:
        has_tasks = False
        for element in root.iter():
            classes = element.get("class")
            if element.tag == "details":
                self._title(element, element.find("summary"))
            elif classes is None:
                continue
            elif element.tag == "div" and "admonition" in classes.split():
                self._title(element, element.find("./p[@class='admonition-title']"))
            elif element.tag == "div" and classes == "footnote":
                self._notes(element)
            elif classes == "footnote-ref":
                element.set("aria-label", self._words.gettext("Footnote {}").format(element.text))
            elif element.tag == "li" and "task-list-item" in classes.split():
                has_tasks = True
        if has_tasks:
            self._stash.rawHtmlBlocks[:] = [self._task(raw) for raw in self._stash.rawHtmlBlocks]

    def _title(self, box: Element, title: Element | None) -> None:
        kinds = [name for name in box.get("class", "").split() if name != "admonition"]
        if title is not None and kinds and title.text == kinds[0].capitalize():
            title.text = self._words.gettext(title.text)

    def _notes(self, box: Element) -> None:
        """The notes are a section with a heading, to be found among the others."""
        rule = box.find("hr")
        if rule is None:
            return
        box.remove(rule)
        box.tag = "section"
        heading = Element("h2")
        heading.text = self._words.gettext("Footnotes")
        box.insert(0, heading)
        for note in box.findall("./ol/li"):
            ways = [link for link in note.iter("a") if link.get("class") == "footnote-backref"]
            for number, link in enumerate(ways, 1):
                name = self._words.gettext("Back to footnote {} in the text").format(
                    link.attrib.pop("title", "")
                )
                several = self._words.gettext("{name}, place {number}").format(name=name, number=number)
                link.set("aria-label", several if len(ways) > 1 else name)

    def _task(self, raw: str | Element) -> str | Element:
        found = _BOX.match(raw) if isinstance(raw, str) else None
        if found is None:
            return raw
        name = self._words.gettext("Done") if found["done"] else self._words.gettext("Not done")
        return f'{found[0][:-2]} aria-label="{name}"> '
