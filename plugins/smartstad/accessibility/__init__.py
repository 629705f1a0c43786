"""Accessibility: HTML in, problems out."""

from smartstad.accessibility.expectation import Expectations
from smartstad.accessibility.finding import Subject
from smartstad.accessibility.html import parse
from smartstad.accessibility.inspection import PageOrigin, inspect, judge
from smartstad.accessibility.site import inspect_sites
from smartstad.accessibility.site.facts import PageFacts, PageId, facts_of

__all__ = [
    "Expectations",
    "PageFacts",
    "PageId",
    "PageOrigin",
    "Subject",
    "facts_of",
    "inspect",
    "inspect_sites",
    "judge",
    "parse",
]
