"""Where the keyboard can go."""

from __future__ import annotations

import pytest

from smartstad.accessibility.focus import is_focusable, is_in_tab_order, tab_index
from smartstad.accessibility.html import parse


@pytest.mark.parametrize(
    ("html", "focusable", "in_order"),
    [
        ("<a id=x href=y>", True, True),
        ("<a id=x>", False, False),
        ("<a id=x href=y tabindex=-1>", True, False),
        ("<p id=x>", False, False),
        ("<p id=x tabindex=0>", True, True),
        ("<p id=x tabindex='-1'>", True, False),
        ("<p id=x tabindex=okänt>", False, False),
        ("<button id=x>", True, True),
        ("<button id=x disabled>", False, False),
        ("<button id=x disabled tabindex=0>", False, False),
        ("<fieldset disabled><input id=x>", False, False),
        ("<fieldset disabled><legend><input id=x>", True, True),
        ("<fieldset disabled><legend></legend><legend><input id=x>", False, False),
        ("<fieldset disabled><fieldset><legend><input id=x>", False, False),
        ("<input id=x type=hidden>", False, False),
        ("<input id=x>", True, True),
        ("<input id=x hidden>", False, False),
        ("<div inert><input id=x>", False, False),
        ("<div aria-hidden=true><input id=x>", True, True),
        ("<div style='visibility:hidden'><input id=x>", False, False),
        ("<details><summary id=x>", True, True),
        ("<details><summary></summary><summary id=x>", False, False),
        ("<summary id=x>", False, False),
        ("<video id=x controls>", True, True),
        ("<video id=x>", False, False),
        ("<iframe id=x>", True, True),
        ("<div id=x contenteditable>", True, True),
        ("<div id=x contenteditable=false>", False, False),
        ("<select id=x>", True, True),
    ],
)
def test_focus(html: str, focusable: bool, in_order: bool) -> None:
    element = parse(html).by_id["x"]
    assert is_focusable(element) is focusable
    assert is_in_tab_order(element) is in_order


@pytest.mark.parametrize(
    ("value", "index"),
    [
        ("0", 0),
        (" 3 ", 3),
        ("-1", -1),
        ("+2", 2),
        ("1.5", 1),
        ("2px", 2),
        ("", None),
        ("a", None),
        ("-", None),
    ],
)
def test_tab_index(value: str, index: int | None) -> None:
    assert tab_index(parse(f'<p id=x tabindex="{value}">').by_id["x"]) == index
