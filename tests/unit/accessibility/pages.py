"""Pages for the tests of accessibility."""

from __future__ import annotations

from smartstad.accessibility import PageOrigin, inspect
from smartstad.model.problem import LANGUAGES, Problem, Span

TITLE = Span("content/projects/lamp.sv.md", 2, 8, 5)
ORIGIN = PageOrigin("content/projects/lamp.sv.md", 9, lambda: TITLE, "overrides/project.html")


def page(body: str, *, head: str = "<title>Lampor</title>", root: str = '<html lang="sv">') -> str:
    """A page without problems around a body."""
    return f"<!doctype html>\n{root}\n<head>{head}</head>\n<body>\n{body}\n</body>\n</html>\n"


def with_heading(body: str) -> str:
    """A page without problems but for the body's, which begins on line 5, after a main heading of 16 characters."""
    return page(f"<h1>Lampor.</h1>{body}")


def problems(html: str) -> list[Problem]:
    return inspect(html, file="page.html")


def told(html: str) -> str:
    """Everything that is told of the page's problems, in all languages."""
    found = problems(html)
    return "\n".join(
        tell(language)
        for problem in found
        for tell in (problem.what, problem.why, problem.remedy)
        for language in LANGUAGES
    )


def rules(html: str) -> list[str]:
    """The rules that the page breaks, in the order of their places."""
    return [problem.rule.id for problem in problems(html)]
