"""Fields have labels that are seen, beside the field (technique G131)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, quoting, shortened
from smartstad.accessibility.name import is_silent
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

PLACEHOLDER_AS_LABEL = Rule(
    "placeholder-as-label",
    Severity.WARNING,
    Message(
        "Fältet ”{element}” har ingen annan etikett än texten i fältet.",
        "The field “{element}” has no other label than the text in the field.",
    ),
    Message(
        "Texten försvinner när läsaren börjar skriva, har ofta svag kontrast och läses inte av alla skärmläsare.",
        "The text goes away when readers begin to write, often has weak contrast, and not all screen readers read it.",
    ),
    Message(
        'Skriv en etikett: <label for="e-post">E-post</label> <input id="e-post" type="email">.',
        'Write a label: <label for="email">E-mail</label> <input id="email" type="email">.',
    ),
    wcag=("3.3.2",),
)
UNSEEN_LABEL = Rule(
    "unseen-label",
    Severity.WARNING,
    Message(
        "Fältet ”{element}” har en etikett som bara skärmläsare får veta av.",
        "The field “{element}” has a label that only screen readers learn of.",
    ),
    Message(
        "Den som ser fältet kan inte veta vad det är till för, och den som styr med rösten vet inte vad hen ska säga.",
        "Those who see the field cannot know what it is for, and those who steer with their voice do not know what to say.",
    ),
    Message(
        'Skriv en etikett som syns: <label for="namn">Namn</label> <input id="namn">.',
        'Write a label that can be seen: <label for="name">Name</label> <input id="name">.',
    ),
    wcag=("3.3.2",),
)
LABEL_WITHOUT_FIELD = Rule(
    "label-without-field",
    Severity.WARNING,
    Message("Etiketten ”{element}” hör inte till något fält.", "The label “{element}” belongs to no field."),
    Message(
        "Den som lyssnar hör inte etiketten vid fältet, och det går inte att trycka på den för att komma dit.",
        "Those who listen do not hear the label at the field, and pressing it does not take anybody there.",
    ),
    Message(
        'Ge etiketten fältets id: <label for="namn">Namn</label> <input id="namn">.',
        'Give the label the id of its field: <label for="name">Name</label> <input id="name">.',
    ),
    wcag=("1.3.1",),
)

_NOT_WRITTEN_IN = frozenset({"button", "checkbox", "hidden", "image", "radio", "reset", "submit"})
_BUTTONS = "button, input[type=submit i], input[type=image i], input[type=button i]"


def check(subject: Subject) -> Iterator[Finding]:
    fields = [field for field in subject.page.by_tag("input", "select", "textarea") if _is_concerned(field)]
    explained = _fields_with_button(subject, fields) if fields else set()
    for field in fields:
        if subject.names.labels.get(field) or (field.get("aria-labelledby") or "").strip():
            continue
        told = (field.get("aria-label") or "").strip()
        placeholder = field.get("placeholder") or ""
        if not is_silent(placeholder) and not told and is_silent(field.get("title") or ""):
            yield Finding(PLACEHOLDER_AS_LABEL, field, {"element": shortened(placeholder), "text": ""})
        elif told and field not in explained:
            yield Finding(UNSEEN_LABEL, field, {"element": shortened(told), "text": ""})
    yield from _check_labels(subject)


def _is_concerned(field: Element) -> bool:
    return field.exposed and (field.get("type") or "").strip().lower() not in _NOT_WRITTEN_IN


def _fields_with_button(subject: Subject, fields: list[Element]) -> set[Element]:
    """The only fields of forms whose button says what they are for, as in a search (technique G167)."""
    forms = subject.page.by_tag("form", "search")
    of_fields = subject.extents.around(fields, forms)
    of_buttons = set(subject.extents.around(subject.page.select(_BUTTONS), forms).values())
    count = Counter(of_fields.values())
    return {field for field, form in of_fields.items() if count[form] == 1 and form in of_buttons}


def _check_labels(subject: Subject) -> Iterator[Finding]:
    labels = [label for label in subject.page.by_tag("label") if label.exposed]
    if not labels:
        return
    useful = {label for several in subject.names.labels.values() for label in several}
    pointed_to = {
        word
        for element in subject.page.having("aria-labelledby")
        for word in (element.get("aria-labelledby") or "").split()
    }
    for label in labels:
        if label not in useful and (label.get("id") or "") not in pointed_to and not is_silent(label.text):
            yield Finding(LABEL_WITHOUT_FIELD, label, quoting(label.text))
