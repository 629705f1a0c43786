"""Menu items have a name."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import rules, with_heading


@pytest.mark.parametrize(
    "html",
    [
        "<div role=menu><button role=menuitem></button></div>",
        "<ul role=menu><li role=menuitem tabindex=0> </li></ul>",
        "<div role=menu><a href=x role=menuitem><svg><path/></svg></a></div>",
        "<div role=menu><i role=menuitem aria-labelledby=saknas></i></div>",
        "<div role=menu style='position:absolute;left:-9999px'><i role=menuitem></i></div>",
    ],
)
def test_nameless(html: str) -> None:
    assert "missing-menu-item-name" in rules(with_heading(html))


@pytest.mark.parametrize(
    "html",
    [
        "<div role=menu><button role=menuitem>Ny fil</button></div>",
        "<div role=menu><i role=menuitem aria-label=Ny></i></div>",
        "<div role=menu><i role=menuitem title=Ny></i></div>",
        "<div role=menu><i role=menuitem><img src=a.png alt=Ny></i></div>",
    ],
)
def test_named(html: str) -> None:
    assert "missing-menu-item-name" not in rules(with_heading(html))


@pytest.mark.parametrize(
    "html",
    [
        "<div role=menu hidden><i role=menuitem></i></div>",
        "<div role=menu aria-hidden=true><i role=menuitem></i></div>",
        "<menu><li></menu>",
        "<div role=menu><i role=menuitemradio></i></div>",
    ],
)
def test_not_concerned(html: str) -> None:
    assert "missing-menu-item-name" not in rules(with_heading(html))
