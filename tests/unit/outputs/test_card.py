"""Cards: size, text within bounds, the same bytes every time, and the cache."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageColor, ImageStat

from smartstad.mkdocs.card_cache import CardCache
from smartstad.model.kinds import KINDS
from smartstad.outputs import card_picture
from smartstad.outputs.art import FAMILIES, SIDE, Subject, family_of, illustrate
from smartstad.outputs.art_pixels import paint
from smartstad.outputs.card import Card, card_of, card_path, card_text, kind_name
from smartstad.outputs.card_picture import ART_LEFT, SIZE, WIDEST, cache_key, draw, fit, width
from unit.outputs.sample import both, edition

if TYPE_CHECKING:
    from pathlib import Path

LAMPS = Subject("project", "lamps", "lighting", "lamps")
CARD = Card("Smart belysning på Åsögatan", "Projekt · Belysning", "Smart stad", LAMPS)
LONG = "Tillgänglighetsredogörelse för sakernas internet " * 12
TITLE_BOTTOM = 566


def titled(title: str) -> Card:
    return Card(title, CARD.label, CARD.site, CARD.subject)


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def luminance(colour: tuple[int, int, int]) -> float:
    parts = [part / 255 for part in colour]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ink(title: str) -> tuple[int, int, int, int]:
    """The box of the title's letters: what it adds to a card without title."""
    plain, told = opened(draw(titled(""))), opened(draw(titled(title)))
    box = ImageChops.difference(plain, told).getbbox()
    assert box is not None, "nothing was written"
    return box


def test_a_card_is_a_small_png_of_the_right_size() -> None:
    for title in (CARD.title, LONG, "W" * 500, "x"):
        data = draw(titled(title))
        assert Image.open(io.BytesIO(data)).size == SIZE == (1200, 630)
        assert data.startswith(b"\x89PNG")
        assert len(data) < 60_000


def test_the_same_card_gives_the_same_bytes() -> None:
    assert draw(CARD) == draw(CARD)


def test_every_part_of_a_card_is_seen() -> None:
    cards = [
        CARD,
        titled("Annat"),
        Card(CARD.title, "Post", CARD.site, CARD.subject),
        Card(CARD.title, CARD.label, "SmartSthlm", CARD.subject),
        Card(CARD.title, CARD.label, CARD.site, LAMPS._replace(theme="energy", motif="suns")),
        Card(CARD.title, CARD.label, CARD.site, LAMPS._replace(entry="other")),
    ]
    assert len({draw(card) for card in cards}) == len(cards)
    assert len({cache_key(card) for card in cards}) == len(cards)


@pytest.mark.parametrize(
    "title", ["Om", CARD.title, LONG, "W" * 300, "ord " * 200, "Å" * 40 + " " + "gj" * 60, "a-b-" * 100]
)
def test_the_title_stays_in_its_place(title: str) -> None:
    left, top, right, bottom = ink(title)
    assert left >= 76
    assert right <= ART_LEFT - 30
    assert top >= 194
    assert bottom <= TITLE_BOTTOM


@given(st.text(max_size=400))
def test_no_line_is_too_wide_and_none_too_many(title: str) -> None:
    fitted = fit(title)
    assert all(width(line, (700, fitted.size)) <= WIDEST for line in fitted.lines)
    assert len(fitted.lines) * fitted.line_height <= 362


def test_short_titles_are_large_and_long_ones_end_with_a_sign() -> None:
    assert fit("Om staden").size == 84
    assert fit(LONG).size == 40
    assert fit(LONG).lines[-1].endswith("…")
    assert "".join(fit("W" * 60).lines).replace("-", "") == "W" * 60


def test_swedish_and_sami_letters_are_drawn() -> None:
    assert fit("Åäö Đŋš – ”ja”").lines == ("Åäö Đŋš – ”ja”",)
    assert draw(titled("Åäö")) != draw(titled("Aao"))


def test_letters_that_the_font_lacks() -> None:
    assert fit("e\u0301a\u0308 \U0001f600 ạ Ж").lines == ("éä a",)


def test_long_lines_above_the_title_are_shortened() -> None:
    image = opened(draw(Card("T", "Projekt " * 40, "Stad " * 60, LAMPS)))
    colours = image.crop((ART_LEFT - 40, 0, ART_LEFT, SIZE[1])).getcolors()
    assert colours == [(40 * SIZE[1], ImageColor.getrgb(family_of(LAMPS).ground))]


def test_white_on_the_ground_has_contrast_enough() -> None:
    for family in FAMILIES:
        assert 1.05 / (luminance(ImageColor.getrgb(family.ground)[:3]) + 0.05) >= 4.5


def test_a_card_shows_the_illustration_of_its_entry() -> None:
    card = opened(draw(CARD)).crop((ART_LEFT, 0, *SIZE))
    shown = paint(illustrate(LAMPS), card.size, 2, 2 * SIDE)
    assert max(ImageStat.Stat(ImageChops.difference(card, shown)).mean) < 2


def test_what_a_card_tells() -> None:
    view = edition(both("post", "hello", authors=["ada"], themes=["lighting"], title="Hej  du"))
    address = view.own("post")[0]
    assert card_of(view, address) == Card(
        "Hej  du".replace("  ", " "),
        "Blog post · Belysning",
        "Smart stad",
        Subject("post", "hello", "lighting"),
    )
    assert card_path(address) == "cards/post/hello.png"
    assert card_text(view, address) == "Hej du – Blog post, Belysning, Smart stad"
    home = view.own("page")[0]
    assert card_text(view, home) == "start sv – Smart stad"


def test_every_kind_has_its_word() -> None:
    words = edition().words
    assert [kind for kind in KINDS if not kind_name(words, kind)] == ["page"]


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Card]:
    """The cards that were drawn, not taken from the cache."""
    cards: list[Card] = []

    def counting(card: Card) -> bytes:
        cards.append(card)
        return card_picture.draw(card)

    monkeypatch.setattr("smartstad.mkdocs.card_cache.draw", counting)
    return cards


def test_a_card_is_drawn_once(tmp_path: Path, drawn: list[Card]) -> None:
    first = CardCache(tmp_path / "cards").picture(CARD)
    assert CardCache(tmp_path / "cards").picture(CARD) == first == draw(CARD)
    assert drawn == [CARD]
    assert [file.suffix for file in (tmp_path / "cards").iterdir()] == [".card"], (
        "nothing is left half written"
    )


@pytest.mark.parametrize("damage", [b"", b"short", b"x" * 4000])
def test_a_damaged_card_is_drawn_anew(tmp_path: Path, drawn: list[Card], damage: bytes) -> None:
    cache = CardCache(tmp_path)
    first = cache.picture(CARD)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    file.write_bytes(damage)
    assert cache.picture(CARD) == first
    assert file.read_bytes() == whole
    assert len(drawn) == 2


def test_another_drawing_is_another_card(monkeypatch: pytest.MonkeyPatch) -> None:
    before = cache_key(CARD)
    monkeypatch.setattr(card_picture, "_DRAWING", "another")
    assert cache_key(CARD) != before


def test_without_a_place_for_the_cache_cards_are_drawn(tmp_path: Path, drawn: list[Card]) -> None:
    (tmp_path / "file").write_text("")
    cache = CardCache(tmp_path / "file" / "cards")
    assert cache.picture(CARD) == cache.picture(CARD) == draw(CARD)
    assert len(drawn) == 2
