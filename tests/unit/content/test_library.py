"""From a folder of files to the library."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING

import pytest

from smartstad.content import load_library, locate, locate_item
from smartstad.model.problem import Span
from unit.content.sample import lay_out, original, translation

if TYPE_CHECKING:
    from pathlib import Path


def rules(root: Path, **settings: object) -> list[str]:
    return [problem.rule.id for problem in load_library(root, **settings).problems]  # type: ignore[arg-type]


def test_two_versions_are_one_entry(tmp_path: Path) -> None:
    lay_out(
        tmp_path,
        {
            "content/pages/about.en.md": translation("About", "# Body\n", slug="about-us"),
            "content/pages/about.sv.md": original("Om", "\nText.\n", updated="2026-02-03"),
        },
    )
    loaded = load_library(tmp_path)
    assert loaded.problems == ()
    (entry,) = loaded.library.entries
    assert (entry.kind, entry.id, entry.original) == ("page", "about", "sv")
    english, swedish = entry.versions["en"], entry.versions["sv"]
    assert (english.front.title, english.front.slug, swedish.front.slug) == ("About", "about-us", None)
    assert english.front.owner == "trafikkontoret"
    assert english.file == "pages/about.en.md"
    assert english.body == "# Body\n"
    assert english.body_line == 6
    assert (swedish.body, swedish.body_line) == ("\nText.\n", 13)
    assert swedish.changed == english.changed == dt.date(2026, 2, 3)


def test_history_gives_the_day_of_change_where_the_content_does_not(tmp_path: Path) -> None:
    lay_out(tmp_path, {"content/pages/a.sv.md": original("A"), "content/pages/b.sv.md": original("B")})
    history = {"content/pages/a.sv.md": dt.date(2025, 5, 1)}
    entries = load_library(tmp_path, history=history).library.by_kind["page"]
    assert entries["a"].versions["sv"].changed == dt.date(2025, 5, 1)
    assert entries["b"].versions["sv"].changed is None


def test_a_text_is_never_taken_from_another_language(tmp_path: Path) -> None:
    files = {
        "content/projects/x.sv.md": original(
            "X", status="{state: pilot, on: 2025}", value="Ljus.", lessons="[Ett, Två]", next_step="Mer."
        ),
        "content/projects/x.en.md": translation("X in English", value="Light."),
    }
    loaded = load_library(lay_out(tmp_path, files))
    front = loaded.library.by_kind["project"]["x"].versions["en"].front
    assert front.model_dump()["lessons"] == ()
    assert front.model_dump()["next_step"] is None
    assert [(p.rule.id, p.details["key"]) for p in loaded.problems] == [
        ("missing-translation", "lessons"),
        ("missing-translation", "next_step"),
    ]


def test_entries_are_in_order_of_kind_and_id_and_the_same_every_time(tmp_path: Path) -> None:
    names = ["pages/b", "pages/a", "voices/a", "messages/z"]
    lay_out(tmp_path, {f"content/{name}.sv.md": original(name) for name in names})
    first, second = load_library(tmp_path), load_library(tmp_path)
    assert [(e.kind, e.id) for e in first.library.entries] == [("page", "a"), ("page", "b")]
    assert first.problems == second.problems
    assert list(first.problems) == sorted(first.problems, key=lambda p: (p.span, p.rule.id))


def test_a_broken_translation_is_left_out_and_the_rest_stays(tmp_path: Path) -> None:
    files = {
        "content/pages/a.sv.md": original("A"),
        "content/pages/a.en.md": translation("A in English", slug="Not A Slug"),
    }
    loaded = load_library(lay_out(tmp_path, files))
    assert list(loaded.library.by_kind["page"]["a"].versions) == ["sv"]
    assert [p.rule.id for p in loaded.problems] == ["wrong-address"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (original("A", purpose="wrong"), "wrong-value"),
        ("---\ntitle: [\n---\n", "unclosed-bracket"),
        ("", "empty-file"),
    ],
)
def test_a_broken_original_takes_its_entry_out_and_no_other_problem_with_it(
    tmp_path: Path, text: str, rule: str
) -> None:
    files = {
        "content/messages/m.sv.md": text,
        "content/messages/m.en.md": translation("M in English"),
        "content/pages/p.sv.md": original("P", messages="[m]"),
    }
    loaded = load_library(lay_out(tmp_path, files))
    assert "message" not in loaded.library.by_kind
    assert {p.rule.id for p in loaded.problems} - {"missing-key"} == {rule}
    assert "p" in loaded.library.by_kind["page"]


def test_references_to_misplaced_files_are_left_in_peace(tmp_path: Path) -> None:
    files = {
        "content/partner/ljusbolaget.sv.md": "x",
        "content/partners/unsuffixed.md": "x",
        "content/partners/wrong.se.md": "x",
        "content/voices/v.sv.md": original(
            "V",
            quote="Bra.",
            name="Bo",
            said_on="2025",
            consent="{given_on: 2025-01-01}",
            about="[ljusbolaget, unsuffixed, wrong]",
        ),
    }
    assert sorted(rules(lay_out(tmp_path, files))) == [
        "unknown-folder",
        "unknown-language",
        "unsuffixed-file",
    ]


def test_references_to_an_unreadable_register_are_left_in_peace(tmp_path: Path) -> None:
    files = {
        "content/registers/roles.yml": "- id: [\n",
        "content/pages/p.sv.md": original("P", roles="[cyklist]"),
    }
    assert rules(lay_out(tmp_path, files)) == ["unclosed-bracket"]


def test_an_item_with_a_mistake_can_still_be_pointed_to(tmp_path: Path) -> None:
    files = {
        "content/registers/roles.yml": "- id: cyklist\n  name: Cyklist\n- 3\n",
        "content/pages/p.sv.md": original("P", roles="[cyklist]"),
    }
    loaded = load_library(lay_out(tmp_path, files))
    assert [p.rule.id for p in loaded.problems] == ["wrong-type", "wrong-type"]
    assert loaded.library.registers["roles"] == {}


def test_a_draft_can_be_pointed_to(tmp_path: Path) -> None:
    files = {
        "content/messages/m.sv.md": original("M", order="1", quoted_from="Strategin, 4.1", draft="true"),
        "content/pages/p.sv.md": original("P", messages="[m]"),
    }
    assert rules(lay_out(tmp_path, files)) == []


def test_every_register_is_in_the_library(tmp_path: Path) -> None:
    registers = load_library(lay_out(tmp_path, {})).library.registers
    assert registers["departments"]["trafikkontoret"].name["en"] == "Traffic"
    assert registers["keywords"] == {}
    with pytest.raises(TypeError):
        registers["keywords"] = {}  # type: ignore[index]


def test_a_fact_may_be_repeated_with_the_same_value(tmp_path: Path) -> None:
    files = {
        "content/pages/a.sv.md": original("A"),
        "content/pages/a.en.md": translation("A in English", publish_on='"2026-01-01"', draft="false"),
    }
    assert rules(lay_out(tmp_path, files)) == []


def test_conflicting_lists_and_groups_are_told_as_written(tmp_path: Path) -> None:
    files = {
        "content/pages/a.sv.md": original("A", sources="[{title: Rapport}]"),
        "content/pages/a.en.md": translation(
            "A in English", sources="[{title: Report, claim: true}]", sites="[smartcity]"
        ),
    }
    problems = load_library(lay_out(tmp_path, files)).problems
    assert [p.rule.id for p in problems] == ["conflicting-fact", "conflicting-fact"]
    assert "”[{title: Report, claim: true}]” här, men ”[{title: Rapport}]” i" in problems[0].what("sv")
    assert "but not given in content/pages/a.sv.md" in problems[1].what("en")


def test_a_reference_to_any_entry_names_the_folders(tmp_path: Path) -> None:
    keys = {"quote": "Bra.", "name": "Bo", "said_on": "2025", "consent": "{given_on: 2025-01-01}"}
    files = {"content/voices/v.sv.md": original("V", **keys, about="[none]")}
    (problem,) = load_library(lay_out(tmp_path, files)).problems
    assert problem.rule.id == "unknown-reference"
    assert "finns inte i content/" in problem.what("sv")


def test_a_translation_of_a_broken_original_is_still_checked(tmp_path: Path) -> None:
    files = {
        "content/pages/a.sv.md": original("A", purpose="wrong"),
        "content/pages/a.en.md": translation("A in English", aliases="[no-slash]"),
    }
    assert sorted(rules(lay_out(tmp_path, files))) == ["wrong-address", "wrong-value"]


def test_the_first_of_the_languages_wins_where_two_claim_the_facts(tmp_path: Path) -> None:
    files = {"content/pages/a.sv.md": original("A"), "content/pages/a.en.md": original("A in English")}
    lay_out(tmp_path, files)
    loaded = load_library(tmp_path, languages=("en", "sv"))
    assert loaded.library.entries[0].original == "en"
    (problem,) = loaded.problems
    assert problem.span == Span("content/pages/a.sv.md", 4, 1, 5)


@pytest.mark.parametrize(
    ("keys", "today", "expected"),
    [
        ({"review_by": "2026-06-01"}, dt.date(2026, 6, 1), []),
        ({"review_by": "2026-06-01"}, dt.date(2026, 6, 2), ["review-due"]),
        ({"review_by": "2026-06-01"}, None, []),
        ({"review_by": "2026-06-01", "expires_on": "2026-06-02"}, dt.date(2026, 6, 2), []),
    ],
)
def test_review(tmp_path: Path, keys: dict[str, str], today: dt.date | None, expected: list[str]) -> None:
    lay_out(tmp_path, {"content/pages/a.sv.md": original("A", **keys)})
    assert rules(tmp_path, today=today) == expected


OWN = "{kind: own, name: {sv: Staden, en: The city}}"


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"start": "2026-05-31"}, ["missing-outcome"]),
        ({"start": "2026-06-01"}, []),
        ({"start": "2026-05-01", "end": "2026-06-01"}, []),
        ({"start": "2026-05-31", "status": "cancelled"}, []),
        ({"start": "2026-05-31", "draft": "true"}, []),
        ({"start": "2026-05-31", "outcome_text": "Femtio kom."}, []),
        ({"start": "2026-05-31", "recurrence": "{every: week}"}, []),
        ({"start": "2026-05-01", "recurrence": "{every: week, until: 2026-05-29}"}, ["missing-outcome"]),
        ({"start": "2026-05-31", "organiser": "{kind: other, name: {sv: KTH, en: KTH}}"}, []),
        ({"start": "2026-07-01 18:00", "end": "2026-07-01"}, []),
        ({"start": "2026-07-01", "end": "2026-06-30 12:00"}, ["end-before-start"]),
        ({"start": "2026-07-01", "status": "cancelled", "moved_from": "2026-06-10"}, []),
        ({"start": "2026-07-01", "outcome": "{on: 2026, source: x}"}, ["unknown-source"]),
        ({"start": "2026-07-01", "location": "{name: {sv: a, en: a}, longitude: 18}"}, ["half-position"]),
    ],
)
def test_events(tmp_path: Path, keys: dict[str, str], expected: list[str]) -> None:
    told = {"organiser": OWN, "online": "https://stockholm.se/", **keys}
    lay_out(tmp_path, {"content/events/e.sv.md": original("E", **told)})
    assert rules(tmp_path, today=dt.date(2026, 6, 1)) == expected


@pytest.mark.parametrize(
    ("file", "rule"),
    [
        ("/a.jpg", "picture-outside"),
        ("https://example.org/a.jpg", "picture-outside"),
        ("..\\a.jpg", "picture-outside"),
        ("../../a.jpg", "picture-outside"),
        ("a.jpg", "missing-picture"),
        ("../projects/a.jpg", "missing-picture"),
        ("a.sv.md", "not-a-picture"),
    ],
)
def test_pictures(tmp_path: Path, file: str, rule: str) -> None:
    lay_out(
        tmp_path,
        {
            "content/pages/a.sv.md": original(
                "A", image=f"{{file: '{file}', credit: Ada, licence: CC0}}", image_alt="Bild"
            )
        },
    )
    assert rules(tmp_path) == [rule]


@pytest.mark.parametrize(
    ("today", "draft", "expected"),
    [
        (None, "false", ["withdrawn-consent"]),
        (dt.date(2026, 2, 1), "false", ["withdrawn-consent"]),
        (dt.date(2026, 1, 31), "false", []),
        (None, "true", []),
    ],
)
def test_withdrawn_consent(tmp_path: Path, today: dt.date | None, draft: str, expected: list[str]) -> None:
    keys = {
        "quote": "Bra.",
        "name": "Bo",
        "said_on": "2025",
        "consent": "{given_on: 2025-01-01, withdrawn_on: 2026-02-01}",
        "draft": draft,
    }
    lay_out(tmp_path, {"content/voices/v.sv.md": original("V", **keys)})
    assert rules(tmp_path, today=today) == expected


def test_locate_finds_keys_for_later_layers(tmp_path: Path) -> None:
    lay_out(tmp_path, {"content/pages/a.sv.md": original("A", slug="en-slug"), "content/pages/b.sv.md": "x"})
    file = "content/pages/a.sv.md"
    assert locate(tmp_path, file, "slug") == Span(file, 11, 7, 7)
    assert locate(tmp_path, file, "image", "file") == Span(file, 1, 1, 3)
    assert locate(tmp_path, file) == Span(file, 1, 1, 3)
    assert locate(tmp_path, "content/pages/b.sv.md", "slug") == Span("content/pages/b.sv.md")
    assert locate(tmp_path, "content/pages/none.sv.md", "slug") == Span("content/pages/none.sv.md")


def test_loaded_cannot_be_changed(tmp_path: Path) -> None:
    loaded = load_library(lay_out(tmp_path, {}))
    with pytest.raises(dataclasses.FrozenInstanceError):
        loaded.problems = ()  # type: ignore[misc]


def test_locate_finds_keys_of_items_of_registers(tmp_path: Path) -> None:
    file = "content/registers/themes.yml"
    path = tmp_path / file
    path.parent.mkdir(parents=True)
    path.write_text("- {id: a, name: {sv: A}}\n- id: b\n  name: {sv: B}\n", encoding="utf-8")
    assert locate_item(tmp_path, file, "b", "name", "sv") == Span(file, 3, 14, 1)
    assert locate_item(tmp_path, file, "a", "id") == Span(file, 1, 8, 1)
    assert locate_item(tmp_path, file, "c", "id") == Span(file)
    path.write_text("a: b\n", encoding="utf-8")
    assert locate_item(tmp_path, file, "a", "id") == Span(file)
    assert locate_item(tmp_path, "content/registers/none.yml", "a") == Span("content/registers/none.yml")


def test_an_item_whose_id_is_taken_is_told_for_that_alone(tmp_path: Path) -> None:
    items = "- {id: a, name: {sv: A, en: A}, url: https://a.example/}\n- {id: a, name: {sv: B, en: B}}\n"
    path = tmp_path / "content" / "registers" / "contacts.yml"
    path.parent.mkdir(parents=True)
    path.write_text(items, encoding="utf-8")
    assert [problem.rule.id for problem in load_library(tmp_path).problems] == ["duplicate-id"]
