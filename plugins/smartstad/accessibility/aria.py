"""What WAI-ARIA says of roles, states and properties.

Sources: WAI-ARIA 1.2 (W3C Recommendation, 6 June 2023) with ``image``, ``mark``, ``comment``, ``suggestion``,
``aria-description``, ``aria-colindextext``, ``aria-rowindextext`` and the braille properties of WAI-ARIA 1.3, DPUB-ARIA
1.1 and Graphics-ARIA 1.0. What 1.3 adds to the value of ``aria-details`` counts too. Where a state was global until 1.2
(``aria-disabled``, ``aria-errormessage``, ``aria-haspopup``, ``aria-invalid``) it still is one, only deprecated.
"""

from __future__ import annotations

_SUPPORTED = """
alert:
alertdialog: modal
application: activedescendant expanded
article: posinset setsize
banner:
blockquote:
button: expanded pressed
caption:
cell: colindex colindextext colspan rowindex rowindextext rowspan
checkbox: checked expanded readonly required
code:
columnheader: colindex colindextext colspan expanded readonly required rowindex rowindextext rowspan selected sort
combobox: activedescendant autocomplete expanded readonly required
comment: level posinset setsize
complementary:
contentinfo:
definition:
deletion:
dialog: modal
directory:
document:
emphasis:
feed:
figure:
form:
generic:
grid: activedescendant colcount multiselectable readonly rowcount
gridcell: colindex colindextext colspan expanded readonly required rowindex rowindextext rowspan selected
group: activedescendant
heading: level
image:
img:
insertion:
link: expanded
list:
listbox: activedescendant expanded multiselectable orientation readonly required
listitem: level posinset setsize
log:
main:
mark:
marquee:
math:
menu: activedescendant orientation
menubar: activedescendant orientation
menuitem: expanded posinset setsize
menuitemcheckbox: checked expanded posinset setsize
menuitemradio: checked expanded posinset setsize
meter: valuemax valuemin valuenow valuetext
navigation:
none:
note:
option: checked posinset selected setsize
paragraph:
presentation:
progressbar: valuemax valuemin valuenow valuetext
radio: checked posinset setsize
radiogroup: activedescendant orientation readonly required
region:
row: activedescendant colindex expanded level posinset rowindex rowindextext selected setsize
rowgroup:
rowheader: colindex colindextext colspan expanded readonly required rowindex rowindextext rowspan selected sort
scrollbar: orientation valuemax valuemin valuenow valuetext
search:
searchbox: activedescendant autocomplete multiline placeholder readonly required
separator: orientation valuemax valuemin valuenow valuetext
slider: orientation readonly valuemax valuemin valuenow valuetext
spinbutton: activedescendant readonly required valuemax valuemin valuenow valuetext
status:
strong:
subscript:
suggestion:
superscript:
switch: checked expanded readonly required
tab: expanded posinset selected setsize
table: colcount rowcount
tablist: activedescendant multiselectable orientation
tabpanel:
term:
textbox: activedescendant autocomplete multiline placeholder readonly required
time:
timer:
toolbar: activedescendant orientation
tooltip:
tree: activedescendant multiselectable orientation required
treegrid: activedescendant colcount multiselectable orientation readonly required rowcount
treeitem: checked expanded level posinset selected setsize
doc-abstract:
doc-acknowledgments:
doc-afterword:
doc-appendix:
doc-backlink: expanded
doc-biblioentry: level posinset setsize
doc-bibliography:
doc-biblioref: expanded
doc-chapter:
doc-colophon:
doc-conclusion:
doc-cover:
doc-credit:
doc-credits:
doc-dedication:
doc-endnote: level posinset setsize
doc-endnotes:
doc-epigraph:
doc-epilogue:
doc-errata:
doc-example:
doc-footnote:
doc-foreword:
doc-glossary:
doc-glossref: expanded
doc-index:
doc-introduction:
doc-noteref: expanded
doc-notice:
doc-pagebreak: orientation valuemax valuemin valuenow valuetext
doc-pagefooter:
doc-pageheader:
doc-pagelist:
doc-part:
doc-preface:
doc-prologue:
doc-pullquote:
doc-qna:
doc-subtitle:
doc-tip:
doc-toc:
graphics-document: expanded
graphics-object: activedescendant expanded
graphics-symbol:
"""
"""Each role that an author may write, and the states and properties it has besides those that all have."""


def _words(text: str, prefix: str = "") -> frozenset[str]:
    return frozenset(prefix + word for word in text.split())


def _table(text: str, prefix: str = "") -> dict[str, frozenset[str]]:
    lines = (line.partition(":") for line in text.strip().splitlines())
    return {name.strip(): _words(values, prefix) for name, _, values in lines}


SUPPORTED = _table(_SUPPORTED, "aria-")
"""Each role that is no abstract one, and the states and properties that it has besides the global ones."""

ROLES = frozenset(SUPPORTED)

GLOBAL = _words(
    "atomic braillelabel brailleroledescription busy controls current describedby description details disabled "
    "dropeffect errormessage flowto grabbed haspopup hidden invalid keyshortcuts label labelledby live owns "
    "relevant roledescription",
    "aria-",
)
"""States and properties of all elements, but where a role prohibits them (6.5)."""

_NAMELESS = _words("label labelledby braillelabel", "aria-")
PROHIBITED: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        _words(
            "caption code deletion emphasis insertion mark none paragraph presentation strong subscript suggestion "
            "superscript"
        ),
        _NAMELESS,
    ),
    "generic": _NAMELESS | _words("roledescription brailleroledescription", "aria-"),
    "doc-pagefooter": _NAMELESS,
    "doc-pageheader": _NAMELESS,
}
"""What a role prohibits of the global states and properties (5.2.8.6, 6.6.2)."""

REQUIRED = _table(
    """
    checkbox: checked
    combobox: controls expanded
    heading: level
    menuitemcheckbox: checked
    menuitemradio: checked
    meter: valuenow
    radio: checked
    scrollbar: controls valuenow
    separator: valuenow
    slider: valuenow
    switch: checked
    """,
    "aria-",
)
"""What a role must have and has no value for by itself (5.2.2). A separator only where it can be focused."""

CONTEXT = _table(
    """
    caption: figure grid table treegrid
    cell: row
    columnheader: row
    gridcell: row
    listitem: list directory
    menuitem: group menu menubar
    menuitemcheckbox: group menu menubar
    menuitemradio: group menu menubar
    option: group listbox
    row: grid rowgroup table treegrid
    rowgroup: grid table treegrid
    rowheader: row
    tab: tablist
    treeitem: group tree
    """
)
"""Around a role must be an element with one of these (Required Context Role, 5.2.7)."""

OWNED = _table(
    """
    feed: article
    grid: row rowgroup caption
    list: listitem
    listbox: option group
    menu: menuitem menuitemcheckbox menuitemradio group separator menu
    menubar: menuitem menuitemcheckbox menuitemradio group separator menu
    row: cell columnheader gridcell rowheader
    rowgroup: row
    table: row rowgroup caption
    tablist: tab
    tree: treeitem group
    treegrid: row rowgroup caption
    """
)
"""What stands in a role must have one of these (Required Owned Elements, 5.2.6), or be a caption, a separator or a
submenu. A ``radiogroup``, which has a heading as often as not, is left out, as in WAI-ARIA 1.3."""

PRESENTATIONAL_CHILDREN = _words(
    "button checkbox image img menuitemcheckbox menuitemradio meter option progressbar radio scrollbar "
    "separator slider switch tab doc-pagebreak graphics-symbol"
)
"""Roles within which nothing has a role of its own (Children Presentational, 5.2.8)."""

NAMED_BY_CONTENT = _words(
    "button cell checkbox columnheader comment doc-backlink doc-biblioref doc-glossref doc-noteref graphics-object "
    "gridcell heading link menuitem menuitemcheckbox menuitemradio option radio row rowgroup rowheader sectionhead "
    "switch tab tooltip treeitem"
)
"""Roles that take their name from what is in them, where no attribute gives one (5.2.8.4)."""

_TRUE_FALSE = frozenset({"true", "false"})
TOKENS: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        _words("atomic busy disabled modal multiline multiselectable readonly required", "aria-"), _TRUE_FALSE
    ),
    **{name: _TRUE_FALSE | {"undefined"} for name in _words("expanded grabbed hidden selected", "aria-")},
    **{name: _TRUE_FALSE | {"mixed", "undefined"} for name in _words("checked pressed", "aria-")},
    "aria-autocomplete": _words("inline list both none"),
    "aria-current": _words("page step location date time true false"),
    "aria-haspopup": _words("false true menu listbox tree grid dialog"),
    "aria-invalid": _words("grammar false spelling true"),
    "aria-live": _words("assertive off polite"),
    "aria-orientation": _words("horizontal undefined vertical"),
    "aria-sort": _words("ascending descending none other"),
}
"""Words of which a value must be one (value types true/false, tristate and token, 6.3)."""

TOKEN_LISTS: dict[str, frozenset[str]] = {
    "aria-dropeffect": _words("copy execute link move none popup"),
    "aria-relevant": _words("additions all removals text"),
}
"""Words of which each in a value must be one."""

INTEGERS = _words("colcount colindex colspan level posinset rowcount rowindex rowspan setsize", "aria-")
NUMBERS = _words("valuemax valuemin valuenow", "aria-")
REFERENCES = _words("activedescendant errormessage", "aria-")
"""The id of one element."""
REFERENCE_LISTS = _words("controls describedby details flowto labelledby owns", "aria-")
"""Ids of elements, with spaces between."""
STRINGS = _words(
    "braillelabel brailleroledescription colindextext description keyshortcuts label placeholder roledescription "
    "rowindextext valuetext",
    "aria-",
)
WHERE_FOCUSABLE = {"separator": NUMBERS | {"aria-valuetext"}}
"""What a role has only where it can be focused."""

_DATES = frozenset({"date", "datetime-local", "month", "time", "week"})
WITHOUT_ROLE: dict[str, frozenset[str]] = {
    "audio": SUPPORTED["application"],
    "video": SUPPORTED["application"],
    **dict.fromkeys([f"input {kind}" for kind in _DATES | {"password"}], SUPPORTED["textbox"]),
    "input file": frozenset({"aria-required"}),
}
"""What elements without a role have besides the global ones, inputs by their type (ARIA in HTML, 4)."""

DEFINED = frozenset({*TOKENS, *TOKEN_LISTS, *INTEGERS, *NUMBERS, *REFERENCES, *REFERENCE_LISTS, *STRINGS})
"""All states and properties."""
