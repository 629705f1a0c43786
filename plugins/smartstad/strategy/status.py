"""How things stand with the content: what editors should see to, and how the strategy is covered."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from smartstad.sites.coverage_settings import CoverageSettings
from smartstad.strategy.coverage import Coverage, coverage_of
from smartstad.strategy.translation import Translation, missing_translations, translations_behind

if TYPE_CHECKING:
    from smartstad.model.library import Entry, Library
    from smartstad.sites.settings import Settings

SOON = dt.timedelta(days=30)
"""How far ahead of its day a review is told of."""


@dataclass(frozen=True)
class Status:
    """The content on a day."""

    today: dt.date
    library: Library
    coverage: Coverage
    settings: CoverageSettings
    untranslated: tuple[Translation, ...]
    behind: tuple[Translation, ...]
    overdue: tuple[Entry, ...]
    """Published, and past their day of review; the oldest first."""
    soon: tuple[Entry, ...]
    """Published, and to be reviewed within `SOON`; the nearest first."""
    coming: tuple[Entry, ...]
    """To be published later; the nearest first."""
    drafts: tuple[Entry, ...]


def status_of(library: Library, settings: Settings, today: dt.date) -> Status:
    """How things stand on that day."""
    known = settings.coverage or CoverageSettings()
    public = [entry for entry in library.entries if entry.is_public(today)]
    to_review = sorted(
        ((entry.facts.review_by, entry) for entry in public if entry.facts.review_by is not None),
        key=lambda pair: (pair[0], pair[1].kind, pair[1].id),
    )
    coming = [entry for entry in library.entries if not entry.facts.draft and entry.facts.shown_from > today]
    return Status(
        today,
        library,
        coverage_of(library, today),
        known,
        tuple(missing_translations(library, settings, known.languages)),
        tuple(translations_behind(library)),
        tuple(entry for day, entry in to_review if day < today),
        tuple(entry for day, entry in to_review if today <= day <= today + SOON),
        tuple(sorted(coming, key=lambda entry: (entry.facts.shown_from, entry.kind, entry.id))),
        tuple(entry for entry in library.entries if entry.facts.draft),
    )
