"""What is seen on a control is part of its name."""

from __future__ import annotations

import pytest

from smartstad.accessibility.rules.label_in_name import is_part_of
from unit.accessibility.pages import problems, rules, with_heading


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Läs mer", "Läs mer"),
        ("Läs mer", "läs MER om lampor"),
        ("Läs mer …", "Läs mer: lampor"),
        ("Sök", "🔍 Sök!"),
        ("»» Sök ««", "Sök"),
        ("läs  \u00a0 mer", "läs\nmer"),
        ("Sök (ÅÅÅÅ-MM-DD)", "Sök"),
        ("Sök (dag) nu", "Sök nu"),
        ("Sök", "Sök (dag)"),
        ("Sök nu", "Sök (dag) nu"),
        ("Sök dag", "Sök (dag)"),
        ("icke-vald", "ickevald"),
        ("ickevald", "icke-vald"),
        ("icke-vald", "icke vald"),
        ("Till\u00ad sidan", "Till sidan"),
        ("Café", "Cafe\u0301"),
        ("Läs ”mer”", "läs 'mer'"),
        ("×", "Stäng"),
        ("X", "Stäng"),
        ("B", "Fetstil"),
        ("(!)", "Varning"),
        ("", "Stäng"),
        ("2", "Sida 2"),
    ],
)
def test_part(label: str, name: str) -> None:
    assert is_part_of(label, name)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Läs mer", "Lampor"),
        ("Läs mer", ""),
        ("Läs mer", "Läs lite mer"),
        ("Läs mer", "mer läs"),
        ("Läs mer om lampor", "Läs mer"),
        ("Lamp", "Lampor"),
        ("or", "Lampor"),
        ("S E", "SE"),
        ("SE", "S E"),
        ("2 × 3", "två gånger tre"),
        ("2×3", "2 gånger 3"),
        ("08-508.00", "0 8 5 0 8 0 0"),
        ("08-508", "08508"),
        ("0850", "08 50"),
        ("2", "två"),
        ("tjugo", "20"),
        ("A & B", "A och B"),
    ],
)
def test_no_part(label: str, name: str) -> None:
    assert not is_part_of(label, name)


@pytest.mark.parametrize(
    "html",
    [
        "<a href=x aria-label=Lampor>Läs mer</a>",
        "<button aria-label=Hitta>Sök</button>",
        "<button aria-labelledby=y>Sök</button><p id=y>Hitta</p>",
        "<button aria-label='Sök lampor'>Sök <b aria-hidden=true>alla</b> lampor</button>",
        "<div role=tab aria-label=Ett>Första</div>",
        "<div role=menu><div role=menuitem aria-label=Ny>Skapa</div></div>",
        "<button aria-label='Sök lampor'>Sök<br>alla</button>",
    ],
)
def test_not_in_name(html: str) -> None:
    assert "label-not-in-name" in rules(with_heading(html))


@pytest.mark.parametrize(
    "html",
    [
        "<a href=x aria-label='Läs mer om lampor'>Läs mer</a>",
        "<button aria-labelledby='y z' id=y>Sök</button><p id=z>lampor</p>",
        "<button aria-label=Hitta><svg><path/></svg></button>",
        "<button aria-label=Hitta><img src=a.png alt=Sök></button>",
        "<button aria-label=Hitta><b style='position:absolute;left:-9999px'>Sök</b></button>",
        "<button aria-label=' '>Sök</button>",
        "<button title=Hitta>Sök</button>",
        "<nav aria-label=Meny>Sök</nav>",
        "<h2 aria-label=Lampor>Läs mer</h2>",
        "<div role=textbox aria-label=Hitta>Sök</div>",
        "<button aria-label=Hitta hidden>Sök</button>",
        "<input type=submit aria-label=Hitta value=Sök>",
    ],
)
def test_in_name_or_not_concerned(html: str) -> None:
    assert "label-not-in-name" not in rules(with_heading(html))


def test_both_texts_are_told() -> None:
    (problem,) = problems(with_heading("<a href=x aria-label=Lampor>Läs <b>mer</b></a>"))
    assert problem.what("sv").count("”Läs mer”") == 1
    assert "”Lampor”" in problem.what("sv")
