"""The rules of images."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import problems, rules, with_heading


@pytest.mark.parametrize(
    "html",
    [
        "<img src=a.jpg>",
        '<img src=a.jpg alt="\u00a0">',
        '<img src=a.jpg alt="" role="img">',
        "<input type=image src=a.png>",
        '<input type="IMAGE" src=a.png alt="">',
        "<div role=img></div>",
        "<div role=img>Text</div>",
        "<svg role=img><path/></svg>",
        "<svg role=img><title> </title></svg>",
        "<svg><g role=graphics-symbol></g></svg>",
        "<picture><source srcset=a.webp><img src=a.jpg></picture>",
        "<img src=a.jpg aria-labelledby=saknas>",
    ],
)
def test_missing(html: str) -> None:
    assert rules(with_heading(html)) == ["missing-image-text"]


@pytest.mark.parametrize(
    "html",
    [
        '<img src=a.jpg alt="Två personer lagar en lykta">',
        '<img src=a.jpg alt="">',
        "<img src=a.jpg alt>",
        "<img src=a.jpg title='En lykta'>",
        "<img src=a.jpg role=presentation>",
        "<img src=a.jpg aria-label='En lykta'>",
        "<img src=a.jpg aria-labelledby=x><i id=x hidden>En lykta</i>",
        "<input type=image src=a.png alt=Sök>",
        "<input type=image src=a.png title=Sök>",
        "<div role=img aria-label='En lykta'></div>",
        "<svg role=img><title>En lykta</title></svg>",
    ],
)
def test_there(html: str) -> None:
    assert rules(with_heading(html)) == []


@pytest.mark.parametrize(
    "html",
    [
        "<img src=a.jpg hidden>",
        "<img src=a.jpg aria-hidden=true>",
        "<div style='display:none'><img src=a.jpg></div>",
        "<svg><path/></svg>",
        "<input type=text>",
        "<template><img src=a.jpg></template>",
        "<picture><source srcset=a.webp></picture>",
    ],
)
def test_not_concerned(html: str) -> None:
    assert rules(with_heading(html)) == []


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a.jpg", "lykta.JPG"),
        ("/img/slussen-2026.a1b2.jpg", "IMG_1234"),
        ("a.jpg", "DSC00123"),
        ("min%20bild.jpg?v=1#x", "min bild.jpg"),
        ("/x/slussen_natt.webp", "slussen_natt"),
    ],
)
def test_file_name(source: str, text: str) -> None:
    (problem,) = problems(with_heading(f'<img src="{source}" alt="{text}">'))
    assert problem.rule.id == "file-name-as-image-text"
    assert text in problem.what("sv")


@pytest.mark.parametrize(
    "text", ["bild", "Bild:", "BILD 2", "foto", "image", "Photo 12", "alt text", "...", "-", "_"]
)
def test_meaningless(text: str) -> None:
    assert rules(with_heading(f'<img src=a.jpg alt="{text}">')) == ["meaningless-image-text"]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("karta.png", "karta"),
        ("/karta", "karta"),
        ("a.jpg", "Skärmbild av filen logga.png"),
        ("a.jpg", "Bild på Slussen"),
        ("a.jpg", "7"),
        ("a.jpg", "→"),
        ("data:image/png;base64,AAAA", "AAAA"),
        ("a.jpg", "Paraply"),
    ],
)
def test_a_text_that_says_something(source: str, text: str) -> None:
    assert rules(with_heading(f'<img src="{source}" alt="{text}">')) == []


def test_an_image_that_says_that_it_means_nothing_but_can_be_focused_needs_a_text() -> None:
    found = rules(with_heading("<img src=a.jpg role=none tabindex=0>"))
    assert found == ["exposed-decoration", "missing-image-text"]
