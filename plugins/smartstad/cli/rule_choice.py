"""The rules of accessibility that a person chooses among, by their ids or those of the W3C's ACT rules."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from smartstad.accessibility.rules import RULES
from smartstad.content.word import nearest
from smartstad.model.problem import Message, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

_UNKNOWN = Message("Regeln ”{rule}” finns inte.", "There is no rule “{rule}”.")
_NEAR = Message(" Menade du ”{near}”?", " Did you mean “{near}”?")
_LIST = Message(
    " Alla regler: smartstad accessibility --list-rules", " All rules: smartstad accessibility --list-rules"
)
_WARNING = Message("varning", "warning")


def chosen_rules(words: Iterable[str], language: str) -> frozenset[str] | None:
    """The ids of the rules that are named, several with commas between; None where none is.

    Raises:
        ValueError: a name is no rule's; tells the nearest in the language.
    """
    names = [name.strip() for word in words for name in word.split(",") if name.strip()]
    by_act: dict[str, set[str]] = {}
    for rule in RULES.values():
        for act in rule.act:
            by_act.setdefault(act, set()).add(rule.id)
    chosen: set[str] = set()
    for name in names:
        if name not in RULES and name not in by_act:
            near = nearest(name, [*RULES, *by_act])
            offered = _NEAR.text(language, {"near": near}) if near else ""
            raise ValueError(_UNKNOWN.text(language, {"rule": name}) + offered + _LIST.text(language))
        chosen |= {name} if name in RULES else by_act[name]
    return frozenset(chosen) if names else None


def listed_rules(form: str, language: str) -> str:
    """All rules, a line each; for ``json`` a list of objects."""
    rules = [RULES[name] for name in sorted(RULES)]
    if form == "json":
        told = [
            {
                "rule": rule.id,
                "severity": rule.severity.value,
                "message": rule.what.in_general(language),
                "act": list(rule.act),
                "wcag": list(rule.wcag),
                "en301549": list(rule.clauses),
            }
            for rule in rules
        ]
        return json.dumps(told, ensure_ascii=False, indent=2)
    width = max(map(len, RULES))
    lines = []
    for rule in rules:
        effect = f" ({_WARNING.text(language)})" if rule.severity is Severity.WARNING else ""
        marks = [f"WCAG {', '.join(rule.wcag)}"] if rule.wcag else []
        marks += [f"ACT {', '.join(rule.act)}"] if rule.act else []
        tail = f" [{'; '.join(marks)}]" if marks else ""
        lines.append(f"{rule.id:<{width}}  {rule.what.in_general(language)}{effect}{tail}")
    return "\n".join(lines)
