"""Form fields have a name."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import rules, with_heading


@pytest.mark.parametrize(
    "html",
    [
        "<input>",
        "<input aria-label=' '>",
        "<textarea></textarea>",
        "<select><option>A</select>",
        "<input type=checkbox> Ja",
        "<div>Namn</div><input value=Anna>",
        "<div role=textbox contenteditable></div>",
        "<label for=x>Namn</label><div role=textbox id=x></div>",
        "<label>Namn<div role=textbox></div></label>",
        "<label>Datum</label><input type=date>",
        "<input type=password>",
        "<input type=file>",
        "<input type=color>",
        "<input type=time>",
        "<input type=week>",
        "<input type=month>",
        "<input type=datetime-local>",
        "<input type=range>",
        "<input type=number>",
        "<input disabled>",
        "<input list=x>",
        "<div role=combobox>A</div>",
        "<div role=listbox><i role=option>A</i></div>",
        "<div role=menu><i role=menuitemcheckbox></i></div>",
        "<i role=switch></i>",
        "<label for=x></label><input id=x>",
        "<label for=y>Namn</label><input id=x>",
        "<input type=search>",
        "<label><input type=radio></label>",
    ],
)
def test_nameless(html: str) -> None:
    assert "missing-field-name" in rules(with_heading(html))


@pytest.mark.parametrize(
    "html",
    [
        "<label>Namn <input></label>",
        "<label for=x>Namn</label><input id=x>",
        "<input title=Namn>",
        "<input placeholder=Namn>",
        "<input aria-label=Namn>",
        "<i id=x hidden>Namn</i><select aria-labelledby=x><option>A</select>",
        "<label>Färg <input type=color></label>",
        "<label>Datum <input type=date></label>",
        "<div role=combobox aria-label=Land>Sverige</div>",
        "<i role=switch>På</i>",
        "<input type=checkbox role=switch aria-label=På>",
        "<label hidden for=x><b>Namn</b></label><input id=x>",
        "<div role=menu><input type=checkbox role=menuitemcheckbox aria-labelledby=x></div><i id=x aria-hidden=true>Senap</i>",
        "<label>Antal <input type=number value=5></label>",
    ],
)
def test_named(html: str) -> None:
    assert "missing-field-name" not in rules(with_heading(html))


@pytest.mark.parametrize(
    "html",
    [
        "<input type=hidden>",
        "<input hidden>",
        "<input aria-hidden=true>",
        "<input type=submit>",
        "<input type=image src=a.png>",
        "<input type=date role=button>",
        "<select hidden></select>",
        "<progress></progress>",
        "<div role=radiogroup></div>",
        "<option></option>",
    ],
)
def test_not_concerned(html: str) -> None:
    assert "missing-field-name" not in rules(with_heading(html))
