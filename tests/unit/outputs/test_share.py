"""Texts for sharing: never longer than the network takes, whole words, the address last."""

from __future__ import annotations

import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartstad.outputs import share
from smartstad.outputs.characters import one_line
from smartstad.outputs.share import (
    NETWORKS,
    SHARE,
    Network,
    share_json,
    share_outputs,
    share_texts,
)
from smartstad.sites.page_view import PageView
from unit.outputs.sample import both, edition, version
from unit.outputs.sample import entry as made

URL = "https://stockholm.se/smartstad/projekt/smart-belysning/"
BY_NAME = {network.name: network for network in NETWORKS}
WORDS = ["staden", "ljus", "stockholm.se", "å", "https://example.org/a/b", "🚲", "交通", "…", "a" * 90]


def shared_text(title: str, summary: str, url: str, network: Network) -> str | None:
    """The text for a network, of raw texts."""
    clean = (unicodedata.normalize("NFC", one_line(text)) for text in (title, summary))
    return share.shared_text(*clean, url, network)


def length(text: str, url: str, network: Network) -> int:
    """The length as the network's own documentation has it, counted here letter by letter."""
    own = text.removesuffix(url)
    if network.name == "x":
        links = re.findall(r"\S*\w\.\w\S*", own)
        rest = re.sub(r"\S*\w\.\w\S*", "", own)
        light = sum(1 for sign in rest if ord(sign) < 0x1100 or 0x2010 <= ord(sign) <= 0x201F)
        return light + 2 * (len(rest) - light) + 23 * len(links) + 23
    return len(own) + (23 if network.link else len(url))


@pytest.mark.parametrize("network", NETWORKS, ids=lambda network: network.name)
@given(
    title=st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join) | st.text(max_size=400),
    summary=st.lists(st.sampled_from(WORDS), max_size=200).map(" ".join) | st.text(max_size=900),
)
def test_no_text_is_too_long_and_all_end_with_the_address(network: Network, title: str, summary: str) -> None:
    text = shared_text(title, summary, URL, network)
    assert text is not None
    assert text == URL or text.endswith(f"\n\n{URL}")
    own = text.removesuffix(URL)
    if network.link is None:
        assert len(text) <= network.limit
    else:
        # Counted by what the network says of it; links within words of the title are in its favour.
        assert network.count(own) + network.link <= network.limit
        assert len(own) + network.link <= network.limit


@given(
    st.lists(st.sampled_from(["staden", "ljus", "stockholm.se", "å", "🚲", "交通"]), max_size=90).map(
        " ".join
    )
)
def test_x_is_counted_as_x_counts(title: str) -> None:
    text = shared_text(title, title, URL, BY_NAME["x"])
    assert text is not None
    assert length(text, URL, BY_NAME["x"]) <= 280


def test_a_short_text_is_whole() -> None:
    for network in NETWORKS:
        assert (
            shared_text("Ljus", "Lampor som följer dig.", URL, network)
            == f"Ljus\n\nLampor som följer dig.\n\n{URL}"
        )


def test_a_long_text_is_cut_between_words() -> None:
    text = shared_text("Ljus", "ordet " * 100, URL, BY_NAME["x"])
    assert text is not None
    _, summary, _ = text.split("\n\n")
    assert set(summary.removesuffix("…").split()) == {"ordet"}
    assert len(summary) > 200


def test_no_word_is_left_before_a_sign() -> None:
    text = shared_text("Ljus", "ordet, " * 100, URL, BY_NAME["x"])
    assert text is not None
    assert "ordet…\n" in text


def test_a_summary_that_would_say_nothing_is_left_out() -> None:
    text = shared_text("o" * 130 + " " + "p" * 100, "Sammanfattningen har inte plats här.", URL, BY_NAME["x"])
    assert text == f"{'o' * 130} {'p' * 100}\n\n{URL}"


def test_a_title_alone_can_be_too_long() -> None:
    text = shared_text("ett två " * 60, "Sammanfattning.", URL, BY_NAME["x"])
    assert text is not None
    assert text.endswith(f" två…\n\n{URL}") or text.endswith(f" ett…\n\n{URL}")


def test_an_address_that_is_too_long_has_no_text() -> None:
    url = "https://stockholm.se/" + "a" * 300
    assert shared_text("T", "S", url, BY_NAME["bluesky"]) is None
    assert shared_text("T", "S", url, BY_NAME["x"]) == f"T\n\nS\n\n{url}"


def test_the_file_has_every_entry_in_its_own_language() -> None:
    view = edition(
        both("post", "hello", authors=["ada"], title="Hej </script> å"),
        made("post", "only", version("en", authors=["ada"])),
    )
    (output,) = share_outputs(view, cards=True)
    assert output.path == SHARE == "data/v1/share.json"
    told = json.loads(output.make())
    entries = told.pop("entries")
    assert told == {
        "language": "sv",
        "licence": "https://creativecommons.org/licenses/by/4.0/",
        "publisher": "Stockholms stad",
    }
    assert [(one["kind"], one["id"]) for one in entries] == [("page", "start"), ("post", "hello")]
    post = entries[1]
    assert post["uri"] == "tag:stockholm.se,2026:smartstad/post/hello/sv"
    assert post["url"] == "https://stad.example/stad/blogg/hello/"
    assert post["image"] == "https://stad.example/stad/cards/post/hello.png"
    assert list(post["texts"]) == ["x", "bluesky", "mastodon", "threads", "linkedin"]
    assert post["texts"]["x"].startswith("Hej </script> å\n\n")
    assert json.loads(share_json(view, cards=False))["entries"][0]["image"] is None
    page = PageView(view, view.own("post")[0])
    assert share_texts(page) == post["texts"]
