"""What the dialogue with residents must keep: evaluations in time, voices with leave, answers without names."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from smartstad.content import rules_dialogue as rules
from smartstad.content.rules_kind import MISSING_OUTCOME, NO_CONSENT, WITHDRAWN_CONSENT
from smartstad.content.word import say
from smartstad.model.dialogue import Response, Voice
from smartstad.model.problem import Message, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.content.check_common import Around
    from smartstad.content.document import Document
    from smartstad.content.manuscript import Checked
    from smartstad.content.word import Details
    from smartstad.model.kinds import Event

_PUBLISHED = {
    "url": Message("adress (url)", "address (url)"),
    "date": Message("datum (date)", "date"),
}
_MENTIONED = {"publisher": Message("utgivare (publisher)", "publisher"), **_PUBLISHED}

_PERSONAL = (
    (re.compile(r"[^\s@<>()]+@[^\s@<>()]+\.[a-zA-Z]{2,}"), Message("en e-postadress", "an e-mail address")),
    (
        re.compile(r"(?<![\d-])(?:\d{2})?\d{6}[-+]?\d{4}(?![\d-])"),
        Message("ett personnummer", "a personal identity number"),
    ),
    (
        re.compile(r"(?<!\d)(?:\+46\s?|0)\d{1,3}[\s-]?\d{2,3}(?:[\s-]?\d{2,3}){1,2}(?!\d)"),
        Message("ett telefonnummer", "a telephone number"),
    ),
)


def check_evaluation(event: Event, document: Document, around: Around) -> Iterator[Problem]:
    """What is not told of an event of the city's own that is over."""
    today = around.today
    if today is None or event.organiser.kind != "own" or event.status == "cancelled" or event.draft:
        return
    last = _last_day(event)
    if last is None or last >= today:
        return
    details: Details = {"date": last.isoformat()}
    missing = _unevaluated(event)
    if missing and _is_due(event, last, around):
        told: Details = {**details, "days": str(around.evaluation.days), "missing": _list(missing)}
        yield Problem(rules.MISSING_EVALUATION, document.at("start"), told)
    elif event.outcome_text is None:
        yield Problem(MISSING_OUTCOME, document.at("start"), details)


def _last_day(event: Event) -> dt.date | None:
    """The last day of the event, or None where it comes back and that day is not written."""
    if event.recurrence is not None:
        return event.recurrence.until
    return (event.end or event.start).last_day


def _is_due(event: Event, last: dt.date, around: Around) -> bool:
    """True where the time for the evaluation of an activity for residents has run out."""
    rule = around.evaluation
    if not set(rule.audiences) & set(event.audiences) or (rule.since is not None and last < rule.since):
        return False
    return around.today is not None and around.today > last + dt.timedelta(days=rule.days)


def _unevaluated(event: Event) -> list[Message]:
    """What an evaluation tells and this one does not."""
    counted = event.outcome is not None and event.outcome.participants is not None
    told = (
        (counted, Message("hur många som kom", "how many took part")),
        (event.outcome_said, Message("vad de sade", "what they said")),
        (event.outcome_changes, Message("vad som ändras", "what changes")),
    )
    return [name for known, name in told if not known]


def check_voice(voice: Voice, document: Document, around: Around) -> Iterator[Problem]:
    """Whether the words may be shown, and whether a mention leads to what it mentions."""
    if voice.quote is None:
        yield from _mention(voice, document)
    elif voice.consent is None:
        yield from _quotation(voice, document, "name")
    withdrawn = voice.consent.withdrawn_on if voice.consent else None
    if withdrawn is None or voice.draft:
        return
    day = around.today or withdrawn
    over = voice.expires_on is not None and voice.expires_on <= day
    if withdrawn <= day and not over:
        details: Details = {"name": voice.name, "date": withdrawn.isoformat()}
        yield Problem(WITHDRAWN_CONSENT, document.at("consent", "withdrawn_on"), details)


def check_translated_voice(version: Checked) -> Iterator[Problem]:
    """A translation cannot quote what nobody has given leave to quote."""
    front = version.front
    if isinstance(front, Voice) and not version.is_original and front.quote and front.consent is None:
        yield from _quotation(front, version.document, "quote")


def _quotation(voice: Voice, document: Document, key: str) -> Iterator[Problem]:
    """A problem where words without consent are not shown to be published."""
    if not voice.sources:
        yield Problem(NO_CONSENT, document.at(key), {"name": voice.name})
    elif voice.publication is None:
        first = voice.sources[0]
        missing = [name for field, name in _PUBLISHED.items() if getattr(first, field) is None]
        details: Details = {"name": voice.name, "missing": _list(missing)}
        yield Problem(rules.UNPROVEN_QUOTATION, document.key("sources", 0), details)


def _mention(voice: Voice, document: Document) -> Iterator[Problem]:
    if any(source.url and source.date and source.publisher for source in voice.sources):
        return
    first = voice.sources[0] if voice.sources else None
    missing = [name for field, name in _MENTIONED.items() if getattr(first, field, None) is None]
    yield Problem(rules.MENTION_WITHOUT_SOURCE, document.key("sources", 0), {"missing": _list(missing)})


def check_response(response: Response, document: Document, _around: Around) -> Iterator[Problem]:
    """Whether it says how the suggestion was heard, and why it is not carried out where it is not."""
    if response.heard_through is None and response.heard_at is None:
        yield Problem(rules.RESPONSE_WITHOUT_WAY, document.key("said"))
    if response.status.state == "not-done" and response.reason is None:
        yield Problem(rules.REFUSAL_WITHOUT_REASON, document.at("status", "state"))


def check_personal_data(version: Checked) -> Iterator[Problem]:
    """What points a person out, in any language version of a suggestion retold."""
    front = version.front
    if not isinstance(front, Response):
        return
    for key in ("title", "summary", "said"):
        for pattern, what in _PERSONAL:
            found = pattern.search(getattr(front, key))
            if found:
                details: Details = {"key": key, "what": what, "text": found[0]}
                yield Problem(rules.PERSONAL_DATA, version.document.at(key), details)
                break


def _list(names: list[Message]) -> Message:
    """The names as they are said one after the other."""
    if len(names) == 1:
        return names[0]
    ways: Details = {
        "first": _list(names[:-1]) if len(names) == 2 else _commas(names[:-1]),
        "last": names[-1],
    }
    return say("{first} och {last}", "{first} and {last}", ways)


def _commas(names: list[Message]) -> Message:
    return Message(", ".join(name.sv for name in names), ", ".join(name.en for name in names))
