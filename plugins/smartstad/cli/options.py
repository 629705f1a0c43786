"""Options that several commands take."""

from __future__ import annotations

import os
from pathlib import Path

import click

from smartstad.cli.language import preferred_language
from smartstad.cli.report import FORMATS

config = click.option(
    "--config",
    "config_file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default="mkdocs.yml",
    show_default=True,
    help="The settings file.",
)
language = click.option(
    "--language",
    type=click.Choice(["sv", "en"]),
    default=lambda: preferred_language(os.environ),
    help="Language of the messages.",
    show_default="the environment's",
)
today = click.option("--today", metavar="YYYY-MM-DD", help="The day that the sites are built for.")
drafts = click.option("--drafts", is_flag=True, help="Show drafts, coming and expired entries too.")
sites = click.option(
    "--site", "sites", multiple=True, metavar="NAME", help="Only this site; may be repeated."
)
format = click.option(
    "--format",
    "form",
    type=click.Choice(sorted(FORMATS)),
    default="text",
    show_default=True,
    help="Form of the report.",
)
