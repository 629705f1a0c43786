"""Measures the making of outputs: CPU for feeds of 1,000 posts, calendars of 1,000 events, 100 cards and illustrations.

    .venv/bin/python scripts/benchmark_outputs.py          # 1,000 of each
    .venv/bin/python scripts/benchmark_outputs.py 5000

Prints a Markdown table. Entries are made in memory, with bodies of about 500 words, so that reading and
rendering are not counted.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from smartstad.outputs.art import Subject, illustrate
from smartstad.outputs.art_motif import MOTIFS
from smartstad.outputs.art_svg import svg
from smartstad.outputs.calendar import calendar_outputs
from smartstad.outputs.card import Card
from smartstad.outputs.card_picture import draw
from smartstad.outputs.feed_outputs import feed_outputs
from smartstad.outputs.output import Output
from smartstad.sites.body import Body
from unit.outputs.sample import edition, entry, version

if TYPE_CHECKING:
    from collections.abc import Iterable

    from smartstad.sites.edition_view import EditionView

BODY = (
    "<p>"
    + 'Staden provar nya sätt att lysa upp gångvägar, se <a href="../annan/">en annan text</a>. ' * 9
    + "</p>"
) * 5
"""About 500 words."""


def posts(count: int) -> EditionView:
    first = dt.date(2020, 1, 1)
    facts = {"authors": ["ada"], "themes": ["lighting"]}
    return edition(
        *(
            entry("post", f"post-{n}", version("sv", publish_on=first + dt.timedelta(days=n), **facts))
            for n in range(count)
        ),
        today=dt.date(2040, 1, 1),
    )


def events(count: int) -> EditionView:
    first = dt.date(2020, 1, 1)
    holder = {"kind": "own", "name": {"sv": "Staden"}}
    return edition(
        *(
            entry(
                "event",
                f"event-{n}",
                version("sv", start=f"{first + dt.timedelta(days=n)} 18:00", organiser=holder),
            )
            for n in range(count)
        ),
        today=dt.date(2040, 1, 1),
    )


def drawings(count: int) -> tuple[list[Output], list[Output]]:
    """The cards and the illustrations of so many entries."""
    motifs = tuple(MOTIFS)
    subjects = [
        Subject("project", f"entry-{n}", motif := motifs[n % len(motifs)], motif) for n in range(count)
    ]
    title = "Tillgänglighetsredogörelse för sakernas internet " * 3
    cards = [
        Card(f"{n} {title}", "Projekt · Belysning", "Smart stad", subject)
        for n, subject in enumerate(subjects)
    ]
    return (
        [Output(f"{n}.png", partial(draw, card)) for n, card in enumerate(cards)],
        [Output(f"{n}.svg", partial(drawn, subject)) for n, subject in enumerate(subjects)],
    )


def drawn(subject: Subject) -> bytes:
    return svg(illustrate(subject)).encode()


def measure(name: str, outputs: Iterable[Output]) -> None:
    start = time.process_time()
    sizes = [len(output.make()) for output in outputs]
    spent = time.process_time() - start
    print(f"| {name} | {len(sizes)} | {sum(sizes) / 1e6:.1f} | {spent:.2f} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("count", nargs="?", type=int, default=1000, help="posts, and events")
    count = parser.parse_args().count
    print("| outputs | files | MB | CPU s |\n|---|---:|---:|---:|")
    view = posts(count)
    addresses = view.atlas.pages[view.edition.id].by_entry.values()
    bodies = {address.version.file: Body(BODY, (), frozenset(), ()) for address in addresses}
    blog = ("feed.xml", "atom.xml", "feed.json", "feeds/blog/")
    chosen = (output for output in feed_outputs(view, bodies) if output.path.startswith(blog))
    measure(f"the blog's feed and archives, {count} posts, three formats", chosen)
    measure(f"all feeds of {count} posts", feed_outputs(view, bodies))
    measure(f"all calendars of {count} events", calendar_outputs(events(count)))
    cards, illustrations = drawings(count // 10)
    measure(f"{len(cards)} cards", cards)
    measure(f"{len(illustrations)} illustrations", illustrations)


if __name__ == "__main__":
    main()
