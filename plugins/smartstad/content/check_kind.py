"""Values of one kind that must fit together."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from smartstad.content import rules_kind as rules
from smartstad.content.check_dialogue import check_evaluation, check_response, check_voice
from smartstad.content.check_indicator import check_indicator
from smartstad.content.check_source import check_sources
from smartstad.model.dialogue import Call, Response, Voice
from smartstad.model.kinds import Event, Indicator, Place, Project, Publication
from smartstad.model.page import Page
from smartstad.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from smartstad.content.check_common import Around
    from smartstad.content.document import Document
    from smartstad.content.manuscript import Checked
    from smartstad.content.word import Details
    from smartstad.model.parts import Location, Milestone, Result


def check_kind(version: Checked, around: Around) -> Iterator[Problem]:
    """Checks of what the original says, by its kind."""
    for check in _CHECKS.get(type(version.front), ()):
        yield from check(version.front, version.document, around)


def _page(page: Page, document: Document, _around: Around) -> Iterator[Problem]:
    if page.layout == "list" and page.lists is None:
        yield Problem(rules.LAYOUT_WITHOUT_LISTS, document.at("layout"))
    if page.layout == "audience" and page.audience is None:
        yield Problem(rules.LAYOUT_WITHOUT_AUDIENCE, document.at("layout"))
    subjects = (page.theme, page.role, page.department, page.keyword, page.person)
    if page.layout == "gathering" and not any(subjects):
        yield Problem(rules.GATHERING_WITHOUT_SUBJECT, document.at("layout"))
    if page.layout == "directory" and page.directory is None:
        yield Problem(rules.DIRECTORY_WITHOUT_REGISTER, document.at("layout"))
    if page.form and page.lists != "publication":
        yield Problem(rules.FORM_WITHOUT_PUBLICATIONS, document.key("form"))
    if page.sections and page.layout != "front":
        yield Problem(rules.SECTIONS_WITHOUT_FRONT, document.key("sections"), {"layout": page.layout})
    for number, section in enumerate(page.sections):
        if section in page.sections[:number]:
            yield Problem(rules.REPEATED_SECTION, document.at("sections", number), {"section": section})


def _project(project: Project, document: Document, _around: Around) -> Iterator[Problem]:
    if (
        project.start is not None
        and project.end is not None
        and project.end.last_day < project.start.first_day
    ):
        details: Details = {"start": str(project.start), "end": str(project.end)}
        yield Problem(rules.END_BEFORE_START, document.at("end"), details)
    for number, (before, step) in enumerate(pairwise(project.milestones), 1):
        if step.on.first_day < before.on.first_day:
            details = {"date": str(step.on), "before": str(before.on)}
            yield Problem(rules.UNSORTED_MILESTONES, document.at("milestones", number, "on"), details)
    sourced: dict[str, tuple[Result | Milestone, ...]] = {
        "results": project.results,
        "milestones": project.milestones,
    }
    for field, parts in sourced.items():
        used = ((part.source, (field, number, "source")) for number, part in enumerate(parts))
        yield from check_sources(project, used, document)


def _location(front: Project | Event | Place, document: Document, _around: Around) -> Iterator[Problem]:
    location: Location | None = front.location
    if location is None or (location.latitude is None) == (location.longitude is None):
        return
    given, missing = ("latitude", "longitude") if location.longitude is None else ("longitude", "latitude")
    yield Problem(rules.HALF_POSITION, document.key("location", given), {"given": given, "missing": missing})


def _event(event: Event, document: Document, _around: Around) -> Iterator[Problem]:
    if event.end is not None and _ends_too_early(event):
        details: Details = {"start": str(event.start), "end": str(event.end)}
        yield Problem(rules.END_BEFORE_START, document.at("end"), details)
    if event.status == "moved" and event.moved_from is None:
        yield Problem(rules.MOVED_WITHOUT_DATE, document.at("status"))
    if event.moved_from is not None and event.status == "planned":
        yield Problem(rules.DATE_WITHOUT_MOVED, document.key("moved_from"), {"status": event.status})
    if event.location is None and event.online is None:
        yield Problem(rules.EVENT_WITHOUT_PLACE, document.around())
    if (
        event.recurrence is not None
        and event.recurrence.times is not None
        and event.recurrence.until is not None
    ):
        yield Problem(rules.RECURRENCE_TWICE, document.key("recurrence", "until"))
    if event.outcome is not None:
        yield from check_sources(event, [(event.outcome.source, ("outcome", "source"))], document)


def _ends_too_early(event: Event) -> bool:
    assert event.end is not None
    if event.start.time is None or event.end.time is None:
        return event.end.day < event.start.day
    return event.end.local < event.start.local


def _call(call: Call, document: Document, _around: Around) -> Iterator[Problem]:
    if call.deadline.day < call.opens:
        details: Details = {"deadline": str(call.deadline), "opens": call.opens.isoformat()}
        yield Problem(rules.DEADLINE_BEFORE_OPENS, document.at("deadline"), details)


def _publication(publication: Publication, document: Document, _around: Around) -> Iterator[Problem]:
    free = publication.free_from
    if free is not None and publication.publish_on < free:
        details: Details = {
            "published": publication.publish_on.isoformat(),
            "embargo": str(publication.embargo_until),
            "free": free.isoformat(),
        }
        yield Problem(rules.EMBARGO_DISAGREES, document.at("publish_on"), details)
    if publication.form == "press-release" and not publication.draft:
        asked = {"dateline": publication.dateline, "boilerplates": publication.boilerplates}
        missing = [name for name, value in asked.items() if not value]
        if missing:
            yield Problem(
                rules.INCOMPLETE_PRESS_RELEASE, document.at("form"), {"missing": ", ".join(missing)}
            )


def _newsletter(publication: Publication, document: Document, _around: Around) -> Iterator[Problem]:
    gather = publication.gather
    if publication.form == "newsletter":
        if gather is None and not publication.features:
            yield Problem(rules.EMPTY_NEWSLETTER, document.at("form"))
    else:
        for field in ("features", "gather"):
            if getattr(publication, field):
                details: Details = {"field": field, "form": publication.form}
                yield Problem(rules.NOT_A_NEWSLETTER, document.key(field), details)
    if gather is not None and gather.until < gather.since:
        details = {"start": gather.since.isoformat(), "end": gather.until.isoformat()}
        yield Problem(rules.END_BEFORE_START, document.at("gather", "until"), details)


_CHECKS: dict[type, tuple[Callable[..., Iterator[Problem]], ...]] = {
    Page: (_page,),
    Project: (_project, _location),
    Event: (_event, _location, check_evaluation),
    Place: (_location,),
    Call: (_call,),
    Publication: (_publication, _newsletter),
    Voice: (check_voice,),
    Response: (check_response,),
    Indicator: (check_indicator,),
}
