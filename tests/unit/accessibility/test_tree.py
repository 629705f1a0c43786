"""The accessibility tree."""

from __future__ import annotations

import time

import pytest

from smartstad.accessibility.finding import Subject
from smartstad.accessibility.html import parse


def parent(html: str) -> str:
    """The id of the parent of the element with id x, or else its name."""
    subject = Subject(parse(html))
    found = subject.tree.parent(subject.page.by_id["x"])
    return (found.get("id") or found.tag) if found is not None else ""


def children(html: str) -> list[str]:
    """The ids, names or texts of the children of the element with id x."""
    subject = Subject(parse(html))
    found = subject.tree.children(subject.page.by_id["x"])
    return [child if isinstance(child, str) else child.get("id") or child.tag for child in found]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ul id=a><li id=x>", "a"),
        ("<p id=x>", "html"),
        ("<ul id=a><div><span><li id=x>", "a"),
        ("<ul id=a><div role=none><li id=x>", "a"),
        ("<ul id=a><div id=b aria-live=off><li id=x>", "b"),
        ("<ul id=a><div id=b aria-live=' '><li id=x>", "a"),
        ("<ul id=a><div id=b aria-hidden=false><li id=x>", "a"),
        ("<ul id=a><div id=b tabindex=-1><li id=x>", "b"),
        ("<ul id=a aria-owns=x></ul><p id=x>", "a"),
        ("<ul id=a aria-owns=b></ul><div id=b><p id=x>", "a"),
        ("<ul id=a aria-owns=x></ul><ul id=b aria-owns=x></ul><p id=x>", "a"),
        ("<ul id=a hidden aria-owns=x></ul><ul id=b aria-owns='y x'></ul><p id=x>", "b"),
        ("<p id=x aria-owns=x>", "html"),
    ],
)
def test_parent(html: str, expected: str) -> None:
    assert parent(html) == expected


def test_the_outermost_has_no_parent() -> None:
    assert parent("<html id=x>") == ""


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ul id=x> <li id=a></li> b <li>", ["a", " b ", "li"]),
        ("<ul id=x><div><p id=a></p><span>b</span></div><li id=c>", ["a", "b", "c"]),
        ("<ul id=x><li hidden></li><li aria-hidden=true></li><!-- --><script>a</script>", []),
        ("<ul id=x aria-owns='a b'><li id=c></ul><p id=b></p><p id=a>", ["c", "a", "b"]),
        ("<ul id=x><p id=a></ul><ul aria-owns=a>", []),
        ("<ul id=x aria-owns=a></ul><div id=a>b<p id=c>", ["b", "c"]),
        ("<div id=x><iframe></iframe><label>a</label>", ["iframe", "a"]),
    ],
)
def test_children(html: str, expected: list[str]) -> None:
    assert children(html) == expected


def test_owners_of_each_other_come_to_an_end() -> None:
    html = "<div id=x aria-owns=a><p id=b></div><div id=a aria-owns='x b'>"
    assert parent(html) == "a"
    assert children(html) == ["a"]


def _seconds(count: int) -> float:
    subject = Subject(parse("<div>" * count + "<p role=listitem>" * count))
    start = time.process_time()
    for element in subject.roled:
        subject.tree.parent(element)
    return time.process_time() - start


def test_no_way_up_is_gone_twice() -> None:
    assert _seconds(10_000) < 15 * _seconds(2_000) + 0.05
