"""YAML to values with places; whatever stands there, problems and never a traceback."""

from __future__ import annotations

import string

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from smartstad.content.document import parse, plain_value
from smartstad.content.source import Source, decode, split
from smartstad.model.problem import LANGUAGES

PIECES = [
    "a: b\n",
    "- ",
    "x",
    ": ",
    "\n",
    "  ",
    "\t",
    '"',
    "'",
    "[",
    "]",
    "{",
    "}",
    "#",
    "|",
    ">",
    "&a ",
    "*a ",
]
MESSY = st.lists(st.sampled_from([*PIECES, "!", "%", "@", "---\n", "...\n", "? ", ",", "\\", "å", "😀"])).map(
    "".join
)


def tell(text: str) -> None:
    """Parse the text; every place lies in it and every message can be told."""
    document, problems = parse(text, "f", 1)
    lines = text.split("\n")
    assert document is not None or problems
    for problem in problems:
        assert 1 <= problem.span.line <= len(lines)
        assert 1 <= problem.span.column <= len(lines[problem.span.line - 1]) + 1
        assert problem.span.length >= 1
        for language in LANGUAGES:
            assert problem.what(language) and problem.why(language) and problem.remedy(language)


@given(MESSY)
@settings(max_examples=500, deadline=None)
@example("a: b\n\t- c\n")
@example('a: "\n')
@example("[")
@example("? [a]: b")
@example("a: &x\n")
@example("%YAML 9\n")
@example("<<: {a: b}\n")
def test_mistakes_of_every_sort_are_told(text: str) -> None:
    tell(text)


@given(st.text())
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_or_told(text: str) -> None:
    source, problems = decode(text.encode("utf-8", "surrogatepass"), "f.md")
    assert source is not None or problems
    if source is not None:
        tell(source.text)


@given(st.binary())
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_read_or_told(data: bytes) -> None:
    source, problems = decode(data, "f.md")
    assert source is not None or problems
    for problem in problems:
        assert problem.what("sv")


KEYS = st.text(string.ascii_lowercase, min_size=1, max_size=8)
VALUES = st.recursive(
    st.text("abc åäö😀:#'\"[]{}&*!|>%@-", max_size=20)
    | st.integers(-(10**6), 10**6)
    | st.booleans()
    | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, VALUES, max_size=6), st.booleans())
@settings(max_examples=300, deadline=None)
def test_what_is_written_is_read_and_every_key_is_where_its_place_says(
    data: dict[str, object], flow: bool
) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow, width=10**6)
    document, problems = parse(text, "f", 3)
    assert problems == []
    assert document is not None
    assert document.value == data
    lines = text.split("\n")
    for path, place in document.keys.items():
        token = lines[place.line - 3][place.column - 1 :][: place.length]
        assert token.strip("'") == path[-1]


def test_every_place_is_counted_in_characters() -> None:
    document, _ = parse("å😀: [ä, {ö: 😀😀}]\n'k': |\n  x\n", "f", 2)
    assert document is not None
    assert document.key("å😀").column == 1
    assert document.at("å😀", 0).column == 6
    assert document.at("å😀", 1, "ö").column == 13
    assert document.at("å😀", 1, "ö").length == 2
    assert document.at("å😀").length == 12
    assert (document.key("k").line, document.key("k").length) == (3, 3)
    assert document.at("k").length == 1
    assert document.at("none", "at", "all").line == 2


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("false", False),
        ("True", "True"),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("0", 0),
        ("-12", -12),
        ("2026", 2026),
        ("0123", "0123"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("18:30", "18:30"),
        ("59.33", 59.33),
        ("1e3", "1e3"),
        (".inf", ".inf"),
        ("2026-02-30", "2026-02-30"),
        ("+46", "+46"),
        ("9" * 5000, "9" * 5000),
        ("<<", "<<"),
        ("=", "="),
    ],
)
def test_what_unquoted_values_mean(text: str, value: object) -> None:
    assert plain_value(text) == value
    assert type(plain_value(text)) is type(value)


@pytest.mark.parametrize(
    ("text", "rule", "line", "column"),
    [
        ("a: *b\n", "yaml-alias", 1, 4),
        ("*b : c\n", "yaml-alias", 1, 1),
        ("&b a: c\n", "yaml-alias", 1, 1),
        ("a: & b\n", "yaml-alias", 1, 4),
        ("!!str a: c\n", "yaml-tag", 1, 1),
        ("a: !<b\n", "yaml-tag", 1, 4),
        ("a: `b`\n", "reserved-character", 1, 4),
        ("a: {b: c\n", "unclosed-bracket", 1, 4),
        ("a: {b: [c, d}\n", "unclosed-bracket", 1, 8),
        ('a: [b, "c" d]\n', "yaml-syntax", 1, 12),
        ("a: [b: c: d]\n", "yaml-syntax", 1, 9),
        ("a:\n  - b\n  c: d\n", "wrong-indentation", 3, 3),
        ("- a: b: c\n", "unquoted-colon", 1, 7),
        ("a: 'it's'\n", "text-after-quote", 1, 8),
        ("a: b\nc:d\n", "missing-space", 2, 2),
        ("# a\nb\nc: d\n", "missing-colon", 2, 1),
        ("a: b\n...\nc: d\n", "several-documents", 3, 1),
        ("a: |x\n b\n", "yaml-syntax", 1, 5),
        ("a: b\n c: d\n", "wrong-indentation", 2, 2),
        ("a: x\n \tb: 1\n", "tab-indentation", 2, 2),
    ],
)
def test_mistakes(text: str, rule: str, line: int, column: int) -> None:
    _, problems = parse(text, "f", 1)
    assert [(p.rule.id, p.span.line, p.span.column) for p in problems] == [(rule, line, column)]


def test_an_alias_bomb_is_refused_before_it_grows() -> None:
    levels = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 30))
    document, problems = parse(f"l0: &l0 [x]\n{levels}", "f", 1)
    assert document is None
    assert [p.rule.id for p in problems] == ["yaml-alias"]


@pytest.mark.parametrize("text", ["- " * 400_000, "[" * 900_000, "{a: " * 200_000, "? " * 400_000])
def test_endless_depth_is_refused(text: str) -> None:
    document, problems = parse(text, "f", 1)
    assert document is None
    assert [p.rule.id for p in problems] in (["too-deep"], ["complex-key"], ["unclosed-bracket"])


def test_front_matter_and_body_are_split() -> None:
    parts, problems = split(Source("f", "--- \ntitle: x\n---\t\n\nBody\n---\nMore\n"))
    assert problems == []
    assert parts is not None
    assert (parts.front, parts.front_line) == ("title: x\n", 2)
    assert (parts.body, parts.body_line) == ("\nBody\n---\nMore\n", 4)


def test_front_matter_may_end_the_file() -> None:
    parts, _ = split(Source("f", "---\n---"))
    assert parts is not None
    assert (parts.front, parts.body, parts.body_line) == ("", "", 3)


def test_control_characters_on_every_line_are_told_ten_times_at_most() -> None:
    source, problems = decode(b"a\x00\x01\n" * 50, "f.md")
    assert source is not None
    assert len(problems) == 10
    assert problems[1].span.line == 2


def test_a_separator_that_yaml_takes_for_a_line_break_moves_no_position() -> None:
    source, problems = decode("a: x\u2028y\nb: [\n".encode(), "f.md")
    assert source is not None
    assert [(p.rule.id, p.span.line, p.span.column) for p in problems] == [("control-character", 1, 5)]
    _, found = parse(source.text, "f", 1)
    assert [(p.rule.id, p.span.line, p.span.column) for p in found] == [("unclosed-bracket", 2, 4)]


def test_the_first_byte_that_is_wrong_is_told() -> None:
    (problem,) = decode("\ufeffåä\r\nö".encode() + b"\xff\xfe", "f.md")[1]
    assert (problem.rule.id, problem.span.line, problem.span.column) == ("not-utf-8", 2, 2)
