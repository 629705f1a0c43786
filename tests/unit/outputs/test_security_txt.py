"""security.txt: what it says, where it stands, and what is wrong with its last day."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from pydantic import ValidationError

from smartstad.model.problem import Span
from smartstad.outputs.security_txt import SECURITY_TXT, expiry_problems, security_txt
from smartstad.outputs.site_outputs import site_outputs
from smartstad.sites.settings import SecuritySettings
from unit.sites.sample import TODAY, Made, settings

SAID: dict[str, Any] = {"contact": ["mailto:security@stad.example"], "expires": "2026-12-31"}
PLACE = Span("mkdocs.yml", 9, 7)


def _fields(edition: str = "blog/sv", **said: Any) -> list[tuple[str, str]]:
    data = security_txt(Made(known=settings(security={**SAID, **said})).view(edition))
    assert data is not None
    text = data.decode("utf-8")
    assert text.endswith("\n")
    return [(name, value) for name, _, value in (line.partition(": ") for line in text.splitlines())]


def _rules(expires: str, today: dt.date = TODAY) -> list[str]:
    said = SecuritySettings.model_validate({**SAID, "expires": expires})
    return [problem.rule.id for problem in expiry_problems(said, today, lambda: PLACE)]


def test_what_it_says() -> None:
    contact = ["https://stad.example/report", "tel:+46-8-508-29-000"]
    assert _fields(contact=contact, policy="https://stad.example/policy") == [
        ("Contact", "https://stad.example/report"),
        ("Contact", "tel:+46-8-508-29-000"),
        ("Expires", "2026-12-31T23:00:00Z"),
        ("Preferred-Languages", "sv, en"),
        ("Canonical", "https://blog.example/.well-known/security.txt"),
        ("Policy", "https://stad.example/policy"),
    ]


def test_without_a_policy_there_is_no_such_field() -> None:
    assert "Policy" not in dict(_fields(languages=["sv"]))
    assert dict(_fields(languages=["sv"]))["Preferred-Languages"] == "sv"


def test_the_last_day_counts_in_full_in_summer_time_too() -> None:
    assert dict(_fields(expires="2026-07-31"))["Expires"] == "2026-07-31T22:00:00Z"


def test_there_is_none_unless_the_city_has_said_whom_to_tell() -> None:
    view = Made().view("blog/sv")
    assert security_txt(view) is None
    assert SECURITY_TXT not in {output.path for output in site_outputs(view, lambda _: 0)}


@pytest.mark.parametrize("edition", ["stad/sv", "blog/en"])
def test_below_the_root_of_the_host_there_is_none(edition: str) -> None:
    assert security_txt(Made(known=settings(security=SAID)).view(edition)) is None


def test_it_is_an_output_of_the_site() -> None:
    view = Made(known=settings(security=SAID)).view("business/sv")
    made = {output.path: output.make() for output in site_outputs(view, lambda _: 0)}
    assert made[SECURITY_TXT] == security_txt(view)


@pytest.mark.parametrize(
    ("expires", "rules"),
    [
        ("2026-05-31", ["expired-security-txt"]),
        ("2026-06-01", []),
        ("2027-06-01", []),
        ("2027-06-02", ["late-security-txt"]),
    ],
)
def test_the_last_day_is_within_a_year(expires: str, rules: list[str]) -> None:
    assert _rules(expires) == rules


def test_a_year_from_the_leap_day() -> None:
    assert _rules("2029-02-28", dt.date(2028, 2, 29)) == []
    assert _rules("2029-03-01", dt.date(2028, 2, 29)) == ["late-security-txt"]


def test_a_problem_tells_where_and_what_to_do() -> None:
    said = SecuritySettings.model_validate({**SAID, "expires": "2026-05-31"})
    problem = next(expiry_problems(said, TODAY, lambda: PLACE))
    assert problem.span == PLACE
    assert "2026-05-31" in problem.what("sv")
    assert "expires: 2027-06-01" in problem.remedy("en")


def test_nothing_is_wrong_with_what_is_not_set() -> None:
    def place() -> Span:
        raise AssertionError("nobody asks for the place")

    assert list(expiry_problems(None, TODAY, place)) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"contact": []},
        {"contact": ["security@stad.example"]},
        {"contact": ["http://stad.example/report"]},
        {"contact": ["mailto:a@b.example\rPolicy: https://evil.example"]},
        {"languages": []},
        {"expires": "2026-13-01"},
    ],
)
def test_what_cannot_be_used_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        SecuritySettings.model_validate({**SAID, **wrong})
