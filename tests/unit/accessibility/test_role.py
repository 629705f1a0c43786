"""Roles."""

from __future__ import annotations

import pytest

from smartstad.accessibility.html import parse
from smartstad.accessibility.role import Roles


@pytest.mark.parametrize(
    ("html", "role"),
    [
        ("<a href=x>", "link"),
        ("<a>", "generic"),
        ("<area href=x>", "link"),
        ("<h3>", "heading"),
        ("<img>", "img"),
        ('<img alt="">', "none"),
        ('<img alt="" role=img>', "img"),
        ("<span role='LINK'>", "link"),
        ("<span role='okänd heading link'>", "heading"),
        ("<span role='okänd'>", "generic"),
        ("<a href=x role=button>", "button"),
        ("<a href=x role=none>", "link"),
        ("<h2 role=presentation>", "presentation"),
        ("<h2 role=presentation aria-label=x>", "heading"),
        ("<img role=none tabindex=0>", "img"),
        ("<img role=none>", "none"),
        ('<img alt="" aria-label=x>', "img"),
        ('<img alt="" aria-label=" ">', "none"),
        ("<svg>", "graphics-document"),
        ("<svg><circle>", ""),
        ("<iframe>", ""),
        ("<header>", "banner"),
        ("<article><div><header>", "generic"),
        ("<main><footer>", "generic"),
        ("<div role=region><footer>", "generic"),
        ("<aside>", "complementary"),
        ("<main><aside>", "complementary"),
        ("<section><aside>", "generic"),
        ("<section><aside aria-label=x>", "complementary"),
        ("<section>", "generic"),
        ("<section aria-label=x>", "region"),
        ("<form>", "generic"),
        ("<form title=x>", "form"),
        ("<ul><li>", "listitem"),
        ("<ul role=none><li>", "none"),
        ("<div><li>", "generic"),
        ("<div role=list><li>", "listitem"),
        ("<input>", "textbox"),
        ("<input type=Email>", "textbox"),
        ("<input type=Email list=x>", "combobox"),
        ("<input type=CHECKBOX>", "checkbox"),
        ("<input type=password>", ""),
        ("<input type=okänd>", "textbox"),
        ("<select>", "combobox"),
        ("<select multiple>", "listbox"),
        ("<select size=4>", "listbox"),
        ("<select><option>", "option"),
        ("<table><td>", "cell"),
        ("<table role=grid><td>", "gridcell"),
        ("<table role=presentation><td>", "none"),
        ("<table><tr><th>", "columnheader"),
        ("<table><tr><td></td><td></td><th>", "rowheader"),
        ("<table><tr><td><th scope=row>", "rowheader"),
        ("<table><thead><tr><td><th>", "columnheader"),
    ],
)
def test_role(html: str, role: str) -> None:
    page = parse(html)
    assert Roles(page).of(page.elements[-1]) == role


def test_header_cell_before_cells_is_of_its_row() -> None:
    page = parse("<table><tr><th>A</th><td>1</td></tr></table>")
    assert Roles(page).of(page.by_tag("th")[0]) == "rowheader"
