"""What is said to be decoration is hidden from screen readers (ACT rule 46ca7f, Element marked as decorative is not
exposed)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, tag_with
from smartstad.accessibility.role import PRESENTATIONAL, explicit_role
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

EXPOSED_DECORATION = Rule(
    "exposed-decoration",
    Severity.ERROR,
    Message(
        "”{element}” sägs vara utan betydelse, men läses ändå upp, eftersom den kan få fokus eller har ett namn.",
        "“{element}” is said to mean nothing, but is read aloud all the same, since it can be focused or has a name.",
    ),
    Message(
        "Webbläsare bortser från en märkning som säger emot sig själv, så skärmläsare läser upp det som skulle döljas.",
        "Browsers ignore a mark-up that contradicts itself, so screen readers read what was to be hidden.",
    ),
    Message(
        'Är det prydnad, ta bort det andra och skriv till exempel <img src="linje.svg" alt="">. Betyder det något, '
        'ta bort role och ge en bild sin text: <img src="lykta.jpg" alt="Två personer lagar en gatlykta">.',
        'If it is decoration, take the rest away and write for example <img src="line.svg" alt="">. If it means '
        'something, take role away, and give an image its text: <img src="lamp.jpg" alt="Two people mend a lamp">.',
    ),
    wcag=("1.3.1", "4.1.2"),
    act=("46ca7f",),
)

_SHOWN = ("role", "alt", "aria-label", "aria-labelledby", "tabindex")


def check(subject: Subject) -> Iterator[Finding]:
    for element in _marked(subject):
        # A frame that is said to mean nothing is still read: HTML allows it (ARIA in HTML, 4).
        if element.exposed and element.tag != "iframe" and subject.roles.of(element) not in PRESENTATIONAL:
            yield Finding(EXPOSED_DECORATION, element, {"element": tag_with(element, *_SHOWN)})


def _marked(subject: Subject) -> Iterator[Element]:
    for element in subject.roled:
        if explicit_role(element) in PRESENTATIONAL:
            yield element
    for element in subject.page.by_tag("img"):
        if element.get("alt") == "" and not explicit_role(element):
            yield element
