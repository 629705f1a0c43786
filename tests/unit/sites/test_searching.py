"""What the search page shows: letters, other sites' searches, the words of the language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.model.library import Library
from smartstad.model.registers import Synonym
from smartstad.sites.searching import OTHER_SIGNS, Searching
from unit.outputs.sample import both, registers
from unit.sites.sample import Made, project, words_of

if TYPE_CHECKING:
    from smartstad.model.library import Entry


def page() -> Entry:
    return both("page", "search", layout="search", title="Sök")


def letters(edition: str, *titles: str) -> list[tuple[str, list[str]]]:
    entries = (project(f"p{number}", title=title) for number, title in enumerate(titles))
    search = Searching(Made(page(), *entries).view(edition))
    known = set(titles)
    told = [
        (letter, [p.version.front.title for p in pages if p.version.front.title in known])
        for letter, pages in search.letters
    ]
    return [(letter, found) for letter, found in told if found]


def test_swedish_has_its_letters_last() -> None:
    assert letters("stad/sv", "Öar", "Ängar", "Ån", "zoo", "Éclair", "Elbil", "”Ljus”", "7 lampor") == [
        (OTHER_SIGNS, ["7 lampor"]),
        ("E", ["Éclair", "Elbil"]),
        ("L", ["”Ljus”"]),
        ("Z", ["zoo"]),
        ("Å", ["Ån"]),
        ("Ä", ["Ängar"]),
        ("Ö", ["Öar"]),
    ]


def test_the_search_page_is_not_in_its_own_list() -> None:
    view = Made(page(), project("ljus")).view("stad/sv")
    search = Searching(view)
    assert search.page is not None
    assert search.page not in [p for _, pages in search.letters for p in pages]


def test_a_site_without_a_search_page_has_none() -> None:
    search = Searching(Made().view("stad/sv"))
    assert search.page is None
    assert search.others == []


def test_other_sites_come_first_and_then_other_languages() -> None:
    search = Searching(Made(page()).view("stad/sv"))
    assert [other.edition.id for other in search.others] == ["blog/sv", "city/en"]


def test_synonyms_of_the_language_are_told() -> None:
    made = Made(page())
    known = registers() | {
        "synonyms": {
            "signal": Synonym.model_validate(
                {
                    "id": "signal",
                    "name": {"sv": "trafiksignal", "en": "traffic signal"},
                    "words": {"sv": ["trafikljus"]},
                }
            )
        }
    }
    made.library = Library(made.library.entries, known)
    told = Searching(made.view("stad/sv")).vocabulary
    assert told["language"] == "sv"
    assert told["synonyms"] == [["trafiksignal", "trafikljus"]]
    assert "och" in told["stopWords"]
    assert Searching(made.view("city/en")).vocabulary["synonyms"] == []


def test_themes_have_their_names() -> None:
    assert Searching(Made(page()).view("city/en")).themes == {"lighting": "Lighting", "data": "Open data"}


def test_plural_forms_are_told_by_category() -> None:
    one, more = "%(num)s result for “%(question)s”.", "%(num)s results for “%(question)s”."
    assert words_of("en").plural_forms(one, more) == {"one": one, "other": more}
    assert words_of("sv").plural_forms(one, more)["one"] == "%(num)s träff för ”%(question)s”."
