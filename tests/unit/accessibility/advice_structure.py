"""Cases of the rules of tables, lists, ids and parts of the page."""

from __future__ import annotations

from unit.accessibility.advice import Cases

ROWS = "<tr><td>Årsta<td>12<tr><td>Farsta<td>8"
HEAD = "<thead><tr><th>Plats<th>Lampor</thead>"

CASES = {
    "table-without-headers": Cases(
        failing=(f"<table><caption>Lampor</caption>{ROWS}</table>", f"<div data-body><table>{ROWS}</table></div>"),
        passing=(
            f"<table><caption>Lampor</caption>{HEAD}{ROWS}</table>",
            "<table><caption>Lampor</caption><tr><td scope=row>Årsta<td>12<tr><td>Farsta<td>8</table>",
        ),
        inapplicable=(
            f"<table role=presentation><caption>Lampor</caption>{ROWS}</table>",
            f"<table>{ROWS}</table>",
            "<div data-body><table><tr><td>Årsta<td>12</table></div>",
        ),
    ),
    "table-perhaps-without-headers": Cases(
        failing=(f"<table>{ROWS}</table>",),
        passing=(f"<table>{HEAD}{ROWS}</table>",),
        inapplicable=("<table><tr><td>Årsta<td>12</table>", "<table role=none><tr><td>Årsta<tr><td>12</table>"),
    ),
    "table-without-caption": Cases(
        failing=(f"<table>{HEAD}{ROWS}</table>",),
        passing=(f"<table><caption>Lampor</caption>{HEAD}{ROWS}</table>", f"<table aria-label=Lampor>{HEAD}{ROWS}</table>"),
        inapplicable=(f"<table>{ROWS}</table>", f"<table hidden>{HEAD}{ROWS}</table>"),
    ),
    "empty-header-cell": Cases(
        failing=(
            f"<table><caption>Lampor</caption><thead><tr><th>Plats<th></thead>{ROWS}</table>",
            f"<table><caption>Lampor</caption><thead><tr><th><th>Lampor</thead>{ROWS}</table>",
        ),
        passing=(
            f"<table><caption>Lampor</caption>{HEAD}{ROWS}</table>",
            "<table><caption>Lampor</caption><tr><th><th>2023<tr><th scope=row>Årsta<td>12</table>",
        ),
        inapplicable=("<table><caption>Lampor</caption><tr><td>Årsta<td></table>",),
    ),
    "heading-in-table": Cases(
        failing=(f"<table><caption>Lampor</caption>{HEAD}<tr><td><h2>Årsta</h2><td>12</table>",),
        passing=(f"<h2>Årsta</h2><table><caption>Lampor</caption>{HEAD}{ROWS}</table>",),
        inapplicable=("<table role=presentation><tr><td><h2>Årsta</h2></table>",),
    ),
    "duplicate-id": Cases(
        failing=("<p id=a>A</p><p id=a>B</p>",),
        passing=("<p id=a>A</p><p id=b>B</p>",),
        inapplicable=("<p>A</p>", "<p id=''>A</p><p id=''>B</p>"),
    ),
    "positive-tab-index": Cases(
        failing=("<a href=x tabindex=1>Årsta</a>", "<div tabindex=3>Årsta</div>"),
        passing=("<a href=x tabindex=0>Årsta</a>", "<div tabindex=-1>Årsta</div>"),
        inapplicable=("<a href=x>Årsta</a>", "<a href=x tabindex=1 hidden>Årsta</a>"),
    ),
    "item-outside-list": Cases(
        failing=("<div><li>Lampor</div>",),
        passing=("<ul><li>Lampor</ul>", "<menu><li>Lampor</menu>", "<div role=list><li>Lampor</div>"),
        inapplicable=("<div><li hidden>Lampor</div>", "<div><li role=none>Lampor</div>", "<p>Lampor</p>"),
    ),
    "content-outside-landmarks": Cases(
        failing=("<main>A</main><p>Utanför</p>", "Utanför<main>A</main>", "<div><main>A</main><p>Utanför</p></div>"),
        passing=(
            "<a href=#m>Hoppa till innehållet</a><header>S</header><main id=m>A</main><footer>F</footer>",
            "<main>A <p>B</p></main><div role=region aria-label=R>C</div><div hidden>D</div>",
        ),
        inapplicable=("<p>Ingen huvuddel</p>",),
    ),
}  # fmt: skip
