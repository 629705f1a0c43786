"""Readers are heard by a form, else by a prepared e-mail, else there is nothing: no button is dead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import html as lxml_html

from build.small_site import SmallSite

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.html import HtmlElement

FORMS = "https://forms.example.org/receive"
START = "https://alfa.example.org/sv/"


def _built(folder: Path, settings: str = "", email: str = "") -> SmallSite:
    site = SmallSite(folder)
    marked = (
        (site.folder / "mkdocs.yml")
        .read_text("utf-8")
        .replace("      page_size: 5\n", f"      page_size: 5\n{settings}")
    )
    site.write("mkdocs.yml", marked)
    if email:
        site.write(
            "content/registers/contacts.yml",
            f"- {{id: city, name: {{sv: Staden, en: The City}}, email: {email}}}",
        )
    site.project("lights")
    result = site.build(sites=("alfa",))
    assert [p.what("en") for p in result.problems] == []
    assert result.published
    return site


def _tree(site: SmallSite, path: str = "alfa/index.html") -> HtmlElement:
    return lxml_html.document_fromstring(site.read(path))


def test_forms_have_the_page_s_address_and_labels(tmp_path: Path) -> None:
    settings = f"      feedback: {{url: {FORMS}, thanks: start, privacy: 'https://example.org/privacy'}}\n"
    site = _built(tmp_path, settings)
    for path in ("alfa/index.html", "alfa/projekt/lights/index.html", "alfa/projects/index.html"):
        tree = _tree(site, path)
        useful, message = tree.xpath("//section[contains(@class, 'feedback')]//form")
        canonical = tree.xpath("string(//link[@rel='canonical']/@href)")
        for form in (useful, message):
            assert (form.get("action"), form.get("method")) == (FORMS, "post")
            hidden = {each.get("name"): each.get("value") for each in form.xpath(".//input[@type='hidden']")}
            assert hidden == {"page": canonical, "next": START}
        assert [(b.get("name"), b.get("value"), b.text) for b in useful.xpath(".//button")] == [
            ("useful", "yes", "Ja"),
            ("useful", "no", "Nej"),
        ]
        for control in message.xpath(".//select | .//textarea | .//input[not(@type='hidden')]"):
            assert message.xpath(f".//label[@for='{control.get('id')}']")[0].text
        assert message.xpath("count(.//textarea[@required])") == 1
        assert message.xpath(".//input[@type='email']/@autocomplete") == ["email"]
        assert message.xpath(".//a/@href") == ["https://example.org/privacy"]
        # Nothing is asked for before somebody sends something.
        assert not tree.xpath("//section[contains(@class, 'feedback')]//script")


def test_forms_are_small(tmp_path: Path) -> None:
    site = _built(tmp_path, f"      feedback: {{url: {FORMS}}}\n")
    text = site.read("alfa/index.html")
    section = text[text.index('<section class="feedback') : text.index("</main>")]
    question, _, message = section.partition("<details>")
    assert len(question.encode()) < 500
    assert len(message.encode()) < 1300


@pytest.mark.parametrize(
    ("settings", "contact"),
    [("      feedback: {email: heard@example.org}\n", ""), ("", "heard@example.org")],
    ids=["from the settings", "from the contact"],
)
def test_without_an_address_for_forms_an_e_mail_is_prepared(
    tmp_path: Path, settings: str, contact: str
) -> None:
    tree = _tree(_built(tmp_path, settings, contact))
    (section,) = tree.xpath("//section[contains(@class, 'feedback')]")
    assert not section.xpath(".//form | .//button")
    links = {link.text: link.get("href") for link in section.xpath(".//a")}
    assert list(links) == ["Ja", "Nej", "Ställ en fråga", "Lämna ett förslag", "Anmäl ett fel"]
    for href in links.values():
        assert href.startswith("mailto:heard@example.org?subject=")
        assert href.endswith("&body=https%3A%2F%2Falfa.example.org%2Fsv%2F")


def test_without_any_address_there_is_no_dead_button(tmp_path: Path) -> None:
    tree = _tree(_built(tmp_path))
    assert not tree.xpath("//*[contains(@class, 'feedback')]")
    # The page's contact is there all the same.
    assert tree.xpath("//section[contains(@class, 'contact')]//a/@href")[0] == "https://example.org/"


def test_sharing_needs_no_script_and_tells_nobody(tmp_path: Path) -> None:
    site = _built(tmp_path, "      share: [email, linkedin, facebook]\n")
    tree = _tree(site, "alfa/projekt/lights/index.html")
    (section,) = tree.xpath("//nav[contains(@class, 'share')]")
    links = section.xpath(".//a")
    assert [link.text for link in links] == ["Dela med e-post", "LinkedIn", "Facebook"]
    assert [link.get("rel") for link in links] == [None, *["noopener noreferrer"] * 2]
    assert not section.xpath(".//button | .//img | .//iframe")
    assert (site.site / "alfa" / "assets" / "scripts" / "share.js").is_file()
    assert not _tree(site, "alfa/404.html").xpath("//nav[contains(@class, 'share')]")


def test_settings_that_lead_nowhere_stop_the_build(tmp_path: Path) -> None:
    site = SmallSite(tmp_path)
    text = (site.folder / "mkdocs.yml").read_text("utf-8")
    site.write(
        "mkdocs.yml",
        text.replace("      page_size: 5\n", "      page_size: 5\n      feedback: {thanks: start}\n"),
    )
    (problem,) = site.build(sites=("alfa",)).problems
    assert (problem.rule.id, problem.span.line) == (
        "no-feedback-address",
        text[: text.index("page_size")].count("\n") + 2,
    )
