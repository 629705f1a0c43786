"""What opens a part of the page has a name."""

from __future__ import annotations

import pytest

from unit.accessibility.pages import rules, with_heading


@pytest.mark.parametrize(
    "html",
    [
        "<details><summary></summary>A</details>",
        "<details><summary> </summary><summary>Tider</summary></details>",
        '<details open><summary><img src=a.png alt=""></summary></details>',
        "<details><summary role=none></summary></details>",
        "<details><summary><b hidden>Tider</b></summary></details>",
        "<details><p>A</p><summary></summary></details>",
    ],
)
def test_nameless(html: str) -> None:
    assert "empty-summary" in rules(with_heading(html))


@pytest.mark.parametrize(
    "html",
    [
        "<details><summary>Tider</summary>A</details>",
        "<details><summary>Tider</summary><summary></summary></details>",
        "<details><summary aria-label=Tider></summary></details>",
        "<details><summary><img src=a.png alt=Tider></summary></details>",
        "<details><summary title=Tider></summary></details>",
        "<details><summary aria-labelledby=x></summary><b id=x>Tider</b></details>",
    ],
)
def test_named(html: str) -> None:
    assert "empty-summary" not in rules(with_heading(html))


@pytest.mark.parametrize(
    "html",
    [
        "<summary></summary>",
        "<details><div><summary></summary></div></details>",
        "<details hidden><summary></summary></details>",
        "<details></details>",
        "<details><summary role=button></summary></details>",
        "<details><summary aria-hidden=true></summary></details>",
    ],
)
def test_not_concerned(html: str) -> None:
    assert "empty-summary" not in rules(with_heading(html))
