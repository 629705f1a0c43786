"""Structured data: what search engines are told, kind by kind, and that no text can leave its script."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest
from babel.messages.catalog import Catalog
from hypothesis import given
from hypothesis import strategies as st

from smartstad.model.library import Library
from smartstad.outputs.data_set import datasets
from smartstad.outputs.structured_data import script_text, structured_data
from smartstad.sites.edition_view import EditionView
from smartstad.sites.listing import Lists
from smartstad.sites.page_view import NotFoundView, PageView
from smartstad.sites.placing import build_atlas
from smartstad.sites.settings import Settings
from smartstad.sites.words import Words
from unit.outputs.sample import TODAY, both, edition, home, list_page, registers, settings

if TYPE_CHECKING:
    from smartstad.model.library import Entry

ROOT = "https://stad.example/stad/"
OWN = {"kind": "own", "name": {"sv": "Staden"}}
PUBLISHER = {
    "@type": "GovernmentOrganization",
    "@id": "tag:stockholm.se,2026:smartstad/organization/publisher",
    "name": "Stockholms stad",
}

Facts = dict[str, Any]


def page(view: EditionView, kind: str, identifier: str) -> PageView:
    address = view.atlas.pages[view.edition.id].by_entry[kind, identifier]
    listed = view.lists.pages(address)
    return PageView(view, address, listed[0] if listed else None)


def told(entry: Entry, *others: Entry, **given: Any) -> Facts:
    """What the Swedish page of the entry says that it is."""
    view = wide(entry, *others)
    return structured_data(page(view, entry.kind, entry.id), **given)[0]


def wide(*entries: Entry) -> EditionView:
    """An edition that shows all kinds."""
    raw = settings().model_dump(mode="json")
    for kind in ("publication", "voice", "response", "call", "indicator"):
        raw["addresses"][kind] = {"sv": f"{kind}/{{slug}}/", "en": f"{kind}-en/{{slug}}/"}
        raw["sites"]["stad"]["kinds"].append(kind)
    known = Settings.model_validate(raw)
    library = Library((home(), *entries), registers())
    atlas = build_atlas(library, known, TODAY)
    lists = Lists(library, atlas, TODAY)
    return EditionView(library, atlas, lists, atlas.edition("stad/sv"), Words("sv", Catalog("sv")), TODAY)


def event(**facts: Any) -> Facts:
    return told(both("event", "meet", **{"start": "2026-03-28 18:00", "organiser": OWN, **facts}))


def test_an_event_has_times_with_their_offset_on_that_day() -> None:
    facts = event(end="2026-03-29 12:00")
    assert facts["@type"] == "Event"
    assert facts["@id"] == "tag:stockholm.se,2026:smartstad/event/meet"
    assert facts["startDate"] == "2026-03-28T18:00:00+01:00"
    assert facts["endDate"] == "2026-03-29T12:00:00+02:00"
    assert event(zone="Asia/Tokyo")["startDate"] == "2026-03-28T18:00:00+09:00"


def test_a_whole_day_has_no_time() -> None:
    facts = event(start="2026-03-28", end="2026-03-29")
    assert (facts["startDate"], facts["endDate"]) == ("2026-03-28", "2026-03-29")


@pytest.mark.parametrize(
    ("facts", "mode", "places"),
    [
        ({"location": {"name": {"sv": "Kista"}}}, "Offline", ["Place"]),
        ({"online": "https://example.org/live"}, "Online", ["VirtualLocation"]),
        (
            {"location": {"name": {"sv": "Kista"}}, "online": "https://example.org/live"},
            "Mixed",
            ["Place", "VirtualLocation"],
        ),
    ],
)
def test_how_one_takes_part(facts: Facts, mode: str, places: list[str]) -> None:
    got = event(**facts)
    assert got["eventAttendanceMode"] == f"https://schema.org/{mode}EventAttendanceMode"
    where = got["location"]
    assert [place["@type"] for place in (where if isinstance(where, list) else [where])] == places


def test_nothing_is_said_of_a_place_that_is_not_known() -> None:
    assert (
        not {"eventAttendanceMode", "location", "offers", "isAccessibleForFree", "inLanguage"}
        & event().keys()
    )


def test_states_of_an_event() -> None:
    assert event()["eventStatus"] == "https://schema.org/EventScheduled"
    assert event(status="cancelled")["eventStatus"] == "https://schema.org/EventCancelled"
    moved = event(status="moved", moved_from="2026-02-01 18:00")
    assert moved["eventStatus"] == "https://schema.org/EventRescheduled"
    assert moved["previousStartDate"] == "2026-02-01T18:00:00+01:00"
    assert "previousStartDate" not in event()


def test_price_and_registration() -> None:
    free = event(price={"amount": 0})
    assert free["isAccessibleForFree"] is True
    assert free["offers"]["price"] == 0
    seat = {"url": "https://example.org/seat", "deadline": "2026-03-20"}
    dear = event(price={"amount": 150.5}, registration=seat, languages=["sv", "en"])
    assert dear["isAccessibleForFree"] is False
    assert dear["inLanguage"] == ["sv", "en"]
    assert dear["offers"] == {
        "@type": "Offer",
        "url": "https://example.org/seat",
        "validThrough": "2026-03-20",
        "price": 150.5,
        "priceCurrency": "SEK",
    }
    unknown = event(registration=seat)
    assert "price" not in unknown["offers"]
    assert "isAccessibleForFree" not in unknown


def test_a_recurring_event_has_a_schedule() -> None:
    facts = event(recurrence={"every": "week", "interval": 2, "times": 4, "without": ["2026-04-11"]})
    assert facts["eventSchedule"] == {
        "@type": "Schedule",
        "startDate": "2026-03-28",
        "startTime": "18:00:00",
        "repeatFrequency": "P2W",
        "repeatCount": 4,
        "exceptDate": ["2026-04-11"],
        "scheduleTimezone": "Europe/Stockholm",
    }


def test_organisers() -> None:
    assert event()["organizer"] == {"@type": "GovernmentOrganization", "name": "Staden"}
    other = {"kind": "other", "name": {"sv": "Mässan"}, "url": "https://example.org/"}
    assert event(organiser=other)["organizer"] == {
        "@type": "Organization",
        "name": "Mässan",
        "url": "https://example.org/",
    }


def test_a_place_with_its_own_page() -> None:
    place = both(
        "place",
        "kista",
        location={"name": {"sv": "Kista"}, "latitude": 59.4, "longitude": 17.94},
        address="Kistagången 1",
        district="Kista",
        url="https://example.org/kista",
    )
    facts = told(place, card="https://stad.example/card.png")
    assert facts["@type"] == "Place"
    assert facts["geo"] == {"@type": "GeoCoordinates", "latitude": 59.4, "longitude": 17.94}
    assert facts["address"] == {"@type": "PostalAddress", "streetAddress": "Kistagången 1"}
    assert facts["containedInPlace"] == {"@type": "Place", "name": "Kista"}
    assert facts["sameAs"] == "https://example.org/kista"
    assert "image" not in facts, "a card with its name is no picture of the place"
    meeting = both(
        "event",
        "meet",
        start="2026-03-28",
        organiser=OWN,
        location={"name": {"sv": "Torget"}, "place": "kista"},
    )
    assert told(meeting, place)["location"] == {
        "@type": "Place",
        "@id": "tag:stockholm.se,2026:smartstad/place/kista",
        "name": "kista sv",
        "url": f"{ROOT}platser/kista/",
        "address": {"@type": "PostalAddress", "streetAddress": "Kistagången 1"},
        "geo": {"@type": "GeoCoordinates", "latitude": 59.4, "longitude": 17.94},
    }


def test_a_position_of_its_own_is_kept() -> None:
    place = both("place", "kista", location={"name": {"sv": "Kista"}, "latitude": 59.4, "longitude": 17.94})
    where = {"name": {"sv": "Hörnet"}, "place": "kista", "latitude": 59.5, "longitude": 17.9}
    meeting = both("event", "meet", start="2026-03-28", organiser=OWN, location=where)
    assert told(meeting, place)["location"]["geo"]["latitude"] == 59.5


def test_a_group_that_writes_is_no_person() -> None:
    view = edition(both("post", "hello", authors=["newsroom"]))
    newsroom = view.library.registers["people"]["newsroom"].model_copy(update={"group": True})
    people = {**view.library.registers["people"], "newsroom": newsroom}
    view.library = Library(view.library.entries, {**view.library.registers, "people": people})
    (author,) = structured_data(page(view, "post", "hello"))[0]["author"]
    assert author["@type"] == "Organization"


def test_a_post() -> None:
    post = both(
        "post",
        "hello",
        authors=["ada"],
        themes=["lighting"],
        keywords=["smart"],
        updated="2026-04-02",
        title="Hej",
    )
    facts = told(post, picture="https://stad.example/a.jpg", card="https://stad.example/card.png")
    assert facts == {
        "@type": "BlogPosting",
        "@id": "tag:stockholm.se,2026:smartstad/post/hello/sv",
        "description": "Om hello.",
        "url": f"{ROOT}blogg/hello/",
        "image": "https://stad.example/a.jpg",
        "headline": "Hej",
        "inLanguage": "sv",
        "datePublished": "2026-03-01",
        "dateModified": "2026-03-01",
        "publisher": PUBLISHER,
        "author": [
            {"@type": "Person", "@id": "tag:stockholm.se,2026:smartstad/people/ada", "name": "Ada Åkesson"}
        ],
        "articleSection": ["Belysning"],
        "keywords": ["smart"],
        "mainEntityOfPage": f"{ROOT}blogg/hello/",
    }


def test_a_project_is_an_enterprise_of_its_owner() -> None:
    partner = both("partner", "kth", sector="academia", level="national", former_names=[{"name": "KTH förr"}])
    project = both(
        "project",
        "lamps",
        value="Ljus.",
        status={"state": "running", "on": 2026},
        start="2024-05",
        partners=["kth"],
        funding=[{"source": {"sv": "EU"}}],
        themes=["data"],
    )
    facts = told(project, partner, card="https://stad.example/card.png")
    assert facts["@type"] == "Project"
    assert facts["parentOrganization"]["name"] == "Kontoret"
    assert facts["foundingDate"] == "2024-05"
    assert "dissolutionDate" not in facts
    assert [member["name"] for member in facts["member"]] == ["kth sv"]
    assert facts["funder"] == [{"@type": "Organization", "name": "EU"}]
    assert facts["image"] == "https://stad.example/card.png"
    assert told(partner)["alternateName"] == ["KTH förr"]
    assert told(partner)["@type"] == "Organization"


def test_the_other_kinds() -> None:
    report = told(both("publication", "report", form="report", published="2025", languages=["en"]))
    assert (report["@type"], report["inLanguage"], report["datePublished"]) == ("Report", ["en"], "2025")
    assert told(both("publication", "leaf", form="brochure", published="2025"))["@type"] == "CreativeWork"
    voice = told(
        both("voice", "anna", quote="Bra!", name="Anna", said_on="2025-02", sources=[{"title": "Tidning"}])
    )
    assert (voice["@type"], voice["text"], voice["creator"]) == (
        "Quotation",
        "Bra!",
        {"@type": "Person", "name": "Anna"},
    )
    source = {"title": "Bra!", "url": "https://tidning.example/", "date": "2025", "publisher": "Tidningen"}
    mention = told(both("voice", "paper", name="Tidningen", said_on="2025", sources=[source]))
    assert (mention["@type"], mention["mainEntity"]["headline"]) == ("WebPage", "Bra!")
    assert mention["mainEntity"]["publisher"] == {"@type": "Organization", "name": "Tidningen"}
    answer = {"said": "Fler bänkar.", "said_on": "2025", "did": "Nej.", "reason": "Det är trångt."}
    status = {"state": "not-done", "on": "2026"}
    response = told(both("response", "bench", heard_through="web", status=status, **answer))
    assert (response["@type"], response["text"]) == ("Question", "Fler bänkar.")
    assert response["acceptedAnswer"]["text"] == "Nej.\n\nDet är trångt."
    values = [{"year": 2023, "value": 1}, {"year": 2020, "value": 2}]
    unit = {"sv": "procent"}
    figure = told(
        both("indicator", "share", unit=unit, geography={"sv": "Staden"}, direction="up", values=values)
    )
    assert (figure["@type"], figure["temporalCoverage"]) == ("Dataset", "2020/2023")
    message = told(both("message", "together", order=1, quoted_from="Strategi"))
    assert (message["@type"], message["@id"]) == ("WebPage", f"{ROOT}budskap/together/")


def test_front_page_and_breadcrumbs() -> None:
    view = edition(list_page("projects", "project"), lamps())
    kinds = [node["@type"] for node in structured_data(page(view, "page", "start"))]
    assert kinds == ["WebPage", "WebSite"]
    *_, crumbs = structured_data(page(view, "project", "lamps"))
    assert crumbs["@type"] == "BreadcrumbList"
    assert [(item["position"], item["item"]) for item in crumbs["itemListElement"]] == [
        (1, ROOT),
        (2, f"{ROOT}projects/"),
        (3, f"{ROOT}projekt/lamps/"),
    ]


def lamps() -> Entry:
    return both("project", "lamps", value="Ljus.", status={"state": "running", "on": 2026})


def test_lists_tell_of_their_dataset() -> None:
    view = edition(list_page("projects", "project"), both("page", "data", layout="data"), lamps())
    known = datasets(view.atlas, view.edition, view.words)
    (dataset,) = (
        n for n in structured_data(page(view, "page", "projects"), known) if n["@type"] == "Dataset"
    )
    assert dataset["@id"] == "https://smartcity.stockholm/id/projects"
    assert dataset["license"].startswith("https://creativecommons.org/")
    assert f"{ROOT}data/v1/projects.json" in [file["contentUrl"] for file in dataset["distribution"]]
    everything = [n for n in structured_data(page(view, "page", "data"), known) if n["@type"] == "Dataset"]
    assert len(everything) == len(known)
    assert [n for n in structured_data(page(view, "page", "start"), known) if n["@type"] == "Dataset"] == []


def test_a_page_that_is_not_found_is_nothing() -> None:
    assert structured_data(NotFoundView(edition())) == []


def empty_values(value: Any) -> bool:
    if isinstance(value, dict):
        return not value or any(empty_values(inner) for inner in value.values())
    if isinstance(value, list):
        return not value or any(empty_values(inner) for inner in value)
    return value in (None, "")


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_value_is_empty_and_every_address_is_absolute(language: str) -> None:
    view = edition(
        list_page("projects", "project"),
        lamps(),
        both("post", "hello", authors=["newsroom"]),
        both("event", "meet", start="2026-03-28", organiser=OWN),
        both("place", "kista", location={"name": {"sv": "Kista"}}),
        language=language,
    )
    for address in view.atlas.pages[view.edition.id].by_entry.values():
        nodes = structured_data(page(view, address.entry.kind, address.entry.id))
        assert not empty_values(nodes)
        for node in nodes:
            assert node.get("url", "https://").startswith("https://")


class _Scripts(HTMLParser):
    """The texts of a page's scripts, as a browser sees their ends."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


HOSTILE = st.text(min_size=1) | st.sampled_from(
    [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "]]>",
        '"\\"',
        "a\u2028b\u2029c",
        "&lt;/script&gt;",
    ]
)


@given(title=HOSTILE)
def test_no_text_ends_its_script(title: str) -> None:
    written = script_text([{"@type": "Thing", "name": title}])
    assert not set(written) & set("<>&\u2028\u2029")
    parser = _Scripts()
    parser.feed(f"<script type='application/ld+json'>{written}</script>")
    parser.close()
    assert parser.tags == ["script"]
    assert json.loads("".join(parser.texts))["@graph"][0]["name"] == title


def test_hostile_titles_come_through() -> None:
    title = "</script><b>\"'&\u2028 å"
    facts = told(both("post", "hello", authors=["ada"], title=title))
    assert json.loads(script_text([facts]))["@graph"][0]["headline"] == title
