"""The settings of the sites, as ``mkdocs.yml`` gives them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from smartstad.model.date import Day
from smartstad.model.front_matter import Email, Identifier, Url
from smartstad.model.page import KindName
from smartstad.model.text import LanguageCode, Line, Texts
from smartstad.sites.call_state import CLOSING_SOON
from smartstad.sites.coverage_settings import CoverageSettings

Pattern = Annotated[
    str, StringConstraints(pattern=r"^(?:[a-z0-9-]+/|\{(?:slug|year|month|day)\}/)*\{slug\}/$")
]
"""An address with ``{slug}``, ``{year}``, ``{month}``, ``{day}`` to fill in; a slash last."""

SiteUrl = Annotated[str, StringConstraints(strict=True, pattern=r"^https?://[^\s/?#]+/(?:[^\s?#]*/)?$")]
"""A site's root, with a slash last."""

SecurityContact = Annotated[str, StringConstraints(strict=True, pattern=r"^(?:mailto:|https://|tel:)[^\s]+$")]
"""A way to report a security fault, as an address."""

Folder = Annotated[str, StringConstraints(strict=True, pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")]
"""A part of an address: small letters a–z, figures and hyphens."""

AddressWord = Literal[
    # Later pages and views
    "page", "map", "timeline", "calendar",
    # Facets; they name what is chosen in the query string too
    "theme", "status", "department", "audience", "partner", "district", "year", "when", "attendance", "language",
    # Values that the model knows
    "idea", "pilot", "running", "finished", "scaled", "stopped", "coming", "past", "on-site", "online",
    "done", "under-way", "not-done",
    "open", "closing", "closed",
]  # fmt: skip
"""What is a word in the addresses of lists. ``page`` stands before the number of a later page."""

USUAL_ADDRESS_WORDS: dict[LanguageCode, dict[str, str]] = {
    "sv": {
        "page": "sida", "map": "karta", "timeline": "tidslinje", "calendar": "kalender",
        "theme": "tema", "status": "lage", "department": "forvaltning", "audience": "malgrupp", "partner": "partner",
        "district": "stadsdel", "year": "ar", "when": "nar", "attendance": "deltagande", "language": "sprak",
        "idea": "ide", "pilot": "provas", "running": "pagar", "finished": "avslutat", "scaled": "spritt",
        "stopped": "stoppat", "coming": "kommande", "past": "tidigare", "on-site": "pa-plats", "online": "pa-natet",
        "done": "klart", "under-way": "pa-gang", "not-done": "inte-gjort",
        "open": "oppna", "closing": "stanger-snart", "closed": "stangda",
    },
}  # fmt: skip
"""As they stand where the settings say nothing; in other languages they stand in English."""

Patterns = dict[KindName, dict[LanguageCode, Pattern]]


class SettingsPart(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class FeedbackSettings(SettingsPart):
    """Where readers' answers, questions and reports go: forms are posted to ``url``, else an e-mail is prepared."""

    url: Url | None = None
    email: Email | None = None
    thanks: Identifier | None = None
    """The page entry that a reader is to be led to after a form."""
    privacy: Url | None = None
    """Page that tells how what readers write is handled."""

    @model_validator(mode="after")
    def _somewhere(self) -> FeedbackSettings:
        if self.url is None and self.email is None:
            raise PydanticCustomError("no_feedback_address", "neither url nor email")
        return self


Network = Literal["email", "linkedin", "facebook", "bluesky", "x"]
"""A way to share a page by a plain link."""


class SiteSettings(SettingsPart):
    """A site: its languages and roots, what it shows, and its menus."""

    name: Texts
    description: Texts
    editions: dict[LanguageCode, SiteUrl] = Field(min_length=1)
    """Root of the site's edition in each of its languages; the first language is the site's own."""
    counterpart: Identifier | None = None
    """The site that has the same entries in the languages that this one has not."""
    kinds: tuple[KindName, ...] = Field(min_length=1)
    audiences: tuple[str, ...] = ()
    """Only entries for one of these; all entries where none is given."""
    home: Identifier
    """The page entry that is the front page."""
    menu: tuple[Identifier, ...] = ()
    """Page entries in the header, in order."""
    footer: tuple[Identifier, ...] = ()
    """Page entries in the footer, in order."""
    addresses: Patterns = {}
    """Patterns that differ from those of all sites."""
    feedback: FeedbackSettings | None = None
    """Where it differs from that of all sites."""


class SecuritySettings(SettingsPart):
    """What ``.well-known/security.txt`` says (RFC 9116)."""

    contact: tuple[SecurityContact, ...] = Field(min_length=1)
    """Addresses to report to: ``mailto:``, ``https:`` or ``tel:``; the preferred one first."""
    expires: Day
    """The day after which the file is not to be relied on; at most a year ahead."""
    languages: tuple[LanguageCode, ...] = Field(("sv", "en"), min_length=1)
    """Languages in which reports can be read."""
    policy: Url | None = None


class DataSettings(SettingsPart):
    """Open data: where the catalogue stands, and names that never change."""

    uris: Url = "https://smartcity.stockholm/id/"
    """What the URIs of datasets begin with, whatever host the sites stand on; a slash last. Never to be changed."""
    catalogue: Annotated[str, StringConstraints(pattern=r"^[a-z0-9/_-]+\.rdf$")] = "datasets/dcat.rdf"
    """Where the DCAT-AP-SE catalogue stands, from the edition's root."""
    contact: Url | None = None
    """Page where a user of the data asks."""
    email: Email | None = None
    """Address that a user of the data writes to. Without it the catalogue names no contact."""
    area: Url | None = None
    """URI of the area that the data are about, such as that of GeoNames."""
    publisher: Url | None = None
    """URI that data portals know the publisher by; one below ``uris`` where None. Never to be changed."""


class EvaluationSettings(SettingsPart):
    """By when the city's own activities for residents are to be evaluated (strategy 5)."""

    days: Annotated[int, Field(ge=1, le=365)] = 60
    """How many days after the last day of the activity."""
    audiences: tuple[Identifier, ...] = ("residents",)
    """Those whose activities are to be evaluated."""
    since: Day | None = None
    """Of activities that were over before that day nothing is asked."""


class SupervisorSettings(SettingsPart):
    """The authority that sees to it that the law on accessibility is followed."""

    name: Texts
    url: Url
    complaint: Url
    """Where a reader complains to it."""


class StatementSettings(SettingsPart):
    """What accessibility statements say of the law (2018:1937), alike on all sites."""

    supervisor: SupervisorSettings
    standards: tuple[Line, ...] = Field(("EN 301 549 V3.2.1", "WCAG 2.1 AA"), min_length=1)
    """What the law demands, with version."""
    aim: Line = "WCAG 2.2 AA"
    """What the sites are built to."""


class NewsletterSettings(SettingsPart):
    """What newsletters as e-mail say of their sender."""

    sender: Email | None = None
    """Address in ``From``; whoever sends the letter adds it where None."""
    unsubscribe: Annotated[str, StringConstraints(pattern=r"^(?:https://|mailto:)[^\s<>]+$")] | None = None
    """Where a reader unsubscribes."""


class Settings(SettingsPart):
    """What ``mkdocs.yml`` says under the plugin ``smartstad/content``."""

    languages: tuple[LanguageCode, ...] = ("sv", "en")
    default_language: LanguageCode = "en"
    """What a reader of an unknown language is offered (``hreflang="x-default"``)."""
    addresses: Patterns
    page_size: Annotated[int, Field(ge=5, le=200)] = 20
    """How many entries a list shows on each of its pages."""
    closing_soon: Annotated[int, Field(ge=1, le=60, strict=True)] = CLOSING_SOON
    """With how many days left a call is one that closes soon."""
    address_words: dict[LanguageCode, dict[AddressWord, Folder]] = Field(default_factory=dict)
    """The words in the addresses of a list's pages, views and filters, where they are not the usual ones."""
    licence: Url = "https://creativecommons.org/licenses/by/4.0/"
    """Licence of texts and data."""
    publisher: Texts
    """Who publishes the sites."""
    hub: Url | None = None
    """The WebSub hub that is told of new posts, if there is one."""
    open_data: DataSettings = DataSettings()
    security: SecuritySettings | None = None
    """None where the city has not said whom to tell of security faults: then there is no security.txt."""
    share: tuple[Network, ...] = ("email",)
    """The links to share a page with, in order. Copying and the device's own sharing come by themselves."""
    feedback: FeedbackSettings | None = None
    """Without it an e-mail to the page's contact is prepared, if that has an address."""
    evaluation: EvaluationSettings = EvaluationSettings()
    accessibility_statement: StatementSettings | None = None
    """Every edition must have an accessibility statement where it is given."""
    coverage: CoverageSettings | None = None
    """How well the content is to cover the strategy; nothing is demanded without it."""
    newsletters: NewsletterSettings = NewsletterSettings()
    sites: dict[Identifier, SiteSettings] = Field(min_length=1)

    @model_validator(mode="after")
    def _complete(self) -> Settings:
        for name, site in self.sites.items():
            self._check_counterpart(name, site)
            for language in site.editions:
                for kind in site.kinds:
                    if language not in {**self.addresses.get(kind, {}), **site.addresses.get(kind, {})}:
                        details = {"kind": kind, "language": language, "site": name}
                        raise PydanticCustomError(
                            "missing_pattern", "no address for {kind} in {language}", details
                        )
        return self

    def _check_counterpart(self, name: str, site: SiteSettings) -> None:
        """Counterparts name each other, so that alternates are reciprocal, and share no language."""
        if site.counterpart is None:
            return
        other = self.sites.get(site.counterpart)
        if other is None or other.counterpart != name or set(other.editions) & set(site.editions):
            details = {"site": name, "counterpart": site.counterpart}
            raise PydanticCustomError(
                "wrong_counterpart", "{counterpart} is no counterpart of {site}", details
            )

    def pattern(self, site: str, kind: str, language: str) -> str:
        """The address pattern of a kind in a site's edition."""
        own = self.sites[site].addresses.get(kind, {})  # type: ignore[call-overload]
        return str(own.get(language) or self.addresses[kind][language])  # type: ignore[index]

    def address_word(self, word: str, language: str) -> str:
        """The word as it stands in addresses in the language."""
        usual = USUAL_ADDRESS_WORDS.get(language, {})
        return self.address_words.get(language, {}).get(word) or usual.get(word, word)  # type: ignore[call-overload]

    def with_url(self, site: str, language: str, url: str) -> Settings:
        """The same settings with one edition's root at another address."""
        old = self.sites[site]
        new = old.model_copy(update={"editions": {**old.editions, language: url}})
        return self.model_copy(update={"sites": {**self.sites, site: new}})

    def at(self, root: str) -> Settings:
        """The same settings with every edition below one root, for a preview on one host.

        `root` ends with a slash: ``http://127.0.0.1:8000/``.
        """
        sites = {
            name: site.model_copy(
                update={
                    "editions": {
                        language: f"{root}{edition_folder(name, language, tuple(site.editions))}/"
                        for language in site.editions
                    }
                }
            )
            for name, site in self.sites.items()
        }
        return self.model_copy(update={"sites": sites})


def edition_folder(site: str, language: str, languages: tuple[str, ...]) -> str:
    """Folder of an edition below the output folder: the site's, with the language where it is not the first."""
    return site if language == languages[0] else f"{site}/{language}"
