"""Inline patterns, tried only where they can match.

Python-Markdown tries each of its fifteen patterns on each piece of text, though most need a sign that the
text has not: a sixth of a conversion. The method that is replaced here is private to Python-Markdown. Were
it renamed, its own would be used, and pages would cost a little more; a test holds that both give the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

if TYPE_CHECKING:
    from markdown import Markdown

_SIGNS = {
    "backtick": "`",
    "escape": "\\",
    "footnote": "[",
    "passage": "{",
    "reference": "[",
    "link": "[",
    "image_link": "!",
    "image_reference": "!",
    "short_reference": "[",
    "short_image_ref": "!",
    "autolink": "<",
    "automail": "<",
    "linebreak": "\n",
    "html": "<",
    "entity": "&",
    "em_strong": "*_",
}
"""By the pattern's name, the one or two signs of which a text must have one for the pattern to match."""


class QuickInlineProcessor(InlineProcessor):
    """As Python-Markdown's own, but passes over patterns whose signs are not in the text."""

    @classmethod
    def install(cls, md: Markdown) -> None:
        """Takes the place of the instance's inline processor. To be called when all patterns are registered."""
        processor = cls(md)
        # A registry sorts and looks up anew at each use; a list has the same order.
        patterns = list(md.inlinePatterns)
        processor.inlinePatterns = cast("Any", patterns)
        names = {id(md.inlinePatterns[name]): name for name in _SIGNS if name in md.inlinePatterns}
        signs = [_SIGNS.get(names.get(id(pattern), ""), "") for pattern in patterns]
        processor._signs = [(each[:1], each[-1:]) for each in signs]
        priority = 20  # Python-Markdown's own
        md.treeprocessors.register(processor, "inline", priority)

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._signs: list[tuple[str, str]] = []

    def _InlineProcessor__handleInline(self, data: str, index: int = 0) -> str:  # noqa: N802
        if isinstance(data, AtomicString):
            return data
        apply = cast("Any", self)._InlineProcessor__applyPattern
        start, count = 0, len(self._signs)
        while index < count:
            one, other = self._signs[index]  # both empty, and so in every text, where any may match
            if start == 0 and one not in data and other not in data:
                index += 1
                continue
            data, matched, start = apply(self.inlinePatterns[index], data, index, start)
            if not matched:
                index += 1
        return data
