"""Mistakes put into the real entries are told where they were put: 300, the same ones each time."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader
from mkdocs.config import load_config

from real_site import ROOT, TODAY
from smartstad.accessibility import inspect
from smartstad.accessibility.finding import Finding
from smartstad.accessibility.inspection import PageOrigin
from smartstad.accessibility.rules import CHECKS
from smartstad.mkdocs.content import ContentPlugin
from smartstad.mkdocs.edition_build import EditionBuild
from smartstad.mkdocs.environment import page_context, prepare_environment, template_of
from smartstad.mkdocs.project import read_project
from smartstad.mkdocs.settings import day_of_build, read_settings
from smartstad.model.library import CONTENT
from smartstad.model.problem import Message, Rule, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest

    from smartstad.accessibility.finding import Subject
    from smartstad.model.library import Version
    from smartstad.model.problem import Problem
    from smartstad.sites.address import Address

COUNT = 300
SEED = 2018_1937
SHARE = 0.98

_ANY = Message("-", "-")
PROBE = Rule("probe-table", Severity.ERROR, _ANY, _ANY, _ANY)
"""Stands for the rules on tables: points to every table without a header cell."""


def _tables(subject: Subject) -> Iterator[Finding]:
    for table in subject.page.by_tag("table"):
        if not any(cell.parent and _is_in(cell, table) for cell in subject.page.by_tag("th")):
            yield Finding(PROBE, table)


def _is_in(element: object, around: object) -> bool:
    while element is not None and element is not around:
        element = element.parent  # type: ignore[attr-defined]
    return element is around


HERE = "§"
"""Stands before what is wrong in the texts below."""

BLOCKS = {
    "empty link": ("empty-link", "Det finns mer att läsa §[](#a) om saken."),
    "empty link first": ("empty-link", "§[](#a)"),
    "vague link": (
        "vague-link-text",
        "Den som vill veta mer kan §[läsa mer](#a) redan nu.".replace("läsa", "läs"),
    ),
    "vague link, emphasised": ("vague-link-text", "Text och §[**här**](#a)."),
    "two links on a line": ("vague-link-text", "Om [lyktorna i parken](#a) kan du §[läs mer](#a)."),
    "three links on a line": ("vague-link-text", "[Ett steg](#a), [två steg](#b) och §[här](#a), [tre](#c)."),
    "link after other letters": ("vague-link-text", "Åäö – ”citat” é ü 日本 😀 §[här](#a)."),
    "link after a tab": ("vague-link-text", "Ord\tmed\ttabb §[här](#a)."),
    "link after code": ("vague-link-text", "Skriv `[här](#a)` och `<b>` för §[här](#a)."),
    "link after an escape": ("vague-link-text", "Inte \\[här\\](#a) utan §[här](#a)."),
    "link over two lines": ("vague-link-text", "En rad till §[läs\nmer](#a) här."),
    "link on the second line": ("vague-link-text", "En rad.\nEn till, §[här](#a)."),
    "link in emphasis": ("vague-link-text", "En **viktig §[länk](#a) i fetstil**."),
    "link in a list": ("vague-link-text", "- en sak\n- §[här](#a)\n- en till"),
    "link in a numbered list": ("vague-link-text", "1. en sak\n2. eller §[här](#a)\n10. sist"),
    "link in a nested list": ("empty-link", "- en sak\n    - och §[](#a) i den\n- sist"),
    "link in a list with tabs": ("empty-link", "- en sak\n\t- och §[](#a) i den\n\t\t- [djupt](#b)"),
    "link in an item's second paragraph": (
        "vague-link-text",
        "- en sak\n\n    Mer om den §[här](#a).\n\n- sist",
    ),
    "link in an item's second line": ("vague-link-text", "- en sak\n  som fortsätter §[här](#a)\n- sist"),
    "link in a table": (
        "vague-link-text",
        "| Plats | År |\n| --- | ---: |\n| Årsta | 2024 |\n| §[här](#a) | 2025 |",
    ),
    "link in a later cell": (
        "vague-link-text",
        "| Plats | År |\n| --- | --- |\n| Årsta `a|b` | se §[här](#a) |",
    ),
    "link in a table without bars": ("vague-link-text", "Plats | År\n--- | ---\nÅrsta | §[här](#a)"),
    "link in a quotation": ("vague-link-text", "> Ett citat\n> med §[här](#a) i.\n>\n> Någon"),
    "link in a quoted list": ("vague-link-text", "> - ett\n> - §[här](#a)"),
    "link in a box": ("vague-link-text", '!!! note "Bra att veta"\n    Text med §[här](#a).'),
    "link in a box's list": ("vague-link-text", '!!! tip "Bra"\n    Text.\n\n    - ett\n    - §[här](#a)'),
    "link in a note": ("vague-link-text", "Ett påstående.[^n]\n\n[^n]: Läs mer §[här](#a)."),
    "link in a note's second paragraph": (
        "vague-link-text",
        "Påstående.[^n]\n\n[^n]: Ett.\n\n    Två §[här](#a).",
    ),
    "link in an explanation": ("vague-link-text", "Sensor\n:   En apparat, se §[här](#a)."),
    "link in a caption": ("vague-link-text", "![Lyktor i en park](b.png)\n/// caption\nSe §[här](#a).\n///"),
    "link in a heading": ("empty-link", "## Om §[](#a) lyktor"),
    "reference": ("vague-link-text", "Se §[här][mål].\n\n[mål]: #a"),
    "reference by its name": ("vague-link-text", "Se §[här][].\n\n[här]: #a"),
    "short reference": ("vague-link-text", "Se [Läs mer om mål][mål] och §[här].\n\n[här]: #a\n[mål]: #b"),
    "reference, written another way": ("vague-link-text", "Se §[Läs Mer].\n\n[läs mer]: #a"),
    "two references": ("vague-link-text", "Se [parkens lyktor][a] och §[här][a].\n\n[a]: #a"),
    "address alone": (
        "address-as-link-text",
        "Se §<https://example.org/en/mycket/lang/adress/som/ingen/orkar/lasa>.",
    ),
    "picture without text": ("missing-image-text", "§![](b.png)"),
    "picture in a sentence": ("missing-image-text", "Här är §![](b.png) den."),
    "file name as text": ("file-name-as-image-text", "En bild: §![b.png](b.png)"),
    "camera's name as text": ("file-name-as-image-text", "§![IMG_1234](b.png)\n/// caption\nEn text\n///"),
    "meaningless text": ("meaningless-image-text", "- en bild: §![bild](b.png)"),
    "two pictures": ("missing-image-text", "![Lyktor i en park](b.png) §![](b.png)"),
    "picture by reference": ("missing-image-text", "> §![][b]\n\n[b]: b.png"),
    "picture in a link": ("empty-link", "Se §[![](b.png)](#a)."),
    "picture in a table": ("missing-image-text", "| Bild | År |\n| --- | --- |\n| §![](b.png) | 2024 |"),
    "skipped level": ("skipped-heading-level", "§##### Djupt ner"),
    "skipped level with a link": ("skipped-heading-level", "§##### Djupt [ner i det](#a) {#x}"),
    "skipped level right after text": ("skipped-heading-level", "Ett stycke.\n§##### Djupt"),
    "skipped level in a box": ("skipped-heading-level", '!!! note "Bra"\n    §##### Djupt ner\n\n    Text.'),
    "empty heading": ("empty-heading", "§##"),
    "empty heading with spaces": ("empty-heading", "§##   "),
    "level one": ("several-main-headings", "§# En huvudrubrik till"),
    "level one, underlined": ("several-main-headings", "§En huvudrubrik till\n==="),
    "raw link": ("vague-link-text", 'Läs <b>mer</b> §<a href="#a">här</a>.'),
    "raw link alone": ("empty-link", 'Text.\n\n§<a href="#a"></a>'),
    "raw picture": ("missing-image-text", 'Se §<img src="b.png">.'),
    "raw picture over lines": ("missing-image-text", '<div>\n<p>Text</p>\n  §<img\n  src="b.png">\n</div>'),
    "raw heading": ("skipped-heading-level", "<div>\n§<h5>Djupt</h5>\n</div>"),
    "raw empty heading": ("empty-heading", "Text.\n\n§<h2></h2>"),
    "raw table": ("probe-table", "Text.\n\n§<table>\n<tr><td>Årsta</td><td>2024</td></tr>\n</table>"),
    "raw table in a div": ("probe-table", "<div><p>Ett</p>\n§<table><tr><td>Årsta</td></tr></table></div>"),
    "raw link in a raw table": (
        "empty-link",
        '<table>\n<tr><th>År</th></tr>\n<tr><td>§<a href="#a"></a></td></tr>\n</table>',
    ),
    "raw link in a list": ("empty-link", '- ett\n- <span>två</span> §<a href="#a"></a>'),
    "details": (
        "vague-link-text",
        "<details>\n<summary>Mer</summary>\n<p>Text §<a href='#a'>här</a></p>\n</details>",
    ),
    "unknown language": ("unknown-language-mark", "Vi säger [Smart City]{lang=§engelska} ofta."),
    "unknown language in a list": ("unknown-language-mark", "- ett\n- *Smart City*{: lang=§xx }"),
    "unknown language of a block": ("unknown-language-mark", "/// lang | §svenska\nEtt stycke.\n///"),
    "unknown language, raw": ("unknown-language-mark", "Ett <i lang='§xx'>ord</i>."),
    "link in a passage": ("vague-link-text", "Vi säger [Smart §[here](#a)]{lang=en} ofta."),
    "empty header": ("empty-table-header", "| Plats |§ |\n| --- | --- |\n| Årsta | 2024 |"),
    "broken link": ("broken-link", "Se [lyktorna](§finns-inte.sv.md)."),
    "broken anchor": ("broken-anchor", "Se [lyktorna](§#finns-inte)."),
    "unknown picture": ("unknown-picture", "Se ![En lykta](§finns-inte.png)."),
    "forbidden element": ("forbidden-html", "Se §<iframe src='x'></iframe>."),
    "forbidden attribute": ("forbidden-html", "<p>Ett</p>\n<p §onclick='x'>Två</p>"),
}
"""Rule, and Markdown with `HERE` where the rule's problem stands."""
INLINE = {
    "empty link in a text": ("empty-link", " Mer §[](#a)."),
    "vague link in a text": ("vague-link-text", " Mer **om det** §[här](#a) och [lyktor i parken](#b)."),
    "picture in a text": ("meaningless-image-text", " En §![bild](b.png)"),
    "raw link in a text": ("vague-link-text", ' Mer <em>om</em> det §<a href="#a">här</a>.'),
    "broken link in a text": ("broken-link", " Se även [lyktorna](§nej.sv.md)."),
}
"""The same, put at the end of a line of the entry's own."""
CLOSING = "\n\n<span id='a'></span><span id='b'></span><span id='c'></span>\n"


@dataclass(frozen=True)
class Mistake:
    name: str
    rule: str
    body: str
    line: int
    column: int


def _blocks_between(body: str) -> list[int]:
    """Indexes of blank lines between two blocks, outside code, that a new block can take the place of."""
    lines = body.split("\n")
    return [
        index
        for index, line in enumerate(lines[:-1])
        if not line.strip() and lines[index + 1][:1] not in ("", " ", "\t", ":", "/")
    ] or [len(lines)]


def _lines_of_text(body: str) -> list[int]:
    """Indexes of lines of paragraphs and items that more words can be added to."""
    lines = body.split("\n")
    return [
        i for i, line in enumerate(lines) if line.endswith(".") and line[:1].isalnum() | (line[:2] == "- ")
    ]


def put(version: Version, name: str, choose: random.Random) -> Mistake:
    """The version's body with the mistake put in: between two of its blocks, or at the end of a line."""
    lines = version.body.rstrip("\n").split("\n")
    if name in INLINE and (own := _lines_of_text(version.body)):
        rule, text = INLINE[name]
        at = choose.choice(own)
        placed = "\n".join([*lines[:at], lines[at] + text, *lines[at + 1 :]])
    else:
        rule, text = BLOCKS.get(name) or INLINE[name]
        at = choose.choice(_blocks_between(version.body))
        placed = "\n".join([*lines[:at], "", text.lstrip(), "", *lines[at:]])
    before = placed[: placed.index(HERE)]
    place = version.body_line + before.count("\n"), len(before.rpartition("\n")[2]) + 1
    return Mistake(name, rule, placed.replace(HERE, "") + CLOSING, *place)


class Bench:
    """Renders and inspects pages as the build does, one at a time."""

    def __init__(self, folder: Path) -> None:
        config = load_config(str(ROOT / "mkdocs.yml"))
        plugin = config.plugins["smartstad/content"]
        assert isinstance(plugin, ContentPlugin)
        settings, _ = read_settings(config)
        assert settings is not None
        project = read_project(ROOT / "mkdocs.yml", settings, day_of_build(TODAY, {}))
        project = replace(project, files=project.files | {f"{kind}/b.png" for kind in _folders(project)})
        extensions, configs = list(config.markdown_extensions), dict(config.mdx_configs)
        self.builds = [
            EditionBuild.start(project, project.atlas.edition(name), folder, extensions, configs)
            for name in ("smartstad/sv", "smartcity/en")
        ]
        self._environments = {}
        for build in self.builds:
            build.files.publish = lambda _name: None  # type: ignore[method-assign]
            build.renderer._job.publish = build.files.publish
            env = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=True)
            prepare_environment(env, build)
            self._environments[build.edition.id] = env

    def problems(self, build: EditionBuild, source: str, body: str | None = None) -> list[Problem]:
        address = build.pages[source][0]
        version = address.version if body is None else replace(address.version, body=body)
        rendered = build.renderer.render(replace(address, version=version))
        build.bodies[address.version.file] = rendered
        context = page_context(build, source)
        html = self._environments[build.edition.id].get_template(template_of(address)).render(context)
        file = f"{CONTENT}/{version.file}"
        origin = PageOrigin(file, version.body_line, lambda: Span(file), template_of(address))
        return [*rendered.problems, *inspect(html, origin)]


def _folders(project: object) -> set[str]:
    return {path.parent.name for path in (ROOT / CONTENT).glob("*/*.md")}


def sources(build: EditionBuild) -> list[str]:
    found: list[tuple[str, Address]] = [(source, address) for source, (address, _) in build.pages.items()]
    return sorted(source for source, address in found if source == address.version.file)


def test_mistakes_are_told_where_they_were_put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("smartstad.accessibility.inspection.CHECKS", (*CHECKS, _tables))
    bench, choose = Bench(tmp_path), random.Random(SEED)
    names = sorted([*BLOCKS, *INLINE])
    entries = [(build, source) for build in bench.builds for source in sources(build)]
    choose.shuffle(entries)
    wrong: list[str] = []
    used = Counter()
    for number in range(COUNT):
        build, source = entries[number % len(entries)]
        mistake = put(build.pages[source][0].version, names[number % len(names)], choose)
        expected = (mistake.rule, f"{CONTENT}/{source}", mistake.line, mistake.column)
        found = [
            (p.rule.id, p.span.file, p.span.line, p.span.column)
            for p in bench.problems(build, source, mistake.body)
        ]
        used[source] += 1
        if expected not in found:
            wrong.append(f"{mistake.name}: expected {expected}, told {found}")
    share = 1 - len(wrong) / COUNT
    print(
        f"\n{COUNT} mistakes of {len(names)} sorts in {len(used)} texts: {share:.1%} told where they were put"
    )
    print("\n".join(wrong))
    assert share >= SHARE, "\n".join(wrong)
