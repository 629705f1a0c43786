"""Feeds as JSON Feed 1.1 (jsonfeed.org/version/1.1)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from smartstad.outputs.feed import Feed, FeedEntry, Place

VERSION = "https://jsonfeed.org/version/1.1"


class JsonFeed:
    """JSON Feed; ``next_url`` leads from document to document through the archives."""

    media_type: ClassVar[str] = "application/feed+json"
    name: ClassVar[str] = "JSON Feed"
    ending: ClassVar[str] = ".json"
    main: ClassVar[str] = "feed.json"

    def __init__(self) -> None:
        self._items: dict[str, str] = {}

    def write(self, feed: Feed, place: Place) -> bytes:
        head = {
            "version": VERSION,
            "title": feed.title,
            "home_page_url": feed.url,
            "feed_url": place.url,
            "description": feed.description,
            "language": feed.language,
            "authors": [{"name": feed.publisher}],
            "hubs": [{"type": "WebSub", "url": feed.hub}] if feed.hub and not feed.archive else None,
            "next_url": place.previous,
        }
        told = _written({key: value for key, value in head.items() if value is not None})
        items = ",\n".join(self._item(entry) for entry in feed.entries)
        return f'{told[:-1]}, "items": [\n{items}\n]}}\n'.encode()

    def _item(self, entry: FeedEntry) -> str:
        if entry.id not in self._items:
            self._items[entry.id] = _written(_item(entry))
        return self._items[entry.id]


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _item(entry: FeedEntry) -> dict[str, Any]:
    picture = entry.picture
    item: dict[str, Any] = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        # One of the two must be there.
        ("content_html" if entry.content else "content_text"): entry.content or entry.summary,
        "summary": entry.summary,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "language": entry.language,
    }
    if entry.authors:
        item["authors"] = [{"name": name} for name in entry.authors]
    if entry.categories:
        item["tags"] = list(entry.categories)
    if picture is not None:
        facts = {"url": picture.url, "mime_type": picture.media_type, "size_in_bytes": picture.length}
        item |= {"image": picture.url, "attachments": [facts]}
    return item
