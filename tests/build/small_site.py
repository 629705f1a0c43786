"""A small project, written in a test and built in a temporary folder."""

from __future__ import annotations

import shutil
from pathlib import Path
from textwrap import dedent

from smartstad.mkdocs.environment import COMPILED
from smartstad.mkdocs.sites_build import Request, Result, build_sites

ROOT = Path(__file__).resolve().parents[2]

COMMON = """\
owner: city
contact: city
audiences: [residents]
purpose: knowledge
function: inform
path: controlled
publish_on: 2026-01-01
"""

REGISTERS = {
    "audiences": """
        - id: residents
          name: {sv: Invånare, en: Residents}
          knowledge: {sv: Vet, en: Know}
          attitude: {sv: Känner, en: Feel}
          behaviour: {sv: Gör, en: Do}
          message: {sv: För dig, en: For you}
        """,
    "departments": "- {id: city, name: {sv: Staden, en: The City}}",
    "contacts": '- {id: city, name: {sv: Staden, en: The City}, url: "https://example.org/"}',
    "people": "- {id: newsroom, name: {sv: Redaktionen, en: The newsroom}}",
    "themes": "- {id: energy, name: {sv: Energi, en: Energy}, summary: {sv: Om energi, en: On energy}}",
}

PLUGINS = """\
  - i18n:
      docs_structure: suffix
      fallback_to_default: false
      reconfigure_material: false
      reconfigure_search: false
      languages:
        - {locale: sv, name: Svenska, default: true, build: true}
        - {locale: en, name: English, build: false}
"""

SETTINGS = f"""\
site_name: Test
site_url: https://alfa.example.org/sv/
docs_dir: content
site_dir: site/alfa
theme: {{name: material, custom_dir: overrides, font: false}}
plugins:
{PLUGINS}  - smartstad/content:
      edition: !ENV [SMARTSTAD_EDITION, alfa/sv]
      page_size: 5
      publisher: {{sv: Staden, en: The City}}
      addresses:
        page: {{sv: "{{slug}}/", en: "{{slug}}/"}}
        project: {{sv: "projekt/{{slug}}/", en: "projects/{{slug}}/"}}
        event: {{sv: "evenemang/{{slug}}/", en: "events/{{slug}}/"}}
        post: {{sv: "{{year}}/{{month}}/{{slug}}/", en: "{{year}}/{{month}}/{{slug}}/"}}
      sites:
        alfa:
          name: {{sv: Alfa}}
          description: {{sv: Den svenska}}
          editions: {{sv: "https://alfa.example.org/sv/"}}
          counterpart: beta
          kinds: [page, project, event]
          home: start
          menu: [projects]
        beta:
          name: {{en: Beta}}
          description: {{en: The English one}}
          editions: {{en: "https://beta.example.org/"}}
          counterpart: alfa
          kinds: [page, project, event]
          home: start
          menu: [projects]
        gamma:
          name: {{sv: Gamma, en: Gamma}}
          description: {{sv: Bloggen, en: The blog}}
          editions: {{sv: "https://gamma.example.org/", en: "https://gamma.example.org/en/"}}
          kinds: [page, post]
          home: blog
  - smartstad/feeds
  - smartstad/projects
  - smartstad/events
  - smartstad/sharing
  - smartstad/accessibility
markdown_extensions: [abbr, attr_list, def_list, footnotes, tables, toc, pymdownx.blocks.caption]
validation:
  links: {{not_found: warn, anchors: warn, absolute_links: warn, unrecognized_links: warn}}
"""


class SmallSite:
    """Writes files and builds them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copytree(ROOT / "overrides", folder / "overrides")
        if (ROOT / COMPILED).is_dir():  # else each of these sites compiles them: a second every time
            shutil.copytree(ROOT / COMPILED, folder / COMPILED)
        self.write("mkdocs.yml", SETTINGS)
        for name, text in REGISTERS.items():
            self.write(f"content/registers/{name}.yml", dedent(text))
        self.entry("pages/start", "layout: front\n")
        self.entry("pages/blog", "layout: front\nlists: post\nsites: [gamma]\n")
        self.entry("pages/projects", "layout: list\nlists: project\n")

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def write(self, path: str, text: str) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def text(self, path: str, title: str, facts: str = "", body: str = "", *, original: bool = True) -> None:
        """Writes one file of an entry; `path` with language, without ``.md``."""
        front = f"title: {title}\nsummary: I korthet om {path}\n"
        front += (COMMON if original else "") + facts
        self.write(f"content/{path}.md", f"---\n{front}---\n{body}")

    def entry(
        self, path: str, facts: str = "", sv: str = "Text.\n", en: str | None = "Text.\n", texts: str = ""
    ) -> None:
        """Writes an entry in Swedish, and in English where `en` is given."""
        name = path.rsplit("/", 1)[1]
        self.text(f"{path}.sv", f"Om {name}", facts + texts, sv)
        if en is not None:
            self.text(f"{path}.en", f"About {name}", texts, en, original=False)

    def project(self, name: str, sv: str = "Text.\n", en: str | None = "Text.\n", facts: str = "") -> None:
        self.entry(
            f"projects/{name}",
            "status: {state: running, on: 2020}\n" + facts,
            sv,
            en,
            "value: Nytta för alla\n",
        )

    def build(self, **options: object) -> Result:
        request = Request(self.folder / "mkdocs.yml", self.site, today="2026-11-24", jobs=2, **options)  # type: ignore[arg-type]
        return build_sites(request)

    def read(self, path: str) -> str:
        return (self.site / path).read_text(encoding="utf-8")
