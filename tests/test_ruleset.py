"""Which rules of a set are called for a record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from newslint import Place, Problem, Record, Rule
from newslint.origin import Nowhere
from newslint.record import Raw
from newslint.roles.infer import infer
from newslint.roles.layout import Layout
from newslint.ruleset import Group, RuleSet

calls: list[list[str]] = []


class NoWorld(Rule):
    """A category is "World"."""

    name: ClassVar[str] = "no-world"
    family: ClassVar[str] = "tests"
    reads = ("categories", "tags")

    def check(self, record: Record) -> Iterator[Problem]:
        calls.append([text for _, text in record.categories])
        for place, text in record.categories:
            if text == "World":
                yield Problem(place, "the world is too large")
            if text == "crash":
                raise ValueError


def record(layout: Layout | None = None, **data: Any) -> Record:
    return Record(Raw(data, Nowhere(), 0), layout or infer([data]))


def test_values_that_were_fine_are_not_looked_at_again() -> None:
    calls.clear()
    rules = RuleSet([NoWorld()])
    for _ in range(3):
        assert rules.check(record(title="Ferry sails", categories=["Sea", "Trade"])) == []
    assert rules.check(record(title="Ferry sails", categories=["Sea"])) == []
    assert calls == [["Sea", "Trade"], ["Sea"]]


def test_values_that_were_wrong_are_wrong_again() -> None:
    rules = RuleSet([NoWorld()])
    for _ in range(3):
        ((_, problem),) = rules.check(record(title="Ferry sails", categories=["Sea", "World"]))
        assert problem.place == Place("/categories/1")
        ((rule, crash),) = rules.check(record(title="Ferry sails", categories=["crash"]))
        assert rule is None
        assert "no-world crashed: ValueError" in crash.message


def test_fields_and_types_make_a_difference() -> None:
    calls.clear()
    rules = RuleSet([NoWorld()])
    for data in ({"categories": "1"}, {"category": "1"}, {"categories": ["1"]}, {"tags": "1"}, {}):
        rules.check(record(title="Ferry sails", **data))
    assert len(calls) == 5


def test_what_is_remembered_is_bounded() -> None:
    calls.clear()
    rules = RuleSet([NoWorld()])
    long = ["x" * Group.LONGEST]
    layout = infer([{"title": "Ferry sails", "categories": ["Sea"]}])
    for _ in range(2):
        rules.check(record(layout, categories=long))
    assert calls == [long, long]
    for number in range(2 * Group.MOST):
        rules.check(record(layout, categories=[str(number)]))
    rules.check(record(layout, categories=["0"]))
    assert calls[-1] == ["0"]


def test_nesting_without_end() -> None:
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    layout = infer([{"title": "Ferry sails", "categories": ["Sea"]}])
    assert all(
        "RecursionError" in problem.message
        for _, problem in RuleSet([NoWorld()]).check(record(layout, categories=deep))
    )
