"""What a printed document says: plain values, whatever program sets them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime as dt

PictureFormat = Literal["png", "jpg", "gif", "webp", "svg"]


@dataclass(frozen=True, slots=True)
class Text:
    """Words, as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Styled:
    """Words that stand out."""

    style: Literal["strong", "emphasis", "code", "subscript", "superscript", "struck", "small"]
    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an absolute address."""

    url: str
    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words in another language than those around them."""

    language: str
    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line within a paragraph."""


Inline = Text | Styled | Link | Foreign | LineBreak


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, from level 1: it stands in the contents and among the bookmarks."""

    level: int
    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class List:
    """A list; an ordered one counts from its start."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms with what is said of each."""

    items: tuple[tuple[tuple[Inline, ...], tuple[Block, ...]], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a row of headers. Every row has as many cells as that one."""

    header: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    caption: tuple[Inline, ...] = ()
    numbers: frozenset[int] = frozenset()
    """Columns of figures, from 0."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's own file."""

    data: bytes
    format: PictureFormat
    alternative: str
    """What it shows, for those who do not see it; empty for one that says nothing."""
    width: int = 100
    """Its share of the text's width, in hundredths."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its caption."""

    picture: Picture
    caption: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody else has said, and who."""

    blocks: tuple[Block, ...]
    source: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True)
class Preformatted:
    """Text whose lines and spaces are kept."""

    text: str


@dataclass(frozen=True, slots=True)
class ForeignBlocks:
    """Blocks in another language than those around them."""

    language: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that stand on one page, where one page is enough."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a page."""


Block = (
    Heading
    | Paragraph
    | List
    | Terms
    | Table
    | Figure
    | Quotation
    | Preformatted
    | ForeignBlocks
    | Together
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class Document:
    """Everything that a printed document is made of: the same document is the same file, byte for byte."""

    language: str
    title: str
    description: str
    author: str
    day: dt.date
    """Of its making, which the file tells: of its content, never the clock."""
    blocks: tuple[Block, ...]
    subtitle: str = ""
    contents: str = ""
    """The heading of the contents, in its language; none where it is empty."""
    contents_depth: int = 2
    """How many levels of headings stand there."""
    keywords: tuple[str, ...] = ()
    cover: bytes = b""
    """An SVG across the top of the first page that says nothing; none where it is empty."""


def plain(text: str) -> tuple[Inline, ...]:
    """The text as content."""
    return (Text(text),) if text else ()
