"""Buttons have a name."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import rules, with_heading


@pytest.mark.parametrize(
    "html",
    [
        "<button></button>",
        "<button value=x> </button>",
        "<button type=submit><svg aria-hidden=true><title>Sök</title></svg></button>",
        "<button role=none></button>",
        "<button aria-label=' '></button>",
        "<input type=button>",
        "<input type=submit value=''>",
        '<input type=button value=" ">',
        "<span role=button tabindex=0></span>",
        "<details><summary role=button></summary></details>",
        '<button><img src=a.png alt=""></button>',
        "<button disabled></button>",
        "<button></button>",
        "<form><label for=x></label><button id=x></button></form>",
    ],
)
def test_nameless(html: str) -> None:
    assert "missing-button-name" in rules(with_heading(html))


@pytest.mark.parametrize(
    "html",
    [
        "<button>Sök</button>",
        "<button aria-label=Sök></button>",
        "<button title=Sök></button>",
        "<input type=submit>",
        "<input type=reset>",
        "<input type=button value=Sök>",
        "<button><img src=a.png alt=Sök></button>",
        "<button><svg><title>Sök</title></svg></button>",
        "<label for=x>Sök</label><button id=x></button>",
        '<style>button::before{content:"Sök"}</style><button></button>',
        "<button>×</button>",
        "<div role=button><b hidden>a</b>Sök</div>",
    ],
)
def test_named(html: str) -> None:
    assert "missing-button-name" not in rules(with_heading(html))


@pytest.mark.parametrize(
    "html",
    [
        "<button hidden></button>",
        "<button style='visibility:hidden'></button>",
        "<input type=image src=a.png>",
        "<input type=image src=a.png role=button>",
        "<button role=link></button>",
        "<a href=x></a>",
        "<button role=tab></button>",
        "<div></div>",
        "<template><button></button></template>",
    ],
)
def test_not_concerned(html: str) -> None:
    assert "missing-button-name" not in rules(with_heading(html))
