"""The rules of headings."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import page, problems, rules


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<h1>A</h1><h3>B</h3>", ["skipped-heading-level"]),
        ("<h1>A</h1><h2>B</h2><h4>C</h4><h5>D</h5>", ["skipped-heading-level"]),
        ("<h1>A</h1><h2 aria-level=4>B</h2>", ["skipped-heading-level"]),
        ("<h1>A</h1><div role=heading aria-level=3>B</div>", ["skipped-heading-level"]),
        ("<h1>A</h1><h2 hidden>B</h2><h3>C</h3>", ["skipped-heading-level"]),
        ("<p>A</p>", ["missing-main-heading"]),
        ("<h2>A</h2>", ["missing-main-heading"]),
        ("<h1 hidden>A</h1>", ["missing-main-heading"]),
        ("<h1 role=presentation>A</h1>", ["missing-main-heading"]),
        ("<h2>A</h2><h1>B</h1>", ["late-main-heading"]),
        ("<h1>A</h1><h1>B</h1><h1>C</h1>", ["several-main-headings"] * 2),
        ("<h1>A</h1><h2></h2>", ["empty-heading"]),
        ("<h1>A</h1><h4></h4><h2>B</h2>", ["empty-heading"]),
        ("<h1></h1><h2>B</h2>", ["empty-heading"]),
        ("<h2></h2><h1>B</h1><h1></h1>", ["empty-heading"] * 2),
        ("<h1>A</h1><h2><br>&nbsp;</h2>", ["empty-heading"]),
        ("<h1>A</h1><h2><img src=a.png alt=''></h2>", ["empty-heading"]),
        ("<h1>A</h1><h2><span aria-hidden=true>B</span></h2>", ["empty-heading"]),
    ],
)
def test_broken(body: str, expected: list[str]) -> None:
    assert rules(page(body)) == expected


@pytest.mark.parametrize(
    "body",
    [
        "<h1>A</h1>",
        "<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4><h2>E</h2>",
        "<div role=heading aria-level=1>A</div><h2>B</h2>",
        "<h1>A</h1><h2><img src=a.png alt='Lampor'></h2>",
        "<h1>A</h1><h2 aria-label=B></h2>",
    ],
)
def test_in_order(body: str) -> None:
    assert rules(page(body)) == []


@pytest.mark.parametrize(
    "body",
    [
        "<h1>A</h1><h4 hidden></h4>",
        "<h1>A</h1><h4 aria-hidden=true></h4>",
        "<h1>A</h1><h4 role=none></h4>",
        "<h1>A</h1><dialog><h1>B</h1><h4></h4></dialog>",
        "<h1>A</h1><template><h1>B</h1></template>",
        "<h1>A</h1><hr><hgroup></hgroup>",
    ],
)
def test_not_concerned(body: str) -> None:
    assert rules(page(body)) == []


def test_a_heading_by_role_without_a_level_is_of_level_two() -> None:
    assert rules(page("<h1>A</h1><div role=heading>B</div><h3>C</h3>")) == ["missing-aria-state"]


def test_the_right_level_is_shown() -> None:
    (problem,) = problems(page("<h1>Lampor</h1><h2>Start</h2><h4>Så gick det</h4>"))
    assert problem.what("sv") == (
        "Rubriken ”Så gick det” har nivå 4, men rubriken före den, ”Start”, har nivå 2."
    )
    assert problem.remedy("sv") == "Gå en nivå i taget: ### Så gick det"


@pytest.mark.parametrize("level", ["", "0", "x", "²", "1.5", "9" * 5000])
def test_a_level_that_is_none_does_not_count(level: str) -> None:
    found = rules(page(f'<h1>A</h1><h2 aria-level="{level}">B</h2>'))
    assert set(found) <= {"invalid-aria-value"}
