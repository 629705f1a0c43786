"""What HTML a body may hold. The one module that knows nh3.

Editors' text is untrusted: whatever could run a script, load something from elsewhere or style the page
is taken out (nh3, Rust's ammonia), and named as a problem, so that nothing vanishes unseen.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import NamedTuple

import nh3

from smartstad.sites.picture import RENDITIONS

_BLOCKS = {
    "blockquote", "caption", "col", "colgroup", "dd", "details", "div", "dl", "dt", "figcaption", "figure",
    "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul", "audio", "video", "source", "track",
}  # fmt: skip
_INLINES = {
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "img", "ins", "kbd",
    "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var",
    "wbr", "input",
}  # fmt: skip

# A level-one heading in a body is let through so that the inspection can point to it.
TAGS = _BLOCKS | _INLINES | {"h1"}

ATTRIBUTES: dict[str, set[str]] = {
    "*": {"id", "class", "lang", "dir", "title", "data-source", "role", "aria-label", "aria-labelledby",
          "aria-describedby", "aria-hidden"},
    "a": {"href", "hreflang", "rel"},
    "abbr": set(),
    "audio": {"src", "controls", "preload"},
    "bdo": {"dir"},
    "blockquote": {"cite"},
    "col": {"span"},
    "colgroup": {"span"},
    "data": {"value"},
    "del": {"cite", "datetime"},
    "details": {"open"},
    "img": {"src", "alt", "width", "height", "loading"},
    "input": {"type", "disabled", "checked"},
    "ins": {"cite", "datetime"},
    "li": {"value"},
    "ol": {"start", "reversed", "type"},
    "q": {"cite"},
    "source": {"src", "type"},
    "td": {"colspan", "rowspan", "headers"},
    "th": {"colspan", "rowspan", "headers", "scope", "abbr"},
    "time": {"datetime"},
    "track": {"src", "kind", "srclang", "label", "default"},
    "video": {"src", "controls", "poster", "width", "height", "preload"},
}  # fmt: skip

SCHEMES = frozenset({"http", "https", "mailto", "tel"})

LOADED = frozenset({"src", "poster"})
"""Attributes whose addresses a browser fetches by itself: only files of the site's own."""

ADDRESSES = LOADED | {"href"}


_OWN_SOURCES = re.compile(rf"(?:(?:\.\./)*{re.escape(RENDITIONS)}[\w./-]+ [0-9]+w(?:, |$))+")


def _checked(_tag: str, attribute: str, value: str) -> str | None:
    if attribute == "srcset":
        return value if _OWN_SOURCES.fullmatch(value) else None
    if attribute in LOADED:
        return None if is_foreign(value) else value
    # nh3 itself looks at what browsers follow; of a quotation's source programs may make a link.
    return None if attribute == "cite" and has_forbidden_scheme(value) else value


_OWN_ATTRIBUTES = {
    **ATTRIBUTES,
    "img": ATTRIBUTES["img"] | {"decoding", "fetchpriority"},
    "source": ATTRIBUTES["source"] | {"srcset", "sizes"},
}
"""With what we write ourselves: editors' own is named as a problem."""

_MOST_TIMES = 8
"""A bound, so that no text can keep the cleaning going."""

_cleaner = nh3.Cleaner(
    tags=TAGS | {"picture"},
    attributes=_OWN_ATTRIBUTES,
    attribute_filter=_checked,
    url_schemes=set(SCHEMES),
    link_rel=None,
    strip_comments=True,
)


def sanitise(html: str, *, has_raw_html: bool = True) -> str:
    """The HTML with only what is allowed left, well formed.

    Until it stays as it is: where an element was taken out from between two others, a browser would read
    them as another tree than the one that was cleaned. Nearly always the second time is the last; what
    Python-Markdown alone has written needs no second.
    """
    for _ in range(_MOST_TIMES if has_raw_html else 1):
        clean = _cleaner.clean(html)
        if clean == html:
            break
        html = clean
    return html


def is_allowed(tag: str, attribute: str | None = None) -> bool:
    """True where the element, or the attribute on it, is let through."""
    if tag not in TAGS:
        return False
    return attribute is None or attribute in ATTRIBUTES["*"] or attribute in ATTRIBUTES.get(tag, ())


class Tag(NamedTuple):
    """A start tag in raw HTML."""

    start: int
    """Where it begins in the HTML, from 0."""
    text: str
    """As it is written."""
    name: str
    attributes: list[tuple[str, str | None]]
    """Names in small letters, and values with their character references resolved."""


class _Finder(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[Tag] = []
        self.others: list[str] = []
        self._lines = [0, *(found.end() for found in re.finditer("\n", html))]
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, column = self.getpos()
        start = self._lines[line - 1] + column
        self.tags.append(Tag(start, self.get_starttag_text() or "", tag, attrs))

    def handle_decl(self, decl: str) -> None:
        self.others.append(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self.others.append(f"<?{data}>")


class RawTags(NamedTuple):
    """What stands in angle brackets in a piece of raw HTML, in order."""

    tags: list[Tag]
    others: list[str]
    """Declarations and processing instructions."""


def read_tags(html: str) -> RawTags:
    """The start tags, and what else but text and comments, in a piece of raw HTML."""
    finder = _Finder(html)
    return RawTags(finder.tags, finder.others)


def forbidden_in_tag(tag: Tag) -> list[str]:
    """The tag or the attribute names that `sanitise` takes out, as they are written.

    What an allowed ``href``, ``src`` or ``poster`` leads to is for `LinkResolver` to judge.
    """
    if not is_allowed(tag.name):
        return [tag.text]
    found = []
    for name, value in tag.attributes:
        if not is_allowed(tag.name, name) or (name == "cite" and has_forbidden_scheme(value or "")):
            written = re.search(rf"(?<![^\s/\"']){re.escape(name)}(?:\s*=)?", tag.text, re.IGNORECASE)
            found.append(written.group() if written else name)
    return found


_CONTROL = re.compile(r"[\x00-\x20\x7f-\x9f]")
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")


def scheme_of(target: str) -> str | None:
    """The scheme of an address, in small letters, as a browser reads it (WHATWG URL: control characters are skipped)."""
    match = _SCHEME.match(_CONTROL.sub("", target))
    return match.group(1).lower() if match else None


def has_forbidden_scheme(target: str) -> bool:
    """True where the address is of a scheme that may not be linked."""
    scheme = scheme_of(target)
    return scheme is not None and scheme not in SCHEMES


def is_foreign(target: str) -> bool:
    """True where the address, as a browser reads it, leads away from the site."""
    return scheme_of(target) is not None or _CONTROL.sub("", target).replace("\\", "/").startswith("//")
