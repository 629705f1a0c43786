"""What datasets, their fields and their columns are called and mean, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Gettext = Callable[[str], str]


class Told(NamedTuple):
    """How a dataset is told of."""

    title: str
    description: str
    keywords: tuple[str, ...]


def told_dataset(name: str, gettext: Gettext) -> Told:
    """How the dataset of that name is told of."""
    shared = (gettext("smart city"), gettext("open data"))
    return {
        "projects": Told(
            gettext("Smart city projects in Stockholm"),
            gettext(
                "What the city tries and has tried: state, value, results, lessons, money and who answers for it."
            ),
            (*shared, gettext("projects"), gettext("innovation")),
        ),
        "partners": Told(
            gettext("Partners in Stockholm’s smart city"),
            gettext("Organisations that the city works with: their sector, level, website and former names."),
            (*shared, gettext("partners"), gettext("cooperation")),
        ),
        "places": Told(
            gettext("Places of Stockholm’s smart city"),
            gettext(
                "Where people meet the smart city: position, address, what one can do there and how to get in."
            ),
            (*shared, gettext("places"), gettext("meeting places")),
        ),
        "events": Told(
            gettext("Events of Stockholm’s smart city"),
            gettext(
                "Meetings that the city holds or takes part in: time, place, organiser, price and what came of them."
            ),
            (*shared, gettext("events"), gettext("calendar")),
        ),
        "responses": Told(
            gettext("What people suggested to the City, and what came of it"),
            gettext(
                "Suggestions retold without names: how they were heard, what the City did, and why or why not."
            ),
            (*shared, gettext("participation"), gettext("suggestions")),
        ),
        "calls": Told(
            gettext("Calls of Stockholm’s smart city"),
            gettext(
                "Challenges that others can answer: who can, how, until when, and whether they are open."
            ),
            (*shared, gettext("calls"), gettext("innovation")),
        ),
        "indicators": Told(
            gettext("Indicators of Stockholm’s smart city"),
            gettext("Figures by year on how the city is doing, with unit, method and source."),
            (*shared, gettext("indicators"), gettext("statistics")),
        ),
    }[name]


def used(gettext: Gettext) -> Mapping[str, str]:
    """What each format is good for, by its name."""
    return {
        "JSON": gettext("For programs: every record with all that is known of it."),
        "CSV": gettext("For spreadsheets: a table with a heading row."),
        "JSON Lines": gettext("For large amounts: each line is a record in JSON."),
        "GeoJSON": gettext("For maps: the records that have a position, as points."),
    }


def described(gettext: Gettext) -> Mapping[str, str]:
    """What each field and column means, by its name; ``project.start`` is that of one kind alone."""
    return {
        **_of_all(gettext),
        **_of_projects(gettext),
        **_of_partners_and_places(gettext),
        **_of_events(gettext),
        **_of_responses(gettext),
        **_of_calls(gettext),
        **_of_indicators(gettext),
    }


def _of_all(gettext: Gettext) -> dict[str, str]:
    return {
        "id": gettext("Short name in the catalogue; never changes"),
        "uri": gettext("Name all over the world; never changes"),
        "url": gettext("Address of the page about it"),
        "title": gettext("What it is called"),
        "summary": gettext("One or two sentences about it"),
        "owner": gettext("Department that answers for it"),
        "contact": gettext("Where one asks about it"),
        "themes": gettext("What it is about"),
        "audiences": gettext("For whom it is"),
        "roles": gettext("For whom in everyday life"),
        "messages": gettext("Core messages of the city that it shows"),
        "keywords": gettext("Words of the strategy that it shows"),
        "purpose": gettext("What the text is to change: what the reader knows, feels or does"),
        "function": gettext("What the text does for its reader"),
        "path": gettext("By which way of communication it is told"),
        "channels": gettext("Where else it is told"),
        "sources": gettext("Where the facts come from"),
        "published": gettext("Day on which it was first shown"),
        "changed": gettext("Day of the last change"),
        "language": gettext("Language of the texts"),
        "licence": gettext("On what terms the data may be used"),
        "publisher": gettext("Who publishes the data"),
        "location": gettext("Name of where it is"),
        "latitude": gettext("Degrees north (WGS 84)"),
        "longitude": gettext("Degrees east (WGS 84)"),
        "approximate": gettext("True where the position is not exact"),
        "place": gettext("The place’s id in the dataset of places"),
        "partners": gettext("Partners that take part"),
        "access": gettext("How one gets in and takes part"),
        "website": gettext("Address of its own website"),
        "status": gettext("What state it is in"),
    }


def _of_projects(gettext: Gettext) -> dict[str, str]:
    return {
        "project.value": gettext("Which value it creates, and for whom"),
        "state": gettext("What state it is in"),
        "state_on": gettext("When that state was reached, or as of when it is known"),
        "project.start": gettext("When it began; a year, month or day"),
        "project.end": gettext("When it ended or is to end; a year, month or day"),
        "departments": gettext("Departments that take part beside the owner"),
        "funding": gettext("Who pays, and how much where that is known"),
        "results": gettext("What came of it"),
        "lessons": gettext("What was learned"),
        "replicability": gettext("What others need in order to do the same"),
        "next_step": gettext("What happens next"),
    }


def _of_partners_and_places(gettext: Gettext) -> dict[str, str]:
    return {
        "sector": gettext("Which sector it belongs to"),
        "level": gettext("Local, regional, national or international"),
        "former_names": gettext("Names that it had before"),
        "since": gettext("Since when the city works with it"),
        "until": gettext("Until when the city worked with it"),
        "address": gettext("Street address"),
        "district": gettext("Part of the city"),
        "activities": gettext("What one can do there"),
    }


def _of_events(gettext: Gettext) -> dict[str, str]:
    return {
        "event.start": gettext("When it begins; in tables by the clock of the zone"),
        "event.end": gettext("When it ends; in tables by the clock of the zone"),
        "zone": gettext("Time zone (IANA)"),
        "moved_from": gettext("When it was to begin before it was moved"),
        "recurrence": gettext("How it comes back"),
        "every": gettext("How it comes back: every day, week, month or year"),
        "interval": gettext("2 is every other day, week, month or year"),
        "times": gettext("How many times it is held, where that is known"),
        "event.until": gettext("Last day on which it may be held"),
        "without": gettext("Days on which it is not held"),
        "online": gettext("Address where one takes part online"),
        "organiser": gettext("Who holds it"),
        "registration": gettext("How one takes a seat"),
        "registration_deadline": gettext("Last day to take a seat"),
        "price": gettext("What it costs; 0 is free of charge"),
        "currency": gettext("Currency of the price (ISO 4217)"),
        "languages": gettext("Languages spoken there"),
        "participants": gettext("How many came"),
        "outcome": gettext("What came of it"),
        "outcome_said": gettext("What people said"),
        "outcome_changes": gettext("What changes because of it"),
        "projects": gettext("Projects that it is about"),
    }


def _of_responses(gettext: Gettext) -> dict[str, str]:
    return {
        "said": gettext("What was suggested, retold without names"),
        "said_on": gettext("When it was suggested"),
        "heard_through": gettext("Channel through which the City heard it"),
        "heard_at": gettext("Event at which the City heard it"),
        "status_on": gettext("When that state was reached, or as of when it is known"),
        "did": gettext("What the City did"),
        "reason": gettext("Why"),
        "about": gettext("What it is about"),
    }


def _of_calls(gettext: Gettext) -> dict[str, str]:
    return {
        "call.state": gettext(
            "coming, open, closing (soon) or closed, by the deadline, on the day of the file"
        ),
        "call.state_on": gettext("The day of the file"),
        "opens": gettext("First day on which it can be answered"),
        "deadline": gettext("After this no answer is taken; in tables by the clock of the zone"),
        "who": gettext("Who can answer"),
        "how": gettext("How to answer"),
    }


def _of_indicators(gettext: Gettext) -> dict[str, str]:
    return {
        "year": gettext("Year that the value is for"),
        "indicator.value": gettext("The value for that year"),
        "values": gettext("The value for each year"),
        "unit": gettext("What the value is counted in"),
        "source": gettext("Id of the source that the value is from"),
        "note": gettext("What to know about the value"),
        "geography": gettext("For which area"),
        "level": gettext("How large the area is: place, city, region or country"),
        "scale": gettext("An amount, or a rank in a list whose first is 1"),
        "definition": gettext("What exactly is counted"),
        "comparisons": gettext("The same measure somewhere else, by the same source"),
        "direction": gettext("Which way is better: up, down or none"),
        "method": gettext("How it is measured"),
        "breaks": gettext("Years from which the method is another"),
    }
