"""Images have a text that stands in for them."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import rules, with_heading


@pytest.mark.parametrize(
    "html",
    [
        "<img src=a.jpg>",
        '<img src=a.jpg alt="\xa0">',
        '<img src=a.jpg alt="" role="img">',
        "<img src=a.jpg role=none tabindex=0>",
        "<img src=a.jpg role=presentation aria-live=polite>",
        "<div role=img></div>",
        "<div role=img>Text</div>",
        "<div role=image></div>",
        "<picture><source srcset=a.webp><img src=a.jpg></picture>",
        "<img src=a.jpg aria-labelledby=saknas>",
        "<canvas role=img></canvas>",
        "<object role=img data=a.png></object>",
        "<div style='margin-left:-9999px'><img src=a.jpg></div>",
        "<img src=a.jpg role=treeitem>",
    ],
)
def test_nameless(html: str) -> None:
    assert "missing-image-text" in rules(with_heading(html))


@pytest.mark.parametrize(
    "html",
    [
        '<img src=a.jpg alt="Två personer lagar en lykta">',
        '<img src=a.jpg alt="">',
        "<img src=a.jpg alt>",
        '<img src=a.jpg title="En lykta">',
        "<img src=a.jpg role=presentation>",
        "<img src=a.jpg role=none>",
        '<img src=a.jpg aria-label="En lykta">',
        "<img src=a.jpg aria-labelledby=x><i id=x hidden>En lykta</i>",
        '<div role=img aria-label="En lykta"></div>',
        "<img src=a.jpg role=button alt=Tänd>",
    ],
)
def test_named(html: str) -> None:
    assert "missing-image-text" not in rules(with_heading(html))


@pytest.mark.parametrize(
    "html",
    [
        "<img src=a.jpg hidden>",
        "<img src=a.jpg aria-hidden=true>",
        "<div style='display:none'><img src=a.jpg></div>",
        "<div style='visibility:hidden'><img src=a.jpg></div>",
        "<svg role=img></svg>",
        "<svg><image href=a.jpg /></svg>",
        "<input type=image src=a.png>",
        "<template><img src=a.jpg></template>",
        "<picture><source srcset=a.webp></picture>",
    ],
)
def test_not_concerned(html: str) -> None:
    assert "missing-image-text" not in rules(with_heading(html))
