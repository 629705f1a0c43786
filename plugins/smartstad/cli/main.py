"""The command ``smartstad``: builds, shows and checks the sites.

Exit codes: 0 fine, 1 problems, 2 wrong use.

Each command imports what it runs: help and completion should not wait for MkDocs and the checks.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from smartstad.cli import options
from smartstad.cli.progress import Progress
from smartstad.cli.report import EARL, FORMATS, earl
from smartstad.model.front_matter import Path as CommunicationPath
from smartstad.model.front_matter import Purpose
from smartstad.model.kinds import KINDS
from smartstad.model.problem import has_errors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from smartstad.mkdocs.sites_build import Request, Result
    from smartstad.model.problem import Problem

PROBLEMS = 1

_NO_PAGES = {
    "sv": "Ange minst en HTML-fil, eller en mapp med sådana, till exempel: smartstad accessibility public/",
    "en": "Name at least one HTML file, or a folder with such, for example: smartstad accessibility public/",
}


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="smartstad")
def main() -> None:
    """Builds, shows and checks the city's sites."""
    # Material's notice about MkDocs 2 is answered by the bound in pyproject.toml.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


@main.command()
@options.config
@options.language
@options.today
@options.drafts
@options.sites
@click.option(
    "--output", type=click.Path(file_okay=False, path_type=Path), help="Where to; site/ beside the settings."
)
@click.option("--strict", is_flag=True, help="Publish nothing if there is as much as a warning.")
@click.option("--preview-root", hidden=True, help="All sites below this address.")
@click.option(
    "--jobs", type=click.IntRange(0), default=0, help="How many processes; as many as cores where 0."
)
def build(
    config_file: Path, language: str, output: Path | None, sites: tuple[str, ...], **asked: Any
) -> None:
    """Build all editions of all sites."""
    from smartstad.mkdocs.sites_build import Request

    config_file = config_file.resolve()
    output = (output or config_file.parent / "site").resolve()
    result = _run(Request(config_file, output, sites, **asked))
    if result.problems:
        _print(result.problems, "text", config_file.parent, language)
    for complaint in result.complaints:
        click.echo(complaint, err=True)
    for edition, pages in result.pages.items():
        click.echo(f"{edition}: {pages} " + ("sidor" if language == "sv" else "pages"))
    if not result.published:
        untouched = {
            "sv": "Inget publicerades; webbplatserna är som de var.",
            "en": "Nothing was published; the sites are as they were.",
        }
        click.echo(untouched[language], err=True)
        sys.exit(PROBLEMS)
    click.echo(f"→ {output}")


@main.command()
@options.config
@options.language
@options.today
@options.drafts
@options.format
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
def check(config_file: Path, language: str, form: str, strict: bool, **asked: Any) -> None:
    """Tell every problem of the content and the finished pages; publish nothing."""
    from smartstad.mkdocs.sites_build import Request

    config_file = config_file.resolve()
    result = _run(Request(config_file, config_file.parent / "site", publish=False, **asked))
    _print(result.problems, form, config_file.parent, language)
    for complaint in result.complaints:
        click.echo(complaint, err=True)
    if has_errors(result.problems, strict=strict) or (strict and result.complaints):
        sys.exit(PROBLEMS)


@main.command()
@options.config
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@options.drafts
@options.today
@options.language
def serve(config_file: Path, host: str, port: int, drafts: bool, today: str | None, language: str) -> None:
    """Show all sites at one local address, rebuilt at every change."""
    from smartstad.mkdocs.preview import Address, preview

    address = Address(host, port)
    told = {
        "sv": f"Webbplatserna visas på {address.url} och byggs om när du sparar. Avsluta med Ctrl+C.",
        "en": f"The sites are shown at {address.url} and built anew when you save. Stop with Ctrl+C.",
    }
    click.echo(told[language])
    arguments = [
        "--language",
        language,
        *(["--drafts"] if drafts else []),
        *(["--today", today] if today else []),
    ]
    preview(address, config_file.resolve(), arguments)


@main.command()
@options.config
@options.language
@click.option("--record", is_flag=True, help="Write the addresses of today into the ledger.")
def addresses(config_file: Path, language: str, record: bool) -> None:
    """Show which published addresses have changed, and keep the ledger of them."""
    from smartstad.mkdocs.addresses import compare_addresses

    change = compare_addresses(config_file.resolve(), record=record)
    for sign, lines in (("+", change.new), ("-", change.gone)):
        for line in lines:
            click.echo(f"{sign} {line}")
    told = {
        "sv": f"{change.kept} adresser är som förut, {len(change.new)} är nya, {len(change.gone)} är borta.",
        "en": f"{change.kept} addresses are as before, {len(change.new)} are new, {len(change.gone)} are gone.",
    }
    click.echo(told[language])


@main.command()
@click.argument("kind", type=click.Choice(sorted(KINDS)))
@click.argument("identifier", metavar="ID")
@click.option(
    "--title",
    "titles",
    multiple=True,
    required=True,
    metavar="LANGUAGE=TITLE",
    help="A language's title, as in sv='Ljus i parken'; the first language becomes the original.",
)
@click.option("--audience", "audiences", multiple=True, metavar="ID", help="Whom it is for; may be repeated.")
@click.option("--message", "messages", multiple=True, metavar="ID", help="A core message; may be repeated.")
@click.option("--purpose", type=click.Choice(get_args(Purpose)), help="The kind of goal that it serves.")
@click.option("--path", type=click.Choice(get_args(CommunicationPath)), help="The path of communication.")
@click.option("--channel", "channels", multiple=True, metavar="ID", help="Where else; may be repeated.")
@options.config
@options.today
def new(
    kind: str, identifier: str, titles: tuple[str, ...], config_file: Path, today: str | None, **chosen: Any
) -> None:
    """Write the files of a new entry, as a draft to fill in."""
    from smartstad.cli.new import Chosen, write_new_entry

    root = config_file.resolve().parent
    try:
        made = write_new_entry(root, kind, identifier, titles, today, Chosen(**chosen))
    except (ValueError, FileExistsError) as error:
        raise click.UsageError(str(error)) from None
    for path in made:
        click.echo(f"→ {path}")


@main.command()
@options.config
@options.language
@options.today
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--report", is_flag=True, help="Write a page for editors into build/status/ too.")
def status(config_file: Path, language: str, today: str | None, form: str, report: bool) -> None:
    """Show what is missing, to be reviewed and planned, and how the content covers the strategy."""
    from smartstad.cli.status import tell_status

    config_file = config_file.resolve()
    try:
        told, problems = tell_status(
            config_file, today, language, form=form, report=report, color=_is_colored()
        )
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    if told is None:
        _print(problems, form, config_file.parent, language)
        sys.exit(PROBLEMS)
    click.echo(told)


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@options.language
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted([*FORMATS, EARL])),
    default="text",
    show_default=True,
    help="Form of the report.",
)
@click.option(
    "--rules",
    "names",
    multiple=True,
    metavar="RULE,…",
    help="Only these rules, by their ids or those of ACT rules; may be repeated.",
)
@click.option("--list-rules", is_flag=True, help="Show all rules; check nothing.")
def accessibility(
    paths: tuple[Path, ...], language: str, form: str, names: tuple[str, ...], list_rules: bool
) -> None:
    """Check HTML files, or all HTML files in folders, from anywhere."""
    from smartstad.accessibility.encoding import decoded
    from smartstad.accessibility.rules import RULES
    from smartstad.cli.accessibility import check_paths
    from smartstad.cli.rule_choice import chosen_rules, listed_rules

    if list_rules:
        click.echo(listed_rules(form, language))
        return
    try:
        chosen = chosen_rules(names, language)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    checked = check_paths(paths, chosen)
    if not (checked.files or checked.unread):
        raise click.UsageError(_NO_PAGES[language])
    if form == EARL:
        ran = [rule for rule in RULES.values() if chosen is None or rule.id in chosen]
        told = earl.render(
            checked.problems,
            root=Path.cwd(),
            language=language,
            files=checked.files,
            unread=checked.unread,
            rules=ran,
        )
        click.echo(told)
    else:
        _print(checked.problems, form, Path.cwd(), language, decode=decoded)
    if has_errors(checked.problems):
        sys.exit(PROBLEMS)


@main.command(name="ping")
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path), default="site")
@options.language
def tell_hubs(site: Path, language: str) -> None:
    """Tell WebSub hubs that the feeds in a published folder have news."""
    from smartstad.cli.ping import ping

    answers = ping(site)
    for answer in answers:
        outcome = answer.fault.text(language) if answer.fault else "ok"
        click.echo(f"{answer.hub}: {len(answer.urls)} → {outcome}", err=answer.fault is not None)
    if any(answer.fault for answer in answers):
        sys.exit(PROBLEMS)


@main.command()
@click.option(
    "--output", type=click.Path(file_okay=False, path_type=Path), help="Write one file per kind and register."
)
def schema(output: Path | None) -> None:
    """Write JSON Schemas of all kinds and registers, for editors' programs."""
    from smartstad.model.schema import schemas

    made = schemas()
    if output is None:
        click.echo(json.dumps(made, ensure_ascii=False, indent=2, sort_keys=True))
        return
    output.mkdir(parents=True, exist_ok=True)
    for name, content in made.items():
        text = json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        (output / f"{name}.schema.json").write_text(text, encoding="utf-8")
    click.echo(f"→ {output}")


def _run(request: Request) -> Result:
    from smartstad.mkdocs.sites_build import build_sites

    with Progress(sys.stderr) as progress:
        try:
            return build_sites(request, progress.show)
        except ValueError as error:
            raise click.UsageError(str(error)) from None


def _print(problems: Sequence[Problem], form: str, root: Path, language: str, **text_options: Any) -> None:
    chosen = {"color": _is_colored(), **text_options} if form == "text" else {}
    click.echo(FORMATS[form](problems, root=root, language=language, **chosen))


def _is_colored() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ
