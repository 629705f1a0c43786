"""The page can be enlarged (ACT rule b4f0c3, Meta viewport allows for zoom)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from smartstad.accessibility.finding import Finding
from smartstad.model.problem import Message, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartstad.accessibility.finding import Subject

PREVENTED_ZOOM = Rule(
    "prevented-zoom",
    Severity.ERROR,
    Message(
        "Sidan hindrar läsare från att förstora den till det dubbla: ”{element}”.",
        "The page prevents readers from enlarging it to twice the size: “{element}”.",
    ),
    Message(
        "Den som ser dåligt förstorar sidan på sin telefon för att kunna läsa den.",
        "People who see badly enlarge the page on their phone to be able to read it.",
    ),
    Message(
        'Ta bort user-scalable och maximum-scale: <meta name="viewport" content="width=device-width">.',
        'Remove user-scalable and maximum-scale: <meta name="viewport" content="width=device-width">.',
    ),
    wcag=("1.4.4",),
    act=("b4f0c3",),
)

_PROPERTY = re.compile(r"([^\s,;=]+)[ \t\n\f\r]*=[ \t\n\f\r]*([^\s,;=]+)")
_NUMBER = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
_DEVICE = frozenset({"device-width", "device-height"})
_LEAST = 2.0
_SMALLEST, _LARGEST = 0.1, 10.0


def check(subject: Subject) -> Iterator[Finding]:
    for element in subject.page.by_tag("meta"):
        if (element.get("name") or "").lower() != "viewport":
            continue
        content = element.get("content") or ""
        properties = dict(_PROPERTY.findall(content.lower()))
        if not _may_scale(properties.get("user-scalable")) or not _scales_enough(
            properties.get("maximum-scale")
        ):
            shown = ", ".join(
                f"{name}={properties[name]}" for name in properties if name.endswith(("scalable", "m-scale"))
            )
            yield Finding(PREVENTED_ZOOM, element, {"element": shown})


def _may_scale(value: str | None) -> bool:
    """What browsers make of ``user-scalable`` (CSS Device Adaptation 1, 9.3)."""
    if value is None or value in _DEVICE or value == "yes":
        return True
    number = _NUMBER.match(value)
    return number is not None and abs(float(number[0])) >= 1


def _scales_enough(value: str | None) -> bool:
    """What browsers make of ``maximum-scale`` (CSS Device Adaptation 1, 9.1)."""
    if value is None:
        return True
    return _scale(value) >= _LEAST


def _scale(value: str) -> float:
    if value in _DEVICE:
        return _LARGEST
    if value == "yes":
        return 1.0
    number = _NUMBER.match(value)
    if number is None:
        return _SMALLEST
    scale = float(number[0])
    return _LARGEST if scale < 0 else scale  # negative ones are ignored
