"""A site in Swedish, Finnish and Arabic, as its files stand in ``languages/``."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from smartstad.mkdocs.sites_build import Request, Result, build_sites

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent / "languages"
URL = "https://tre.example.org/"


def build_three_languages(folder: Path, changed: Mapping[str, str] | None = None) -> tuple[Result, Path]:
    """The result, and the folder of the site: other languages stand below the first.

    `changed` gives other texts of some files.
    """
    shutil.copytree(HERE, folder, dirs_exist_ok=True)
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    for name, text in (changed or {}).items():
        (folder / name).write_text(text, "utf-8")
    request = Request(folder / "mkdocs.yml", folder / "site", today="2026-11-24", jobs=2)
    return build_sites(request), folder / "site" / "tre"
