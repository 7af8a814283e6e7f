"""What fixtures cannot show of the family `fields`: tables, faults, options, and values made to hurt."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.inputs import Input
from newslint.origin import Fault, Nowhere, Raw
from newslint.place import Place
from newslint.record import Record
from newslint.rule import Problem, Rule, Severity
from newslint.tables import records
from newslint_rules.fields import RULES
from newslint_rules.fields.embedded_record import EmbeddedRecord, embedded
from newslint_rules.fields.empty_field import EmptyField
from newslint_rules.fields.missing_field import MissingField
from newslint_rules.fields.null_literal import NullLiteral
from newslint_rules.fields.placeholder_value import PlaceholderValue
from newslint_rules.fields.shifted_columns import ShiftedColumns
from newslint_rules.fields.surrounding_whitespace import SurroundingWhitespace


def table(*data: dict[str, Any], faults: tuple[Fault, ...] = ()) -> list[Record]:
    """Records that share a file."""
    raws = [Raw(each, Nowhere(), index, faults) for index, each in enumerate(data)]
    return [record for record in records([(Input("a.jsonl"), iter(raws))]) if isinstance(record, Record)]


def found(rule: Rule, *data: dict[str, Any]) -> list[list[Problem]]:
    """What the rule finds in each record of a table."""
    return [list(rule.check(record)) for record in table(*data)]


def test_what_a_table_never_has_is_told_once() -> None:
    first, second, third = found(MissingField(), {"title": "A"}, {"title": "B"}, {"headline": None})
    assert [(p.severity, "body" in p.message) for p in first] == [(Severity.INFO, True), (Severity.INFO, False)]
    assert second == []
    assert [problem.place for problem in third] == [Place("/headline")]


def test_a_field_that_is_null_throughout_is_told_once() -> None:
    problems = found(MissingField(required=("published",)), *[{"title": "A", "published": None}] * 10)
    assert [[p.severity for p in each] for each in problems] == [[Severity.INFO]] + [[]] * 9


def test_required_roles_are_an_option() -> None:
    rule = MissingField(required=("authors",))
    assert [len(each) for each in found(rule, {"title": "A", "by": "Ada Quill"}, {"title": "B"})] == [0, 1]


def test_a_field_that_few_records_fill_is_an_info() -> None:
    rows = [{"title": "A", "body": "x", "language": "en" if n == 0 else ""} for n in range(10)]
    assert {p.severity for each in found(EmptyField(), *rows) for p in each} == {Severity.INFO}
    rows = [{"title": "A", "body": "x", "language": "" if n == 0 else "en"} for n in range(10)]
    assert {p.severity for each in found(EmptyField(), *rows) for p in each} == {Severity.WARNING}


def test_pages_without_text_are_an_option() -> None:
    record = {"title": "Cartoon", "body": "", "url": "https://news.example/Cartoons/1"}
    assert [p.message for p in found(EmptyField(), record)[0]] == ["body is empty"]
    assert found(EmptyField(body_optional_urls=("*/cartoons/*",)), record) == [[]]


def test_faults_of_rows() -> None:
    (record,) = table({"title": "A"}, faults=(Fault("shifted", Place("/column 9"), "2 cells too many"),))
    assert list(ShiftedColumns().check(record)) == [Problem(Place("/column 9"), "2 cells too many")]


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("['Ada Quill']", "a Python value"),
        ('["Ada Quill"]', "a list in JSON"),
        ("[]", "a list in JSON"),
        ("set()", "a Python value"),
        ("{'a', 'b'}", "a Python value"),
        ("{'name': 'Ada', 'at': '\\d'}", "a Python value"),
        ('{"@type": "Person"', "JSON"),
        ("datetime.datetime(2026, 2, 4, 9, 30)", "a Python value"),
        ("ObjectId('65c0ffee')", "a Python value"),
        ("b'caf\\xc3\\xa9'", "a Python value"),
        ("\ufeff\n<!doctype HTML><p>x", "a whole page's markup"),
        ("[1] A note", None),
        ("[1]", None),
        ("[Ada Quill]", None),
        ("[Video]", None),
        ("(Reuters)", None),
        ("{{< video src='x' >}}", None),
        ("<p>A part of a page</p>", None),
        ("list(s)", None),
        ("dict (noun)", None),
        ("Index (finance)", None),
        ("'Quoted' he said 'twice'", None),
        ("b'", None),
    ],
)
def test_what_is_no_text(value: str, kind: str | None) -> None:
    shape = embedded(value)
    assert (shape and shape.kind) == kind


def test_lists_in_tables_of_texts_are_usual() -> None:
    row = {"title": "A", "authors": '["Ada Quill"]', "body": "x"}
    assert [p.severity for p in found(EmbeddedRecord(), row)[0]] == [Severity.INFO]
    assert [p.severity for p in found(EmbeddedRecord(), {**row, "id": 1})[0]] == [Severity.WARNING]


HOSTILE = [
    "[" * 20_000, "[" * 9_000 + "]" * 9_000, "{" * 20_000, "['" + "-" * 10_000 + "']", "['', " + "-" * 15_000 + "1]",
    "[" + "9" * 5_000 + "]", "['\x00']", "\ud800", "<" + " at 0x" * 3_000, "<" * 150, "set(" + "(" * 3_000 + ")",
    " " * 100_000, "\u00a0" * 250, "²", "[²]", "https://[", "None" + " " * 190, "_" * 40, "*" * 40,
]  # fmt: skip


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_hostile_values(rule: type[Rule]) -> None:
    keys = ("title", "published", "url", "source", "language", "authors", "body", "note")
    for value in HOSTILE:
        for record in table(dict.fromkeys(keys, value), {key: [value] for key in keys}):
            began = time.perf_counter()
            list(rule().check(record))
            assert time.perf_counter() - began < 2


WORDS = st.sampled_from(
    ["None", " null ", "unknown", "", " ", "2026-02-04", "https://news.example/a", "['a']", "<html>", "-", "A b"]
)
VALUES = st.none() | st.booleans() | st.integers() | st.floats() | WORDS | st.text(max_size=20)
KEYS = st.sampled_from(
    ["title", "published", "url", "source", "authors", "tags", "body", "note", "language", "article"]
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
@given(
    rows=st.lists(
        st.dictionaries(KEYS, VALUES | st.lists(VALUES, max_size=3) | st.dictionaries(KEYS, VALUES)), max_size=3
    )
)
def test_places_are_in_the_record(rule: type[Rule], rows: list[dict[str, Any]]) -> None:
    for record in table(*rows):
        for place, message, fix, _ in rule().check(record):
            assert message.isprintable()
            for each in (place, *(edit.place for edit in (fix.edits if fix else ()))):
                text = next((text for where, text in record.strings() if where.pointer == each.pointer), None)
                assert text is not None or each.start is None
                assert text is None or each.end is None or 0 <= (each.start or 0) <= each.end <= len(text)


def test_nothing_wrong() -> None:
    story = {"title": "Bridge reopens", "body": "Cars may cross again.", "published": "2026-02-04", "tags": ["river"]}
    for rule in (NullLiteral(), PlaceholderValue(), SurroundingWhitespace(), ShiftedColumns(), EmbeddedRecord()):
        assert found(rule, story) == [[]]
