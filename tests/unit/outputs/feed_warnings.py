"""What the W3C's feed validator warns of, as far as a file alone can show it."""

from __future__ import annotations

import datetime as dt
import json
import re
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from lxml import etree
from lxml import html as lxml_html

from unit.outputs.feed_sample import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")
_TAG_URI = re.compile(
    r"tag:[a-z0-9.-]+,\d{4}(?:-\d\d(?:-\d\d)?)?:(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9A-F]{2})+", re.ASCII
)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_ADDRESSES = ("href", "src", "poster", "cite", "longdesc", "action")
_RISKY = frozenset({"script", "meta", "embed", "object", "applet", "iframe", "style", "link", "base", "form"})
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PREFIXES = {**NAMES, "xml": "http://www.w3.org/XML/1998/namespace"}


def warnings(data: bytes, url: str) -> list[str]:
    """The validator's names of what it would warn of in the feed that stands at `url`, each with what it means."""
    if data.lstrip().startswith(b"{"):
        return list(_of_json(json.loads(data), url))
    root = etree.fromstring(data, etree.XMLParser(huge_tree=True))
    found = list(_of_encoding(data, root))
    return found + list(_of_rss(root, url) if root.tag == "rss" else _of_atom(root, url))


def _of_encoding(data: bytes, root: Any) -> Iterator[str]:
    # ImpliedXml, MissingEncoding, ObscureEncoding: the first line says all.
    if re.match(rb"<\?xml version=['\"]1\.0['\"] encoding=['\"]UTF-8['\"]\?>\n", data) is None:
        yield "MissingEncoding"
    if re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]", data.decode()):
        yield "BadCharacters"
    for prefix, namespace in root.nsmap.items():
        if prefix and _PREFIXES.get(prefix) != namespace:
            yield f"NonstdPrefix: {prefix}"
    if not _LANGUAGE.fullmatch(root.get(_XML_LANG, "")):
        yield "InvalidLanguage"


def _of_rss(root: Any, url: str) -> Iterator[str]:
    channel = root.find("channel")
    own = [link.get("href") for link in channel.findall("atom:link[@rel='self']", NAMES)]
    yield from _of_self(own, url)
    if not _LANGUAGE.fullmatch(channel.findtext("language", "")):
        yield "InvalidLanguage"
    yield from _of_title(channel.findtext("title", ""))
    yield from _of_date(channel.findtext("lastBuildDate"))
    if _MARKUP.search(lxml_html.fromstring(f"<p>{channel.findtext('description', '')}</p>").text_content()):
        yield "ContainsHTML: description"
    for item in channel.findall("item"):
        if item.find("guid") is None:
            yield "MissingGuid"
        yield from _of_id(item.findtext("guid", ""))
        yield from _of_title(item.findtext("title", ""))
        yield from _of_date(item.findtext("pubDate"))
        yield from _of_moment(item.findtext("dcterms:modified", None, NAMES))
        if item.find("author") is not None and item.find("dc:creator", NAMES) is not None:
            yield "DuplicateItemSemantics"
        names = [element.tag for element in item]
        encoded = f"{{{NAMES['content']}}}encoded"
        if encoded in names and "description" in names[names.index(encoded) :]:
            yield "DuplicateDescriptionSemantics"
        for name in ("description", encoded):
            yield from _of_html(item.findtext(name, ""))
        for link in (item.findtext("link", ""), *(e.get("url", "") for e in item.findall("enclosure"))):
            yield from _of_address(link)


def _of_atom(root: Any, url: str) -> Iterator[str]:
    yield from _of_self([link.get("href") for link in root.findall("atom:link[@rel='self']", NAMES)], url)
    updated = [each.findtext("atom:updated", "", NAMES) for each in root.findall("atom:entry", NAMES)]
    if len(updated) != len(set(updated)):
        yield "DuplicateUpdated"
    for each in [root, *root.findall("atom:entry", NAMES)]:
        yield from _of_id(each.findtext("atom:id", "", NAMES))
        for name in ("title", "subtitle", "summary"):
            yield from _of_title(each.findtext(f"atom:{name}", "", NAMES))
        for name in ("updated", "published"):
            yield from _of_moment(each.findtext(f"atom:{name}", None, NAMES))
        for link in each.findall("atom:link", NAMES):
            yield from _of_address(link.get("href", ""))
            if not link.get("href") or len(link) or link.text:
                yield "AtomLinkNotEmpty"
        yield from _of_html(each.findtext("atom:content", "", NAMES))
        if each is not root and not each.findtext("atom:summary", "", NAMES):
            yield "MissingTextualContent"


def _of_json(feed: dict[str, Any], url: str) -> Iterator[str]:
    yield from _of_self([feed["feed_url"]], url)
    for item in feed["items"]:
        yield from _of_id(item["id"])
        yield from _of_title(item["title"])
        yield from _of_html(item.get("content_html", ""))
        for name in ("date_published", "date_modified"):
            yield from _of_moment(item[name])
        pictures = [each["url"] for each in item.get("attachments", ())]
        for link in (item["url"], *pictures, *filter(None, [item.get("image")])):
            yield from _of_address(link)


def _of_self(found: list[str], url: str) -> Iterator[str]:
    if found != [url]:
        yield f"SelfDoesntMatchLocation: {found}" if found else "MissingSelf"


def _of_title(text: str) -> Iterator[str]:
    if _MARKUP.search(text):
        yield f"ContainsHTML: {text}"
    if text != text.strip():
        yield f"UnexpectedWhitespace: {text}"


def _of_id(text: str) -> Iterator[str]:
    if not _TAG_URI.fullmatch(text):
        yield f"InvalidTAG: {text}"


def _of_address(text: str) -> Iterator[str]:
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.netloc or not text.isascii() or " " in text:
        yield f"InvalidFullLink: {text}"


def _of_date(text: str | None) -> Iterator[str]:
    if text is None:
        return
    # ProblematicalRFC822Date: also a day of the week that is wrong, or a year of two figures.
    moment = parsedate_to_datetime(text)
    if moment.strftime("%a, %d %b %Y %H:%M:%S %z") != text:
        yield f"ProblematicalRFC822Date: {text}"


def _of_moment(text: str | None) -> Iterator[str]:
    if text is not None and dt.datetime.fromisoformat(text).tzinfo is None:
        yield f"W3DTFDateNoTimezone: {text}"


def _of_html(text: str) -> Iterator[str]:
    if not text.strip():
        return
    for element in lxml_html.fragment_fromstring(text, create_parent="div").iter(etree.Element):
        if element.tag in _RISKY:
            yield f"SecurityRisk: <{element.tag}>"
        for name, value in element.items():
            if name.startswith("on") or name in ("style", "srcdoc"):
                yield f"SecurityRiskAttr: {name}"
            if name in _ADDRESSES and not re.match(r"[a-z][a-z0-9+.-]*:", value, re.IGNORECASE):
                yield f"ContainsRelRef: {value}"
            if name in _ADDRESSES and re.match(r"\s*(?:javascript|vbscript|data):", value, re.IGNORECASE):
                yield f"SecurityRisk: {value}"
