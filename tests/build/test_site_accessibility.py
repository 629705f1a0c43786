"""What shows only among the pages of a site stops the publishing too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image

from build.small_site import SmallSite

if TYPE_CHECKING:
    from pathlib import Path


def test_an_alternative_in_one_language_only(tmp_path: Path) -> None:
    small = SmallSite(tmp_path / "project")
    picture = small.folder / "content" / "projects" / "lamp.png"
    picture.parent.mkdir(parents=True)
    Image.new("RGB", (40, 30)).save(picture)
    decorative = '<img src="lamp.png" alt="">\n'
    small.project("light", facts="", sv="![En lampa som lyser](lamp.png)\n", en=decorative)
    result = small.build()
    (problem,) = result.problems
    assert (problem.rule.id, problem.span.file) == (
        "image-text-in-one-language",
        "content/projects/light.en.md",
    )
    assert "projects/light.sv.md" in problem.what("en")
    assert not result.published


def test_colours_of_the_theme(tmp_path: Path) -> None:
    small = SmallSite(tmp_path / "project")
    css = small.folder / "overrides" / "styles" / "tokens.css"
    css.write_text(css.read_text("utf-8").replace("--muted: #5e4c55;", "--muted: #ccb9c2;"), "utf-8")
    result = small.build()
    assert {problem.rule.id for problem in result.problems} == {"low-contrast"}
    assert not result.published
    (small.folder / "overrides" / "colours.yml").write_text("- {colour: ink}\n", "utf-8")
    assert [problem.rule.id for problem in small.build().problems] == ["wrong-colour-pairs"]
