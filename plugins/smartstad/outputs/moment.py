"""Moments for formats that ask for one, where the content knows the day only."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from smartstad.model.date import CITY_ZONE

if TYPE_CHECKING:
    from smartstad.model.library import Entry, Version

_CITY = ZoneInfo(CITY_ZONE)


def midnight(day: dt.date) -> dt.datetime:
    """The moment at which the day begins in Stockholm: when an entry is first shown.

    The clocks there change at 02:00 and 03:00, so midnight always exists, and once only.
    """
    return dt.datetime.combine(day, dt.time(), _CITY)


def changed_on(version: Version) -> dt.date:
    """The day on which readers could first see the version as it is now.

    That of its last change, but not before it was published.
    """
    published = version.front.publish_on
    return max(published, version.changed) if version.changed else published


def told_on(entry: Entry, language: str) -> dt.date:
    """The day on which readers of a language could first see the entry as it is now: its text or its facts."""
    return max(changed_on(entry.versions[language]), changed_on(entry.versions[entry.original]))
