"""Addresses and the links between them."""

from __future__ import annotations

import posixpath
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartstad.sites.address import relative
from unit.sites.sample import Made, project

_ROOT = "https://stockholm.example/stad/"
_SEGMENT = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)?", fullmatch=True)
_PAGE = st.lists(_SEGMENT, max_size=5).map(lambda parts: "".join(f"{part}/" for part in parts))
_FILE = st.builds("{}{}.xml".format, _PAGE, _SEGMENT)


@given(_PAGE, _PAGE | _FILE)
def test_a_relative_link_leads_there(page: str, target: str) -> None:
    link = relative(target, page)
    assert urljoin(_ROOT + page, link) == _ROOT + target
    assert not posixpath.isabs(link)
    assert link


@pytest.mark.parametrize(
    ("page", "target", "link"),
    [
        ("", "", "./"),
        ("a/", "", "../"),
        ("a/b/", "a/b/", "./"),
        ("a/b/", "a/c/", "../c/"),
        ("", "feed.xml", "feed.xml"),
        ("a/", "feed.xml", "../feed.xml"),
    ],
)
def test_links_are_as_short_as_they_can_be(page: str, target: str, link: str) -> None:
    assert relative(target, page) == link


def test_an_address_knows_where_it_stands() -> None:
    address = Made(project("ljus")).address("city/en", "project", "ljus")
    assert address.path == "projects/ljus/"
    assert address.url == "https://stockholm.example/city/projects/ljus/"
    assert address.language == "en"
    assert len({address, Made(project("ljus")).address("city/en", "project", "ljus")}) == 1


def test_a_link_is_relative_within_an_edition_and_whole_between_them() -> None:
    made = Made(project("ljus"))
    address = made.address("stad/sv", "project", "ljus")
    assert address.seen_from(address.edition, "projekt/morker/") == "../ljus/"
    for other in ("city/en", "blog/sv"):
        assert address.seen_from(made.atlas.edition(other), "projekt/morker/") == address.url
