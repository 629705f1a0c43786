"""Image buttons have a name."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import rules, with_heading


@pytest.mark.parametrize(
    "html",
    [
        "<input type=image src=a.png>",
        '<input type="IMAGE" src=a.png alt="">',
        "<input type=image src=a.png alt=' ' title=' '>",
        "<input type=image src=a.png name=Sök value=Sök>",
        "<input type=image src=a.png aria-labelledby=saknas>",
        "<div style='position:absolute;top:-9999px'><input type=image src=a.png></div>",
    ],
)
def test_nameless(html: str) -> None:
    assert "missing-image-button-name" in rules(with_heading(html))


@pytest.mark.parametrize(
    "html",
    [
        "<input type=image src=a.png alt=Sök>",
        "<input type=image src=a.png title=Sök>",
        "<input type=image src=a.png aria-label=Sök>",
        "<input type=image src=a.png aria-labelledby=x><i id=x>Sök</i>",
        "<label>Sök <input type=image src=a.png></label>",
        '<input type=image src=a.png alt="" title=Sök>',
    ],
)
def test_named(html: str) -> None:
    assert "missing-image-button-name" not in rules(with_heading(html))


@pytest.mark.parametrize(
    "html",
    [
        "<input type=image src=a.png hidden>",
        "<input type=image src=a.png aria-hidden=true>",
        "<button type=image></button>",
        "<input type=button>",
        "<img src=a.png>",
        "<button><img src=a.png></button>",
    ],
)
def test_not_concerned(html: str) -> None:
    assert "missing-image-button-name" not in rules(with_heading(html))
