"""What both the terminal's status and the page show: which rows, which gaps, which files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.model.library import CONTENT
from smartstad.strategy.start import Start
from smartstad.strategy.telling import NONE, STATES, quarter_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from smartstad.model.library import Entry
    from smartstad.strategy.coverage import Coverage
    from smartstad.strategy.status import Status

_QUARTERS = 12
"""How many quarters are looked back on, this one included."""


def glance(status: Status) -> dict[str, int]:
    """The numbers that say it at a glance."""
    coverage = status.coverage
    states = [telling.state for telling in coverage.tellings]
    number = {state: states.count(state) for state in STATES}
    matrices = (coverage.messages, coverage.goals)
    return {
        "shown": number["published"] + number["stale"],
        "planned": number["planned"],
        "stale": number["stale"],
        "gaps": sum(len(matrix.missing) for matrix in matrices),
        "demanded": sum(len(matrix.demanded) for matrix in matrices),
    }


def message_rows(coverage: Coverage) -> Sequence[str]:
    """The core messages in the strategy's order; last what carries none, where there is such."""
    loose = any(message == NONE for _, message in coverage.messages.cells)
    return (*coverage.core_messages, NONE) if loose else coverage.core_messages


def gaps(coverage: Coverage) -> Iterator[Start]:
    """What should be written: a start for each demanded cell that holds nothing."""
    for audience, message in coverage.messages.missing:
        yield Start(audience=audience, message=message)
    for audience, purpose in coverage.goals.missing:
        yield Start(audience=audience, purpose=purpose)


def quarters_shown(coverage: Coverage) -> Sequence[str]:
    """This quarter and those before it, the silent ones too, then those in which something is planned."""
    now = quarter_of(coverage.today)
    year, number = coverage.today.year, int(now[-1])
    back = [divmod(year * 4 + number - 1 - step, 4) for step in range(_QUARTERS)]
    past = [f"{whole:04}-Q{quarter + 1}" for whole, quarter in reversed(back)]
    return (*past, *(quarter for quarter in coverage.quarters if quarter > now))


def entry_file(entry: Entry, language: str | None = None) -> str:
    """Path of an entry's file from the project's root: the original's, or that of a language, there or not."""
    file = entry.versions[entry.original].file
    if language is not None and language != entry.original:
        known = entry.versions.get(language)
        file = known.file if known else file.removesuffix(f".{entry.original}.md") + f".{language}.md"
    return f"{CONTENT}/{file}"
