"""Values of every kind that must fit together: dates of publishing, pictures, sources, sites."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from smartstad.content import rules_fact as rules
from smartstad.content.check_dialogue import check_personal_data, check_translated_voice
from smartstad.content.check_film import check_film
from smartstad.content.rules_entry import UNKNOWN_SITE
from smartstad.content.tree import PICTURES
from smartstad.content.word import did_you_mean
from smartstad.model.problem import Message, Problem

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator

    from smartstad.content.manuscript import Checked
    from smartstad.content.word import Details
    from smartstad.model.problem import Span


@dataclass(frozen=True)
class Evaluation:
    """By when an activity for residents is to be evaluated."""

    days: int = 60
    """How many days after its last day."""
    audiences: tuple[str, ...] = ("residents",)
    """Those whose activities are evaluated (strategy 5)."""
    since: dt.date | None = None
    """Of activities that were over before that day nothing is asked."""


@dataclass(frozen=True)
class Around:
    """What the checks know beside the entry itself."""

    folder: str
    """The content folder."""
    files: frozenset[str]
    """Files beside the texts, by their paths from the content folder."""
    sites: frozenset[str]
    """Ids of the sites; empty where they are not known."""
    today: dt.date | None
    evaluation: Evaluation = Evaluation()


def check_every_version(version: Checked, around: Around) -> Iterator[Problem]:
    """Checks of what each language version says."""
    yield from _check_alternative_text(version)
    yield from check_film(version, around)
    yield from check_translated_voice(version)
    yield from check_personal_data(version)


def check_facts(version: Checked, around: Around) -> Iterator[Problem]:
    """Checks of what the original says, whatever its kind."""
    yield from _check_dates(version)
    yield from _check_review(version, around)
    yield from _check_picture(version, around)
    yield from _check_sources(version)
    yield from check_sites(version.front.sites, partial(version.document.at, "sites"), around)


def _check_dates(version: Checked) -> Iterator[Problem]:
    front = version.front
    if front.expires_on is not None and front.expires_on <= front.publish_on:
        details: Details = {"expires": front.expires_on.isoformat(), "publish": front.publish_on.isoformat()}
        yield Problem(rules.EXPIRES_BEFORE_PUBLISH, version.document.at("expires_on"), details)


def _check_review(version: Checked, around: Around) -> Iterator[Problem]:
    front, today = version.front, around.today
    if today is None or front.review_by is None or front.review_by >= today:
        return
    if front.expires_on is None or front.expires_on > today:
        details: Details = {"date": front.review_by.isoformat(), "example": f"{today.year + 1}-03-01"}
        yield Problem(rules.REVIEW_DUE, version.document.at("review_by"), details)


def _check_alternative_text(version: Checked) -> Iterator[Problem]:
    front, document = version.front, version.document
    if front.image is not None and front.image_alt is None:
        span = document.key("image") if version.is_original else document.around()
        yield Problem(rules.IMAGE_WITHOUT_ALT, span, {"file": front.image.file})
    if front.image is None:
        for key in ("image_alt", "image_caption"):
            if getattr(front, key) is not None:
                yield Problem(rules.ALT_WITHOUT_IMAGE, document.key(key), {"key": key})


_MISSING = {
    (True, True): Message("fotograf (credit) och licens (licence)", "photographer (credit) and licence"),
    (True, False): Message("fotograf (credit)", "photographer (credit)"),
    (False, True): Message("licens (licence)", "licence"),
}


def _check_picture(version: Checked, around: Around) -> Iterator[Problem]:
    image = version.front.image
    if image is None:
        return
    span = version.document.at("image", "file")
    here = posixpath.dirname(version.manuscript.file.file)
    target = posixpath.normpath(posixpath.join(here, image.file))
    if image.file.startswith("/") or "\\" in image.file or ":" in image.file or target.startswith(".."):
        yield Problem(rules.PICTURE_OUTSIDE, span, {"file": image.file})
    elif posixpath.splitext(target)[1].lower() not in PICTURES:
        suffixes: Details = {"file": image.file, "suffixes": ", ".join(sorted(PICTURES))}
        yield Problem(rules.NOT_A_PICTURE, span, suffixes)
    elif target not in around.files:
        folder = posixpath.dirname(target)
        beside = {posixpath.basename(each) for each in around.files if posixpath.dirname(each) == folder}
        near = did_you_mean(posixpath.basename(target), beside)
        details: Details = {"file": image.file, "folder": f"{around.folder}/{folder}", "near": near}
        yield Problem(rules.MISSING_PICTURE, span, details)
    missing = _MISSING.get((image.credit is None, image.licence is None))
    if missing is not None:
        told: Details = {"file": image.file, "missing": missing}
        yield Problem(rules.UNCREDITED_PICTURE, version.document.key("image"), told)


def _check_sources(version: Checked) -> Iterator[Problem]:
    lines: dict[str, int] = {}
    for number, source in enumerate(version.front.sources):
        if source.id is None:
            continue
        span = version.document.at("sources", number, "id")
        if source.id in lines:
            details: Details = {"id": source.id, "line": str(lines[source.id])}
            yield Problem(rules.DUPLICATE_SOURCE, span, details)
        else:
            lines[source.id] = span.line


def check_sites(sites: Iterable[str], at: Callable[[int], Span], around: Around) -> Iterator[Problem]:
    """A problem for each site that there is none of; `at` tells where the one of that number stands."""
    if not around.sites:
        return
    for number, site in enumerate(sites):
        if site not in around.sites:
            details: Details = {
                "id": site,
                "near": did_you_mean(site, around.sites),
                "sites": ", ".join(sorted(around.sites)),
            }
            yield Problem(UNKNOWN_SITE, at(number), details)
