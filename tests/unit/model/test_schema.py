"""The JSON Schemas: they accept what the models accept, and say what a field is for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from smartstad.cli.main import main
from smartstad.model.kinds import FOLDERS, KINDS
from smartstad.model.registers import REGISTERS
from smartstad.model.schema import schemas

if TYPE_CHECKING:
    import re

CONTENT = Path(__file__).resolve().parents[3] / "content"


class _Loader(yaml.SafeLoader):
    """Leaves dates as they are written."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {
        sign: [(tag, pattern) for tag, pattern in resolvers if "timestamp" not in tag]
        for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


_Loader.yaml_implicit_resolvers["o"] = []  # ``on:`` is a key


def front_matter(path: Path) -> object:
    return yaml.load(path.read_text(encoding="utf-8").split("---\n")[1], _Loader)


@pytest.mark.parametrize("name", sorted(schemas()))
def test_every_schema_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(schemas()[name])
    assert schemas()[name]["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


@pytest.mark.parametrize("folder", sorted(path.name for path in CONTENT.iterdir() if path.name in FOLDERS))
def test_the_content_is_valid(folder: str) -> None:
    whole = Draft202012Validator(schemas()[FOLDERS[folder]])
    translation = Draft202012Validator(schemas()[f"{FOLDERS[folder]}-translation"])
    files = sorted((CONTENT / folder).glob("*.md"))
    assert files
    for path in files:
        data = front_matter(path)
        assert isinstance(data, dict)
        validator = whole if "owner" in data else translation
        assert [error.message for error in validator.iter_errors(data)] == [], path.name


# Of what there is nothing to tell there is no register.
@pytest.mark.parametrize("name", sorted(REGISTERS.keys() & {p.stem for p in CONTENT.glob("registers/*.yml")}))
def test_the_registers_are_valid(name: str) -> None:
    data = yaml.load((CONTENT / "registers" / f"{name}.yml").read_text(encoding="utf-8"), _Loader)
    assert list(Draft202012Validator(schemas()[name]).iter_errors(data)) == []


def test_mistakes_are_not_valid() -> None:
    validator = Draft202012Validator(schemas()["project"])
    data = front_matter(CONTENT / "projects" / "growsmarter.sv.md")
    assert isinstance(data, dict)
    for wrong in (
        {"ownr": "x"},
        {"status": {"state": "done", "on": "2020"}},
        {"audiences": []},
        {"title": 3},
    ):
        assert list(validator.iter_errors({**data, **wrong})), wrong


def test_fields_are_described() -> None:
    """Editors' programs show the descriptions."""
    described = schemas()["event"]["properties"]
    assert "address" in described["slug"]["description"].lower()


def test_the_command_writes_a_file_each(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["schema", "--output", str(tmp_path)])
    assert done.exit_code == 0
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {
        f"{name}.schema.json" for name in [*KINDS, *(f"{k}-translation" for k in KINDS), *REGISTERS]
    }
    assert json.loads(CliRunner().invoke(main, ["schema"]).stdout).keys() == schemas().keys()
