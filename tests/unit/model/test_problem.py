"""Problems as data."""

from __future__ import annotations

from smartstad.model.problem import Message, Problem, Rule, Severity, Span, has_errors, in_order

TEXT = Message("{what} på {where}", "{what} in {where}")
ERROR = Rule(
    "b-rule", Severity.ERROR, TEXT, Message("Därför.", "Because."), Message("Gör {what}.", "Do {what}.")
)
WARNING = Rule("a-rule", Severity.WARNING, TEXT, Message("Därför.", "Because."), Message("Gör.", "Do."))


def problem(rule: Rule, line: int, what: str = "x") -> Problem:
    return Problem(rule, Span("f", line), {"what": what, "where": Message("svenska", "Swedish")})


def test_a_message_is_told_in_both_languages() -> None:
    told = problem(ERROR, 1, "{y}")
    assert (told.what("sv"), told.what("en")) == ("{y} på svenska", "{y} in Swedish")
    assert (told.why("sv"), told.why("en")) == ("Därför.", "Because.")
    assert (told.remedy("sv"), told.remedy("en")) == ("Gör {y}.", "Do {y}.")


def test_problems_are_told_once_and_in_order_of_place_and_rule() -> None:
    given = [
        problem(ERROR, 2),
        problem(ERROR, 1),
        problem(WARNING, 1),
        problem(ERROR, 2),
        problem(ERROR, 2, "y"),
    ]
    assert [(p.span.line, p.rule.id, p.details["what"]) for p in in_order(given)] == [
        (1, "a-rule", "x"),
        (1, "b-rule", "x"),
        (2, "b-rule", "x"),
        (2, "b-rule", "y"),
    ]


def test_warnings_stop_only_a_strict_publishing() -> None:
    assert not has_errors([])
    assert not has_errors([], strict=True)
    assert not has_errors([problem(WARNING, 1)])
    assert has_errors([problem(WARNING, 1)], strict=True)
    assert has_errors([problem(ERROR, 1)])


def test_clauses_are_those_of_levels_a_and_aa() -> None:
    anything = Message("x", "x")
    rule = Rule("x", Severity.ERROR, anything, anything, anything, wcag=("2.4.4", "2.4.9", "1.1.1"))
    assert rule.clauses == ("9.2.4.4", "9.1.1.1")
