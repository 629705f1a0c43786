"""Roles."""

from __future__ import annotations

import pytest

from smartstad.accessibility.html import parse
from smartstad.accessibility.role import role_of


@pytest.mark.parametrize(
    ("html", "role"),
    [
        ("<a href=x>", "link"),
        ("<a>", ""),
        ("<area href=x>", "link"),
        ("<h3>", "heading"),
        ("<img>", "img"),
        ('<img alt="">', "none"),
        ('<img alt="" role=img>', "img"),
        ("<span role='LINK'>", "link"),
        ("<span role='okänd heading link'>", "heading"),
        ("<span role='okänd'>", ""),
        ("<a href=x role=button>", "button"),
        ("<a href=x role=none>", "link"),
        ("<h2 role=presentation>", "presentation"),
        ("<h2 role=presentation aria-label=x>", "heading"),
        ("<img role=none tabindex=0>", "img"),
        ("<img role=none>", "none"),
    ],
)
def test_role(html: str, role: str) -> None:
    assert role_of(parse(f"<map>{html}").elements[-1]) == role
