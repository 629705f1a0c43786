"""Illustrations: one for every entry, always the same, small, and nothing but shapes."""

from __future__ import annotations

import re
from itertools import product
from typing import get_args
from xml.etree import ElementTree as ET

import pytest
from PIL import Image, ImageColor

from smartstad.model.kinds import KINDS
from smartstad.model.registers import Motif
from smartstad.outputs.art import (
    FAMILIES,
    HEIGHT,
    WIDTH,
    Subject,
    family_of,
    illustrate,
    motif_of,
    subject_of,
)
from smartstad.outputs.art_motif import MOTIFS
from smartstad.outputs.art_pixels import paint
from smartstad.outputs.art_shape import Arc, Disc, Illustration, Outline, Shape, Square, box
from smartstad.outputs.art_svg import svg
from unit.outputs.sample import both, edition

SUBJECTS = [
    Subject(kind, f"entry-{number}", motif, motif) for kind, motif, number in product(KINDS, MOTIFS, range(4))
]


def test_a_register_can_choose_every_motif() -> None:
    assert get_args(Motif) == tuple(MOTIFS)


def test_every_illustration_is_small_valid_and_nothing_but_shapes() -> None:
    for subject in SUBJECTS:
        text = svg(illustrate(subject))
        assert len(text.encode()) < 4000, subject
        root = ET.fromstring(text)
        assert (root.get("width"), root.get("height")) == (str(WIDTH), str(HEIGHT)) == ("480", "320")
        assert {element.tag.rpartition("}")[2] for element in root} == {"path"}
        names = {name for element in root.iter() for name in element.attrib}
        assert names <= {
            "width",
            "height",
            "viewBox",
            "fill",
            "stroke",
            "stroke-width",
            "stroke-linecap",
            "d",
        }
        for element in root:
            assert re.fullmatch(r"[MhvlaHz0-9 -]+", element.get("d", ""))


def test_no_two_entries_have_the_same() -> None:
    assert len({svg(illustrate(subject)) for subject in SUBJECTS}) == len(SUBJECTS)


def test_an_entry_keeps_its_illustration() -> None:
    assert svg(illustrate(SUBJECTS[0])) == svg(illustrate(SUBJECTS[0]))
    lamps = Subject("project", "lamps", "lighting", "lamps")
    assert illustrate(lamps) == illustrate(lamps) != illustrate(lamps._replace(entry="lamp"))


def test_the_theme_gives_colours_and_motif_with_or_without_a_choice() -> None:
    for motif, function in MOTIFS.items():
        assert motif_of(Subject("project", "a", "any", motif)) is function
    assert {family_of(Subject("project", "a", "any", motif)) for motif in MOTIFS} == set(FAMILIES)
    assert family_of(Subject("project", "a")) is FAMILIES[0]
    one, other = Subject("project", "a", "health"), Subject("event", "b", "health")
    assert motif_of(one) is motif_of(other)
    assert family_of(one) is family_of(other)
    assert len({motif_of(Subject("project", "a", f"theme-{n}")) for n in range(100)}) == len(MOTIFS)


def test_what_an_entry_is_drawn_from() -> None:
    view = edition(both("post", "hello", authors=["ada"], themes=["lighting"]))
    assert subject_of(view.library, view.own("post")[0].entry) == Subject("post", "hello", "lighting")
    assert subject_of(view.library, view.own("page")[0].entry).theme == ""


SQUARE = Square(0, 0, 40)


@pytest.mark.parametrize(
    ("form", "inside", "outside"),
    [
        (Disc(20, 20, 20), [(20, 20), (20, 2), (37, 20)], [(3, 3), (37, 37)]),
        (box(10, 10, 20, 20), [(11, 11), (28, 28)], [(8, 20), (31, 20)]),
        (SQUARE.quarter(0), [(2, 2), (26, 26), (37, 2)], [(33, 33), (37, 37)]),
        (SQUARE.quarter(2), [(37, 37), (13, 13)], [(5, 5)]),
        (SQUARE.half(2), [(20, 22), (20, 37)], [(20, 18)]),
        (SQUARE.half(0), [(20, 2), (20, 18)], [(20, 22)]),
        (SQUARE.bow(0, 30, 20), [(25, 2), (2, 25), (18, 18)], [(10, 10), (30, 30), (15, 2)]),
        (SQUARE.leaf(0), [(20, 20), (8, 8)], [(37, 3), (3, 37)]),
        (SQUARE.leaf(1), [(20, 20), (32, 8)], [(3, 3), (37, 37)]),
        (SQUARE.triangle(0), [(2, 2), (18, 18)], [(24, 24)]),
    ],
)
def test_forms_are_where_they_should_be(
    form: Disc | Outline, inside: list[tuple[int, int]], outside: list[tuple[int, int]]
) -> None:
    art = Illustration(40, 40, ("#000000", "#ffffff"), (Shape(1, 1, form),))
    image = paint(art, (40, 40), 1)
    assert [image.getpixel(point) for point in inside] == [(255, 255, 255)] * len(inside)
    assert [image.getpixel(point) for point in outside] == [(0, 0, 0)] * len(outside)


def test_svg_says_the_same_as_the_shapes() -> None:
    shapes = (Shape(1, 1, Disc(5, 6, 3)), Shape(1, 1, Disc(9, 6, 3)), Shape(2, 1, SQUARE.quarter(0, 10)))
    assert svg(Illustration(40, 20, ("#000000", "#ffffff"), shapes)) == (
        '<svg xmlns="http://www.w3.org/2000/svg" stroke-linecap="round" width="40" height="20" viewBox="0 0 40 20">'
        '<path fill="#000000" d="M0 0h40v20H0z"/>'
        '<path stroke="#ffffff" stroke-width="6" d="M5 6h0M9 6h0"/>'
        '<path fill="#ffffff" d="M0 0h10a10 10 0 0 1-10 10z"/></svg>\n'
    )
    slanted = Outline(0, 0, ((4, -2), (-3, 5), Arc(0, 8, 3, clockwise=False)))
    assert 'd="M0 0l4-2l-7 7a3 3 0 0 0 3 3z"' in svg(
        Illustration(9, 9, ("#000000", "#ffffff"), (Shape(1, 1, slanted),))
    )


def test_pixels_have_the_colours_of_the_palette() -> None:
    art = illustrate(Subject("project", "a", "energy", "suns"))
    image = paint(art, (240, 160), 1)
    assert isinstance(image, Image.Image)
    colours = image.getcolors(image.width * image.height)
    assert colours is not None
    most = {colour for _, colour in sorted(colours, reverse=True)[:4]}
    assert most <= {ImageColor.getrgb(colour) for colour in art.palette}
