"""Bodies: what is made of an editor's Markdown, links aside."""

from __future__ import annotations

from lxml import html

from smartstad.sites.body import Body, Heading
from smartstad.sites.positions import without_positions
from unit.sites.sample import Made, post, project, with_body, write


def _html(body: Body) -> str:
    return without_positions(body.html)


def test_headings_are_for_the_table_of_contents() -> None:
    body = write(
        "# Ett\n\n## Så [här](https://a.example/)\n\n### `kod` & mer\n\n#### Fyra\n\n## Sen {#egen}\n"
    )
    assert body.headings == (
        Heading(2, "sa-har", "Så här", (Heading(3, "kod-mer", "kod &amp; mer"),)),
        Heading(2, "egen", "Sen"),
    )
    assert body.anchors == {"ett", "sa-har", "kod-mer", "fyra", "egen"}


def test_equal_headings_have_anchors_of_their_own() -> None:
    assert write("## A\n\n## A\n").anchors == {"a", "a_1"}


def test_cells_are_aligned_without_inline_styles() -> None:
    body = write("| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |\n")
    tree = html.fragment_fromstring(body.html)
    assert [cell.get("class") for cell in tree.xpath("//td")] == ["align-left", "align-center", "align-right"]
    assert [cell.get("scope") for cell in tree.xpath("//th")] == ["col"] * 3
    assert "style" not in body.html
    assert body.problems == ()


def test_an_own_class_stays_beside_the_alignment() -> None:
    body = write("| a |\n|--:|\n| 1 {: .tal} |\n")
    assert html.fragment_fromstring(body.html).xpath("//td/@class") == ["tal align-right"]


def test_lists_of_tasks_can_be_seen_but_not_changed() -> None:
    body = write("- [ ] gör\n- [x] gjort\n")
    boxes = html.fragment_fromstring(body.html).xpath("//input[@type='checkbox']")
    assert [box.get("checked") is not None for box in boxes] == [False, True]
    assert all(box.get("disabled") is not None for box in boxes)


def test_an_empty_body_is_empty() -> None:
    assert write("") == Body("", (), frozenset(), ())


def test_one_renderer_renders_many_bodies_each_on_its_own() -> None:
    made = Made(
        with_body(post("a"), "## A[^1]\n\n[ref] *[HTML]: X\n\n[ref]: https://a.example/\n[^1]: not\n"),
        with_body(project("b"), "[ref] och ![x](y.png)\n"),
    )
    renderer = made.renderer()
    first = renderer.render(made.address("stad/sv", "post", "a"))
    second = renderer.render(made.address("stad/sv", "project", "b"))
    assert "[ref]" in second.html
    assert [p.span.file for p in second.problems] == ["content/projects/b.sv.md"]
    assert second.headings == ()
    assert renderer.render(made.address("stad/sv", "post", "a")) == first


def test_a_picture_is_decoration_only_where_html_says_so() -> None:
    body = write('![](a.png) <img src="a.png" alt=""> ![b](a.png)', files={"posts/a.png"})
    assert [img.get("alt") for img in html.fragment_fromstring(body.html).iter("img")] == [None, "", "b"]


def test_comments_are_left_out() -> None:
    assert _html(write("Text <!-- anteckning --> mer")) == "<p>Text  mer</p>"


def test_the_same_body_gives_the_same_html() -> None:
    text = "## A\n\n| a |\n|---|\n| [b](https://b.example/){: .x #y title=z} |\n"
    assert write(text) == write(text)
