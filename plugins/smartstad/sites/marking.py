"""Puts marks into Markdown, at every construct that a problem may point to (`positions` tells why)."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from markdown.preprocessors import Preprocessor

from smartstad.sites.positions import CLOSE, OPEN, OPEN_IN_TAG, mark, strip_marks, strip_strays, tag_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown import Markdown

_PIECE = re.compile(f"(?:{OPEN}| {OPEN_IN_TAG})[^{CLOSE}]*{CLOSE}|\t|[^\t {OPEN}]+| ")

_INNER = r"(?:[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*)"
_LINK = re.compile(rf"\[(?!\^)(?={_INNER}\](?:\(|\[(?!\^)[^\]]|\{{:?\s*lang))")
"""The opening of ``[text](target)``, ``[text][name]`` and ``[text]{lang=en}``; no footnote, no task.

It begins with a plain sign, which is looked for quickly.
"""
_NAME = re.compile(r"^[ ]{0,3}\[([^\]\^\n][^\]\n]*)\]:", re.MULTILINE)
_SHORT_LINK = re.compile(r"(?<!\])(?<!\]\s)(\[)(?!\^)([^\[\]]+)\](?:\[\])?(?!\[(?!\^)|[(:])")
"""``[name]`` and ``[name][]``."""
_ATTRIBUTES = re.compile(r"\{[^{}\n]*\}")
_TAG = re.compile(r"<[a-zA-Z][a-zA-Z0-9]*(?=\s|/?>|$)", re.MULTILINE)
_AUTOLINK = re.compile(r"<(?:https?|ftp)://[^<>\s]+(?=>)", re.IGNORECASE)

_LANGUAGE = re.compile(
    r"""\{[^{}\n]*?\blang=["']?(?=[^\s"'{}])|^[ \t]*/{3,}[ \t]*lang[ \t]*\|[ \t]*(?=\S)""", re.MULTILINE
)

_TEXT = r"""(?:[^\W\d_] | \d+(?!\d|\.(?:\s|$)) | \[(?!\^|[ xX]\]\s|[^\]]*\]:) | !\[ | (?:\*{1,3}|_{1,3})[^\W_]
    | ["'”’(«–—&%$€§…•] | [-+](?=\w) | `{1,2}[^`] | \\.)"""
"""How words begin: nothing that opens a block of its own (list, quotation, rule, fence, definition, HTML …)."""
_LEAD = re.compile(
    rf"""
    (?P<around>(?:[ \t]*(?:> | [-*+](?=[ \t]) | \d{{1,9}}\.(?=[ \t]) | :(?=[ \t]) | \[\^[^\]\n]*\]:))*)
    [ \t]*(?:(?P<hashes>\#{{1,6}})(?![#])[ \t]*(?=$|[^\s{{|]) | \[[ xX]\][ \t]+(?!\[)(?={_TEXT}) | (?={_TEXT}) | (?=\|))""",
    re.VERBOSE,
)
"""What stands before a line's own words: quotation, item, definition, note, heading, task; or before a table's row."""
_BAR = re.compile(r"(?<!\\)\|[ \t]*(?=\S)")
_RULE = re.compile(r"[-:|\s]+")
_FENCE = re.compile(r"[ \t]*(?:!!!|\?\?\?|///|```|~~~|<)")
"""After such a line words begin anew, without a blank line."""


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
        text = "\n".join(lines)
        clean = strip_strays(text)
        if len(clean) != len(text):
            lines = clean.split("\n")
        inner = self._in_lines(clean, lines)
        marked = []
        begins, items = True, False
        for index, line in enumerate(lines):
            if not line or line.isspace():
                marked.append(line)
                begins, items = True, False
                continue
            number = self.first_line + index
            marks = inner.get(index, [])
            found = _LEAD.match(line)
            if found:
                around, hashes = found["around"], found["hashes"]
                bar = line.startswith("|", found.end())
                if bar:
                    marks = marks + _cells(line, number, found.end())
                elif begins or hashes or (around and (items or around.lstrip()[0] in ">:[")):
                    column = found.start("hashes") if hashes else found.end()
                    # Before a link's own mark, on the same place.
                    marks = [(found.end(), mark(number, column + 1)), *marks]
                items = items or bool(around)
                # An indented line after a heading would keep its indentation behind a mark.
                follower = lines[index + 1] if hashes and index + 1 < len(lines) else " "
                begins = (begins and bar) or not follower[:1].isspace()
            else:
                begins = _FENCE.match(line) is not None
            made = _with(line, marks) if marks else line
            marked.append(_without_tabs(made, self.md.tab_length) if "\t" in made else made)
        return marked

    def _in_lines(self, text: str, lines: list[str]) -> dict[int, list[tuple[int, str]]]:
        """Marks within the lines, by line from 0, as column from 0 and mark, in order."""
        found = sorted(_inner(text), key=lambda each: each[1])
        if not found:
            return {}
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + len(line) + 1)
        by_line: dict[int, list[tuple[int, str]]] = {}
        for start, end, make in found:
            index, last = bisect_right(starts, start) - 1, bisect_right(starts, end) - 1
            made = make(self.first_line + index, start - starts[index] + 1)
            by_line.setdefault(last, []).append((end - starts[last], made))
        return by_line


def _inner(text: str) -> Iterator[tuple[int, int, Any]]:
    """Start, place for the mark, and kind of mark, of links, pictures, languages and raw tags."""
    if "[" in text:
        # What stands in an attribute list (``{: title="…"}``) is no link.
        lists = [found.span() for found in _ATTRIBUTES.finditer(text)] if "{" in text else []
        for place in _links(text):
            if not any(first < place < last for first, last in lists):
                yield place - (text[place - 1 : place] == "!"), place + 1, mark
    if "lang=" in text or "/ lang" in text:
        for found in _LANGUAGE.finditer(text):
            yield found.end(), found.end(), mark
    if "<" in text:
        for found in _TAG.finditer(text):
            yield found.start(), found.end(), tag_mark
        for found in _AUTOLINK.finditer(text):
            yield found.start(), found.end(), mark


def _links(text: str) -> set[int]:
    """Where brackets of links and pictures open."""
    names = {_folded(name) for name in _NAME.findall(text)} if "]:" in text else set()
    links = {
        place
        for place in (found.start() for found in _LINK.finditer(text))
        # The empty brackets of ``[name] []`` must stay empty.
        if text[place + 1] != "]" or text[max(place - 2, 0) : place].rstrip()[-1:] != "]"
    }
    if names:
        links.update(f.start() for f in _SHORT_LINK.finditer(text) if _folded(f[2]) in names)
    return links


def _folded(name: str) -> str:
    return " ".join(name.split()).lower()


def _cells(line: str, number: int, start: int) -> list[tuple[int, str]]:
    """Marks at the beginning of each of a row's cells; none in the line under the headers."""
    if _RULE.fullmatch(line, start):
        return []
    made = []
    for found in _BAR.finditer(line, start):
        # In an empty cell the next bar follows.
        place = found.start() + 1 if line[found.end()] == "|" else found.end()
        made.append((place, mark(number, place + 1)))
    return made


def _with(line: str, marks: list[tuple[int, str]]) -> str:
    """The line with the marks put in; of those on one place, in the order given."""
    pieces, done = [], 0
    for place, made in sorted(marks, key=lambda pair: pair[0]):
        pieces += [line[done:place], made]
        done = place
    return "".join([*pieces, line[done:]])


def _without_tabs(line: str, width: int) -> str:
    """As `str.expandtabs`, but marks take no room; Python-Markdown would count them."""
    made, column = [], 0
    for piece in _PIECE.findall(line):
        text = " " * (width - column % width) if piece == "\t" else piece
        column += 0 if CLOSE in piece else len(text)
        made.append(text)
    return "".join(made)
