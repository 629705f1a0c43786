"""The plugin ``smartstad/newsletters``: each newsletter of an edition as an e-mail, for whoever sends it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from markupsafe import Markup
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority

from smartstad.mkdocs.content import build_of
from smartstad.mkdocs.edition_build import picture_file
from smartstad.mkdocs.options import NewslettersOptions
from smartstad.mkdocs.publishing import write
from smartstad.model.library import CONTENT
from smartstad.model.problem import Problem, Span
from smartstad.model.text import text_in
from smartstad.outputs.absolute import absolute
from smartstad.outputs.inlining import inlined
from smartstad.outputs.newsletter_mail import LARGEST, Mail, mail_bytes, plain_text
from smartstad.outputs.newsletter_rules import NEWSLETTER_TOO_LARGE
from smartstad.sites.page_view import PageView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from smartstad.mkdocs.edition_build import EditionBuild
    from smartstad.sites.address import Address
    from smartstad.sites.edition import Edition
    from smartstad.sites.newsletter import Letter

FOLDER = Path("build", "newsletters")
"""Where the e-mails stand, from the project's root: beside the sites, not in them. A public copy would be one
more page to find, and its sender's settings are nobody's concern; readers have the page."""

_SHOWN = (".jpg", ".jpeg", ".png", ".gif")
"""The pictures that every e-mail program shows."""


class NewslettersPlugin(BasePlugin[NewslettersOptions]):
    """Makes the e-mails. Nothing is sent."""

    def __init__(self) -> None:
        super().__init__()
        self.letters: dict[str, bytes] = {}
        """Those that are to be written, by file name."""
        self.collect = False
        """True where the caller writes them, when every edition has been built."""

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        self._env = env
        return env

    @event_priority(0)
    def _make(self, *, config: MkDocsConfig) -> None:
        build = build_of(config)
        for address in build.view.own("publication"):
            view = PageView(build.view, address)
            letter = view.letter
            if letter is None:
                continue
            mail = self._mail(build, view, letter)
            if mail.is_too_large:
                size = -(-len(mail.html.encode()) // 1024)
                details = {"size": str(size), "largest": str(LARGEST // 1024)}
                span = Span(f"{CONTENT}/{address.version.file}")
                build.problems.append(Problem(NEWSLETTER_TOO_LARGE, span, details))
            elif self.config.write:
                self.letters[f"{mail.name}.eml"] = mail_bytes(mail)

    @event_priority(-200)  # after the content plugin, which stops a build with errors
    def _write(self, *, config: MkDocsConfig) -> None:
        if self.config.write and not self.collect:
            build = build_of(config)
            write_letters(build.project.root, build.edition, self.letters)

    on_post_build = CombinedEvent(_make, _write)

    def _mail(self, build: EditionBuild, view: PageView, letter: Letter) -> Mail:
        settings = view.settings.newsletters
        body = absolute(build.body(view.address).html, view.canonical)
        html = self._env.get_template("newsletter/mail.html").render(
            view=view,
            letter=letter,
            body=Markup(body),
            unsubscribe=settings.unsubscribe,
            picture_of=lambda address: _picture(build, address),
        )
        css = (build.project.root / "overrides" / "newsletter" / "mail.css").read_text("utf-8")
        name = text_in(dict(view.publisher), view.edition.language)[0]
        return Mail(
            name=view.entry.id,
            host=urlsplit(view.edition.url).hostname or "localhost",
            subject=view.title,
            language=view.edition.language,
            day=view.entry.facts.shown_from,
            html=inlined(html, css),
            text=plain_text(view.title, body, letter, self._headings(build, letter), view.canonical),
            sender=(name, settings.sender) if settings.sender else None,
            unsubscribe=settings.unsubscribe,
        )

    def _headings(self, build: EditionBuild, letter: Letter) -> dict[str, str]:
        names: Any = self._env.get_template("components/labels.html").module
        told: dict[str, str] = {
            section.kind: str(names.kind_names(section.kind)).strip() for section in letter.sections
        }
        return {"": build.words.gettext("Selected for you"), **told}


def _picture(build: EditionBuild, address: Address) -> dict[str, Any] | None:
    """The entry's picture as it is published beside its page."""
    name = picture_file(address.version)
    if name is None or address.edition.id != build.edition.id or not name.lower().endswith(_SHOWN):
        return None
    size = build.files.publish(name)
    if size is None:
        return None
    alt = address.version.front.image_alt or ""
    return {"src": build.edition.url + quote(name), "width": size[0], "alt": alt}


def collect_letters(config: MkDocsConfig) -> dict[str, bytes]:
    """Lets a build keep its e-mails in what is given here, for `write_letters`, and write none itself."""
    plugin = config.plugins.get("smartstad/newsletters")
    if not isinstance(plugin, NewslettersPlugin):
        return {}
    plugin.collect = True
    return plugin.letters


def write_letters(root: Path, edition: Edition, letters: Mapping[str, bytes]) -> None:
    """Writes an edition's e-mails, once nothing can stop the publishing any more, and removes those of letters that
    are no longer published: what was withdrawn is not to be sent from an old file."""
    folder = root / FOLDER / edition.folder
    for old in sorted(folder.glob("*.eml")):
        if old.name not in letters:
            old.unlink()
    for name, data in letters.items():
        write(folder / name, data)


def skip_letters(config: MkDocsConfig) -> None:
    """Lets a build that publishes nothing write no e-mails; they are made all the same, for their problems."""
    plugin = config.plugins.get("smartstad/newsletters")
    if isinstance(plugin, NewslettersPlugin):
        plugin.config.write = False
