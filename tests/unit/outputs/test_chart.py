"""Charts of indicators: what is joined, what is told, and how it is drawn."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as ET

import pytest
from babel.messages.catalog import Catalog

from smartstad.model.kinds import Indicator
from smartstad.outputs.chart import Chart, chart_of, parts_of
from smartstad.outputs.chart_svg import draw, named
from smartstad.sites.words import Words

SVG = "{http://www.w3.org/2000/svg}"
WORDS = Words("en", Catalog("en"))


def indicator(years: dict[int, float], **more: Any) -> Indicator:
    values = [{"year": year, "value": value, "source": "a"} for year, value in years.items()]
    return Indicator.model_validate(
        {
            "title": "Lamps & light",
            "summary": "S",
            "owner": "city",
            "contact": "city",
            "audiences": ["residents"],
            "purpose": "knowledge",
            "function": "account",
            "path": "controlled",
            "publish_on": "2026-01-01",
            "unit": {"en": "lamps"},
            "geography": {"en": "The City"},
            "direction": "up",
            "values": values,
            **more,
        }
    )


def chart(years: dict[int, float], **more: Any) -> Chart:
    made = chart_of("Lamps & light", indicator(years, **more), WORDS)
    assert made is not None
    return made


def texts(svg: bytes | str) -> list[str]:
    return [element.text or "" for element in ET.fromstring(svg).iter(f"{SVG}text")]


def joined(svg: bytes) -> int:
    """How many steps from a year to the next are drawn."""
    return len([e for e in ET.fromstring(svg).iter(f"{SVG}line") if "chart-1" in e.get("class", "")])


@pytest.mark.parametrize(
    ("years", "breaks", "parts"),
    [
        ([2010, 2011, 2012], [], [[2010, 2011, 2012]]),
        ([2010, 2012, 2013], [], [[2010], [2012, 2013]]),
        ([2010, 2011, 2012], [2012], [[2010, 2011], [2012]]),
        ([2010, 2011, 2012], [2011, 2012], [[2010], [2011], [2012]]),
    ],
)
def test_a_line_joins_years_that_follow_and_are_measured_alike(
    years: list[int], breaks: list[int], parts: list[list[int]]
) -> None:
    values = indicator(dict.fromkeys(years, 1.0)).values
    assert [[year for year, _ in part] for part in parts_of(values, breaks)] == parts


def test_a_break_is_drawn_as_a_break_and_told_in_words() -> None:
    whole, broken = {2010: 1.0, 2011: 2.0, 2012: 3.0, 2013: 4.0}, [2012]
    assert joined(draw(chart(whole))) == 3
    svg = draw(chart(whole, breaks=broken))
    assert joined(svg) == 2
    assert "New method 2012" in texts(svg)
    assert "2012" in chart(whole, breaks=broken).description


def test_years_without_a_value_are_gaps() -> None:
    made = chart({2010: 1.0, 2011: 2.0, 2015: 3.0})
    assert joined(draw(made)) == 1
    assert "gaps" in made.description


def test_few_values_make_no_chart() -> None:
    assert chart_of("a", indicator({2010: 1.0, 2011: 2.0}), WORDS) is None


def test_it_has_a_name_and_no_style_of_its_own() -> None:
    made = chart({2010: 1.0, 2011: 2.0, 2012: 3.5})
    svg = named(draw(made), made, "chart-lamps")
    root = ET.fromstring(svg)
    assert root.get("role") == "img"
    assert root.find(f"{SVG}title").text == made.title  # type: ignore[union-attr]
    assert root.find(f"{SVG}desc").text == made.description  # type: ignore[union-attr]
    assert "style" not in svg
    assert "<script" not in svg
    assert "2010" in texts(svg)
    assert "lamps" in texts(svg)


def test_lines_differ_in_more_than_colour() -> None:
    other = {"geography": {"en": "Oslo"}, "level": "city", "values": [
        {"year": 2010, "value": 2, "source": "a"}, {"year": 2011, "value": 3, "source": "a"}]}  # fmt: skip
    svg = draw(chart({2010: 1.0, 2011: 2.0, 2012: 3.5}, comparisons=[other]))
    lines = [e for e in ET.fromstring(svg).iter(f"{SVG}line") if "chart-2" in e.get("class", "")]
    assert all(line.get("stroke-dasharray") for line in lines)
    assert {"The City", "Oslo"} <= set(texts(svg))


def test_the_best_rank_is_at_the_top() -> None:
    svg = draw(chart({2010: 1.0, 2011: 5.0, 2012: 9.0}, scale="rank"))
    marks = [e for e in ET.fromstring(svg).iter(f"{SVG}path") if "chart-1" in e.get("class", "")]
    heights = [float(mark.get("transform", "").split(",")[1].rstrip(")")) for mark in marks]
    assert heights == sorted(heights)


def test_the_same_chart_is_the_same_file() -> None:
    made = chart({2010: 1.0, 2011: 2.0, 2012: 3.5})
    assert draw(made) == draw(made)
    assert made.key != chart({2010: 1.0, 2011: 2.0, 2012: 3.6}).key
