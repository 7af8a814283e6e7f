"""A label stands twice before its value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pydantic import Field

from newslint.record import Record
from newslint.rule import Fix, Problem, Rule, Severity
from newslint.text.pattern import pattern
from newslint.text.view import Text
from newslint_rules.labels.heads import worded
from newslint_rules.labels.words import AMBIGUOUS, AUTHOR, CATEGORY, PUBLISHED, SOURCE, UPDATED, any_of

WORDS = frozenset(AUTHOR + CATEGORY + PUBLISHED + SOURCE + UPDATED) | {"by", "por", "door"}
FIRST_WORD = pattern(r"[ \t>*_#•]{0,8}([^\s:：*_]{1,30})[\s:：*_]")
FIRST_WORDS = frozenset(word.split()[0] for word in WORDS)
"""What the first word of a line must be."""
_MARKS = " \t>*_#•"
_MARKS_FIRST = frozenset(_MARKS)
_LOOK = 40
"""Characters of a line in which its first word ends, if that is a label's."""
_BEGINNINGS = frozenset((word + gap)[:3] for word in FIRST_WORDS for gap in " \t:：*_\u00a0")
"""The first three characters of such a line: nearly every line is passed over by them."""


@lru_cache(maxsize=1)
def label() -> re.Pattern[str]:
    """Matches a line that begins with a label twice or more often. Compiled when it is first needed."""
    return re.compile(
        rf"(?P<lead>[ \t>*_#•]{{0,8}})(?P<first>(?P<label>{any_of(WORDS)})(?P<mark>[ \t\u00a0]{{0,2}}[:：])?)"
        r"(?P<marks>[*_]{0,2})(?:[ \t\u00a0]{0,4}(?P=label)(?:[ \t\u00a0]{0,2}[:：]|(?![\w’'-]))){1,9}",
        re.IGNORECASE,
    )


class DuplicatedLabel(Rule):
    """A label such as `Sources` or `By` stands twice before its value.

    Why it matters: the page had the label, and the template or the scraper wrote it once more; the doubled word is
    taken for a part of the value.

    Bad:  {"title": "Harbour reopens", "body": "Sources Sources Reuters\\n\\nThe harbour reopened on Monday."}
    Bad:  {"title": "Harbour reopens", "author": "By By Jane Doe"}
    Good: {"title": "Goo Goo Dolls at the harbour", "body": "Duran Duran sang, sources said."}

    Measured: 0.1 findings per 1,000 records on the development corpus (16 sets, 15,482 records): 1, which was right.

    Traps: names that repeat a word ("Goo Goo Dolls", "Duran Duran") are no labels; a label counts at the start of a
    line or value only; words with another meaning ("Date", "Section") need a colon behind each.
    """

    name = "duplicated-label"
    family = "labels"
    fixable = "safe"

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        for text in record.prose():
            # a look at three characters passes over nearly all lines, without a call for each
            suspects = [at for at, line in text.lines if line[:3].lower() in _BEGINNINGS or line[:1] in _MARKS_FIRST]
            for at in suspects:
                if begins_with_label(text.text[at : at + _LOOK]):
                    yield from doubled(text, at)
        for role, text in worded(record):
            if role != "title" and begins_with_label(text.text[:_LOOK]):
                yield from doubled(text, 0)


def begins_with_label(line: str) -> bool:
    """Whether the first word of the line is that of a label."""
    begin = line[:3] if line[:1] not in _MARKS else line[:12].lstrip(_MARKS)[:3]
    if begin.lower() not in _BEGINNINGS:
        return False
    first = FIRST_WORD.match(line)
    return first is not None and first[1].lower() in FIRST_WORDS


def doubled(text: Text, at: int) -> Iterator[Problem]:
    """The problem of the line that starts at the offset, if it begins with a label more than once."""
    match = label().match(text.text, at)
    if match is None:
        return
    words, start, end = match["label"], match.start("first"), match.end()
    last = match.group().lower().rfind(words.lower()) + match.start()
    if text.text[last - 1].isalpha():
        return  # one word that repeats itself
    colons = bool(match["mark"]), text.text[last:end].endswith((":", "："))
    if words.lower() in AMBIGUOUS and colons != (True, True):
        return
    if words[0].islower() and match.start() > 0 and not any(colons):
        return  # the middle of a sentence that was broken into lines
    extra = (match.end("marks"), end) if match["mark"] else (start, last)  # the first keeps its colon
    fix = Fix.safe(text.place.part(*extra), "")
    yield Problem(text.place.part(start, end), f"the label {words!r} stands here twice", fix)
