"""Form fields have a name (ACT rule e086e5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, as_tag
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

MISSING_FIELD_NAME = Rule(
    "missing-field-name",
    Severity.ERROR,
    Message("Fältet ”{element}” har ingen etikett.", "The field “{element}” has no label."),
    Message(
        "Den som använder skärmläsare får inte veta vad som ska fyllas i.",
        "People who use a screen reader cannot know what to fill in.",
    ),
    Message(
        'Skriv en etikett och koppla den till fältet, till exempel <label>E-post <input type="email"></label>.',
        'Write a label and tie it to the field, for example <label>E-mail <input type="email"></label>.',
    ),
    wcag=("4.1.2",),
    act=("e086e5",),
)

_FIELDS = (
    "checkbox", "combobox", "listbox", "menuitemcheckbox", "menuitemradio", "radio", "searchbox", "slider",
    "spinbutton", "switch", "textbox",
)  # fmt: skip


def _fields(subject: Subject) -> Iterator[Element]:
    yield from subject.with_role(*_FIELDS)
    # Dates, colours, files and passwords are fields that WAI-ARIA has no role for.
    for element in subject.page.by_tag("input"):
        if element.exposed and not subject.roles.of(element):
            yield element


def check(subject: Subject) -> Iterator[Finding]:
    for element in subject.nameless(_fields(subject)):
        yield Finding(MISSING_FIELD_NAME, element, {"element": as_tag(element)})
