"""Focus on what is hidden."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import problems, rules, with_heading


@pytest.mark.parametrize(
    "html",
    [
        '<div aria-hidden="true"><a href="x">y</a></div>',
        '<button aria-hidden="true">x</button>',
        '<div aria-hidden="true"><b tabindex="0">x</b></div>',
        '<div aria-hidden="true"><p aria-hidden="false"><button>x</button></p></div>',
        '<div aria-hidden="true"><a href="x" style="position:absolute;left:-9999px">y</a></div>',
        '<div aria-hidden="true"><details><summary>x</summary></details></div>',
        '<div aria-hidden="TRUE"><input></div>',
        '<div aria-hidden="true"><a id="a" href="x">y</a></div><script>go("#b").focus()</script>',
        '<div aria-hidden="true"><iframe title="x" srcdoc="<button>y</button>"></iframe></div>',
    ],
)
def test_failing(html: str) -> None:
    assert set(rules(with_heading(html))) == {"hidden-focus"}


@pytest.mark.parametrize(
    "html",
    [
        '<div aria-hidden="true"><a href="x" tabindex="-1">y</a></div>',
        '<div aria-hidden="true"><a>y</a><button disabled>x</button></div>',
        '<div aria-hidden="false"><button>x</button></div>',
        "<div aria-hidden><button>x</button></div>",
        '<div aria-hidden="true" hidden><button>x</button></div>',
        '<div aria-hidden="true" style="display:none"><button>x</button></div>',
        '<div aria-hidden="true" inert><button>x</button></div>',
        '<button>x <b aria-hidden="true">y</b></button>',
        '<div aria-hidden="true"><p style="visibility:hidden"><button>x</button></p></div>',
        '<div aria-hidden="true"><a href="x" onfocus="first.focus()">y</a></div>',
        '<div aria-hidden="true"><iframe title="x" src="y.html"></iframe></div>',
        '<fieldset disabled aria-hidden="true"><input></fieldset>',
    ],
)
def test_passing(html: str) -> None:
    assert "hidden-focus" not in rules(with_heading(html))


def test_told() -> None:
    (problem,) = problems(with_heading('<button aria-hidden="true">x</button>'))
    assert (
        problem.what("sv")
        == "Man kan gå till ”<button>” med tangentbordet, men aria-hidden döljer den för skärmläsare."
    )
    assert all("{" not in text for text in (problem.what("en"), problem.why("sv"), problem.remedy("en")))


@pytest.mark.parametrize(
    ("script", "found"),
    [
        ("document.getElementById('a').addEventListener('focus', () => { b.focus() })", []),
        ("document.querySelector('#a').onfocus = () => b.focus()", []),
        ("document.getElementById('a').addEventListener('click', () => { b.focus() })", ["hidden-focus"]),
        ("document.getElementById('a').addEventListener('focus', tell); b.focus()", ["hidden-focus"]),
        ("document.getElementById('c').addEventListener('focus', () => { b.focus() })", ["hidden-focus"]),
    ],
)
def test_where_the_focus_is_passed_on_nobody_stays(script: str, found: list[str]) -> None:
    html = f"<div aria-hidden=true><a id=a href=x>y</a></div><script>{script}</script>"
    assert rules(with_heading(html)) == found
