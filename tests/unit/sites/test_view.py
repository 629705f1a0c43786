"""What a page's template is given."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest

from smartstad.sites.edition_view import Link, Subscription
from smartstad.sites.page_view import NotFoundView, PageView
from smartstad.sites.settings import Settings
from unit.outputs.sample import both, entry, version
from unit.sites.sample import TODAY, Made, event, post, project, raw_settings, settings

if TYPE_CHECKING:
    from smartstad.sites.address import Address
    from smartstad.sites.subject import Subject


def _view(made: Made, edition: str, kind: str, name: str, number: int = 1) -> PageView:
    address = made.address(edition, kind, name)
    pages = made.lists.pages(address)
    return PageView(made.view(edition), address, pages[number - 1] if pages else None)


def _names(addresses: list[Address]) -> list[str]:
    return [address.entry.id for address in addresses]


def test_a_page_knows_what_and_where_it_is() -> None:
    view = _view(Made(project("ljus", title="Ljus", summary="Om ljus.")), "stad/sv", "project", "ljus")
    assert (view.title, view.description) == ("Ljus", "Om ljus.")
    assert view.path == "projekt/ljus/"
    assert view.canonical == "https://stockholm.example/stad/projekt/ljus/"
    assert (view.entry.id, view.version.language, view.front.title) == ("ljus", "sv", "Ljus")
    assert not view.is_home
    assert view.today == TODAY
    assert view.licence == settings().licence
    assert view.publisher == {"sv": "Stockholms stad", "en": "City of Stockholm"}


def test_the_way_to_the_edition_s_files() -> None:
    view = _view(Made(project("ljus")), "stad/sv", "project", "ljus")
    assert view.root == "../../"
    assert view.asset("assets/a.css") == "../../assets/a.css"
    home = _view(Made(), "stad/sv", "page", "start")
    assert home.is_home
    assert (home.root, home.asset("assets/a.css")) == ("./", "assets/a.css")


def test_alternates_are_the_atlas_s_and_the_lists() -> None:
    made = Made(*(project(f"p{number}") for number in range(6)))
    page = _view(made, "stad/sv", "project", "p0")
    assert page.alternates == made.atlas.alternates(page.address)
    second = _view(made, "stad/sv", "page", "projects", 2)
    assert [a.url for a in second.alternates][:2] == [
        "https://stockholm.example/city/projects/page/2/",
        "https://stockholm.example/stad/projects/sida/2/",
    ]


def test_later_pages_of_a_list_have_titles_and_descriptions_of_their_own() -> None:
    made = Made(*(project(f"p{number:02}") for number in range(11)))
    for edition in ("stad/sv", "city/en"):
        views = [_view(made, edition, "page", "projects", number) for number in (1, 2, 3)]
        assert len({view.title for view in views}) == 3
        assert len({view.description for view in views}) == 3
        assert len({view.canonical for view in views}) == 3
        for view in views[1:]:
            assert view.title.startswith(views[0].title)
            assert view.description.startswith(views[0].description)
            assert view.listing is not None
            assert str(view.listing.number) in view.title
    assert views[0].title == "Projekt"


def _crumbs(view: PageView | NotFoundView) -> list[tuple[str, str]]:
    return [(urljoin(view.canonical, link.href), link.text) for link in view.breadcrumbs]


def test_breadcrumbs_lead_from_the_front_page_down() -> None:
    made = Made(project("ljus"), post("nyhet"), *(project(f"p{number}") for number in range(6)))
    home = ("https://stockholm.example/stad/", "Startsida")
    projects = ("https://stockholm.example/stad/projects/", "Projekt")
    home = (home[0], made.view("stad/sv").words.gettext("Home"))
    assert _crumbs(_view(made, "stad/sv", "page", "start")) == []
    assert _crumbs(_view(made, "stad/sv", "page", "about")) == [home]
    assert _crumbs(_view(made, "stad/sv", "project", "ljus")) == [home, projects]
    assert _crumbs(_view(made, "stad/sv", "page", "projects")) == [home]
    assert _crumbs(_view(made, "stad/sv", "page", "projects", 2)) == [home, projects]
    # There is no list of posts.
    assert _crumbs(_view(made, "stad/sv", "post", "nyhet")) == [home]


def test_an_edition_without_a_front_page_has_no_breadcrumbs() -> None:
    known = raw_settings()
    known["sites"]["stad"]["home"] = "none"
    made = Made(project("ljus"), known=Settings.model_validate(known))
    assert _view(made, "stad/sv", "project", "ljus").breadcrumbs == []


def _menus() -> Settings:
    known = raw_settings()
    known["sites"]["stad"]["menu"] = ["projects", "about", "hidden"]
    known["sites"]["stad"]["footer"] = ["about", "start"]
    return Settings.model_validate(known)


@pytest.mark.parametrize(
    ("kind", "name", "number", "current"),
    [
        ("page", "start", 1, []),
        ("page", "about", 1, ["about"]),
        ("page", "projects", 1, ["projects"]),
        ("page", "projects", 2, ["projects"]),
        ("project", "p0", 1, ["projects"]),
        ("post", "nyhet", 1, []),
    ],
)
def test_the_menu_shows_where_the_reader_is(kind: str, name: str, number: int, current: list[str]) -> None:
    made = Made(
        both("page", "hidden", draft=True),
        post("nyhet"),
        *(project(f"p{n}") for n in range(6)),
        known=_menus(),
    )
    view = _view(made, "stad/sv", kind, name, number)
    assert [urljoin(view.canonical, link.href) for link in view.menu] == [
        "https://stockholm.example/stad/projects/",
        "https://stockholm.example/stad/about/",
    ]
    texts = {"projects": "Projekt", "about": "Om oss"}
    assert [link.text for link in view.menu if link.current] == [texts[name] for name in current]
    assert [link.text for link in view.footer] == ["Om oss", "start sv"]
    assert [link.current for link in view.footer] == [name == "about", name == "start"]


def test_a_list_of_a_theme_alone_is_not_the_part_of_its_kind() -> None:
    made = Made(
        both("page", "a-light", layout="list", lists="project", theme="lighting"),
        project("ljus", themes=["lighting"]),
    )
    view = _view(made, "stad/sv", "project", "ljus")
    assert view.part is not None
    assert view.part.entry.id == "projects"
    assert view.list_head("project") is view.part
    assert view.list_head("event") is None


def test_the_language_switch_leads_to_this_page_or_the_front_page() -> None:
    made = Made(project("ljus"), project("svensk", "sv"))
    both_languages = _view(made, "stad/sv", "project", "ljus")
    (link,) = both_languages.languages
    assert (link.href, link.language) == ("https://stockholm.example/city/projects/ljus/", "en")
    assert link.text.startswith("English")
    assert both_languages.translated
    swedish = _view(made, "stad/sv", "project", "svensk")
    assert [link.href for link in swedish.languages] == ["https://stockholm.example/city/"]
    assert not swedish.translated
    assert [link.href for link in _view(made, "blog/en", "page", "about").languages] == [
        "https://blog.example/about/"
    ]


def test_the_other_sites_in_the_reader_s_language_where_they_have_it() -> None:
    made = Made()
    assert _view(made, "blog/en", "page", "about").sites == [
        Link("https://stockholm.example/stad/", "Smart stad", "sv"),
        Link("https://stockholm.example/city/", "Smart city", "en"),
        Link("https://business.example/en/", "Business", "en"),
    ]


def test_a_site_without_a_front_page_is_not_offered() -> None:
    known = raw_settings()
    known["sites"]["blog"]["home"] = "none"
    made = Made(known=Settings.model_validate(known))
    names = [link.text for link in _view(made, "stad/sv", "page", "about").sites]
    assert names == ["Smart city", "Företag"]


def test_what_mentions_an_entry_or_an_item() -> None:
    made = Made(
        project("ljus", themes=["lighting"]),
        post("nyhet", projects=["ljus"], themes=["lighting"], publish_on="2026-05-01"),
        post("senare", projects=["ljus"], publish_on="2026-05-02"),
        post("svensk", "sv", projects=["ljus"], publish_on="2026-04-01"),
        event("traff", "2026-06-09", projects=["ljus"]),
        post("utkast", projects=["ljus"], draft=True),
    )
    view = _view(made, "stad/sv", "project", "ljus")
    assert _names(view.mentioning("project", "ljus")) == ["traff", "senare", "nyhet", "svensk"]
    assert _names(view.mentioning("project", "ljus", "post")) == ["senare", "nyhet", "svensk"]
    assert _names(view.mentioning("themes", "lighting")) == ["nyhet", "ljus"]
    assert view.mentioning("project", "nej") == []
    english = _view(made, "city/en", "project", "ljus").mentioning("project", "ljus", "post")
    assert [(a.entry.id, a.language) for a in english][-1] == ("svensk", "sv")


def test_an_entry_of_any_kind_can_be_mentioned() -> None:
    made = Made(
        project("ljus"),
        post("ljus"),
        both("voice", "rost", quote="Bra", name="Ada", said_on="2026", about=["ljus"]),
    )
    view = _view(made, "stad/sv", "project", "ljus")
    assert _names(view.mentioning("project", "ljus")) == ["rost"]
    assert _names(view.mentioning("post", "ljus")) == ["rost"]
    assert [(a.entry.kind, a.entry.id) for a in view.named(["ljus", "rost", "nej"])] == [
        ("project", "ljus"),
        ("post", "ljus"),
        ("voice", "rost"),
    ]


def test_the_latest_of_a_kind() -> None:
    made = Made(*(post(f"p{day}", publish_on=f"2026-05-0{day}") for day in (1, 2, 3)))
    view = _view(made, "stad/sv", "page", "start")
    assert _names(view.latest("post", 2)) == ["p3", "p2"]
    assert _names(view.latest("post", 9)) == ["p3", "p2", "p1"]
    assert view.latest("event", 2) == []
    # In the blog they stand at the blog's addresses.
    assert view.latest("post", 1)[0].edition.id == "stad/sv"


def test_entries_are_found_where_the_reader_can_read_them() -> None:
    made = Made(project("ljus"), project("utkast", draft=True), post("nyhet", sites=["blog"]))
    view = _view(made, "stad/sv", "project", "ljus")
    found = view.find("post", "nyhet")
    assert found is not None
    assert view.to(found) == "https://blog.example/2026/nyhet/"
    assert view.find("project", "utkast") is None
    assert view.find("project", "nej") is None
    assert view.find("nej", "nej") is None
    assert _names(view.entries("project", ["utkast", "ljus", "nej"])) == ["ljus"]
    assert view.link(found) == Link("https://blog.example/2026/nyhet/", "nyhet sv", "sv")
    assert view.link(view.address) == Link("./", "ljus sv", "sv", current=True)


def test_the_edition_s_own_entries_in_order_of_id() -> None:
    made = Made(project("b"), project("a"), project("svensk", "sv"))
    assert _names(made.view("city/en").own("project")) == ["a", "b"]
    assert _names(made.view("stad/sv").own("project")) == ["a", "b", "svensk"]
    assert _names(made.view("city/en").first("project")) == ["a", "b", "svensk"]


def test_items_and_texts_of_registers() -> None:
    view = _view(Made(project("ljus")), "city/en", "project", "ljus")
    item = view.item("departments", "traffic")
    # There is no English name.
    assert (view.text(item.name), view.text_language(item.name)) == ("Trafikkontoret", "sv")
    texts = {"sv": "Kontoret", "en": "The Office"}
    assert (view.text(texts), view.text_language(texts)) == ("The Office", "en")
    assert [i.id for i in view.items("departments", ["traffic", "office"])] == ["traffic", "office"]
    with pytest.raises(KeyError):
        view.item("departments", "nej")


def test_pages_that_gather_entries_are_found() -> None:
    made = Made(
        both("page", "for-residents", layout="audience", audience="residents"),
        both("page", "cycling", layout="list", lists="project", role="cyclist"),
        both("page", "light", layout="list", lists="project", theme="lighting"),
        both("page", "light-too", layout="list", lists="project", theme="lighting"),
    )
    view = _view(made, "stad/sv", "page", "start")

    def gathering(register: str, item: str) -> str | None:
        found = view.gathering(register, item)
        return found and found.entry.id

    assert gathering("audiences", "residents") == "for-residents"
    assert gathering("roles", "cyclist") == "cycling"
    assert gathering("themes", "lighting") == "light"
    assert gathering("themes", "data") is None


def _told(path: str, *about: Subject, prominent: bool = False) -> Subscription:
    return Subscription(path, path, "application/rss+xml", "feed", frozenset(about), prominent)


def test_subscriptions_are_the_edition_s() -> None:
    made = Made(project("ljus"))
    shared = made.view("stad/sv")
    feed, theme = _told("feed.xml", prominent=True), _told("data.xml", ("themes", "data"))
    shared.subscriptions.extend([feed, theme])
    view = PageView(shared, made.address("stad/sv", "project", "ljus"))
    assert view.all_subscriptions == [feed, theme]
    assert view.subscriptions == [feed]
    assert view.prominent_subscriptions == [feed]
    lost = NotFoundView(shared)
    assert (lost.all_subscriptions, lost.subscriptions) == ([feed, theme], [feed])


@pytest.mark.parametrize(
    ("kind", "name", "told"),
    [
        ("project", "ljus", ["all", "lighting"]),
        ("post", "nyhet", ["all", "ada"]),
        ("event", "mote", ["all", "kista", "events", "own"]),
        ("event", "annat", ["all", "events"]),
        ("page", "boende", ["all", "residents"]),
        ("page", "cyklister", ["all", "cyclists"]),
        ("page", "belysning", ["all", "lighting"]),
        ("page", "kalender", ["all", "events"]),
        ("page", "about", ["all"]),
    ],
)
def test_pages_announce_what_they_are_about(kind: str, name: str, told: list[str]) -> None:
    made = Made(
        project("ljus", themes=["lighting"]),
        post("nyhet", authors=["ada"]),
        event("mote", "2026-07-01", location={"name": {"sv": "Kista"}, "place": "kista"}),
        event("annat", "2026-07-02"),
        both("page", "boende", layout="audience", audience="residents"),
        both("page", "cyklister", layout="list", lists="project", role="cyclist"),
        both("page", "belysning", layout="list", lists="project", theme="lighting"),
        both("page", "kalender", layout="list", lists="event"),
    )
    shared = made.view("stad/sv")
    shared.subscriptions.extend(
        [
            _told("all"),
            _told("lighting", ("themes", "lighting")),
            _told("ada", ("people", "ada")),
            _told("kista", ("place", "kista")),
            _told("residents", ("audiences", "residents"), ("audiences", "business")),
            _told("cyclists", ("roles", "cyclist")),
            _told("events", ("kind", "event")),
            _told("own", ("event", "mote")),
        ]
    )
    view = PageView(shared, made.address("stad/sv", kind, name))
    assert [each.path for each in view.subscriptions] == told


def test_a_list_of_a_kind_announces_what_is_about_the_kind() -> None:
    made = Made()
    shared = made.view("stad/sv")
    shared.subscriptions.append(_told("projects.xml", ("kind", "project")))
    assert [s.path for s in PageView(shared, made.address("stad/sv", "page", "projects")).subscriptions]
    assert not PageView(shared, made.address("stad/sv", "page", "start")).subscriptions


def test_the_page_for_lost_readers_has_whole_paths() -> None:
    made = Made(project("ljus"), post("nyhet", sites=["blog"]), known=_menus())
    view = NotFoundView(made.view("stad/sv"))
    assert view.title
    assert view.description
    assert view.alternates == []
    assert not view.translated
    assert view.root == "/stad/"
    assert view.asset("assets/a.css") == "/stad/assets/a.css"
    assert view.to(made.address("stad/sv", "project", "ljus")) == "/stad/projekt/ljus/"
    assert view.to(made.address("blog/sv", "post", "nyhet")) == "https://blog.example/2026/nyhet/"
    assert [link.href for link in view.menu] == ["/stad/projects/", "/stad/about/"]
    assert [link.current for link in view.menu] == [False, False]
    assert [link.href for link in view.breadcrumbs] == ["/stad/"]
    assert [link.href for link in view.languages] == ["https://stockholm.example/city/"]
    assert view.part is None
    assert view.home is not None


def test_the_front_page_may_be_a_list() -> None:
    front = both("page", "start", layout="front", lists="post")
    made = Made(front, *(post(f"p{number}") for number in range(6)))
    # The front page is not shown as the list that posts belong to.
    view = _view(made, "blog/sv", "post", "p0")
    assert view.part is None
    second = _view(made, "blog/sv", "page", "start", 2)
    assert second.canonical == "https://blog.example/sida/2/"
    assert [link.href for link in second.breadcrumbs] == ["../../"]


def test_a_page_in_one_language_stands_in_its_own_edition_only() -> None:
    made = Made(entry("page", "om", version("sv")))
    assert made.atlas.address(made.atlas.edition("city/en"), made.entry("page", "om")) is None
    assert not _view(made, "stad/sv", "page", "om").translated


def test_the_contents_are_all_pages_by_kind_in_the_lists_order() -> None:
    made = Made(
        both("page", "allt", layout="contents"),
        project("b", title="B"),
        project("a", title="A"),
        project("svensk", "sv", title="Svensk"),
        post("nyhet"),
        post("bara-bloggen", sites=["blog"]),
        project("utkast", draft=True),
    )
    view = _view(made, "city/en", "page", "allt")
    told = {kind: _names(addresses) for kind, addresses in view.contents}
    assert list(told) == ["page", "project", "post"]
    assert set(told["page"]) == {"about", "allt", "business-start", "projects", "start"}
    assert told["project"] == ["a", "b", "svensk"]
    assert told["post"] == ["nyhet"]
    assert [a.language for a in dict(view.contents)["project"]] == ["en", "en", "sv"]
