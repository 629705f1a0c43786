"""Drawings that are declared to be images have a name."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import rules, with_heading


@pytest.mark.parametrize(
    "html",
    [
        "<svg role=img><path/></svg>",
        "<svg role=img><title> </title></svg>",
        "<svg role=img title=Hus></svg>",
        "<svg role=img><g><title>Hus</title></g></svg>",
        "<svg role=graphics-document></svg>",
        "<svg><g role=graphics-symbol></g></svg>",
        '<svg><circle role=img aria-label=""></circle></svg>',
        "<svg role=img><text>Hus</text></svg>",
    ],
)
def test_nameless(html: str) -> None:
    assert "missing-drawing-name" in rules(with_heading(html))


@pytest.mark.parametrize(
    "html",
    [
        "<svg role=img><title>En lykta</title></svg>",
        "<svg role=img aria-label=Hus></svg>",
        "<svg role=img aria-labelledby=x><desc id=x>Hus</desc></svg>",
        "<svg><circle role=graphics-symbol><title>Sol</title></circle></svg>",
    ],
)
def test_named(html: str) -> None:
    assert "missing-drawing-name" not in rules(with_heading(html))


@pytest.mark.parametrize(
    "html",
    [
        "<svg><path/></svg>",
        "<svg role=img hidden></svg>",
        "<svg role=img aria-hidden=true></svg>",
        "<svg role=none></svg>",
        "<svg role=none tabindex=0></svg>",
        "<svg role=img style='display:none'></svg>",
        "<div role=img></div>",
        "<img src=a.svg>",
        "<svg role=group></svg>",
    ],
)
def test_not_concerned(html: str) -> None:
    assert "missing-drawing-name" not in rules(with_heading(html))
