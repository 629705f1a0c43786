"""Marks: from HTML back to the line and column of the Markdown."""

from __future__ import annotations

import re

import markdown
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html

from smartstad.sites.abbreviations import WriteOut
from smartstad.sites.finishing import Job
from smartstad.sites.localising import Localise, localised
from smartstad.sites.positions import (
    SOURCE_ATTRIBUTE,
    strip_marks,
    take_any_mark,
    take_mark,
    take_tag_mark,
    without_positions,
)
from smartstad.sites.sanitising import sanitise
from smartstad.sites.tables import Captions, Headers, scrollable
from unit.sites.sample import BODY_LINE, Made, markdown_settings, post, with_body, words_of, write


def _marked(body: str) -> list[tuple[str, str]]:
    """Element and place, lines from the body's first, of what has a place; in the document's order."""
    tree = html.fragment_fromstring(write(body, files={"posts/a.png"}).html, create_parent="section")
    found = []
    for element in tree.xpath(f"//*[@{SOURCE_ATTRIBUTE}]"):
        line, column = element.get(SOURCE_ATTRIBUTE).split(":")
        found.append((element.tag, f"{int(line) - BODY_LINE + 1}:{column}"))
    return found


@pytest.mark.parametrize(
    ("body", "marked"),
    [
        ("Ett stycke.", [("p", "1:1")]),
        ("Ett.\n\n\nTvå\nrader.", [("p", "1:1"), ("p", "4:1")]),
        ("2026 var ett år.", [("p", "1:1")]),
        ("”Så”, sade hon.", [("p", "1:1")]),
        ("**Fet** text", [("p", "1:1")]),
        ("`kod` först", [("p", "1:1")]),
        ("## Rubrik", [("h2", "1:1")]),
        ("Ingress.\n\n###   Rubrik   ###", [("p", "1:1"), ("h3", "3:1")]),
        ("Rubrik\n======\n\nRubrik 2\n---", [("h1", "1:1"), ("h2", "4:1")]),
        ("- ett\n- två", [("li", "1:3"), ("li", "2:3")]),
        ("1. ett\n10. två", [("li", "1:4"), ("li", "2:5")]),
        ("- ett\n\n- två", [("p", "1:3"), ("p", "3:3")]),
        ("* ett\n    * inne", [("li", "1:3"), ("li", "2:7")]),
        ("- 2026 kom", [("li", "1:3")]),
        ("- ## Rubrik", [("h2", "1:3")]),
        ("##", [("h2", "1:1")]),
        ("## {#a}", []),
        (
            "| a | b |\n|---|--:|\n| c | d |",
            [("table", "1:3"), ("th", "1:3"), ("th", "1:7"), ("td", "3:3"), ("td", "3:7")],
        ),
        (
            "| | b |\n|---|---|\n||d|",
            [("table", "1:2"), *[("th", c) for c in ("1:2", "1:5")], *[("td", c) for c in ("3:2", "3:3")]],
        ),
        ("a | b\n--- | ---\nc | d", [("table", "1:1"), ("th", "1:1")]),
        ("[Stad](https://a.example/)", [("p", "1:1"), ("a", "1:1")]),
        ("[x](https://a.example/)", [("p", "1:1"), ("a", "1:1")]),
        (
            "Se [a](https://a.example/) och [b](https://b.example/).",
            [("p", "1:1"), ("a", "1:4"), ("a", "1:32")],
        ),
        ("Se [stad][s].\n\n[s]: https://a.example/", [("p", "1:1"), ("a", "1:4")]),
        ("- [Stad](https://a.example/)", [("li", "1:3"), ("a", "1:3")]),
        ("## Om [a](https://a.example/)", [("h2", "1:1"), ("a", "1:7")]),
        ("![En bild](a.png)", [("p", "1:1"), ("img", "1:1")]),
        ("![](a.png)", [("p", "1:1"), ("img", "1:1")]),
        ("Se ![b][b]\n\n[b]: a.png", [("p", "1:1"), ("img", "1:4")]),
        ("[![En bild](a.png)](https://a.example/)", [("p", "1:1"), ("a", "1:1"), ("img", "1:2")]),
        ("    kod\n    - mer [a](b)", []),
        ("> citat", [("p", "1:3")]),
        ("> > - citat\n> > - [a](https://a.example/)", [("li", "1:7"), ("li", "2:7"), ("a", "2:7")]),
        ("- > citat", [("p", "1:5")]),
        ("- ett\n  mer\n- två", [("li", "1:3"), ("li", "3:3")]),
        ("- ett\n\n    stycke", [("p", "1:3"), ("p", "3:5")]),
        ("- [ ] gör\n- [x] gjort", [("li", "1:7"), ("li", "2:7")]),
        ("Ord\n:   Förklaring\n\n    Mer", [("dt", "1:1"), ("p", "2:5"), ("p", "4:5")]),
        ('!!! note "Titel"\n    Text', [("p", "2:5")]),
        ("![En bild](a.png)\n/// caption\nText\n///", [("img", "1:1"), ("figcaption", "3:1")]),
        ("Se [en\nlång länk](https://a.example/).", [("p", "1:1"), ("a", "1:4")]),
        (
            "Se [stad][] och [stad].\n\n[Stad]: https://a.example/",
            [("p", "1:1"), ("a", "1:4"), ("a", "1:17")],
        ),
        ("Se ![stad].\n\n[stad]: a.png", [("p", "1:1"), ("img", "1:4")]),
        ("Se <https://a.example/>.", [("p", "1:1"), ("a", "1:4")]),
        ('Se <a href="https://a.example/">a</a>', [("p", "1:1"), ("a", "1:4")]),
        ('<p>\n<img\nsrc="a.png"></p>', [("p", "1:1"), ("img", "2:1")]),
        ("a\t[b](https://a.example/)", [("p", "1:1"), ("a", "1:3")]),
        ("`<b>` och\n\n    <b>\n\n```\n<b>\n```", [("p", "1:1")]),
    ],
)
def test_places_of_what_an_editor_wrote(body: str, marked: list[tuple[str, str]]) -> None:
    assert _marked(body) == marked


def test_a_note_stays_a_note() -> None:
    body = write("Text[^1] och [a](https://a.example/)[^1].\n\n[^1]: En not.\n")
    tree = html.fragment_fromstring(body.html, create_parent="section")
    assert len(tree.xpath("//sup/a[@href='#fn:1']")) == 2
    assert "En not." in tree.xpath("string(//li[@id='fn:1'])")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("Skriv `[a](b)` så.", "[a](b)"),
        ("    ## Rubrik\n    [a](b)\n", "## Rubrik\n[a](b)\n"),
        ("```md\n- a\n\n![b](c)\n```\n", "- a\n\n![b](c)\n"),
        ("~~~\nStycke\n\n| a |\n~~~\n", "Stycke\n\n| a |\n"),
    ],
)
def test_code_is_shown_as_it_was_written(body: str, code: str) -> None:
    rendered = write(body)
    tree = html.fragment_fromstring(rendered.html, create_parent="section")
    assert tree.xpath("string(//code)") == code
    assert rendered.problems == ()


def test_an_abbreviation_in_code_stays_code() -> None:
    rendered = write("`[HTML](x)` och HTML\n\n*[HTML]: Hypertext")
    tree = html.fragment_fromstring(rendered.html, create_parent="section")
    assert [e.getparent().tag for e in tree.xpath("//abbr")] == ["p"]


def test_signs_that_look_like_marks_are_left_out() -> None:
    assert write("Text \ufdd01:1\ufdd1.").html == f'<p data-source="{BODY_LINE}:1">Text 1:1.</p>'


def test_marks_are_taken() -> None:
    assert take_mark("Text") == (None, "Text")
    assert take_mark("\n\ufdd03:4\ufdd1Te\ufdd05:6\ufdd1xt") == ("3:4", "\nText")
    assert take_mark("Te\ufdd05:6\ufdd1xt") == (None, "Text")
    assert strip_marks("a\ufdd05:6\ufdd1b \ufdd25:6\ufdd1c") == "abc"
    assert take_mark("\x02wzxhzdk:3\x03\ufdd03:4\ufdd1a") == ("3:4", "\x02wzxhzdk:3\x03a")
    assert take_any_mark("Te\ufdd05:6\ufdd1xt") == ("5:6", "Text")
    assert take_tag_mark("<b \ufdd25:6\ufdd1 id=a>") == ("5:6", "<b id=a>")
    assert take_tag_mark('<b title="<i \ufdd25:6\ufdd1>">') == (None, '<b title="<i>">')
    assert without_positions('<p data-source="3:4" id="a"><a href="#" data-source="10:11">') == (
        '<p id="a"><a href="#">'
    )


_INLINE = st.sampled_from(
    [
        "ord", "HTML", "2026", "*ett*", "**två**", "_tre_", "`kod`", "`[a](b)`", "``a`b``", "[a](https://a.example/)",
        "[a [b] c](https://a.example/ 'titel')", "![bild](a.png)", "[![bild](a.png)](https://a.example/)",
        "[a][ref]", "[ref]", "[ref][]", "[ref][^1]", "[ref][nej]", "[ref](https://a", "[nej]", "![ref][ref]",
        "[^1]", "<b>fet</b>", '<a href="https://a.example/" title="[a](b)">a</a>', "<https://a.example/>",
        "<a@b.example>", "\\[a](b)", "\\![a](https://a.example/)", "a\\_b", "&amp;", "&", "<", "[ ]", "[x]", "|",
        "{: .klass}", "{#namn}", "[a](https://a.example/){title='[a](b)'}", "[a](my\\_file.md)", "![](a.png)",
        "[](https://a.example/)", "!", "å:", "(", "”", "–", "***tre***", "[`a]`](https://a.example/)", "*a*{1}",
        "![bild](a.png){alt}", "[a](b){href}", "*a*{: title x=[a](b)}",
    ]
)  # fmt: skip
_WORDS = st.lists(_INLINE, min_size=1, max_size=5).map(" ".join)
_PLAIN_BLOCK = st.sampled_from(
    [
        "* * *", "- - -", "***", "___", "_ _ _", "+ + +", "Rubrik\n===", "Rubrik\n---", "| a | b |\n|---|:-:|\n| c | d |",
        "a | b\n- | -\nc | `d|`", "```\n[a](b)\n\n# x\n```", "~~~ python\n- a\n~~~", "    kod\n    [a](b)\n\n    - mer",
        "\tkod", "<div>\n\n- a\n\n</div>", "<div><p>[a](b)\n- c\n\nd</p></div>", "<!-- [a](b)\n\n- c -->",
        "Ord\n:   Förklaring [a](https://a.example/)\n\n    Mer", '!!! note "Titel"\n    - a\n\n    Text',
        "/// caption\nBildtext\n///", "[ref]: https://r.example/ '[a](b)'", "  [ref]: <https://r.example/>",
        "[^1]: En not\n\n    - med lista", "*[HTML]: Hyper [a](b)", "*[1]: Ett", "- [ ] gör\n- [x] gjort", "[TOC]",
        "1. a\n\n    b\n2. c", "- a\n\n    - b\n\n        c", "> # a\n> - b\n> c", "1986\\. A", "# ", "#", "# {#a}",
    ]
)  # fmt: skip
_LEAD = st.sampled_from(
    ["", "# ", "## ", "#", "- ", "* ", "+ ", "1. ", "2) ", "> ", "| ", "- # ", "- > ", "- - ", "- 1. ", "- | ", "    ",
     "  ", "    - ", ":   ", "- [ ] ", "- [ref]: ", "- *[", "10. "]
)  # fmt: skip
_LINE = st.builds("{}{}".format, _LEAD, _WORDS)
_BLOCKS = st.lists(st.tuples(_PLAIN_BLOCK | _LINE, st.sampled_from(["\n", "\n\n"])), max_size=8).map(
    lambda blocks: "".join(block + end for block, end in blocks)
)
_NOISE = st.text("ab1 #*_-+>`|[]()!:.\n\t~={}\\<&\"'^/x", max_size=60)


def _plain(body: str) -> str:
    names, configs = markdown_settings()
    words = words_of("sv")
    md = markdown.Markdown(extensions=list(names), extension_configs=localised(configs, words.gettext))
    job = Job(lambda _name: None, lambda _tag: True)
    md.treeprocessors.register(Headers(md, job), "headers", 14)
    md.treeprocessors.register(Localise(md, words), "localise", 13)
    md.treeprocessors.register(WriteOut(md), "write-out", 6)
    md.treeprocessors.register(Captions(md), "captions", 3)
    return scrollable(sanitise(md.convert(body)), words.gettext)


@settings(max_examples=400, deadline=None)
@given(_BLOCKS | _NOISE)
@example("```\nkod\n```")
@example("* * *")
@example("___")
@example("- # Rubrik")
@example("[ref][^1]\n\n[ref]: https://r.example/\n[^1]: Not")
@example("- [ref]: https://r.example/\n\n[ref]")
@example("[ref] [](https://a.example/)\n\n[ref]: https://r.example/")
@example("1\ta")
@example("_1_{1} ![a](b.png){alt}")
@example("- *[ord\n2) *a*{: title x=[a](b)}")
def test_marks_change_nothing_that_a_reader_sees(body: str) -> None:
    made = Made(with_body(post("here"), body))
    rendered = made.renderer().render(made.address("stad/sv", "post", "here")).html
    without = re.sub(
        r' class="align-\w+"|<span class="announced">.*?</span>', "", without_positions(rendered)
    )
    # A picture without a text is told by its lack of one.
    assert without.replace(' alt=""', "") == _plain(body).replace(' alt=""', "")
    assert "\ufdd0" not in rendered
