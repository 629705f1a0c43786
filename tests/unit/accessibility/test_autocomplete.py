"""The rule of what fields say that they ask for."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import rules, told, with_heading

RULE = "unknown-autocomplete"


def field(words: str, attributes: str = "", tag: str = "input") -> str:
    return with_heading(f'<label>Fält <{tag} autocomplete="{words}" {attributes}></{tag}></label>')


@pytest.mark.parametrize(
    "words",
    [
        "name", "Given-Name", "section-a shipping street-address", "billing work tel", "home email", "fax tel-local",
        "section-b tel", "username webauthn", "section-a billing mobile tel webauthn", "one-time-code", " email ",
        "on", "OFF", "", " ",
    ],
)  # fmt: skip
def test_valid(words: str) -> None:
    assert RULE not in rules(field(words))


@pytest.mark.parametrize(
    "words",
    [
        "namn", "name name", "work name", "email work", "shipping", "work", "section-a", "home work tel", "on off",
        "off email", "work shipping tel", "shipping section-a tel", "webauthn", "webauthn username", "name,email",
        "shipping billing name", "none", "email\u00a0work",
    ],
)  # fmt: skip
def test_invalid(words: str) -> None:
    assert RULE in rules(field(words))


@pytest.mark.parametrize("tag", ["select", "textarea"])
def test_other_fields(tag: str) -> None:
    assert RULE in rules(field("namn", tag=tag))


@pytest.mark.parametrize(
    "attributes",
    [
        "disabled", "aria-disabled=true", "readonly", "type=hidden", "type=submit", "type=button", "type=checkbox",
        "hidden", "type=password tabindex=-1", "style='position:absolute;left:-9999px' aria-hidden=true",
    ],
)  # fmt: skip
def test_fields_that_nobody_fills_in(attributes: str) -> None:
    assert RULE not in rules(field("namn", attributes))


@pytest.mark.parametrize(
    "attributes",
    ["tabindex=-1", "type=number", "style='position:absolute;left:-9999px'", "aria-disabled=false"],
)
def test_fields_that_somebody_fills_in(attributes: str) -> None:
    assert RULE in rules(field("namn", attributes))


def test_the_type_does_not_matter() -> None:
    assert RULE not in rules(field("email", "type=number"))


def test_messages() -> None:
    assert "”namn”" in told(field("namn"))
