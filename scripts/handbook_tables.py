"""Writes the handbook's tables of fields and rules from the code, so that they always tell what is true.

    .venv/bin/python scripts/handbook_tables.py            writes all
    .venv/bin/python scripts/handbook_tables.py fields     only the tables of fields
    .venv/bin/python scripts/handbook_tables.py rules      only the tables of rules
    .venv/bin/python scripts/handbook_tables.py accessibility   only those for who checks pages of their own

What the code cannot tell, what a field means in Swedish and a right value, stands in
``docs/field-texts.yml``. A field, a choice or a model without a text there is a mistake: nothing is
written, and every one that is missing is named.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args, get_origin

import yaml
from pydantic import BaseModel
from rule_tables import MissingText, accessibility_pages, row, rule_pages

from smartstad.content.expected import bare, choices
from smartstad.content.word import KIND_NOUNS
from smartstad.model.annotation import references_in, translated_fields
from smartstad.model.front_matter import FrontMatter
from smartstad.model.kinds import KINDS
from smartstad.model.registers import REGISTERS

DOCS = Path(__file__).resolve().parent.parent / "docs"
TEXTS = DOCS / "field-texts.yml"
FIELDS = Path("pages", "redaktion", "falt")
COMMON = "gemensamt"
"""Name of the table of the fields that every kind has."""

_REGISTER_NOUN = "Id ur registret `{}`."
_ANY_ENTRY = "Id på vilket innehåll som helst."


def _choices(annotation: Any) -> tuple[str, ...]:
    """The values that a field, or each item of its list, can have."""
    lists = [each for each in bare(annotation) if get_origin(each) is tuple]
    return choices(annotation) or tuple(value for each in lists for value in choices(get_args(each)[0]))


@dataclass
class FieldTexts:
    """What ``field-texts.yml`` says; notes what was asked for and is not there."""

    models: dict[str, Any]

    def __post_init__(self) -> None:
        self.missing: list[str] = []
        self.used: set[str] = set()

    @classmethod
    def read(cls, path: Path = TEXTS) -> FieldTexts:
        return cls(yaml.safe_load(path.read_text(encoding="utf-8")))

    def of(self, model: type[BaseModel], field: str) -> dict[str, Any]:
        """Text, example and choices of a field; those of the class that declares it."""
        owner = declaring(model, field)
        name = f"{owner.__name__}.{field}"
        self.used.add(name)
        found = self.models.get(owner.__name__, {}).get(field)
        if not isinstance(found, dict) or not found.get("text") or not found.get("example"):
            self.missing.append(name)
            return {"text": "", "example": "", "choices": {}}
        known, given = set(_choices(owner.model_fields[field].annotation)), found.get("choices", {})
        self.missing += [f"{name}: {choice}" for choice in sorted(known ^ set(given))]
        return {"choices": {}, **found}

    def unused(self) -> list[str]:
        """Texts of fields that no model has any more."""
        written = {f"{model}.{field}" for model, fields in self.models.items() for field in fields}
        return sorted(written - self.used)


def declaring(model: type[BaseModel], field: str) -> type[BaseModel]:
    """The class that a field was first given in."""
    bases = [base for base in model.__mro__ if issubclass(base, BaseModel) and field in base.model_fields]
    return bases[-1]


def field_pages() -> dict[Path, str]:
    """Every table of fields, by its path from ``docs/``.

    Raises:
        MissingText: fields without a text, or texts without a field.
    """
    texts = FieldTexts.read()
    common = tuple(FrontMatter.model_fields)
    pages = {FIELDS / f"{COMMON}.md": _fields(FrontMatter, common, texts)}
    for kind, model in KINDS.items():
        own = tuple(name for name in model.model_fields if name not in common)
        pages[FIELDS / f"{kind}.md"] = _fields(model, own, texts)
    for name, item in REGISTERS.items():
        pages[FIELDS / f"register-{name}.md"] = _fields(item, tuple(item.model_fields), texts)
    missing = [*texts.missing, *(f"{name} is no field" for name in texts.unused())]
    if missing:
        raise MissingText("docs/field-texts.yml: " + ", ".join(sorted(set(missing))))
    return pages


def _fields(model: type[BaseModel], names: tuple[str, ...], texts: FieldTexts) -> str:
    """The table of a model's fields, and one for each group of keys within it."""
    told = [_table(model, names, texts)]
    for path, group in _groups(model, names):
        told.append(f"Nycklarna inuti `{path}`:\n")
        told.append(_table(group, tuple(group.model_fields), texts))
    return "\n".join(told)


def _groups(model: type[BaseModel], names: tuple[str, ...]) -> list[tuple[str, type[BaseModel]]]:
    groups = []
    for name in names:
        group = _group(model.model_fields[name].annotation)
        if group is not None:
            groups.append((name, group))
            groups += [(f"{name}.{path}", each) for path, each in _groups(group, tuple(group.model_fields))]
    return groups


def _group(annotation: Any) -> type[BaseModel] | None:
    for each in bare(annotation):
        if isinstance(each, type) and issubclass(each, BaseModel):
            return each
        if get_origin(each) is tuple:
            return _group(get_args(each)[0])
    return None


def _table(model: type[BaseModel], names: tuple[str, ...], texts: FieldTexts) -> str:
    entry = issubclass(model, FrontMatter)
    languages = translated_fields(model)
    head = ["Nyckel", "Behövs", *(["Står i"] if entry else []), "Vad den säger", "Exempel"]
    rows = [row(head), row(["---"] * len(head))]
    for name in names:
        text = texts.of(model, name)
        cells = [f"`{name}`", _need(model, name)]
        if entry:
            cells.append("varje fil" if name in languages else "originalet")
        cells += [_meaning(model, name, text), f"`{name}: {text['example']}`"]
        rows.append(row(cells))
    return "\n".join(rows) + "\n"


def _need(model: type[BaseModel], name: str) -> str:
    field = model.model_fields[name]
    if field.is_required():
        return "ja"
    default = field.default
    if default is None or default == ():
        return "nej"
    told = {True: "true", False: "false"}.get(default) if isinstance(default, bool) else None
    told = told or (f"[{', '.join(map(str, default))}]" if isinstance(default, tuple) else str(default))
    return f"nej (annars `{told}`)"


def _meaning(model: type[BaseModel], name: str, text: dict[str, Any]) -> str:
    parts = [text["text"]]
    target = next((reference.target for _, reference, _ in references_in(model, {name: "x"})), None)
    if target in REGISTERS:
        parts.append(_REGISTER_NOUN.format(target))
    elif target is not None:
        noun = KIND_NOUNS.get(target)
        parts.append(f"Id på {noun.sv}." if noun else _ANY_ENTRY)
    if text["choices"]:
        parts.append("; ".join(f"`{value}`: {meaning}" for value, meaning in text["choices"].items()) + ".")
    return " ".join(parts)


PAGES = {"fields": field_pages, "rules": rule_pages, "accessibility": accessibility_pages}


def write(which: str) -> None:
    """Writes one sort of tables, and removes those that nothing makes any more."""
    pages = PAGES[which]()
    folders = {path.parent for path in pages}
    for folder in folders:
        (DOCS / folder).mkdir(parents=True, exist_ok=True)
        for old in (DOCS / folder).glob("*.md"):
            if folder / old.name not in pages:
                old.unlink()
    for path, text in pages.items():
        (DOCS / path).write_text(text, encoding="utf-8", newline="\n")


def main(arguments: list[str]) -> int:
    if any(argument not in PAGES for argument in arguments):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        for which in arguments or PAGES:
            write(which)
    except MissingText as missing:
        print(missing, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
