"""Tells what the check of stories says of our own texts: how many stories, and each piece of advice with its words.

.venv/bin/python scripts/measure_stories.py
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from smartstad.content import load_library, locate
from smartstad.editorial import story_problems
from smartstad.editorial.story import LEXICONS
from smartstad.model.library import CONTENT
from smartstad.model.problem import in_order

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    library = load_library(ROOT).library
    stories = sum(1 for e in library.kind("project") for language in e.versions if language in LEXICONS)
    problems = in_order(story_problems(library, lambda file, *path: locate(ROOT, f"{CONTENT}/{file}", *path)))
    for problem in problems:
        print(f"{problem.span.file}:{problem.span.line}  {problem.rule.id}\n    {problem.what('en')}")
    told = ", ".join(
        f"{name} {count}" for name, count in sorted(Counter(p.rule.id for p in problems).items())
    )
    print(f"{stories} stories, {len(problems)} pieces of advice{': ' if told else ''}{told}")


if __name__ == "__main__":
    main()
