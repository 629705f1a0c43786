"""What an entry's front matter adds to its body in feeds: a subscriber does not see the page's facts."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from smartstad.model.date import CITY_ZONE
from smartstad.model.dialogue import Call, Response, Voice
from smartstad.model.kinds import Event, Project
from smartstad.model.text import text_in
from smartstad.outputs.event_text import event_title, state_sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from smartstad.model.front_matter import FrontMatter
    from smartstad.model.parts import Result
    from smartstad.sites.words import Words


def whole_text(front: FrontMatter, words: Words, body: str) -> str:
    """The body (HTML) with the facts around it."""
    return _facts_before(front, words) + body + _facts_after(front, words)


def _facts_before(front: FrontMatter, words: Words) -> str:
    if isinstance(front, Event):
        return event_html(front, words)
    if isinstance(front, Project):
        return status_html(front, words)
    if isinstance(front, Response):
        return response_html(front, words)
    if isinstance(front, Voice):
        return voice_html(front)
    if isinstance(front, Call):
        return call_html(front, words)
    return ""


def _facts_after(front: FrontMatter, words: Words) -> str:
    if isinstance(front, Event):
        return outcome_html(front, words)
    results = front.results if isinstance(front, Project) else ()
    return "".join(f"<p>{result_html(each, words)}</p>" for each in results)


def call_html(front: Call, words: Words) -> str:
    """From when and until when it can be answered, by whom and how.

    Its state is not told: what a reader has fetched stays, and would be wrong after the deadline.
    """
    until = (words.gettext("Last day to answer"), words.moment(front.deadline) + _clock(front.zone, words))
    facts = _facts((words.gettext("Opens"), words.day(front.opens)), until)
    who = f"<h2>{words.gettext('Who can answer')}</h2>{paragraphs(front.who)}"
    return f"{facts}{who}<h2>{words.gettext('How to answer')}</h2>{paragraphs(front.how)}"


def paragraphs(prose: str) -> str:
    """A text of one or more paragraphs as HTML."""
    return "".join(f"<p>{html.escape(each)}</p>" for each in prose.split("\n\n"))


def state_text(front: Project, gettext: Callable[[str], str]) -> str:
    """The project's state in words."""
    return {
        "idea": gettext("Idea"),
        "pilot": gettext("Being tried out"),
        "running": gettext("Under way"),
        "finished": gettext("Finished"),
        "scaled": gettext("Spread to more places"),
        "stopped": gettext("Stopped"),
    }[front.status.state]


def status_html(front: Project, words: Words) -> str:
    """The state with its day, and what the project is good for."""
    state = f"{state_text(front, words.gettext)} ({words.partial(front.status.on)})"
    return _facts((words.gettext("Status"), state)) + f"<p>{html.escape(front.value)}</p>"


def result_html(result: Result, words: Words) -> str:
    """A result with its figure."""
    figure = ""
    if result.value is not None:
        unit = f" {marked(result.unit, words)}" if result.unit else ""
        figure = f"<strong>{words.number(result.value)}{unit}</strong> "
    when = f" ({words.partial(result.on)})" if result.on else ""
    return f"{figure}{marked(result.text, words)}{when}"


def answer_text(front: Response, gettext: Callable[[str], str]) -> str:
    """What has become of the suggestion, in words."""
    return {
        "done": gettext("Done"),
        "under-way": gettext("Under way"),
        "not-done": gettext("Not done"),
    }[front.status.state]


def response_html(front: Response, words: Words) -> str:
    """What was suggested, what came of it and why."""
    gettext = words.gettext
    state = f"{answer_text(front, gettext)} ({words.partial(front.status.on)})"
    facts = [(gettext("You said"), front.said), (gettext("We did"), front.did)]
    facts += [(gettext("Why"), front.reason)] if front.reason else []
    return _facts(*facts, (gettext("Status"), state))


def voice_html(front: Voice) -> str:
    """The words and who said them, or where something was published."""
    name = html.escape(front.name)
    if front.quote:
        return f"<blockquote><p>{html.escape(front.quote)}</p></blockquote><p>{name}</p>"
    source = front.publication
    return (
        f'<p><a href="{html.escape(source.url or "")}">{html.escape(source.title)}</a>, {name}</p>'
        if source
        else ""
    )


def title_of(front: FrontMatter, name: str, words: Words) -> str:
    """The title of what has that name, of events with what has changed since they were announced."""
    return event_title(front, name, words) if isinstance(front, Event) else name


def event_state(front: Event, words: Words) -> str:
    """That the event will not take place, or when it was to begin and when it does now; else empty."""
    told = state_sentence(front, words)
    if front.status != "moved":
        return told
    now = words.gettext("Now it begins on %(moment)s.") % {"moment": words.moment(front.start)}
    return f"{told} {now}".strip()


def event_html(front: Event, words: Words) -> str:
    """What has become of the event, when and where it is, and how to take part online."""
    state = event_state(front, words)
    when = words.moment(front.start)
    if front.end is not None and front.end != front.start:
        same_day = front.end.day == front.start.day and front.end.time is not None
        when += f"–{words.time(front.end.time)}" if same_day and front.end.time else ""
        when += "" if front.end.day == front.start.day else f" – {words.moment(front.end)}"
    facts = [(words.gettext("When"), when + (_clock(front.zone, words) if front.start.time else ""))]
    if front.location is not None:
        facts.append((words.gettext("Where"), text_in(front.location.name, words.language)[0]))
    online = ""
    if front.online is not None:
        url = html.escape(front.online)
        online = f'<p><a href="{url}">{html.escape(words.gettext("Take part online"))}</a></p>'
    return (f"<p>{html.escape(state)}</p>" if state else "") + _facts(*facts) + online


def outcome_html(front: Event, words: Words) -> str:
    """What came of the event, what people said and what changes; empty where nothing is told."""
    paragraphs = (front.outcome_text or "").split("\n\n")
    if front.outcome is not None and front.outcome.participants is not None:
        number = front.outcome.participants
        told = words.ngettext("%(num)s person took part.", "%(num)s people took part.", number)
        paragraphs.append(told % {"num": words.number(number)})
    said, changes = front.outcome_said, front.outcome_changes
    facts = (
        (words.gettext("What people said"), said),
        (words.gettext("What changes because of it"), changes),
    )
    told = "".join(f"<p>{html.escape(text)}</p>" for text in paragraphs if text)
    return told + _facts(*((term, text) for term, text in facts if text))


def _clock(zone: str, words: Words) -> str:
    if zone == CITY_ZONE:
        return ""
    city = words.locale.time_zones.get(zone, {}).get("city") or zone.rsplit("/", 1)[-1].replace("_", " ")
    return " " + words.gettext("(local time in %(city)s)") % {"city": city}


def _facts(*facts: tuple[str, str]) -> str:
    return "".join(
        f"<p><strong>{html.escape(term)}:</strong> {html.escape(value)}</p>" for term, value in facts
    )


def marked(texts: Mapping[str, str], words: Words) -> str:
    """A text, marked where it is in another language."""
    text, language = text_in(dict(texts), words.language)
    escaped = html.escape(text)
    return escaped if language == words.language else f'<span lang="{language}">{escaped}</span>'
