"""What the text of scripts tells."""

from __future__ import annotations

import pytest

from smartstad.accessibility.finding import Subject
from smartstad.accessibility.html import parse

SHADOW = "const a = document.querySelector({}); const b = a.attachShadow({{mode: 'open'}}); b.innerHTML = {}"


@pytest.mark.parametrize(
    ("script", "mentioned"),
    [
        ("fill('x')", True),
        ('fill("#x")', True),
        ("fill(`#x`)", True),
        ("fill('y')", False),
        ("x = 1", False),
        ("", False),
    ],
)
def test_mentions(script: str, mentioned: bool) -> None:
    subject = Subject(parse(f"<p id=x><script>{script}</script>"))
    assert subject.scripts.mentions(subject.page.by_id["x"]) is mentioned


def test_what_has_no_id_is_not_mentioned() -> None:
    subject = Subject(parse("<p><script>fill('')</script>"))
    assert not subject.scripts.mentions(subject.page.by_tag("p")[0])


@pytest.mark.parametrize(
    ("host", "written", "found"),
    [
        ("'#x'", "'<b title=\"a\">'", ['<b title="a">']),
        ('"#x"', '"<b>"', ["<b>"]),
        ("'#x'", "`<b>\n`", ["<b>\n"]),
        ("'#y'", "'<b>'", []),
        ("'#x'", "text", []),
    ],
)
def test_shadow_trees(host: str, written: str, found: list[str]) -> None:
    subject = Subject(parse(f"<p id=x><script>{SHADOW.format(host, written)}</script>"))
    assert [markup for _, markup in subject.scripts.shadow_trees()] == found


def test_html_that_is_written_into_the_page_itself_is_no_tree_of_its_own() -> None:
    script = "const a = document.querySelector('#x'); a.innerHTML = '<b>'"
    assert not list(Subject(parse(f"<p id=x><script>{script}</script>")).scripts.shadow_trees())
