"""The same category stands in a list twice."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.record import Record
from newslint.rule import Fix, Problem, Rule, Severity
from newslint_rules.categories.lists import LABELS, filled, folded, item_lists, quoted


class DuplicateCategory(Rule):
    """A category or tag stands in the same list twice.

    Why it matters: counts by category come out too high, and a list that repeats itself was often put together from
    two places of the page.

    Bad:  {"title": "Harbour reopens", "category": "World,Trade,World"}
    Good: {"title": "Harbour reopens", "category": "World,Trade,World Trade"}

    Measured: 0.3 findings per 1,000 records on the development corpus (16 sets, 15,482 records): 4, all of them read
    and right.

    Traps: a tag that differs in letter case only is info, since tags are often kept in both for a search; forms in
    another script or language are other items.
    """

    name = "duplicate-category"
    family = "categories"
    reads = LABELS
    fixable = "safe"

    def check(self, record: Record) -> Iterator[Problem]:
        for found in item_lists(record):
            if len(found.items) < 2:
                continue
            seen: dict[str, str] = {}
            for at, item in enumerate(found.items):
                key = folded(item.text)
                if not key or not filled(item):
                    continue
                if key not in seen:
                    seen[key] = item.text.strip()
                    continue
                same = seen[key] == item.text.strip()
                text = item.stripped()
                place = found.without(at)
                yield Problem(
                    text.place,
                    f"{quoted(text.text)} stands in the {found.role} already"
                    + ("" if same else f" as {quoted(seen[key])}"),
                    Fix("safe" if same else "unsafe", Fix.safe(place, "").edits) if place else None,
                    Severity.INFO if found.role == "tags" and not same else None,
                )
