"""Documents as PDF that everybody can read (PDF/UA-1, ISO 14289-1). The one module that knows Typst.

Texts of editors reach Typst as strings in JSON, never as Typst's own language, in a folder that holds nothing else;
the program reads no file outside it, and its fonts are ours and those in its own package.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
import tempfile
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, assert_never

from smartstad.model.problem import Message, Problem, Rule, Severity
from smartstad.outputs import document as model
from smartstad.outputs.characters import clean as _clean
from smartstad.outputs.forking import call
from smartstad.sites.sanitising import SCHEMES

if TYPE_CHECKING:
    from collections.abc import Iterable

    import typst

    from smartstad.model.problem import Span

MEDIA_TYPE = "application/pdf"
STANDARD = "PDF/UA-1"

_HERE = Path(__file__)
_FONTS = _HERE.with_name("document_fonts")
_TEMPLATE = _HERE.with_name("document.typ")

DOCUMENT_REFUSED = Rule(
    "document-refused",
    Severity.ERROR,
    Message(
        "PDF:en ”{title}” går inte att göra tillgänglig. Programmet säger: {complaint}",
        "The PDF “{title}” cannot be made accessible. The program says: {complaint}",
    ),
    Message(
        "Den som läser med hjälpmedel skulle få en fil som inte går att läsa rätt.",
        "Those who read with assistive technology would get a file that cannot be read rightly.",
    ),
    Message(
        "Läs vad programmet säger. Ofta är det ett tecken som typsnittet saknar, eller en bild utan alternativtext.",
        "Read what the program says. Often it is a character that the font lacks, or a picture without alternative text.",
    ),
)


def write_pdf(document: model.Document, span: Span) -> bytes | Problem:
    """The document as a tagged PDF, or why it cannot be one: a problem at the place given."""
    return call("typst", _write, document, span)


def _write(document: model.Document, span: Span) -> bytes | Problem:
    import typst  # noqa: PLC0415 – a build without documents does not load its 90 MB

    told, pictures = _told(document)
    with tempfile.TemporaryDirectory(prefix="smartstad-") as temporary:
        folder = Path(temporary)
        (folder / "document.json").write_text(json.dumps(told, ensure_ascii=False), "utf-8")
        for name, data in pictures.items():
            (folder / name).write_bytes(data)
        main = folder / "main.typ"
        main.write_bytes(_TEMPLATE.read_bytes())
        moment = dt.datetime.combine(document.day, dt.time(12), dt.UTC)
        try:
            return typst.compile(
                main,
                root=folder,
                font_paths=_fonts(),
                ignore_system_fonts=True,
                format="pdf",
                pdf_standards=["ua-1"],
                timestamp=int(moment.timestamp()),
            )
        except typst.TypstError as error:
            complaint = " ".join([error.message, *error.hints])
            return Problem(DOCUMENT_REFUSED, span, {"title": document.title, "complaint": complaint})


def page_count(data: bytes) -> int:
    """How many pages a document of `write_pdf` has."""
    # Typst keeps the tree of pages uncompressed; its root counts all that is below it.
    return max(int(count) for count in re.findall(rb"/Type/Pages/(?:Parent [^/]+/)?Count (\d+)", data))


def cache_key(document: model.Document) -> str:
    """A name for the document's file: another one if anything that it is made of changes."""
    told, pictures = _told(document)
    made_with = [version("typst"), _TEMPLATE.read_text("utf-8"), document.day.isoformat()]
    digest = hashlib.sha256(json.dumps([told, made_with], sort_keys=True).encode())
    for name, data in sorted(pictures.items()):
        digest.update(name.encode() + hashlib.sha256(data).digest())
    return digest.hexdigest()


@cache
def _fonts() -> typst.Fonts:
    import typst  # noqa: PLC0415 – see `write_pdf`

    return typst.Fonts(include_system_fonts=False, font_paths=[_FONTS])


def _told(document: model.Document) -> tuple[dict[str, Any], dict[str, bytes]]:
    """The document as JSON, and the files of its pictures by name."""
    teller = _Teller()
    told = {
        "title": _clean(document.title),
        "subtitle": _clean(document.subtitle),
        "description": _clean(document.description),
        "author": _clean(document.author),
        "keywords": [_clean(word) for word in document.keywords],
        "contents": _clean(document.contents),
        "depth": document.contents_depth,
        "blocks": teller.blocks(document.blocks),
        "cover": teller.file(document.cover, "svg") if document.cover else None,
        **_language(document.language),
    }
    return told, teller.pictures


class _Teller:
    """Turns content into what the template reads."""

    def __init__(self) -> None:
        self.pictures: dict[str, bytes] = {}
        self._level = 0

    def blocks(self, blocks: Iterable[model.Block]) -> list[dict[str, Any]]:
        return [self._block(block) for block in blocks]

    def _block(self, block: model.Block) -> dict[str, Any]:  # noqa: PLR0911 – one line for each sort of block
        match block:
            case model.Heading(level, content):
                # PDF/UA wants no level left out: an outline with holes cannot be walked through.
                self._level = max(1, min(level, self._level + 1))
                return {"is": "heading", "level": self._level, "content": self._inline(content)}
            case model.Paragraph(content):
                return {"is": "paragraph", "content": self._inline(content)}
            case model.List(items, ordered, start):
                told = [self.blocks(item) for item in items]
                return {"is": "list", "items": told, "ordered": ordered, "start": start}
            case model.Terms(items):
                terms = [{"term": self._inline(term), "blocks": self.blocks(said)} for term, said in items]
                return {"is": "terms", "items": terms}
            case model.Table():
                return self._table(block)
            case model.Figure():
                return self._figure(block)
            case model.Quotation(blocks, source):
                return {"is": "quotation", "blocks": self.blocks(blocks), "source": self._inline(source)}
            case model.Preformatted(text):
                return {"is": "preformatted", "text": _clean(text)}
            case model.ForeignBlocks(language, blocks):
                return {"is": "foreign-blocks", "blocks": self.blocks(blocks), **_language(language)}
            case model.Together(blocks):
                return {"is": "together", "blocks": self.blocks(blocks)}
            case model.PageBreak():
                return {"is": "page-break"}
            case _:  # pragma: no cover
                assert_never(block)

    def _table(self, table: model.Table) -> dict[str, Any]:
        return {
            "is": "table",
            "header": [self._inline(cell) for cell in table.header],
            "rows": [[{"content": self._inline(cell)} for cell in row] for row in table.rows],
            "caption": self._inline(table.caption),
            "numbers": sorted(table.numbers),
            "widths": (widths := _widths(table)),
            "narrow": sum(widths) <= _NARROW,
        }

    def file(self, data: bytes, suffix: str) -> str:
        """The name of the file that a picture is put into."""
        name = f"picture-{len(self.pictures)}.{suffix}"
        self.pictures[name] = data
        return name

    def _figure(self, figure: model.Figure) -> dict[str, Any]:
        picture = figure.picture
        return {
            "is": "figure",
            "file": self.file(picture.data, picture.format),
            "format": picture.format,
            "alternative": _clean(picture.alternative),
            "width": picture.width,
            "caption": self._inline(figure.caption),
        }

    def _inline(self, content: Iterable[model.Inline]) -> list[dict[str, Any]]:
        return [told for run in content for told in self._run(run)]

    def _run(self, run: model.Inline) -> list[dict[str, Any]]:
        match run:
            case model.Text(text):
                return [{"is": "text", "text": _clean(text)}]
            case model.Styled("code", content):
                return [{"is": "code", "text": _clean(text_of(content))}]
            case model.Styled(style, content):
                return [{"is": "styled", "style": style, "content": self._inline(content)}]
            case model.Link(url, content):
                words = self._inline(content)
                is_address = url.partition(":")[0].lower() in SCHEMES and words
                return [{"is": "link", "url": _clean(url), "content": words}] if is_address else words
            case model.Foreign(language, content):
                return [{"is": "foreign", "content": self._inline(content), **_language(language)}]
            case model.LineBreak():
                return [{"is": "break"}]
            case _:  # pragma: no cover
                assert_never(run)


def text_of(content: Iterable[model.Inline]) -> str:
    """The words alone."""
    return "".join(
        run.text
        if isinstance(run, model.Text)
        else "\n"
        if isinstance(run, model.LineBreak)
        else text_of(run.content)
        for run in content
    )


_NARROWEST, _WIDEST = 6, 40
_NARROW = 60
"""Letters that fill some two thirds of a line: spread over all of it, such a table's values stand far from their rows."""


def _widths(table: model.Table) -> list[int]:
    """Shares of the width by how much stands in each column."""
    rows = [table.header, *table.rows]
    longest = [max(len(text_of(row[column])) for row in rows) for column in range(len(table.header))]
    return [max(_NARROWEST, min(length, _WIDEST)) for length in longest]


def _language(tag: str) -> dict[str, str | None]:
    """The language and, where there is one, the country of a tag (BCP 47), as Typst has them."""
    language, *rest = tag.split("-")
    region = next((part.upper() for part in rest if len(part) == 2), None)
    return {"lang": language.lower(), "region": region}
