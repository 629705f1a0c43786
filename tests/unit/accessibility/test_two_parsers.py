"""turbohtml and justhtml, two readers of HTML that know nothing of each other, read the same page.

Compared are names, attributes, texts and what stands within what; and for each start tag that is written in the
file its place. Elements that a parser makes up (``tbody``, a ``b`` opened anew in the next paragraph) stand
nowhere, and the two say different things of where: justhtml often nothing, turbohtml what made it do so.

Only whole pages are compared. On broken ones they differ where a page ends within a tag (browsers drop the tag,
as turbohtml does; justhtml makes text of it) and in the place of an ``html`` or ``body`` that is written twice.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest
from justhtml import JustHTML

from smartstad.accessibility.html import parse
from unit.accessibility.mutation import own_documents

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CASES = Path(__file__).parents[4] / "shared" / "accessibility" / "act-dev.json"

Told: TypeAlias = "tuple[str, int, dict[str, str], list[str], tuple[int, int] | None]"
"""An element: its name, depth, attributes, texts, and where its start tag stands."""


def ours(html: str) -> list[Told]:
    page = parse(html)
    depths = page.inherited(-1, lambda _, around: around + 1)
    return [
        (
            element.tag,
            depths[element.order],
            element.attributes,
            joined(child if isinstance(child, str) else None for child in page.children(element)),
            element.place if page.start_tag(element) else None,
        )
        for element in page.elements
    ]


def theirs(html: str) -> list[Told]:
    document = JustHTML(html, sanitize=False, track_node_locations=True, scripting_enabled=False)
    return list(_elements(document.root))


def _elements(root: Any) -> Iterator[Told]:
    waiting = [(root, -1)]
    while waiting:
        node, depth = waiting.pop()
        inside = (
            []
            if node.name == "template"
            else [child for child in node.children or () if child.name[:1] not in "!?"]
        )
        inside = [child for child in inside if child.name != "#comment"]
        if depth >= 0:
            texts = joined(child.data if child.name == "#text" else None for child in inside)
            place = None if node.origin_line is None else (node.origin_line, node.origin_col)
            yield node.name, depth, {name: value or "" for name, value in node.attrs.items()}, texts, place
        waiting += [(child, depth + 1) for child in reversed(inside) if child.name != "#text"]


def joined(children: Iterable[str | None]) -> list[str]:
    """The texts between elements; how a parser cuts a text into pieces means nothing."""
    texts = [""]
    for child in children:
        if child is None:
            texts.append("")
        else:
            texts[-1] += child
    return texts


def difference(html: str) -> str:
    """The first thing that the two read differently; empty where there is none."""
    mine, other = ours(html), theirs(html)
    for one, two in zip(mine, other, strict=False):
        if one[:4] != two[:4] or (one[4] and two[4] and one[4] != two[4]):
            return f"{one}\n{two}"
    return "" if len(mine) == len(other) else f"{len(mine)} elements, not {len(other)}"


@pytest.mark.parametrize("html", own_documents())
def test_our_own_pages(html: str) -> None:
    assert difference(html) == ""
    assert sum(place is not None for *_, place in ours(html)) > 3


@pytest.mark.skipif(not CASES.is_file(), reason="the W3C's test cases are not part of the project")
def test_the_cases_of_the_w3c() -> None:
    cases = json.loads(CASES.read_text(encoding="utf-8"))
    different = {case["url"]: told for case in cases if (told := difference(case["html"]))}
    assert different == {}
