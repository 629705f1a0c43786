"""The handbook: builds in strict mode, has a page per kind, and tells what the code does."""

from __future__ import annotations

import datetime as dt
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from PIL import Image
from pydantic import BaseModel, ValidationError
from rule_tables import all_rules

from smartstad.cli.report.text import render
from smartstad.content import load_library
from smartstad.content.document import parse
from smartstad.mkdocs.options import ContentOptions
from smartstad.mkdocs.sites_build import Request, build_sites
from smartstad.model import front_matter, kinds, registers
from smartstad.model.kinds import FOLDERS, KINDS
from smartstad.model.registers import REGISTERS
from smartstad.outputs.accessibility_statement import STATEMENT
from smartstad.outputs.atom import Atom
from smartstad.outputs.calendar import EVENTS, SOME
from smartstad.outputs.catalogue import PROJECTS
from smartstad.outputs.data_document import ONE
from smartstad.outputs.data_set import INDEX, OPENAPI, SCHEMAS, V1
from smartstad.outputs.data_set import KINDS as DATA_KINDS
from smartstad.outputs.feed import BLOG_FEED
from smartstad.outputs.json_feed import JsonFeed
from smartstad.outputs.opml import OPML
from smartstad.outputs.robots import ROBOTS
from smartstad.outputs.security_txt import SECURITY_TXT
from smartstad.outputs.share import SHARE
from smartstad.outputs.sitemap import SITEMAP
from smartstad.sites.settings import (
    DataSettings,
    SecuritySettings,
    SiteSettings,
    StatementSettings,
    SupervisorSettings,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from smartstad.content.library import Loaded

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
EDITORS = DOCS / "pages" / "redaktion"
DEVELOPERS = DOCS / "pages" / "developers"
TODAY = dt.date(2026, 11, 24)

SETTINGS = {
    "site_name": "Examples",
    "site_url": "https://example.org/",
    "docs_dir": "content",
    "theme": {"name": "material", "custom_dir": "overrides", "font": False},
    "plugins": [
        {
            "i18n": {
                "docs_structure": "suffix",
                "fallback_to_default": False,
                "reconfigure_material": False,
                "reconfigure_search": False,
                "languages": [
                    {"locale": "sv", "name": "Svenska", "default": True, "build": True},
                    {"locale": "en", "name": "English", "build": False},
                ],
            }
        },
        {
            "smartstad/content": {
                "edition": "example/sv",
                "publisher": {"sv": "Staden", "en": "The City"},
                "addresses": {
                    kind: dict.fromkeys(("sv", "en"), f"{folder}/{{slug}}/")
                    for folder, kind in FOLDERS.items()
                },
                "sites": {
                    "example": {
                        "name": {"sv": "Exempel", "en": "Example"},
                        "description": {"sv": "Handbokens exempel", "en": "The handbook's examples"},
                        "editions": {"sv": "https://example.org/", "en": "https://example.org/en/"},
                        "kinds": list(KINDS),
                        "home": "about-light",
                    }
                },
            }
        },
        "smartstad/accessibility",
    ],
    "markdown_extensions": ["attr_list", "tables", "toc"],
}
"""A site of the handbook's examples alone: what editors write in content/ does not break this test."""


def load_script(name: str) -> ModuleType:
    """A program of scripts/ as a module."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


tables = load_script("handbook_tables")


@pytest.fixture(scope="module")
def handbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built handbook."""
    folder = tmp_path_factory.mktemp("handbook")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(DOCS / "mkdocs.yml")]
    done = subprocess.run(
        [*command, "-d", str(folder)],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def examples_root(tmp_path: Path) -> Path:
    """A project whose content is the examples of docs/examples, with the real registers."""
    shutil.copytree(DOCS / "examples", tmp_path / "content")
    shutil.copytree(ROOT / "content" / "registers", tmp_path / "content" / "registers")
    # The picture that the project's example names.
    Image.new("RGB", (8, 6)).save(tmp_path / "content" / "projects" / "park-lights.jpg")
    return tmp_path


def read(root: Path) -> Loaded:
    return load_library(root, sites=("example",), today=TODAY)


class _Page(HTMLParser):
    """What the tests ask of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.languages: list[str] = []
        self.loaded: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if lang := found.get("lang"):
            self.languages.append(lang)
        if src := found.get("src"):
            self.loaded.append(src)
        if tag == "link" and found.get("rel") in ("stylesheet", "icon", "preconnect", "preload"):
            self.loaded.append(found.get("href") or "")


def page(handbook: Path, address: str) -> str:
    return (handbook / address / "index.html").read_text(encoding="utf-8")


@pytest.mark.integration
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_page_with_both_languages_and_all_fields(handbook: Path, kind: str) -> None:
    html = page(handbook, f"redaktion/slag/{kind}")
    folder = next(folder for folder, name in FOLDERS.items() if name == kind)
    for language in ("sv", "en"):
        assert re.search(rf"content/{folder}/[a-z-]+\.{language}\.md", html)
    for field in KINDS[kind].model_fields.keys() - front_matter.FrontMatter.model_fields.keys():
        assert f"<code>{field}</code>" in html


@pytest.mark.integration
def test_every_common_field_and_register_is_told(handbook: Path) -> None:
    common = page(handbook, "redaktion/gemensamma-falt")
    assert all(f"<code>{field}</code>" in common for field in front_matter.FrontMatter.model_fields)
    html = page(handbook, "redaktion/registren")
    for name, item in REGISTERS.items():
        assert f'id="{name}"' in html
        assert all(f"<code>{field}</code>" in html for field in item.model_fields)


@pytest.mark.integration
def test_every_rule_is_told(handbook: Path) -> None:
    html = page(handbook, "redaktion/fel")
    for rules in all_rules().values():
        for rule in rules:
            assert f"<code>{rule.id}</code>" in html


@pytest.mark.integration
def test_pages_say_their_language_and_load_nothing_from_elsewhere(handbook: Path) -> None:
    for file in handbook.rglob("*.html"):
        found = _Page(file.read_text(encoding="utf-8"))
        gallery = file.relative_to(handbook).parts[0] == "components"
        assert found.languages[0] == ("en" if gallery else "sv")
        assert not [address for address in found.loaded if re.match(r"(https?:)?//", address)]
        english = file.relative_to(handbook).parts[0] in ("developers", "use")
        assert not english or "en" in found.languages


def test_examples_are_right(examples_root: Path) -> None:
    examples = read(examples_root)
    told = [f"{p.span.file}:{p.span.line} {p.what('en')}" for p in examples.problems]
    assert told == []
    assert {entry.kind for entry in examples.library.entries} == KINDS.keys()
    assert all(entry.versions.keys() == {"sv", "en"} for entry in examples.library.entries)


def test_examples_of_registers_are_right(examples_root: Path) -> None:
    text = (EDITORS / "tillganglighet.md").read_text(encoding="utf-8")
    examples = re.findall(r'```yaml title="(content/registers/\w+\.yml)"\n(.*?)```', text, re.DOTALL)
    assert {Path(path).stem for path, _ in examples} == {"audits", "defects", "waivers"}
    for path, example in examples:
        (examples_root / path).write_text(example, encoding="utf-8")
    found = load_library(examples_root, sites=("smartstad",), today=dt.date(2027, 3, 1))
    assert [p.what("en") for p in found.problems if p.span.file.startswith("content/registers/")] == []


@pytest.mark.integration
def test_examples_make_pages_without_problems(examples_root: Path) -> None:
    shutil.copytree(ROOT / "overrides", examples_root / "overrides")
    (examples_root / "mkdocs.yml").write_text(yaml.safe_dump(SETTINGS), encoding="utf-8")
    request = Request(examples_root / "mkdocs.yml", examples_root / "site", today=TODAY.isoformat(), jobs=2)
    result = build_sites(request)
    assert [p.what("en") for p in result.problems if p.span.file.startswith("content/")] == []
    assert result.published


def test_a_problem_reads_as_the_handbook_shows(examples_root: Path) -> None:
    file = examples_root / "content" / "projects" / "park-lights.sv.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("owner: trafikkontoret", "owner: trafikkontort"), encoding="utf-8")
    told = render(read(examples_root).problems, root=examples_root, language="sv")
    assert f"```\n{told}\n```" in (EDITORS / "fel.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("which", tables.PAGES)
def test_tables_are_those_of_the_code(which: str) -> None:
    pages = tables.PAGES[which]()
    advice = "run .venv/bin/python scripts/handbook_tables.py"
    for path, text in pages.items():
        assert (DOCS / path).is_file(), advice
        assert (DOCS / path).read_text(encoding="utf-8") == text, f"{path}: {advice}"
    folder = next(iter(pages)).parent
    assert {folder / file.name for file in (DOCS / folder).glob("*.md")} == pages.keys(), advice


def models() -> Iterator[tuple[str, type[BaseModel]]]:
    """Every model that field-texts.yml may speak of, by its name."""
    for module in (front_matter, kinds, registers):
        for name, value in vars(module).items():
            if isinstance(value, type) and issubclass(value, BaseModel):
                yield name, value


def field_examples() -> list[tuple[str, str, str]]:
    texts = yaml.safe_load(tables.TEXTS.read_text(encoding="utf-8"))
    return [
        (model, field, told["example"])
        for model, fields in texts.items()
        for field, told in fields.items()
        if model in dict(models())
    ]


@pytest.mark.parametrize(("model", "field", "example"), field_examples())
def test_example_of_a_field_is_accepted(model: str, field: str, example: str) -> None:
    document, problems = parse(f"{field}: {example}\n", "example", 1)
    assert document is not None
    assert problems == []
    try:
        dict(models())[model].model_validate(document.value)
    except ValidationError as error:
        wrong = [each for each in error.errors() if each["loc"][0] == field]
        assert wrong == []


def test_a_field_without_text_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    texts = yaml.safe_load(tables.TEXTS.read_text(encoding="utf-8"))
    del texts["Project"]["value"]
    del texts["ProjectStatus"]["state"]["choices"]["pilot"]
    texts["Project"]["colour"] = {"text": "Färgen.", "example": "blue"}
    changed = tmp_path / "field-texts.yml"
    changed.write_text(yaml.safe_dump(texts), encoding="utf-8")
    monkeypatch.setattr(tables.FieldTexts.read.__func__, "__defaults__", (changed,))
    with pytest.raises(tables.MissingText, match=r"Project\.colour is no field") as raised:
        tables.field_pages()
    assert "Project.value" in str(raised.value)
    assert "ProjectStatus.state: pilot" in str(raised.value)


def test_every_setting_is_told() -> None:
    told = (DEVELOPERS / "settings.md").read_text(encoding="utf-8")
    options = [name for name, _ in ContentOptions._schema]
    for setting in [*options, *SiteSettings.model_fields]:
        assert f"`{setting}`" in told


@pytest.mark.parametrize("part", [SecuritySettings, DataSettings, StatementSettings, SupervisorSettings])
def test_every_setting_of_a_part_is_told(part: type[BaseModel]) -> None:
    told = (DEVELOPERS / "settings.md").read_text(encoding="utf-8")
    assert [name for name in part.model_fields if f"`{name}`" not in told] == []


def test_addresses_of_outputs_are_told() -> None:
    told = (DEVELOPERS / "outputs.md").read_text(encoding="utf-8")
    addresses = (BLOG_FEED, OPML, EVENTS, PROJECTS, INDEX, OPENAPI, SHARE, SITEMAP, ROBOTS, SECURITY_TXT)
    others = (STATEMENT, DataSettings().catalogue)
    assert [address for address in (*addresses, *others) if f"`{address}`" not in told] == []


@pytest.mark.parametrize("page", ["anvanda/floden.md", "use/feeds.md"])
def test_addresses_of_feeds_are_told(page: str) -> None:
    told = (DOCS / "pages" / page).read_text(encoding="utf-8")
    assert [path for path in (BLOG_FEED, Atom.main, JsonFeed.main, OPML) if f"`{path}`" not in told] == []


@pytest.mark.parametrize("page", ["anvanda/kalendrar.md", "use/calendars.md"])
def test_addresses_of_calendars_are_told(page: str) -> None:
    told = (DOCS / "pages" / page).read_text(encoding="utf-8")
    some = [SOME.format(sort=sort, id="ID") for sort in ("theme", "audience", "place", "event")]
    assert [path for path in (EVENTS, *some) if f"`{path}`" not in told] == []


@pytest.mark.parametrize("page", ["anvanda/oppna-data.md", "use/open-data.md"])
def test_addresses_of_open_data_are_told(page: str) -> None:
    told = (DOCS / "pages" / page).read_text(encoding="utf-8")
    files = [
        f"{V1}{kind.name}.{ending}"
        for kind in DATA_KINDS
        for ending in ("json", "csv", "jsonl", *(("geojson",) if kind.located else ()))
    ]
    others = (PROJECTS, INDEX, OPENAPI, SCHEMAS, SHARE, DataSettings().catalogue)
    one = ONE.format(name="projects", id="ID")
    assert [path for path in (*files, *others, one) if f"`{path}`" not in told] == []
