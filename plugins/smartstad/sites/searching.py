"""What the search page shows and its script needs: ways to other sites' searches, words, all entries from A to Z."""

from __future__ import annotations

import json
import unicodedata
from functools import cache, cached_property
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from smartstad.model.page import Page
from smartstad.model.registers import Synonym
from smartstad.sites.collation import sort_key
from smartstad.sites.gathering import contents

if TYPE_CHECKING:
    from smartstad.sites.address import Address
    from smartstad.sites.atlas import EditionPages
    from smartstad.sites.edition_view import EditionView

LAYOUT = "search"
"""The layout of the page entry with the search."""

OTHER_SIGNS = "#"
"""Under which letter titles stand that begin with a figure or a sign."""

Letter = tuple[str, list["Address"]]


class Searching:
    """The search of an edition; each part is made when it is asked for."""

    def __init__(self, shared: EditionView) -> None:
        self._shared = shared

    @cached_property
    def page(self) -> Address | None:
        """The edition's search page; None where it has none."""
        return _search_page(self._shared.atlas.pages[self._shared.edition.id])

    @cached_property
    def others(self) -> list[Address]:
        """The search pages of the other sites, in the edition's language where they have it, and of its siblings."""
        atlas, edition = self._shared.atlas, self._shared.edition
        siblings = {sibling.id for sibling in atlas.siblings(edition)}
        found = []
        for name, site in atlas.settings.sites.items():
            language = edition.language if edition.language in site.editions else next(iter(site.editions))
            if name != edition.site and f"{name}/{language}" not in siblings:
                found.append(_search_page(atlas.pages[f"{name}/{language}"]))
        found += [_search_page(atlas.pages[sibling]) for sibling in sorted(siblings)]
        return [page for page in found if page is not None]

    @property
    def vocabulary(self) -> dict[str, Any]:
        """What the script knows of the language: words that say nothing, and what else things are called."""
        language = self._shared.edition.language
        return {
            "language": language,
            "stopWords": _stop_words().get(language, "").split(),
            "synonyms": [
                [item.name[language], *item.words[language]]
                for item in self._shared.library.registers.get("synonyms", {}).values()
                if isinstance(item, Synonym) and language in item.name and language in item.words
            ],
        }

    @property
    def themes(self) -> dict[str, str]:
        """The names of the themes, by id."""
        language = self._shared.edition.language
        themes = self._shared.library.registers["themes"].items()
        return {name: item.name.get(language, name) for name, item in themes}

    @property
    def letters(self) -> list[Letter]:
        """All pages of the edition, and those that a sibling has in its stead, by their first letter."""
        language = self._shared.edition.language
        pages = [page for _, group in contents(self._shared) for page in group if page != self.page]
        pages.sort(key=lambda page: (_first(page, language)[0], sort_key(page.version.front.title, language)))
        letters: list[Letter] = []
        for page in pages:
            letter = _first(page, language)[1]
            if not letters or letters[-1][0] != letter:
                letters.append((letter, []))
            letters[-1][1].append(page)
        return letters


def _search_page(pages: EditionPages) -> Address | None:
    return next(
        (
            address
            for address in pages.by_entry.values()
            if isinstance(address.version.front, Page) and address.version.front.layout == LAYOUT
        ),
        None,
    )


def _first(page: Address, language: str) -> tuple[str, str]:
    """What a title's first letter sorts as, and the letter: Å, Ä and Ö are their own in Swedish, É is E."""
    title = unicodedata.normalize("NFC", page.version.front.title).lstrip("”“\"'«»(–- ")
    key = sort_key(title[:1], language)
    if not title[:1].isalpha():
        return "", OTHER_SIGNS
    own = title[:1].upper() if len(key) == 1 and not key.isalpha() else key.upper()
    return key, own


@cache
def _stop_words() -> dict[str, str]:
    told: dict[str, str] = json.loads(files(__package__).joinpath("stop_words.json").read_text("utf-8"))
    return told
