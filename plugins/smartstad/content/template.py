"""A new entry's files, ready for an editor to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.extensions.toc import slugify

from smartstad.content.expected import example
from smartstad.model.annotation import Reference, reference_fields, translated_fields
from smartstad.model.kinds import FOLDERS, KINDS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Mapping

    from smartstad.model.front_matter import FrontMatter
    from smartstad.model.library import Library

_GIVEN = frozenset({"title", "summary", "slug", "publish_on", "draft"})
"""Fields that are filled from what is known, not from examples."""

_NEEDED = {
    "event": ("location",),
    "voice": ("consent", "quote"),
    "response": ("heard_through",),
    "indicator": ("sources",),
}
"""What the checks ask of a kind beyond its required fields."""


def new_entry(
    kind: str,
    identifier: str,
    titles: Mapping[str, str],
    today: dt.date,
    library: Library,
    chosen: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """The files of a new entry, by their paths from the content folder.

    The first language of `titles` becomes the original. What the kind requires is filled in with right
    examples, and the entry is a draft, so that it stays unpublished until the editor has replaced them.
    `chosen` has facts that are known already, as YAML by the names of their fields.
    """
    folder = next(name for name, its_kind in FOLDERS.items() if its_kind == kind)
    model, needed = KINDS[kind], _NEEDED.get(kind, ())
    original = next(iter(titles))
    files = {}
    for language, title in titles.items():
        lines = [
            f'title: "{_quoted(title)}"',
            f"summary: {_summary(title, language)}",
            f"slug: {_slug(title)}",
        ]
        if language == original:
            lines += _examples(model, language, library, needed, translated=False, chosen=chosen or {})
            lines += [f"publish_on: {today.isoformat()}", "draft: true"]
        lines += _examples(model, language, library, needed, translated=True, chosen={})
        front = "\n".join(lines)
        files[f"{folder}/{identifier}.{language}.md"] = f"---\n{front}\n---\n"
    return files


def _quoted(title: str) -> str:
    return title.replace("\\", "\\\\").replace('"', '\\"')


def _slug(title: str) -> str:
    return slugify(title, "-")


def _summary(title: str, language: str) -> str:
    words = {"sv": "Vad läsaren får veta om", "en": "What the reader learns about"}
    return f'"{words.get(language, words["en"])} {_quoted(title)}"'


def _examples(
    model: type[FrontMatter],
    language: str,
    library: Library,
    needed: Collection[str],
    *,
    translated: bool,
    chosen: Mapping[str, str],
) -> list[str]:
    """A line for each field that is required, or needed, and that is language, or is fact; and for those chosen."""
    references = dict(reference_fields(model))
    lines = []
    for name, field in model.model_fields.items():
        if name in chosen:
            lines.append(f"{name}: {chosen[name]}")
            continue
        if name in _GIVEN or (name in translated_fields(model)) != translated:
            continue
        if not field.is_required() and name not in needed:
            continue
        line = example(name, field.annotation).text(language)
        step = references.get(name)
        lines.append(_known(name, line, step, library) if isinstance(step, Reference) else line)
    return lines


def _known(name: str, line: str, reference: Reference, library: Library) -> str:
    """The line, with an id that the registers have."""
    known = library.registers.get(reference.target, {})
    value = line.removeprefix(f"{name}: ")
    if not known or value.strip("[]") in known:
        return line
    first = next(iter(known))
    return f"{name}: [{first}]" if value.startswith("[") else f"{name}: {first}"
