"""Whatever an editor writes comes back unchanged, or clean, from every format."""

from __future__ import annotations

import html
import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from smartstad.model.registers import REGISTERS
from smartstad.outputs.characters import clean, one_line
from smartstad.sites.sanitising import sanitise
from unit.outputs.feed_sample import NAMES, ORGANISER, check, post, written
from unit.outputs.sample import edition, entry, version

HERE = "https://stad.example/stad/blogg/"


def _read(made: dict[str, bytes]) -> list[dict[str, Any]]:
    """The first entry as each format gives it, read by plain parsers that guess nothing."""
    parser = etree.XMLParser(huge_tree=True)
    item = etree.fromstring(made["feed.xml"], parser).find("channel/item")
    entry = etree.fromstring(made["atom.xml"], parser).find("atom:entry", NAMES)
    told = json.loads(made["feed.json"])["items"][0]
    return [
        {
            "title": item.findtext("title"),
            "summary": html.unescape(item.findtext("description", "")),
            "content": item.findtext("content:encoded", "", NAMES),
            "categories": [each.text for each in item.findall("category")],
        },
        {
            "title": entry.findtext("atom:title", "", NAMES),
            "summary": entry.findtext("atom:summary", "", NAMES),
            "content": entry.findtext("atom:content", "", NAMES),
            "categories": [each.get("term") for each in entry.findall("atom:category", NAMES)],
        },
        {
            "title": told["title"],
            "summary": told["summary"],
            "content": told.get("content_html", ""),
            "categories": told.get("tags", []),
        },
    ]


def _named(view: Any, name: str) -> None:
    """Gives the theme another name."""
    theme = REGISTERS["themes"].model_validate({"id": "data", "name": {"sv": name}, "summary": {"sv": name}})
    view.library.registers["themes"]["data"] = theme


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("A & B <i>c</i> \"d\" 'e' ]]> f", "A & B <i>c</i> \"d\" 'e' ]]> f"),
        ("&amp; &lt;script&gt; &#0;", "&amp; &lt;script&gt; &#0;"),
        ("rad\x0bbrytning\x00\x1b[0m", "radbrytning[0m"),
        ("👩‍💻 ljus ☀️ \U0010fffd", "👩‍💻 ljus ☀️ \U0010fffd"),
        ("\u202eomvänt\u202c \u200fhöger", "\u202eomvänt\u202c \u200fhöger"),
        ("\x07", "hello"),
        ("Måns\u00a0Öberg", "Måns\u00a0Öberg"),
    ],
)
def test_hostile_titles_come_through_whole(title: str, read: str) -> None:
    body = f"<p>{html.escape(title)}</p>"
    made = written(edition(post(title=title, summary=f"Om {title}")), body)
    for path in ("feed.xml", "atom.xml", "feed.json"):
        check(path, made[path])
    for told in _read(made):
        assert told["title"] == read
        assert told["summary"] == one_line(f"Om {title}")
        assert html.unescape(told["content"]).startswith("<p>")


texts = st.text(st.characters(codec="utf-8"), min_size=1)


@given(texts, texts, texts)
@example("]]>", "a & b", "<a href='javascript:alert(1)'>x</a><script>alert(1)</script>")
@example("\x00\ufffe", "\ufdd0\x85", "<img src=x onerror=alert(1)>\x1b")
def test_any_text_comes_back_the_same_from_all_formats(title: str, category: str, body: str) -> None:
    told = " ".join(title.split()) or "x"
    name = category.strip() or "x"
    view = edition(post(title=told, summary=told, themes=["data"]))
    _named(view, name)
    made = written(view, sanitise(body))
    for path in ("feed.xml", "atom.xml", "feed.json"):
        if one_line(name):
            check(path, made[path])
    one, other, third = _read(made)
    assert one == other == third
    assert one["title"] == (one_line(told) or "hello")
    assert one["summary"] == (one_line(told) or "hello")
    assert "javascript:" not in one["content"] or "javascript:" in html.unescape(body)
    assert "<script" not in one["content"]


@settings(max_examples=2)
@given(st.text("aåö &<>]\u200f😀\t", min_size=20, max_size=40))
def test_a_megabyte_comes_through(piece: str) -> None:
    body = f"<p>{html.escape(piece, quote=False)}</p>" * (1_000_000 // len(piece))
    for told in _read(written(edition(post()), body)):
        assert told["content"] == clean(body)


def test_addresses_in_the_text_are_absolute_and_run_nothing() -> None:
    body = (
        '<p data-source="3:1">A &amp; B &lt; C <a href="../other/?a=1&amp;b=2#c" hreflang="en">x</a>'
        '<a href="#note">1</a><a href="mailto:a@b.se">m</a><a href="https://x.se/">y</a><a href="http://[">z</a>'
        '<a href="javascript:alert(1)">j</a><a href=" java\tscript:alert(1)">k</a>'
        '<img src="../../blog/a%20b.jpg" alt="&quot;å&quot;"><video poster="p.jpg"></video></p>'
    )
    for told in _read(written(edition(post()), body)):
        assert told["content"] == (
            f'<p>A &amp; B &lt; C <a href="{HERE}other/?a=1&amp;b=2#c" hreflang="en">x</a>'
            f'<a href="{HERE}hello/#note">1</a><a href="mailto:a@b.se">m</a><a href="https://x.se/">y</a>'
            f'<a href="http://[">z</a><a>j</a><a>k</a>'
            '<img src="https://stad.example/stad/blog/a%20b.jpg" alt="&quot;å&quot;">'
            f'<video poster="{HERE}hello/p.jpg"></video></p>'
        )


def test_a_post_without_text_has_its_summary() -> None:
    made = written(edition(post()), "")
    for path in ("feed.xml", "atom.xml", "feed.json"):
        check(path, made[path])
    assert [told["summary"] for told in _read(made)] == ["Om hello."] * 3
    assert json.loads(made["feed.json"])["items"][0]["content_text"] == "Om hello."


@given(texts, texts)
@example("]]> \u202e", "a & b\n\n<script>alert(1)</script>\x00👩‍💻")
def test_any_text_of_an_event_comes_through_its_changes(title: str, outcome: str) -> None:
    told, words = " ".join(title.split()) or "x", outcome.strip() or "x"
    facts = {"title": told, "start": "2026-05-01", "status": "cancelled", "outcome_text": words}
    event = version("sv", organiser=ORGANISER, outcome={"on": "2026-05-02"}, **facts)
    made = written(edition(entry("event", "expo", event)))
    for path in ("feeds/events.xml", "feeds/events.atom", "feeds/events.json"):
        check(path, made[path])
    items = {item["id"].rsplit("/", 2)[1]: item for item in json.loads(made["feeds/events.json"])["items"]}
    name = one_line(told) or "expo"
    assert items["cancelled"]["title"] == f"Cancelled: {name}"
    assert items["outcome"]["title"] == f"{name}: what came of it"
    assert "<script" not in items["outcome"]["content_html"]
    assert items["outcome"]["summary"] == (one_line(words) or "Om expo.")
