"""HTML that leaves its page: every address in it made absolute."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from turbohtml.rewrite import rewrite

if TYPE_CHECKING:
    from turbohtml.rewrite import Element

_ADDRESSES = ("href", "src", "poster", "cite")
"""The attributes with an address that bodies may have (``sites.sanitising``)."""

_OWN = "data-source"
"""Where in the Markdown an element comes from; of no use outside the build."""


def absolute(html: str, url: str) -> str:
    """The HTML as it must be outside the page at `url` (RFC 3986, 5.2); the rest stays as it is."""
    selector = ", ".join(f"[{name}]" for name in (*_ADDRESSES, _OWN))
    return rewrite(html, elements=[(selector, partial(_finish, url))])


def _finish(url: str, element: Element) -> None:
    attributes = dict(element.attrs)
    for name in _ADDRESSES:
        target = attributes.get(name)
        if target is not None:
            element.set_attribute(name, _join(url, target))
    if _OWN in attributes:
        element.remove_attribute(_OWN)


def _join(url: str, target: str) -> str:
    try:
        return urljoin(url, target)
    except ValueError:  # no address at all, such as "http://[": there is nothing to resolve
        return target
