"""Small valid content for tests, and a way to lay it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

REGISTERS = {
    "content/registers/audiences.yml": (
        "- id: invanare\n  name: {sv: Invånare, en: Residents}\n  knowledge: {sv: a, en: a}\n"
        "  attitude: {sv: a, en: a}\n  behaviour: {sv: a, en: a}\n  message: {sv: a, en: a}\n"
    ),
    "content/registers/contacts.yml": (
        "- id: kontaktcenter\n  name: {sv: Kontaktcenter, en: Contact}\n  telephone: '08'\n"
    ),
    "content/registers/departments.yml": "- id: trafikkontoret\n  name: {sv: Trafik, en: Traffic}\n",
}

FACTS = {
    "owner": "trafikkontoret",
    "contact": "kontaktcenter",
    "audiences": "[invanare]",
    "purpose": "knowledge",
    "function": "inform",
    "path": "controlled",
    "publish_on": "2026-01-01",
}


def original(title: str, body: str = "Text.\n", **keys: str) -> str:
    """A file with facts."""
    return translation(title, body, **{**FACTS, **keys})


def translation(title: str, body: str = "Text.\n", **keys: str) -> str:
    """A file with texts only, and the keys given."""
    told = {"title": title, "summary": f"Om {title}.", **keys}
    rows = "".join(f"{key}: {value}\n" for key, value in told.items())
    return f"---\n{rows}---\n{body}"


def lay_out(root: Path, files: Mapping[str, str]) -> Path:
    """Write the registers and the files below `root`."""
    for name, text in {**REGISTERS, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root
