"""Evaluations in time, voices with leave, answers without names: on both sides of each date."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from smartstad.content import load_library
from smartstad.content.check_common import Evaluation
from unit.content.sample import lay_out, original, translation

if TYPE_CHECKING:
    from pathlib import Path

OWN = "{kind: own, name: {sv: Staden, en: The city}}"
EVENT = {"organiser": OWN, "online": "https://stockholm.se/", "start": "2026-03-01", "outcome_text": "Bra."}
EVALUATED = {
    "outcome": "{on: 2026-03-02, participants: 0}",
    "outcome_said": "Mer ljus.",
    "outcome_changes": "Mer ljus i höst.",
}
PUBLISHED = "[{title: Rubriken, url: 'https://example.org/', date: 2025-03, publisher: Tidningen}]"
VOICE = {"quote": "Bra.", "name": "Bo", "said_on": "2025"}
RESPONSE = {
    "said": "Fler bänkar.",
    "said_on": "2025",
    "did": "Tre bänkar.",
    "status": "{state: done, on: 2026}",
    "heard_through": "webb",
}


def told(
    root: Path, kind: str, keys: dict[str, str], today: str = "2026-06-01", **more: Evaluation
) -> list[str]:
    lay_out(root, {f"content/{kind}/x.sv.md": original("X", **keys)})
    loaded = load_library(root, today=dt.date.fromisoformat(today), **more)
    return [p.rule.id for p in loaded.problems if not p.rule.id.startswith(("unknown-ref", "missing-reg"))]


WITHIN = Evaluation(60, ("invanare",))


@pytest.mark.parametrize(
    ("keys", "today", "expected"),
    [
        ({}, "2026-04-30", []),  # the sixtieth day
        ({}, "2026-05-01", ["missing-evaluation"]),
        (EVALUATED, "2026-05-01", []),
        (EVALUATED | {"outcome": "{on: 2026}"}, "2026-05-01", ["missing-evaluation"]),
        ({"end": "2026-03-02"}, "2026-05-01", []),
        ({"end": "2026-03-02"}, "2026-05-02", ["missing-evaluation"]),
        ({"recurrence": "{every: week}"}, "2026-05-01", []),
        ({"organiser": "{kind: other, name: {sv: KTH, en: KTH}}"}, "2026-05-01", []),
        ({"status": "cancelled"}, "2026-05-01", []),
        ({"draft": "true"}, "2026-05-01", []),
        ({"outcome_text": ""}, "2026-05-01", ["missing-evaluation"]),  # told once
    ],
)
def test_activities_for_residents_are_evaluated_in_time(
    tmp_path: Path, keys: dict[str, str], today: str, expected: list[str]
) -> None:
    given = {key: value for key, value in (EVENT | keys).items() if value}
    assert told(tmp_path, "events", given, today, evaluation=WITHIN) == expected


@pytest.mark.parametrize(
    ("evaluation", "expected"),
    [
        (Evaluation(60, ("foretag",)), []),
        (Evaluation(60, ("invanare",), dt.date(2026, 3, 1)), ["missing-evaluation"]),
        (Evaluation(60, ("invanare",), dt.date(2026, 3, 2)), []),
        (Evaluation(90, ("invanare",)), []),
    ],
)
def test_the_settings_say_of_whom_by_when_and_since_when(
    tmp_path: Path, evaluation: Evaluation, expected: list[str]
) -> None:
    assert told(tmp_path, "events", EVENT, "2026-05-30", evaluation=evaluation) == expected


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    lay_out(tmp_path, {"content/events/e.sv.md": original("E", **EVENT)})
    loaded = load_library(tmp_path, today=dt.date(2026, 6, 1), evaluation=WITHIN)
    (problem,) = [p for p in loaded.problems if p.rule.id == "missing-evaluation"]
    assert "hur många som kom, vad de sade och vad som ändras" in problem.what("sv")
    assert "how many took part, what they said and what changes" in problem.what("en")


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({}, ["no-consent"]),
        ({"consent": "{given_on: 2025-01-01}"}, []),
        ({"sources": "[{title: Ett samtal}]"}, ["unproven-quotation"]),
        ({"sources": "[{title: Rubriken, url: 'https://example.org/'}]"}, ["unproven-quotation"]),
        ({"sources": PUBLISHED}, []),
        ({"consent": "{given_on: 2025-01-01}", "sources": "[{title: Ett samtal}]"}, []),
        ({"quote": ""}, ["mention-without-source"]),
        (
            {"quote": "", "sources": "[{title: A, url: 'https://example.org/', date: 2025}]"},
            ["mention-without-source"],
        ),
        ({"quote": "", "sources": PUBLISHED}, []),
    ],
)
def test_words_need_leave_or_a_publication(tmp_path: Path, keys: dict[str, str], expected: list[str]) -> None:
    assert told(tmp_path, "voices", {k: v for k, v in (VOICE | keys).items() if v}) == expected


def test_a_translation_quotes_nobody_without_leave(tmp_path: Path) -> None:
    keys = {"name": "Bo", "said_on": "2025", "sources": "[{title: Ett samtal}]"}
    lay_out(tmp_path, {"content/voices/x.en.md": translation("X in English", quote="Good.")})
    assert told(tmp_path, "voices", keys) == ["unproven-quotation", "mention-without-source"]


@pytest.mark.parametrize(
    ("today", "keys", "expected"),
    [
        ("2026-01-31", {}, []),
        ("2026-02-01", {}, ["withdrawn-consent"]),
        ("2026-02-01", {"draft": "true"}, []),
        ("2026-02-01", {"expires_on": "2026-02-01"}, []),
        ("2026-02-01", {"expires_on": "2026-02-02"}, ["withdrawn-consent"]),
    ],
)
def test_withdrawn_consent_stops_the_publishing_from_its_day(
    tmp_path: Path, today: str, keys: dict[str, str], expected: list[str]
) -> None:
    withdrawn = VOICE | {"consent": "{given_on: 2025-01-01, withdrawn_on: 2026-02-01}"}
    assert told(tmp_path, "voices", withdrawn | keys, today) == expected


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({}, []),
        ({"heard_through": ""}, ["response-without-way"]),
        ({"heard_through": "", "heard_at": "matet"}, []),
        ({"status": "{state: not-done, on: 2026}"}, ["refusal-without-reason"]),
        ({"status": "{state: not-done, on: 2026}", "reason": "Marken behövs."}, []),
        ({"said": "Ring mig på 070-123 45 67."}, ["personal-data"]),
        ({"said": "Jag heter 19811228-9874."}, ["personal-data"]),
        ({"said": '"Skriv till bo@example.org."'}, ["personal-data"]),
        ({"said": "Sänk farten till 30 från 2026-05-01, mellan 07 och 09."}, []),
        ({"said": "Buss 176 och 0,06 kvadratmeter; 15 000 av 3 200."}, []),
    ],
)
def test_responses(tmp_path: Path, keys: dict[str, str], expected: list[str]) -> None:
    assert told(tmp_path, "responses", {k: v for k, v in (RESPONSE | keys).items() if v}) == expected
