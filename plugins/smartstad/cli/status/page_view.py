"""What the editors' page shows, ready for its template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.cli.status.figures import entry_file, gaps, glance, message_rows, quarters_shown
from smartstad.cli.status.page_part import Line, Mix, Named, Section, Square, Writing, segments, share_mix
from smartstad.content.word import language_name
from smartstad.model.text import text_in
from smartstad.strategy.balance import Balance, balance_by, balance_of, begun, planned
from smartstad.strategy.coverage import PATHS, PURPOSES
from smartstad.strategy.start import Start
from smartstad.strategy.telling import NONE, STATES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from smartstad.cli.status.words import Words
    from smartstad.model.library import Entry
    from smartstad.strategy.cell import Cell, Matrix
    from smartstad.strategy.status import Status

_LEVELS = 4
"""How many shades the heat map has."""


class PageView:
    """The status in a language; `words` tells everything that is not the editors' own."""

    def __init__(self, status: Status, words: Words) -> None:
        self.status = status
        self.words = words
        self.language = words.language
        self.paths = PATHS
        self._coverage = status.coverage
        self._by_both = status.coverage.by("audience", "message", "purpose")

    @property
    def glance(self) -> dict[str, int]:
        return glance(self.status)

    @property
    def audiences(self) -> list[Named]:
        return [self._item("audiences", name) for name in self._coverage.audiences]

    @property
    def messages(self) -> list[Named]:
        return [self._message(name) for name in message_rows(self._coverage)]

    @property
    def purposes(self) -> list[Named]:
        return [Named(purpose, self.words(purpose), self.language) for purpose in PURPOSES]

    @property
    def gaps(self) -> list[Start]:
        return list(gaps(self._coverage))

    def by_message(self, audience: str, message: str) -> Square:
        return self._square(self._coverage.messages, _anchor("message", audience, message), audience, message)

    def by_goal(self, audience: str, purpose: str) -> Square:
        return self._square(self._coverage.goals, _anchor("goal", audience, purpose), audience, purpose)

    def by_message_and_goal(self, audience: str) -> Callable[[str, str], Square]:
        """The cells of an audience: those with something lead to its entries, the others to how to write one."""

        def find(purpose: str, message: str) -> Square:
            anchor = _anchor("message", audience, message)
            if not self._by_both.cell(audience, message, purpose).all:
                anchor = f"{anchor}-{purpose}"
            return self._square(self._by_both, anchor, audience, message, purpose)

        return find

    def message_sections(self, audience: str) -> list[Section]:
        return [self._message_section(audience, message) for message in self.messages]

    def goal_sections(self, audience: str) -> list[Section]:
        return [self._goal_section(audience, purpose) for purpose in self.purposes]

    @property
    def message_mix(self) -> list[Mix]:
        balances = balance_by(self._coverage, "message")
        whole = Named("", self.words("all_messages"), self.language)
        return [
            share_mix(whole, balance_of(self._coverage)),
            *(share_mix(each, balances[each.id]) for each in self.messages if each.id in balances),
        ]

    @property
    def channel_mix(self) -> list[Mix]:
        balances = balance_by(self._coverage, "channel")
        named = [self._item("channels", name) for name in self._coverage.channels]
        named.append(Named(NONE, self.words("no_channel"), self.language))
        return [share_mix(each, balances[each.id]) for each in named if each.id in balances]

    @property
    def quarter_mix(self) -> list[Mix]:
        """Bars as long as the numbers, so that they show when much was told and when nothing was."""
        told = balance_by(self._coverage, "quarter", begun)
        coming = balance_by(self._coverage, "quarter", planned)
        quarters = quarters_shown(self._coverage)
        most = max((told[quarter].total for quarter in quarters if quarter in told), default=1)
        nothing = Balance(dict.fromkeys(PATHS, 0))
        return [
            Mix(
                Named(quarter, quarter, self.language),
                balance := told.get(quarter, nothing),
                tuple(segments(balance, most)),
                coming[quarter].total if quarter in coming else 0,
            )
            for quarter in quarters
        ]

    @property
    def departments(self) -> list[tuple[Named, Cell]]:
        matrix = self._coverage.by("department")
        return [(self._item("departments", name), matrix.cell(name)) for name in self._coverage.departments]

    @property
    def translations(self) -> list[tuple[str, str]]:
        """What is to be done, and the file."""
        found = []
        for each in self.status.untranslated:
            name = language_name(each.language).text(self.language)
            found.append((self.words("untranslated", language=name), entry_file(each.entry, each.language)))
        for each in self.status.behind:
            found.append((self.words("behind"), entry_file(each.entry, each.language)))
        return found

    @property
    def reviews(self) -> list[Line]:
        return [
            self._line(entry, str(entry.facts.review_by), self.words(key))
            for key, entries in (("overdue", self.status.overdue), ("soon", self.status.soon))
            for entry in entries
        ]

    @property
    def coming(self) -> list[Line]:
        coming = [self._line(entry, str(entry.facts.shown_from)) for entry in self.status.coming]
        return [*coming, *(self._line(entry, self.words("draft")) for entry in self.status.drafts)]

    def _square(self, matrix: Matrix, anchor: str, *place: str) -> Square:
        most = max((cell.shown for cell in matrix.cells.values()), default=0)
        cell = matrix.cell(*place)
        level = -(-cell.shown * _LEVELS // most) if most else 0
        return Square(cell, matrix.state(*place), level, anchor)

    def _message_section(self, audience: str, message: Named) -> Section:
        square = self.by_message(audience, message.id)
        writings = tuple(
            Writing(
                f"{square.anchor}-{purpose}",
                purpose,
                Start(audience=audience, message=message.id or None, purpose=purpose).command,
            )
            for purpose in PURPOSES
        )
        short = message.id or message.name
        return Section(square.anchor, message, short, tuple(self._lines(square.cell)), writings)

    def _goal_section(self, audience: str, purpose: Named) -> Section:
        square = self.by_goal(audience, purpose.id)
        command = Start(audience=audience, purpose=purpose.id).command
        writing = Writing(f"{square.anchor}-new", purpose.id, command)
        return Section(square.anchor, purpose, purpose.name, tuple(self._lines(square.cell)), (writing,))

    def _lines(self, cell: Cell) -> Iterator[Line]:
        for state in STATES:
            for telling in getattr(cell, state):
                yield self._line(telling.entry, str(telling.entry.facts.shown_from), self.words(state))

    def _line(self, entry: Entry, day: str, state: str = "") -> Line:
        titles = {language: version.front.title for language, version in entry.versions.items()}
        title, language = text_in(titles, self.language)
        facts = entry.facts
        purpose, path = self.words(facts.purpose), self.words(facts.path)
        return Line(title, language, entry_file(entry), purpose, path, state, day)

    def _item(self, register: str, identifier: str) -> Named:
        return Named(identifier, *text_in(self.status.library.item(register, identifier).name, self.language))

    def _message(self, identifier: str) -> Named:
        if identifier == NONE:
            return Named(NONE, self.words("no_message"), self.language)
        entry = self.status.library.by_kind["message"][identifier]
        titles = {language: version.front.title for language, version in entry.versions.items()}
        return Named(identifier, *text_in(titles, self.language))


def _anchor(prefix: str, audience: str, value: str) -> str:
    return f"{prefix}-{audience}-{value or 'none'}"


def contents(words: Words) -> Sequence[tuple[str, str]]:
    """The parts of the page: id and heading, in order."""
    keys = ("messages", "goals", "gaps", "paths", "by_channel", "by_quarter", "by_department")
    return [(key, words(key)) for key in (*keys, "reviews", "coming", "translations", "entries")]
