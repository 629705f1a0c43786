"""Options of the MkDocs plugins."""

from __future__ import annotations

from mkdocs.config import config_options as opt
from mkdocs.config.base import Config


class ContentOptions(Config):
    """``smartstad/content``: which edition is built, and the settings of all sites."""

    # What this build makes.
    edition = opt.Type(str, default="smartstad/sv")
    """Site and language, as in ``smartsthlm/en``."""
    today = opt.Optional(opt.Type(str))
    """The day that the site is built for, ``2026-03-01``; SOURCE_DATE_EPOCH or the clock where it is not given."""
    drafts = opt.Type(bool, default=False)
    """Shows drafts, coming and expired entries too."""

    # The sites. Of any type here: ``smartstad.sites.settings.Settings`` checks them, gives them their
    # defaults, and tells what is wrong in the editor's language and with its place.
    languages = opt.Optional(opt.Type(object))
    default_language = opt.Optional(opt.Type(object))
    addresses = opt.Optional(opt.Type(object))
    page_size = opt.Optional(opt.Type(object))
    closing_soon = opt.Optional(opt.Type(object))
    address_words = opt.Optional(opt.Type(object))
    licence = opt.Optional(opt.Type(object))
    publisher = opt.Optional(opt.Type(object))
    hub = opt.Optional(opt.Type(object))
    open_data = opt.Optional(opt.Type(object))
    security = opt.Optional(opt.Type(object))
    share = opt.Optional(opt.Type(object))
    feedback = opt.Optional(opt.Type(object))
    evaluation = opt.Optional(opt.Type(object))
    accessibility_statement = opt.Optional(opt.Type(object))
    coverage = opt.Optional(opt.Type(object))
    newsletters = opt.Optional(opt.Type(object))
    sites = opt.Optional(opt.Type(object))


SETTINGS_KEYS = (
    "languages",
    "default_language",
    "addresses",
    "page_size",
    "closing_soon",
    "address_words",
    "licence",
    "publisher",
    "hub",
    "open_data",
    "security",
    "share",
    "feedback",
    "evaluation",
    "accessibility_statement",
    "coverage",
    "newsletters",
    "sites",
)
"""The options that are the sites' settings."""


class SharingOptions(Config):
    """``smartstad/sharing``: what a page tells programs and social networks of itself."""

    cards = opt.Type(bool, default=True)
    """Draws a picture for each entry, to be shown with links to it."""


class NewslettersOptions(Config):
    """``smartstad/newsletters``: newsletters as e-mail."""

    write = opt.Type(bool, default=True)
    """Writes the e-mails into ``build/newsletters/``."""


class SearchOptions(Config):
    """``smartstad/search``: finding entries by words."""

    index = opt.Type(bool, default=True)
    """Makes the search index; without it the search page is a list from A to Z."""


class NoOptions(Config):
    """A plugin without options."""
