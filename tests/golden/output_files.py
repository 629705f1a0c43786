"""Every output of a small site: what is made of ``outputs/site.yml``, as files under ``outputs/files``.

The site is built as any other, with the plugins of the real sites. So whatever writes an output takes part,
and nothing here has to know of it.
"""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import tempfile
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import yaml
from lxml import html
from PIL import Image

from smartstad.mkdocs.sites_build import Request, build_sites

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent / "outputs"
GOLDEN = HERE / "files"
SITE: dict[str, Any] = yaml.safe_load((HERE / "site.yml").read_text("utf-8"))

PICTURE = ".digest.json"
"""What the name of a picture's golden file ends with: its size and a digest of its pixels stand in for it."""

# The search index is not the same from run to run.
_NO_OUTPUTS = ("assets/*", "*.html", "pagefind/*")
_LINKED_DATA = "json-ld"
"""The folder of the pages' structured data."""


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml without asking the environment."""


_Loader.add_constructor("!ENV", lambda _loader, _node: None)


def golden_files() -> dict[str, bytes]:
    """What the golden files say, by path."""
    return {
        path.relative_to(GOLDEN).as_posix(): path.read_bytes()
        for path in sorted(GOLDEN.rglob("*"))
        if path.is_file()
    }


def made_files() -> dict[str, bytes]:
    """What is made of the site now, by path; structured data as a file for each page that is kept."""
    with tempfile.TemporaryDirectory(prefix="golden-") as folder:
        site = build_example(Path(folder))
        found = {
            path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*")) if path.is_file()
        }
        # Other editions stand below this one.
        own = {name: path for name, path in found.items() if not name.startswith(_others())}
        files = {}
        for name, path in own.items():
            if name.endswith(".html"):
                data = _linked_data(path)
                if data:
                    files[f"{_LINKED_DATA}/{name.removesuffix('/index.html')}.json"] = data
            elif not _fits(name, _NO_OUTPUTS):
                files.update([_as_golden(name, path.read_bytes())])
    return {
        name: data
        for name, data in sorted(files.items())
        if _fits(name, SITE["keep"]) or not _fits(name, SITE["leave"])
    }


def _others() -> tuple[str, ...]:
    site, language = SITE["edition"].split("/")
    editions = SITE["settings"]["sites"][site]["editions"]
    return tuple(f"{other}/" for other in editions if other != language)


def _fits(name: str, patterns: list[str] | tuple[str, ...]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def build_example(folder: Path) -> Path:
    """Builds the site below `folder`; where the edition stands."""
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    for name, text in SITE["files"].items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("COMMON\n", SITE["common"]), "utf-8")
    Image.new("RGB", (64, 48), "#890c58").save(folder / "content" / "blog" / "lamp.png")
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(_settings(), sort_keys=False), "utf-8")
    output = folder / "site"
    result = build_sites(Request(folder / "mkdocs.yml", output, today=str(SITE["today"]), jobs=2))
    told = [f"{problem.span.file}:{problem.span.line} {problem.what('en')}" for problem in result.problems]
    if told or result.complaints:
        raise ValueError("\n".join(["the golden site has mistakes:", *told, *result.complaints]))
    return output / str(SITE["edition"]).split("/", maxsplit=1)[0]


def _settings() -> dict[str, Any]:
    """The real sites' settings of the engine, with this site in place of theirs."""
    settings: dict[str, Any] = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), _Loader)
    for plugin in settings["plugins"]:
        if isinstance(plugin, dict) and "smartstad/content" in plugin:
            options = plugin["smartstad/content"]
            options.update(SITE["settings"], edition=SITE["edition"])
            # A site of a few entries does not cover the strategy.
            options.pop("coverage", None)
    del settings["site_dir"], settings["watch"]
    return {**settings, "site_url": "https://exempel.example.org/"}


def _as_golden(name: str, data: bytes) -> tuple[str, bytes]:
    if Path(name).suffix not in (".png", ".jpg", ".webp"):
        return name, data
    with Image.open(io.BytesIO(data)) as image:
        told = {
            "width": image.width,
            "height": image.height,
            # Of the pixels: another version of the compressor may write them in fewer bytes.
            "pixels": hashlib.sha256(image.convert("RGBA").tobytes()).hexdigest(),
        }
    return name + PICTURE, f"{json.dumps(told, indent=2)}\n".encode()


def _linked_data(page: Path) -> bytes:
    tree = html.fromstring(page.read_bytes())
    texts = tree.xpath("//script[@type='application/ld+json']/text()")
    found = [json.loads(text) for text in texts]
    return f"{json.dumps(found, indent=2, ensure_ascii=False)}\n".encode() if found else b""
