"""An entry in sign language: a film of ours with its captions, or a link; nothing is loaded before it is played."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import html as lxml_html

from build.small_site import SmallSite

if TYPE_CHECKING:
    from pathlib import Path

FILM = b"\x00\x00\x00\x18ftypmp42"


def test_films_of_ours_and_of_others(tmp_path: Path) -> None:
    site = SmallSite(tmp_path)
    site.project("lights")
    folder = site.folder / "content" / "projects"
    (folder / "lights.mp4").write_bytes(FILM)
    site.write("content/projects/lights.sv.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nLamporna lyser.\n")
    original = folder / "lights.sv.md"
    ours = "sign_language: {file: lights.mp4, captions: lights.sv.vtt}\n"
    original.write_text(original.read_text("utf-8").replace("owner: city\n", f"owner: city\n{ours}"), "utf-8")
    english = folder / "lights.en.md"
    linked = "sign_language: {url: 'https://films.example.org/lights'}\n"
    english.write_text(english.read_text("utf-8").replace("value:", f"{linked}value:"), "utf-8")
    site.project("benches")  # has none, and needs none
    result = site.build()
    assert [p.what("en") for p in result.problems] == []

    tree = lxml_html.document_fromstring(site.read("alfa/projekt/lights/index.html"))
    (film,) = tree.xpath("//main//video")
    assert film.xpath("string(ancestor::section/h2)") == "På teckenspråk"
    assert (film.get("preload"), film.get("autoplay")) == ("none", None)
    assert film.get("aria-label") == "Film på teckenspråk: Om lights"
    (source,) = film.xpath(".//source")
    assert (source.get("src"), source.get("type")) == ("../../projects/lights.mp4", "video/mp4")
    (track,) = film.xpath(".//track")
    assert (track.get("kind"), track.get("srclang"), track.get("label")) == ("captions", "sv", "Undertexter")
    for file in ("lights.mp4", "lights.sv.vtt"):
        assert (site.site / "alfa" / "projects" / file).read_bytes() == (folder / file).read_bytes()
    # High on the page: before its text.
    order = [each.tag for each in tree.xpath("//main//*[self::video or @data-body]")]
    assert order == ["video", "div"]

    tree = lxml_html.document_fromstring(site.read("beta/projects/lights/index.html"))
    assert not tree.xpath("//video")
    (link,) = tree.xpath("//a[@href='https://films.example.org/lights']")
    assert link.text == "Film in sign language: About lights"
    assert not (site.site / "beta" / "projects" / "lights.mp4").exists()


def test_a_film_without_captions_says_where_the_words_are(tmp_path: Path) -> None:
    site = SmallSite(tmp_path)
    site.project("lights", facts="sign_language: {file: lights.webm}\n")
    (site.folder / "content" / "projects" / "lights.webm").write_bytes(b"\x1aE\xdf\xa3")
    result = site.build()
    assert [p.what("en") for p in result.problems] == []
    tree = lxml_html.document_fromstring(site.read("alfa/projekt/lights/index.html"))
    assert not tree.xpath("//track")
    assert "inga undertexter" in tree.xpath("string(//figcaption)")


def test_the_person_who_answers_is_named_with_the_department(tmp_path: Path) -> None:
    site = SmallSite(tmp_path)
    site.write(
        "content/registers/people.yml",
        "- {id: newsroom, name: {sv: Redaktionen, en: The newsroom}, position: {sv: Webbredaktör, en: Web editor}}",
    )
    site.write(
        "content/registers/contacts.yml",
        '- {id: city, name: {sv: Staden, en: The City}, url: "https://example.org/", person: newsroom}',
    )
    site.project("lights")
    assert [p.what("en") for p in site.build().problems] == []
    tree = lxml_html.document_fromstring(site.read("alfa/projekt/lights/index.html"))
    facts = {
        dt.text: " ".join(dt.getnext().text_content().split())
        for dt in tree.xpath("//section[contains(@class, 'contact')]//dt")
    }
    assert facts == {
        "Kontakt": "Staden",
        "Kontaktperson": "Redaktionen, Webbredaktör",
        "Ansvarar för sidan": "Staden",
    }


def test_every_template_of_an_entry_has_the_contact(tmp_path: Path) -> None:
    site = SmallSite(tmp_path)
    site.project("lights")
    site.entry("pages/follow", "layout: subscriptions\n")
    site.entry("pages/everything", "layout: contents\n")
    site.entry(
        "events/walk",
        "start: 2027-01-01 10:00\nonline: https://example.org/\norganiser: {kind: own, name: {sv: Staden, en: The City}}\n",
    )
    site.build()
    # A map shows a list in another way.
    pages = [path for path in (site.site / "alfa").rglob("index.html") if path.parent.name != "karta"]
    assert len(pages) > 5
    for page in pages:
        tree = lxml_html.document_fromstring(page.read_text("utf-8"))
        assert tree.xpath("//section[contains(@class, 'contact')]//dd"), page
