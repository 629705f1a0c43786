"""Problems for the tests of reports."""

from __future__ import annotations

from smartstad.model.problem import Message, Problem, Rule, Severity, Span

UNKNOWN = Rule(
    "unknown-reference",
    Severity.ERROR,
    Message("Förvaltningen ”{name}” finns inte.", "There is no department “{name}”."),
    Message("Sidan kan inte visa vem som svarar.", "The page cannot show who answers."),
    Message("Menade du ”{near}”?", "Did you mean “{near}”?"),
    wcag=("2.4.4", "4.1.2"),
)
LONG = Rule(
    "long-title",
    Severity.WARNING,
    Message("Titeln är lång.", "The title is long."),
    Message("Den kortas av.", "It is cut."),
    Message("Skriv kortare.", "Write less."),
)

FILE = "content/projects/å lampa.sv.md"
DETAILS = {"name": "trafikkontorret", "near": "trafikkontoret"}


def unknown(file: str = FILE, line: int = 3, column: int = 8, length: int = 15, **details: str) -> Problem:
    return Problem(UNKNOWN, Span(file, line, column, length), DETAILS | details)


def long_title(file: str = FILE, line: int = 2) -> Problem:
    return Problem(LONG, Span(file, line, 1, 5))
