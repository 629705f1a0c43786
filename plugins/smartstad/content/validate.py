"""Values against what their kind says; each misfit as a problem at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from smartstad.content import rules_field as rules
from smartstad.content.advice import key_advice, text_form, value_advice
from smartstad.content.expected import (
    annotation_at,
    choices,
    describe,
    example,
    fields,
    given,
    is_a,
)
from smartstad.content.word import did_you_mean, nearest, plain, say, short
from smartstad.model.problem import Message, Problem, Rule, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Sequence

    from pydantic_core import ErrorDetails

    from smartstad.content.document import Document
    from smartstad.content.word import Details
    from smartstad.model.annotation import FieldPath


Model = TypeVar("Model", bound=BaseModel)


def validate(
    model: type[Model],
    value: object,
    owner: Message,
    document: Document,
    *,
    prefix: FieldPath = (),
    only: Container[str | int] | None = None,
) -> tuple[Model | None, list[Problem]]:
    """The value as `model`, or None and what does not fit.

    Args:
        model: What the value should be.
        value: Plain values, as YAML gives them.
        owner: What the value is, as a noun with its article.
        document: Where it stands …
        prefix: … and where within that.
        only: The keys whose problems are told; all where it is not given.
    """
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        found = error.errors(include_url=False)
    reading = _Reading(model, value, owner, document, prefix)
    problems: dict[tuple[str, Span, str], Problem] = {}
    for each in found:
        if only is not None and each["loc"] and each["loc"][0] not in only:
            continue
        problem = reading.problem(each)
        # An int-or-float that fits neither gives two errors.
        problems.setdefault((problem.rule.id, problem.span, str(problem.details.get("key"))), problem)
    return None, _without_echoes(problems.values())


class _Reading:
    """One value being read as one model."""

    def __init__(
        self, model: type[BaseModel], value: object, owner: Message, document: Document, prefix: FieldPath
    ) -> None:
        self.model, self.value, self.owner = model, value, owner
        self.document, self.prefix = document, prefix

    def problem(self, error: ErrorDetails) -> Problem:
        kind = error["type"]
        if kind == "missing":
            return self.missing(self.path(error["loc"][:-1]), error["loc"][-1])
        path = self.path(error["loc"])
        if kind == "extra_forbidden":
            return self.unknown(path, str(error["loc"][-1]))
        if error["input"] is None or kind == "string_too_short":
            return self.at(rules.EMPTY_VALUE, path, {"expected": describe(self.annotation(path))})
        handler = _HANDLERS.get(kind, _Reading.wrong_type)
        return handler(self, path, error)

    def path(self, location: Sequence[str | int]) -> FieldPath:
        """The location without the names of pydantic's own branches (``int``, ``[key]``)."""
        path: list[str | int] = []
        current: Any = self.value
        for step in location:
            if not _has(current, step):
                continue
            current = current[step]
            path.append(step)
        return tuple(path)

    def annotation(self, path: FieldPath) -> Any:
        return annotation_at(self.model, path)

    def at(self, rule: Rule, path: FieldPath, details: Details, *, on_key: bool = False) -> Problem:
        where = (*self.prefix, *path)
        span = self.document.key(*where) if on_key else self.document.at(*where)
        key = _name(path)
        told = {"key": key, "example": example(key, self.annotation(path)), "owner": self.owner, **details}
        return Problem(rule, span, told)

    def group(self, path: FieldPath) -> Message:
        """The group of keys at `path`, as a noun."""
        if not path:
            return self.owner
        return say("”{key}”", "“{key}”", {"key": _name(path)})

    def missing(self, path: FieldPath, key: str | int) -> Problem:
        annotation = annotation_at(self.model, (*path, key))
        if isinstance(key, int):
            return self.count(path, key, key + 1)
        details: Details = {"key": key, "example": example(key, annotation), "owner": self.group(path)}
        return Problem(rules.MISSING_KEY, self.document.around(*self.prefix, *path), details)

    def unknown(self, path: FieldPath, key: str) -> Problem:
        known = fields(self.annotation(path[:-1]) if path[:-1] else self.model)
        details: Details = {
            "key": short(key),
            "owner": self.group(path[:-1]),
            "keys": ", ".join(known),
            "advice": key_advice(key, known),
        }
        return self.at(rules.UNKNOWN_KEY, path, details, on_key=True)

    def wrong_type(self, path: FieldPath, error: ErrorDetails) -> Problem:
        annotation, value = self.annotation(path), error["input"]
        details: Details = {
            "given": given(value),
            "expected": describe(annotation),
            "advice": value_advice(_name(path), value, annotation),
        }
        return self.at(rules.WRONG_TYPE, path, details)

    def wrong_value(self, path: FieldPath, error: ErrorDetails) -> Problem:
        known = choices(self.annotation(path))
        value = short(error["input"])
        details: Details = {"value": value, "near": did_you_mean(value, known), "choices": ", ".join(known)}
        return self.at(rules.WRONG_VALUE, path, details)

    def wrong_number(self, path: FieldPath, error: ErrorDetails) -> Problem:
        context = error["ctx"]
        low = "ge" in context
        limit = context["ge"] if low else context["le"]
        details: Details = {
            "value": short(error["input"]),
            "limit": f"{limit:g}",
            "way": Message("litet", "small") if low else Message("stort", "large"),
            "which": Message("det minsta", "the least") if low else Message("det största", "the most"),
        }
        return self.at(rules.WRONG_NUMBER, path, details)

    def wrong_date(self, path: FieldPath, error: ErrorDetails) -> Problem:
        details: Details = {"value": short(error["input"]), "expected": describe(self.annotation(path))}
        return self.at(rules.WRONG_DATE, path, details)

    def impossible_date(self, path: FieldPath, error: ErrorDetails) -> Problem:
        return self.at(rules.IMPOSSIBLE_DATE, path, {"value": short(error["input"])})

    def wrong_zone(self, path: FieldPath, error: ErrorDetails) -> Problem:
        from zoneinfo import available_timezones  # noqa: PLC0415 - read from disk only for this mistake

        value = short(error["input"])
        return self.at(
            rules.WRONG_ZONE, path, {"value": value, "near": did_you_mean(value, available_timezones())}
        )

    def wrong_form(self, path: FieldPath, error: ErrorDetails) -> Problem:
        rule, expected, right = text_form(error["ctx"]["pattern"])
        on_key = error["loc"][-1] == "[key]"
        value = f"[{right}]" if path and isinstance(path[-1], int) else right
        line = f"{right}: …" if on_key else f"{_name(path)}: {value}"
        details: Details = {"value": short(error["input"]), "expected": expected, "example": plain(line)}
        return self.at(rule, path, details, on_key=on_key)

    def several_lines(self, path: FieldPath, _error: ErrorDetails) -> Problem:
        return self.at(rules.SEVERAL_LINES, path, {})

    def wrong_count(self, path: FieldPath, error: ErrorDetails) -> Problem:
        context = error["ctx"]
        limit = int(context.get("min_length") or context["max_length"])
        return self.count(path, len(error["input"]), limit)

    def count(self, path: FieldPath, given_count: int, limit: int) -> Problem:
        exact = (
            annotation_at(self.model, path) is not None and is_a(self.annotation(path), tuple) and limit > 1
        )
        template = ("{n}", "{n}") if exact else ("minst {n}", "at least {n}")
        details: Details = {"given": str(given_count), "limit": say(*template, {"n": str(limit)})}
        return self.at(rules.WRONG_COUNT, path, details)


_HANDLERS: dict[str, Callable[[_Reading, FieldPath, ErrorDetails], Problem]] = {
    "literal_error": _Reading.wrong_value,
    "greater_than_equal": _Reading.wrong_number,
    "less_than_equal": _Reading.wrong_number,
    "wrong_date": _Reading.wrong_date,
    "impossible_date": _Reading.impossible_date,
    "wrong_zone": _Reading.wrong_zone,
    "string_pattern_mismatch": _Reading.wrong_form,
    "value_error": _Reading.several_lines,
    "too_short": _Reading.wrong_count,
    "too_long": _Reading.wrong_count,
}


def _has(value: object, step: str | int) -> bool:
    if isinstance(value, list):
        return isinstance(step, int) and step < len(value)
    return isinstance(value, dict) and step in value


def _name(path: FieldPath) -> str:
    """The key that a path leads to, as an editor would name it."""
    return short(next((step for step in reversed(path) if isinstance(step, str)), "id"))


def _without_echoes(problems: Iterable[Problem]) -> list[Problem]:
    """The problems without each missing key that was only misspelt: that is one mistake."""
    found = list(problems)
    misspelt = {
        (problem.details["owner"], near)
        for problem in found
        if problem.rule is rules.UNKNOWN_KEY
        and (near := nearest(str(problem.details["key"]), str(problem.details["keys"]).split(", ")))
    }
    return [
        problem
        for problem in found
        if problem.rule is not rules.MISSING_KEY
        or (problem.details["owner"], problem.details["key"]) not in misspelt
    ]
