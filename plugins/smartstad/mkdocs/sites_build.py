"""All sites in one go: one MkDocs build per edition, in parallel processes, put in place in one step."""

from __future__ import annotations

import gc
import logging
import multiprocessing
import os
import shutil
import sys
import tempfile
from concurrent.futures import Future, ProcessPoolExecutor, wait
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from smartstad.accessibility import inspect_sites
from smartstad.accessibility.identification import load_identifier
from smartstad.accessibility.waiver import set_aside
from smartstad.content import locate_item
from smartstad.mkdocs.colours import colour_problems
from smartstad.mkdocs.content import ContentPlugin
from smartstad.mkdocs.newsletters import collect_letters, skip_letters, write_letters
from smartstad.mkdocs.project import Project, read_project
from smartstad.mkdocs.search import skip_index
from smartstad.mkdocs.settings import PLUGIN, day_of_build, read_settings
from smartstad.mkdocs.sharing import skip_cards
from smartstad.mkdocs.waiving import allowances, unused_waivers
from smartstad.model.library import CONTENT
from smartstad.model.problem import Problem, has_errors, in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from multiprocessing.sharedctypes import SynchronizedArray

    from smartstad.accessibility import PageFacts
    from smartstad.sites.edition import Edition


@dataclass(frozen=True)
class Request:
    """What is to be built."""

    config_file: Path
    output: Path
    """The folder that holds a folder per site."""
    sites: tuple[str, ...] = ()
    """Only these; all where none is given."""
    today: str | None = None
    drafts: bool = False
    strict: bool = False
    preview_root: str | None = None
    """All sites below this address, for a preview on one host; a slash last."""
    publish: bool = True
    """False to build for the problems only, and leave the output folder alone."""
    jobs: int = 0
    """How many processes; as many as there are cores where 0."""


@dataclass
class Result:
    """What came of a build."""

    problems: list[Problem] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    """What the engine said in warning, in its own words."""
    pages: dict[str, int] = field(default_factory=dict)
    """How many pages each edition has."""
    published: bool = False


@dataclass(frozen=True)
class _EditionResult:
    problems: tuple[Problem, ...]
    complaints: tuple[str, ...]
    pages: int
    facts: tuple[PageFacts, ...] = ()
    waived: frozenset[str] = frozenset()
    """The waivers that covered something."""
    letters: dict[str, bytes] | None = None
    """E-mails by file name, for when everything is published; None where they are not to be written."""


def build_sites(request: Request, on_progress: Callable[[int, int], None] | None = None) -> Result:
    """Builds the sites.

    Nothing is published unless every edition is built without errors (`strict`: without problems of any
    kind); the sites of before stay as they are. `on_progress` is told how many of how many pages are done.

    Raises:
        MkDocsException: ``mkdocs.yml`` cannot be read.
        ValueError: `today` is no day, or `sites` names an unknown one.
    """
    project, problems = read(request)
    result = Result(problems)
    if project is None or has_errors(problems):
        return result
    editions = _chosen(project, request.sites)
    request.output.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{request.output.name}-", dir=request.output.parent) as folder:
        staging = Path(folder)
        all_built = _build_all(request, project, editions, staging, on_progress)
        for edition, built in zip(editions, all_built, strict=True):
            result.problems.extend(built.problems)
            result.complaints.extend(built.complaints)
            result.pages[edition.id] = built.pages
        result.problems.extend(colour_problems(project.root))
        result.problems.extend(_over_all(project, all_built, whole=not request.sites))
        result.problems = in_order(result.problems)
        failed = has_errors(result.problems, strict=request.strict) or (request.strict and result.complaints)
        if not failed and request.publish:
            _publish(staging, editions, request.output)
            for edition, built in zip(editions, all_built, strict=True):
                if built.letters is not None:
                    write_letters(project.root, edition, built.letters)
            result.published = True
    return result


def _over_all(project: Project, built: list[_EditionResult], *, whole: bool) -> Iterator[Problem]:
    """What shows only when all the pages are there; `whole` where every edition was to be built."""
    waived = set().union(*(each.waived for each in built))
    every = [
        allowance
        for site in project.settings.sites
        for allowance in allowances(project.library, site, project.today)
    ]
    found = set_aside(inspect_sites(chain.from_iterable(each.facts for each in built)), every)
    yield from found.told
    # Where some pages have not been seen there is no telling.
    if whole and all(each.pages for each in built):
        place = partial(locate_item, project.root, f"{CONTENT}/registers/waivers.yml")
        yield from unused_waivers(project.library, waived | set(found.waived), project.today, place)


def read(request: Request) -> tuple[Project | None, list[Problem]]:
    config = load_config(str(request.config_file))
    settings, problems = read_settings(config)
    if settings is None:
        return None, problems
    if request.preview_root:
        settings = settings.at(request.preview_root)
    today = day_of_build(request.today, os.environ)
    project = read_project(request.config_file, settings, today, drafts=request.drafts)
    return project, in_order(project.problems)


def _chosen(project: Project, sites: Collection[str]) -> list[Edition]:
    unknown = [site for site in sites if site not in project.settings.sites]
    if unknown:
        known = ", ".join(project.settings.sites)
        raise ValueError(
            f"--site {', '.join(unknown)}: finns inte / does not exist. Välj bland / choose from: {known}."
        )
    return [
        pages.edition for pages in project.atlas.pages.values() if not sites or pages.edition.site in sites
    ]


# A fork shares the library without copying it; elsewhere than on Linux forking is not safe.
START_METHOD = "fork" if sys.platform == "linux" else "spawn"

# What the processes share; set once in each.
_project: Project
_request: Request
_counters: SynchronizedArray[int]


def _share(project: Project | None, request: Request, counters: SynchronizedArray[int]) -> None:
    """Sets up a process; one that is not a fork reads the content itself."""
    global _project, _request, _counters
    shared = project or read(request)[0]
    assert shared is not None, "the settings were good a moment ago"
    _project, _request, _counters = shared, request, counters
    rest_collector()


def rest_collector() -> None:
    """Let Python look for garbage less often.

    What is there now lives as long as the process, and a page leaves some ten thousand objects behind: there is no
    need to look for them again and again.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def _build_all(
    request: Request,
    project: Project,
    editions: list[Edition],
    staging: Path,
    on_progress: Callable[[int, int], None] | None,
) -> list[_EditionResult]:
    if START_METHOD == "fork":
        load_identifier()
    context = multiprocessing.get_context(START_METHOD)
    counters: SynchronizedArray[int] = context.Array("i", len(editions))
    total = sum(len(project.atlas.pages[edition.id].by_entry) for edition in editions)
    with ProcessPoolExecutor(
        min(request.jobs or os.cpu_count() or 1, len(editions)),
        mp_context=context,
        initializer=_share,
        initargs=(project if START_METHOD == "fork" else None, request, counters),
    ) as pool:
        futures: list[Future[_EditionResult]] = [
            pool.submit(_build_edition, number, edition.id, str(staging / f"{number}"))
            for number, edition in enumerate(editions)
        ]
        waiting: Collection[Future[_EditionResult]] = futures
        while waiting:
            _, waiting = wait(waiting, timeout=0.1)
            if on_progress is not None:
                on_progress(min(sum(counters[:]), total), total)
        return [future.result() for future in futures]


class _Complaints(logging.Handler):
    """Keeps what MkDocs and its plugins warn of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def _build_edition(number: int, identifier: str, folder: str) -> _EditionResult:
    complaints = _Complaints()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(complaints)
    logger.propagate = False
    try:
        config = load_config(str(_request.config_file), site_dir=folder)
        plugin = config.plugins[PLUGIN]
        assert isinstance(plugin, ContentPlugin)
        plugin.config.edition = identifier
        plugin.use(_project)
        plugin.collect = True
        letters = None
        plugin.page_done = lambda: _count(number)
        if not _request.publish or _request.preview_root:
            skip_cards(config)
            skip_letters(config)
        else:
            letters = collect_letters(config)
        if not _request.publish:
            skip_index(config)
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(config)
        build = plugin.build
        told, said = tuple(build.problems), tuple(complaints.messages)
        facts, waived = tuple(build.facts), frozenset(build.waived)
        return _EditionResult(told, said, len(build.pages), facts, waived, letters)
    except MkDocsException as error:
        return _EditionResult((), (*complaints.messages, f"{identifier}: {error}"), 0)
    finally:
        logger.removeHandler(complaints)


def _count(number: int) -> None:
    _counters[number] += 1


def _publish(staging: Path, editions: list[Edition], output: Path) -> None:
    """Puts the built editions in place: into a new folder first, which then takes the old one's name."""
    new = staging / "site"
    if output.exists():
        # Other sites, where only some were built, stay.
        rebuilt = {edition.folder.split("/")[0] for edition in editions}
        new.mkdir()
        for kept in sorted(output.iterdir()):
            if kept.name not in rebuilt:
                (shutil.copytree if kept.is_dir() else shutil.copy2)(kept, new / kept.name)
    for number, edition in sorted(enumerate(editions), key=lambda pair: pair[1].folder.count("/")):
        target = new / edition.folder
        target.parent.mkdir(parents=True, exist_ok=True)
        (staging / f"{number}").rename(target)
    old = staging / "old"
    if output.exists():
        output.rename(old)
    try:
        new.rename(output)
    except OSError:
        if old.exists():
            old.rename(output)
        raise
