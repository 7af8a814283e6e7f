"""Which records share a layout, what is held back, and what order comes out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from newslint.inputs import Failure, Input
from newslint.origin import Nowhere, Raw
from newslint.place import Place
from newslint.record import Record
from newslint.tables import SAMPLE, records


def raw(index: int = 0, readable: bool = True, **data: Any) -> Raw:
    return Raw(data, Nowhere(), index, readable=readable)


def found(*files: tuple[str, Sequence[Raw | Failure]]) -> list[Record]:
    """The records of the files, by path."""
    return [each for each in records((Input(path), iter(raws)) for path, raws in files) if isinstance(each, Record)]


def test_a_file_of_many_records_is_a_table() -> None:
    one, two, other = found(
        ("a.jsonl", [raw(0, title="A"), raw(1, title="B", author="Ada Quill")]), ("b.jsonl", [raw(0, headline="C")])
    )
    assert one.layout is two.layout is not other.layout
    assert [record.first_of_table for record in (one, two, other)] == [True, False, True]
    assert other.title[0].text == "C"


def test_files_of_one_record_in_one_folder_are_a_table() -> None:
    files = [(f"news/{n}.json", [raw(title=str(n))]) for n in range(3)]
    more = [("news/a.md", [raw(title="A")]), ("old/1.json", [raw(title="B")]), ("old/2.json.gz", [raw(title="C")])]
    one, two, three, markdown, old, older = found(*files, *more)
    assert one.layout is two.layout is three.layout
    assert len({id(record.layout) for record in (three, markdown, old)}) == 3
    assert old.layout is older.layout
    assert [r.first_of_table for r in (one, two, three, markdown, old, older)] == [
        True,
        False,
        False,
        True,
        True,
        False,
    ]


def test_a_file_of_many_records_ends_the_table_of_its_folder() -> None:
    one, many, _, two = found(
        ("a.json", [raw(title="A")]), ("b.json", [raw(0, title="B"), raw(1, title="C")]), ("c.json", [raw(title="D")])
    )
    assert len({id(record.layout) for record in (one, many, two)}) == 3
    assert [each.title[0].text for each in (one, many, two)] == ["A", "B", "D"]


def test_failures_and_unreadable_records_keep_their_place() -> None:
    broken = Failure("b.json", "unreadable", "no such file")
    stream: list[tuple[str, list[Raw | Failure]]] = [
        ("a.json", [raw(readable=False)]), ("b.json", [broken]), ("c.json", [raw(title="C")]), ("d.json", [])
    ]  # fmt: skip
    first, second, third = records((Input(path), iter(raws)) for path, raws in stream)
    assert second is broken
    assert isinstance(first, Record)
    assert isinstance(third, Record)
    assert (first.readable, first.first_of_table, third.first_of_table) == (False, False, True)


def test_only_a_sample_is_held_back() -> None:
    taken = 0

    def endless() -> Iterator[Raw]:
        nonlocal taken
        while True:
            taken += 1
            yield raw(taken, title="A")

    stream = records([(Input("a.jsonl"), endless())])
    for _ in range(3 * SAMPLE):
        next(stream)
    assert taken == 3 * SAMPLE


def test_a_folder_is_not_held_back_for_ever() -> None:
    opened = 0

    def folder() -> Iterator[tuple[Input, Iterator[Raw]]]:
        nonlocal opened
        while True:
            opened += 1
            yield Input(f"news/{opened}.json"), iter([raw(title="A")])

    next(records(folder()))
    assert opened <= SAMPLE + 1


def test_a_large_record_ends_the_sample() -> None:
    stream = records([(Input("a.jsonl"), (raw(n, text="x" * 5_000_000) for n in range(50)))])
    first = next(stream)
    assert isinstance(first, Record)
    assert first.layout.sampled == 2


def test_the_sample_decides() -> None:
    rows = [raw(n, title="A") for n in range(SAMPLE)] + [raw(SAMPLE, title="", headline="B", section="Local")]
    last = found(("a.jsonl", rows))[-1]
    assert last.layout.sampled == SAMPLE
    assert [text.text for text in last.title] == ["B"]
    assert [text.text for text in last.categories] == ["Local"]


def test_now_and_overrides_reach_every_record() -> None:
    now = datetime(2026, 6, 1, tzinfo=UTC)
    (record,) = records([(Input("a.jsonl"), iter([raw(x="A")]))], {"title": ("x",)}, now)
    assert isinstance(record, Record)
    assert record.now is now
    assert record.title[0] == (Place("/x"), "A")
