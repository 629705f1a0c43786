"""Charts as SVG. The one module that knows Vega, which vl-convert runs without a browser.

Vega writes presentation attributes and no style, so that a strict Content-Security-Policy lets it be. Its colours here are
those of print; each gets a class too, by which the style sheet of the sites gives the colours of the theme.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from smartstad.outputs.forking import call

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.outputs.chart import Chart

DRAWING = "2"
"""To be raised when charts are drawn in another way, so that those in the cache are not taken."""

_WIDTH, _HEIGHT = 300, 190
_SVG = "http://www.w3.org/2000/svg"
_INK, _FAINT, _BREAK = "#1a1a1b", "#8c8c8d", "#4d4d4e"
_SERIES = ("#00594f", "#890c58", "#b92f00", "#4d4d4f")
_SHAPES = ("circle", "square", "triangle-up", "diamond")
_DASHES: tuple[list[int], ...] = ([], [6, 3], [2, 2], [8, 3, 2, 3])
_CLASSES = {
    _INK: "chart-ink",
    _FAINT: "chart-faint",
    _BREAK: "chart-break",
    **{colour: f"chart-{number}" for number, colour in enumerate(_SERIES, 1)},
}
_KEPT = frozenset(
    [
        "d",
        "x",
        "x1",
        "x2",
        "y",
        "y1",
        "y2",
        "width",
        "height",
        "transform",
        "fill",
        "stroke",
        "stroke-width",
        "stroke-dasharray",
        "text-anchor",
        "font-size",
        "font-weight",
        "opacity",
    ]
)


def draw(chart: Chart) -> bytes:
    """The chart as SVG, for print and as the base of `named`."""
    root = ET.fromstring(call("vl-convert", _vega, _spec(chart), _figures(chart)))
    whole = ET.Element("svg", {"xmlns": _SVG, "viewBox": root.get("viewBox", ""), "class": "chart"})
    whole.extend(_tidy(root))
    return ET.tostring(whole, encoding="unicode").encode()


def _vega(spec: dict[str, Any], figures: dict[str, Any]) -> str:
    import vl_convert  # noqa: PLC0415 – a build without charts does not load its 80 MB

    return vl_convert.vega_to_svg(spec, format_locale=figures)


def named(svg: bytes, chart: Chart, identifier: str) -> str:
    """The drawing for a page, with its name and description; the identifier is the page's only one."""
    root = ET.fromstring(svg)
    ET.register_namespace("", _SVG)
    root.set("role", "img")
    root.set("aria-labelledby", f"{identifier}-title")
    root.set("aria-describedby", f"{identifier}-description")
    title = ET.Element(f"{{{_SVG}}}title", {"id": f"{identifier}-title"})
    title.text = chart.title
    description = ET.Element(f"{{{_SVG}}}desc", {"id": f"{identifier}-description"})
    description.text = chart.description
    root[:0] = [title, description]
    return ET.tostring(root, encoding="unicode")


def _tidy(node: ET.Element) -> Iterator[ET.Element]:
    """What is drawn, without Vega's roles, empty groups and background."""
    for child in node:
        tag = child.tag.partition("}")[2]
        if child.get("display") == "none" or "background" in child.get("class", ""):
            continue
        kept = {name: value for name, value in child.attrib.items() if name in _KEPT}
        classes = [_CLASSES[kept[name]] for name in ("fill", "stroke") if kept.get(name) in _CLASSES]
        if classes:
            kept["class"] = " ".join(dict.fromkeys(classes))
        if tag == "text":
            kept["font-family"] = "Public Sans"
        clean = ET.Element(tag, kept)
        clean.text = child.text
        clean.extend(_tidy(child))
        if tag == "g" and not len(clean):
            continue
        if tag == "g" and not kept:
            yield from list(clean)
        else:
            yield clean


def _spec(chart: Chart) -> dict[str, Any]:
    years = [year for series in chart.series for part in series.parts for year, _ in part]
    values = [value for series in chart.series for part in series.parts for _, value in part]
    # An amount is seen against nothing at all; the best rank stands at the top.
    domain = [max(values), 1] if chart.rank else [min(0, *values), max(values)]
    marks = [mark for year, words in chart.breaks for mark in _broken(year, words, chart)]
    for number, series in enumerate(chart.series):
        marks += _line(number, series.parts)
    marks += _labels(chart)
    start = "right" if chart.right_to_left else "left"
    return {
        "width": _WIDTH,
        "height": _HEIGHT,
        "padding": {"left": 6, "right": 6, "top": 24, "bottom": 6},
        "autosize": "pad",
        "title": {"text": chart.unit, "anchor": "end" if chart.right_to_left else "start", "frame": "group",
                  "color": _INK, "fontSize": 13, "fontWeight": "normal", "font": "sans-serif", "offset": 12},
        "scales": [
            {"name": "x", "type": "linear", "range": "width", "domain": [min(years), max(years)],
             "reverse": chart.right_to_left, "zero": False, "padding": 12},
            {"name": "y", "type": "linear", "range": "height", "domain": domain, "nice": not chart.rank, "zero": False},
        ],
        "axes": [
            {"scale": "x", "orient": "bottom", "format": "d", "tickCount": 5, "tickMinStep": 1, **_AXIS},
            {"scale": "y", "orient": start, "tickCount": 5, "tickMinStep": 1 if chart.rank else 0, "grid": True,
             "gridColor": _FAINT, "gridOpacity": 0.4, "domain": False, "ticks": False, "format": ",~f",
             **_AXIS},
        ],
        "marks": marks,
        "config": {"text": {"font": "sans-serif"}, "axis": {"labelFont": "sans-serif"}},
    }  # fmt: skip


_AXIS = {
    "labelColor": _INK,
    "labelFontSize": 13,
    "tickColor": _FAINT,
    "domainColor": _FAINT,
    "labelPadding": 5,
}


def _figures(chart: Chart) -> dict[str, Any]:
    """The language's way with figures, as d3-format has it."""
    return {"decimal": chart.decimal, "thousands": chart.thousands, "grouping": [3], "currency": ["", ""]}


def _line(number: int, parts: tuple[tuple[tuple[int, float], ...], ...]) -> list[dict[str, Any]]:
    colour, look = _SERIES[number % len(_SERIES)], number % len(_SHAPES)
    marks: list[dict[str, Any]] = []
    for part in parts:
        # Vega's own lines want a dataset each; a rule for each step says the same with its ends in sight.
        for (year, value), (after, then) in itertools.pairwise(part):
            marks.append(_mark("rule", {
                "x": _at("x", year), "y": _at("y", value), "x2": _at("x", after), "y2": _at("y", then),
                "stroke": {"value": colour}, "strokeWidth": {"value": 2.5}, "strokeDash": {"value": _DASHES[look]},
            }))  # fmt: skip
        marks += [
            _mark("symbol", {
                "x": _at("x", year), "y": _at("y", value), "shape": {"value": _SHAPES[look]}, "size": {"value": 44},
                "fill": {"value": colour},
            })
            for year, value in part
        ]  # fmt: skip
    return marks


def _broken(year: int, words: str, chart: Chart) -> list[dict[str, Any]]:
    """A mark half a year before the first of the new values; its words where there is room for them."""
    place = {"scale": "x", "value": year - 0.5}
    marks = [_mark("rule", {
        "x": place, "y": {"value": 0}, "y2": {"value": _HEIGHT}, "stroke": {"value": _BREAK},
        "strokeDash": {"value": [3, 3]}, "strokeWidth": {"value": 1.5},
    })]  # fmt: skip
    if len(chart.breaks) == 1:
        first, last = (f(y for s in chart.series for p in s.parts for y, _ in p) for f in (min, max))
        is_late = (year - first > (last - first) / 2) != chart.right_to_left
        marks.append(_mark("text", {
            "x": place, "dx": {"value": -5 if is_late else 5}, "y": {"value": _HEIGHT - 8},
            "align": {"value": "right" if is_late else "left"}, "text": {"value": words},
            "fill": {"value": _BREAK}, "fontSize": {"value": 12},
        }))  # fmt: skip
    return marks


def _labels(chart: Chart) -> list[dict[str, Any]]:
    """Each line's name beside its last value, where there are several."""
    if len(chart.series) == 1:
        return []
    return [
        _mark("text", {
            "x": _at("x", series.parts[-1][-1][0]), "y": _at("y", series.parts[-1][-1][1]), "dy": {"value": -9},
            "align": {"value": "left" if chart.right_to_left else "right"}, "text": {"value": series.name},
            "fill": {"value": _SERIES[number % len(_SERIES)]}, "fontSize": {"value": 13},
            "fontWeight": {"value": "bold"},
        })
        for number, series in enumerate(chart.series)
    ]  # fmt: skip


def _at(scale: str, value: float) -> dict[str, Any]:
    return {"scale": scale, "value": value}


def _mark(sort: str, look: dict[str, Any]) -> dict[str, Any]:
    return {"type": sort, "encode": {"enter": look}}
