"""Markdown links: where they are found, and that hostile text costs no more than its length."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.links import markdown_links
from newslint.text.markdown import code_spans, inside

MEGABYTES = 5_000_000


def found(text: str) -> list[tuple[str, str, str]]:
    """Label, target and whole of each link."""
    return [
        (text[x.label_start : x.label_end], text[x.target_start : x.target_end], text[x.start : x.end])
        for x in markdown_links(text)
    ]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("[a](b)", [("a", "b", "[a](b)")]),
        ("[Click Here](#)", [("Click Here", "#", "[Click Here](#)")]),
        ("x [a]() y", [("a", "", "[a]()")]),
        ('[a](b "a title") c', [("a", "b", '[a](b "a title")')]),
        ("[a](b_(c)_d)", [("a", "b_(c)_d", "[a](b_(c)_d)")]),
        ("[a](javascript:void(0))", [("a", "javascript:void(0)", "[a](javascript:void(0))")]),
        ("[![i](p.png)](u)", [("![i](p.png)", "u", "[![i](p.png)](u)"), ("i", "p.png", "![i](p.png)")]),
        ("\\[a](b) and [a\\](b)", []),
        ("[a]( b)", []),
        ("[a] (b) f[0](", []),
    ],
)
def test_links(text: str, links: list[tuple[str, str, str]]) -> None:
    assert found(text) == links


@pytest.mark.parametrize(
    "unit",
    [
        "[",
        "]",
        "(",
        "](",
        "[](",
        "![",
        "[a](",
        "[a](b(",
        "[![](",
        " ",
        "[x](y ",
        "\\[",
        "`",
        "``` \n",
        "~~~\n",
        "[a](b)",
        "\n> ",
    ],
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    text = unit * (MEGABYTES // len(unit) // 5)
    start = time.process_time()
    markdown_links(text)
    code_spans(text)
    assert time.process_time() - start < 8


@given(st.text(alphabet="[]()!\\#a \n`~\"'<>", max_size=80))
def test_offsets_are_those_of_the_parts(text: str) -> None:
    for link in markdown_links(text):
        assert text[link.label_start - 1] == "["
        assert text[link.label_end : link.target_start] == "]("
        assert link.start < link.label_start <= link.label_end < link.target_start <= link.target_end <= link.end


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a `b` c", ["`b`"]),
        ("a\n```js\nx = `y`\n```\nb", ["```js\nx = `y`\n```"]),
        ("~~~\na\n```\n~~~ b", ["~~~\na\n```\n~~~"]),
        ("```\nnever closed", ["```\nnever closed"]),
        ("a ` b\nc ` d", []),
    ],
)
def test_code(text: str, code: list[str]) -> None:
    assert [text[start:end] for start, end in code_spans(text)] == code


@given(st.text(alphabet="`~a\n ", max_size=60), st.integers(0, 60))
def test_inside_agrees_with_the_spans(text: str, at: int) -> None:
    spans = code_spans(text)
    assert inside(at, spans) == any(start <= at < end for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
