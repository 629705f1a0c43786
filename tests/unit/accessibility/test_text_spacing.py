"""The rules of spacing that readers cannot change."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import rules, told, with_heading

TEXT = "Lamporna lyser starkare när någon går förbi i parken, och släcks igen när det är tomt."


def spaced(style: str, *, sheet: str = "", inner: str = TEXT) -> list[str]:
    return rules(with_heading(f"<style>{sheet}</style><p style='{style}'>{inner}</p>"))


LETTERS, WORDS, LINES = "locked-letter-spacing", "locked-word-spacing", "locked-line-height"


@pytest.mark.parametrize(
    ("style", "rule"),
    [
        ("letter-spacing:0.11em!important", LETTERS),
        ("letter-spacing:normal!important", LETTERS),
        ("letter-spacing:-1px!important", LETTERS),
        ("letter-spacing:0!important", LETTERS),
        ("letter-spacing:0.2em!important;letter-spacing:0.1em!important", LETTERS),
        ("font-size:20px;letter-spacing:2px!important", LETTERS),
        ("word-spacing:0.15em!important", WORDS),
        ("word-spacing:initial!important", WORDS),
        ("width:200px;line-height:1.4!important", LINES),
        ("width:200px;line-height:140%!important", LINES),
        ("width:200px;line-height:20px!important", LINES),
        ("max-width:20%;line-height:normal!important", LINES),
        ("line-height:1!important;font-size:60px", LINES),
    ],
)
def test_narrow(style: str, rule: str) -> None:
    assert spaced(style) == [rule]


@pytest.mark.parametrize(
    "style",
    [
        "letter-spacing:0.12em!important",
        "letter-spacing:0.1em",
        "letter-spacing:0.1em;letter-spacing:0.2em!important",
        "letter-spacing:calc(0.1em + 1px)!important",
        "font-size:10px;letter-spacing:2px!important",
        "word-spacing:0.16em!important",
        "width:200px;line-height:1.5!important",
        "width:200px;line-height:24px!important",
        "width:200px;line-height:1",
        "line-height:1!important",
        "width:200px;white-space:nowrap;line-height:1!important",
        "width:200px;display:none;line-height:1!important",
        "position:absolute;left:-9999px;letter-spacing:0!important",
    ],
)
def test_wide_or_free_or_unseen(style: str) -> None:
    assert spaced(style) == []


def test_what_a_style_sheet_says_is_not_the_style_attribute_s() -> None:
    assert spaced("letter-spacing:1em", sheet="p{letter-spacing:0!important}") == []
    assert spaced("", sheet="p{letter-spacing:0!important}") == []
    assert spaced("letter-spacing:0!important", sheet="p{letter-spacing:1em!important}") == [LETTERS]
    assert spaced("letter-spacing:2px!important", sheet="p{font-size:20px}") == [LETTERS]


def test_spacing_is_inherited_with_its_importance() -> None:
    assert spaced("letter-spacing:2px!important", inner=f"<b style=font-size:20px>{TEXT}</b>") == [LETTERS]
    assert spaced("letter-spacing:2px!important", inner=f"<b style=font-size:10px>{TEXT}</b>") == []
    assert spaced("letter-spacing:0", inner=f"<b style='letter-spacing:inherit!important'>{TEXT}</b>") == []
    assert spaced("letter-spacing:0!important", inner=f"<b style='letter-spacing:unset'>{TEXT}</b>") == [
        LETTERS
    ]
    assert spaced("letter-spacing:0!important", inner=f"<b style='letter-spacing:1em'>{TEXT}</b>") == []
    assert spaced("letter-spacing:0!important", inner="<button>Sök</button>") == []


def test_a_height_in_numbers_counts_anew_a_length_does_not() -> None:
    small = f"<b style=font-size:10px>{TEXT}</b>"
    assert spaced("width:100px;line-height:1.4!important", inner=small) == [LINES]
    assert spaced("width:100px;line-height:1.4em!important", inner=small) == []


def test_a_line_break_that_is_written_makes_no_paragraph() -> None:
    assert spaced("line-height:1!important", inner="Smart belysning<br>Stockholm") == []


def test_only_elements_with_text_of_their_own() -> None:
    assert spaced("letter-spacing:0!important", inner=" <img src=a.jpg alt='Två lampor'> ") == []


def test_messages() -> None:
    html = with_heading(
        f"<p style='width:9em;letter-spacing:0!important;word-spacing:0!important;line-height:1!important'>{TEXT}</p>"
    )
    assert len(rules(html)) == 3
    assert "Lamporna lyser" in told(html)
