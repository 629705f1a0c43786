"""An annual report in print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartstad.outputs import document as model
from smartstad.outputs.chart import chart_of
from smartstad.outputs.document import plain
from smartstad.outputs.entry_document import entry_document, source_list
from smartstad.outputs.report_coverage import coverage_introduction, coverage_tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from smartstad.model.kinds import Event, Indicator
    from smartstad.outputs.annual_report import Gathered, Measure
    from smartstad.outputs.chart import Chart
    from smartstad.outputs.report_coverage import Covered, Name
    from smartstad.sites.address import Address
    from smartstad.sites.view import View
    from smartstad.sites.words import Words


def annual_document(
    report: Gathered, view: View, words: Words, body: str, drawing: Callable[[Chart], bytes]
) -> model.Document:
    """The report as a document, with the body's HTML first and a drawing for each chart."""
    gettext = words.gettext
    blocks: list[model.Block] = [model.Heading(1, plain(gettext("The year in figures")))]
    for measure in report.measures:
        blocks += _measure(measure, view, words, drawing)
    if report.projects:
        blocks.append(model.Heading(1, plain(gettext("What projects have given"))))
        for address, project in report.projects:
            results = tuple((model.Paragraph(plain(view.text(r.text))),) for r in project.results)
            blocks += [
                model.Heading(2, (model.Link(address.url, plain(project.title)),)),
                model.Paragraph(plain(project.value)),
                model.List(results),
            ]
    blocks.append(model.Heading(1, plain(gettext("What activities have given"))))
    for address, event in report.events:
        blocks += _evaluation(address, event, words)
    if not report.events:
        blocks.append(model.Paragraph(plain(gettext("We have no evaluation of an activity from this year."))))
    if report.covered:
        blocks += _coverage(report.covered, view, words)
    if report.texts:
        blocks.append(model.Heading(1, plain(gettext("Read more"))))
        links = tuple(
            (model.Paragraph((model.Link(each.url, plain(each.version.front.title)),)),)
            for each in report.texts
        )
        blocks.append(model.List(links))
    return entry_document(
        report.address,
        view,
        body,
        blocks,
        subtitle=gettext("Annual report %(year)s") % {"year": report.annual.year},
        contents=gettext("Contents"),
    )


def _evaluation(address: Address, event: Event, words: Words) -> Iterator[model.Block]:
    gettext = words.gettext
    yield model.Heading(2, (model.Link(address.url, plain(event.title)),))
    for paragraph in (event.outcome_text or "").split("\n\n"):
        if paragraph:
            yield model.Paragraph(plain(paragraph))
    number = event.outcome.participants if event.outcome else None
    took_part = ""
    if number is not None:
        told = words.ngettext("%(num)s person took part.", "%(num)s people took part.", number)
        took_part = told % {"num": words.number(number)}
    facts = (
        (gettext("How many took part"), took_part),
        (gettext("What people said"), event.outcome_said),
        (gettext("What changes because of it"), event.outcome_changes),
    )
    terms = tuple((plain(term), (model.Paragraph(plain(text)),)) for term, text in facts if text)
    if terms:
        yield model.Terms(terms)


def _coverage(covered: Covered, view: View, words: Words) -> Iterator[model.Block]:
    yield model.Heading(1, plain(words.gettext("Whom we have told what")))
    yield model.Paragraph(plain(coverage_introduction(covered, words)))
    for table in coverage_tables(covered, view, words):
        yield model.Table(
            (plain(table.head), *map(_name, table.columns)),
            tuple(
                (_name(row.name), *(plain(words.number(number)) for number in row.numbers))
                for row in table.rows
            ),
            plain(table.caption),
            frozenset(range(1, len(table.columns) + 1)),
        )


def _name(name: Name) -> tuple[model.Inline, ...]:
    return (model.Foreign(name.language, plain(name.text)),) if name.language else plain(name.text)


def _measure(
    measure: Measure, view: View, words: Words, drawing: Callable[[Chart], bytes]
) -> Iterator[model.Block]:
    gettext, front = words.gettext, measure.front
    yield model.Heading(2, (model.Link(measure.address.url, plain(front.title)),))
    summary = model.Paragraph(plain(front.summary))
    chart = chart_of(front.title, front, words)
    if chart is not None:
        picture = model.Picture(drawing(chart), "svg", f"{chart.title}. {chart.description}", 75)
        yield model.Together((summary, model.Figure(picture)))
    else:
        yield summary
    yield _table(front, view, words)
    if front.definition:
        yield model.Paragraph(
            (model.Styled("strong", plain(gettext("What is counted"))), *plain(f": {front.definition}"))
        )
    if front.sources:
        yield model.Paragraph((model.Styled("strong", plain(gettext("Sources"))),))
        yield from source_list(front.sources)


def _table(front: Indicator, view: View, words: Words) -> model.Table:
    gettext = words.gettext
    rows = []
    for value in front.values:
        note = [
            gettext("Measured in a new way from this year: earlier figures cannot be compared.")
            if value.year in front.breaks
            else "",
            view.text(value.note) if value.note else "",
        ]
        rows.append(
            (plain(str(value.year)), plain(words.number(value.value)), plain(" ".join(filter(None, note))))
        )
    header = (gettext("Year"), view.text(front.unit), gettext("Remark"))
    columns = 3 if any(row[2] for row in rows) else 2
    return model.Table(
        tuple(plain(cell) for cell in header[:columns]),
        tuple(row[:columns] for row in rows),
        plain(f"{front.title}, {view.text(front.geography)}"),
        frozenset({1}),
    )
