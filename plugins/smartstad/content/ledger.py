"""The ledger of published addresses: what must keep answering.

A text file beside the registers, a line per address: edition, address, kind and id, with spaces between.
It is written by a command and kept with the content, since a checkout remembers nothing of earlier sites.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from smartstad.model.problem import Span

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LEDGER = "registers/addresses.txt"
"""The ledger's path, from the content folder."""


@dataclass(frozen=True, order=True)
class Published:
    """An address that has been published."""

    edition: str
    path: str
    """From the edition's root, with a slash last; ``/`` for the front page."""
    kind: str
    entry: str

    def __str__(self) -> str:
        return f"{self.edition} {self.path} {self.kind}/{self.entry}"


def read_ledger(root: Path, folder: str) -> list[tuple[Published, Span]]:
    """The published addresses and where each stands; none where there is no ledger.

    Lines of another form are passed over: the command writes them anew.
    """
    file = root / folder / LEDGER
    if not file.is_file():
        return []
    found = []
    for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
        parts = line.split()
        if len(parts) == 3 and "/" in parts[2]:
            kind, _, entry = parts[2].partition("/")
            column = line.index(parts[1], line.index(parts[0]) + len(parts[0])) + 1
            span = Span(f"{folder}/{LEDGER}", number, column, len(parts[1]))
            found.append((Published(parts[0], parts[1], kind, entry), span))
    return found


def write_ledger(root: Path, folder: str, published: Iterable[Published]) -> None:
    """Writes the addresses, sorted, so that a change is a readable diff."""
    lines = "".join(f"{address}\n" for address in sorted(set(published)))
    (root / folder / LEDGER).write_text(lines, encoding="utf-8")
