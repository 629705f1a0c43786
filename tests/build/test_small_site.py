"""What a build makes of content, and what it does when something is wrong."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import feedparser
import pytest
from icalendar import Calendar
from PIL import Image

from build.html_pages import BuiltPage
from build.small_site import SmallSite

if TYPE_CHECKING:
    from pathlib import Path

    from smartstad.model.problem import Problem


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    return SmallSite(tmp_path / "project")


def told(problems: list[Problem]) -> list[tuple[str, str, int]]:
    return [(problem.rule.id, problem.span.file, problem.span.line) for problem in problems]


def page(small: SmallSite, path: str, url: str = "https://alfa.example.org/sv/") -> BuiltPage:
    return BuiltPage(small.site / path / "index.html", url)


def test_an_entry_becomes_a_page_in_each_language_at_an_address_in_that_language(small: SmallSite) -> None:
    small.project("light", facts="", sv="## Så gick det\n", en="## How it went\n")
    result = small.build()
    assert (result.problems, result.complaints, result.published) == ([], [], True)
    swedish = page(small, "alfa/projekt/light")
    assert swedish.language == "sv"
    assert swedish.tree.findtext(".//h1") == "Om light"
    assert [h.text for h in swedish.tree.xpath("//*[@data-body]//h2")] == ["Så gick det"]
    english = page(small, "beta/projects/light")
    assert english.language == "en"
    assert (
        english.alternates
        == swedish.alternates
        == {
            "en": "https://beta.example.org/projects/light/",
            "sv": "https://alfa.example.org/sv/projekt/light/",
            "x-default": "https://beta.example.org/projects/light/",
        }
    )


def test_an_entry_without_translation_is_offered_in_its_own_language(small: SmallSite) -> None:
    small.project("light", en=None)
    assert small.build().published
    assert not (small.site / "beta/projects/light").exists()
    english_list = page(small, "beta/projects", "https://beta.example.org/projects/")
    (link,) = english_list.tree.xpath("//main//a[@href='https://alfa.example.org/sv/projekt/light/']")
    assert link.get("hreflang") == "sv"
    (marked,) = link.xpath("ancestor-or-self::*[@lang='sv'][1]")
    assert "Om light" in marked.text_content()
    assert "Available in Swedish" in english_list.tree.text_content()


def test_a_link_to_a_file_leads_to_the_page_of_the_right_site(small: SmallSite) -> None:
    small.project("light", sv="[Andra](dark.sv.md) och [bloggen](../pages/blog.sv.md#blogg).\n")
    small.project(
        "dark", sv="[Ljus](light.sv.md) [Inlägg](../blog/news.sv.md)\n", en="[Post](../blog/news.en.md)\n"
    )
    small.entry("blog/news", "authors: [newsroom]\n")
    small.entry("pages/blog", "layout: front\nlists: post\nsites: [gamma]\n", sv="## Blogg\n")
    assert small.build().problems == []
    light = page(small, "alfa/projekt/light").tree
    assert [a.get("href") for a in light.xpath("//*[@data-body]//a")] == [
        "../dark/",
        "https://gamma.example.org/#blogg",
    ]
    dark = page(small, "beta/projects/dark").tree
    assert [a.get("href") for a in dark.xpath("//*[@data-body]//a")] == [
        "https://gamma.example.org/en/2026/01/news/"
    ]


def test_a_broken_link_stops_the_publishing_and_leaves_the_sites_as_they_were(small: SmallSite) -> None:
    small.project("light")
    assert small.build().published
    before = digest(small.site)
    small.project("light", sv="Text.\n\nSe [mörker](dark.sv.md#natt).\n")
    result = small.build()
    assert told(result.problems) == [("broken-link", "content/projects/light.sv.md", 16)]
    assert not result.published
    assert digest(small.site) == before
    assert sorted(path.name for path in small.folder.iterdir()) == [
        ".cache",
        "content",
        "mkdocs.yml",
        "overrides",
        "site",
    ]


def test_markdown_comes_out_with_names_in_the_page_s_language(small: SmallSite) -> None:
    (small.folder / "content/projects").mkdir()
    (small.folder / "content/projects/a.pdf").write_bytes(b"%PDF-1.7" + b"x" * 1_249_992)
    small.project(
        "light",
        sv="LED.[^1] Se [rapporten](a.pdf) och [SCB](https://www.scb.example/).\n\n"
        "| **Plats** | År |\n|---|--:|\n| Årsta | 2024 |\n\n/// caption\nLampor\n///\n\n[Smart City]{lang=en}\n\n"
        "[^1]: En not.\n\n*[LED]: lysdiod\n",
    )
    result = small.build()
    assert (result.problems, result.published) == ([], True)
    html = small.read("alfa/projekt/light/index.html")
    assert "data-source" not in html
    assert "data-template" not in html
    (body,) = page(small, "alfa/projekt/light").tree.xpath("//*[@data-body]")
    assert "LED (lysdiod)." in body.text_content()
    assert [link.text_content() for link in body.xpath("./p/a")] == [
        "rapporten (PDF, 1,2\xa0MB)",
        "SCB (scb.example)",
    ]
    assert body.xpath("//sup/a/@aria-label") == ["Fotnot 1"]
    assert body.xpath("string(./section/h2)") == "Fotnoter"
    (region,) = body.xpath("./div[@role='region'][@tabindex='0']")
    (name,) = region.xpath("@aria-labelledby")
    assert body.xpath("string(//*[@id=$name])", name=name) == "Lampor"
    assert region.xpath(".//th/@scope") == [
        "col",
        "col",
        "row",
    ]
    assert body.xpath("string(.//*[@lang='en'])") == "Smart City"


def test_accessibility_problems_of_a_template_point_to_the_component(small: SmallSite) -> None:
    footer = small.folder / "overrides/components/footer.html"
    text = footer.read_text("utf-8")
    place = text.index("</footer>")
    footer.write_text(f'{text[:place]}<p>\n <a href="/x">här</a></p>\n{text[place:]}', "utf-8")
    small.project("light")
    result = small.build()
    line = text[:place].count("\n") + 2
    spans = {
        (p.span.file, p.span.line, p.span.column) for p in result.problems if p.rule.id == "vague-link-text"
    }
    assert spans == {("overrides/components/footer.html", line, 2)}
    told = {p.what("en") for p in result.problems}
    assert any("the part footer of overrides/components/footer.html" in what for what in told)
    assert any("on pages of the template overrides/project.html" in what for what in told)


def test_a_mistake_in_the_content_stops_before_anything_is_built(small: SmallSite) -> None:
    small.project("light", facts="themes: [enrgy]\n")
    result = small.build()
    assert told(result.problems) == [("unknown-reference", "content/projects/light.sv.md", 12)]
    assert not small.site.exists()


def test_strict_publishes_nothing_with_a_warning(small: SmallSite) -> None:
    small.project("light", sv="[Mörker](dark.sv.md)\n")
    small.project("dark", facts="draft: true\n")
    assert told(small.build(strict=True).problems) == [
        ("unpublished-link", "content/projects/light.sv.md", 14)
    ]
    assert not small.site.exists()
    assert small.build().published
    body = page(small, "alfa/projekt/light").tree.xpath("//*[@data-body]")[0]
    assert body.text_content().strip() == "Mörker"
    assert body.xpath(".//a") == []


def test_accessibility_problems_point_to_the_markdown(small: SmallSite) -> None:
    small.write("content/projects/a.png", "")
    Image.new("RGB", (8, 4)).save(small.folder / "content/projects/a.png")
    small.project(
        "light",
        sv="Text.\n\n#### Rubrik\n\n[](../pages/start.sv.md) ![a.png](a.png)\n\n- [läs mer](../pages/start.sv.md)\n",
    )
    result = small.build()
    places = {(p.rule.id, p.span.file, p.span.line, p.span.column) for p in result.problems}
    file = "content/projects/light.sv.md"
    assert {(file, 16, 1), (file, 18, 1), (file, 18, 26), (file, 20, 3)} == {place[1:] for place in places}
    assert not result.published


def test_drafts_and_coming_and_expired_entries(small: SmallSite) -> None:
    small.project("draft", facts="draft: true\n")
    small.entry("events/coming", EVENT + "updated: 2026-01-02\n", texts="")
    small.write(
        "content/events/coming.sv.md",
        (small.folder / "content/events/coming.sv.md")
        .read_text()
        .replace("publish_on: 2026-01-01", "publish_on: 2026-11-25"),
    )
    small.project("gone", facts="expires_on: 2026-11-24\n")
    assert small.build().published
    shown = {path.parent.name for path in (small.site / "alfa").rglob("index.html")}
    assert not shown & {"draft", "coming", "gone"}
    assert small.build(drafts=True).published
    shown = {path.parent.name for path in (small.site / "alfa").rglob("index.html")}
    assert shown >= {"draft", "coming", "gone"}


EVENT = (
    "start: 2026-12-01 18:00\nend: 2026-12-01 20:00\nonline: https://example.org/\n"
    "organiser: {kind: own, name: {sv: Staden, en: The City}}\n"
)


def test_outputs_are_written_and_announced(small: SmallSite) -> None:
    small.project("light")
    small.entry("events/evening", EVENT)
    small.entry("blog/news", "authors: [newsroom]\nthemes: [energy]\n")
    assert small.build().problems == []
    feed = feedparser.parse((small.site / "gamma/feed.xml").read_bytes())
    assert not feed.bozo
    assert [entry.link for entry in feed.entries] == ["https://gamma.example.org/2026/01/news/"]
    assert "data-source" not in feed.entries[0].content[0].value
    calendar = Calendar.from_ical((small.site / "alfa/calendar.ics").read_bytes())
    assert [str(event["SUMMARY"]) for event in calendar.walk("VEVENT")] == ["Om evening"]
    catalogue = json.loads((small.site / "beta/data/projects.json").read_bytes())
    assert [project["title"] for project in catalogue["projects"]] == ["About light"]
    sitemap = (small.site / "alfa/sitemap.xml").read_text()
    assert "<loc>https://alfa.example.org/sv/projekt/light/</loc>" in sitemap
    start = page(small, "gamma").tree
    assert start.xpath("//link[@type='application/rss+xml']/@href") == ["feed.xml", "feeds/recent.xml"]
    assert not (small.site / "gamma/calendar.ics").exists()


def test_long_lists_are_divided_and_each_page_has_its_own_title(small: SmallSite) -> None:
    for number in range(11):
        small.project(f"number-{number}", en="Text.\n" if number else None)
    assert small.build().problems == []
    pages = (
        [page(small, f"alfa/projekt{tail}") for tail in ("s", "s/sida/2", "s/sida/3")]
        if (small.site / "alfa/projekts").exists()
        else [page(small, f"alfa/projects{tail}") for tail in ("", "/sida/2", "/sida/3")]
    )
    assert len({p.title for p in pages}) == 3
    assert len({p.meta("description") for p in pages}) == 3
    listed = [a.get("href") for p in pages for a in p.tree.xpath("//main//li//h2/a | //main//h2/a")]
    assert len([href for href in listed if "number-" in href]) == 11
    assert pages[1].alternates == {
        "en": "https://beta.example.org/projects/page/2/",
        "sv": "https://alfa.example.org/sv/projects/sida/2/",
        "x-default": "https://beta.example.org/projects/page/2/",
    }


def test_a_former_address_leads_to_the_present_one(small: SmallSite) -> None:
    small.entry(
        "projects/light",
        "status: {state: running, on: 2020}\n",
        texts="value: Nytta\naliases: [gammalt/ljus/]\n",
    )
    assert small.build().problems == []
    old = page(small, "alfa/gammalt/ljus")
    assert old.is_redirect
    assert old.canonical == "https://alfa.example.org/sv/projekt/light/"
    assert old.tree.xpath("//a/@href") == ["https://alfa.example.org/sv/projekt/light/"]


def test_pictures_are_published_without_what_the_camera_wrote(small: SmallSite) -> None:
    exif = Image.Exif()
    exif[0x010F] = "A Camera"
    small.project("light", sv="![En lampa](lamp.jpg)\n", en="![A lamp](lamp.jpg)\n")
    Image.new("RGB", (40, 20), "red").save(small.folder / "content/projects/lamp.jpg", exif=exif)
    assert small.build().problems == []
    published = small.site / "alfa/projects/lamp.jpg"
    assert b"A Camera" not in published.read_bytes()
    (img,) = page(small, "alfa/projekt/light").tree.xpath("//*[@data-body]//img")
    assert (img.get("width"), img.get("height"), img.get("alt")) == ("40", "20", "En lampa")


def test_markup_from_editors_is_shown_as_text_in_titles(small: SmallSite) -> None:
    small.text(
        "projects/light.sv",
        "'<script>alert(1)</script> & \"vi\"'",
        "status: {state: idea, on: 2020}\nvalue: <b>Nytta</b>\n",
    )
    assert small.build().problems == []
    html = small.read("alfa/projekt/light/index.html")
    assert "<script>" not in html
    tree = page(small, "alfa/projekt/light").tree
    scripts = tree.xpath("//script")
    assert html.count("<script") == html.count("</script") == len(scripts)
    (data,) = [script for script in scripts if not script.get("src")]
    assert data.get("type") == "application/ld+json", "the structured data, and nothing else"
    assert tree.findtext(".//h1") == '<script>alert(1)</script> & "vi"'
    assert "<b>Nytta</b>" in tree.text_content()


def test_cards_are_drawn_for_what_is_published_only(small: SmallSite) -> None:
    small.project("light")
    result = small.build(publish=False)
    assert result.problems == []
    assert not (small.folder / ".cache" / "cards").exists()
    small.build(preview_root="http://127.0.0.1:8000/")
    assert not (small.site / "alfa/cards").exists()
    assert page(small, "alfa/projekt/light").meta("twitter:card") == "summary"
    small.build()
    card = (small.site / "alfa/cards/project/light.png").read_bytes()
    assert card.startswith(b"\x89PNG")
    image = page(small, "alfa/projekt/light").tree.xpath("//meta[@property='og:image']/@content")
    assert image == ["https://alfa.example.org/sv/cards/project/light.png"]
    assert card != (small.site / "beta/cards/project/light.png").read_bytes()


def test_only_editors_see_texts_for_sharing(small: SmallSite) -> None:
    small.project("light")
    small.build()
    assert "share-texts" not in small.read("alfa/projekt/light/index.html")
    small.build(drafts=True)
    shown = page(small, "alfa/projekt/light").tree.xpath("//main//details[@class='share-texts']//dt/text()")
    assert shown == ["X", "Bluesky", "Mastodon", "Threads", "LinkedIn"]
    shared = json.loads(small.read("alfa/data/v1/share.json"))
    (light,) = (entry for entry in shared["entries"] if entry["id"] == "light")
    assert light["texts"]["x"].endswith("\n\nhttps://alfa.example.org/sv/projekt/light/")


def test_only_some_sites(small: SmallSite) -> None:
    assert small.build().published
    small.project("light")
    assert small.build(sites=("beta",)).published
    assert (small.site / "beta/projects/light/index.html").exists()
    assert not (small.site / "alfa/projekt/light").exists()
    assert (small.site / "gamma/en/index.html").exists()
    with pytest.raises(ValueError, match="delta"):
        small.build(sites=("delta",))


def test_a_preview_has_all_sites_below_one_address(small: SmallSite) -> None:
    small.project("light", sv="[Start](../pages/blog.sv.md)\n")
    assert small.build(preview_root="http://127.0.0.1:8000/").problems == []
    light = page(small, "alfa/projekt/light")
    assert light.alternates["en"] == "http://127.0.0.1:8000/beta/projects/light/"
    assert light.tree.xpath("//*[@data-body]//a/@href") == ["http://127.0.0.1:8000/gamma/"]
    assert page(small, "gamma/en").canonical == "http://127.0.0.1:8000/gamma/en/"


def test_wrong_settings_are_problems_with_their_place(small: SmallSite) -> None:
    settings = (small.folder / "mkdocs.yml").read_text()
    small.write("mkdocs.yml", settings.replace("kinds: [page, post]", "kinds: [page, psot]"))
    (problem,) = small.build().problems
    line = settings.splitlines().index("          kinds: [page, post]") + 1
    assert (problem.rule.id, problem.span.file, problem.span.line) == ("wrong-setting", "mkdocs.yml", line)


def digest(folder: Path) -> dict[str, str]:
    """Every file's hash, by path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def run(small: SmallSite, *arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONHASHSEED": "random", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_same_content_and_day_give_the_same_bytes_anywhere(small: SmallSite, tmp_path: Path) -> None:
    for number in range(3):
        small.project(f"number-{number}", facts="themes: [energy]\n")
    small.entry("events/evening", EVENT)
    small.entry("blog/news", "authors: [newsroom]\nthemes: [energy]\n")
    config = str(small.folder / "mkdocs.yml")
    digests = []
    for number, (cwd, environment) in enumerate(
        [
            (small.folder, {"TZ": "UTC", "LC_ALL": "C"}),
            (tmp_path, {"TZ": "Asia/Tokyo", "LC_ALL": "sv_SE.UTF-8"}),
        ]
    ):
        output = tmp_path / f"output-{number}"
        arguments = ["-m", "smartstad", "build", "--config", config, "--output", str(output)]
        done = run(small, *arguments, cwd=cwd, SOURCE_DATE_EPOCH="1795000000", **environment)
        assert done.returncode == 0, done.stdout + done.stderr
        digests.append(digest(output))
    assert digests[0] == digests[1]
    assert len(digests[0]) > 20


def test_plain_mkdocs_builds_the_default_edition_strictly(small: SmallSite) -> None:
    small.project("light", sv="[Start](../pages/start.sv.md)\n")
    done = run(small, "-m", "mkdocs", "build", "--strict", cwd=small.folder, SOURCE_DATE_EPOCH="1795000000")
    assert done.returncode == 0, done.stderr
    assert page(small, "alfa/projekt/light").language == "sv"
    english = {"SMARTSTAD_EDITION": "beta/en", "SOURCE_DATE_EPOCH": "1795000000"}
    done = run(small, "-m", "mkdocs", "build", "--strict", "-d", "out", cwd=small.folder, **english)
    assert done.returncode == 0, done.stderr
    assert 'lang="en"' in (small.folder / "out/projects/light/index.html").read_text()


def test_plain_mkdocs_tells_problems_and_fails(small: SmallSite) -> None:
    small.project("light", sv="[Mörker](dark.sv.md)\n")
    done = run(small, "-m", "mkdocs", "build", cwd=small.folder)
    assert done.returncode == 1
    assert "content/projects/light.sv.md:14:10 broken-link" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_command_reports_and_exits_with_one(small: SmallSite) -> None:
    small.project("light", sv="[Mörker](dark.sv.md)\n", facts="themes: [enrgy]\n")
    arguments = ["-m", "smartstad", "check", "--format", "json", "--language", "en"]
    done = run(small, *arguments, cwd=small.folder)
    assert done.returncode == 1, done.stderr
    assert [(p["rule"], p["line"]) for p in json.loads(done.stdout)] == [("unknown-reference", 12)]
    small.project("light")
    done = run(small, *arguments, cwd=small.folder)
    assert (done.returncode, json.loads(done.stdout)) == (0, [])
    assert not small.site.exists()
    assert run(small, "-m", "smartstad", "build", "--site", "delta", cwd=small.folder).returncode == 2


def test_dates_come_from_git_where_there_is_one(small: SmallSite) -> None:
    small.project("light")
    environment = {
        **os.environ,
        "GIT_AUTHOR_DATE": "2026-03-01T23:30:00Z",
        "GIT_COMMITTER_DATE": "2026-05-01T00:00:00Z",
    }
    for command in (
        ["init", "-q"],
        ["add", "content"],
        ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "A"],
    ):
        subprocess.run(["git", *command], cwd=small.folder, check=True, env=environment)
    assert small.build().published
    assert page(small, "alfa/projekt/light").tree.xpath("//time[@datetime='2026-03-02']")


def test_an_address_once_recorded_keeps_answering(small: SmallSite) -> None:
    small.project("light")
    record = ["-m", "smartstad", "addresses", "--record", "--language", "en"]
    done = run(small, *record, cwd=small.folder, SOURCE_DATE_EPOCH="1795000000")
    assert done.returncode == 0, done.stderr
    assert "+ alfa/sv projekt/light/ project/light" in done.stdout
    ledger = (small.folder / "content/registers/addresses.txt").read_text().splitlines()
    line = ledger.index("alfa/sv projekt/light/ project/light") + 1
    assert small.build().problems == []

    moved = "status: {state: running, on: 2020}\n"
    small.entry("projects/light", moved, texts="value: Nytta\nslug: ljus\n")
    lost = [("lost-address", "content/registers/addresses.txt", line)]
    result = small.build()
    assert [place for place in told(result.problems) if place[2] == line] == lost
    assert {problem.span.column for problem in result.problems} == {9}
    assert result.pages == {}

    small.text(
        "projects/light.sv", "Om ljus", moved + "value: Nytta\nslug: ljus\naliases: [projekt/light/]\n"
    )
    small.text("projects/light.en", "About light", "value: Good\nslug: light\n", original=False)
    assert small.build().problems == []
    assert page(small, "alfa/projekt/light").is_redirect

    (small.folder / "content/projects/light.sv.md").unlink()
    (small.folder / "content/projects/light.en.md").unlink()
    assert {problem.rule.id for problem in small.build().problems} == {"lost-address"}


def test_an_entry_whose_time_is_over_may_be_gone(small: SmallSite) -> None:
    small.project("light", facts="expires_on: 2026-11-20\n")
    small.write("content/registers/addresses.txt", "alfa/sv projekt/light/ project/light\n")
    assert small.build().problems == []
    small.project("light", facts="draft: true\n")
    assert told(small.build().problems) == [("lost-address", "content/registers/addresses.txt", 1)]


def test_processes_that_are_no_forks_build_the_same(
    small: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.project("light", facts="themes: [energy]\n")
    assert small.build().published
    forked = digest(small.site)
    monkeypatch.setattr("smartstad.mkdocs.sites_build.START_METHOD", "spawn")
    assert small.build().published
    assert digest(small.site) == forked
