"""The page does not reload or leave by itself while it is read (ACT rules bc659a, Meta element has no refresh delay,
and bisz58, the same with no exception)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

_WHAT = Message(
    "Sidan laddas om eller byts ut av sig själv efter {seconds} sekunder.",
    "The page reloads, or is replaced, by itself after {seconds} seconds.",
)
_WHY = Message(
    "Den som läser långsamt, eller med skärmläsare, hinner inte färdigt och tappar bort var de var.",
    "People who read slowly, or with a screen reader, do not have the time to finish, and lose their place.",
)
_REMEDY = Message(
    'Ta bort <meta http-equiv="refresh">. Har sidan flyttat? Led om genast: '
    '<meta http-equiv="refresh" content="0; url=/ny-sida/">.',
    'Remove <meta http-equiv="refresh">. If the page has moved, redirect at once: '
    '<meta http-equiv="refresh" content="0; url=/new-page/">.',
)

TIMED_REFRESH = Rule(
    "timed-refresh",
    Severity.ERROR,
    _WHAT,
    _WHY,
    _REMEDY,
    wcag=("2.2.1", "2.2.4", "3.2.5"),
    act=("bc659a", "bisz58"),
)
LATE_REFRESH = Rule(
    "late-refresh", Severity.ERROR, _WHAT, _WHY, _REMEDY, wcag=("2.2.4", "3.2.5"), act=("bisz58",)
)

_TWENTY_HOURS = 20 * 60 * 60
"""A time limit longer than this need not be possible to turn off (WCAG 2.2.1)."""
_REFRESH = re.compile(r"[ \t\n\f\r]*(?:([0-9]+)[0-9.]*|\.[0-9.]*)(?=[ \t\n\f\r;,]|$)")
"""What a browser reads of ``content``: seconds, and after them nothing or a sign that an address follows (HTML,
4.2.5.3, shared declarative refresh steps)."""


def check(subject: Subject) -> Iterator[Finding]:
    for element in subject.page.by_tag("meta"):
        if (element.get("http-equiv") or "").lower() != "refresh":
            continue
        found = _REFRESH.match(element.get("content") or "")
        if not found:
            continue
        seconds = (found[1] or "").lstrip("0")
        if seconds:
            late = len(seconds) > len(str(_TWENTY_HOURS)) or int(seconds) > _TWENTY_HOURS
            yield Finding(LATE_REFRESH if late else TIMED_REFRESH, element, {"seconds": seconds[:12]})
        return  # of several the first counts
