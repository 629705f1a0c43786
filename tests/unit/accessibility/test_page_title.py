"""The rule of the page's title."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import page, rules

BODY = "<h1>Lampor</h1>"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", BODY),
        ("<title></title>", BODY),
        ("<title> \n </title>", BODY),
        ("<title></title>", f"{BODY}<title>Lampor</title>"),
        ("", f"{BODY}<svg><title>Lampor</title></svg>"),
        ("", f"{BODY}<template><title>Lampor</title></template>"),
    ],
)
def test_missing(head: str, body: str) -> None:
    assert rules(page(body, head=head)) == ["missing-page-title"]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<title>Lampor</title>", BODY),
        ("", f"{BODY}<title>Lampor</title>"),
        ("<title>Lampor</title>", f"{BODY}<title></title><svg><title></title></svg>"),
    ],
)
def test_there(head: str, body: str) -> None:
    assert rules(page(body, head=head)) == []


@pytest.mark.parametrize(
    "source",
    [
        "<svg xmlns='http://www.w3.org/2000/svg'><text>Lampor</text></svg>",
        "<?xml version='1.0'?>\n<math><mi>x</mi></math>",
    ],
)
def test_only_pages_need_one(source: str) -> None:
    assert "missing-page-title" not in rules(source)
