"""Tables that can be read aloud and scrolled: scope, row headers, captions, a region around each (WCAG 1.3.1, 1.4.10, 2.1.1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.treeprocessors import Treeprocessor

from smartstad.sites import rules
from smartstad.sites.positions import SOURCE_ATTRIBUTE, strip_marks, take_mark

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from smartstad.sites.finishing import Job

_TABLE = re.compile(
    r'(?P<start><table(?: [^\s"=<>]+(?:="[^"]*")?)*>)(?:\s*(?P<caption><caption(?P<has>[^>]*)>))?|</table>'
)
"""Start, with a caption if it has one, and end; as `sanitise` writes them."""
_ID = re.compile(r'\sid="([^"]*)"')


class Headers(Treeprocessor):
    """``scope`` on header cells. Where the first of them is written in bold, the cells below it are headers too."""

    def __init__(self, md: Markdown, job: Job) -> None:
        super().__init__(md)
        self._job = job

    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            cells = table.findall("./thead/tr/th")
            for number, cell in enumerate(cells, 1):
                cell.set("scope", "col")
                if not len(cell) and not strip_marks(cell.text or "").strip():
                    place = take_mark(cell.text or "")[0] or take_mark(cells[0].text or "")[0]
                    self._job.faults.append((place, "", rules.EMPTY_TABLE_HEADER, {"number": str(number)}))
            if cells and _take_bold(cells[0]):
                for row in table.iterfind("./tbody/tr"):
                    _make_header(row[0])


def _take_bold(cell: Element) -> bool:
    """True where all of the cell is bold, which it then no longer is: headers are by themselves."""
    bold = cell[0] if len(cell) == 1 else None
    if (
        bold is None
        or bold.tag != "strong"
        or strip_marks(cell.text or "").strip()
        or (bold.tail or "").strip()
    ):
        return False
    cell.text = (cell.text or "") + (bold.text or "")
    cell[:] = list(bold)
    return True


def _make_header(cell: Element) -> None:
    cell.tag = "th"
    cell.set("scope", "row")
    _take_bold(cell)


class Captions(Treeprocessor):
    """Captions within their tables, and pictures without a paragraph of their own in their figures."""

    def run(self, root: Element) -> None:
        if next(root.iter("figure"), None) is None:
            return
        for around in list(root.iter()):
            for index, figure in enumerate(around):
                if figure.tag == "figure" and (caption := figure.find("figcaption")) is not None:
                    _without_paragraph(caption)
                    table = figure.find("table")
                    if table is not None and len(figure) == 2:
                        _into_table(figure, table, caption)
                        around[index] = table
                    elif figure[0].tag == "p" and len(figure[0]) == 1 and not (figure[0].text or "").strip():
                        _without_paragraph(figure, 0)


def _into_table(figure: Element, table: Element, caption: Element) -> None:
    caption.tag = "caption"
    table.insert(0, caption)
    table.tail = figure.tail
    for name, value in figure.items():
        table.attrib.setdefault(name, value)


def _without_paragraph(around: Element, index: int | None = None) -> None:
    """Puts what stands in the only paragraph, or the one at that index, in its place."""
    if index is None and (len(around) != 1 or around[0].tag != "p"):
        return
    paragraph = around[index or 0]
    if index is None:
        around.text = (around.text or "").strip() + (paragraph.text or "")
        if place := paragraph.get(SOURCE_ATTRIBUTE):
            around.set(SOURCE_ATTRIBUTE, place)
    around[(index or 0) : (index or 0) + 1] = list(paragraph)


def scrollable(html: str, gettext: Callable[[str], str]) -> str:
    """The HTML with a region around each table that a keyboard can scroll, where the screen is too narrow for it.

    It is named by the table's caption, else by the table's number on the page.
    """
    number = depth = 0

    def wrap(found: re.Match[str]) -> str:
        nonlocal number, depth
        if not found["start"]:
            depth -= 1
            return "</table>" if depth else "</table></div>"
        depth += 1
        if depth > 1:
            return found[0]
        number += 1
        start, caption = found["start"], found["caption"]
        if not caption:
            label = gettext("Table {}").format(number)
            name = f'aria-label="{label}"'
        elif own := _ID.search(found["has"]):
            name = f'aria-labelledby="{own[1]}"'
        else:
            name = f'aria-labelledby="table:{number}"'
            caption = f'<caption id="table:{number}"{found["has"]}>'
        return f'<div class="scroll" role="region" {name} tabindex="0">{start}{caption or ""}'

    return _TABLE.sub(wrap, html)
