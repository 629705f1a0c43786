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

    # The sites; their values are checked by ``smartstad.sites.settings.Settings``.
    languages = opt.Type(list, default=["sv", "en"])
    default_language = opt.Type(str, default="en")
    addresses = opt.Type(dict, default={})
    page_size = opt.Type(int, default=20)
    licence = opt.Type(str, default="https://creativecommons.org/licenses/by/4.0/")
    publisher = opt.Type(dict, default={})
    sites = opt.Type(dict, default={})


SETTINGS_KEYS = (
    "languages",
    "default_language",
    "addresses",
    "page_size",
    "licence",
    "publisher",
    "sites",
)
"""The options that are the sites' settings."""


class NoOptions(Config):
    """A plugin without options."""
