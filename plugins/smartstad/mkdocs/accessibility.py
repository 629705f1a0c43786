"""The plugin ``smartstad/accessibility``: inspects every finished page, in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.plugins import BasePlugin, event_priority

from smartstad.accessibility import PageId, PageOrigin, Subject, facts_of, judge, parse
from smartstad.content import locate
from smartstad.mkdocs.content import build_of
from smartstad.mkdocs.environment import template_of
from smartstad.mkdocs.options import NoOptions
from smartstad.model.library import CONTENT

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page


class AccessibilityPlugin(BasePlugin[NoOptions]):
    """Checks the pages."""

    @event_priority(-50)  # what other plugins change is inspected too
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        build = build_of(config)
        address, list_page = build.pages[page.file.src_uri]
        file = f"{CONTENT}/{address.version.file}"
        template = f"overrides/{template_of(address)}"
        subject = Subject(parse(output))
        origin = PageOrigin(
            file,
            address.version.body_line,
            lambda: locate(build.project.root, file, "title"),
            template,
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
