"""Markdown that comes out right by itself: tables, boxes, notes, tasks, figures, abbreviations, passages, links."""

from __future__ import annotations

import pytest
from lxml import html

from unit.sites.sample import BODY_LINE, places, project, write


def _tree(body: str, *, edition: str = "stad/sv", files: tuple[str, ...] = ()) -> html.HtmlElement:
    return html.fragment_fromstring(write(body, files=files, edition=edition).html, create_parent="main")


# Tables

_TABLE = "| {} | År |\n|---|--:|\n| Årsta | 2024 |\n| **Kista** | 2025 |\n"


def test_header_cells_are_for_their_columns() -> None:
    tree = _tree(_TABLE.format("Plats"))
    assert tree.xpath("//th/@scope") == ["col", "col"]
    assert tree.xpath("string(//tbody/tr[2]/td[1]/strong)") == "Kista"


def test_a_bold_first_header_makes_headers_of_the_cells_below() -> None:
    tree = _tree(_TABLE.format("**Plats** "))
    assert tree.xpath("//thead//th/@scope") == ["col", "col"]
    assert [(th.text_content(), th.get("scope")) for th in tree.xpath("//tbody//th")] == [
        ("Årsta", "row"),
        ("Kista", "row"),
    ]
    assert tree.xpath("//th/strong") == []
    assert tree.xpath("//tbody//td/text()") == ["2024", "2025"]


@pytest.mark.parametrize("first", ["**Plats** i staden", "Vilken **plats**", "*Plats*"])
def test_a_header_that_is_bold_in_part_makes_none(first: str) -> None:
    assert _tree(_TABLE.format(first)).xpath("//tbody//th") == []


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("| Plats | |", [("empty-table-header", 1, 10, 1)]),
        ("| | **År** |", [("empty-table-header", 1, 2, 1)]),
        ("| ![Plats](a.png) | År |", []),
    ],
)
def test_an_empty_header_is_told(row: str, told: list[tuple[str, int, int, int]]) -> None:
    problems = write(f"{row}\n|---|---|\n| Årsta | 2024 |\n", files={"posts/a.png"}).problems
    assert places(problems) == told


def test_a_table_has_its_caption_within_it_and_a_region_named_by_it() -> None:
    tree = _tree("| A |\n|---|\n| 1 |\n/// caption\nÅr för *år*\n///\n\n| B |\n|---|\n| 2 |\n")
    first, second = tree.xpath("//div[@role='region']")
    caption = first.find("./table/caption")
    assert caption.text_content() == "År för år"
    assert first.get("aria-labelledby") == caption.get("id")
    assert second.get("aria-label") == "Tabell 2"
    assert {box.get("tabindex") for box in (first, second)} == {"0"}
    assert tree.xpath("//figure") == []


def test_a_table_s_caption_can_be_numbered_in_the_page_s_language() -> None:
    body = "| A |\n|---|\n| 1 |\n\n/// table-caption\nÅr\n///\n"
    for edition, name in (("stad/sv", "Tabell 1. År"), ("city/en", "Table 1. År")):
        assert _tree(body, edition=edition).xpath("string(//caption)").strip() == name


def test_a_raw_table_scrolls_too_and_its_own_name_is_kept() -> None:
    table = '<table><caption id="x">A</caption><tr><td><table><tr><td>1</td></tr></table></td></tr></table>'
    tree = _tree(table)
    (box,) = tree.xpath("//div[@role='region']")
    assert box.get("aria-labelledby") == "x"
    assert len(box.xpath(".//table")) == 2


# Boxes


@pytest.mark.parametrize(
    ("kind", "edition", "title"),
    [
        ("note", "stad/sv", "Obs!"),
        ("tip", "stad/sv", "Tips"),
        ("warning", "stad/sv", "Varning"),
        ("warning", "city/en", "Warning"),
        ('note "Egen"', "stad/sv", "Egen"),
    ],
)
def test_boxes_have_titles_in_the_page_s_language(kind: str, edition: str, title: str) -> None:
    box = _tree(f"!!! {kind}\n    Text\n", edition=edition)
    assert box.xpath("string(//p[@class='admonition-title'])") == title
    folded = _tree(f"??? {kind}\n    Text\n", edition=edition)
    assert folded.xpath("string(//details/summary)") == title
    assert folded.xpath("string(//details/p)") == "Text"


# Notes

_NOTES = "Ett[^a] två[^b] tre[^a].\n\n[^a]: Om ett.\n[^b]: Om två.\n"


@pytest.mark.parametrize(
    ("edition", "heading", "reference", "ways"),
    [
        (
            "stad/sv",
            "Fotnoter",
            "Fotnot 1",
            [
                "Tillbaka till fotnot 1 i texten, ställe 1",
                "Tillbaka till fotnot 1 i texten, ställe 2",
                "Tillbaka till fotnot 2 i texten",
            ],
        ),
        (
            "city/en",
            "Footnotes",
            "Footnote 1",
            [
                "Back to footnote 1 in the text, place 1",
                "Back to footnote 1 in the text, place 2",
                "Back to footnote 2 in the text",
            ],
        ),
    ],
)
def test_notes_have_names_both_ways(edition: str, heading: str, reference: str, ways: list[str]) -> None:
    tree = _tree(_NOTES, edition=edition)
    assert tree.xpath("//sup/a/@aria-label")[0] == reference
    assert tree.xpath("string(//section/h2)") == heading
    links = tree.xpath("//section//a")
    assert [link.get("aria-label") for link in links] == ways
    assert not any(link.get("title") for link in links)
    ids = tree.xpath("//@id")
    assert all(link.get("href")[1:] in ids for link in links)


# Tasks


def test_boxes_of_tasks_have_names_and_take_no_focus() -> None:
    boxes = _tree("- [x] gjort\n- [ ] ogjort\n\n`- [ ] kod`\n").xpath("//input")
    assert [box.get("aria-label") for box in boxes] == ["Klart", "Inte klart"]
    assert all(box.get("disabled") is not None for box in boxes)


# Headings


def test_a_heading_s_name_is_its_text_alone() -> None:
    (heading,) = _tree("## Så gick [det](https://a.example/x)\n").xpath("//h2")
    assert heading.get("id") == "sa-gick-det"
    assert heading.xpath(".//a[not(@href='https://a.example/x')]") == []


# Figures


def test_a_picture_with_a_caption_is_a_figure() -> None:
    tree = _tree("![En lykta](a.png)\n/// caption\nLyktan *lyser*.\n///\n", files=("posts/a.png",))
    (figure,) = tree.xpath("//figure")
    assert [child.tag for child in figure] == ["img", "figcaption"]
    assert figure.find("img").get("alt") == "En lykta"
    assert html.tostring(figure.find("figcaption"), encoding="unicode").count("<p") == 0
    assert figure.find("figcaption").text_content() == "Lyktan lyser."


def test_figures_can_be_numbered_in_the_page_s_language() -> None:
    body = "![En lykta](a.png)\n/// figure-caption\nLyktan\n///\n"
    assert _tree(body, files=("posts/a.png",)).xpath("string(//figcaption)").strip() == "Bild 1. Lyktan"


def test_what_is_captioned_otherwise_stays_as_it_is() -> None:
    tree = _tree("Ett stycke.\n\n/// caption\nEtt.\n\nTvå.\n///\n")
    assert [child.tag for child in tree.xpath("//figure/*")] == ["p", "figcaption"]
    assert len(tree.xpath("//figcaption/p")) == 2


# Abbreviations


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("LED och LED.", "LED (lysdiod) och LED."),
        ("En lysdiod (LED) och LED.", "En lysdiod (LED) och LED."),
        ("LED (lysdiod) och LED.", "LED (lysdiod) och LED."),
        ("## Om LED\n\nMer LED.", "Om LED\nMer LED (lysdiod)."),
        ("[LED](#om), sedan LED.\n\n## Om", "LED, sedan LED (lysdiod).\nOm"),
        ("*LED* är `LED`.", "LED (lysdiod) är LED."),
    ],
)
def test_an_abbreviation_is_written_out_at_its_first_use(text: str, shown: str) -> None:
    tree = _tree(f"{text}\n\n*[LED]: lysdiod\n")
    assert tree.text_content() == shown


def test_later_uses_of_an_abbreviation_keep_its_title() -> None:
    assert [a.get("title") for a in _tree("LED, LED\n\n*[LED]: lysdiod\n").xpath("//abbr")] == [
        None,
        "lysdiod",
    ]


# Passages


@pytest.mark.parametrize(
    ("body", "language", "text"),
    [
        ("Vi säger [Smart *City*]{lang=en} ofta.", "en", "Smart City"),
        ('Vi säger [Smart City]{: lang="en-GB" } ofta.', "en-GB", "Smart City"),
        ("Vi säger *Smart City*{: lang=en } ofta.", "en", "Smart City"),
        ("/// lang | fi\nYksi\n\n- Kaksi\n///\n", "fi", "\nYksi\n\nKaksi\n\n"),
        ("Yksi\n{: lang=fi }\n", "fi", "Yksi"),
        ('<p lang="se">Guokte</p>', "se", "Guokte"),
    ],
)
def test_a_passage_says_its_language(body: str, language: str, text: str) -> None:
    rendered = write(body)
    (passage,) = html.fragment_fromstring(rendered.html, create_parent="main").xpath("//*[@lang]")
    assert (passage.get("lang"), passage.text_content()) == (language, text)
    assert rendered.problems == ()


def test_a_link_may_stand_in_a_passage() -> None:
    (link,) = _tree("[the [smart](https://a.example/) city]{lang=en}").xpath("//span[@lang='en']/a")
    assert link.get("href") == "https://a.example/"


@pytest.mark.parametrize(
    ("body", "line", "column"),
    [
        ("Ord [ett]{lang=xx} [två]{lang=en}", 1, 16),
        ("Åäö\n\n> Ord *ett*{: lang='engelska' }", 3, 21),
        ("Ord.\n\n/// lang | english\nText\n///", 3, 12),
        ("Ord <b lang=''>x</b> <i lang='xx'>x</i>", 1, 5),
    ],
)
def test_a_language_that_does_not_exist_is_told_and_left_out(body: str, line: int, column: int) -> None:
    rendered = write(body)
    first = min(rendered.problems, key=lambda problem: problem.span)
    assert first.rule.id == "unknown-language-mark"
    assert (first.span.line - BODY_LINE + 1, first.span.column) == (line, column)
    assert "xx" not in rendered.html
    assert 'lang="eng' not in rendered.html


# Links


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("[rapporten](a.pdf)", "rapporten (PDF, 1,2\xa0MB)"),
        ("[rapporten som PDF](a.pdf)", "rapporten som PDF (1,2\xa0MB)"),
        ("[rapporten (pdf, 1 MB)](a.pdf)", "rapporten (pdf, 1 MB)"),
        ("[rapporten](a.pdf){hreflang=en}", "rapporten (PDF, 1,2\xa0MB, på engelska)"),
        ("[rapporten på engelska](a.pdf){hreflang=en}", "rapporten på engelska (PDF, 1,2\xa0MB)"),
        ("[bilden](a.jpg)", "bilden (JPEG, 1,2\xa0MB)"),
        ("[undersökningen](https://www.scb.example/x)", "undersökningen (scb.example)"),
        ("[scb.example om saken](https://www.scb.example/x)", "scb.example om saken"),
        (
            "[undersökningen](https://www.scb.example/x){hreflang=en}",
            "undersökningen (scb.example, på engelska)",
        ),
        ("<https://www.scb.example/x>", "https://www.scb.example/x"),
        ("[vår blogg](https://blog.example/x)", "vår blogg"),
        ("[skriv](mailto:a@b.example)", "skriv"),
        ("[till ljuset](../projects/ljus.sv.md)", "till ljuset"),
        ("[längre ner](#a)\n\n## A", "längre ner"),
        ("[](a.pdf)", ""),
        ("[![Rapporten](a.jpg)](a.pdf)", " (PDF, 1,2\xa0MB)"),
    ],
)
def test_a_link_says_what_it_leads_to_once(link: str, shown: str) -> None:
    body = write(link, project("ljus"), files={"posts/a.pdf", "posts/a.jpg"})
    (element,) = html.fragment_fromstring(body.html, create_parent="main").xpath("//a")
    assert element.text_content() == shown
    assert body.problems == ()


def test_a_page_in_another_language_is_told_in_the_link() -> None:
    body = write("[resan](../projects/trip.en.md)", project("trip", "en"))
    (link,) = html.fragment_fromstring(body.html).xpath("//a")
    assert (link.get("hreflang"), link.text_content()) == ("en", "resan (på engelska)")


def test_words_that_are_added_change_no_anchor() -> None:
    assert write("## Om [SCB](https://scb.example/)").anchors == {"om-scb"}
