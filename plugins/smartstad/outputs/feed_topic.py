"""Which feeds an edition has."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from smartstad.model.kinds import Post, Publication
from smartstad.model.registers import Audience, Theme
from smartstad.model.text import text_in
from smartstad.outputs.characters import one_line
from smartstad.outputs.collection import collection
from smartstad.outputs.feed_news import News, evaluations, newest_first, published, recent, with_changes
from smartstad.sites.edition_view import EVALUATION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from smartstad.model.front_matter import FrontMatter
    from smartstad.outputs.feed_entry import EntryMaker
    from smartstad.outputs.feed_news import Told
    from smartstad.sites.edition_view import EditionView
    from smartstad.sites.subject import Subject

DATED = ("post", "event", "project", "publication", "message", "call", "response")
"""The kinds whose publication is news, for feeds by theme and audience."""


@dataclass(frozen=True)
class Topic:
    """What a feed is about."""

    name: str
    """Of its files and in its id; never to be changed."""
    title: str
    told: str
    """What pages call it that announce it."""
    description: str
    url: str
    """The page whose news it tells."""
    about: frozenset[Subject]
    news: tuple[News, ...]
    """All of it, newest first."""
    archived: bool = True
    """False where the same entry comes back as new whenever it changes, so that no archive could stay as it is."""
    main: bool = False


def topics(edition: EditionView, maker: EntryMaker) -> Iterator[Topic]:
    """The feeds of an edition, the main one first; but for that one only those that have entries.

    The main one is the blog's, or where the site has no blog that of all changes.
    """
    kinds = edition.edition.settings.kinds
    told = {kind: list(published(edition, maker, kind)) for kind in DATED if kind in kinds}
    if "post" in kinds:
        yield _blog(edition, told["post"])
    found = [
        _recent(edition, maker, main="post" not in kinds),
        _events(edition, maker),
        _evaluations(edition, maker),
        _responses(edition, maker),
        *_by_form(edition, told.get("publication", ())),
        _projects(edition, maker),
        *_calls(edition, maker),
        *_by_theme(edition, told.values()),
        *_by_author(edition, told.get("post", ())),
        *_by_audience(edition, told.values()),
    ]
    yield from (topic for topic in found if topic.main or any(news.make for news in topic.news))


def _blog(edition: EditionView, told: Iterable[Told]) -> Topic:
    about = collection(edition, "post")
    title = edition.words.gettext("News from %(site)s") % {"site": edition.edition.name}
    news = newest_first(each.news for each in told)
    return Topic("blog", about.title, title, about.description, about.url, frozenset(), news, main=True)


def _recent(edition: EditionView, maker: EntryMaker, *, main: bool) -> Topic:
    title = _titled(edition, edition.words.gettext("Recently updated"))
    description = edition.words.gettext("Everything that is new or has changed, the latest first.")
    home = ("page", edition.edition.settings.home)
    about = frozenset() if main else frozenset({home})
    news = newest_first(recent(edition, maker))
    url = edition.edition.url
    return Topic("recent", title, title, description, url, about, news, archived=False, main=main)


def _of_kind(edition: EditionView, name: str, kind: str, title: str, news: Iterable[News]) -> Topic:
    about = collection(edition, kind)
    full = _titled(edition, title)
    subject = frozenset({("kind", kind)})
    return Topic(name, full, full, about.description, about.url, subject, newest_first(news))


def _events(edition: EditionView, maker: EntryMaker) -> Topic:
    title = edition.words.gettext("New and changed events")
    return _of_kind(edition, "events", "event", title, with_changes(edition, maker, "event"))


def _evaluations(edition: EditionView, maker: EntryMaker) -> Topic:
    title = edition.words.gettext("What came of events")
    return _of_kind(edition, "evaluations", EVALUATION, title, evaluations(edition, maker))


def _responses(edition: EditionView, maker: EntryMaker) -> Topic:
    title = edition.words.gettext("You said – we did")
    return _of_kind(edition, "responses", "response", title, with_changes(edition, maker, "response"))


def _by_form(edition: EditionView, told: Iterable[Told]) -> Iterator[Topic]:
    """Press releases, newsletters."""
    gettext = edition.words.gettext
    names = {"press-release": "press-releases", "newsletter": "newsletters"}
    titles = {"press-release": gettext("Press releases"), "newsletter": gettext("Newsletters")}
    found: dict[str, list[News]] = {form: [] for form in names}
    for each in told:
        if isinstance(each.entry.facts, Publication) and each.entry.facts.form in found:
            found[each.entry.facts.form].append(each.news)
    for form, news in found.items():
        page = edition.gatherings.get(("form", form))
        about = collection(edition, "publication")
        description = one_line(page.version.front.summary) if page else about.description
        full = _titled(edition, titles[form])
        subject = frozenset({("form", form)})
        url = page.url if page else about.url
        yield Topic(names[form], full, full, description, url, subject, newest_first(news))


def _projects(edition: EditionView, maker: EntryMaker) -> Topic:
    title = edition.words.gettext("New in the project catalogue")
    return _of_kind(edition, "projects", "project", title, with_changes(edition, maker, "project"))


def _calls(edition: EditionView, maker: EntryMaker) -> Iterator[Topic]:
    if "call" in edition.edition.settings.kinds:
        title = edition.words.gettext("Calls: new, closing soon and closed")
        yield _of_kind(edition, "calls", "call", title, with_changes(edition, maker, "call"))


def _gathered(
    told: Iterable[Told], names: Callable[[FrontMatter], Iterable[str]]
) -> list[tuple[str, list[News]]]:
    """The news by each of the names that their entries give, in order of name."""
    found: dict[str, list[News]] = defaultdict(list)
    for each in told:
        for name in names(each.entry.facts):
            found[name].append(each.news)
    return sorted(found.items())


def _by_theme(edition: EditionView, told: Iterable[Iterable[Told]]) -> Iterator[Topic]:
    for theme, news in _gathered(chain.from_iterable(told), lambda facts: facts.themes):
        item = edition.library.item("themes", theme)
        summary = item.summary if isinstance(item, Theme) else item.name
        description = text_in(summary, edition.edition.language)[0]
        yield _of_item(edition, "theme", ("themes", theme), _name(edition, item.name), description, news)


def _by_author(edition: EditionView, told: Iterable[Told]) -> Iterator[Topic]:
    for author, news in _gathered(told, lambda facts: facts.authors if isinstance(facts, Post) else ()):
        name = _name(edition, edition.library.item("people", author).name)
        title = edition.words.gettext("Posts by %(author)s") % {"author": name}
        yield _of_item(edition, "author", ("people", author), title, title, news)


def _by_audience(edition: EditionView, told: Iterable[Iterable[Told]]) -> Iterator[Topic]:
    for audience, news in _gathered(chain.from_iterable(told), lambda facts: facts.audiences):
        item = edition.library.item("audiences", audience)
        message = item.message if isinstance(item, Audience) else item.name
        description = text_in(message, edition.edition.language)[0]
        title = _name(edition, item.name)
        yield _of_item(edition, "audience", ("audiences", audience), title, description, news)


def _of_item(
    edition: EditionView, sort: str, subject: Subject, title: str, description: str, news: Iterable[News]
) -> Topic:
    page = edition.gatherings.get(subject)
    return Topic(
        f"{sort}-{subject[1]}",
        _titled(edition, title),
        _titled(edition, title),
        one_line(description),
        page.url if page else edition.edition.url,
        frozenset({subject}),
        newest_first(news),
    )


def _name(edition: EditionView, texts: dict[str, str]) -> str:
    return one_line(text_in(texts, edition.edition.language)[0])


def _titled(edition: EditionView, title: str) -> str:
    return one_line(f"{title} – {edition.edition.name}")
