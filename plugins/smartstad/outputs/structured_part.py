"""What the structured data of several kinds have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from smartstad.outputs.identity import tag_uri

if TYPE_CHECKING:
    from smartstad.model.parts import Location
    from smartstad.sites.address import Address
    from smartstad.sites.page_view import PageView

Facts = dict[str, Any]


def publisher(view: PageView) -> Facts:
    """The city, which publishes all sites."""
    return {
        "@type": "GovernmentOrganization",
        "@id": tag_uri("organization", "publisher"),
        "name": view.text(view.publisher),
    }


def site_uri(view: PageView) -> str:
    """The name of the site, in all its languages and on any host."""
    return tag_uri("site", view.edition.site)


def node(kind: str, address: Address) -> Facts:
    """Another entry: its name and where its own page tells of it."""
    return {
        "@type": kind,
        "@id": tag_uri(address.entry.kind, address.entry.id),
        "name": address.version.front.title,
        "url": address.url,
    }


def names(view: PageView, register: str) -> list[str]:
    """Names of the entry's themes or keywords, which it has under the register's name."""
    return [view.text(item.name) for item in view.items(register, getattr(view.front, register))]


def place_facts(view: PageView, location: Location | None) -> Facts:
    """Where something is; as the place that has its own page, where there is one."""
    if location is None:
        return {}
    facts: Facts = {"@type": "Place", "name": view.text(location.name)}
    known = view.find("place", location.place) if location.place else None
    where = location
    if known is not None:
        facts = node("Place", known)
        place: Any = known.version.front
        facts["address"] = {"@type": "PostalAddress", "streetAddress": place.address}
        if location.latitude is None or location.longitude is None:
            where = place.location
    if where.latitude is not None and where.longitude is not None:
        facts["geo"] = {"@type": "GeoCoordinates", "latitude": where.latitude, "longitude": where.longitude}
    return facts


def date(day: object | None) -> str | None:
    """A day or a partial date as ISO 8601."""
    return None if day is None else str(day)
