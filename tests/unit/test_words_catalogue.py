"""The interface words: every text that templates and code ask for is in every language."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_python
from babel.messages.pofile import read_po
from jinja2.ext import babel_extract

ROOT = Path(__file__).resolve().parents[2]
WORDS = ROOT / "overrides" / "words"
_KEYWORDS = ("_", "gettext", "ngettext", "plural_forms")


def asked() -> dict[str, str]:
    """Every text that is asked for, and a file that asks for it."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "overrides").rglob("*.html")):
        source = io.BytesIO(path.read_bytes())
        for _, _, message, _ in babel_extract(source, _KEYWORDS, (), {"trimmed": "true"}):
            for text in message if isinstance(message, tuple) else (message,):
                if text:
                    found.setdefault(text, path.name)
    for path in sorted((ROOT / "plugins").rglob("*.py")):
        for _, _, message, _ in extract_python(io.BytesIO(path.read_bytes()), {"gettext": None}, (), {}):
            text = message[0] if isinstance(message, tuple) else message
            if text:
                found.setdefault(text, path.name)
    return found


def test_swedish_has_every_text() -> None:
    with (WORDS / "sv.po").open("rb") as file:
        catalogue = read_po(file, locale="sv")
    plurals = {id_ for message in catalogue if isinstance(message.id, tuple) for id_ in message.id}
    told = {message.id for message in catalogue if message.string and isinstance(message.id, str)} | plurals
    missing = {text: file for text, file in asked().items() if text not in told}
    assert missing == {}


def test_nothing_is_translated_in_vain() -> None:
    """A text that nobody asks for any longer; titles of boxes are asked for by their class."""
    boxes = {"Note", "Warning", "Tip", "Important", "Danger", "Info", "Success", "Question", "Failure", "Bug",
             "Example", "Quote", "Abstract", "Caution", "Attention", "Hint", "Error"}  # fmt: skip
    with (WORDS / "sv.po").open("rb") as file:
        catalogue = read_po(file, locale="sv")
    known = set(asked()) | boxes
    unused = [m.id for m in catalogue if m.id and (m.id[0] if isinstance(m.id, tuple) else m.id) not in known]
    assert unused == []


@pytest.mark.parametrize("language", ["sv", "en"])
def test_placeholders_are_kept(language: str) -> None:
    with (WORDS / f"{language}.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    for message in catalogue:
        texts = message.id if isinstance(message.id, tuple) else (message.id,)
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        wanted = {name for text in texts for name in re.findall(r"%\((\w+)\)s", text)}
        for string in filter(None, strings):
            assert set(re.findall(r"%\((\w+)\)s", string)) <= wanted, message.id
