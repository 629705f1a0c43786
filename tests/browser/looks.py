"""A page that has been loaded, looked at as readers have it: in each width, light, dark and in forced colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from browser.axe import OF_COLOUR, violations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from playwright.sync_api import Page

WIDTHS = (1280, 768, 320)
"""Of a desk, a tablet, and a telephone or a page enlarged four times (WCAG 2.2, 1.4.10 Reflow)."""
ENDS = (WIDTHS[0], WIDTHS[-1])
"""The menu and the order of the columns are one of these two in every width."""

LOOKS: dict[str, dict[str, Any]] = {
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced colours": {"color_scheme": "light", "forced_colors": "active"},
}
# No colour on its way to another when axe looks at it.
PLAIN: Any = {"color_scheme": "light", "forced_colors": "none", "reduced_motion": "reduce"}

TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"

INVISIBLE_CONTROLS = """() => [...document.querySelectorAll('main a[href], main button, main input')].filter(element => {
    const box = element.getBoundingClientRect();
    return element.checkVisibility({visibilityProperty: true}) && !element.closest('.hidden, details:not([open])')
        && (box.width < 1 || box.height < 1) && element.type !== 'hidden';
}).map(element => element.outerHTML.slice(0, 120))"""


def mistakes(page: Page, widths: Sequence[int] = ENDS, *, part: str = "html") -> Iterator[str]:
    """What axe finds, what does not fit, and controls without a size; the page is light and narrow afterwards.

    All rules are asked in each width; those of colour in the other looks too, of the part alone that the selector
    names, in the widest and the narrowest.
    """
    page.emulate_media(**PLAIN)
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        yield from (f"{width}: {violation}" for violation in violations(page))
        if (overflow := page.evaluate(TOO_WIDE)) > 0:
            yield f"{width}: {overflow} pixels too wide"
        if width in (widths[0], widths[-1]):
            yield from (f"{width}, {mistake}" for mistake in _of_colour(page, part))


def _of_colour(page: Page, part: str) -> Iterator[str]:
    for look, media in LOOKS.items():
        page.emulate_media(**media)
        yield from (f"{look}: {violation}" for violation in violations(page, OF_COLOUR, within=part))
        yield from (f"{look}: no size: {control}" for control in page.evaluate(INVISIBLE_CONTROLS))
    page.emulate_media(**PLAIN)
