"""Scraped text on a terminal does no harm, and takes the columns that it is said to take."""

from __future__ import annotations

import io
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.terminal import Terminal, escape, wants_color, width

ANY_TEXT = st.text(st.characters(exclude_categories=()))


class Tty(io.StringIO):
    """A stream that a person looks at."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("red \x1b[31m", "red \\x1b[31m"),
        ("title \x1b]0;owned\x07", "title \\x1b]0;owned\\x07"),
        ("one-character CSI \x9b31m", "one-character CSI \\x9b31m"),
        ("over\u202ewritten", "over\\u202ewritten"),
        ("isolate \u2066x\u2069", "isolate \\u2066x\\u2069"),
        ("zero\u200bwidth", "zero\\u200bwidth"),
        ("tag \U000e0041", "tag \\U000e0041"),
        ("back\x08space, bell\x07, NUL\x00", "back\\x08space, bell\\x07, NUL\\x00"),
        ("line\nbreak\r\ttab", "line\\nbreak\\r\\ttab"),
        ("line separator \u2028", "line separator \\u2028"),
        ("lone \ud800 surrogate", "lone \\ud800 surrogate"),
        ("mark \ufeff", "mark \\ufeff"),
        ("Ünïcode, 日本語, 👍, Ελληνικά, قطر", "Ünïcode, 日本語, 👍, Ελληνικά, قطر"),
    ],
)
def test_what_cannot_be_seen_is_escaped(text: str, shown: str) -> None:
    assert escape(text) == shown


@given(ANY_TEXT)
def test_nothing_escaped_is_a_control(text: str) -> None:
    shown = Terminal().safe(text)
    assert not [character for character in shown if category(character) in ("Cc", "Cs", "Zl", "Zp")]
    shown.encode("utf-8")


@given(ANY_TEXT, st.sampled_from(["ascii", "cp1252", "shift_jis", "koi8-r"]))
def test_what_the_encoding_lacks_is_escaped(text: str, encoding: str) -> None:
    Terminal(encoding=encoding).safe(text).encode(encoding)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("abc", 3),
        ("日本語", 6),
        ("한국어", 6),
        ("\u1112\u1161\u11ab", 2),
        ("ﾊﾝｶｸ", 4),
        ("Ａ", 2),
        ("e\u0301te\u0301", 3),
        ("ก็", 1),
        ("👍", 2),
        ("👍🏽", 2),
    ],
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


def test_color_is_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert wants_color(Tty(), "auto")
    assert not wants_color(io.StringIO(), "auto")
    assert not wants_color(None, "auto")
    assert wants_color(io.StringIO(), "always")
    assert not wants_color(Tty(), "never")


def test_color_follows_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setenv("TERM", "dumb")
    assert not wants_color(Tty(), "auto")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert wants_color(io.StringIO(), "auto")
    monkeypatch.setenv("NO_COLOR", "1")
    assert not wants_color(Tty(), "auto")
    assert wants_color(Tty(), "always")


def test_closed_stream_is_no_terminal() -> None:
    stream = io.StringIO()
    stream.close()
    assert not wants_color(stream, "auto")
