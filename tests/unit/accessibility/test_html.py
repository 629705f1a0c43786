"""Parsing: elements, places, and what is kept from readers."""

from __future__ import annotations

import pytest

from smartstad.accessibility.html import Element, parse


def one(html: str, tag: str) -> Element:
    return parse(html).by_tag(tag)[0]


def test_elements_come_in_order_each_within_its_parent() -> None:
    page = parse("<main><p>Ett <b>två</b></p><p>tre</p></main>")
    assert [element.tag for element in page.elements] == ["html", "head", "body", "main", "p", "b", "p"]
    assert [element.parent.tag for element in page.elements if element.parent] == [
        "html", "html", "body", "main", "p", "main",
    ]  # fmt: skip
    assert page.by_tag("p", "b") == page.elements[4:7]
    assert page.root is page.elements[0]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_places_count_lines_and_characters_from_one(line_end: str) -> None:
    page = parse(f'<p>å{line_end}😀 <a href="x">')
    link = page.by_tag("a")[0]
    assert link.place == (2, 3)
    assert page.start_tag(link) == '<a href="x">'


def test_attributes_are_given_as_written() -> None:
    link = one('<a class="b  a" HREF=x hidden rel="me you">', "a")
    assert link.attributes == {"class": "b  a", "href": "x", "hidden": "", "rel": "me you"}
    assert link.get("hidden") == ""
    assert link.get("title") is None


def test_children_are_elements_and_texts() -> None:
    page = parse("<p>Ett <b>två</b><!-- nej --> tre")
    children = [
        child if isinstance(child, str) else child.tag for child in page.children(page.by_tag("p")[0])
    ]
    assert children == ["Ett ", "b", " tre"]


def test_what_stands_in_a_template_is_no_part_of_the_page() -> None:
    page = parse("<template><p>a</p><template><p>b</p></template></template><p>c</p>")
    assert [element.text for element in page.by_tag("p")] == ["c"]


def test_a_start_tag_that_the_parser_added_is_empty() -> None:
    page = parse("<header>x</header>")
    assert page.start_tag(page.by_tag("head")[0]) == ""
    assert page.start_tag(page.by_tag("header")[0]) == "<header>"


def test_the_first_of_two_elements_with_an_id_has_it() -> None:
    assert parse("<b id=x></b><i id=x></i>").by_id["x"].tag == "b"


@pytest.mark.parametrize(
    "html",
    [
        "<div hidden><i>",
        "<div hidden=until-found><i>",
        '<div aria-hidden="true"><b><i>',
        '<div style="color: red; DISPLAY : none"><i>',
        "<div style=visibility:hidden><b><i>",
        "<div popover><i>",
        "<dialog><i>",
        "<video><i>",
        '<i style="visibility: collapse">',
        '<div style="display:none"><i style="visibility: visible">',
    ],
)
def test_hidden(html: str) -> None:
    assert not one(html, "i").exposed


@pytest.mark.parametrize(
    "html",
    [
        "<i>",
        '<div aria-hidden="false"><i>',
        "<dialog open><i>",
        '<div style="visibility: hidden"><i style="visibility: visible">',
        '<i style="content-visibility: hidden; --display: none">',
        "<details><i>",
        "<noscript><i>",
    ],
)
def test_not_hidden(html: str) -> None:
    assert one(html, "i").exposed


@pytest.mark.parametrize(
    ("css", "hidden"),
    [
        ("#x{display:none}", True),
        ("p{display:none} #x{display:block}", False),
        ("#x{display:block} p{display:none}", False),
        ("p{display:none!important} #x{display:block}", True),
        ("p{visibility:hidden}", True),
        ("div{visibility:hidden} p{visibility:visible}", False),
        ("div{display:none} p{display:block}", True),
        ("@media print{p{display:none}}", False),
        ("@media screen{p{display:none}}", True),
        ("@media (min-width:40em){p{display:none}}", False),
        ("@layer a{p{display:none}}", True),
        (":is(p,b){display:none}", True),
        ("p:hover{display:none}", False),
        ("p::before{display:none}", False),
        ("p{{{display:none", False),
        ("p:okänd(,){display:none}", False),
    ],
)
def test_style_sheets_hide(css: str, hidden: bool) -> None:
    page = parse(f"<style>{css}</style><div><p id=x>Hej</p></div>")
    assert page.by_id["x"].exposed is not hidden


@pytest.mark.parametrize(
    ("style", "hidden"),
    [
        ("display:none", True),
        ("DISPLAY : None ! important", True),
        ("display:none;display:block", False),
        ("display:none!important;display:block", True),
        ("--display:none", False),
    ],
)
def test_style_attributes_hide(style: str, hidden: bool) -> None:
    page = parse(f'<style>p{{display:block}}</style><p id=x style="{style}">Hej</p>')
    assert page.by_id["x"].exposed is not hidden


def test_an_author_may_show_what_is_hidden() -> None:
    page = parse(
        "<style>[hidden]{display:block} script{display:block}</style><p hidden id=x><script id=y></script>"
    )
    assert page.by_id["x"].exposed
    assert not page.by_id["y"].exposed


def test_generated_text() -> None:
    page = parse("<style>p::before{content:'A' 'B'} p:after{content:'C'} ::before{}</style><p id=x>")
    assert page.styles.generated == {page.by_id["x"].order: "ABC"}


def test_inherited_value() -> None:
    page = parse("<ul><li><b id=x>A")
    depth = page.inherited(0, lambda _, around: around + 1)
    assert depth[page.by_id["x"].order] == 5


@pytest.mark.parametrize(
    ("html", "is_html"),
    [
        ("<p>", True),
        ("", True),
        ("<!doctype html><html>", True),
        ("<svg>", False),
        ('<?xml version="1.0"?><!-- a --><svg xmlns="x">', False),
        ("<math>", False),
        ("<p><svg>", True),
    ],
)
def test_kind_of_document(html: str, is_html: bool) -> None:
    assert parse(html).is_html is is_html


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p id=a aria-label=x><p id=b ARIA-LIVE=off><p id=c>", ["a", "b"]),
        ("<p id=a>aria-label</p><p id=b class=aria-label>", []),
        ("<p id=a aria-é=x><p id=b aria-=y><p id=c>", ["a", "b"]),
        ("<p id=a title='x'aria-label=y>", ["a"]),
        ("<svg id=a aria-label=x></svg><math id=b aria-label=x></math>", ["a"]),
    ],
)
def test_elements_with_aria(html: str, found: list[str]) -> None:
    assert [element.get("id") for element in parse(html).with_aria] == found
