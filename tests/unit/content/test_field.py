"""Fields: every kind's misfits are told in the editor's words, every example is right."""

from __future__ import annotations

import datetime as dt
from typing import Any, get_origin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from smartstad.content.document import Document, Place, parse
from smartstad.content.expected import annotation_at, bare, choices, describe, example, fields
from smartstad.content.expected import given as given_words
from smartstad.content.validate import validate
from smartstad.content.word import nearest, plain, quoted, short
from smartstad.model.front_matter import FrontMatter, Source
from smartstad.model.kinds import KINDS, Event, Indicator, Project
from smartstad.model.parts import Funding, YearlyValue
from smartstad.model.problem import LANGUAGES
from smartstad.model.registers import REGISTERS

EMPTY = Document("f", {}, {}, {}, Place(1, 1, 3))
MODELS: list[type[BaseModel]] = [*KINDS.values(), *REGISTERS.values()]


def parts(model: type[BaseModel]) -> list[type[BaseModel]]:
    """The groups that a model holds, at any depth."""
    found: list[type[BaseModel]] = []
    for field in model.model_fields.values():
        for each in bare(field.annotation):
            inner = each.__args__[0] if get_origin(each) is tuple else each
            for part in bare(inner):
                if isinstance(part, type) and issubclass(part, BaseModel):
                    found += [part, *parts(part)]
    return found


GROUPS = {model.__name__: model for top in MODELS for model in [top, *parts(top)]}
FIELDS = [(model, name) for model in GROUPS.values() for name in model.model_fields]


@pytest.mark.parametrize(("model", "name"), FIELDS, ids=lambda value: getattr(value, "__name__", value))
def test_the_example_of_every_field_is_right(model: type[BaseModel], name: str) -> None:
    for language in LANGUAGES:
        line = example(name, model.model_fields[name].annotation).text(language)
        if "…" in line:
            continue
        _, problems = validate(model, read(line), plain("x"), EMPTY)
        wrong = [p for p in problems if p.rule.id != "missing-key" and p.details.get("key") == name]
        assert wrong == [], line


def read(line: str) -> Any:
    document, problems = parse(line, "f", 1)
    assert not problems, line
    assert document is not None
    return document.value


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_required_field_has_an_example(model: type[BaseModel]) -> None:
    for name, field in model.model_fields.items():
        if field.is_required():
            assert "[…]" not in example(name, field.annotation).text("sv")
            assert "{…}" not in example(name, field.annotation).text("sv")


ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["sv", "en", "id", "name", "x", "year"]), inner, max_size=3)
    ),
    max_leaves=5,
)


@given(st.sampled_from(MODELS), st.data())
@settings(max_examples=400, deadline=None)
def test_any_values_are_valid_or_told(model: type[BaseModel], data: st.DataObject) -> None:
    names = st.sampled_from([*model.model_fields, "unknown"])
    value = data.draw(st.dictionaries(names, ODD, max_size=6) | ODD)
    result, problems = validate(model, value, plain("x"), EMPTY)
    assert (result is None) == bool(problems)
    for problem in problems:
        for language in LANGUAGES:
            assert problem.what(language) and problem.why(language) and problem.remedy(language)
            assert "Input should" not in problem.what(language)


def test_a_group_of_the_wrong_form_names_its_keys() -> None:
    _, (problem, *_) = validate(Source, "x", plain("x"), EMPTY)
    assert "id, title, url" in problem.what("sv")


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        ({"year": 1, "value": 1}, "wrong-number"),
        ({"year": 3000, "value": 1}, "wrong-number"),
        ({"year": 2020, "value": True}, "wrong-type"),
        ({"year": "2020", "value": 1}, "wrong-type"),
        ({"year": 2020, "value": 1, "note": {}}, "wrong-count"),
        ({"year": 2020, "value": 1, "note": {"sv": None}}, "empty-value"),
        ({"year": 2020, "value": 1, "note": {"sv": " "}}, "empty-value"),
        ({"year": 2020, "value": 1, "note": [1]}, "wrong-type"),
        ({"year": 2020, "value": {}}, "wrong-type"),
        ({"value": 1}, "missing-key"),
        ([], "wrong-type"),
    ],
)
def test_a_yearly_value_that_does_not_fit_gives_one_problem(value: object, rule: str) -> None:
    _, problems = validate(YearlyValue, value, plain("x"), EMPTY)
    assert [p.rule.id for p in problems] == [rule]


def test_words() -> None:
    assert describe(Project.model_fields["results"].annotation).text("sv") == "en lista"
    assert describe(Project.model_fields["start"].annotation).text("en") == "a year, a month or a day"
    assert describe(Funding.model_fields["source"].annotation).text("sv") == "en grupp med en text per språk"
    assert choices(Event.model_fields["status"].annotation) == ("planned", "moved", "cancelled")
    assert "sources" in fields(FrontMatter)
    assert fields(str) == ()
    assert annotation_at(Indicator, ("values", 0, "note", "sv")) is not None
    assert annotation_at(Indicator, ("values", "x")) is None
    assert given_words(True).text("sv") == "värdet true"
    assert given_words(2.5).text("en") == "the number 2.5"
    assert given_words([]).text("sv") == "en lista"
    assert given_words({}).text("sv") == "en grupp nycklar"
    assert given_words(dt.date(2026, 1, 1)).text("sv") == "en text"


def test_near_misses() -> None:
    assert nearest("trafikkontorret", ["trafikkontoret", "kulturforvaltningen"]) == "trafikkontoret"
    assert nearest("Image-Alt", ["image_alt"]) == "image_alt"
    assert nearest("x" * 1000, ["xx"]) is None
    assert nearest("helt annat", ["owner"]) is None


def test_short_and_quoted() -> None:
    assert short("a\n  b") == "a b"
    assert len(short("x" * 100)) == 60
    assert short(False) == "false"
    assert quoted("a: b") == '"a: b"'
    assert quoted('it\'s "b"') == "'it''s \"b\"'"
