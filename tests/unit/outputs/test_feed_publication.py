"""What subscribers read of publications beside their text."""

from __future__ import annotations

from smartstad.outputs.feed_publication import publication_html
from unit.outputs.sample import both, edition, entry, version

STATUS = {"state": "pilot", "on": "2026-01"}
PRESS = {"form": "press-release", "published": "2026-03-01"}


def test_a_press_release_says_where_and_when_and_who_sends_it() -> None:
    facts = {**PRESS, "dateline": "Stockholm <City>", "boilerplates": ["city"]}
    release = entry("publication", "news", version("sv", **facts), version("en"))
    for language, told in {
        "sv": "<p>Stockholm &lt;City&gt;, 1 mars 2026</p><p>Hej.</p><h2>Om staden</h2><p>Staden &amp; vi.</p>",
        "en": "<p>Stockholm &lt;City&gt;, 1 March 2026</p><p>Hej.</p>"
        '<h2>About the city</h2><p><span lang="sv">Staden &amp; vi.</span></p>',
    }.items():
        view = edition(release, language=language)
        (address,) = view.own("publication")
        assert publication_html(view, address, "<p>Hej.</p>") == told


def test_a_newsletter_leads_to_its_entries() -> None:
    letter = both(
        "publication",
        "letter",
        form="newsletter",
        published="2026-03",
        features=["pilot"],
        gather={"since": "2026-03-01", "until": "2026-03-31"},
    )
    pilot = entry("project", "pilot", version("sv", title="Ljus & mörker", status=STATUS, value="Ljus."))
    view = edition(letter, pilot, both("post", "hello", authors=["ada"]))
    (address,) = view.own("publication")
    assert publication_html(view, address, "") == (
        '<div><h2><a href="https://stad.example/stad/projekt/pilot/">Ljus &amp; mörker</a></h2><p>Om pilot.</p></div>'
        '<div><h2><a href="https://stad.example/stad/blogg/hello/">hello sv</a></h2><p>Om hello.</p></div>'
    )
    english = edition(letter, pilot, language="en")
    (address,) = english.own("publication")
    assert publication_html(english, address, "").startswith(
        '<div lang="sv"><h2><a href="https://stad.example/stad/projekt/pilot/">'
    )


def test_other_texts_stay_as_they_are() -> None:
    view = edition(
        both("publication", "report", form="report", published="2026"), both("post", "a", authors=["ada"])
    )
    for kind in ("publication", "post"):
        (address,) = view.own(kind)
        assert publication_html(view, address, "<p>Hej.</p>") == "<p>Hej.</p>"
