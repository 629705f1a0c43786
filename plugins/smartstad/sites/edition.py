"""Editions: a site in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from smartstad.model.page import Page
from smartstad.model.text import text_in
from smartstad.sites.settings import edition_folder

if TYPE_CHECKING:
    from smartstad.model.library import Entry
    from smartstad.sites.settings import Settings, SiteSettings


@dataclass(frozen=True)
class Edition:
    """A site in one language: one build of the engine."""

    site: str
    language: str
    settings: SiteSettings

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def id(self) -> str:
        """``smartsthlm/en``."""
        return f"{self.site}/{self.language}"

    @property
    def folder(self) -> str:
        """Where the edition stands below the output folder."""
        return edition_folder(self.site, self.language, tuple(self.settings.editions))

    @property
    def url(self) -> str:
        """The edition's root, with a slash last."""
        return self.settings.editions[self.language]

    @property
    def path(self) -> str:
        """The root without scheme and host: ``/smartstad/``."""
        return urlsplit(self.url).path

    @property
    def name(self) -> str:
        return text_in(self.settings.name, self.language)[0]

    @property
    def description(self) -> str:
        return text_in(self.settings.description, self.language)[0]

    def shows(self, entry: Entry) -> bool:
        """True where the entry belongs on the site, whatever languages it has."""
        facts = entry.facts
        if entry.kind not in self.settings.kinds or (facts.sites and self.site not in facts.sites):
            return False
        if isinstance(facts, Page) and facts.lists is not None and facts.lists not in self.settings.kinds:
            return False
        return not self.settings.audiences or not set(self.settings.audiences).isdisjoint(facts.audiences)


def editions(settings: Settings) -> tuple[Edition, ...]:
    """Every edition, in the settings' order."""
    return tuple(
        Edition(name, language, site) for name, site in settings.sites.items() for language in site.editions
    )
