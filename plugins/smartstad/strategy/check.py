"""Where the content falls below what the settings say is least."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from smartstad.model.problem import Message, Problem
from smartstad.strategy import rules
from smartstad.strategy.balance import Balance, balance_by, balance_of
from smartstad.strategy.coverage import PATHS, PURPOSES, Coverage, coverage_of
from smartstad.strategy.start import Start
from smartstad.strategy.word import PATH_NAMES, PURPOSE_NAMES, message_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from smartstad.content.word import Details
    from smartstad.model.front_matter import Path
    from smartstad.model.library import Entry, Library
    from smartstad.sites.coverage_settings import CoverageSettings, ShareLimits
    from smartstad.sites.placing import Places

SETTING = "coverage"

_OF_ALL = Message("på alla webbplatser", "on all sites")


def coverage_problems(
    library: Library, settings: CoverageSettings | None, today: dt.date, places: Places
) -> Iterator[Problem]:
    """A problem for each threshold that is not kept on that day; none without settings."""
    if settings is None:
        return
    coverage = coverage_of(library, today)
    yield from _messages(coverage, library, settings.least_per_message, places)
    yield from _goals(coverage, library, settings.least_per_goal, places)
    yield from _paths(balance_of(coverage), settings.paths, places, "paths", _OF_ALL, None)
    by_message = balance_by(coverage, "message")
    for name in coverage.core_messages:
        if name in by_message:
            title = _title(library.by_kind["message"][name])
            of = Message(f"med budskapet ”{title.sv}”", f"with the message “{title.en}”")
            limits = settings.paths_per_message
            yield from _paths(by_message[name], limits, places, "paths_per_message", of, name)
    yield from _stale(coverage, settings.greatest_stale_share, places)


def _messages(coverage: Coverage, library: Library, least: int, places: Places) -> Iterator[Problem]:
    for name in coverage.core_messages:
        message = library.by_kind["message"][name]
        for number, audience in enumerate(message.facts.audiences):
            count = coverage.messages.cell(audience, name).shown
            if count < least:
                file = message.versions[message.original].file
                details: Details = {
                    "message": _title(message),
                    "audience": _audience(library, audience),
                    "count": str(count),
                    "least": str(least),
                    "id": name,
                    "command": Start(audience=audience, message=name).command,
                }
                span = places.front_matter(file, "audiences", number)
                yield Problem(rules.MESSAGE_NOT_CARRIED, span, details)


def _goals(coverage: Coverage, library: Library, least: int, places: Places) -> Iterator[Problem]:
    for audience in coverage.audiences:
        for purpose in PURPOSES:
            count = coverage.goals.cell(audience, purpose).shown
            if count < least:
                details: Details = {
                    "audience": _audience(library, audience),
                    "purpose": PURPOSE_NAMES[purpose],
                    "id": purpose,
                    "count": str(count),
                    "least": str(least),
                    "command": Start(audience=audience, purpose=purpose).command,
                }
                yield Problem(rules.GOAL_NOT_SERVED, places.item("audiences", audience, purpose), details)


def _paths(
    balance: Balance,
    limits: Mapping[Path, ShareLimits],
    places: Places,
    setting: str,
    of: Message,
    message: str | None,
) -> Iterator[Problem]:
    """Where nothing is published there is no share to judge."""
    if not balance.total:
        return
    for path, limit in limits.items():
        share = balance.share(path)
        details: dict[str, str | Message] = {
            "of": of,
            "path": PATH_NAMES[path],
            "id": path,
            "share": str(math.floor(share)),
            "above": str(math.ceil(share)),
            "count": str(balance.counts[path]),
            "total": str(balance.total),
        }
        if share < limit.least:
            details |= {"limit": str(limit.least), "command": Start(message=message, path=path).command}
            span = places.setting(SETTING, setting, path, "least")
            yield Problem(rules.PATH_TOO_RARE, span, details)
        if share > limit.greatest:
            rarest = min(PATHS, key=lambda each: balance.counts[each])
            details |= {"limit": str(limit.greatest), "command": Start(message=message, path=rarest).command}
            details["share"] = details["above"]
            span = places.setting(SETTING, setting, path, "greatest")
            yield Problem(rules.PATH_TOO_COMMON, span, details)


def _stale(coverage: Coverage, greatest: int, places: Places) -> Iterator[Problem]:
    states = [telling.state for telling in coverage.tellings]
    count, total = states.count("stale"), states.count("stale") + states.count("published")
    if total and 100 * count / total > greatest:
        details = {
            "share": str(math.ceil(100 * count / total)),
            "count": str(count),
            "total": str(total),
            "limit": str(greatest),
            "example": f"{coverage.today.year + 1}-03-01",
        }
        span = places.setting(SETTING, "greatest_stale_share")
        yield Problem(rules.TOO_MUCH_TO_REVIEW, span, details)


def _title(message: Entry) -> Message:
    return message_of({language: version.front.title for language, version in message.versions.items()})


def _audience(library: Library, audience: str) -> Message:
    return message_of(library.item("audiences", audience).name)
