"""The same findings in every format."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from typing import Any
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.finding import Finding
from newslint.place import Place, Span
from newslint.record import Excerpt
from newslint.reporters import REPORTERS, text
from newslint.reporters.proposal import proposal
from newslint.reporters.snippet import CONTEXT, snippet
from newslint.rule import Edit, Fix, Severity
from newslint.summary import Summary
from newslint.terminal import Terminal, width

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=150)
PLAIN = Terminal()
ASCII = Terminal(encoding="ascii")


def finding(**changes: Any) -> Finding:
    """A finding with something in every key."""
    fields: dict[str, Any] = {
        "rule": "some-rule",
        "family": "links",
        "severity": Severity.WARNING,
        "message": "something is wrong",
        "path": "feeds/a.jsonl",
        "span": Span(3, 14, 3, 17),
        "record": 2,
        "record_id": "https://news.example/3",
        "source": "news.example",
        "place": Place("/title", 3, 6),
        "text": "bad",
        "fix": None,
        "fingerprint": "f" * 32,
        "excerpt": Excerpt('{"title": "a ', "bad", ' word"}'),
    }
    return Finding(**{**fields, **changes})


def written(name: str, *found: Finding, terminal: Terminal = PLAIN) -> str:
    return "".join(REPORTERS[name].report(found, Summary(), terminal))


def test_text() -> None:
    fix = Fix.safe(Place("/title", 3, 6), "good")
    assert written("text", finding(fix=fix)) == (
        "feeds/a.jsonl:3:14 warning some-rule  something is wrong\n"
        '    {"title": "a bad word"}\n'
        "                 ^^^\n"
        '    fix (safe): replace with "good"\n\n'
    )


def test_text_into_any_stream() -> None:
    out = io.StringIO()
    text.report([finding()], out)
    assert out.getvalue() == written("text", finding())


def test_detailed_text_names_value_and_record() -> None:
    report = "".join(text.detailed([finding(), finding(record=None, record_id=None)], Summary(), PLAIN))
    assert "    /title  record 3  https://news.example/3\n" in report
    assert "    /title\n" in report


def test_a_whole_record_is_pointed_at_where_it_begins() -> None:
    whole = finding(place=Place(""), excerpt=Excerpt("", '{"title": "a bad word"}', ""))
    assert written("text", whole).splitlines()[1:3] == ['    {"title": "a bad word"}', "    ^"]


def test_concise_is_one_line() -> None:
    line = "feeds/a.jsonl:3:14: warning[some-rule] something is wrong\n"
    assert written("concise", finding()) == line
    assert written("concise", finding(message="two\nlines"), finding()).count("\n") == 2


def test_a_file_without_lines_has_rows() -> None:
    assert written("concise", finding(span=None)).startswith("feeds/a.jsonl:row 3:/title: ")
    assert written("concise", finding(span=None, record=None)).startswith("feeds/a.jsonl: ")


def test_json_lines_have_the_keys_of_a_finding() -> None:
    lines = written("jsonl", finding(), finding(fix=Fix.unsafe(Place("/title"), None))).splitlines()
    assert json.loads(lines[0]) == finding().as_dict()
    assert json.loads(lines[1])["fix"] == {
        "safety": "unsafe",
        "edits": [{"pointer": "/title", "start": None, "end": None, "replacement": None}],
    }


@pytest.mark.parametrize("number", [0, 1, 3])
def test_json_is_one_document(number: int) -> None:
    summary = Summary(files=1, records=5)
    document = json.loads("".join(REPORTERS["json"].report([finding()] * number, summary, PLAIN)))
    assert document["findings"] == [finding().as_dict()] * number
    assert document["summary"] == summary.as_dict()
    assert document["skipped"] == []


@given(ANY_TEXT)
def test_json_gives_back_any_text(message: str) -> None:
    line = written("jsonl", finding(message=message))
    expected = json.loads(json.dumps(message))  # two lone surrogates in a row are one character of JSON
    assert json.loads(line.encode("utf-8"))["message"] == expected
    assert len(line.splitlines()) == 1


@given(ANY_TEXT)
@pytest.mark.parametrize("name", list(REPORTERS))
def test_no_format_lets_a_control_through(name: str, hostile: str) -> None:
    excerpt = Excerpt(hostile, hostile, hostile)
    changes = {"message": hostile, "path": hostile, "text": hostile, "record_id": hostile, "excerpt": excerpt}
    fix = Fix.safe(Place("/title", 3, 6), hostile)
    report = written(name, finding(**changes, fix=fix))
    controls = {character for character in report if category(character) in ("Cc", "Cs", "Zl", "Zp")}
    assert controls <= {"\n"}
    assert not set(report) & {"\u202e", "\u2066", "\u200b", "\U000e0041"}


def test_color_is_all_that_color_adds() -> None:
    found = finding(fix=Fix.safe(Place("/title", 3, 6), "good"))
    for name in ("text", "concise"):
        painted = written(name, found, terminal=Terminal(color=True))
        assert "\x1b[33mwarning" in painted

        assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == written(name, found)


@pytest.mark.parametrize(
    ("excerpt", "line", "carets"),
    [
        (Excerpt('"a": "', "", '"'), '"a": ""', "      ^"),
        (Excerpt("日本", "語", "です"), "日本語です", "    ^^"),
        (Excerpt("cafe\u0301 ", "au", " lait"), "cafe\u0301 au lait", "     ^^"),
        (Excerpt("a\tb ", "c\nd", ""), "a⇥b c⏎d", "    ^^^"),
        (Excerpt("❤\ufe0f ", "x", ""), "❤ x", "  ^"),
        (Excerpt("\u200b", "\x1b", ""), "\\u200b\\x1b", "      ^^^^"),
        (Excerpt("", "", ""), "", "^"),
    ],
)
def test_carets_stand_below_the_characters(excerpt: Excerpt, line: str, carets: str) -> None:
    assert snippet(excerpt, PLAIN, 80) == (line, carets)


def test_ascii_terminals_get_ascii() -> None:
    line, carets = snippet(Excerpt("日\n", "語" * 60, ""), ASCII, 60)
    assert line.isascii()
    assert "..." in line
    assert carets.strip("^ ") == ""


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT, st.integers(40, 120))
def test_a_window_of_any_line_fits(before: str, marked: str, after: str, room: int) -> None:
    line, carets = snippet(Excerpt(before, marked, after), PLAIN, room)
    assert "\n" not in line
    assert width(line) <= room + 2
    assert 1 <= carets.count("^") <= room
    assert carets.lstrip() == "^" * carets.count("^")


def test_what_is_cut_is_marked() -> None:
    line, _ = snippet(Excerpt("x" * CONTEXT, "bad", "y" * CONTEXT), PLAIN, 60)
    assert line.startswith("…x")
    assert line.endswith("y…")
    line, _ = snippet(Excerpt("x" * CONTEXT, "bad", "."), PLAIN, 200)
    assert line == "…" + "x" * (CONTEXT - 1) + "bad."


@pytest.mark.parametrize(
    ("fix", "words"),
    [
        (Fix.safe(Place("/title", 3, 6), "good"), 'fix (safe): replace with "good"'),
        (Fix.safe(Place("/title", 3, 6), ""), "fix (safe): remove"),
        (Fix.safe(Place("/title", 4, 6), ""), 'fix (safe): replace with "b"'),
        (Fix.unsafe(Place("/title"), None), "fix (unsafe): set to null"),
        (Fix.unsafe(Place("/title"), "x"), 'fix (unsafe): set /title to "x"'),
        (Fix.unsafe(Place("/body", 0, 1), ""), "fix (unsafe): remove 1 character of /body"),
        (Fix.unsafe(Place("/body", 0, 4), "x"), 'fix (unsafe): replace 4 characters of /body with "x"'),
        (Fix.unsafe(Place("/body", 4, 4), "x"), 'fix (unsafe): insert "x" in /body'),
        (Fix("safe", (Edit(Place("/a"), None), Edit(Place("/b"), None))), "fix (safe): set to null, and 1 more"),
        (Fix("safe", ()), None),
        (None, None),
    ],
)
def test_fixes_in_words(fix: Fix | None, words: str | None) -> None:
    assert proposal(finding(fix=fix), PLAIN) == words


def test_long_replacements_are_cut() -> None:
    words = proposal(finding(fix=Fix.safe(Place("/title", 3, 6), "word " * 100)), PLAIN)
    assert words is not None
    assert len(words) < 100


def test_findings_are_written_as_they_come() -> None:
    taken: list[int] = []

    def coming(report: Callable[..., Any]) -> Any:
        def found() -> Any:
            for number in range(3):
                taken.append(number)
                yield finding()

        return report(found(), Summary(), PLAIN)

    for name in ("text", "concise", "jsonl"):
        taken.clear()
        next(coming(REPORTERS[name].report))
        assert taken == [0], name
