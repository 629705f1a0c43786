"""The language of messages."""

from __future__ import annotations

import pytest

from smartstad.cli.language import preferred_language


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "sv"),
        ({"LANG": "C"}, "sv"),
        ({"LANG": "C.UTF-8"}, "sv"),
        ({"LC_ALL": "POSIX"}, "sv"),
        ({"LANG": ""}, "sv"),
        ({"LANG": "sv_SE.UTF-8"}, "sv"),
        ({"LANG": "sv"}, "sv"),
        ({"LANG": "sv-FI"}, "sv"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "fi_FI.UTF-8"}, "en"),
        ({"LANG": "svx_XX"}, "en"),
        ({"LANG": "sv_SE", "LC_ALL": "en_US"}, "en"),
        ({"LANG": "sv_SE", "LC_MESSAGES": "en_US"}, "en"),
        ({"LANG": "en_US", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_US", "SMARTSTAD_LANGUAGE": "sv"}, "sv"),
        ({"LANG": "sv_SE", "SMARTSTAD_LANGUAGE": "en"}, "en"),
    ],
)
def test_preferred_language(environ: dict[str, str], language: str) -> None:
    assert preferred_language(environ) == language
