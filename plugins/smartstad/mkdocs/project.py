"""What all editions of a build have in common, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from smartstad.content import Evaluation, git_history, load_library, locate, locate_item
from smartstad.content.ledger import read_ledger
from smartstad.editorial import story_problems
from smartstad.mkdocs.settings import SettingsPlaces
from smartstad.mkdocs.waiving import waiver_problems
from smartstad.model.library import CONTENT
from smartstad.model.problem import has_errors
from smartstad.outputs.security_txt import expiry_problems
from smartstad.sites.links import FILES
from smartstad.sites.permanence import lost_addresses, lost_ids
from smartstad.sites.placing import Places, build_atlas
from smartstad.sites.statement_check import statement_problems
from smartstad.sites.word_check import word_problems
from smartstad.sites.word_extraction import asked_words
from smartstad.strategy.check import coverage_problems

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from smartstad.content import Loaded
    from smartstad.model.library import Library
    from smartstad.model.problem import Problem
    from smartstad.sites.atlas import Atlas
    from smartstad.sites.settings import Settings

WORDS = Path("overrides", "words")


@dataclass(frozen=True)
class Project:
    """Everything that the editions of one build have in common; read once, whatever the number of editions."""

    root: Path
    settings: Settings
    library: Library
    atlas: Atlas
    files: frozenset[str]
    """Pictures and documents, as paths from the content folder."""
    today: dt.date
    problems: tuple[Problem, ...]
    """Of the content and the settings."""
    drafts: bool = False
    """True where drafts, coming and expired entries are shown too."""


def read_project(config_file: Path, settings: Settings, today: dt.date, *, drafts: bool = False) -> Project:
    """Reads the content beside ``mkdocs.yml`` and gives every version its addresses."""
    root = config_file.parent
    loaded = load_library(
        root,
        languages=settings.languages,
        folder=CONTENT,
        sites=tuple(settings.sites),
        today=today,
        history=git_history(root, CONTENT),
        evaluation=Evaluation(**settings.evaluation.model_dump()),
    )
    places = Places(
        lambda file, *path: locate(root, f"{CONTENT}/{file}", *path),
        lambda *path: SettingsPlaces(config_file).span(path),
        lambda name, *path: locate_item(root, f"{CONTENT}/registers/{name}.yml", *path),
    )
    atlas = build_atlas(loaded.library, settings, today, drafts=drafts, places=places)
    ledger = read_ledger(root, CONTENT)
    lost = lost_addresses(ledger, atlas, loaded.library, today)
    renamed = lost_ids(ledger, atlas, loaded.library, places)
    expiry = expiry_problems(settings.security, today, lambda: places.setting("security", "expires"))
    statements = statement_problems(loaded, atlas, today, places)
    waivers = waiver_problems(loaded.library, root, partial(places.item, "waivers"))
    words = _word_problems(root, settings)
    coverage = _coverage_problems(loaded, settings, today, places)
    stories = story_problems(loaded.library, places.front_matter)
    told = (*stories, *atlas.problems, *lost, *renamed, *expiry, *statements, *waivers, *words, *coverage)
    problems = (*loaded.problems, *told)
    return Project(root, settings, loaded.library, atlas, _files(root / CONTENT), today, problems, drafts)


def _coverage_problems(
    loaded: Loaded, settings: Settings, today: dt.date, places: Places
) -> Iterator[Problem]:
    """A text with a mistake has not been read, so what it covers would look like a gap."""
    if not has_errors(loaded.problems):
        yield from coverage_problems(loaded.library, settings.coverage, today, places)


def _word_problems(root: Path, settings: Settings) -> list[Problem]:
    """What the interface words of the editions' languages lack."""
    languages = dict.fromkeys(language for site in settings.sites.values() for language in site.editions)
    asked = asked_words(root)
    return [
        problem
        for language in languages
        for problem in word_problems(root, WORDS.as_posix(), language, asked)
    ]


def _files(folder: Path) -> frozenset[str]:
    return frozenset(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.suffix.lower() in FILES and path.is_file() and not path.is_symlink()
    )
