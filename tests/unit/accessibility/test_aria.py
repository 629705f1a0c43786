"""What the tables say of WAI-ARIA, against sentences of the specifications read one by one."""

from __future__ import annotations

import pytest

from smartstad.accessibility import aria

ABSTRACT = frozenset(
    [
        "command",
        "composite",
        "input",
        "landmark",
        "range",
        "roletype",
        "section",
        "sectionhead",
        "select",
        "structure",
        "widget",
        "window",
    ]
)


def test_abstract_roles_are_none_to_write() -> None:
    assert not aria.ROLES & ABSTRACT


def test_there_are_as_many_as_the_specifications_define() -> None:
    ours = {role for role in aria.ROLES if not role.startswith(("doc-", "graphics-"))}
    of_1_3 = {"comment", "image", "mark", "suggestion"}
    assert len(ours - of_1_3) == 82
    assert of_1_3 <= ours
    assert len([role for role in aria.ROLES if role.startswith("graphics-")]) == 3
    # DPUB-ARIA 1.0 has 39; 1.1 adds doc-pagefooter and doc-pageheader.
    assert len([role for role in aria.ROLES if role.startswith("doc-")]) == 41


def test_every_attribute_has_one_type_of_value() -> None:
    types = (
        aria.TOKENS, aria.TOKEN_LISTS, aria.INTEGERS, aria.NUMBERS, aria.REFERENCES, aria.REFERENCE_LISTS, aria.STRINGS,
    )  # fmt: skip
    assert sum(len(names) for names in types) == len(aria.DEFINED)
    # WAI-ARIA 1.2 has 48; 1.3 adds description, two texts of indexes and two for braille.
    assert len(aria.DEFINED) == 48 + 5


def test_every_attribute_is_for_something() -> None:
    used = {name for names in aria.SUPPORTED.values() for name in names} | {"aria-controls"}
    assert used | aria.GLOBAL == aria.DEFINED


def test_tables_name_only_what_exists() -> None:
    for table in (aria.PROHIBITED, aria.REQUIRED, aria.CONTEXT, aria.OWNED):
        assert set(table) <= aria.ROLES
    for names in (*aria.SUPPORTED.values(), *aria.PROHIBITED.values(), *aria.REQUIRED.values(), aria.GLOBAL):
        assert names <= aria.DEFINED
    for roles in (*aria.CONTEXT.values(), *aria.OWNED.values(), aria.PRESENTATIONAL_CHILDREN):
        assert roles <= aria.ROLES


def test_what_is_required_is_supported_and_nothing_is_both_global_and_a_role_s() -> None:
    for role, names in aria.REQUIRED.items():
        assert names <= aria.SUPPORTED[role] | aria.GLOBAL
    for names in aria.SUPPORTED.values():
        assert not names & aria.GLOBAL


@pytest.mark.parametrize(
    ("role", "names"),
    [
        ("button", "expanded pressed"),
        ("menuitemcheckbox", "checked expanded posinset setsize"),
        ("menuitemradio", "checked expanded posinset setsize"),
        ("menu", "activedescendant orientation"),
        ("math", ""),
        ("option", "checked posinset selected setsize"),
        ("progressbar", "valuemax valuemin valuenow valuetext"),
        ("radio", "checked posinset setsize"),
        ("radiogroup", "activedescendant orientation readonly required"),
        ("switch", "checked expanded readonly required"),
        ("tab", "expanded posinset selected setsize"),
        ("table", "colcount rowcount"),
        ("tablist", "activedescendant multiselectable orientation"),
        ("navigation", ""),
    ],
)
def test_supported(role: str, names: str) -> None:
    assert aria.SUPPORTED[role] == {f"aria-{name}" for name in names.split()}


def test_roles_that_cannot_be_named() -> None:
    words = (
        "caption code deletion emphasis generic insertion paragraph presentation strong subscript superscript"
    )
    of_1_3 = {"mark", "none", "suggestion"}
    of_books = {"doc-pagefooter", "doc-pageheader"}
    assert set(aria.PROHIBITED) == {*words.split(), *of_1_3, *of_books}
    assert all("aria-label" in names for names in aria.PROHIBITED.values())
    assert "aria-roledescription" in aria.PROHIBITED["generic"]


def test_roles_whose_children_are_presentational() -> None:
    words = """
        button checkbox img menuitemcheckbox menuitemradio meter option progressbar radio scrollbar separator slider
        switch tab
    """
    assert {*words.split(), "image", "doc-pagebreak", "graphics-symbol"} == aria.PRESENTATIONAL_CHILDREN


@pytest.mark.parametrize(
    ("role", "around"),
    [
        ("menuitem", "group menu menubar"),
        ("option", "group listbox"),
        ("tab", "tablist"),
        ("row", "grid rowgroup table treegrid"),
    ],
)
def test_contexts(role: str, around: str) -> None:
    assert aria.CONTEXT[role] == set(around.split())
