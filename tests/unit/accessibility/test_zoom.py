"""The rule of pages that cannot be enlarged."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import page, rules, told


def viewport(content: str) -> str:
    return page("<h1>Lampor</h1>", head=f'<title>Lampor</title><meta name="Viewport" content="{content}">')


@pytest.mark.parametrize(
    "content",
    [
        "user-scalable=no", "width=device-width, user-scalable=0", "USER-SCALABLE=NO", "user-scalable = 0.5",
        "user-scalable=maybe", "maximum-scale=1", "maximum-scale=1.99", "maximum-scale=yes", "maximum-scale=no",
        "maximum-scale=x", "width=device-width;maximum-scale=1", "user-scalable=yes maximum-scale=1.5",
        "maximum-scale=5, maximum-scale=1", "maximum-scale=0", "user-scalable=-0.5",
    ],
)  # fmt: skip
def test_prevented(content: str) -> None:
    assert rules(viewport(content)) == ["prevented-zoom"]


@pytest.mark.parametrize(
    "content",
    [
        "", "width=device-width, initial-scale=1", "user-scalable=yes", "user-scalable=1", "user-scalable=-1",
        "user-scalable=device-width", "maximum-scale=2", "maximum-scale=10", "maximum-scale=-1",
        "maximum-scale=device-height", "maximum-scale=1, maximum-scale=5", "initial-scale=0.5", "user-scalable",
    ],
)  # fmt: skip
def test_allowed(content: str) -> None:
    assert rules(viewport(content)) == []


def test_other_meta_elements() -> None:
    assert rules(page("<h1>A</h1>", head="<title>A</title><meta name=x content='user-scalable=no'>")) == []


def test_messages() -> None:
    assert "user-scalable=no, maximum-scale=1" in told(viewport("user-scalable=no,maximum-scale=1"))
