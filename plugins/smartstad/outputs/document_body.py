"""Bodies in print: the blocks of a document that sanitised HTML says.

The HTML is that of `sites.sanitising`: well formed, with elements and attributes that are known. What paper has no
use for is left out: films, boxes to tick, and the headings' own addresses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Literal

from smartstad.outputs import document as model

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Pictures = Callable[[str, str], model.Picture | None]
    """Gives the picture at an address of the HTML, with its alternative text."""

_VOID = frozenset({"br", "hr", "img", "input", "source", "track", "wbr", "col"})
_LEFT_OUT = frozenset({"audio", "video", "input", "rp", "rt", "source", "track", "col", "colgroup"})
_STYLES: dict[str, Literal["strong", "emphasis", "code", "subscript", "superscript", "struck", "small"]] = {
    "strong": "strong", "b": "strong", "dfn": "strong", "em": "emphasis", "i": "emphasis", "cite": "emphasis",
    "var": "emphasis", "code": "code", "kbd": "code", "samp": "code", "sub": "subscript", "sup": "superscript",
    "del": "struck", "s": "struck", "small": "small",
}  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CONTAINERS = frozenset(
    {"div", "section", "details", "figure", "blockquote", "ul", "ol", "dl", "table", "pre"}
)
_BLOCKS = _CONTAINERS | _HEADINGS.keys() | {"p", "summary", "hr", "figcaption"}
_SPACE = re.compile(r"[ \t\n\r\f]+")
_HIDDEN_CLASSES = frozenset({"headerlink", "footnote-backref"})


@dataclass
class _Node:
    tag: str
    attributes: dict[str, str]
    children: list[_Node | str] = field(default_factory=list)

    @property
    def elements(self) -> Iterator[_Node]:
        return (child for child in self.children if isinstance(child, _Node))

    def find(self, *tags: str) -> Iterator[_Node]:
        """Elements within of those names, in order."""
        for child in self.elements:
            if child.tag in tags:
                yield child
            yield from child.find(*tags)


class _Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root = _Node("div", {})
        self._open = [self.root]
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = _Node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(node)
        if tag not in _VOID:
            self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if any(node.tag == tag for node in self._open[1:]):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def body_blocks(html: str, pictures: Pictures, *, deeper: int = -1) -> tuple[model.Block, ...]:
    """What the HTML says, its addresses made absolute before; its headings so many levels deeper than they are.

    A page's body begins with headings of level 2, which are a document's first: so one level up, if not told otherwise.
    """
    return tuple(_Printer(pictures, deeper).blocks(_Reader(html).root))


class _Printer:
    def __init__(self, pictures: Pictures, deeper: int) -> None:
        self._pictures = pictures
        self._deeper = deeper

    def blocks(self, node: _Node) -> list[model.Block]:
        """The blocks within an element; what stands between them is a paragraph."""
        found: list[model.Block] = []
        loose: list[_Node | str] = []
        for child in [*node.children, None]:
            if isinstance(child, str) or (child is not None and not _is_block(child)):
                loose.append(child)
                continue
            content = _trimmed(self._inline(loose))
            if content:
                found.append(model.Paragraph(content))
            found += [each for run in loose if isinstance(run, _Node) for each in self._pictures_in(run)]
            loose = []
            if child is not None:
                found += self._foreign(child, self._block(child))
        return found

    def _foreign(self, node: _Node, blocks: list[model.Block]) -> list[model.Block]:
        language = node.attributes.get("lang")
        return [model.ForeignBlocks(language, tuple(blocks))] if language and blocks else blocks

    def _block(self, node: _Node) -> list[model.Block]:
        level = _HEADINGS.get(node.tag)
        if level is not None or node.tag in ("p", "summary", "figcaption"):
            return self._text_block(node, level)
        if node.tag == "pre":
            return [model.Preformatted(_text(node).strip("\n"))]
        if node.tag == "blockquote":
            return [model.Quotation(tuple(self.blocks(node)))]
        others = {
            "ul": self._list,
            "ol": self._list,
            "dl": self._terms,
            "table": self._table,
            "figure": self._figure,
        }
        return others.get(node.tag, self.blocks)(node)

    def _list(self, node: _Node) -> list[model.Block]:
        items = tuple(tuple(self.blocks(item)) for item in node.elements if item.tag == "li")
        start = node.attributes.get("start", "")
        first = int(start) if start.isdecimal() else 1
        return [model.List(items, node.tag == "ol", first)] if items else []

    def _text_block(self, node: _Node, level: int | None) -> list[model.Block]:
        content = _trimmed(self._inline(node.children))
        pictures = self._pictures_in(node)
        if not content:
            return pictures
        if level is not None:
            return [model.Heading(max(1, level + self._deeper), content), *pictures]
        if node.tag == "summary":
            content = (model.Styled("strong", content),)
        return [model.Paragraph(content), *pictures]

    def _terms(self, node: _Node) -> list[model.Block]:
        items: list[tuple[tuple[model.Inline, ...], tuple[model.Block, ...]]] = []
        for child in node.find("dt", "dd"):
            if child.tag == "dt":
                items.append((_trimmed(self._inline(child.children)), ()))
            elif items:
                term, said = items[-1]
                items[-1] = (term, (*said, *self.blocks(child)))
        return [model.Terms(tuple(items))] if items else []

    def _table(self, node: _Node) -> list[model.Block]:
        rows = [[cell for cell in row.elements if cell.tag in ("td", "th")] for row in node.find("tr")]
        width = max((len(row) for row in rows), default=0)
        if not width:
            return []
        cells = [
            tuple(_trimmed(self._inline(cell.children)) for cell in row) + ((),) * (width - len(row))
            for row in rows
        ]
        caption = next((_trimmed(self._inline(each.children)) for each in node.find("caption")), ())
        numbers = {number for row in rows for number, cell in enumerate(row) if _is_number(cell)}
        return [model.Table(cells[0], tuple(cells[1:]), caption, frozenset(numbers))]

    def _figure(self, node: _Node) -> list[model.Block]:
        captions = [_trimmed(self._inline(each.children)) for each in node.find("figcaption")]
        pictures = self._pictures_in(node)
        if len(pictures) != 1 or not isinstance(pictures[0], model.Figure):
            return self.blocks(_Node("div", {}, node.children))
        return [model.Figure(pictures[0].picture, next(iter(captions), ()))]

    def _pictures_in(self, node: _Node) -> list[model.Block]:
        images = [node] if node.tag == "img" else list(node.find("img"))
        given = (self._pictures(i.attributes.get("src", ""), i.attributes.get("alt", "")) for i in images)
        return [model.Figure(picture) for picture in given if picture is not None]

    def _inline(self, children: Iterable[_Node | str]) -> list[model.Inline]:
        found: list[model.Inline] = []
        for child in children:
            if isinstance(child, str):
                found.append(model.Text(_SPACE.sub(" ", child)))
            elif child.tag == "br":
                found.append(model.LineBreak())
            elif child.tag not in _LEFT_OUT and not _HIDDEN_CLASSES & set(
                child.attributes.get("class", "").split()
            ):
                found += self._run(child)
        return found

    def _run(self, node: _Node) -> list[model.Inline]:
        content = self._inline(node.children)
        if not content:
            return []
        if node.tag in _STYLES:
            content = [model.Styled(_STYLES[node.tag], tuple(content))]
        elif node.tag == "q":
            content = [model.Text("”"), *content, model.Text("”")]
        elif node.tag == "a" and node.attributes.get("href"):
            content = [model.Link(node.attributes["href"], tuple(content))]
        language = node.attributes.get("lang")
        return [model.Foreign(language, tuple(content))] if language else content


def _is_block(node: _Node) -> bool:
    return node.tag in _BLOCKS


def _is_number(cell: _Node) -> bool:
    return "number" in cell.attributes.get("class", "").split()


def _text(node: _Node) -> str:
    return "".join(child if isinstance(child, str) else _text(child) for child in node.children)


def _trimmed(content: list[model.Inline]) -> tuple[model.Inline, ...]:
    """The content without spaces around it; nothing where there is nothing but spaces."""
    runs = list(content)
    while runs and isinstance(runs[0], model.Text | model.LineBreak):
        text = runs[0].text.lstrip(" ") if isinstance(runs[0], model.Text) else ""
        if text:
            runs[0] = model.Text(text)
            break
        del runs[0]
    while runs and isinstance(runs[-1], model.Text | model.LineBreak):
        text = runs[-1].text.rstrip(" ") if isinstance(runs[-1], model.Text) else ""
        if text:
            runs[-1] = model.Text(text)
            break
        del runs[-1]
    return tuple(runs)
