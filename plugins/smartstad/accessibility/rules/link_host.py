"""Links lead to what readers can reach."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, quoting
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

DEVELOPMENT_LINK = Rule(
    "development-link",
    Severity.WARNING,
    Message(
        "Länken ”{element}” leder till {host}, som ser ut som en testmiljö eller en egen dator.",
        "The link “{element}” leads to {host}, which looks like a test environment or one's own computer.",
    ),
    Message(
        "Läsare utanför huset kommer inte dit, eller hamnar på en sida som inte är färdig.",
        "Readers outside the house cannot get there, or end up on a page that is not finished.",
    ),
    Message(
        "Länka till den publicerade sidan, till exempel [Stockholms stad](https://stockholm.se/).",
        "Link to the published page, for example [City of Stockholm](https://stockholm.se/).",
    ),
    wcag=("2.4.4",),
)

_LONGEST = 300
_ABSOLUTE = ("http", "//", "file:")
_MAYBE = re.compile(r"dev|te?st|stag|acc|preprod|local|intern|intra|\d\.\d", re.IGNORECASE)
"""What such a host has in its name: one search through all of a page's hosts tells that it has none."""
_HOST = re.compile(
    r"(?:https?:)?//(?:[^/@\s]*@)?((?:localhost|127\.0\.0\.1|0\.0\.0\.0|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|"
    r"(?:[\w.-]+[.-])?(?:dev|develop|staging|stage|preprod|acceptans|localhost)[.-][\w-]+\.[\w.-]+|"
    r"(?:www\.)?(?:test|tst|acc)[.-][\w-]+\.[\w.-]+|[\w.-]+\.(?:local|test|localhost|internal|intra))(?::\d+)?)(?=[/?#]|$)|file:///",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Finding]:
    addresses = [(link, href) for link, href in subject.targets if href.startswith(_ABSOLUTE)]
    hosts = " ".join(href.partition("//")[2].partition("/")[0] or "localhost" for _, href in addresses)
    if not _MAYBE.search(hosts):
        return
    own = _HOST.match(subject.address[:_LONGEST])
    for element, href in addresses:
        found = _HOST.match(href[:_LONGEST])
        # A page that stands on such a host itself, as in a preview, may lead to others there.
        if found and not (own and own[1] == found[1]):
            yield Finding(
                DEVELOPMENT_LINK, element, quoting(subject.names.of(element), host=found[1] or "file:")
            )
