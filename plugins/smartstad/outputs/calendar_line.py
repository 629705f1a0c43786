"""Content lines of calendars (RFC 5545, 3.1): at most 75 octets long, the rest on lines that begin with a space."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Component

_LONGEST = 75


def written(component: Component) -> bytes:
    """The component as it stands in a file.

    icalendar folds letter by letter, which was half the cost of a calendar.
    """
    lines = component.content_lines(sorted=False)
    return b"".join(fold(str(line).encode()) + b"\r\n" for line in lines if line)


def fold(line: bytes) -> bytes:
    """The line in pieces, cut between letters and never within an escape (``\\n``, ``^n``)."""
    if len(line) <= _LONGEST:
        return line
    pieces = []
    start, room = 0, _LONGEST
    while len(line) - start > room:
        end = start + room
        while line[end] & 0xC0 == 0x80:  # within a letter of several octets
            end -= 1
        if line[end - 1] in b"\\^":
            before = line[start:end]
            sign = before[-1:]
            end -= (len(before) - len(before.rstrip(sign))) % 2
        pieces.append(line[start:end])
        start, room = end, _LONGEST - 1
    pieces.append(line[start:])
    return b"\r\n ".join(pieces)
