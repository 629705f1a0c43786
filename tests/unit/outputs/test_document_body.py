"""What a body says in print."""

from __future__ import annotations

import pytest

from smartstad.outputs.document import (
    Block,
    Figure,
    Foreign,
    ForeignBlocks,
    Heading,
    LineBreak,
    Link,
    List,
    Paragraph,
    Picture,
    Preformatted,
    Quotation,
    Styled,
    Table,
    Terms,
    Text,
    plain,
)
from smartstad.outputs.document_body import body_blocks


def picture(address: str, alternative: str) -> Picture | None:
    return Picture(address.encode(), "png", alternative) if address.endswith(".png") else None


def said(text: str) -> Paragraph:
    return Paragraph(plain(text))


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<p>a &amp; <strong>b</strong><br>c</p>", [Paragraph((Text("a & "), Styled("strong", plain("b")), LineBreak(), Text("c")))]),
        ('<h2 id="x">A<a class="headerlink" href="#x">¶</a></h2><h3>B</h3>', [Heading(1, plain("A")), Heading(2, plain("B"))]),
        ("<h1>A</h1>", [Heading(1, plain("A"))]),
        ("<ul><li>a</li><li><p>b</p><ul><li>c</li></ul></li></ul>",
         [List(((said("a"),), (said("b"), List(((said("c"),),)))))]),
        ('<ol start="4"><li>a</li></ol>', [List(((said("a"),),), ordered=True, start=4)]),
        ("<dl><dt>a</dt><dd>b</dd></dl>", [Terms(((plain("a"), (said("b"),)),))]),
        ('<p><a href="https://x.se/">x</a></p>', [Paragraph((Link("https://x.se/", plain("x")),))]),
        ('<p lang="en">x</p>', [ForeignBlocks("en", (said("x"),))]),
        ('<p>a <span lang="en">x</span></p>', [Paragraph((Text("a "), Foreign("en", plain("x"))))]),
        ('<div class="scroll"><table><caption>T</caption><thead><tr><th scope="col">a</th><th class="number">b</th></tr></thead>'
         "<tbody><tr><th>c</th><td>d</td></tr><tr><td>e</td></tr></tbody></table></div>",
         [Table((plain("a"), plain("b")), ((plain("c"), plain("d")), (plain("e"), ())), plain("T"), frozenset({1}))]),
        ('<figure><p><img src="a.png" alt="A"></p><figcaption><p>C</p></figcaption></figure>',
         [Figure(Picture(b"a.png", "png", "A"), plain("C"))]),
        ('<p>x <img src="a.png" alt="A"></p>', [said("x"), Figure(Picture(b"a.png", "png", "A"))]),
        ('<p><img src="film.mp4" alt="A"></p>', []),
        ("<blockquote><p>a</p></blockquote>", [Quotation((said("a"),))]),
        ("<pre><code>a\n  b\n</code></pre>", [Preformatted("a\n  b")]),
        ("<details><summary>a</summary><p>b</p></details>", [Paragraph((Styled("strong", plain("a")),)), said("b")]),
        ("<p>a</p> \n <hr><video src=x></video>", [said("a")]),
        ("<p>sa <q>b</q></p>", [Paragraph((Text("sa "), Text("”"), Text("b"), Text("”")))]),
    ],
)  # fmt: skip
def test_what_is_said(html: str, blocks: list[Block]) -> None:
    assert list(body_blocks(html, picture)) == blocks
