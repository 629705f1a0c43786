"""The plugin ``smartstad/accessibility``: inspects every finished page, in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.plugins import BasePlugin, event_priority

from smartstad.accessibility import PageId, PageOrigin, Subject, facts_of, judge, parse
from smartstad.content import locate
from smartstad.mkdocs.content import build_of
from smartstad.mkdocs.environment import page_context, template_of
from smartstad.mkdocs.expecting import expected_of
from smartstad.mkdocs.options import NoOptions
from smartstad.mkdocs.template_places import FOLDER, with_places_told
from smartstad.model.library import CONTENT
from smartstad.sites.edition import editions

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from smartstad.mkdocs.edition_build import EditionBuild


class AccessibilityPlugin(BasePlugin[NoOptions]):
    """Checks the pages."""

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        self._env = with_places_told(env)
        return env

    @event_priority(-50)  # what other plugins change is inspected too
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        build = build_of(config)
        address, list_page = build.pages[page.file.src_uri]
        file = f"{CONTENT}/{address.version.file}"
        template = f"{FOLDER}/{template_of(address, list_page)}"
        project = build.project
        expectations = expected_of(address.version.front, project.library, editions(project.atlas.settings))
        subject = Subject(parse(output), expectations)
        origin = PageOrigin(
            file,
            address.version.body_line,
            lambda: locate(build.project.root, file, "title"),
            template,
            lambda: self._again(build, page.file.src_uri),
        )
        build.tell(judge(subject, origin))
        entry = address.entry
        url = list_page.url if list_page else address.url
        known = PageId(
            build.edition.id,
            f"{entry.kind}/{entry.id}",
            url,
            file,
            template,
            build.statement,
        )
        build.facts.append(facts_of(subject, known))
        return output

    def _again(self, build: EditionBuild, source: str) -> str:
        """The page, with the places of what templates wrote."""
        template = self._env.get_template(template_of(*build.pages[source]))
        return template.render(page_context(build, source))
