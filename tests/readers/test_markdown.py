"""Markdown: front matter, label lines below a heading, several records in a file, and what holds no record."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from newslint.inputs import Failure, Input
from newslint.origin import Raw
from newslint.place import Place, Span
from newslint.readers import read


def found(content: str | bytes, named: bool = True) -> list[Raw | Failure]:
    data = content.encode() if isinstance(content, str) else content
    return list(read(Input("news.md", named, stream=io.BytesIO(data))))


def records(content: str | bytes, named: bool = True) -> list[Raw]:
    raws = found(content, named)
    assert all(isinstance(raw, Raw) for raw in raws), raws
    return [raw for raw in raws if isinstance(raw, Raw)]


def failure(content: str | bytes, named: bool = True) -> Failure:
    (only,) = found(content, named)
    assert isinstance(only, Failure)
    return only


def front(*lines: str, body: str = "It rained.") -> str:
    return "\n".join(["---", *lines, "---", "", body, ""])


BOMB = ", ".join(f"&a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40))

LABELLED = """

---

## Ferry runs again



Published on March 11, 2026

Document Date: Thu, Mar 12 2026 02:17:09 am

Category: ,English,Regional - ,Transport

Show on website : [Read More](#)

---

harbour.example

PORT ALVA, March 11 — The ferry sails.

---

It will sail twice a day.
"""


def test_label_lines_below_a_heading() -> None:
    (raw,) = records(LABELLED)
    assert raw.data == {
        "title": "Ferry runs again",
        "Published on": "March 11, 2026",
        "Document Date": "Thu, Mar 12 2026 02:17:09 am",
        "Category": ",English,Regional - ,Transport",
        "Show on website": "[Read More](#)",
        "body": "harbour.example\n\nPORT ALVA, March 11 — The ferry sails.\n\n---\n\nIt will sail twice a day.",
    }
    assert raw.origin.locate(Place("/Published on")) == Span(9, 14, 9, 28)
    assert raw.origin.locate(Place("/Show on website", 12, 13)) == Span(15, 31, 15, 32)
    assert raw.origin.locate(Place("/body", 0, 7)) == Span(19, 1, 19, 8)


def test_the_example_is_read(pytestconfig: pytest.Config) -> None:
    (raw,) = records(Path(pytestconfig.rootpath, "examples", "harbour-post.md").read_bytes())
    assert list(raw.data) == ["title", "Published on", "Document Date", "Category", "Show on website", "body"]


def test_several_records_below_headings() -> None:
    first, second, third = records(
        LABELLED
        + LABELLED.replace("Ferry runs again", "Bridge closes")
        + "\n## Tunnel opens\n\nPublished on March 13, 2026\n\nCategory: Regional\n\n---\n\nAt last.\n\n"
        + "## Correction\n\nUpdated on March 14, 2026\n\nThe tunnel is shorter.\n"
    )
    assert [raw.data["title"] for raw in (first, second, third)] == [
        "Ferry runs again", "Bridge closes", "Tunnel opens",
    ]  # fmt: skip
    assert first.data["body"] == second.data["body"]
    assert third.data["body"].endswith("The tunnel is shorter.")
    line = LABELLED.count("\n") + 5
    assert second.origin.locate(Place("/title")) == Span(line, 4, line, 17)
    assert [raw.index for raw in (first, second, third)] == [0, 1, 2]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("**Date:** 2024-05-04\n**Source**: The Post", {"Date": "2024-05-04", "Source": "The Post"}),
        ("**Date: 2024-05-04**\n*Source:* The Post", {"Date": "2024-05-04", "Source": "The Post"}),
        ("- Date: 2024-05-04\n- By Jane Doe", {"Date": "2024-05-04", "By": "Jane Doe"}),
        ("Date: 2024-05-04\\\nSource: The Post  ", {"Date": "2024-05-04", "Source": "The Post"}),
        ("| Field | Value |\n|---|---|\n| Date | 4 May |\n| Author | Ann |", {"Date": "4 May", "Author": "Ann"}),
        ("| Date | 4 May |\n|---|---|\n| Author | Ann |", {"Date": "4 May", "Author": "Ann"}),
        ("日期：2024-05-04\n作者：王明", {"日期": "2024-05-04", "作者": "王明"}),
        ("Publié le 4 mai 2024\nPar Ann Lee", {"Publié le": "4 mai 2024", "Par": "Ann Lee"}),
        ("Veröffentlicht am 4. Mai 2024\nVon Ann Lee", {"Veröffentlicht am": "4. Mai 2024", "Von": "Ann Lee"}),
        ("Category:\nDate: 4 May", {"Category": "", "Date": "4 May"}),
        ("Date: 4 May\nTags:\n- rain\n- wind", {"Date": "4 May", "Tags": "- rain\n- wind"}),
        ("URL: https://a.example/1\nDate: 12:30", {"URL": "https://a.example/1", "Date": "12:30"}),
    ],
)
@pytest.mark.parametrize("end", ["\n---\n\n", "\n\n"])
def test_forms_of_label_lines(lines: str, expected: dict[str, str], end: str) -> None:
    (raw,) = records(f"# Storm\n\n{lines}{end}He said: it rained.\n")
    assert raw.data == {"title": "Storm", **expected, "body": "He said: it rained."}


def test_text_right_below_the_labels() -> None:
    (raw,) = records("# Storm\nDate: 2024-05-04\nIt rained.\nA lot.\n")
    assert raw.data == {"title": "Storm", "Date": "2024-05-04", "body": "It rained.\nA lot."}


def test_a_label_twice() -> None:
    (raw,) = records("# Storm\n\nDate: 2024-05-04\nCategory: A\nCategory: B\n\n---\n\nIt rained.\n")
    assert raw.data["Category"] == "B"
    assert list(raw.origin.duplicate_keys()) == [(Place("/Category"), "Category", 2)]


def test_front_matter() -> None:
    (raw,) = records(
        "---\ntitle: 'It''s over'\ndate: 2024-05-04 10:00:00\nauthors: [Ann Lee, \"Bob\"]\ntags:\n  - rain\n  - 2024\n"
        "draft: no\nlive: false\nsubtitle:\nrank: 1.5\nid: 007\n---\n\n# It's over\n\nIt rained.\n\n---\n\nMore.\n\n"
    )
    assert raw.data == {
        "title": "It's over",
        "date": "2024-05-04 10:00:00",
        "authors": ["Ann Lee", "Bob"],
        "tags": ["rain", 2024],
        "draft": "no",
        "live": False,
        "subtitle": None,
        "rank": 1.5,
        "id": "007",
        "body": "# It's over\n\nIt rained.\n\n---\n\nMore.",
    }
    assert raw.origin.locate(Place("/title", 2, 3)) == Span(2, 11, 2, 13)
    assert raw.origin.locate(Place("/authors/1")) == Span(4, 21, 4, 24)
    assert raw.origin.locate(Place("/rank")) == Span(11, 7, 11, 10)
    assert raw.origin.locate(Place("/body", 0, 1)) == Span(15, 1, 15, 2)


def test_several_blocks_of_front_matter() -> None:
    block = front("title: A", "date: 2024-05-04", body="One.\n\n---\n\nNote: two.\n\n---\n\nThree.")
    first, second = records(block + block.replace("title: A", "title: B"))
    assert (first.data["title"], second.data["title"]) == ("A", "B")
    assert first.data["body"] == second.data["body"] == "One.\n\n---\n\nNote: two.\n\n---\n\nThree."
    assert second.origin.locate(Place("/title")) == Span(16, 8, 16, 9)


def test_front_matter_in_code_starts_no_record() -> None:
    block = front(
        "title: A", "date: 2024-05-04", "code: ~~~", body="Write:\n\n```\n---\ntitle: B\ndate: x\n---\n```\n\nSo."
    )
    assert [raw.data["title"] for raw in records(block * 2)] == ["A", "A"]


def test_a_comment_above_the_keys_is_no_heading() -> None:
    assert records(front("# made by a program", "title: A", "date: 2024-05-04"))[0].data["title"] == "A"


@pytest.mark.parametrize(
    ("lines", "message", "at"),
    [
        (["title: Storm: day two", "date: 2024-05-04"], "a colon", (2, 13)),
        (["title: 'Storm", "date: 2024-05-04"], "not closed", (4, 1)),
        (["title: A", "date: [1", "url: b"], "no YAML", None),
        (["title: {{ title }}", "date: 2024-05-04"], "key is no string", (2, 9)),
        (["title: A", "date: !!python/object/apply:os.getcwd []"], "tag", (3, 7)),
        (["title: A", "date: &a [*a]"], "stands for nothing", (3, 11)),
        (["title: A", "date: " + "[" * 10_000], "nested too deeply", None),
        (["title: A", "date: &a " + "x" * 1_000, "url: [" + "*a, " * 2_000 + "]"], "add up to too much", None),
        (["title: A", "date: x", f"url: [&a0 [x], {BOMB}]"], "add up to too much", None),
        (["title: A\0", "date: 2024-05-04"], "NUL", (2, 9)),
    ],
)
def test_front_matter_that_cannot_be_read(lines: list[str], message: str, at: tuple[int, int] | None) -> None:
    good = front("title: B", "date: 2024-05-05", "url: c")
    broken, second = records(front(*lines) + good)
    assert not broken.readable
    assert message in broken.faults[0].message
    span = broken.origin.locate(Place(""))
    assert span is not None
    assert at in (None, span[:2])
    assert second.data["title"] == "B"
    assert second.index == 1


@pytest.mark.parametrize("name", ["CSafeLoader", "SafeLoader"])
def test_with_either_parser_of_yaml(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    yaml = pytest.importorskip("yaml")
    monkeypatch.setattr(yaml, "CSafeLoader", getattr(yaml, name))
    (raw,) = records(
        front('title: "\\ud83d\\ude80 a\x07b\u2028c\x85"', "date: d\x7f\u2029e", "a: &a {x: 1}", "b: {<<: *a, y: 2}")
    )
    assert raw.data["title"] == "🚀 a\x07b\u2028c\x85"
    assert raw.data["date"] == "d\x7f\u2029e"
    assert raw.data["b"] == {"x": 1, "y": 2}
    assert raw.origin.locate(Place("/title", 2, 5)) == Span(2, 22, 2, 25)
    assert raw.origin.locate(Place("/date", 1, 3)) == Span(3, 8, 3, 10)


def test_keys_that_stand_twice() -> None:
    (raw,) = records(front("title: A", "title: B", "date: x", "more: {a: 1, a: 2}"))
    assert raw.data["title"] == "B"
    assert sorted(raw.origin.duplicate_keys()) == [(Place("/more/a"), "a", 2), (Place("/title"), "title", 2)]
    assert raw.origin.locate(Place("/title")) == Span(3, 8, 3, 9)


def test_windows_1252_and_line_ends() -> None:
    (raw,) = records("---\r\ntitle: Café d’été\r\ndate: 4 mai\r\n---\r\n\r\nIl pleut.\r\nÀ verse.\r\n".encode("cp1252"))
    assert raw.data == {"title": "Café d’été", "date": "4 mai", "body": "Il pleut.\r\nÀ verse."}
    assert raw.origin.locate(Place("/body", 11, 12)) == Span(7, 1, 7, 2)


@pytest.mark.parametrize("content", ["", "\n \n", "\ufeff"])
def test_an_empty_file_is_no_failure(content: str) -> None:
    assert found(content) == []


@pytest.mark.parametrize(
    "content",
    [
        "# Project\n\nWhat it does.\n\n---\n\n## Install\n\nNote: run it.\n\n---\n",
        "Just a text.\n\n---\n\nAnother.\n",
        "---\n\nA text between lines.\n\n---\n",
    ],
)
def test_no_records(content: str) -> None:
    assert failure(content).kind == "no-records"


@pytest.mark.parametrize(
    "content",
    [
        "# Project\n\nAuthor: Ann\nLicense: MIT\n\n---\n\n## Install\n",
        "# 7. Use one database\n\nDate: 2024-05-04\n\n## Context\n\nWe have two.\n",
        "---\ntitle: Configuration\nnav_order: 3\n---\n\n# Configuration\n",
        "---\nname: lint\non: push\njobs: [a: b\n---\n",
    ],
)
def test_pages_that_are_no_stories_are_passed_over_when_nobody_named_them(content: str) -> None:
    assert failure(content, named=False).kind == "no-records"
    assert records(content)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("---\ntitle: A\ndate: 2024-05-04\n\nIt rained.\n", "not closed"),
        ("+++\ntitle = 'A'\ndate = 2024-05-04\n+++\n\nIt rained.\n", "TOML"),
    ],
)
def test_fields_in_a_form_that_cannot_be_read(content: str, message: str) -> None:
    (raw,) = records(content, named=False)
    assert not raw.readable
    assert message in raw.faults[0].message


def test_binary_files() -> None:
    assert failure(bytes(range(256))).kind == "unreadable"
