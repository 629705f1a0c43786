"""Every feed of an edition, in all formats."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from lxml import etree

from smartstad.outputs.feed import BLOG_FEED, Attachment
from smartstad.outputs.feed_outputs import feed_outputs
from unit.outputs.feed_sample import (
    ORGANISER,
    check,
    entries_of,
    items,
    of_all_kinds,
    outputs,
    parsed,
    post,
    written,
)
from unit.outputs.sample import edition, entry, version


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_feed_is_what_its_format_demands(language: str) -> None:
    made = written(edition(*of_all_kinds(), language=language))
    assert len(made) > 20
    for path, data in made.items():
        check(path, data)


def test_an_edition_without_entries_has_the_feeds_that_subscribers_have() -> None:
    made = written(edition())
    assert set(made) == {"feed.xml", "atom.xml", "feed.json", "opml.xml"}
    for path, data in made.items():
        check(path, data)


def test_which_feeds_there_are() -> None:
    made = outputs(edition(*of_all_kinds()))
    names = {path.removeprefix("feeds/").removesuffix(".atom") for path in made if path.endswith(".atom")}
    assert names == {
        "recent",
        "events",
        "press-releases",
        "calls",
        "projects",
        "theme-data",
        "theme-lighting",
        "author-ada",
        "author-newsroom",
        "audience-residents",
    }
    for path in list(made):
        stem, _, ending = path.rpartition(".")
        if stem.startswith("feeds/"):
            assert {f"{stem}.xml", f"{stem}.atom", f"{stem}.json"} <= set(made), ending


def _ids(made: dict[str, bytes], path: str) -> list[str]:
    """Ids without what they all have."""
    start = "tag:stockholm.se,2026:smartstad/"
    return [each.id.removeprefix(start).removesuffix("/sv") for each in entries_of(made[path])]


def test_what_each_feed_tells_of() -> None:
    made = written(edition(*of_all_kinds()))
    assert _ids(made, BLOG_FEED) == ["post/second", "post/hello"]
    assert _ids(made, "feeds/theme-data.xml") == ["post/hello", "project/lamps"]
    assert _ids(made, "feeds/author-ada.xml") == ["post/second", "post/hello"]
    assert _ids(made, "feeds/author-newsroom.xml") == ["post/second"]
    assert _ids(made, "feeds/events.xml") == ["event/expo", "event/meet/cancelled", "event/meet"]
    assert _ids(made, "feeds/press-releases.xml") == ["publication/news"]
    assert set(_ids(made, "feeds/audience-residents.xml")) == {
        "post/second",
        "post/hello",
        "event/expo",
        "event/meet",
        "project/lamps",
        "publication/news",
        "publication/report",
        "call/help",
        "message/better",
    }
    # Neither the front page nor the page that lists the posts.
    assert set(_ids(made, "feeds/recent.xml")) == set(_ids(made, "feeds/audience-residents.xml"))
    assert _ids(made, "feeds/recent.xml")[0] == "post/second"


def test_who_is_told_of_each_feed() -> None:
    told = {path: each.subscription for path, each in outputs(edition(*of_all_kinds())).items()}
    about = {path: set(each.about) for path, each in told.items() if each is not None}
    assert about["feed.xml"] == about["atom.xml"] == about["feed.json"] == set()
    assert about["feeds/recent.xml"] == {("page", "start")}
    assert about["feeds/events.atom"] == {("kind", "event")}
    assert about["feeds/projects.json"] == {("kind", "project")}
    assert about["feeds/press-releases.xml"] == {("form", "press-release")}
    assert about["feeds/theme-data.xml"] == {("themes", "data")}
    assert about["feeds/author-ada.xml"] == {("people", "ada")}
    assert about["feeds/audience-residents.xml"] == {("audiences", "residents")}
    found = [each for each in told.values() if each is not None]
    assert [each.path for each in found if each.prominent] == ["feed.xml"]
    assert {each.sort for each in found} == {"feed"}
    assert len({each.title for each in found}) == len(found)
    assert {(each.path.rsplit(".", 1)[1], each.media_type) for each in found if each.about} == {
        ("xml", "application/rss+xml"),
        ("atom", "application/atom+xml"),
        ("json", "application/feed+json"),
    }


def test_the_formats_say_the_same() -> None:
    made = written(edition(*of_all_kinds()))
    rss, atom = entries_of(made["feed.xml"]), entries_of(made["atom.xml"])
    feed = json.loads(made["feed.json"])
    assert [each.id for each in rss] == [each.id for each in atom] == [each["id"] for each in feed["items"]]
    assert (
        [each.link for each in rss] == [each.link for each in atom] == [each["url"] for each in feed["items"]]
    )
    for one, other, third in zip(rss, atom, feed["items"], strict=True):
        assert one.title == other.title == third["title"]
        assert one.summary == other.summary == third["summary"]
        assert one.content[0].value == other.content[0].value == third["content_html"]
        assert one.published_parsed == other.published_parsed
        assert dt.datetime.fromisoformat(third["date_published"]).utctimetuple()[:6] == tuple(
            one.published_parsed[:6]
        )
        assert one.get("updated_parsed", one.published_parsed)[:5] == other.updated_parsed[:5]
        assert [tag.term for tag in one.get("tags", ())] == third.get("tags", [])
        assert [tag.term for tag in other.get("tags", ())] == third.get("tags", [])
        names = [author["name"] for author in third["authors"]]
        assert [author.name for author in other.authors] == names
    assert items(made["feed.xml"], "dc:creator/text()") == ["Redaktionen", "Ada Åkesson", "Ada Åkesson"]


@pytest.mark.parametrize(
    ("day", "moment"),
    [
        ("2026-03-29", "2026-03-29T00:00:00+01:00"),  # the clocks change at 02:00
        ("2026-03-30", "2026-03-30T00:00:00+02:00"),
        ("2026-10-25", "2026-10-25T00:00:00+02:00"),
        ("2026-10-26", "2026-10-26T00:00:00+01:00"),
    ],
)
def test_dates_have_stockholm_s_offset_of_that_day(day: str, moment: str) -> None:
    made = written(edition(post(publish_on=day)))
    item = json.loads(made["feed.json"])["items"][0]
    assert item["date_published"] == item["date_modified"] == moment
    assert f"<published>{moment}</published>" in made["atom.xml"].decode()
    written_day = dt.datetime.fromisoformat(moment).strftime("%a, %d %b %Y %H:%M:%S %z")
    assert items(made["feed.xml"], "pubDate/text()") == [written_day]
    assert etree.fromstring(made["feed.xml"]).findtext("channel/lastBuildDate") == written_day


def test_a_feed_changed_when_its_newest_entry_did() -> None:
    made = written(edition(post("a", "2026-05-02"), post("b", publish_on="2026-04-01")))
    assert (
        etree.fromstring(made["feed.xml"]).findtext("channel/lastBuildDate")
        == "Sat, 02 May 2026 00:00:00 +0200"
    )
    assert parsed(made["atom.xml"]).feed.updated.startswith("2026-05-02T00:00:00")
    assert items(made["feed.xml"], "dcterms:modified/text()") == ["2026-05-02T00:00:00+02:00"]


def test_what_was_written_before_it_was_published_changed_when_published() -> None:
    made = written(edition(post(changed="2026-01-01")))
    assert json.loads(made["feed.json"])["items"][0]["date_modified"] == "2026-03-01T00:00:00+01:00"


def test_a_press_release_is_news_when_its_embargo_has_ended() -> None:
    facts = {"form": "press-release", "published": "2026-05", "embargo_until": "2026-05-10 09:00"}
    release = entry("publication", "big", version("sv", **facts))
    made = written(edition(release))
    assert (
        json.loads(made["feeds/press-releases.json"])["items"][0]["date_published"]
        == "2026-05-11T00:00:00+02:00"
    )
    assert "feeds/press-releases.json" not in outputs(edition(release, today=dt.date(2026, 5, 10)))


def test_posts_of_one_day_come_in_order_of_id() -> None:
    posts = [post("b", title="A"), post("a", title="B"), post("c", title="C", publish_on="2026-03-02")]
    assert [each.title for each in entries_of(written(edition(*posts))["atom.xml"])] == ["C", "B", "A"]


def test_drafts_and_coming_and_expired_entries_stay_out() -> None:
    kept = post("kept")
    out = [
        post("draft", draft=True),
        post("coming", publish_on="2026-12-02"),
        post("over", expires_on="2026-12-01"),
    ]
    for path, data in written(edition(kept, *out)).items():
        for word in (b"draft", b"coming", b"over/sv"):
            assert word not in data, path


def test_an_edition_s_feed_has_its_own_language_only() -> None:
    swedish = post("swedish")
    both = entry("post", "both", version("sv", authors=["ada"]), version("en", title="Both"))
    made = written(edition(swedish, both, language="en"))
    (found,) = entries_of(made[BLOG_FEED])
    assert (found.title, found.id[-8:]) == ("Both", "/both/en")
    # A name that there is in Swedish only.
    assert items(made[BLOG_FEED], "dc:creator/text()") == ["Ada Åkesson"]
    assert json.loads(made["feed.json"])["language"] == "en"


def test_a_picture_comes_with_its_type_and_length() -> None:
    picture = Attachment("https://stad.example/stad/posts/a%20b.jpg", "image/jpeg", 1234)
    made = written(edition(post()), picture=lambda _: picture)
    for path in ("feed.xml", "atom.xml"):
        check(path, made[path])
        (enclosure,) = (link for link in entries_of(made[path])[0].links if link.rel == "enclosure")
        assert (enclosure.href, enclosure.type, enclosure.length) == (picture.url, "image/jpeg", "1234")
    check("feed.json", made["feed.json"])
    item = json.loads(made["feed.json"])["items"][0]
    assert item["image"] == picture.url
    assert item["attachments"] == [{"url": picture.url, "mime_type": "image/jpeg", "size_in_bytes": 1234}]


def test_a_missing_body_is_not_passed_over() -> None:
    output = next(iter(feed_outputs(edition(post()), {})))
    with pytest.raises(KeyError, match=r"posts/hello\.sv\.md"):
        output.make()


def test_an_event_says_when_and_where_and_whether_it_is_held() -> None:
    facts = {"start": "2026-05-01 18:00", "end": "2026-05-01 20:00", "organiser": ORGANISER, "title": "Kväll"}
    where = {"location": {"name": {"sv": "Stadshuset"}}, "online": "https://example.org/?a=1&b=2"}
    made = written(edition(entry("event", "evening", version("sv", **facts, **where))))
    content = entries_of(made["feeds/events.xml"])[0].content[0].value
    assert "fredag 1 maj 2026 18:00–20:00" in content
    assert "Stadshuset" in content
    assert 'href="https://example.org/?a=1&amp;b=2"' in content
    later = {**facts, "end": "2026-05-02 20:00", "status": "cancelled"}
    made = written(edition(entry("event", "evening", version("sv", **later))))
    told = entries_of(made["feeds/events.xml"])[0]
    assert told.title == "Cancelled: Kväll"
    assert "fredag 1 maj 2026 18:00 – lördag 2 maj 2026 20:00" in told.content[0].value
    moved = {**facts, "status": "moved", "zone": "Asia/Tokyo"}
    made = written(edition(entry("event", "evening", version("sv", **moved))))
    told = entries_of(made["feeds/events.xml"])[0]
    assert told.title == "Moved: Kväll"
    assert "Tokyo" in told.content[0].value


def test_a_raw_feed_finds_its_style_sheet() -> None:
    made = written(edition(*of_all_kinds()))
    for path, style in (
        ("feed.xml", "assets/stylesheets/feed.css"),
        ("feeds/recent.atom", "../assets/stylesheets/feed.css"),
    ):
        tree = etree.fromstring(made[path]).getroottree()
        (instruction,) = tree.xpath("/processing-instruction('xml-stylesheet')")
        assert instruction.text == f'type="text/css" href="{style}"'
