"""What the audiences of an entry expect of its text."""

from __future__ import annotations

from smartstad.mkdocs.expecting import expected_of
from smartstad.model.library import Library
from smartstad.model.registers import Audience
from smartstad.sites.edition import editions
from unit.outputs.sample import settings
from unit.sites.sample import project

TEXTS = {"sv": "Text", "en": "Text"}


def library(**audiences: dict[str, object]) -> Library:
    goals = dict.fromkeys(("name", "knowledge", "attitude", "behaviour", "message"), TEXTS)
    items = {
        name: Audience.model_validate({"id": name, **goals, **facts}) for name, facts in audiences.items()
    }
    return Library((), {"audiences": items})


def test_the_easiest_text_that_any_audience_asks_for() -> None:
    front = project("light", audiences=["a", "b"]).facts
    known = library(
        a={"highest_lix": 45}, b={"highest_lix": 40, "easy_language": True}, c={"highest_lix": 30}
    )
    expected = expected_of(front, known, ())
    assert (expected.highest_lix, expected.easy_language, expected.has_easy_summary) == (40, True, False)


def test_nothing_is_asked_for_but_what_all_readers_expect() -> None:
    expected = expected_of(project("light", audiences=["a"]).facts, library(a={}), ())
    assert (expected.highest_lix, expected.easy_language) == (50, False)


def test_an_easy_summary_that_is_there() -> None:
    front = project("light", audiences=["gone"], easy_summary="Lampan lyser.").facts
    assert expected_of(front, library(), ()).has_easy_summary


def test_addresses_tell_their_edition_s_language_the_longest_first() -> None:
    front = project("light").facts
    languages = expected_of(front, library(), editions(settings())).languages
    assert {language for _, language in languages} == {"sv", "en"}
    assert list(languages) == sorted(languages, key=lambda pair: (-len(pair[0]), pair))
