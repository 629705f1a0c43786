"""Values that attributes of WAI-ARIA cannot have."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import problems, rules, with_heading


@pytest.mark.parametrize(
    "html",
    [
        '<button aria-pressed="on">x</button>',
        '<p aria-busy="undefined">x</p>',
        '<p aria-atomic="mixed">x</p>',
        '<a href="x" aria-current="here">x</a>',
        '<h2 aria-level="two">x</h2>',
        '<h2 aria-level="2.0">x</h2>',
        '<p aria-relevant="text banana">x</p>',
        '<p hidden aria-live="yes">x</p>',
        '<label>x<input role="slider" aria-valuenow="half"></label>',
        '<label>x<input aria-errormessage="a b"></label>',
    ],
)
def test_failing(html: str) -> None:
    assert set(rules(with_heading(html))) == {"invalid-aria-value"}


@pytest.mark.parametrize(
    "html",
    [
        '<button aria-pressed="mixed">x</button>',
        '<button aria-pressed="undefined">x</button>',
        '<button aria-pressed="TRUE">x</button>',
        '<p aria-busy="">x</p>',
        '<p aria-busy=" ">x</p>',
        "<p aria-live>x</p>",
        '<h2 aria-level="3">x</h2>',
        '<div role="slider" tabindex="0" aria-label="x" aria-valuenow="-1.5e2"></div>',
        '<p aria-relevant="text  additions">x</p>',
        '<p aria-describedby="nothing else">x</p>',
        '<p aria-details="a b">x</p>',
        '<math aria-hidden="banana"></math>',
        '<p aria-banana="x">x</p>',
    ],
)
def test_passing(html: str) -> None:
    assert "invalid-aria-value" not in rules(with_heading(html))


def test_told() -> None:
    (problem,) = problems(with_heading('<button aria-pressed="on">x</button>'))
    assert (
        problem.what("sv") == 'Värdet ”on” kan aria-pressed inte ha; det står i ”<button aria-pressed="on">”.'
    )
    assert all("{" not in text for text in (problem.what("en"), problem.why("sv"), problem.remedy("en")))


SCROLLBAR = '<div role=scrollbar aria-valuenow=1 aria-controls="{}"></div><div id=a>x</div>'


def test_what_a_role_must_point_to_is_on_the_page() -> None:
    assert rules(with_heading(SCROLLBAR.format("a"))) == []
    assert rules(with_heading(SCROLLBAR.format("b a"))) == []
    (problem,) = problems(with_heading(SCROLLBAR.format("b")))
    assert problem.rule.id == "missing-aria-target"
    assert problem.what("sv").startswith("Det finns inget på sidan med id ”b”")


def test_what_a_role_may_point_to_need_not_be_there() -> None:
    assert rules(with_heading("<button aria-controls=b>x</button>")) == []
