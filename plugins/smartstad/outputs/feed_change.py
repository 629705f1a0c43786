"""What happens to an entry after it was published: changes that are news of their own."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from smartstad.model.dialogue import Call, Response
from smartstad.model.kinds import Event, Project
from smartstad.outputs.characters import one_line
from smartstad.outputs.event_text import event_title
from smartstad.outputs.feed_text import (
    answer_text,
    call_html,
    event_html,
    event_state,
    outcome_html,
    response_html,
    result_html,
    state_text,
    status_html,
)
from smartstad.outputs.identity import tag_uri
from smartstad.outputs.moment import told_on
from smartstad.sites.call_state import closing_from, last_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.model.library import Entry
    from smartstad.sites.words import Words


@dataclass(frozen=True)
class Change:
    """What happened to an entry after it was published."""

    id: str
    """Tag URI; the same for ever."""
    day: dt.date
    title: str
    """With the entry's, on one line."""
    content: str
    """HTML."""
    summary: str = ""
    """Plain text; empty where the entry's own says enough."""


def changes(entry: Entry, words: Words, closing_soon: int) -> Iterator[Change]:
    """What has happened to the entry, or will, as its version in that language tells it."""
    front = entry.versions[words.language].front
    # A title of control characters alone would leave nothing.
    name = one_line(front.title) or entry.id
    if isinstance(front, Project):
        yield from _of_project(entry, name, front, words)
    if isinstance(front, Event):
        yield from _of_event(entry, name, front, words)
    if isinstance(front, Response) and front.status.on.first_day > front.shown_from:
        identifier = _id(entry, f"status/{front.status.state}/{front.status.on}", words)
        title = f"{name}: {answer_text(front, words.gettext)}"
        yield Change(identifier, front.status.on.first_day, title, response_html(front, words))
    if isinstance(front, Call):
        yield from _of_call(entry, name, front, words, closing_soon)


def _of_project(entry: Entry, name: str, front: Project, words: Words) -> Iterator[Change]:
    status = front.status
    identifier = _id(entry, f"status/{status.state}/{status.on}", words)
    title = f"{name}: {state_text(front, words.gettext)}"
    yield Change(identifier, status.on.first_day, title, status_html(front, words))
    title = f"{name}: " + words.gettext("new result")
    seen: Counter[str] = Counter()
    for result in front.results:
        if result.on is None:
            continue
        on = str(result.on)
        seen[on] += 1
        # Results have no names: those of the same day are told apart by their order.
        number = f"/{seen[on]}" if seen[on] > 1 else ""
        identifier = _id(entry, f"result/{on}{number}", words)
        yield Change(identifier, result.on.first_day, title, f"<p>{result_html(result, words)}</p>")


def _of_event(entry: Entry, name: str, front: Event, words: Words) -> Iterator[Change]:
    if front.status != "planned":
        # An event that is moved once more is news once more.
        what = f"moved/{str(front.start).replace(' ', 'T')}" if front.status == "moved" else "cancelled"
        yield Change(
            _id(entry, what, words),
            told_on(entry, words.language),
            event_title(front, name, words),
            event_html(front, words),
            event_state(front, words),
        )
    # What was known when the event was published is told with it.
    if front.outcome is not None and front.outcome.on.last_day >= front.shown_from:
        yield from evaluation(entry, words)


def evaluation(entry: Entry, words: Words) -> Iterator[Change]:
    """What came of an event, where that is told and dated."""
    front = entry.versions[words.language].front
    if not isinstance(front, Event) or front.outcome is None:
        return
    told = outcome_html(front, words)
    if told:
        # Of a year or month the first day, but not before there was anything to tell of.
        day = max(front.outcome.on.first_day, front.start.day, front.shown_from)
        title = f"{one_line(front.title) or entry.id}: " + words.gettext("what came of it")
        yield Change(_id(entry, "outcome", words), day, title, told, front.outcome_text or "")


def _of_call(entry: Entry, name: str, front: Call, words: Words, closing_soon: int) -> Iterator[Change]:
    """That it opens, closes soon, and has closed; an extended deadline is news once more."""
    told, until = call_html(front, words), str(front.deadline).replace(" ", "T")
    steps = [
        (f"open/{front.opens}", front.opens, words.gettext("now open")),
        (f"closing/{until}", closing_from(front, closing_soon), words.gettext("closing soon")),
        (f"closed/{until}", last_day(front) + dt.timedelta(days=1), words.gettext("closed")),
    ]
    known = front.shown_from
    for what, day, state in steps:
        # What was known at the step before, or when the call was published, is told with that.
        if day > known:
            known = day
            yield Change(_id(entry, what, words), day, f"{name}: {state}", told)


def _id(entry: Entry, what: str, words: Words) -> str:
    return tag_uri(entry.kind, f"{entry.id}/{what}", words.language)
