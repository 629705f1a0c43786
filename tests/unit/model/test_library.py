"""The library and its entries."""

from __future__ import annotations

import datetime as dt

import pytest

from smartstad.model.library import Entry, Library, Version
from smartstad.model.page import Page
from smartstad.model.registers import Role
from smartstad.model.text import text_in


def page(identifier: str, **keys: object) -> Entry:
    facts = {
        "title": identifier,
        "summary": "S",
        "owner": "o",
        "contact": "c",
        "audiences": ["a"],
        "purpose": "knowledge",
        "function": "inform",
        "path": "controlled",
        "publish_on": "2026-03-01",
        **keys,
    }
    version = Version("sv", f"pages/{identifier}.sv.md", Page.model_validate(facts), "Text.\n", 12, None)
    return Entry(identifier, "page", {"sv": version}, "sv")


@pytest.mark.parametrize(
    ("keys", "day", "public"),
    [
        ({}, "2026-02-28", False),
        ({}, "2026-03-01", True),
        ({"expires_on": "2026-04-01"}, "2026-03-31", True),
        ({"expires_on": "2026-04-01"}, "2026-04-01", False),
        ({"draft": True}, "2026-03-01", False),
    ],
)
def test_when_an_entry_is_public(keys: dict[str, object], day: str, public: bool) -> None:
    entry = page("a", **keys)
    assert entry.is_public(dt.date.fromisoformat(day)) is public
    assert entry.is_public(dt.date.fromisoformat(day), drafts=True)


def test_a_library_is_looked_up_by_kind_file_and_item() -> None:
    first, second = page("a"), page("b")
    role = Role.model_validate({"id": "cyklist", "name": {"sv": "Cyklist"}})
    library = Library((first, second), {"roles": {"cyklist": role}})
    assert list(library.kind("page")) == [first, second]
    assert list(library.kind("event")) == []
    assert library.by_file["pages/b.sv.md"] == (second, second.versions["sv"])
    assert library.item("roles", "cyklist") is role
    with pytest.raises(KeyError):
        library.item("roles", "none")
    assert first.facts.title == "a"
    assert len({first, second, page("a")}) == 2
    assert len({first.versions["sv"], second.versions["sv"]}) == 2


def test_a_text_in_another_language_says_which() -> None:
    assert text_in({"sv": "ja", "en": "yes"}, "en") == ("yes", "en")
    assert text_in({"sv": "ja"}, "en") == ("ja", "sv")
