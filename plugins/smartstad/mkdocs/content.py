"""The plugin ``smartstad/content``: library, addresses, bodies and templates for one edition."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, cast

from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel

from smartstad.mkdocs import rules
from smartstad.mkdocs.edition_build import EditionBuild
from smartstad.mkdocs.environment import meta_line, page_context, prepare_environment, template_of
from smartstad.mkdocs.options import ContentOptions
from smartstad.mkdocs.project import Project, read_project
from smartstad.mkdocs.publishing import write, write_redirects
from smartstad.mkdocs.settings import day_of_build, read_settings
from smartstad.mkdocs.stylesheet import STYLESHEET, stylesheet
from smartstad.model.problem import Problem, Severity, Span, has_errors, in_order
from smartstad.outputs.filter_list import filter_lists
from smartstad.outputs.site_outputs import site_outputs
from smartstad.sites.positions import without_positions
from smartstad.sites.statement import is_statement

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

log = get_plugin_logger("smartstad")

THEME_FILES = "assets/"
"""Where the files of overrides/ that are published stand; nothing of Material's own is."""


class ContentPlugin(BasePlugin[ContentOptions]):
    """Builds the edition that the options name."""

    def __init__(self) -> None:
        super().__init__()
        self.project: Project | None = None
        """Set beforehand where several editions are built from one reading."""
        self.collect = False
        """True where the caller takes the problems; else they go to MkDocs' log, which counts them."""
        self.page_done: Callable[[], None] = lambda: None
        """Told of each page that is done, for showing progress."""
        self._given = False
        self._serving = False
        self._build: EditionBuild | None = None
        self._env: Environment

    @property
    def build(self) -> EditionBuild:
        assert self._build is not None, "the build begins with on_config"
        return self._build

    def use(self, project: Project) -> None:
        """Builds from this reading of the content instead of reading it."""
        self.project, self._given = project, True

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self._serving = command == "serve"

    @event_priority(100)  # before static-i18n, which reads the language that is set here
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if not self._given:
            self.project = self._read(config)
        assert self.project is not None
        project, identifier = self.project, self.config.edition
        if identifier not in project.atlas.pages:
            known = ", ".join(project.atlas.pages)
            details = {"edition": identifier, "known": known}
            raise self._stop([Problem(rules.UNKNOWN_EDITION, Span("mkdocs.yml"), details)])
        edition = project.atlas.edition(identifier)
        extensions, configs = list(config.markdown_extensions), dict(config.mdx_configs)
        try:
            self._build = EditionBuild.start(project, edition, Path(config.site_dir), extensions, configs)
        except FileNotFoundError:
            details = {"language": edition.language}
            raise self._stop([Problem(rules.MISSING_WORDS, Span("mkdocs.yml"), details)]) from None
        if not self._given:
            self.build.problems.extend(project.problems)  # warnings: with an error it had stopped
        self._set_up_engine(config)
        return config

    def _read(self, config: MkDocsConfig) -> Project:
        settings, problems = read_settings(config)
        if settings is None:
            raise self._stop(problems)
        if self._serving and config.site_url:
            site, _, language = self.config.edition.partition("/")
            settings = settings.with_url(site, language, config.site_url)
        today = day_of_build(self.config.today, os.environ)
        project = read_project(Path(config.config_file_path), settings, today, drafts=self.config.drafts)
        if has_errors(project.problems):
            raise self._stop(project.problems)
        return project

    def _set_up_engine(self, config: MkDocsConfig) -> None:
        edition = self.build.edition
        config.site_name = edition.name
        config.site_description = edition.description
        if not self._serving:
            config.site_url = edition.url
        # Bodies are rendered by BodyRenderer, with one Markdown instance for all of them: MkDocs makes
        # one per page, which costs a quarter of the conversion.
        config.markdown_extensions, config.mdx_configs = [], {}
        # Material and MkDocs bring fifteen thousand files: to list them takes half a second, and none is published.
        config.theme.dirs = [folder for folder in config.theme.dirs if folder == config.theme.custom_dir]
        # The sitemap is an output of ours.
        config.theme.static_templates.discard("sitemap.xml")
        for language in config.plugins["i18n"].config.languages:
            language.default = language.build = language.locale == edition.language

    @event_priority(100)  # before static-i18n, which takes a while for each file
    def _only_pages(self, files: Files, config: MkDocsConfig) -> Files:
        theme = Path(config.theme.custom_dir or "").resolve()
        pages = self.build.pages
        return Files([f for f in files if f.src_uri in pages or _is_published_theme_file(f, theme)])

    @event_priority(-200)  # after static-i18n has chosen the files of the language
    def _at_their_addresses(self, files: Files, config: MkDocsConfig) -> Files:
        by_source = {file.src_uri: file for file in files.documentation_pages()}
        kept = [file for file in files if not file.is_documentation_page()]
        # The statement tells how many places the waivers have let pass on the other pages.
        pages = sorted(self.build.pages.items(), key=lambda page: is_statement(page[1][0]))
        for source, (address, listed) in pages:
            file = by_source.get(source) or File.generated(config, source, content="")
            path = listed.path if listed else address.path
            file.dest_uri = f"{path}index.html"
            # MkDocs keeps three forms of a page's place; setting one alone writes it elsewhere in silence.
            file.url = path or "./"
            file.abs_dest_path = os.path.normpath(os.path.join(config.site_dir, file.dest_uri))  # noqa: PTH118
            # Navigation is ours; a page in MkDocs' own would cost time on every other page.
            file.inclusion = InclusionLevel.INCLUDED if path == "" else InclusionLevel.NOT_IN_NAV
            kept.append(file)
        return Files(kept)

    on_files = CombinedEvent(_only_pages, _at_their_addresses)

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str:
        return ""  # read, and checked, before the build began

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        address, list_page = self.build.pages[page.file.src_uri]
        page.meta = {"template": template_of(address, list_page), "title": address.version.front.title}
        # MkDocs would make a Markdown instance for this page, to convert nothing.
        page.content = ""
        page.render = _rendered_by_us  # type: ignore[method-assign]
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        address, _ = self.build.pages[page.file.src_uri]
        return self.build.body(address).html

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        prepare_environment(env, self.build)
        self._env = env
        return env

    # Our templates need nothing of MkDocs' own context.
    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,
        nav: Navigation,
    ) -> TemplateContext:
        return cast("TemplateContext", page_context(self.build, page.file.src_uri))

    def on_template_context(
        self,
        context: TemplateContext,
        *,
        template_name: str,
        config: MkDocsConfig,
    ) -> TemplateContext:
        return cast("TemplateContext", {"view": self.build.not_found_view(), "template": template_name})

    @event_priority(-100)  # after the inspection, which needs the positions
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        self.page_done()
        return without_positions(output)

    @event_priority(-100)  # after the other plugins have added their problems
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        site = Path(config.site_dir)
        self.build.problems.extend(self.build.files.problems)
        for output in site_outputs(self.build.view, self.build.waived_count):
            write(site / output.path, output.make())
        for path, data in filter_lists(self.build.view, meta_line(self._env)):
            write(site / path, data)
        write(site / STYLESHEET, stylesheet(self.build.project.root).encode("utf-8"))
        pages = self.build.project.atlas.pages[self.build.edition.id]
        write_redirects(pages, self.build.words, self._env, site)
        if not self.collect:
            self._log(self.build.problems)
            if has_errors(self.build.problems):
                raise PluginError(
                    "Publiceringen stoppades av fel i innehållet. / Errors in the content stopped the build."
                )

    def _stop(self, problems: Sequence[Problem]) -> PluginError:
        self._log(problems)
        return PluginError(
            "Innehållet eller inställningarna har fel. / The content or the settings have errors."
        )

    def _log(self, problems: Sequence[Problem]) -> None:
        language = os.environ.get("SMARTSTAD_LANGUAGE", "sv")
        for problem in in_order(problems):
            place = f"{problem.span.file}:{problem.span.line}:{problem.span.column}"
            write = log.error if problem.rule.severity is Severity.ERROR else log.warning
            write(f"{place} {problem.rule.id}: {problem.what(language)} {problem.remedy(language)}")


def _rendered_by_us(config: MkDocsConfig, files: Files) -> None:
    """Stands for MkDocs' conversion of a page: ``on_page_content`` gives the body."""


def build_of(config: MkDocsConfig) -> EditionBuild:
    """The build that the plugins of a configuration share."""
    plugin = config.plugins["smartstad/content"]
    assert isinstance(plugin, ContentPlugin)
    return plugin.build


def _is_published_theme_file(file: File, theme: Path) -> bool:
    if not file.src_uri.startswith(THEME_FILES) or file.abs_src_path is None:
        return False
    return Path(file.abs_src_path).is_relative_to(theme)
