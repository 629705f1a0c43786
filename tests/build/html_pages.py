"""Built pages as a test sees them: read by a parser that the product does not use."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urljoin

from lxml import html as lxml_html

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.html import HtmlElement


@dataclass(frozen=True)
class BuiltPage:
    """A page of a built site, and the address that it will be published at."""

    path: Path
    url: str

    @cached_property
    def tree(self) -> HtmlElement:
        return lxml_html.document_fromstring(
            self.path.read_bytes(), parser=lxml_html.HTMLParser(encoding="utf-8")
        )

    @property
    def language(self) -> str:
        return str(self.tree.get("lang"))

    @property
    def title(self) -> str:
        return str(self.tree.findtext(".//title"))

    @property
    def is_redirect(self) -> bool:
        return bool(self.tree.xpath("//meta[@http-equiv='refresh']"))

    def meta(self, name: str) -> str | None:
        found = self.tree.xpath(f"//meta[@name='{name}']/@content")
        return str(found[0]) if found else None

    @property
    def canonical(self) -> str | None:
        found = self.tree.xpath("//link[@rel='canonical']/@href")
        return str(found[0]) if len(found) == 1 else None

    @property
    def alternates(self) -> dict[str, str]:
        links = self.tree.xpath("//link[@rel='alternate'][@hreflang]")
        return {link.get("hreflang"): link.get("href") for link in links}

    @property
    def anchors(self) -> set[str]:
        return {str(anchor) for anchor in self.tree.xpath("//@id")}

    def targets(self) -> Iterator[str]:
        """Whole addresses of everything that the page links to or loads."""
        for value in self.tree.xpath("//a/@href | //link/@href | //img/@src | //script/@src | //source/@src"):
            yield urljoin(self.url, str(value))


def pages_below(folder: Path, root: str) -> Iterator[BuiltPage]:
    """The pages in a folder that is published at `root`."""
    for path in sorted(folder.rglob("*.html")):
        relative = path.relative_to(folder).as_posix()
        yield BuiltPage(path, root + relative.removesuffix("index.html"))


def broken_targets(pages: list[BuiltPage], roots: dict[str, Path]) -> list[str]:
    """Links below one of the roots that lead to no file or no anchor; `roots` gives each root's folder."""
    by_url = {page.url: page for page in pages}
    broken = []
    for page in pages:
        for target in page.targets():
            url, anchor = urldefrag(target)
            url = url.partition("?")[0]
            root = max((r for r in roots if url.startswith(r)), key=len, default=None)
            if root is None:
                continue
            if url in by_url:
                if anchor and unquote(anchor) not in by_url[url].anchors:
                    broken.append(f"{page.url} → {target}")
            elif not (roots[root] / unquote(url.removeprefix(root))).is_file():
                broken.append(f"{page.url} → {target}")
    return broken
