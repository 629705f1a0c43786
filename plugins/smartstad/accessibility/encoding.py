"""The text of an HTML file, whatever its encoding."""

from __future__ import annotations

import codecs

from turbohtml import parse

_PYTHON_NAMES = {
    "ISO-8859-8-I": "iso8859-8",
    "windows-874": "cp874",
    "x-mac-cyrillic": "mac-cyrillic",
    "gbk": "gb18030",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
}
"""Encodings of the Encoding Standard that Python knows by another name, or knows less of by that name."""
_FALLBACK = "windows-1252"
"""For what Python does not know at all: no page is written in it, and its ASCII comes out right."""


def decoded(content: bytes) -> str:
    """The text as browsers decode it: by its byte order mark, else its ``meta``, else as UTF-8 where it is such.

    Bytes that mean nothing become U+FFFD.
    """
    # The parser alone knows how browsers look for the encoding; it keeps its text to itself.
    name = parse(content, positions=False).encoding or _FALLBACK
    name = _PYTHON_NAMES.get(name) or _PYTHON_NAMES.get(name.lower()) or name
    try:
        codec = codecs.lookup(name).name
    except LookupError:
        codec = _FALLBACK
    return content.decode(codec, errors="replace").removeprefix("\ufeff")
