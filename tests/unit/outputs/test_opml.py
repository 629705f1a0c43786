"""The list of all feeds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from smartstad.model.registers import REGISTERS
from smartstad.outputs.characters import one_line
from smartstad.outputs.opml import Outline, opml
from unit.outputs.feed_sample import of_all_kinds, outputs, parsed, post, written
from unit.outputs.sample import edition, list_page

if TYPE_CHECKING:
    from smartstad.sites.edition_view import EditionView


def _read(data: bytes) -> tuple[Any, list[Any]]:
    """The head and the outlines, of a file that keeps to OPML 2.0."""
    root = etree.fromstring(data)
    assert (root.tag, root.get("version"), [each.tag for each in root]) == ("opml", "2.0", ["head", "body"])
    head, body = root
    for outline in body:
        assert (outline.tag, len(outline), outline.get("type")) == ("outline", 0, "rss")
        # Needed for type rss, or always; versions are RSS1, RSS or scriptingNews, and RSS2.
        assert all(outline.get(name) for name in ("text", "title", "xmlUrl", "htmlUrl"))
        assert outline.get("version") == "RSS2"
        known = {"type", "version", "text", "title", "description", "xmlUrl", "htmlUrl", "language"}
        assert set(outline.attrib) <= known
    return head, list(body)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_feed_is_listed_once_as_it_tells_of_itself(language: str) -> None:
    view = edition(*of_all_kinds(), language=language)
    made = written(view)
    _, outlines = _read(made["opml.xml"])
    listed = [outline.get("xmlUrl").removeprefix(view.edition.url) for outline in outlines]
    assert len(listed) == len(set(listed))
    assert listed[0] == "feed.xml"
    # Each as RSS: a reader that takes in the list shall not have the same news three times, nor archives.
    assert set(listed) == {p for p in made if p.endswith(".xml")} - {"atom.xml", "opml.xml"}
    for outline, path in zip(outlines, listed, strict=True):
        channel = parsed(made[path]).feed
        assert outline.get("htmlUrl") == channel.link
        assert outline.get("language") == channel.language == language
        assert outline.get("text") == outline.get("title")


def test_archives_are_not_listed() -> None:
    view = edition(*(post(f"p{number:03}") for number in range(120)))
    made = written(view)
    assert "feeds/blog/archive-1.xml" in made
    assert b"archive" not in made["opml.xml"]


def test_the_list_says_whose_it_is_and_what_its_feeds_tell_of() -> None:
    view = edition(post(themes=["data"]), list_page("blogg", "post", title="Blogg", summary="Det & det."))
    head, outlines = _read(written(view)["opml.xml"])
    assert {each.tag: each.text for each in head} == {
        "title": "All feeds of Smart stad in one file (OPML)",
        "ownerName": "Stockholms stad",
    }
    told = {outline.get("xmlUrl").rsplit("/", 1)[1]: outline for outline in outlines}
    assert told["feed.xml"].get("text") == "News from Smart stad"
    assert told["feed.xml"].get("description") == "Det & det."
    assert told["theme-data.xml"].get("text") == "Data, öppna – Smart stad"


def test_an_edition_without_entries_lists_its_main_feed() -> None:
    _, (outline,) = _read(written(edition())["opml.xml"])
    assert outline.get("xmlUrl") == "https://stad.example/stad/feed.xml"


def test_readers_are_told_of_the_list() -> None:
    told = outputs(edition(post()))["opml.xml"].subscription
    assert told is not None
    assert (told.path, told.media_type, told.sort, told.prominent) == (
        "opml.xml",
        "text/x-opml",
        "feed",
        False,
    )


def _named(view: EditionView, name: str) -> EditionView:
    """Gives a theme that name and description."""
    theme = REGISTERS["themes"].model_validate({"id": "data", "name": {"sv": name}, "summary": {"sv": name}})
    view.library.registers["themes"]["data"] = theme
    return view


@given(st.text(st.characters(codec="utf-8"), min_size=1))
@example("\"'<a> & ]]> &amp; \x00\u202e👩‍💻\n\ufdd0")
def test_any_name_comes_back(name: str) -> None:
    told = name.strip() or "x"
    _, outlines = _read(written(_named(edition(post(themes=["data"])), told))["opml.xml"])
    (outline,) = (each for each in outlines if each.get("xmlUrl").endswith("theme-data.xml"))
    assert outline.get("text") == one_line(f"{one_line(told)} – Smart stad")
    assert outline.get("description") == one_line(told)


def test_quotes_and_signs_in_addresses_come_back() -> None:
    outline = Outline("\"T\" & 'x'", "<b>", 'https://x.se/?a=1&b="2"', "https://x.se/'", "sv")
    _, (read,) = _read(opml("A & B", "<C>", [outline]))
    assert [read.get(name) for name in ("text", "description", "xmlUrl", "htmlUrl", "language")] == list(
        outline
    )
