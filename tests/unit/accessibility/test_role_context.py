"""Roles outside that which they belong in."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import problems, rules, with_heading


@pytest.mark.parametrize(
    "html",
    [
        '<div role="tab">x</div>',
        '<div><div role="article"><div role="listitem">x</div></div></div>',
        '<ul role="none"><li role="listitem">x</li></ul>',
        '<div role="cell">x</div>',
        '<div role="option">x</div>',
        '<p role="caption">x</p>',
        '<div role="listitem" aria-label="x">x</div>',
        '<section aria-label="y"><div role="menuitem">x</div></section>',
    ],
)
def test_failing(html: str) -> None:
    assert set(rules(with_heading(html))) == {"role-out-of-context"}


@pytest.mark.parametrize(
    "html",
    [
        '<div role="list"><p role="listitem">x</p></div>',
        '<div role="list"><div><span><p role="listitem">x</p></span></div></div>',
        '<div role="list"><div role="none"><p role="listitem">x</p></div></div>',
        '<ul><div role="listitem">x</div></ul>',
        '<div role="listitem" hidden>x</div>',
        '<div role="tablist"><button role="tab">x</button></div>',
        '<ul><li role="listitem">x</li></ul>',
        '<table><tr><td role="cell">x</td></tr></table>',
        '<ul role="menu"><li role="none"><a role="menuitem" href="x">x</a></li></ul>',
        '<div role="list" aria-owns="a"></div><p id="a" role="listitem">x</p>',
        '<div role="listbox" aria-label="x"><div role="group" aria-label="y"><div role="option">x</div></div></div>',
        '<div role="doc-endnote">x</div>',
        '<p role="listitem" aria-hidden="true">x</p>',
    ],
)
def test_passing(html: str) -> None:
    assert "role-out-of-context" not in rules(with_heading(html))


def test_told() -> None:
    (problem,) = problems(with_heading('<div role="tab">x</div>'))
    assert (
        problem.what("sv")
        == '”<div role="tab">” står inte direkt i något med rollen tablist, där rollen ”tab” hör hemma.'
    )
    assert all("{" not in text for text in (problem.what("en"), problem.why("sv"), problem.remedy("en")))


@pytest.mark.parametrize("between", ["aria-live=off", "tabindex=0", "role=group", "aria-describedby=x"])
def test_nothing_with_a_meaning_stands_in_between(between: str) -> None:
    html = f"<div role=list><div {between}><p role=listitem>x</p></div></div>"
    assert "role-out-of-context" in rules(with_heading(html))


def test_an_owner_that_is_hidden_owns_nothing() -> None:
    html = "<div role=list hidden aria-owns=a></div><p id=a role=listitem>x</p>"
    assert rules(with_heading(html)) == ["role-out-of-context"]


@pytest.mark.parametrize(
    ("host", "found"),
    [
        ("<div id=h></div>", ["role-out-of-context"]),
        ("<div role=list id=h></div>", []),
        ("<div role=list><span id=h></span></div>", []),
        ("<div role=list aria-owns=a aria-busy=true></div><div id=h></div>", ["role-out-of-context"]),
    ],
)
def test_a_tree_that_a_script_puts_in_has_the_place_of_its_host(host: str, found: list[str]) -> None:
    script = """
        const host = document.getElementById('h')
        const root = host.attachShadow({ mode: 'open' })
        root.innerHTML = '<p id="a" role="listitem">x</p>'
    """
    html = with_heading(f"{host}<script>{script}</script>")
    assert [rule for rule in rules(html) if rule == "role-out-of-context"] == found
