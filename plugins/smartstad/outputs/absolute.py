"""HTML that leaves its page: every address in it made absolute."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from turbohtml.rewrite import rewrite

from smartstad.sites.positions import without_positions
from smartstad.sites.sanitising import has_forbidden_scheme

if TYPE_CHECKING:
    from turbohtml.rewrite import Element

_ADDRESSES = ("href", "src", "poster", "cite")
"""The attributes with an address that bodies may have (``sites.sanitising``)."""

_SELECTOR = ", ".join(f"[{name}]" for name in _ADDRESSES)


def absolute(html: str, url: str) -> str:
    """The HTML as it must be outside the page at `url` (RFC 3986, 5.2); the rest stays as it is."""
    # Taken out first: nearly every element says where in the Markdown it comes from, few have an address.
    return rewrite(without_positions(html), elements=[(_SELECTOR, partial(_finish, url))])


def _finish(url: str, element: Element) -> None:
    attributes = dict(element.attrs)
    for name in _ADDRESSES:
        target = attributes.get(name)
        if target is None:
            continue
        # Bodies have none; in a reader's program a script would run with rights that it has not on a page.
        if has_forbidden_scheme(target):
            element.remove_attribute(name)
        else:
            element.set_attribute(name, _join(url, target))


def _join(url: str, target: str) -> str:
    try:
        return urljoin(url, target)
    except ValueError:  # no address at all, such as "http://[": there is nothing to resolve
        return target
