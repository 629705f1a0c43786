"""Links in bodies: where they lead, and what is told of those that lead nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from smartstad.model.problem import Rule, Severity
from smartstad.sites import rules
from smartstad.sites.links import Link, LinkFault, LinkResolver
from unit.outputs.sample import both, entry, version
from unit.sites.sample import BODY_LINE, Made, places, post, project, with_body, write

if TYPE_CHECKING:
    from smartstad.sites.body import Body

_HERE = "https://stockholm.example/stad/blogg/2026/03/01/here/"


def _tree(body: Body) -> html.HtmlElement:
    return html.fragment_fromstring(body.html, create_parent="section")


def _links(body: Body) -> list[tuple[str | None, str | None]]:
    """Where the links lead, as whole addresses, and in which language."""
    return [
        (urljoin(_HERE, a.get("href")) if a.get("href") else None, a.get("hreflang"))
        for a in _tree(body).xpath("//a")
    ]


_OTHERS = (
    project("ljus"),
    project("svensk", "sv"),
    project("english", "en"),
    project("draft", draft=True),
    project("gone", expires_on="2026-05-01"),
    post("blogged", sites=["blog"]),
)


@pytest.mark.parametrize(
    ("target", "leads_to", "language"),
    [
        ("../projects/ljus.sv.md", "https://stockholm.example/stad/projekt/ljus/", None),
        ("../projects/ljus.md", "https://stockholm.example/stad/projekt/ljus/", None),
        ("../projects/./x/../ljus.sv.md", "https://stockholm.example/stad/projekt/ljus/", None),
        ("here.sv.md", _HERE, None),
        ("here.md", _HERE, None),
        ("../pages/start.sv.md", "https://stockholm.example/stad/", None),
        # Only on another site; only in the other language; its own other version.
        ("blogged.sv.md", "https://blog.example/2026/blogged/", None),
        ("../projects/english.en.md", "https://stockholm.example/city/projects/english/", "en"),
        ("here.en.md", "https://stockholm.example/city/blog/2026/here/", "en"),
        ("https://a.example/b?c=d&e#f", "https://a.example/b?c=d&e#f", None),
        ("//a.example/b", "https://a.example/b", None),
        ("mailto:a@b.example", "mailto:a@b.example", None),
        ("tel:+46812345", "tel:+46812345", None),
    ],
)
def test_where_links_lead(target: str, leads_to: str, language: str | None) -> None:
    body = write(f"[text]({target})", *_OTHERS)
    assert _links(body) == [(leads_to, language)]
    assert body.problems == ()


def test_links_within_an_edition_are_relative_and_others_whole() -> None:
    body = write("[a](../projects/ljus.sv.md) [b](../projects/english.en.md)", *_OTHERS)
    assert _tree(body).xpath("//a/@href") == [
        "../../../../../projekt/ljus/",
        "https://stockholm.example/city/projects/english/",
    ]


def test_a_page_on_the_english_site_links_to_english_pages() -> None:
    body = write("[a](../projects/ljus.en.md) [b](../projects/svensk.sv.md)", *_OTHERS, edition="city/en")
    assert _tree(body).xpath("//a/@href") == [
        "../../../projects/ljus/",
        "https://stockholm.example/stad/projekt/svensk/",
    ]
    assert _tree(body).xpath("//a/@hreflang") == ["sv"]


def test_a_page_that_the_sibling_lacks_is_linked_to_where_it_is() -> None:
    english = entry("post", "elsewhere", version("en", authors=["newsroom"], sites=["blog"]))
    body = write("[a](elsewhere.en.md)", english)
    assert _links(body) == [("https://blog.example/en/blog/2026/elsewhere/", "en")]


def test_autolinks_and_mail_addresses_are_links() -> None:
    body = write("<https://a.example/> och <a.b@c.example>")
    assert _links(body) == [("https://a.example/", None), ("mailto:a.b@c.example", None)]
    assert body.problems == ()


@pytest.mark.parametrize("target", ["../projects/draft.sv.md", "../projects/gone.sv.md#plats"])
@pytest.mark.parametrize(
    "form", ["Se [orden]({})!", 'Se <a href="{}">orden</a>!', "Se [orden][1]!\n\n[1]: {}"]
)
def test_words_stay_where_the_text_is_not_published(form: str, target: str) -> None:
    body = write(form.format(target), *_OTHERS)
    assert [p.rule for p in body.problems] == [rules.UNPUBLISHED_LINK]
    assert _tree(body).text_content().strip() == "Se orden!"
    assert _tree(body).xpath("//@href") == []


def test_words_without_a_link_are_a_span() -> None:
    body = write("Se [orden](../projects/draft.sv.md).", *_OTHERS)
    assert _tree(body).xpath("string(//p/span)") == "orden"
    assert body.problems[0].rule.severity is Severity.WARNING


def test_raw_html_is_resolved_like_markdown() -> None:
    body = write(
        '<p>Se <A HREF="../projects/ljus.sv.md" title="a &quot;b&quot;">a</A> <a name>b</a></p>\n\n'
        "en <a href=../projects/ljus.md#>rad</a> <img src='a.png' alt>",
        *_OTHERS,
        files={"posts/a.png"},
    )
    ljus = "../../../../../projekt/ljus/"
    assert _tree(body).xpath("//a/@href") == [ljus, ljus]
    assert _tree(body).xpath("//a/@title") == ['a "b"']
    assert _tree(body).xpath("//img/@src") == ["../../../../../posts/a.png"]
    assert places(body.problems) == [("forbidden-html", 1, 73, 4)]


_PLACES = project("places", "sv")
_WITH_HEADINGS = with_body(_PLACES, "## Så gick det\n\nText {#eget}\n{: #stycke}\n\n## Så gick det\n")


@pytest.mark.parametrize(
    "anchor", ["sa-gick-det", "stycke", "sa-gick-det_1", "s%C3%A5-gick-det", "sa-gick-de", "nej"]
)
def test_anchors_on_other_pages(anchor: str) -> None:
    body = write(f"[a](../projects/places.sv.md#{anchor})", _WITH_HEADINGS)
    known = anchor in ("sa-gick-det", "stycke", "sa-gick-det_1")
    assert [p.rule for p in body.problems] == ([] if known else [rules.BROKEN_ANCHOR])
    if known:
        assert _links(body) == [(f"https://stockholm.example/stad/projekt/places/#{anchor}", None)]


def test_anchors_on_the_own_page() -> None:
    body = write("## Så gick det\n\n[a](#sa-gick-det) [b](#) [c](here.sv.md#sa-gick-det) [d](#sa-gick)")
    assert places(body.problems) == [("broken-anchor", 3, 58, 8)]
    assert "”sa-gick-det”" in body.problems[0].remedy("sv")
    assert body.anchors == {"sa-gick-det"}


def test_anchors_on_a_page_in_another_language_are_its_own() -> None:
    other = with_body(project("ljus"), "## How it went\n", "en")
    other = with_body(other, "## Så gick det\n")
    right = write("[a](../projects/ljus.en.md#how-it-went)", with_body(other, ""), edition="city/en")
    assert right.problems == ()
    wrong = write("[a](../projects/ljus.sv.md#how-it-went)", other)
    assert [p.rule for p in wrong.problems] == [rules.BROKEN_ANCHOR]


def test_a_page_s_anchors_are_looked_up_once_and_in_any_order() -> None:
    a = with_body(post("a"), "## A\n\n[b](b.sv.md#b) [x](b.sv.md#x)\n")
    b = with_body(post("b"), "## B\n\n[a](a.sv.md#a) [y](a.sv.md#y)\n")
    made = Made(a, b)
    renderer = made.renderer()
    for name, wrong in (("a", "b.sv.md#x"), ("b", "a.sv.md#y"), ("a", "b.sv.md#x")):
        body = renderer.render(made.address("stad/sv", "post", name))
        assert [p.details["target"] for p in body.problems] == [wrong]
        assert [h.anchor for h in body.headings] == [name]


def test_pictures_have_their_size_and_wait_to_be_loaded() -> None:
    asked = []

    def publish(name: str) -> tuple[int, int] | None:
        asked.append(name)
        return (640, 480) if name.endswith(".png") else None

    files = {"posts/a.png", "pages/b å.png", "posts/c.pdf", "posts/d.jpg"}
    body = write(
        "![A](a.png) ![B](../pages/b%20å.png) [C](c.pdf) ![D](d.jpg)\n\n<img src='a.png' alt=''>",
        files=files,
        publish=publish,
    )
    images = _tree(body).xpath("//img")
    assert [urljoin(_HERE, img.get("src")) for img in images] == [
        "https://stockholm.example/stad/posts/a.png",
        "https://stockholm.example/stad/pages/b%20%C3%A5.png",
        "https://stockholm.example/stad/posts/d.jpg",
        "https://stockholm.example/stad/posts/a.png",
    ]
    assert [(i.get("width"), i.get("height"), i.get("loading")) for i in images[:3]] == [
        ("640", "480", "lazy"),
        ("640", "480", "lazy"),
        (None, None, None),
    ]
    assert _links(body) == [("https://stockholm.example/stad/posts/c.pdf", None)]
    assert set(asked) == files
    assert body.problems == ()


def test_a_file_s_name_is_written_as_an_address() -> None:
    body = write("[a](100%25%20%231%3F.pdf)", files={"posts/100% #1?.pdf"})
    assert _links(body) == [("https://stockholm.example/stad/posts/100%25%20%231%3F.pdf", None)]


_CASES: list[tuple[Rule, str, tuple[int, int, int], str]] = [
    # Rule; body; line, column and length; what the message must say.
    (rules.BROKEN_LINK, "Se [a](../projects/nej.sv.md).", (1, 8, 21), "”../projects/nej.sv.md”"),
    (rules.BROKEN_LINK, "Rad\nmed [a](../projects/lius.sv.md)", (2, 9, 22), "Menade du ”../projects/ljus.sv.md”?"),
    (rules.BROKEN_LINK, "Se [a](ljus.sv.md).", (1, 8, 10), "Menade du ”../projects/ljus.sv.md”?"),
    (rules.BROKEN_LINK, "Se [a](rapprt.pdf).", (1, 8, 10), "Menade du ”rapport.pdf”?"),
    (rules.BROKEN_LINK, "Se [a][b].\n\n[b]: nej.pdf", (1, 4, 1), "nej.pdf"),
    (rules.BROKEN_LINK, "Se [a\nb](nej.pdf).", (2, 4, 7), "nej.pdf"),
    (rules.BROKEN_LINK, "Se [a](my\\_file.md).", (1, 4, 1), "my_file.md"),
    (rules.BROKEN_LINK, "Se <a href='nej.md'>a</a>, <b>b</b>", (1, 13, 6), "nej.md"),
    (rules.BROKEN_LINK, "[nej.md](x.md)\n\n<p><a href='nej.md'>x</a></p>", (1, 10, 4), "x.md"),
    (rules.BROKEN_LINK, "- [a](https://a.example/)\n- [b](nej.md)", (2, 7, 6), "nej.md"),
    (rules.BROKEN_LINK, "| a |\n|---|\n| [b](nej.md) |", (3, 7, 6), "nej.md"),
    (rules.BROKEN_LINK, "## [a](nej.md)", (1, 8, 6), "nej.md"),
    (rules.BROKEN_LINK, "[![a](a.png)](nej.md)", (1, 15, 6), "nej.md"),
    (rules.UNPUBLISHED_LINK, "Se [a](../projects/draft.md).", (1, 8, 20), "draft.md"),
    (rules.BROKEN_ANCHOR, "Se [a](../projects/ljus.md#nej).", (1, 8, 23), "”nej”"),
    (rules.BROKEN_ANCHOR, "Se [a](#nej).", (1, 8, 4), "”nej”"),
    (rules.ABSOLUTE_LINK, "Se [a](/projekt/ljus/).", (1, 8, 14), "”/projekt/ljus/”"),
    (rules.ABSOLUTE_LINK, "Se [a](?q=x).", (1, 8, 4), "”?q=x”"),
    (rules.ABSOLUTE_LINK, "Se [a]().", (1, 4, 1), "””"),
    (rules.ABSOLUTE_LINK, "Se [a](x.md?q=x).", (1, 8, 8), "x.md?q=x"),
    (rules.FORBIDDEN_LINK, "Se [a](javascript:go).", (1, 8, 13), "javascript:go"),
    (rules.FORBIDDEN_HTML, "Se <b style='x'>a</b>.", (1, 7, 6), "style="),
    (rules.FOREIGN_PICTURE, "En ![a](https://a.example/b.png)", (1, 9, 23), "https://a.example/b.png"),
    (rules.UNKNOWN_PICTURE, "En ![a](b.png)", (1, 9, 5), "”b.png”"),
    (rules.UNKNOWN_PICTURE, "En ![a](../posts/rapport.png)", (1, 9, 20), "”../posts/rapport.png”"),
    (rules.UNKNOWN_PICTURE, "En ![a](aa.png)", (1, 9, 6), "Menade du ”a.png”?"),
    (rules.BROKEN_ANCHOR, "## Så gick det\n\n[a](#sa-gik-det)", (3, 5, 11), "Menade du ”sa-gick-det”?"),
    (rules.WRONG_LANGUAGE_LINK, "Se [a](../projects/ljus.en.md).", (1, 8, 22), "ljus.en.md"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "body", "place", "said"), _CASES)
def test_what_is_wrong_is_told_where_it_stands(
    rule: Rule, body: str, place: tuple[int, int, int], said: str
) -> None:
    problem = write(body, *_OTHERS, files={"posts/rapport.pdf", "posts/a.png"}).problems[0]
    assert problem.rule is rule
    assert problem.span.file == "content/posts/here.sv.md"
    assert (problem.span.line - BODY_LINE + 1, problem.span.column, problem.span.length) == place
    assert said in problem.what("sv") + problem.remedy("sv")
    for language in ("sv", "en"):
        told = problem.what(language) + problem.why(language) + problem.remedy(language)
        assert not {"{", "}"} & set(told.replace("{#", ""))


def test_the_link_in_the_page_s_own_language_is_offered() -> None:
    body = write("[a](../projects/ljus.en.md)", *_OTHERS)
    assert body.problems[0].details["better"] == "../projects/ljus.sv.md"
    # It leads to the reader's language all the same.
    assert _links(body) == [("https://stockholm.example/stad/projekt/ljus/", None)]


_ELSEWHERE = {
    rules.SAME_ADDRESS,
    rules.UNKNOWN_PAGE,
    rules.PAGE_NOT_SHOWN,
    rules.NO_FRONT_PAGE,
    rules.LOST_ADDRESS,
    rules.LOST_ID,
    rules.UNKNOWN_LANGUAGE_MARK,
    rules.EMPTY_TABLE_HEADER,
}
"""Tested in test_placing.py, test_permanence.py and test_markdown.py, where they arise."""


def test_every_rule_is_tested() -> None:
    known = {rule for rule in vars(rules).values() if isinstance(rule, Rule)}
    assert known == {case[0] for case in _CASES} | _ELSEWHERE
    assert len({rule.id for rule in known}) == len(known)


_MADE = Made(post("here"), *_OTHERS, both("page", "annan"))
_RESOLVER = LinkResolver(
    _MADE.library, _MADE.atlas, {"posts/a.png"}, _MADE.address("stad/sv", "post", "here")
)
_TARGET = st.text(max_size=20) | st.lists(
    st.sampled_from(
        ["../", "projects/", "ljus", ".sv", ".md", "#", "?", "%", "%00", "%FF", "//", "[", "]", ":", "@", "http", "here", "\\", "\x00", "a.png"]
    ),
    max_size=8,
).map("".join)  # fmt: skip


@hypothesis.settings(deadline=None)
@given(_TARGET)
def test_any_target_gives_a_link_or_a_fault(target: str) -> None:
    for found in (_RESOLVER.link(target), _RESOLVER.picture(target)):
        assert isinstance(found, Link | LinkFault)
        if isinstance(found, LinkFault):
            for language in ("sv", "en"):
                assert found.rule.what.text(language, found.details)
                assert found.rule.remedy.text(language, found.details)
