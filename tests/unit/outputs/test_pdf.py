"""PDFs: structure, safety, sameness."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from smartstad.model.problem import Problem, Span
from smartstad.outputs.document import (
    Document,
    Figure,
    Foreign,
    ForeignBlocks,
    Heading,
    LineBreak,
    Link,
    List,
    PageBreak,
    Paragraph,
    Picture,
    Preformatted,
    Quotation,
    Styled,
    Table,
    Terms,
    Text,
    Together,
    plain,
)
from smartstad.outputs.pdf import cache_key, write_pdf

from .pdf_reading import ReadPdf

SPAN = Span("content/publications/report.sv.md")
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><text y="9" font-size="5">abc</text></svg>'
)


def png() -> bytes:
    file = BytesIO()
    Image.new("RGB", (4, 3), "red").save(file, "PNG")
    return file.getvalue()


WHOLE = Document(
    language="sv",
    title="Så gick det",
    description="Vad året gav",
    author="Stockholms stad",
    day=dt.date(2026, 3, 1),
    subtitle="Årsrapport",
    contents="Innehåll",
    keywords=("smart stad",),
    cover=SVG,
    blocks=(
        Heading(1, plain("Luften")),
        Paragraph((Text("Den blev "), Styled("strong", plain("renare")), LineBreak(), Foreign("en", plain("cleaner")))),
        Heading(2, plain("Hornsgatan")),
        List(((Paragraph(plain("ett")),), (Paragraph(plain("två")),)), ordered=True, start=3),
        Terms(((plain("CO2"), (Paragraph(plain("koldioxid")),)),)),
        Table(
            (plain("År"), plain("Värde")), ((plain("2010"), plain("47")),), plain("Kvävedioxid"), frozenset({1})
        ),
        Figure(Picture(SVG, "svg", "Kurvan faller."), plain("Kvävedioxid år för år")),
        Figure(Picture(png(), "png", "")),
        Quotation((Paragraph(plain("Vi andas lättare.")),), plain("En granne")),
        Preformatted("a  b\n c"),
        ForeignBlocks("fi", (Paragraph(plain("Hyvää päivää")),)),
        PageBreak(),
        Together((Heading(1, plain("Mer")), Paragraph((Link("https://stockholm.se/", plain("Stockholm")),)))),
    ),
)  # fmt: skip


def made(document: Document) -> bytes:
    pdf = write_pdf(document, SPAN)
    assert isinstance(pdf, bytes), pdf.what("en")
    return pdf


@pytest.fixture(scope="module")
def whole() -> ReadPdf:
    return ReadPdf(made(WHOLE))


def test_it_is_tagged_and_says_its_language_and_title(whole: ReadPdf) -> None:
    assert whole.root.MarkInfo.Marked
    assert str(whole.root.Lang) == "sv"
    assert {"en", "fi"} <= whole.languages
    assert whole.root.ViewerPreferences.DisplayDocTitle
    assert whole.pdf.docinfo["/Title"] == "Så gick det"
    assert whole.pdf.docinfo["/Subject"] == "Vad året gav"
    assert whole.pdf.docinfo["/Author"] == "Stockholms stad"
    assert b"pdfuaid" in whole.root.Metadata.read_bytes()


def test_headings_and_bookmarks_are_in_order(whole: ReadPdf) -> None:
    assert whole.headings == [1, 1, 2, 1]  # the first is that of the contents
    assert whole.bookmarks == [(1, "Luften"), (2, "Hornsgatan"), (1, "Mer")]
    assert "TOC" in whole.tags


def test_each_sort_of_block_has_its_tag(whole: ReadPdf) -> None:
    assert {"L", "LI", "Table", "THead", "TH", "TD", "Caption", "Figure", "BlockQuote", "Link"} <= set(
        whole.tags
    )
    assert whole.tags.count("TH") == 2
    assert whole.alternatives == ["Kurvan faller."]
    assert whole.links == {"https://stockholm.se/"}


def test_pages_are_numbered(whole: ReadPdf) -> None:
    assert len(whole.pdf.pages) >= 3
    assert "/PageLabels" in whole.root


def test_the_same_document_is_the_same_file() -> None:
    assert made(WHOLE) == made(WHOLE)
    assert cache_key(WHOLE) == cache_key(WHOLE)


@pytest.mark.parametrize(
    "other",
    [
        replace(WHOLE, title="Annat"),
        replace(WHOLE, day=dt.date(2026, 3, 2)),
        replace(WHOLE, blocks=(*WHOLE.blocks[:6], Figure(Picture(SVG + b" ", "svg", "Kurvan faller.")))),
    ],
)
def test_another_document_is_kept_under_another_name(other: Document) -> None:
    assert cache_key(other) != cache_key(WHOLE)


def test_no_level_of_headings_is_left_out() -> None:
    document = replace(
        WHOLE, contents="", blocks=(Heading(3, plain("a")), Heading(6, plain("b")), Heading(1, plain("c")))
    )
    assert ReadPdf(made(document)).headings == [1, 2, 1]


def test_a_link_that_is_no_address_is_its_words() -> None:
    link = Link("javascript:alert(1)", plain("tryck"))
    assert not ReadPdf(made(replace(WHOLE, blocks=(Paragraph((link,)),)))).links


def test_what_cannot_be_read_is_a_problem() -> None:
    letter_of_nobody = "漢"
    refused = write_pdf(replace(WHOLE, blocks=(Paragraph(plain(letter_of_nobody)),)), SPAN)
    assert isinstance(refused, Problem)
    assert refused.span == SPAN
    assert "Så gick det" in refused.what("sv")


CODE = st.sampled_from(
    ["#panic()", "#read(\"/etc/passwd\")", "$x$", "= a", "*b*", "_c_", "`d`", "@e", "<f>", "\\", "#{", "]", "//", "/*", "~", '"']
)  # fmt: skip
TEXTS = st.lists(
    CODE | st.text(st.characters(min_codepoint=32, max_codepoint=255), max_size=8), max_size=8
).map("".join)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, TEXTS)
def test_no_text_is_ever_code(title: str, text: str) -> None:
    document = Document(
        "sv", title or "x", text, text, dt.date(2026, 1, 1),
        (
            Heading(1, plain(text or "x")),
            Paragraph((Text(text), Styled("code", plain(text)), Link("https://x.se/" + text, plain(text)))),
            Table((plain(text),), ((plain(text),),), plain(text)),
            Figure(Picture(SVG, "svg", text), plain(text)),
            Preformatted(text),
        ),
    )  # fmt: skip
    pdf = ReadPdf(made(document))
    shown = title or "x"
    assert (
        str(pdf.pdf.docinfo["/Title"]).split()
        == "".join(c for c in shown if c >= " " and not "\x7f" <= c < "\xa0").split()
    )
    assert pdf.headings == [1]
