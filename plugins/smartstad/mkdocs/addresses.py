"""The ledger of published addresses, compared with the addresses of today."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs.config import load_config

from smartstad.content.ledger import read_ledger, write_ledger
from smartstad.mkdocs.project import read_project
from smartstad.mkdocs.settings import day_of_build, read_settings
from smartstad.model.library import CONTENT
from smartstad.sites.permanence import published_now

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Change:
    """How today's addresses differ from those in the ledger."""

    new: tuple[str, ...]
    gone: tuple[str, ...]
    kept: int


def compare_addresses(config_file: Path, *, record: bool = False) -> Change:
    """Compares; with `record` today's addresses are added to the ledger, and none is taken out of it.

    Raises:
        ValueError: the settings cannot be used; ``smartstad check`` tells why.
    """
    settings, _ = read_settings(load_config(str(config_file)))
    if settings is None:
        raise ValueError("smartstad check")
    project = read_project(config_file, settings, day_of_build(None, os.environ))
    before = {published for published, _ in read_ledger(project.root, CONTENT)}
    now = set(published_now(project.atlas))
    if record:
        write_ledger(project.root, CONTENT, before | now)
    return Change(
        tuple(str(published) for published in sorted(now - before)),
        tuple(str(published) for published in sorted(before - now)),
        len(now & before),
    )
