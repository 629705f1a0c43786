"""Objects that show an image or play sound or film have a name."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import rules, with_heading


@pytest.mark.parametrize(
    "html",
    [
        "<object data=a.png></object>",
        "<object data=/a/b.MP3?x=1#t></object>",
        '<object data=a.mp4 title=" "></object>',
        '<object data=a type="image/svg+xml"></object>',
        '<object data="data:image/png;base64,AA"></object>',
        "<object data=a.mp4 aria-labelledby=saknas></object>",
        "<object data=a.png>En bild</object>",
        "<object data=a.jpg style='position:absolute;left:-9999px'></object>",
    ],
)
def test_nameless(html: str) -> None:
    assert "missing-object-name" in rules(with_heading(html))


@pytest.mark.parametrize(
    "html",
    [
        "<object data=a.mp3 title=Tal></object>",
        "<object data=a.mp3 aria-label=Tal></object>",
        "<object data=a.mp4 aria-labelledby=x></object><i id=x hidden>Film</i>",
    ],
)
def test_named(html: str) -> None:
    assert "missing-object-name" not in rules(with_heading(html))


@pytest.mark.parametrize(
    "html",
    [
        "<object></object>",
        "<object data=a.html></object>",
        "<object data=a.pdf></object>",
        "<object data=a.png type=text/html></object>",
        '<object data="data:text/html,a.png"></object>',
        "<object data=a.png hidden></object>",
        "<object data=a.png aria-hidden=true></object>",
        "<object data=a.png role=img></object>",
        "<object data=a.png role=none></object>",
        "<object data=a/></object>",
        "<audio src=a.mp3></audio>",
        "<embed src=a.mp3>",
    ],
)
def test_not_concerned(html: str) -> None:
    assert "missing-object-name" not in rules(with_heading(html))
