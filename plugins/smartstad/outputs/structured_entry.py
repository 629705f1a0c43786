"""An entry as structured data, by its kind (schema.org).

Choices that a reader of the code may wonder about:

- A project is a ``Project``: "an enterprise, planned to achieve a particular aim". It is no
  ``GovernmentService``: that is something one can apply for or use, and few projects are.
- Kinds that schema.org has no type for (core messages, calls) are the page that they stand on. A call's page
  says in which state it is, and expires at the deadline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from smartstad.model.dialogue import Call, Response, Voice
from smartstad.model.kinds import Indicator, Partner, Place, Post, Project, Publication
from smartstad.outputs.data_teller import moment
from smartstad.outputs.identity import tag_uri
from smartstad.outputs.moment import changed_on
from smartstad.outputs.structured_event import event_facts
from smartstad.outputs.structured_part import date, names, node, place_facts, publisher, site_uri

if TYPE_CHECKING:
    from collections.abc import Callable

    from smartstad.outputs.structured_part import Facts
    from smartstad.sites.page_view import PageView

_PUBLICATIONS = {"report": "Report", "press-release": "NewsArticle"}
"""Types of publications; a brochure and a newsletter are a ``CreativeWork``."""

_SEEN = frozenset({"place", "partner"})
"""Kinds of things that a picture would be of: a card with their name is none."""


def entry_facts(view: PageView, picture: str | None, card: str | None) -> Facts:
    """What the page's entry is; with its picture, else its card, where that is no picture of something else."""
    kind = view.entry.kind
    facts: Facts = {
        "@type": "WebPage",
        "@id": tag_uri(kind, view.entry.id),
        "name": view.title,
        "description": view.description,
        "url": view.canonical,
        "image": picture or (None if kind in _SEEN else card),
    }
    own = _BY_KIND.get(kind)
    if own is None:
        # The page itself, in this language and edition: it has an address, and needs no other name.
        page = {**facts, "@id": view.canonical, **_text(view), "isPartOf": {"@id": site_uri(view)}}
        return {**page, **_call(view)} if isinstance(view.front, Call) else page
    return {**facts, **own(view)}


def _text(view: PageView) -> Facts:
    """What is true of every text."""
    return {
        "inLanguage": view.edition.language,
        "datePublished": date(view.front.publish_on),
        "dateModified": date(changed_on(view.version)),
        "publisher": publisher(view),
    }


def _post(view: PageView) -> Facts:
    front = view.front
    assert isinstance(front, Post)
    return {
        "@type": "BlogPosting",
        "@id": tag_uri("post", view.entry.id, view.edition.language),
        "name": None,
        "headline": view.title,
        **_text(view),
        "author": [_author(view, author) for author in front.authors],
        "articleSection": names(view, "themes"),
        "keywords": names(view, "keywords"),
        "mainEntityOfPage": view.canonical,
    }


def _author(view: PageView, identifier: str) -> Facts:
    item: Any = view.item("people", identifier)
    return {
        "@type": "Organization" if item.group else "Person",
        "@id": tag_uri("people", identifier),
        "name": view.text(item.name),
        "description" if item.group else "jobTitle": view.text(item.position) if item.position else None,
    }


def _project(view: PageView) -> Facts:
    front = view.front
    assert isinstance(front, Project)
    owner: Any = view.item("departments", front.owner)
    return {
        "@type": "Project",
        "parentOrganization": {
            "@type": "GovernmentOrganization",
            "@id": tag_uri("departments", front.owner),
            "name": view.text(owner.name),
            "url": owner.url,
        },
        "foundingDate": date(front.start),
        "dissolutionDate": date(front.end),
        "location": place_facts(view, front.location),
        "member": [node("Organization", address) for address in view.entries("partner", front.partners)],
        "funder": [{"@type": "Organization", "name": view.text(each.source)} for each in front.funding],
        "knowsAbout": names(view, "themes"),
        "keywords": names(view, "keywords"),
        "mainEntityOfPage": view.canonical,
    }


def _place(view: PageView) -> Facts:
    front = view.front
    assert isinstance(front, Place)
    where = front.location
    return {
        **place_facts(view, where.model_copy(update={"place": None})),
        "name": view.title,
        "address": {"@type": "PostalAddress", "streetAddress": front.address},
        "containedInPlace": {"@type": "Place", "name": front.district},
        "sameAs": front.url,
        "mainEntityOfPage": view.canonical,
    }


def _partner(view: PageView) -> Facts:
    front = view.front
    assert isinstance(front, Partner)
    return {
        "@type": "Organization",
        "url": front.url,
        "alternateName": [former.name for former in front.former_names],
        "mainEntityOfPage": view.canonical,
    }


def _publication(view: PageView) -> Facts:
    front = view.front
    assert isinstance(front, Publication)
    return {
        "@type": _PUBLICATIONS.get(front.form, "CreativeWork"),
        "headline": view.title,
        **_text(view),
        "inLanguage": list(front.languages) or view.edition.language,
        "datePublished": date(front.published),
        "dateline": front.dateline,
        "sameAs": front.url,
        "about": names(view, "themes"),
        "keywords": names(view, "keywords"),
        "mainEntityOfPage": view.canonical,
    }


def _call(view: PageView) -> Facts:
    front = view.front
    assert isinstance(front, Call)
    return {
        "creativeWorkStatus": view.call_state_name(front),
        "expires": moment(front.deadline, front.zone),
        "about": names(view, "themes"),
        "keywords": names(view, "keywords"),
    }


def _voice(view: PageView) -> Facts:
    front = view.front
    assert isinstance(front, Voice)
    if front.quote is None:
        return _mention(view, front)
    return {
        "@type": "Quotation",
        "text": front.quote,
        "creator": {"@type": "Person", "name": front.name, "jobTitle": front.position},
        "dateCreated": date(front.said_on),
        "inLanguage": view.edition.language,
        "mainEntityOfPage": view.canonical,
    }


def _mention(view: PageView, front: Voice) -> Facts:
    """What somebody has published about the city."""
    source = front.publication
    assert source is not None  # the content's checks ask for it
    return {
        "@id": view.canonical,
        **_text(view),
        "isPartOf": {"@id": site_uri(view)},
        "about": [node("Thing", address) for address in view.named(front.about)],
        "mainEntity": {
            "@type": "Article",
            "headline": source.title,
            "url": source.url,
            "inLanguage": source.language,
            "datePublished": date(source.date),
            "publisher": {"@type": "Organization", "name": source.publisher},
        },
    }


def _response(view: PageView) -> Facts:
    front = view.front
    assert isinstance(front, Response)
    answer = "\n\n".join(text for text in (front.did, front.reason) if text)
    return {
        "@type": "Question",
        "text": front.said,
        "dateCreated": date(front.said_on),
        "answerCount": 1,
        "acceptedAnswer": {
            "@type": "Answer",
            "text": answer,
            "dateCreated": date(front.status.on),
            "author": publisher(view),
        },
        "about": [node("Thing", address) for address in view.named(front.about)],
        "inLanguage": view.edition.language,
        "keywords": names(view, "keywords"),
        "mainEntityOfPage": view.canonical,
    }


def _indicator(view: PageView) -> Facts:
    front = view.front
    assert isinstance(front, Indicator)
    years = sorted(value.year for value in front.values)
    return {
        "@type": "Dataset",
        **_text(view),
        "license": view.licence,
        "isAccessibleForFree": True,
        "creator": publisher(view),
        "temporalCoverage": f"{years[0]}/{years[-1]}",
        "spatialCoverage": view.text(front.geography),
        "measurementTechnique": front.method,
        "variableMeasured": {
            "@type": "PropertyValue",
            "name": view.title,
            "unitText": view.text(front.unit),
        },
        "mainEntityOfPage": view.canonical,
    }


_BY_KIND: dict[str, Callable[[PageView], Facts]] = {
    "post": _post,
    "event": event_facts,
    "project": _project,
    "place": _place,
    "partner": _partner,
    "publication": _publication,
    "voice": _voice,
    "response": _response,
    "indicator": _indicator,
}
