"""Headings are headings, not paragraphs in bold (failure F2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding, quoting
from smartstad.accessibility.prose import is_symbols
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

BOLD_AS_HEADING = Rule(
    "bold-as-heading",
    Severity.WARNING,
    Message(
        "Stycket ”{element}” är helt i fetstil och ser ut som en rubrik.",
        "The paragraph “{element}” is all bold and looks like a heading.",
    ),
    Message(
        "För skärmläsare är det ett stycke bland andra: det finns inte bland rubrikerna och går inte att hoppa till.",
        "To screen readers it is one paragraph among others: it is not among the headings, and cannot be jumped to.",
    ),
    Message(
        "Är det en rubrik skriver du den som en sådan: ## {text}. Annars: låt bara de viktiga orden vara i fetstil.",
        "If it is a heading, write it as one: ## {text}. Otherwise let only the words that matter be bold.",
    ),
    wcag=("1.3.1",),
)

_BOLD = frozenset({"strong", "b"})
_SHORTEST, _LONGEST = 3, 120
_SENTENCE_ENDS = (".", ":", ";", "?", "!", "…", ",", "”", '"')
_NOT_AROUND = frozenset(
    {"li", "td", "th", "dd", "dt", "blockquote", "figcaption", "figure", "caption", "summary", "label"}
)


def check(subject: Subject) -> Iterator[Finding]:
    for bold in subject.prose.by_tag(*_BOLD):
        paragraph = bold.parent
        if paragraph is None or paragraph.tag != "p" or paragraph.parent is None:
            continue
        # Most are a few words of their paragraph: told without reading it.
        if subject.extents.end(bold) != subject.extents.end(paragraph) or bold.order != paragraph.order + 1:
            continue
        text = paragraph.text.strip()
        if not _SHORTEST <= len(text) <= _LONGEST or text.endswith(_SENTENCE_ENDS) or is_symbols(text):
            continue
        if text == bold.text.strip() and paragraph.parent.tag not in _NOT_AROUND:
            yield Finding(BOLD_AS_HEADING, paragraph, quoting(text))
