"""Words whose speaker no longer wishes to be quoted are in nothing that is built, and stop the publishing till then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build.small_site import SmallSite

if TYPE_CHECKING:
    from pathlib import Path

WORDS = "Hemligast av alla ord"
VOICE = """\
quote: {words}
name: Ada Ek
said_on: 2025
consent: {{given_on: 2025-01-01, withdrawn_on: {withdrawn}}}
about: [lights]
"""


def _with_voice(folder: Path, withdrawn: str, more: str = "") -> SmallSite:
    small = SmallSite(folder)
    settings = (small.folder / "mkdocs.yml").read_text("utf-8")
    settings = settings.replace("kinds: [page, project, event]", "kinds: [page, project, event, voice]")
    settings = settings.replace(
        "        post: {", '        voice: {sv: "roster/{slug}/", en: "voices/{slug}/"}\n        post: {'
    )
    small.write("mkdocs.yml", settings)
    small.project("lights")
    small.entry("voices/ada", VOICE.format(words=WORDS, withdrawn=withdrawn) + more, f"{WORDS}.\n", None)
    return small


def _saying(small: SmallSite) -> list[str]:
    files = (path for path in sorted(small.site.rglob("*")) if path.is_file())
    return [path.relative_to(small.site).as_posix() for path in files if WORDS.encode() in path.read_bytes()]


def test_the_day_before_they_stand_on_their_page_and_on_what_they_are_about(tmp_path: Path) -> None:
    small = _with_voice(tmp_path, "2026-11-25")
    result = small.build()
    assert [p.what("en") for p in result.problems] == []
    assert {"alfa/roster/ada/index.html", "alfa/projekt/lights/index.html"} <= set(_saying(small))


def test_on_the_day_the_publishing_is_stopped(tmp_path: Path) -> None:
    small = _with_voice(tmp_path, "2026-11-24")
    result = small.build()
    assert [p.rule.id for p in result.problems] == ["withdrawn-consent"]
    assert "expires_on: 2026-11-24" in result.problems[0].remedy("sv")
    assert not result.published
    assert not small.site.exists()


def test_once_the_voice_has_expired_the_words_are_nowhere_not_even_in_a_preview(tmp_path: Path) -> None:
    small = _with_voice(tmp_path, "2026-11-24", "expires_on: 2026-11-24\n")
    result = small.build(drafts=True)
    assert [p.what("en") for p in result.problems] == []
    assert result.published
    assert _saying(small) == []
