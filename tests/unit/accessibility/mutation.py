"""Broken pages, made at random of whole ones: by cutting, doubling, moving and putting in what checks look at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unit.accessibility.pages import page, with_heading

if TYPE_CHECKING:
    import random

_TOKEN = re.compile(r"<!--.*?-->|</?[^<>]*>|[^<>]+|[<>]", re.DOTALL)
_ATTRIBUTE = re.compile(r"""\s[\w:-]+(?:=(?:"[^"]*"|'[^']*'|[^\s>]+))?""")

_TAGS = [
    "a",
    "area",
    "article",
    "aside",
    "audio",
    "b",
    "body",
    "br",
    "button",
    "canvas",
    "caption",
    "col",
    "colgroup",
    "data",
    "datalist",
    "dd",
    "del",
    "details",
    "dfn",
    "dialog",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "frame",
    "frameset",
    "h1",
    "h2",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "label",
    "legend",
    "li",
    "link",
    "main",
    "map",
    "mark",
    "math",
    "menu",
    "meta",
    "meter",
    "nav",
    "noscript",
    "object",
    "ol",
    "optgroup",
    "option",
    "output",
    "p",
    "param",
    "picture",
    "plaintext",
    "pre",
    "progress",
    "q",
    "rp",
    "rt",
    "ruby",
    "script",
    "search",
    "section",
    "select",
    "slot",
    "small",
    "source",
    "span",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "template",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "track",
    "u",
    "ul",
    "video",
    "wbr",
    "foreignObject",
    "desc",
    "mtext",
    "annotation-xml",
    "mi",
    "image",
    "font",
    "marquee",
    "nobr",
]
_ROLES = [
    "alert",
    "banner",
    "button",
    "cell",
    "checkbox",
    "columnheader",
    "combobox",
    "dialog",
    "doc-noteref",
    "form",
    "generic",
    "grid",
    "gridcell",
    "group",
    "heading",
    "img",
    "link",
    "list",
    "listbox",
    "listitem",
    "main",
    "menu",
    "menuitem",
    "none",
    "option",
    "presentation",
    "radio",
    "region",
    "row",
    "rowgroup",
    "rowheader",
    "scrollbar",
    "searchbox",
    "separator",
    "slider",
    "spinbutton",
    "switch",
    "tab",
    "table",
    "tablist",
    "textbox",
    "tree",
    "treeitem",
    "nej",
]
_VALUES = (
    "", " ", "x", "x y", "y", "1", "0", "-1", "9" * 400, "1e999", "NaN", "²", "٣", "true", "false", "mixed", "sv", "en",
    "sv-SE", "x-y-z", "#x", "javascript:0", "hidden", "image", "radio", "row", "col", "\u00a0", "\u200b", "\ud800",
    "\0", "<p>", "&quot;", "{x}", "%s", "display:none", "visibility:hidden", "letter-spacing:0!important", "5; url=x",
    "width=device-width, user-scalable=no", "cc-name", "section-x billing tel", "data:image/png,a.png", "a" * 5000,
    "3:4", "999999999:1",
)  # fmt: skip
_ATTRIBUTES = [
    "abbr",
    "accesskey",
    "alt",
    "aria-activedescendant",
    "aria-atomic",
    "aria-checked",
    "aria-colspan",
    "aria-controls",
    "aria-describedby",
    "aria-description",
    "aria-expanded",
    "aria-hidden",
    "aria-invalid",
    "aria-label",
    "aria-labelledby",
    "aria-level",
    "aria-live",
    "aria-nej",
    "aria-owns",
    "aria-posinset",
    "aria-valuenow",
    "autocomplete",
    "autoplay",
    "cite",
    "class",
    "colspan",
    "content",
    "contenteditable",
    "controls",
    "data-body",
    "data-source",
    "dir",
    "disabled",
    "for",
    "headers",
    "hidden",
    "href",
    "http-equiv",
    "id",
    "inert",
    "kind",
    "label",
    "lang",
    "list",
    "loop",
    "media",
    "multiple",
    "muted",
    "name",
    "open",
    "placeholder",
    "popover",
    "role",
    "rowspan",
    "scope",
    "selected",
    "size",
    "span",
    "src",
    "srcdoc",
    "start",
    "style",
    "summary",
    "tabindex",
    "target",
    "title",
    "type",
    "usemap",
    "value",
    "width",
    "xml:lang",
]
_TEXTS = (
    "här", "click here", "bild.jpg", "https://stockholm.se/" + "a" * 60, "•", "- a\n- b", "ALLA VERSALER I TEXTEN",
    "&nbsp;", "&#0;", "&#xD800;", "&", "<![CDATA[", "]]>", "<!--", "--!>", "<?x", "</", "\r", "\r\n", "\f", "\0", "\ufeff",
    "\u202e", "e\u0301", "😀", "<!doctype html>", "<style>p{display:none} [", "<style>@media{@layer{*{color:red",
    "<style>::before{content:'x'}", "1." * 50, "The quick brown fox jumps over the lazy dog in the city of Stockholm. ",
)  # fmt: skip
_LONGEST = 20_000
"""Characters; mutations of mutations would grow without end."""


def own_documents() -> list[str]:
    """Pages of the tests, and some with what has branches of its own in names and roles."""
    bodies = (
        "<h1>A</h1><h2>B</h2><p>Text <a href=x>länk</a> <img src=a.jpg alt=Lampa></p>",
        "<table><caption>T</caption><thead><tr><th scope=col>A<th>B</thead><tbody><tr><th>C<td headers=x>D</table>",
        "<form><fieldset disabled><legend>L</legend><label for=x>N</label><input id=x><label>O<select multiple><optgroup "
        "label=g><option selected>1</select></label><textarea>t</textarea><button>K</button></fieldset></form>",
        "<nav aria-labelledby='x y'><ul role=menu><li role=menuitem id=x><a href=#y>B</a><li id=y>C</ul></nav>",
        "<header><div role=banner></div></header><main><article><header>H</header><aside>A</aside></article></main>",
        "<svg role=img aria-label=x><title>T</title><g><text>A</text><foreignObject><p>B</p></foreignObject></g></svg>",
        "<iframe srcdoc='<p>x' title=I></iframe><object data=x>O</object><video controls><track kind=captions></video>",
        "<details><summary>S</summary><p>T</p></details><dialog open>D</dialog><div popover>P</div><div hidden>H</div>",
        "<div role=grid aria-owns='r s'><div role=row id=r><div role=gridcell>1</div></div></div><div id=s role=row></div>",
        "<style>.a{display:none} #b::after{content:'x'} p{letter-spacing:0!important}</style><p class=a>A<p id=b>B",
    )
    return [*map(page, bodies), *map(with_heading, bodies)]


class Mutator:
    """Makes pages; the same random numbers and documents give the same pages."""

    def __init__(self, numbers: random.Random, documents: list[str]) -> None:
        self._random = numbers
        self._documents = [_TOKEN.findall(document) for document in documents]
        self._changes = (
            self._cut, self._double, self._swap, self._graft, self._insert_tag, self._insert_text, self._set_attribute,
            self._set_attribute, self._drop_attribute, self._rename, self._nest, self._garble,
        )  # fmt: skip

    def document(self) -> str:
        """One page."""
        tokens = list(self._random.choice(self._documents))
        for _ in range(self._random.randint(1, 12)):
            self._random.choice(self._changes)(tokens)
        text = "".join(tokens)[:_LONGEST]
        return text[: self._random.randrange(len(text) + 1)] if self._random.random() < 0.05 else text

    def _place(self, tokens: list[str]) -> int:
        return self._random.randrange(len(tokens) + 1)

    def _tag(self, tokens: list[str]) -> int | None:
        """The place of some start tag."""
        places = [place for place, token in enumerate(tokens) if token[:1] == "<" and token[1:2].isalpha()]
        return self._random.choice(places) if places else None

    def _piece(self, tokens: list[str]) -> slice:
        start = self._place(tokens)
        return slice(start, start + self._random.randint(1, 8))

    def _cut(self, tokens: list[str]) -> None:
        del tokens[self._piece(tokens)]

    def _double(self, tokens: list[str]) -> None:
        piece = tokens[self._piece(tokens)] * self._random.choice((1, 1, 2, 5, 30))
        place = self._place(tokens)
        tokens[place:place] = piece

    def _swap(self, tokens: list[str]) -> None:
        if len(tokens) > 1:
            one, other = self._random.sample(range(len(tokens)), 2)
            tokens[one], tokens[other] = tokens[other], tokens[one]

    def _graft(self, tokens: list[str]) -> None:
        donor = self._random.choice(self._documents)
        piece = donor[self._piece(donor)]
        place = self._place(tokens)
        tokens[place:place] = piece

    def _insert_tag(self, tokens: list[str]) -> None:
        attributes = "".join(self._attribute() for _ in range(self._random.choice((0, 0, 1, 2))))
        tag = self._random.choice(_TAGS)
        tokens.insert(self._place(tokens), self._random.choice((f"<{tag}{attributes}>", f"</{tag}>")))

    def _insert_text(self, tokens: list[str]) -> None:
        tokens.insert(self._place(tokens), self._random.choice(_TEXTS))

    def _attribute(self) -> str:
        name = self._random.choice(_ATTRIBUTES)
        value = self._random.choice(_ROLES if name == "role" else _VALUES)
        quote = self._random.choice(("'", '"', "'", '"', ""))
        return f" {name}={quote}{value}{quote}"

    def _set_attribute(self, tokens: list[str]) -> None:
        place = self._tag(tokens)
        if place is not None:
            name, rest = re.match(r"(<[^\s/>]*)(.*)", tokens[place], re.DOTALL).groups()  # type: ignore[union-attr]
            tokens[place] = name + self._attribute() + rest

    def _drop_attribute(self, tokens: list[str]) -> None:
        place = self._tag(tokens)
        if place is not None:
            tokens[place] = _ATTRIBUTE.sub("", tokens[place], count=1)

    def _rename(self, tokens: list[str]) -> None:
        place = self._tag(tokens)
        if place is not None:
            tokens[place] = re.sub(r"^<[^\s/>]*", f"<{self._random.choice(_TAGS)}", tokens[place])

    def _nest(self, tokens: list[str]) -> None:
        place = self._tag(tokens)
        if place is not None:
            tokens.insert(place, tokens[place] * self._random.choice((2, 10, 100)))

    def _garble(self, tokens: list[str]) -> None:
        if tokens:
            place = self._random.randrange(len(tokens))
            token = tokens[place]
            cut = self._random.randrange(len(token) + 1)
            tokens[place] = (
                token[:cut]
                + self._random.choice(("<", ">", '"', "'", "=", "/", "\0", "&", ""))
                + token[cut + 1 :]
            )
