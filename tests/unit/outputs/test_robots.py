"""robots.txt, read back with urllib's parser."""

from __future__ import annotations

from urllib.robotparser import RobotFileParser

import pytest

from smartstad.outputs.robots import ROBOTS, robots
from smartstad.outputs.site_outputs import site_outputs
from unit.sites.sample import Made, raw_settings, settings


def _read(data: bytes | None) -> RobotFileParser:
    assert data is not None
    parser = RobotFileParser()
    parser.parse(data.decode("ascii").splitlines())
    return parser


def test_everything_may_be_read() -> None:
    parser = _read(robots(Made().view("blog/sv")))
    assert parser.can_fetch("anybody", "https://blog.example/2026/hello/")
    assert parser.can_fetch("anybody", "https://blog.example/")


def test_the_sitemaps_of_the_host_are_named() -> None:
    parser = _read(robots(Made().view("blog/sv")))
    assert parser.site_maps() == ["https://blog.example/sitemap.xml", "https://blog.example/en/sitemap.xml"]


def test_other_sites_on_the_host_are_named() -> None:
    raw = raw_settings()
    raw["sites"]["stad"]["editions"]["sv"] = "https://blog.example/stad/"
    parser = _read(robots(Made(known=settings(sites=raw["sites"])).view("blog/sv")))
    assert parser.site_maps() == [
        "https://blog.example/sitemap.xml",
        "https://blog.example/stad/sitemap.xml",
        "https://blog.example/en/sitemap.xml",
    ]


@pytest.mark.parametrize("edition", ["stad/sv", "city/en", "blog/en"])
def test_below_the_root_of_the_host_there_is_none(edition: str) -> None:
    view = Made().view(edition)
    assert robots(view) is None
    assert ROBOTS not in {output.path for output in site_outputs(view, lambda _: 0)}


def test_it_is_an_output_of_the_site() -> None:
    view = Made().view("blog/sv")
    made = {output.path: output.make() for output in site_outputs(view, lambda _: 0)}
    assert list(made) == ["sitemap.xml", "robots.txt"]
    assert made[ROBOTS] == robots(view)
