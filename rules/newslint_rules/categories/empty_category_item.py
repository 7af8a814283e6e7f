"""An item of a list of categories is empty."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from newslint.record import Record
from newslint.rule import Fix, Problem, Rule, Severity
from newslint_rules.categories.lists import LABELS, ItemList, filled, item_lists


class EmptyCategoryItem(Rule):
    """An item of the categories or tags is empty, though the list is not.

    Why it matters: whoever counts or filters by category gets one without a name, and the item often was a category
    that the scraper did not find.

    Bad:  {"title": "Harbour reopens", "category": ",English,World"}
    Bad:  {"title": "Harbour reopens", "tags": ["", "World"]}
    Good: {"title": "Harbour reopens", "category": "English,World", "tags": []}

    Measured: 1.2 findings per 1,000 records on the development corpus (16 sets, 15,482 records): 18, all of them read
    and right, 7 of them lone marks in keyword lists.

    Traps: a list or value that holds nothing at all is `empty-field`; a separator behind the last item is
    `dangling-separator`; an item that is a lone mark (`-`) is a warning; blank lines between items, the semicolon of
    `&amp;` and the comma of `10,000` separate nothing.
    """

    name = "empty-category-item"
    family = "categories"
    reads = LABELS
    fixable = "safe"

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        for found in item_lists(record):
            last = found.last
            if last < 0:
                yield from nothing_but_separators(found)
                continue
            if found.separator == "line break":
                continue
            for at, item in enumerate(found.items if found.joined is None else found.items[:last]):
                if not filled(item):
                    place = found.without(at)
                    fix = Fix.safe(place, "") if place else None
                    yield Problem(item.place, message(found, at), fix, Severity.WARNING if item.text.strip() else None)


def nothing_but_separators(found: ItemList) -> Iterator[Problem]:
    """A string of separators without any item; a blank string or a lone dash is left to rules about empty fields."""
    if found.joined is not None and found.separator and len(found.joined.text.strip()) > 0:
        yield Problem(found.joined.place, f"the {found.role} are nothing but separators")


def message(found: ItemList, at: int) -> str:
    """What is wrong with the item, by where it stands."""
    if found.joined is None:
        return f"item {at + 1} of the {found.role} is empty"
    if at == 0:
        return f"nothing stands before the first {found.separator} of the {found.role}"
    return f"nothing stands between two {found.separator}s of the {found.role}"
