"""The text that can be seen."""

from __future__ import annotations

import pytest

from smartstad.accessibility.finding import Subject
from smartstad.accessibility.html import parse
from smartstad.accessibility.visible_text import LONGEST


def text(html: str) -> str:
    subject = Subject(parse(html))
    return subject.visible_text.of(subject.page.by_id["x"])


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<a id=x> Till\n <b>startsidan</b> </a>", "Till startsidan"),
        ("<a id=x></a>", ""),
        ("<a id=x>Smart<b>stad</b></a>", "Smartstad"),
        ("<a id=x><h6>Smart</h6><p>stad</p></a>", "Smart stad"),
        ("<a id=x>Smart<br>stad</a>", "Smart stad"),
        (
            "<a id=x><div style='display:inline'>Smart</div><div style='display:inline'>stad</div></a>",
            "Smartstad",
        ),
        ("<style>b{display:block}</style><a id=x>Smart<b>stad</b></a>", "Smart stad"),
        ("<a id=x>Se <b style='display:none'>inte</b> <b hidden>alls</b> lampan</a>", "Se lampan"),
        (
            "<a id=x>Se <b style='visibility:hidden'>inte <i style='visibility:visible'>den</i></b> lampan</a>",
            "Se den lampan",
        ),
        ("<a id=x>Se <b style='position:absolute;left:-9999px'>inte</b> lampan</a>", "Se lampan"),
        ("<a id=x style='opacity:0'>Se lampan</a>", ""),
        ("<a id=x>Se <b aria-hidden=true>den</b> lampan</a>", "Se den lampan"),
        ("<a id=x><img src=a.png alt=Lampa> <svg><title>Lampa</title><text>Lyser</text></svg></a>", "Lyser"),
        ("<a id=x>Typ <select><option>A</select><textarea>B</textarea><iframe>C</iframe></a>", "Typ"),
        ("<a id=x><script>x</script><style>y</style>Se</a>", "Se"),
        ("<a id=x><i class='icon material-icons-outlined'>search</i> Sök</a>", "Sök"),
        ("<ul><li id=x role=treeitem>Lampor<ul role=group><li>Röda</ul></ul>", "Lampor"),
        ("<style>#x::before{content:'Ny'}</style><a id=x>Lampa</a>", "Lampa"),
    ],
)
def test_visible_text(html: str, expected: str) -> None:
    assert text(html) == expected


def test_long_texts_are_cut_between_words() -> None:
    found = text(f"<a id=x><b>{'lampa ' * 400}</b>slut</a>")
    assert LONGEST - 10 < len(found) <= LONGEST
    assert set(found.split()) == {"lampa"}
