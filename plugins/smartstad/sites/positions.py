"""From HTML back to Markdown: marks that carry a place in the source through Python-Markdown.

Python-Markdown forgets where a construct stood. So, before it reads the text, each construct that a
problem may point to (heading, paragraph, list item, table row, link, picture) gets a mark with its
line and column just inside it. After the conversion the marks become ``data-source="LINE:COLUMN"``
on the elements they ended up in, and whatever is left of them (in code, say) is taken out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from markdown.preprocessors import Preprocessor

if TYPE_CHECKING:
    from markdown import Markdown

SOURCE_ATTRIBUTE = "data-source"

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
# Unicode noncharacters: never part of a text that is meant for exchange (Unicode 23.7).
_MARK = re.compile(f"{_OPEN}([0-9]+:[0-9]+){_CLOSE}")
_PIECE = re.compile(f"{_OPEN}[^{_CLOSE}]*{_CLOSE}|\t|[^\t{_OPEN}]+")
_STRAY = re.compile(f"[{_OPEN}{_CLOSE}]")

_POSITION = re.compile(rf' {SOURCE_ATTRIBUTE}="[0-9]+:[0-9]+"')

_LINK = re.compile(
    r"(?!(?:(?<=\])|(?<=\]\s))\[\])!?\[(?!\^)(?=[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*\](?:\(|\[[^\]]))"
)
"""The opening of ``[text](target)``, ``[text][name]`` and ``![…](…)``; no footnote, no task, no definition.

Nor the empty brackets of ``[name] []``, which a mark would fill.
"""
_ATTRIBUTES = re.compile(r"\{[^{}]*\}")
_TEXT = r"""(?:[^\W\d_] | \d+(?!\d|[.)](?:\s|$)) | \[(?!\^|[ xX]\]\s|[^\]]*\]:) | !\[ | (?:\*{1,3}|_{1,3})[^\W_]
    | ["'”’(«–—] | `{1,2}[^`])"""
"""How words begin: nothing that opens a block of its own (list, quotation, rule, fence, definition, HTML …)."""
_BLOCK = re.compile(
    rf"(?P<lead>\#{{1,6}}[ \t]+(?=[^\s{{|]) | [ \t]*(?:[-*+]|\d{{1,9}}[.)])[ \t]+(?={_TEXT}) | \|[ \t]*(?![-:|\s]+$)(?=\S))",
    re.VERBOSE,
)
_PARAGRAPH = re.compile(_TEXT, re.VERBOSE)


def strip_marks(text: str) -> str:
    """The text without marks."""
    return _MARK.sub("", text) if _OPEN in text else text


def without_positions(html: str) -> str:
    """The HTML without the attributes that say where its parts stand in the source."""
    return _POSITION.sub("", html)


def take_mark(text: str) -> tuple[str | None, str]:
    """The place that the text begins with (``LINE:COLUMN``), and the text without marks."""
    if _OPEN not in text:
        return None, text
    match = _MARK.match(text.lstrip())
    return (match.group(1) if match else None), _MARK.sub("", text)


class _References(dict[str, Any]):
    """Where ``[name]: target`` leads. ``[text]`` may be such a name, so it is looked up without its mark."""

    def __contains__(self, name: object) -> bool:
        return super().__contains__(strip_marks(str(name)))

    def __getitem__(self, name: str) -> Any:
        return super().__getitem__(strip_marks(name))


class MarkPositions(Preprocessor):
    """Puts the marks in. `first_line` is the line of the file on which the text begins."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.md: Markdown = md
        self.first_line = 1
        md.references = _References()

    def run(self, lines: list[str]) -> list[str]:
        marked = []
        after_blank = begins = True
        if any(_OPEN in line or _CLOSE in line for line in lines):
            lines = [_STRAY.sub("", line) for line in lines]
        for number, clean in enumerate(lines, self.first_line):
            if not clean.strip():
                marked.append(clean)
                after_blank = begins = True
                continue
            is_code = after_blank and clean.startswith(("    ", "\t"))  # or deeper in a list: links only
            lead = "" if is_code else _lead(clean, begins)
            words = not is_code and begins and _PARAGRAPH.match(clean)
            own = _mark(number, len(lead) + 1) if lead or words else ""
            made = lead + own + _mark_links(clean, number, len(lead))
            marked.append(_without_tabs(made, self.md.tab_length) if "\t" in made else made)
            after_blank = clean.startswith("#")
            # Items and rows follow each other without a blank line; elsewhere their signs are mere signs.
            begins = after_blank or bool(lead) or (begins and clean.startswith("|"))
        return marked


def _lead(line: str, begins: bool) -> str:
    """What opens a heading, a list's item or a table's row."""
    block = _BLOCK.match(line)
    lead = block.group("lead") if block else ""
    return lead if begins or lead.startswith("#") else ""


def _mark_links(line: str, number: int, start: int) -> str:
    if "[" not in line:
        return line[start:]
    # What stands in an attribute list (``{: title="…"}``) is no link.
    lists = [found.span() for found in _ATTRIBUTES.finditer(line)] if "{" in line else []

    def mark(found: re.Match[str]) -> str:
        place = start + found.start()
        if any(begin < place < end for begin, end in lists):
            return found.group()
        return found.group() + _mark(number, place + 1)

    return _LINK.sub(mark, line[start:])


def _without_tabs(line: str, width: int) -> str:
    """As `str.expandtabs`, but marks take no room; Python-Markdown would count them."""
    made, column = [], 0
    for piece in _PIECE.findall(line):
        text = " " * (width - column % width) if piece == "\t" else piece
        column += 0 if piece.startswith(_OPEN) else len(text)
        made.append(text)
    return "".join(made)


def _mark(line: int, column: int) -> str:
    return f"{_OPEN}{line}:{column}{_CLOSE}"
