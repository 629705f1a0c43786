"""What our content quotes of the communication strategy stands there, word for word."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"


def _shared() -> Path | None:
    """The folder with the strategy beside the project, or beside the folder of its worktrees."""
    places = (parent / "shared" / "strategy" for parent in ROOT.parents)
    return next((place for place in places if (place / "strategy.yml").is_file()), None)


SHARED = _shared()

pytestmark = pytest.mark.skipif(SHARED is None, reason="the strategy is not beside the project")

SWEDISH_PAGES = sorted(CONTENT.rglob("*.sv.md"))
QUOTATION = re.compile(r"^> (.+)\n>\n> Kommunikationsstrategin, kapitel ([0-9.]+)$", re.MULTILINE)


@cache
def strategy() -> dict[str, Any]:
    assert SHARED is not None
    read: dict[str, Any] = yaml.safe_load((SHARED / "strategy.yml").read_text("utf-8"))
    return read


@cache
def document() -> str:
    """The strategy in one line. The one slip of the pen that we have mended, and tell of, is mended here too."""
    assert SHARED is not None
    text = " ".join((SHARED / "kommunikationsstrategi.txt").read_text("utf-8").split())
    return text.replace("för att blir mer effektiv", "för att bli mer effektiv").replace(
        "Stockholm - ", "Stockholm – "
    )


@cache
def register(name: str) -> dict[str, dict[str, Any]]:
    items = yaml.safe_load((CONTENT / "registers" / f"{name}.yml").read_text("utf-8"))
    return {item["id"]: item for item in items}


def front(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(path.read_text("utf-8").split("---\n")[1])
    return read


@pytest.mark.parametrize("field", ["name", "knowledge", "attitude", "behaviour", "message"])
def test_the_goals_of_audiences(field: str) -> None:
    ours = register("audiences")
    for audience in strategy()["audiences"]:
        said = audience if field == "name" else audience[field]
        for language in ("sv", "en"):
            assert ours[audience["id"]][field][language] == said[language], (audience["id"], field)


def test_the_core_messages_in_the_strategy_s_order() -> None:
    for number, message in enumerate(strategy()["core_messages"], 1):
        facts = front(CONTENT / "messages" / f"{message['id']}.sv.md")
        assert (facts["title"], facts["order"]) == (message["sv"], number)
        assert front(CONTENT / "messages" / f"{message['id']}.en.md")["title"] == message["en"]


def test_the_keywords_each_with_a_page() -> None:
    ours = register("keywords").values()
    assert [item["name"]["sv"] for item in ours] == strategy()["keywords"]["sv"]
    assert [item["name"]["en"] for item in ours] == strategy()["keywords"]["en"]
    told = {front(path).get("keyword") for path in SWEDISH_PAGES}
    assert {item["id"] for item in ours} <= told


def test_the_roles_of_the_strategy_each_with_a_page() -> None:
    names = {item["name"]["sv"].lower() for item in register("roles").values()}
    assert set(strategy()["roles"]["sv"]) <= names
    told = {front(path).get("role") for path in SWEDISH_PAGES}
    assert register("roles").keys() <= told


def test_every_department_has_a_page() -> None:
    told = {front(path).get("department") for path in SWEDISH_PAGES}
    assert register("departments").keys() <= told


def test_what_pages_quote_stands_in_the_document() -> None:
    found = [
        (path, quoted) for path in SWEDISH_PAGES for quoted in QUOTATION.findall(path.read_text("utf-8"))
    ]
    assert found
    missing = [(path.name, text) for path, (text, _chapter) in found if text not in document()]
    assert missing == []
