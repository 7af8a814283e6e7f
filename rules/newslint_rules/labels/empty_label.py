"""A label has nothing behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.record import Record
from newslint.roles import Role
from newslint.rule import Fix, Problem, Rule
from newslint.text.view import Text
from newslint_rules.labels.heads import MARKS, head
from newslint_rules.labels.words import AUTHOR, CATEGORY, PHOTO, PUBLISHED, SOURCE, UPDATED

SHORT = frozenset(AUTHOR + PUBLISHED + UPDATED + CATEGORY)
"""Labels of a name, a date or categories: what they announce is a line, never a paragraph."""

LABELS = SHORT | frozenset(SOURCE + PHOTO)

ENDS_IN_COLON = re.compile(r"[:：][*_ \t\u00a0]{0,4}\r?\n")

VALUES: tuple[Role, ...] = ("authors", "published", "modified", "categories", "tags", "source")

BYLINES = frozenset({"by", "von", "por", "par"})
"""An author who is nothing but one of these is a byline without a name."""

PROSE = 120
"""Characters from which on a line is a paragraph of the text, not the value of a label above it."""


class EmptyLabel(Rule):
    """A label such as `Author:` has nothing behind it.

    Why it matters: the value it announces was lost, or the page never had it; the label alone is noise.

    Bad:  {"title": "Harbour reopens", "body": "The harbour reopened on Monday.\\n\\nAuthor:"}
    Bad:  {"title": "Harbour reopens", "author": "By"}
    Good: {"title": "Harbour reopens", "body": "Sources:\\n\\n- Port authority\\n- Coast guard"}

    Measured: TODO

    Traps: a heading that ends in a colon introduces a list or the paragraph below it: only known labels count, and
    only where the text ends behind them, another label follows, or a whole paragraph where a name or date should be.
    """

    name = "empty-label"
    family = "labels"
    fixable = "unsafe"
    silenced_by = frozenset({"duplicated-label"})

    def check(self, record: Record) -> Iterator[Problem]:
        for role in VALUES:
            for text in record.every(role):
                value = text.text
                if value and not value[0].isdigit() and says_nothing(value, role):
                    fix = Fix.unsafe(text.place, None) if text.place.start is None else None
                    yield Problem(
                        text.stripped().place, f"the label {value.strip()!r} stands here without a value", fix
                    )
        for text in record.body:
            if text.text.rstrip()[-1:] in (":", "：") or (":" in text.text and ENDS_IN_COLON.search(text.text)):
                yield from alone(text)


def says_nothing(value: str, role: Role) -> bool:
    """Whether the value is a label and nothing else."""
    found = head(value)
    if found is None:
        return role == "authors" and len(value) < 20 and value.strip().lower() in BYLINES
    return found.behind == len(value) and found.words in LABELS


def alone(text: Text) -> Iterator[Problem]:
    """The lines of the text that are a label whose value is missing."""
    lines = text.lines
    for at, (start, line) in enumerate(lines):
        if line.rstrip(MARKS)[-1:] not in (":", "：") or not (found := head(line)):
            continue
        if found.words not in LABELS or found.behind < len(line):
            continue
        behind = next((below for _, below in lines[at + 1 :] if below.strip()), "")
        if behind and not is_label(behind) and not (found.words in SHORT and len(behind) >= PROSE):
            continue
        end = lines[at + 1][0] if at + 1 < len(lines) else len(text.text)
        place = text.place.part(start + found.start, start + found.end)
        fix = Fix.unsafe(text.place.part(start, end), "")
        yield Problem(place, f"nothing stands behind the label {line[found.start : found.end]!r}", fix)


def is_label(line: str) -> bool:
    """Whether the line begins with a label."""
    found = head(line)
    return found is not None and found.words in LABELS
