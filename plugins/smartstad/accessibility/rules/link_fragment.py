"""Links within the page lead somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from smartstad.accessibility.finding import Finding, quoting
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

MISSING_LINK_TARGET = Rule(
    "missing-link-target",
    Severity.WARNING,
    Message(
        "Länken ”{element}” leder till {target}, men på sidan finns inget med det id:t.",
        "The link “{element}” leads to {target}, but nothing on the page has that id.",
    ),
    Message(
        "När läsaren följer länken händer ingenting, och den som inte ser sidan kan inte veta varför.",
        "Nothing happens when readers follow the link, and those who do not see the page cannot know why.",
    ),
    Message(
        "Länka till en rubrik som finns. Rubriken ## Så gick det får id:t sa-gick-det: [Så gick det](#sa-gick-det).",
        "Link to a heading that exists. The heading ## How it went has the id how-it-went: "
        "[How it went](#how-it-went).",
    ),
    wcag=("2.4.1",),
)


def check(subject: Subject) -> Iterator[Finding]:
    named: set[str] | None = None
    for element, href in subject.targets:
        fragment = href[1:].partition(":~:")[0]
        # Browsers take "#" and "#top" to the beginning of the page.
        if href[0] != "#" or not fragment or fragment.lower() == "top" or element.get("role") is not None:
            continue
        if fragment in subject.page.by_id or (decoded := unquote(fragment)) in subject.page.by_id:
            continue
        if named is None:
            named = {anchor.get("name") or "" for anchor in subject.page.select("a[name]")}
        if not {fragment, decoded} & named:
            yield Finding(
                MISSING_LINK_TARGET, element, quoting(subject.names.of(element), target=f"#{fragment}")
            )
