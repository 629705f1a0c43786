"""The report for people: each problem with its line, and a count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.cli.report.excerpt import Excerpt, Excerpts
from smartstad.cli.report.place import harmless, path_from
from smartstad.model.problem import Message, Severity, in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from smartstad.model.problem import Problem

_ALL_IS_WELL = Message("Inga problem: allt ser bra ut.", "No problems: all is well.")
_WARNING = Message("varning", "warning")
_COUNTS = {
    Severity.ERROR: (Message("1 fel", "1 error"), Message("{count} fel", "{count} errors")),
    Severity.WARNING: (Message("1 varning", "1 warning"), Message("{count} varningar", "{count} warnings")),
}
_AND = Message(" och ", " and ")

_COLORS = {Severity.ERROR: "31", Severity.WARNING: "33"}
_BOLD, _FAINT = "1", "2"
_NUMBER_WIDTH = 5


def render(
    problems: Sequence[Problem],
    *,
    root: Path,
    language: str,
    color: bool = False,
    decode: Callable[[bytes], str] | None = None,
) -> str:
    """The report, without a line end at its end; `decode` reads the files where they may not be UTF-8."""
    style = _Style(color)
    ordered = in_order(problems)
    if not ordered:
        return _ALL_IS_WELL.text(language)
    excerpts = Excerpts(root, decode)
    told = [_told(problem, excerpts.at(problem.span), root, language, style) for problem in ordered]
    return "\n\n".join([*told, style(_count(ordered, language), _BOLD)])


class _Style:
    """Puts colours around texts, if they are wanted."""

    def __init__(self, wanted: bool) -> None:
        self._wanted = wanted

    def __call__(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._wanted else text


def _told(problem: Problem, excerpt: Excerpt | None, root: Path, language: str, style: _Style) -> str:
    span, severity = problem.span, problem.rule.severity
    place = harmless(f"{path_from(root, span.file)}:{span.line}:{span.column}")
    rule = style(problem.rule.id, _COLORS[severity])
    if severity is Severity.WARNING:
        rule += f" ({_WARNING.text(language)})"
    lines = [f"{style(place, _BOLD)}  {rule}"]
    if excerpt is not None:
        gutter = style(f"{span.line:>{_NUMBER_WIDTH}} |", _FAINT)
        empty_gutter = style(f"{'':>{max(_NUMBER_WIDTH, len(str(span.line)))}} |", _FAINT)
        carets = style("^" * excerpt.width, _COLORS[severity])
        lines += [f"{gutter} {excerpt.text}", f"{empty_gutter} {' ' * excerpt.before}{carets}"]
    lines += [
        harmless(f"{problem.what(language)} {problem.why(language)}"),
        harmless(problem.remedy(language)),
    ]
    return "\n".join(lines)


def _count(problems: Sequence[Problem], language: str) -> str:
    parts = []
    for severity, (one, several) in _COUNTS.items():
        count = sum(problem.rule.severity is severity for problem in problems)
        if count:
            message = one if count == 1 else several
            parts.append(message.text(language, {"count": str(count)}))
    return f"{_AND.text(language).join(parts)}."
