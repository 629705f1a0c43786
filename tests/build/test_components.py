"""The components: what their files tell is what their macros take, and their examples are right."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from jinja2 import meta
from pydantic import ValidationError

from smartstad.accessibility import inspect
from smartstad.mkdocs.component import FOLDER, Renderer, read_components
from smartstad.mkdocs.component_gallery import gallery

ROOT = Path(__file__).resolve().parents[2]
NU = ROOT / "tests" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
COMPONENTS = read_components(ROOT)
NAMES = [component.name for component in COMPONENTS]

ASKED_FOR = {
    "card", "entry_list", "facts_panel", "timeline", "quote", "statistic", "event_row", "place", "contact_block",
    "message_banner", "filter", "pagination", "breadcrumb", "language_switch", "alert", "table", "figure", "video",
    "call_to_action", "share", "you_said_we_did",
}  # fmt: skip


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return Renderer(ROOT)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The gallery's pages."""
    folder = tmp_path_factory.mktemp("gallery")
    for path, content in gallery(ROOT):
        if isinstance(content, str) and path.endswith(".html"):
            (folder / Path(path).name).write_text(content, "utf-8")
    return folder


def test_every_component_is_there() -> None:
    assert set(NAMES) >= ASKED_FOR


@pytest.mark.parametrize("component", COMPONENTS, ids=NAMES)
def test_the_options_are_those_that_the_macro_takes(renderer: Renderer, component: object) -> None:
    found = next(each for each in COMPONENTS if each is component)
    assert tuple(found.options) == renderer.arguments(found)
    for name, example in found.examples.items():
        missing = {option for option, told in found.options.items() if told.required} - set(example.data)
        assert not missing, name
        assert not set(example.data) - set(found.options), name


@pytest.mark.parametrize("component", COMPONENTS, ids=NAMES)
def test_the_call_that_is_shown_gives_the_example(renderer: Renderer, component: object) -> None:
    found = next(each for each in COMPONENTS if each is component)
    for example in found.examples.values():
        shown = renderer.env.from_string(found.call(example)).render()
        assert shown.strip()
        assert shown.strip() in renderer.render(found, example)


def test_components_take_plain_values(renderer: Renderer) -> None:
    for component in COMPONENTS:
        source = (ROOT / FOLDER / f"{component.name}.html").read_text("utf-8")
        asked = meta.find_undeclared_variables(renderer.env.parse(source))
        assert asked <= {"_", "icon", "words", "gettext", "ngettext"}, component.name


def test_what_a_component_is_given_is_escaped(renderer: Renderer) -> None:
    card = next(each for each in COMPONENTS if each.name == "card")
    example = next(iter(card.examples.values()))
    bad = example.model_copy(update={"data": {"href": '"><b>', "title": "<script>", "summary": "a & b"}})
    html = renderer.render(card, bad)
    assert "<script>" not in html
    assert "<b>" not in html
    assert "a &amp; b" in html


def test_examples_are_accessible(pages: Path) -> None:
    found = {file.name: inspect(file.read_text("utf-8"), file=file.name) for file in pages.iterdir()}
    assert {
        name: [problem.rule.id for problem in problems] for name, problems in found.items() if problems
    } == {}


@pytest.mark.java
def test_examples_are_valid_html(pages: Path) -> None:
    if not NU.exists():
        pytest.fail("The Nu HTML checker is missing: run scripts/setup-test-tools.")
    command = ["java", "-Xss1024k", "-jar", str(NU), "--errors-only", "--format", "json", str(pages)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(run.stderr)["messages"]
    assert [(message.get("url"), message.get("lastLine"), message["message"]) for message in messages] == []


def test_a_component_says_what_it_has_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir(parents=True)
    (tmp_path / FOLDER / "card.yml").write_text(
        "about: {en: A, sv: B}\nopptions: {}\nexamples: {}\n", "utf-8"
    )
    with pytest.raises(ValidationError, match="opptions"):
        read_components(tmp_path)
