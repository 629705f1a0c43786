"""The text of an image says what it shows."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import problems, rules, with_heading


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
        ("a.jpg", "Filen logga.png i en mapp"),
        ("a.jpg", "Slussen på bild"),
        ("a.jpg", "7"),
        ("a.jpg", "→"),
        ("data:image/png;base64,AAAA", "AAAA"),
        ("a.jpg", "Paraply"),
    ],
)
def test_a_text_that_says_something(source: str, text: str) -> None:
    assert rules(with_heading(f'<img src="{source}" alt="{text}">')) == []
