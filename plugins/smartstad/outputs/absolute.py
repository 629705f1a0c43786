"""HTML that leaves its page: every address in it made absolute."""

from __future__ import annotations

import html as characters
import re
from functools import partial
from urllib.parse import urljoin

from smartstad.sites.positions import without_positions
from smartstad.sites.sanitising import has_forbidden_scheme

# Bodies come from nh3, which writes all HTML in one way: names in small letters, values in double quotes,
# ``<`` only where a tag begins. A parser would take six times as long for the same few elements.
_TAG = re.compile(r'<[a-z][a-z0-9]*\s(?:[^<>"]|"[^"]*")*>')
_SOURCES = re.compile(r"</?picture>|<source(?=[^<>]* srcset=)[^<>]*>")
"""Around a picture: what is for the page alone. Feeds' readers take the picture itself, whose address stands."""
_ADDRESS = re.compile(r'\s(href|src|poster|cite)="([^"]*)"')
"""The attributes with an address that bodies may have (``sites.sanitising``)."""


def absolute(html: str, url: str) -> str:
    """Sanitised HTML as it must be outside the page at `url` (RFC 3986, 5.2); the rest stays as it is."""
    if "<picture>" in html:
        html = _SOURCES.sub("", html)
    attribute = partial(_finish, url)
    return _TAG.sub(lambda tag: _in_tag(tag.group(), attribute), without_positions(html))


def _in_tag(tag: str, attribute: partial[str]) -> str:
    return (
        _ADDRESS.sub(attribute, tag)
        if "href=" in tag or "src=" in tag or "poster=" in tag or "cite=" in tag
        else tag
    )


def _finish(url: str, attribute: re.Match[str]) -> str:
    name, value = attribute.groups()
    target = characters.unescape(value)
    # Bodies have none; in a reader's program a script would run with rights that it has not on a page.
    if has_forbidden_scheme(target):
        return ""
    return f' {name}="{characters.escape(_join(url, target))}"'


def _join(url: str, target: str) -> str:
    try:
        return urljoin(url, target)
    except ValueError:  # no address at all, such as "http://[": there is nothing to resolve
        return target
