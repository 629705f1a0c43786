"""What stands in lists, menus and tables."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import problems, rules, with_heading


@pytest.mark.parametrize(
    "html",
    [
        '<ul><a href="x">y</a></ul>',
        "<ul><li>x</li><div><h2>y</h2></div></ul>",
        '<div role="list"><p role="listitem">x</p><button>y</button></div>',
        '<div role="tablist"><a href="x">y</a></div>',
        '<div role="list" aria-owns="a"><p role="listitem">x</p></div><button id="a">y</button>',
        '<ul><div aria-live="off"><li role="none">x</li></div></ul>',
        '<div role="grid" aria-label="x"><button>y</button></div>',
        '<div role="listbox" aria-label="x"><div role="group"><div role="option">y</div><button>z</button></div></div>',
        '<table><tbody><tr role="button"><td>x</td></tr></tbody></table>',
        '<div role="feed"><p>x</p></div>',
    ],
)
def test_failing(html: str) -> None:
    assert set(rules(with_heading(html))) == {"wrong-content-of-role"}


@pytest.mark.parametrize(
    "html",
    [
        "<ul><li>x</li></ul>",
        "<ul></ul>",
        "<ul><script></script><li>x</li></ul>",
        "<table><caption>x</caption><tr><td>y</td></tr></table>",
        "<table><colgroup><col></colgroup><thead><tr><th>x</th></tr></thead></table>",
        '<ol role="none"><a href="x">y</a></ol>',
        '<ul hidden><a href="x">y</a></ul>',
        '<ul aria-busy="true"><a href="x">y</a></ul>',
        '<div aria-busy="true"><ul><a href="x">y</a></ul></div>',
        '<div role="list"><li>x</li></div>',
        '<ul role="menu"><li role="none"><a role="menuitem" href="x">y</a><ul role="menu"><li role="menuitem">z</li></ul></li><li role="separator"></li></ul>',
        '<ul role="tree" aria-label="x"><li role="treeitem">y<ul role="group"><li role="treeitem">z</li></ul></li></ul>',
        '<select aria-label="x" multiple><optgroup label="y"><option>z</option></optgroup></select>',
        "<ul><div><li>x</li></div></ul>",
        '<div role="list" aria-owns="a"></div><p id="a" role="listitem">x</p>',
        '<ul><li aria-hidden="true">x</li><p hidden>y</p><li>z</li></ul>',
        '<div role="radiogroup" aria-label="x"><h2>y</h2></div>',
    ],
)
def test_passing(html: str) -> None:
    assert "wrong-content-of-role" not in rules(with_heading(html))


def test_told() -> None:
    (problem,) = problems(with_heading("<ul><button>y</button></ul>"))
    assert (
        problem.what("sv")
        == "”<ul>” har rollen ”list”, men i den står ”<button>” med rollen ”button”, som inte hör dit."
    )
    assert all("{" not in text for text in (problem.what("en"), problem.why("sv"), problem.remedy("en")))


@pytest.mark.parametrize(
    "html",
    [
        "<div role=list></div>",
        "<div role=list>Text</div>",
        "<div role=list><div><span>Text</span></div></div>",
        "<ul>Text</ul>",
        "<div role=menu aria-owns=nothing></div>",
        "<div role=list id=a></div><div aria-label=b role=group></div><script>fill('b')</script>",
    ],
)
def test_something_is_there(html: str) -> None:
    assert rules(with_heading(html)) == ["missing-content-of-role"]


@pytest.mark.parametrize(
    "html",
    [
        "<div role=list aria-busy=true></div>",
        "<div role=list id=a></div><script>fill('#a')</script>",
        "<ul></ul>",
    ],
)
def test_it_may_come_later(html: str) -> None:
    assert rules(with_heading(html)) == []
