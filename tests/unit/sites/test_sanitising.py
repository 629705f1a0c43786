"""What HTML is let through, and what is told of the rest."""

from __future__ import annotations

import re

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from smartstad.sites.sanitising import (
    ADDRESSES,
    ATTRIBUTES,
    SCHEMES,
    TAGS,
    forbidden_in_tag,
    has_forbidden_scheme,
    is_allowed,
    is_foreign,
    read_tags,
    sanitise,
    scheme_of,
)
from unit.sites.sample import BODY_LINE, write

_HOSTILE = [
    # Markdown, and what is told of it: rule, column, length.
    ("<script>alert(1)</script>", [("forbidden-html", 1, 8)]),
    ("a <script>alert(1)</script> b", [("forbidden-html", 3, 8)]),
    ("a <ScRiPt src=//x.example/y.js></ScRiPt>", [("forbidden-html", 3, 29)]),
    ("<svg onload=alert(1)>", [("forbidden-html", 1, 21)]),
    ("<svg><a href='javascript:alert(1)'>x</a></svg>", [("forbidden-html", 1, 5), ("forbidden-link", 15, 19)]),
    ("<iframe src=https://x.example/></iframe>", [("forbidden-html", 1, 31)]),
    ("<style>p {color: red}</style>", [("forbidden-html", 1, 7)]),
    ("<form action=https://x.example/><input name=a></form>", [("forbidden-html", 1, 32), ("forbidden-html", 40, 5)]),
    ("<base href=https://x.example/>", [("forbidden-html", 1, 30)]),
    ("<meta http-equiv=refresh content=0>", [("forbidden-html", 1, 35)]),
    ("<object data=x.swf></object>", [("forbidden-html", 1, 19)]),
    ("<embed src=x.swf>", [("forbidden-html", 1, 17)]),
    ("<link rel=stylesheet href=//x.example/a.css>", [("forbidden-html", 1, 44)]),
    ("<math><mtext></mtext></math>", [("forbidden-html", 1, 6), ("forbidden-html", 7, 7)]),
    ("<template><b>x</b></template>", [("forbidden-html", 1, 10)]),
    ("<p onclick=alert(1)>x</p>", [("forbidden-html", 4, 8)]),
    ("<p>x</p>\n<b OnMouseOver = 'alert(1)'>x</b>", [("forbidden-html", 4, 13)]),
    ("a <b/onclick=alert(1)>x</b>", [("forbidden-html", 6, 8)]),
    ("a <img src=a.png onerror=alert(1)> b", [("forbidden-html", 18, 8)]),
    ('a <b title="x" style="color: red">x</b>', [("forbidden-html", 16, 6)]),
    ("a <b hidden>x</b>", [("forbidden-html", 6, 6)]),
    ("[x](javascript:alert(1))", [("forbidden-link", 5, 19)]),
    ("[x](JavaScript:alert(1))", [("forbidden-link", 5, 19)]),
    ("[x](java&#115;cript:alert(1))", [("forbidden-link", 5, 24)]),
    ("[x](javascript&colon;alert(1))", [("forbidden-link", 5, 25)]),
    ("[x](<java\tscript:alert(1)>)", [("forbidden-link", 1, 1)]),
    ("[x](\x01javascript:alert(1))", [("forbidden-link", 5, 20)]),
    ("[x](vbscript:x)", [("forbidden-link", 5, 10)]),
    ("[x](data:text/html;base64,PHN2Zz4=)", [("forbidden-link", 5, 30)]),
    ("[x](https://[)", [("forbidden-link", 5, 9)]),
    ("[x][y]\n\n[y]: javascript:alert(1)", [("forbidden-link", 1, 1)]),
    ('a <a href="javascript:alert(1)">x</a>', [("forbidden-link", 12, 19)]),
    ("a <a HREF=javascript:alert(1)>x</a>", [("forbidden-link", 11, 19)]),
    ("a <a/href=javascript:alert(1)>x</a>", [("forbidden-link", 11, 19)]),
    ('a <a href="java&#x09;script:alert(1)">x</a>', [("forbidden-link", 3, 36)]),
    ('a <a href="&#106;avascript:alert(1)">x</a>', [("forbidden-link", 3, 35)]),
    ("a <q cite=javascript:alert(1)>x</q>", [("forbidden-html", 6, 5)]),
    ("![x](data:image/svg+xml,x)", [("foreign-picture", 6, 20)]),
    ("![x](https://x.example/y.png)", [("foreign-picture", 6, 23)]),
    ("![x](//x.example/y.png)", [("foreign-picture", 6, 17)]),
    ("![x](https://[)", [("foreign-picture", 6, 9)]),
    ("a <img src=https://x.example/y.png>", [("foreign-picture", 12, 23)]),
    ("a <img/src=//x.example/y.png>", [("foreign-picture", 12, 17)]),
    ("a <IMG SRC=https://x.example/y.png>", [("foreign-picture", 12, 23)]),
    ("a <img src='/\\x.example/y.png'>", [("foreign-picture", 13, 17)]),
    ('<video src="a.png" poster="https://x.example/y.png"></video>', [("foreign-picture", 28, 23)]),
    ("a <img srcset='https://x.example/y.png 2x'>", [("forbidden-html", 8, 7)]),
    ("text{onclick=alert(1)}\n{: onclick=alert(1)}", [("forbidden-html", 6, 7)]),
    ("[x](https://x.example/){onclick=alert(1)}", [("forbidden-html", 25, 7)]),
    ("[x](https://x.example/){href=javascript:alert(1)}", [("forbidden-link", 30, 19)]),
    ("![x](a.png){src=https://x.example/y.png}", [("foreign-picture", 17, 23)]),
    ("![x](a.png){style=position:fixed}", [("forbidden-html", 13, 5)]),
    ("## x {style=color:red}", [("forbidden-html", 7, 5)]),
    ("a <?php echo 1 ?>", [("forbidden-html", 3, 15)]),
    ("<!DOCTYPE html>", [("forbidden-html", 1, 15)]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "told"), _HOSTILE)
def test_what_can_harm_is_taken_out_and_named(body: str, told: list[tuple[str, int, int]]) -> None:
    rendered = write(body, files={"posts/a.png"})
    assert [(p.rule.id, p.span.column, p.span.length) for p in rendered.problems] == told
    _is_harmless(rendered.html)


def _trimmed(address: str) -> str:
    """The address as a browser takes it in (WHATWG URL, 4.4)."""
    return re.sub("[\t\n\r]", "", address).strip("".join(map(chr, range(0x21))))


def _scheme(address: str) -> str:
    found = re.match("([a-zA-Z][a-zA-Z0-9+.-]*):", _trimmed(address))
    return found.group(1).lower() if found else ""


def _is_harmless(text: str) -> None:
    text = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", text)  # lxml takes none of these
    tree = html.fragment_fromstring(text, create_parent="section")
    for element in tree.iterdescendants():
        assert element.tag in TAGS
        for name, value in element.items():
            if name == "tabindex":  # of ours, around tables
                assert (element.tag, element.get("class"), value) == ("div", "scroll", "0")
                continue
            assert name in ATTRIBUTES["*"] | ATTRIBUTES.get(element.tag, set())
            if name in ADDRESSES | {"cite"}:
                assert _scheme(value) in {"", *SCHEMES}
            if name in ("src", "poster"):
                assert _scheme(value) == ""
                assert not _trimmed(value).replace("\\", "/").startswith("//")


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("Text.\n\n<script>a</script>\n\nText.\n\n<script>b</script>", [3, 7]),
        ("Text.\n\na <b onclick=x>x</b>\nb <b onclick=x>x</b> <i onclick=x>x</i>", [3, 4, 4]),
        ("Text.\n\n<iframe\n  src=https://x.example/>\n</iframe>", [3]),
        ("[a](javascript:x) text\n[a](javascript:x)", [1, 2]),
    ],
)
def test_each_is_named_where_it_stands(body: str, lines: list[int]) -> None:
    problems = write(body).problems
    assert [p.span.line - BODY_LINE + 1 for p in problems] == lines
    assert len({p.span for p in problems}) == len(lines)


def test_the_whole_tag_and_the_attribute_are_shown() -> None:
    (problem,) = write("a <iframe src=https://x.example/>").problems
    assert "<iframe src=https://x.example/>" in problem.what("en")
    (problem,) = write("[a](https://x.example/){onclick=go}").problems
    assert 'onclick="go"' in problem.what("sv")


@pytest.mark.parametrize(
    "body",
    [
        "<details open><summary>Mer</summary><p>Text</p></details>",
        '<p lang="en" dir="ltr" class="a" id="b">x</p>',
        '<video src="a.png" controls></video>',
        'a <abbr title="x">y</abbr> <kbd>z</kbd> <q cite="https://x.example/">r</q>',
        '<table><tr><th scope="col" colspan="2">x</th></tr></table>',
        "<!-- en anteckning -->",
        "`<script>`",
        "    <script>alert(1)</script>",
        "```html\n<script src='x.js'></script>\n<a href='../x.sv.md'>\n```",
        "1 < 2 och <nej",
        # Python-Markdown takes it for text.
        'a <a/href="javascript:alert(1)">x</a>',
    ],
)
def test_what_is_harmless_is_no_problem(body: str) -> None:
    assert write(body, files={"posts/a.png"}).problems == ()


def test_code_that_shows_html_keeps_it() -> None:
    rendered = write("```html\n<a href='../x.sv.md' onclick=go>\n```")
    tree = html.fragment_fromstring(rendered.html, create_parent="section")
    assert tree.xpath("string(//code)") == "<a href='../x.sv.md' onclick=go>\n"


_PIECES = st.sampled_from(
    [
        "<p>", "</p>", "<b>", "</b>", "<div>", "</div>", "<script>", "</script>", "<svg>", "</svg>", "<a href='x'>", "</a>",
        "<a href=javascript:x>", "<img src=//x/y.png onerror=x>", "<img src=a.png>", "<style>", "</style>", "<title>",
        "<textarea>", "</textarea>", "<noscript>", "<math>", "<mi>", "<!--", "-->", "<![CDATA[", "]]>", "<p onclick='",
        "'>", '">', "text", "&lt;script&gt;", "&amp;lt;", "&", "<", ">", '"', "'", "\x00", "å", "<ul><li>", "<h1>", "<q cite=vbscript:x>",
        "<video poster=https://x/y>", "<br/>", "=", "/", " ", "\n", "<template>", "<select>", "<option>", "<iframe>", "<pre>", "<table>", "<td>", "<h2>", "<form>", "</form>",
    ]
)  # fmt: skip
_SOUP = st.lists(_PIECES, max_size=14).map("".join)


@hypothesis.settings(deadline=None)
@given(_SOUP | st.text(max_size=40))
def test_what_is_let_through_is_harmless(text: str) -> None:
    _is_harmless(sanitise(text))


@hypothesis.settings(deadline=None)
@given(_SOUP | st.text(max_size=40))
def test_sanitising_again_changes_nothing(text: str) -> None:
    once = sanitise(text)
    assert sanitise(once) == once


@hypothesis.settings(deadline=None)
@given(_SOUP | st.text(max_size=40))
def test_bodies_are_harmless_whatever_is_written(text: str) -> None:
    _is_harmless(write(text).html)


@hypothesis.settings(deadline=None)
@given(_SOUP)
def test_start_tags_stand_where_they_say(text: str) -> None:
    for tag in read_tags(text).tags:
        assert text[tag.start : tag.start + len(tag.text)] == tag.text
        assert tag.text.lower().startswith(f"<{tag.name}")


def _forbidden(html: str) -> list[str]:
    return [forbidden for tag in read_tags(html).tags for forbidden in forbidden_in_tag(tag)]


def test_what_is_forbidden_is_given_as_it_is_written() -> None:
    assert _forbidden("<p>a\n<B Style = 'x' data-style=y>b</B><Script\nSRC=x>") == [
        "Style =",
        "data-style=",
        "<Script\nSRC=x>",
    ]
    assert _forbidden("<br onclick=x /><wbr/>") == ["onclick="]
    assert _forbidden("text") == []
    assert read_tags("<!DOCTYPE a><p><?b?>").others == ["<!DOCTYPE a>", "<?b?>"]


@pytest.mark.parametrize(
    ("tag", "attribute", "allowed"),
    [
        ("p", None, True),
        ("script", None, False),
        ("p", "lang", True),
        ("p", "href", False),
        ("a", "href", True),
        ("a", "onclick", False),
        ("script", "lang", False),
    ],
)
def test_what_is_allowed(tag: str, attribute: str | None, allowed: bool) -> None:
    assert is_allowed(tag, attribute) is allowed


@pytest.mark.parametrize(
    ("target", "scheme", "forbidden", "foreign"),
    [
        ("https://a.example/", "https", False, True),
        ("HTTP://a.example/", "http", False, True),
        ("mailto:a@b.example", "mailto", False, True),
        ("tel:+4681", "tel", False, True),
        ("java\tscript:x", "javascript", True, True),
        (" \x00JAVASCRIPT:x", "javascript", True, True),
        ("data:,x", "data", True, True),
        ("//a.example/", None, False, True),
        ("\\\\a.example/", None, False, True),
        (" /\t/a.example/", None, False, True),
        ("../a.md", None, False, False),
        ("/a", None, False, False),
        ("#a:b", None, False, False),
        ("", None, False, False),
    ],
)
def test_schemes(target: str, scheme: str | None, forbidden: bool, foreign: bool) -> None:
    assert scheme_of(target) == scheme
    assert has_forbidden_scheme(target) is forbidden
    assert is_foreign(target) is foreign
