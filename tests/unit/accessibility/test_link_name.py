"""Links have a name."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import problems, rules, with_heading


@pytest.mark.parametrize(
    "html",
    [
        "<a href=x></a>",
        "<a href=x> &nbsp;</a>",
        "<a href=x></a>",
        "<a href=x role=none> </a>",
        '<a href=x><img src=a.png alt=""></a>',
        "<a href=x><img src=a.png role=none></a>",
        "<a href=x><svg><path/></svg></a>",
        "<a href=x><i class=icon aria-hidden=true>x</i></a>",
        "<span role=link tabindex=0></span>",
        "<map name=m><area href=x></map>",
        "<a href=x aria-labelledby=y></a><i id=y></i>",
        '<a href=x title=" "></a>',
        "<a href=x><svg role=img aria-hidden=true><title>Hem</title></svg></a>",
        "<a href=x><b hidden>Hem</b></a>",
    ],
)
def test_nameless(html: str) -> None:
    assert "empty-link" in rules(with_heading(html))


@pytest.mark.parametrize(
    "html",
    [
        "<a href=x>Hem</a>",
        "<a href=x title=Hem></a>",
        "<a href=x><img src=a.png alt=Hem></a>",
        "<a href=x><img src=a.png title=Hem></a>",
        "<a href=x><svg><title>Hem</title></svg></a>",
        "<map name=m><area href=x alt=Hem></map>",
        "<button role=link>Hem</button>",
        "<a href=x><img src=a.png aria-labelledby=y></a><i id=y>Hem</i>",
    ],
)
def test_named(html: str) -> None:
    assert "empty-link" not in rules(with_heading(html))


@pytest.mark.parametrize(
    "html",
    [
        "<a></a>",
        "<a href=x hidden></a>",
        "<a href=x aria-hidden=true tabindex=-1></a>",
        "<a href=x role=button></a>",
        "<map name=m><area></map>",
        "<svg><a href=x></a></svg>",
    ],
)
def test_not_concerned(html: str) -> None:
    assert "empty-link" not in rules(with_heading(html))


def test_an_empty_link_is_told_with_its_address() -> None:
    (problem,) = problems(with_heading('<a href="/projekt/"></a>'))
    assert problem.what("sv") == "Länken ”/projekt/” har ingen text."
