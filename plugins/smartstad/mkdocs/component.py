"""The components of the templates: each a macro and a file of its options and examples.

The handbook's gallery, the tests and whoever looks for a component read the same examples.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

import yaml
from jinja2 import Environment, FileSystemLoader, select_autoescape
from jinja2.ext import i18n
from markupsafe import Markup
from pydantic import BaseModel, ConfigDict, Field

from smartstad.mkdocs.environment import icon
from smartstad.sites.words import Words

if TYPE_CHECKING:
    from pathlib import Path

TEMPLATES = "overrides"
"""Where templates stand, from the project's root."""
FOLDER = f"{TEMPLATES}/components"
"""Where the macros stand, and a YAML file beside each that is a component."""
LANGUAGE = "en"
"""The language that examples are written in."""

_Words = Annotated[str, Field(min_length=1)]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Text(_Model):
    """A sentence or two in both languages of the handbook."""

    en: _Words
    sv: _Words


class Option(_Model):
    """What a macro takes."""

    type: _Words
    about: _Words
    required: bool = False


class Example(_Model):
    """A macro's arguments, and what they show."""

    about: _Words
    data: dict[str, Any]


class Around(_Model):
    """The element that a component stands in."""

    element: _Words
    classes: str = Field(alias="class")


class Component(_Model):
    """What is told of a component."""

    name: str
    """That of its macro and its file."""
    about: Text
    within: Around | None = None
    options: dict[str, Option]
    examples: dict[str, Example]

    @property
    def title(self) -> str:
        return self.name.replace("_", " ").capitalize()

    def call(self, example: Example) -> str:
        """How a template shows the example."""
        told = [f"    {name}={_literal(value)}," for name, value in example.data.items()]
        return "\n".join(
            [
                f'{{% from "components/{self.name}.html" import {self.name} %}}',
                f"{{{{ {self.name}(",
                *told,
                ") }}",
            ]
        )


def read_components(root: Path) -> list[Component]:
    """The components of a project, by name.

    Raises:
        pydantic.ValidationError: a file tells something else than what a component has.
    """
    return [
        Component(name=file.stem, **yaml.safe_load(file.read_text("utf-8")))
        for file in sorted((root / FOLDER).glob("*.yml"))
    ]


class Renderer:
    """Renders examples as the sites' pages would."""

    def __init__(self, root: Path) -> None:
        self.env = Environment(
            loader=FileSystemLoader(root / TEMPLATES),
            autoescape=select_autoescape(("html",), default=True),
            extensions=[i18n],
            trim_blocks=True,
            lstrip_blocks=True,
        )
        words = Words.read(root / TEMPLATES / "words", LANGUAGE)
        self.env.install_gettext_callables(words.gettext, words.ngettext, newstyle=True)  # type: ignore[attr-defined]
        self.env.globals.update(words=words, icon=icon)

    def arguments(self, component: Component) -> tuple[str, ...]:
        """What the component's macro takes, in order."""
        return tuple(self._macro(component).arguments)

    def render(self, component: Component, example: Example) -> Markup:
        """The example as HTML, in the element that it stands in."""
        html = Markup(self._macro(component)(**example.data))
        around = component.within
        # Ours: names of elements and classes from our own files.
        return (
            Markup(f'<{around.element} class="{around.classes}">{html}</{around.element}>')
            if around
            else html
        )

    def _macro(self, component: Component) -> Any:
        module = self.env.get_template(f"components/{component.name}.html").module
        return getattr(module, component.name)


def _literal(value: object) -> str:
    """The value as Jinja has it: as JSON, whose true and false it knows."""
    return json.dumps(value, ensure_ascii=False)
