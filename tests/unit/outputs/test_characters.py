"""Characters that feeds, calendars and datasets cannot carry."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from smartstad.outputs.characters import clean, one_line


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a\x00b\x07c\x1b\x7f\x85\x9f", "abc"),
        ("a\r\nb\rc\td\n", "a\nb\nc\td\n"),
        ("half \ud83d, whole 👩‍💻", "half , whole 👩‍💻"),
        ("\ufdd012:3\ufdd1\ufffe\uffff", "12:3"),
        ("\ufeff=1\ufeff", "=1"),
        ("Måns\u00a0Öberg\u202b", "Måns\u00a0Öberg\u202b"),
    ],
)
def test_what_cannot_be_carried_is_left_out(text: str, told: str) -> None:
    assert clean(text) == told


def test_one_line_is_one_line() -> None:
    assert one_line("  a\r\n\tb\u00a0c \x00") == "a b\u00a0c"


@given(st.text(st.characters(codec=None)))
def test_any_text_is_xml_when_clean(text: str) -> None:
    element = etree.Element("a")
    element.text = clean(text)
    assert (etree.fromstring(etree.tostring(element, encoding="UTF-8")).text or "") == clean(text)
