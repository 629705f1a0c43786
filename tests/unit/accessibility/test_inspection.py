"""Problems point to where their author can mend them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from smartstad.accessibility import inspect
from smartstad.model.problem import Problem, Span
from unit.accessibility.pages import ORIGIN, TITLE, page, problems, rules, with_heading

MARKDOWN = ORIGIN.file


def made_from(html: str) -> list[Problem]:
    return inspect(html, ORIGIN)


def span_in_body(body: str) -> Span:
    (problem,) = made_from(page(f"<h1>Lampor</h1><div data-body>{body}</div>"))
    return problem.span


def test_a_page_without_problems() -> None:
    assert problems(with_heading("<p>Text</p>")) == []
    assert made_from(with_heading("<p>Text</p>")) == []


def test_in_a_file_the_problem_covers_the_start_tag() -> None:
    (problem,) = problems(with_heading('<p>å😀<img src="a.jpg"></p>'))
    assert problem.span == Span("page.html", 5, 22, 17)


def test_in_a_file_a_start_tag_of_several_lines_is_covered_to_its_line_s_end() -> None:
    (problem,) = problems(with_heading('<img\n src="a.jpg">'))
    assert problem.span == Span("page.html", 5, 17, 4)


def test_in_a_file_what_is_missing_is_told_at_its_beginning() -> None:
    found = problems("Text")
    assert [(p.rule.id, p.span) for p in found] == [
        ("missing-main-heading", Span("page.html")),
        ("missing-page-language", Span("page.html")),
        ("missing-page-title", Span("page.html")),
    ]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ('<p data-source="12:1"><img src=a.jpg data-source="12:7"></p>', (12, 7)),
        ('<p data-source="12:1"><b><img src=a.jpg></b></p>', (12, 1)),
        ('<p data-source="12:1">Text</p><p><img src=a.jpg></p>', (12, 1)),
        ('<p data-source="12:1"><a href=y data-source="12:5">Lampor</a><img src=a.jpg></p>', (12, 1)),
        ('<p data-source="12:1">A</p><p><img src=a.jpg><b data-source="14:3">B</b></p>', (12, 1)),
        (
            '<p data-source="12:1">A</p><div role=img><b></b><b data-source="14:3">B</b><b data-source="15:3"></b></div>',
            (14, 3),
        ),
        ("<p><img src=a.jpg></p>", (9, 1)),
        ('<p data-source="0:1"><img src=a.jpg data-source="x"></p>', (9, 1)),
        ('<h1 data-source="20:3">Fler lampor</h1>', (20, 3)),
    ],
)
def test_in_the_body_the_nearest_place_is_told(body: str, place: tuple[int, int]) -> None:
    assert span_in_body(body) == Span(MARKDOWN, *place)


def test_a_place_outside_the_body_does_not_count() -> None:
    html = page('<h1 data-source="3:3">A</h1><p data-source="4:4">B</p><div data-body><img src=a.jpg></div>')
    (problem,) = made_from(html)
    assert problem.span == Span(MARKDOWN, ORIGIN.body_line, 1)


def test_in_the_body_an_editor_recognises_the_element() -> None:
    (problem,) = made_from(page("<h1>A</h1><div data-body><img src=/bilder/lykta.jpg></div>"))
    assert problem.what("sv") == "Bilden ”lykta.jpg” saknar alternativtext."


@pytest.mark.parametrize(
    ("html", "rule"),
    [
        (page("<h1></h1>"), "empty-heading"),
        (page("<p>Text</p>"), "missing-main-heading"),
        (page("<h1>A</h1>", head="<title></title>"), "missing-page-title"),
        (page("<h1>A</h1>", head=""), "missing-page-title"),
    ],
)
def test_title_and_main_heading_are_mended_in_the_title(html: str, rule: str) -> None:
    (problem,) = made_from(html)
    assert (problem.rule.id, problem.span) == (rule, TITLE)


def test_outside_the_body_the_template_is_told_with_the_start_tag() -> None:
    (problem,) = made_from(page('<h1>A</h1><a class="more" data-source="3:3" href="/x">Läs  mer</a>'))
    assert problem.span == Span(ORIGIN.template, 1, 1)
    assert problem.what("sv") == ('Länken ”<a class="more" href="/x">Läs mer” säger inte vart den leder.')


def _told_again(body: str, again: str) -> Problem:
    (problem,) = inspect(page(body), replace(ORIGIN, again=lambda: page(again)))
    return problem


def test_outside_the_body_the_part_that_wrote_the_element_is_told() -> None:
    problem = _told_again(
        "<h1>A</h1><footer><a href=/x>här</a></footer>",
        "<h1>A</h1><footer data-template=a.html:1:1:><a data-template=parts/b.html:3:7:foot href=/x>här</a></footer>",
    )
    assert problem.span == Span("parts/b.html", 3, 7)
    assert problem.what("sv") == (
        "Länken ”<a href=/x>här” säger inte vart den leder. "
        "Det skrivs av delen foot i parts/b.html, på sidor med mallen overrides/project.html."
    )
    assert problem.what("en").endswith(
        "It is written by the part foot of parts/b.html, on pages of the template overrides/project.html."
    )


def test_what_a_template_did_not_write_itself_is_told_by_what_is_around_it() -> None:
    problem = _told_again(
        "<h1>A</h1><p><a href=/x>här</a></p>", "<h1>A</h1><p data-template=a.html:4:5:><a href=/x>här</a></p>"
    )
    assert problem.span == Span("a.html", 4, 5)
    assert "Det skrivs av a.html, på sidor med" in problem.what("sv")


def test_a_page_that_is_another_when_made_again_tells_of_nothing() -> None:
    again = "<h1>A</h1><i></i><p data-template=a.html:4:5:><a data-template=a.html:4:8: href=/x>här</a></p>"
    problem = _told_again("<h1>A</h1><p><a href=/x>här</a></p>", again)
    assert (problem.span, problem.note) == (Span(ORIGIN.template), None)


def test_a_page_is_made_again_only_for_a_problem_in_a_template() -> None:
    def again() -> str:
        raise AssertionError

    origin = replace(ORIGIN, again=again)
    assert inspect(page("<h1>A</h1>"), origin) == []
    assert len(inspect(page("<h1>A</h1><div data-body><a href=/x>här</a></div>"), origin)) == 1


def test_an_empty_heading_of_the_template_is_told_with_its_start_tag() -> None:
    (problem,) = made_from(page("<h1>A</h1><h2 class=b></h2>"))
    assert problem.what("sv") == "Rubriken ”<h2 class=b>” har ingen text."


def test_the_start_tag_of_an_image_is_told_without_its_text_twice() -> None:
    (problem,) = made_from(page("<h1>A</h1><img src='a.jpg' alt='bild'>"))
    assert "”<img src='a.jpg' alt='bild'>”" in problem.what("sv")


def test_a_long_start_tag_is_shortened() -> None:
    (problem,) = made_from(page(f'<h1>A</h1><a class="{"x " * 400}" href="/x"></a>'))
    assert len(problem.what("sv")) < 130


def test_an_implied_element_is_told_as_if_it_had_been_written() -> None:
    (problem,) = made_from("<title>A</title><h1>A</h1>")
    assert "”<html>”" in problem.what("sv")
    assert problem.span == Span(ORIGIN.template)


def test_braces_in_a_page_are_no_places_to_fill() -> None:
    (problem,) = made_from(page('<h1>A</h1><a href="/{x}" title="{"></a><a href="/{0}"></a>'))[:1]
    assert problem.what("en")


def test_places_do_not_change_what_is_found() -> None:
    body = '<h1{0}>A</h1><p{0}><a href=x{0}>här</a><img src=b.jpg{0} alt="bild"></p><h4{0}>C</h4>'
    assert rules(page(body.format(""))) == rules(page(body.format(' data-source="7:7" data-body')))


def test_problems_come_in_the_order_of_their_places() -> None:
    found = made_from(
        page(
            '<h1>A</h1><div data-body><img src=a.jpg data-source="30:1"><a href=x data-source="9:2">här</a></div>'
        )
    )
    assert [p.span.line for p in found] == [9, 30]
