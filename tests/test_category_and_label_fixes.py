"""Whatever stands in categories, bylines, dates and bodies: rules do not raise, point inside, and mend for good."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.fixes.decoded import apply
from newslint.origin import Nowhere
from newslint.record import Raw, Record
from newslint.roles.infer import infer
from newslint.rule import Problem, Rule
from newslint_rules import categories, labels

ROUNDS = 10
"""How often the program checks a record again after fixes that stood in each other's way."""

pieces = st.sampled_from(
    ["World", "Asia", "world", "By", "by", "Sources", "Author", "Updated", "Jane Doe", "4 May 2024", "English", "来源",
     ",", ";", "|", ":", "：", "-", "–", ">", "»", "*", "_", " ", "  ", "\u00a0", "\n", "\r\n", "&amp;", "10,000", "😀"]
)  # fmt: skip
strings = st.lists(pieces, max_size=12).map("".join)


def problems(rule: type[Rule], data: dict[str, Any]) -> list[Problem]:
    """What the rule says of a record of these fields."""
    return list(rule().check(Record(Raw(data, Nowhere(), 0), infer([data]))))


@pytest.mark.parametrize("rule", categories.RULES + labels.RULES, ids=lambda rule: rule.name)
@settings(deadline=None, max_examples=60)
@given(
    category=strings | st.lists(strings | st.none(), max_size=4),
    tags=strings | st.lists(strings, max_size=3),
    author=strings,
    published=strings,
    body=strings,
)
def test_points_inside_and_mends_for_good(rule: type[Rule], **fields: Any) -> None:
    data: dict[str, Any] = {"title": "Harbour reopens", "url": "https://news.example.org/1", **fields}
    for _ in range(ROUNDS):
        found = problems(rule, data)
        for place, message, _, _ in found:
            assert message.isprintable()
            value = data[place.pointer.split("/")[1]]
            value = value[int(place.pointer.split("/")[2])] if isinstance(value, list) else value
            assert place.start is None or 0 <= place.start <= (place.end or 0) <= len(value)
        edits = [edit for problem in found if problem.fix for edit in problem.fix.edits]
        if not edits:
            return
        data = apply(data, edits)
    raise AssertionError(f"not mended after {ROUNDS} rounds: {data}")
