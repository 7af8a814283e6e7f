"""What is read of a rule's docstring and options."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

import pytest
from pydantic import Field

from newslint.explain import Example, Option, first_sentence, page
from newslint.record import Record
from newslint.rule import Problem, Rule, Severity


class LongTitle(Rule):
    """A title is longer than any
    headline, such as `…`.

    It may go on for a second paragraph.

    Why it matters: pages cut it.
    Twice.

    Bad:  {"title": "Long, long"}
    Bad:  {
            "title": "Long",
            "Good": "Bad: no head of a part"
          }
    Good: {"title": "Short"}

    Measured: 3.1 findings per 1,000 records.

    Traps: live blogs.
    """

    name = "long-title"
    family = "titles"
    fixable = "unsafe"
    on_by_default: ClassVar[bool] = False
    most_words: int = Field(30, description="How many words a title may have.")
    kinds: tuple[Literal["news", "blog"], ...] = Field(("news",), description="Kinds of pages.")
    limits: dict[str, float] = Field({}, description="Limits by outlet.")
    marker: str | None = Field(None, alias="end", description="What a cut title ends in.")
    strict: bool = Field(False, description="Whether to be strict.")
    severity: Severity = Field(Severity.INFO, description="How bad it is.")

    def check(self, record: Record) -> Iterator[Problem]:
        yield from ()


class Bare(Rule):
    """Nothing but this."""

    name = "bare"
    family = "titles"

    def check(self, record: Record) -> Iterator[Problem]:
        yield from ()


def test_parts_of_the_docstring() -> None:
    found = page(LongTitle)
    assert (found.name, found.family, found.severity) == ("long-title", "titles", Severity.INFO)
    assert (found.fixable, found.on_by_default) == ("unsafe", False)
    assert found.what == "A title is longer than any\nheadline, such as `…`.\n\nIt may go on for a second paragraph."
    assert found.why == "pages cut it.\nTwice."
    assert found.bad == ({"title": "Long, long"}, {"title": "Long", "Good": "Bad: no head of a part"})
    assert found.good == ({"title": "Short"},)
    assert found.measured == "3.1 findings per 1,000 records."
    assert found.traps == "live blogs."


def test_examples_as_they_are_written() -> None:
    first, second, third = page(LongTitle).examples
    assert first == Example("bad", '{"title": "Long, long"}')
    assert second.text.splitlines()[1].strip() == '"title": "Long",'
    assert third.kind == "good"


def test_options_in_words() -> None:
    assert page(LongTitle).options == (
        Option("most-words", "whole number", "30", "How many words a title may have."),
        Option("kinds", 'list of "news" or "blog"', '["news"]', "Kinds of pages."),
        Option("limits", "table of number", "{}", "Limits by outlet."),
        Option("end", "text", "", "What a cut title ends in."),
        Option("strict", "true or false", "false", "Whether to be strict."),
        Option("severity", '"info", "warning" or "error"', '"info"', "How bad it is."),
    )


def test_a_rule_with_hardly_any_documentation() -> None:
    found = page(Bare)
    assert found.what == "Nothing but this."
    assert (found.why, found.bad, found.good, found.measured, found.traps) == ("", (), (), "", "")


def test_first_sentence_is_one_line() -> None:
    assert first_sentence(LongTitle) == "A title is longer than any headline, such as `…`."


@pytest.mark.parametrize("example", ["{'title': 1}", "[1]", ""])
def test_an_example_that_is_no_record(example: str) -> None:
    class Wrong(Bare):
        __doc__ = f"What.\n\nBad: {example}"

    with pytest.raises(ValueError, match="rule bare: an example is not"):
        page(Wrong)
