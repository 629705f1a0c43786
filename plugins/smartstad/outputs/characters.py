"""Which characters a text may carry into feeds, calendars and datasets.

XML 1.0 (2.2, Char) knows no control characters but tab and line breaks, and no reader takes
back a file that has one. RFC 5545 (3.1, CONTROL) forbids them in calendars too. A byte order mark
belongs at a file's beginning (Unicode, 23.8); inside it some readers start a new text, and others show a box.
"""

from __future__ import annotations

import re

_LINE_BREAK = re.compile(r"\r\n?")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_SPACE = re.compile(r"[ \t\n]+")


def clean(text: str) -> str:
    """The text without what no file may carry; line breaks are ``\\n``.

    Left out are control characters, byte order marks, halves of surrogate pairs and noncharacters.
    """
    if text.isprintable():  # as nearly all are: nothing to look for
        return text
    return _FORBIDDEN.sub("", _LINE_BREAK.sub("\n", text))


def one_line(text: str) -> str:
    """The text, clean and on one line; non-breaking spaces stay."""
    return _SPACE.sub(" ", clean(text)).strip(" ")
