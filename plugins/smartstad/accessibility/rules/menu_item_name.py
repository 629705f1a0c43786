"""Menu items have a name (ACT rule m6b1q3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, as_tag
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

MISSING_MENU_ITEM_NAME = Rule(
    "missing-menu-item-name",
    Severity.ERROR,
    Message("Menyvalet ”{element}” har inget namn.", "The menu item “{element}” has no name."),
    Message(
        "Skärmläsare säger bara ”menyval”, så läsaren vet inte vad som händer när det väljs.",
        "Screen readers only say “menu item”, so that readers cannot know what happens when they choose it.",
    ),
    Message(
        'Skriv i menyvalet vad det gör, till exempel <button role="menuitem">Ny fil</button>.',
        'Write in the menu item what it does, for example <button role="menuitem">New file</button>.',
    ),
    wcag=("4.1.2",),
    act=("m6b1q3",),
)


def check(subject: Subject) -> Iterator[Finding]:
    for element in subject.nameless(subject.with_role("menuitem")):
        yield Finding(MISSING_MENU_ITEM_NAME, element, {"element": as_tag(element)})
