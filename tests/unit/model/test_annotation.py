"""References and translated fields, found through the marks on the models."""

from __future__ import annotations

import pytest

from smartstad.model.annotation import (
    Reference,
    reference_fields,
    references,
    references_in,
    translated_fields,
)
from smartstad.model.kinds import FOLDERS, KINDS, Event, Project
from smartstad.model.page import Page
from smartstad.model.registers import REGISTERS, Department, Theme

FACTS = {
    "title": "T",
    "summary": "S",
    "owner": "trafik",
    "contact": "kontakt",
    "audiences": ("a", "b"),
    "purpose": "knowledge",
    "function": "inform",
    "path": "controlled",
    "publish_on": "2026-01-01",
}


def test_references_are_found_at_every_depth() -> None:
    event = Event.model_validate(
        {
            **FACTS,
            "start": "2026-03-01",
            "organiser": {"kind": "own", "name": {"sv": "x"}},
            "location": {"name": {"sv": "x"}, "place": "slussen"},
            "projects": ["p"],
        }
    )
    found = {(path, reference.target, identifier) for path, reference, identifier in references(event)}
    assert found == {
        (("owner",), "departments", "trafik"),
        (("contact",), "contacts", "kontakt"),
        (("audiences", 0), "audiences", "a"),
        (("audiences", 1), "audiences", "b"),
        (("location", "place"), "place", "slussen"),
        (("projects", 0), "project", "p"),
    }


def test_references_in_plain_values_need_no_valid_entry() -> None:
    data = {
        "owner": 3,
        "partners": ["a", 4, None],
        "location": {"place": "b"},
        "departments": "c",
        "status": "x",
    }
    found = [(path, identifier) for path, _, identifier in references_in(Project, data)]
    assert found == [(("departments",), "c"), (("partners", 0), "a"), (("location", "place"), "b")]


def test_references_of_an_item_of_a_register() -> None:
    item = Department.model_validate({"id": "x", "name": {"sv": "x"}, "contact": "kontakt"})
    assert list(references(item)) == [(("contact",), Reference("contacts"), "kontakt")]
    assert (
        list(references(Theme.model_validate({"id": "x", "name": {"sv": "x"}, "summary": {"sv": "x"}}))) == []
    )


def test_translated_fields_are_those_of_language() -> None:
    common = {
        "title",
        "summary",
        "easy_summary",
        "sign_language",
        "slug",
        "aliases",
        "image_alt",
        "image_caption",
    }
    assert translated_fields(Page) == common
    assert translated_fields(Project) == common | {"value", "lessons", "replicability", "next_step"}


@pytest.mark.parametrize("model", [*KINDS.values(), *REGISTERS.values()], ids=lambda model: model.__name__)
def test_every_reference_points_to_something_that_there_can_be(model: type) -> None:
    known = {*KINDS, *REGISTERS, "entry"}
    for _, step in reference_fields(model):
        if isinstance(step, Reference):
            assert step.target in known


def test_every_kind_has_a_folder_and_a_json_schema() -> None:
    assert sorted(FOLDERS.values()) == sorted(KINDS)
    for model in [*KINDS.values(), *REGISTERS.values()]:
        assert model.model_json_schema()["additionalProperties"] is False
