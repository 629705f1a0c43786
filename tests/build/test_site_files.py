"""The files for programs that look after a whole site, and the page of contents, as a build writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build.html_pages import BuiltPage
from build.small_site import SETTINGS, SmallSite

if TYPE_CHECKING:
    from pathlib import Path

SECURITY = """\
      security:
        contact: ["mailto:security@example.org"]
        expires: {expires}
"""

pytestmark = pytest.mark.integration


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    return SmallSite(tmp_path / "project")


def _set_security(small: SmallSite, expires: str) -> None:
    small.write(
        "mkdocs.yml",
        SETTINGS.replace("      sites:\n", SECURITY.format(expires=expires) + "      sites:\n", 1),
    )


def test_files_stand_at_the_root_of_their_host_alone(small: SmallSite) -> None:
    _set_security(small, "2026-12-31")
    assert small.build().problems == []
    for name in ("robots.txt", ".well-known/security.txt"):
        found = {path.relative_to(small.site).parts[0] for path in small.site.rglob(name)}
        assert found == {"beta", "gamma"}
        assert not (small.site / "gamma/en" / name).exists()
    robots = (small.site / "gamma/robots.txt").read_text("ascii")
    assert "Sitemap: https://gamma.example.org/en/sitemap.xml" in robots


@pytest.mark.parametrize(
    ("expires", "rule", "published"),
    [
        ("2026-11-23", "expired-security-txt", False),
        ("2027-11-25", "late-security-txt", True),
    ],
)
def test_a_last_day_that_is_wrong_is_told_once_with_its_place(
    small: SmallSite, expires: str, rule: str, published: bool
) -> None:
    _set_security(small, expires)
    result = small.build()
    lines = (small.folder / "mkdocs.yml").read_text("utf-8").splitlines()
    place = next(number for number, line in enumerate(lines, 1) if "expires:" in line)
    assert [(p.rule.id, p.span.file, p.span.line) for p in result.problems] == [(rule, "mkdocs.yml", place)]
    assert result.published is published


def test_the_page_of_contents_leads_to_every_page(small: SmallSite) -> None:
    small.entry("pages/contents", "layout: contents\n")
    small.project("light")
    small.project("swedish", en=None)
    assert small.build().problems == []
    english = BuiltPage(small.site / "beta/contents/index.html", "https://beta.example.org/contents/")
    sections = english.tree.xpath("//section[@class='contents']")
    told = {
        section.findtext("h2"): [
            (link.get("href"), link.get("lang"), link.get("aria-current"))
            for link in section.findall("ul/li/a")
        ]
        for section in sections
    }
    assert told == {
        "Pages": [("./", None, "page"), ("../projects/", None, None), ("../", None, None)],
        "Projects": [
            ("../projects/light/", None, None),
            ("https://alfa.example.org/sv/projekt/swedish/", "sv", None),
        ],
    }
    assert "Available in Swedish" in "".join(sections[1].itertext())
    assert [a.get("href") for a in english.tree.xpath("//nav[@class='toc']//a")] == [
        "#page:page",
        "#page:project",
    ]
