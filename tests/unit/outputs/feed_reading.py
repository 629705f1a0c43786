"""Feeds as programs read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import feedparser

from smartstad.outputs.feed_entry import no_picture
from smartstad.outputs.feed_outputs import feed_outputs
from unit.outputs.sample import bodies

if TYPE_CHECKING:
    from smartstad.outputs.feed_entry import FindPicture
    from smartstad.sites.edition_view import EditionView

ATOM = "{http://www.w3.org/2005/Atom}"


def written(
    view: EditionView, html: str = "<p>Text.</p>", picture: FindPicture = no_picture
) -> dict[str, bytes]:
    """All files of an edition's feeds, by path; every entry has the same body."""
    return {output.path: output.make() for output in feed_outputs(view, bodies(view, html), picture)}


def parsed(data: bytes) -> Any:
    """The feed as feedparser reads it without a complaint."""
    feed = feedparser.parse(data)
    assert not feed.bozo, feed.bozo_exception
    return feed
