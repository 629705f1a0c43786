"""Headings form an outline: one main heading first, and no level skipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, shortened
from smartstad.accessibility.name import is_silent
from smartstad.accessibility.role import heading_level
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject
    from smartstad.accessibility.html import Element

_MARKDOWN_DEEPEST = 6

_WHY_OUTLINE = Message(
    "Den som använder skärmläsare går från rubrik till rubrik och förstår sidan av deras nivåer.",
    "People who use a screen reader move from heading to heading and understand the page by their levels.",
)

MISSING_MAIN_HEADING = Rule(
    "missing-main-heading",
    Severity.ERROR,
    Message("Sidan har ingen huvudrubrik.", "The page has no main heading."),
    Message(
        "Huvudrubriken säger var på webbplatsen läsaren har hamnat, och skärmläsare börjar läsa där.",
        "The main heading tells readers where on the site they are, and screen readers begin there.",
    ),
    Message(
        "Sidans titel blir huvudrubrik: skriv till exempel title: Smart belysning. I HTML är den <h1>Smart belysning</h1>.",
        "The title of the page becomes its main heading: write for example title: Smart lighting. "
        "In HTML it is <h1>Smart lighting</h1>.",
    ),
    wcag=("1.3.1",),
)
SEVERAL_MAIN_HEADINGS = Rule(
    "several-main-headings",
    Severity.ERROR,
    Message(
        "Rubriken ”{element}” är en huvudrubrik till; sidan har redan ”{first}”.",
        "The heading “{element}” is one more main heading; the page already has “{first}”.",
    ),
    Message(
        "Med flera huvudrubriker vet läsaren inte vad hela sidan handlar om, och innehållsförteckningen blir fel.",
        "With several main headings readers cannot tell what the whole page is about, and its contents come out wrong.",
    ),
    Message("Gör den till en rubrik på nivå 2: {example}", "Make it a heading of level 2: {example}"),
    wcag=("1.3.1",),
)
LATE_MAIN_HEADING = Rule(
    "late-main-heading",
    Severity.ERROR,
    Message(
        "Rubriken ”{element}” står före sidans huvudrubrik, ”{first}”.",
        "The heading “{element}” comes before the main heading of the page, “{first}”.",
    ),
    _WHY_OUTLINE,
    Message(
        "Låt huvudrubriken vara sidans första rubrik, och skriv det som står före den utan rubrik, till exempel som "
        "**{text}**.",
        "Let the main heading be the first heading of the page, and write what comes before it without a heading, "
        "for example as **{text}**.",
    ),
    wcag=("1.3.1",),
)
SKIPPED_HEADING_LEVEL = Rule(
    "skipped-heading-level",
    Severity.ERROR,
    Message(
        "Rubriken ”{element}” har nivå {level}, men rubriken före den, ”{before}”, har nivå {level_before}.",
        "The heading “{element}” has level {level}, but the heading before it, “{before}”, has level {level_before}.",
    ),
    Message(
        "Den som hör rubrikerna upplästa tror att något saknas däremellan.",
        "Those who hear the headings read aloud think that something is missing in between.",
    ),
    Message("Gå en nivå i taget: {example}", "Go one level at a time: {example}"),
    wcag=("1.3.1", "2.4.6"),
)


def check(subject: Subject) -> Iterator[Finding]:
    headings = [_Heading(element, text) for element, text in subject.headings]
    outline = [heading for heading in headings if not heading.is_empty]
    main = next((heading for heading in headings if heading.level == 1), None)
    if main is None:
        yield Finding(MISSING_MAIN_HEADING, None)
    elif outline and outline[0].element.order < main.element.order:
        yield outline[0].finding(LATE_MAIN_HEADING, first=main.quote)
    yield from _check_levels(outline, main)


def _check_levels(outline: list[_Heading], main: _Heading | None) -> Iterator[Finding]:
    before = None
    for heading in outline:
        if main is not None and heading.level == 1 and heading is not main:
            yield heading.finding(SEVERAL_MAIN_HEADINGS, first=main.quote, example=f"## {heading.quote}")
        elif before is not None and heading.level > before.level + 1:
            right = "#" * min(before.level + 1, _MARKDOWN_DEEPEST)
            yield heading.finding(
                SKIPPED_HEADING_LEVEL,
                before=before.quote,
                level_before=str(before.level),
                example=f"{right} {heading.quote}",
            )
        before = heading


class _Heading:
    """A heading with its level and its text."""

    def __init__(self, element: Element, text: str) -> None:
        self.element = element
        self.level = heading_level(element)
        self._text = text
        self.is_empty = is_silent(text)

    @property
    def quote(self) -> str:
        """How its author knows it again."""
        return "#" * min(self.level, _MARKDOWN_DEEPEST) if self.is_empty else shortened(self._text)

    def finding(self, rule: Rule, **details: str) -> Finding:
        own = {"element": self.quote, "text": self.quote, "level": str(self.level)}
        return Finding(rule, self.element, own | details)
