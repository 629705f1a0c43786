"""The gallery of components in the handbook: a page for each, with its examples as the sites show them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, select_autoescape
from markupsafe import Markup, escape

from smartstad.mkdocs.component import TEMPLATES, Renderer, read_components
from smartstad.mkdocs.stylesheet import STYLESHEET, stylesheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from smartstad.mkdocs.component import Component

GALLERY = "components/"
"""Where the gallery stands in the handbook."""
FRAME = "docs/gallery"
"""Where the gallery's own template and style sheet stand, from the project's root."""
_ASSETS = ("fonts", "images")


def gallery(root: Path) -> Iterator[tuple[str, str | bytes]]:
    """Every file of the gallery: its path in the handbook, and what it holds."""
    components = read_components(root)
    renderer = Renderer(root)
    env = Environment(
        loader=FileSystemLoader(root / FRAME),
        autoescape=select_autoescape(("html",), default=True),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters["coded"] = _coded
    template = env.get_template("page.html")
    for component in components:
        examples = [
            (example.about, renderer.render(component, example), component.call(example))
            for example in component.examples.values()
        ]
        page = template.render(component=component, components=components, examples=examples)
        yield f"{GALLERY}{component.name}.html", page
    yield f"{GALLERY}{STYLESHEET}", stylesheet(root)
    yield f"{GALLERY}assets/stylesheets/gallery.css", (root / FRAME / "gallery.css").read_text("utf-8")
    for file in sorted((root / FRAME / "files").iterdir()):
        yield f"{GALLERY}files/{file.name}", file.read_bytes()
    for folder in _ASSETS:
        for file in sorted((root / TEMPLATES / "assets" / folder).iterdir()):
            if file.suffix != ".md":  # tells where they come from; MkDocs would make a page of it
                yield f"{GALLERY}assets/{folder}/{file.name}", file.read_bytes()


def overview(components: list[Component]) -> str:
    """The table of all components, in Markdown, for a page one folder down."""
    rows = (f"| [{each.title}](../{GALLERY}{each.name}.html) | {each.about.en} |" for each in components)
    return "\n".join(["| Component | What it is |", "| --- | --- |", *rows])


def _coded(text: str) -> Markup:
    """A text in which what stands between backquotes is code."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))
