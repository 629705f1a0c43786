"""The handbook's tables of rules, in Markdown: of all rules for editors, of accessibility for everybody."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import defaultdict
from pathlib import Path

import smartstad
from smartstad.accessibility.rules import RULES
from smartstad.model.problem import LANGUAGES, Rule, Severity

_EDITORS = Path("pages", "redaktion", "regler")
_EVERYBODY = Path("pages", "use", "rules")

_GROUPS = {
    "content.rules_file": "Filer och mappar",
    "content.rules_yaml": "Metadatas form",
    "content.rules_field": "Fält och värden",
    "content.rules_film": "Filmer på teckenspråk",
    "content.rules_fact": "Uppgifter som ska stämma ihop",
    "content.rules_kind": "Regler för ett slag av innehåll",
    "content.rules_indicator": "Indikatorer",
    "content.rules_dialogue": "Dialog: utvärderingar, röster och svar på förslag",
    "editorial": "Berättelserna om projekten",
    "content.rules_register": "Registren",
    "content.rules_entry": "Original, översättningar och hänvisningar",
    "sites.rules": "Adresser och länkar",
    "accessibility": "Tillgänglighet på de färdiga sidorna",
    "mkdocs.rules_waiver": "Undantag från reglerna om tillgänglighet",
    "sites.statement_rules": "Tillgänglighetsredogörelser",
    "sites.word_rules": "Ordlistorna",
    "outputs": "Bilder och det som görs av innehållet",
    "strategy.rules": "Hur innehållet täcker strategin",
    "mkdocs.rules": "Inställningarna i mkdocs.yml",
}
"""Headings of the tables of rules, by module or by package, in the order of the page."""

_WITH_RULES = tuple(
    f"smartstad.{name}"
    for name in (
        "content.",
        "editorial.",
        "sites.",
        "accessibility.",
        "outputs.",
        "strategy.",
        "mkdocs.rules",
    )
)
"""Modules that are searched. Commands and adapters have no other rules of their own."""


class MissingText(Exception):  # noqa: N818 - it says what is missing
    """What the code has and ``field-texts.yml`` has not."""


def row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def all_rules() -> dict[str, list[Rule]]:
    """Every rule of the package, by the heading that it stands under."""
    found: dict[str, list[Rule]] = defaultdict(list)
    for module in pkgutil.walk_packages(smartstad.__path__, "smartstad."):
        if not module.name.startswith(_WITH_RULES):
            continue
        for value in vars(importlib.import_module(module.name)).values():
            found[module.name] += [
                each
                for each in (value if isinstance(value, tuple | list) else [value])
                if isinstance(each, Rule)
            ]
    placed: set[int] = set()
    groups: dict[str, list[Rule]] = {}
    for place, heading in _GROUPS.items():
        name = f"smartstad.{place}"
        inside = [rules for module, rules in found.items() if f"{module}.".startswith(f"{name}.")]
        own = {id(rule): rule for rules in inside for rule in rules if id(rule) not in placed}
        placed |= own.keys()
        if own:
            groups[heading] = sorted(own.values(), key=lambda rule: rule.id)
    left = {rule.id for rules in found.values() for rule in rules if id(rule) not in placed}
    if left:
        raise MissingText(f"scripts/handbook_tables.py: no heading for {', '.join(sorted(left))}")
    return groups


def rule_pages() -> dict[Path, str]:
    """The table of all rules, by its path from ``docs/``."""
    told = []
    for heading, rules in all_rules().items():
        told.append(f"### {heading}\n")
        told.append(row(["Regel", "Vad är fel", "Vad du gör", "Följd"]))
        told.append(row(["---"] * 4))
        for rule in rules:
            effect = "fel" if rule.severity is Severity.ERROR else "varning"
            wcag = f" (WCAG {', '.join(rule.wcag)})" if rule.wcag else ""
            what, remedy = _told(rule.what.sv), _told(rule.remedy.sv)
            told.append(row([f"`{rule.id}`", what, remedy, effect + wcag]))
        told.append("")
    return {_EDITORS / "tabell.md": "\n".join(told)}


_HEADINGS = {
    "sv": ["Regel", "Vad är fel", "Varför", "Vad du gör", "Följd", "WCAG 2.2", "EN 301 549", "ACT"],
    "en": ["Rule", "What is wrong", "Why", "What to do", "Severity", "WCAG 2.2", "EN 301 549", "ACT"],
}
_SEVERITIES = {
    "sv": {Severity.ERROR: "fel", Severity.WARNING: "varning"},
    "en": {Severity.ERROR: "error", Severity.WARNING: "warning"},
}


def accessibility_pages() -> dict[Path, str]:
    """The tables of what is checked on single pages, in each language, by their paths from ``docs/``."""
    return {
        _EVERYBODY / f"{language}.md": "".join(f"{line}\n" for line in _accessibility(language))
        for language in LANGUAGES
    }


def _accessibility(language: str) -> list[str]:
    lines = [row(_HEADINGS[language]), row(["---"] * len(_HEADINGS[language]))]
    for rule in sorted(RULES.values(), key=lambda rule: rule.id):
        told = [_told(getattr(message, language), language) for message in (rule.what, rule.why, rule.remedy)]
        numbers = [", ".join(each) or "–" for each in (rule.wcag, rule.clauses, rule.act)]
        lines.append(row([f"`{rule.id}`", *told, _SEVERITIES[language][rule.severity], *numbers]))
    return lines


class _Dots(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


_MEANING = re.compile(r"[&<>*_\[\]`|{}\\#]")


def _told(message: str, language: str = "sv") -> str:
    """A rule's message with dots for what varies, as plain text in a Markdown table."""
    text = message.format_map(_Dots()).strip()
    text = re.sub(r"…(?=[A-ZÅÄÖ])", "", text).replace("….", "…")
    if text == "…":
        return "Står i meddelandet." if language == "sv" else "The message says it."
    return _MEANING.sub(lambda match: f"&#{ord(match.group())};", text)
