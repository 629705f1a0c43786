"""Publications from text to files: brochures, e-mails, and what stands under embargo."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from typing import TYPE_CHECKING

import pytest
from lxml import html as lxml_html

from build.small_site import COMMON, SmallSite
from smartstad.cli.main import main
from smartstad.outputs.newsletter_mail import LARGEST
from unit.outputs.pdf_reading import ReadPdf

if TYPE_CHECKING:
    from pathlib import Path

TITLE, SLUG = "Hemligheten i Slussen", "hemligheten-i-slussen"
LETTER = "form: newsletter\npublished: 2026-11\ngather: {since: 2026-01-01, until: 2026-11-30}\n"
RELEASE = f"""\
slug: {SLUG}
form: press-release
published: 2026-11-24
embargo_until: {{day}}
dateline: Stockholm
boilerplates: [city]
"""
BROCHURE = "form: brochure\npublished: 2026-11\nlanguages: [sv]\n"
EMAILS = "build/newsletters"


def _site(folder: Path, embargo: str = "2026-11-24", letter: str = "Hej.\n") -> SmallSite:
    small = SmallSite(folder)
    settings = (small.folder / "mkdocs.yml").read_text("utf-8")
    settings = settings.replace("kinds: [page, project, event]", "kinds: [page, project, event, publication]")
    settings = settings.replace(
        "        post: {", '        publication: {sv: "pub/{slug}/", en: "pub/{slug}/"}\n        post: {'
    ).replace("  - smartstad/events\n", "  - smartstad/events\n  - smartstad/newsletters\n")
    small.write("mkdocs.yml", settings)
    small.write(
        "content/registers/boilerplates.yml",
        "- {id: city, name: {sv: Om oss, en: About us}, text: {sv: Vi är staden., en: We are the City.}}\n",
    )
    small.project("lights")
    small.entry("pages/press", "layout: list\nlists: publication\n")
    facts = COMMON.replace("2026-01-01", embargo) + RELEASE.format(day=embargo)
    small.text("publications/release.sv", TITLE, facts, "Text.\n", original=False)
    small.text("publications/letter.sv", "Hösten", LETTER, letter)
    small.text(
        "publications/brochure.sv", "Staden i korthet", BROCHURE, "## Ett\n\nText.\n\n## Två\n\nText.\n"
    )
    return small


def _holding(small: SmallSite) -> set[str]:
    """Files that name the release, of the sites and beside them."""
    folders = (small.site, small.folder / EMAILS)
    files = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    assert any(path.suffix == ".eml" for path in files)
    return {
        path.relative_to(small.folder).as_posix()
        for path in files
        if TITLE.encode() in _decoded(path) or SLUG.encode() in _decoded(path) or SLUG in path.as_posix()
    }


def _decoded(path: Path) -> bytes:
    data = path.read_bytes()
    if path.suffix != ".eml":
        return data
    message = message_from_bytes(data, policy=policy.default)
    return b"".join(part.get_content().encode() for part in message.iter_parts())


@pytest.fixture(scope="module")
def after(tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    """The site on the day that the embargo ends."""
    small = _site(tmp_path_factory.mktemp("after"))
    result = small.build()
    assert [p.what("en") for p in result.problems] == []
    assert result.published
    return small


def test_under_embargo_it_is_in_no_file(tmp_path: Path) -> None:
    small = _site(tmp_path, "2026-11-25")
    assert small.build().published
    assert _holding(small) == set()


def test_the_email_of_a_letter_that_is_withdrawn_is_gone(tmp_path: Path) -> None:
    small = _site(tmp_path)
    assert small.build(sites=("alfa",)).published
    folder = small.folder / EMAILS / "alfa"
    assert [path.name for path in folder.iterdir()] == ["letter.eml"]
    notes = folder / "notes.txt"
    notes.write_text("An editor's own.")
    small.text("publications/letter.sv", "Hösten", LETTER + "draft: true\n", "Hej.\n")
    assert small.build(sites=("alfa",), publish=False).problems == []
    assert (folder / "letter.eml").is_file(), "a check writes nothing and removes nothing"
    assert small.build(sites=("alfa",)).published
    assert list(folder.iterdir()) == [notes]


def test_when_the_embargo_ends_it_is_everywhere(after: SmallSite) -> None:
    found = _holding(after)
    assert {
        "site/alfa/press/index.html",
        f"site/alfa/pub/{SLUG}/index.html",
        "site/alfa/sitemap.xml",
        "build/newsletters/alfa/letter.eml",
    } <= found
    assert any(path.startswith("site/alfa/") and "feed" in path for path in found), found


def test_the_brochure_is_an_accessible_pdf_that_its_page_links(after: SmallSite) -> None:
    data = (after.site / "alfa/brochures/brochure.pdf").read_bytes()
    pdf = ReadPdf(data)
    assert pdf.root.MarkInfo.Marked
    assert str(pdf.root.Lang) == "sv"
    assert str(pdf.pdf.docinfo["/Title"]) == "Staden i korthet"
    assert pdf.headings == [1, 1]
    assert [title for _, title in pdf.bookmarks] == ["Ett", "Två"]
    page = lxml_html.fromstring(after.read("alfa/pub/brochure/index.html"))
    (link,) = page.xpath("//a[@type='application/pdf']")
    assert link.get("href") == "../../brochures/brochure.pdf"
    words = " ".join(link.text_content().split())
    assert re.fullmatch(r"Läs broschyren \(PDF, svenska, 1 sida, \d+ kB\)", words), words


def test_the_newsletter_is_an_email_that_every_program_shows(after: SmallSite) -> None:
    data = (after.folder / EMAILS / "alfa" / "letter.eml").read_bytes()
    assert len(data) < LARGEST
    message = message_from_bytes(data, policy=policy.default)
    assert message.defects == []
    assert message.get_content_type() == "multipart/alternative"
    text, html = (part.get_content() for part in message.iter_parts())
    assert "Om lights" in text
    page = lxml_html.fromstring(html)
    assert page.xpath("//p/@style")
    assert page.xpath("//script | //link | //@onclick") == []
    assert page.xpath("//img[not(@alt)]") == []
    assert all(url.startswith("https://") for url in page.xpath("//a/@href"))


def test_a_newsletter_too_large_stops_all_and_no_email_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    small = _site(tmp_path, letter="Ett ord till. " * 9000 + "\n")
    with pytest.raises(SystemExit) as stopped:
        main(["build", "--config", str(small.folder / "mkdocs.yml"), "--today", "2026-11-24"])
    assert stopped.value.code == 1
    assert "newsletter-too-large" in "".join(capsys.readouterr())
    assert not (small.folder / EMAILS).exists()
    assert not small.site.exists()
