from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from newslint import Fix, Problem, Record, Rule, Severity
from newslint.text.pattern import pattern
from newslint_rules.fields.values import name, roles, said_in_body
from newslint_rules.quoting import quoted

OF_PROGRAMS = frozenset({
    "None", "null", "NULL", "undefined", "NaN", "nan", "NaT", "<NA>", "#N/A", "(null)", "\\N", "NoneType", "[null]",
    "[None]", "[undefined]", "[object Object]", "[object Undefined]", "[object Null]", "undefined undefined",
    "null null", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!",
})  # fmt: skip
"""What Python, JavaScript, databases, pandas and spreadsheets print for nothing, or for a failed cell."""

OF_PEOPLE = frozenset({"none", "NONE", "Null", "N/A", "n/a", "N.A.", "n.a."})
"""What people, and programs too, write for it: in fields with a role only."""

WORDS = OF_PROGRAMS | OF_PEOPLE

LONGEST = 200
"""Characters of the longest value that is looked at."""

REPR = pattern(r"<(?:built-in|bound|function|class|module|generator|coroutine)\b[^<>]{1,150}>|<[^<>]{1,120} at 0x\w+>")
"""How Python prints a function, a method or an object."""


class NullLiteral(Rule):
    """The whole value is a word for nothing that a program left behind, such as `None`, `null`, `NaN` or `undefined`.

    Why it matters: the value is missing but counts as filled. "None" becomes the most prolific author of the set.

    Bad:  {"title": "Bridge reopens", "author": "None", "body": "Cars may cross again."}
    Bad:  {"title": "Bridge reopens", "published": "<built-in method now of type object at 0x7f0a>"}
    Good: {"title": "None of the above", "author": null, "body": "Voters may choose it. The law is null and void."}
    Good: {"title": "Undefined", "body": "Her new album is called Undefined."}

    Measured: 736 findings in 15,482 records of the development corpus (16 sets), 735 of them authors of one set; all of
    50 read were right. 0 on clean news.

    Traps: only whole values count, never words in a text. A title that its body speaks of is a real one. In fields
    without a role only what programs write counts: `"robots": "none"` is a setting.
    """

    name: ClassVar[str] = "null-literal"
    family: ClassVar[str] = "fields"
    fixable = "safe"

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        strings = record.raw_strings()
        if not any(
            [len(value) <= LONGEST and ((bare := value.strip()) in WORDS or bare[:1] == "<") for value in strings]
        ):
            return
        suspects = [text for text in record.strings() if len(text[1]) <= LONGEST and is_null(text[1].strip())]
        known = roles(record)
        for place, value in suspects:
            role = known.get(place.pointer)
            word = value.strip()
            top_level = place.pointer.count("/") == 1
            if role == "title" and said_in_body(word, record):
                continue
            if role:
                fix = Fix.safe(place, None) if top_level else None
                yield Problem(place, f"{name(role)} is {quoted(word)}: nothing, written as text", fix)
            elif top_level and word not in OF_PEOPLE:
                message = f"value is {quoted(word)}: nothing, written as text"
                yield Problem(place, message, Fix.safe(place, None), Severity.WARNING)


def is_null(value: str) -> bool:
    """Whether the text, without blanks around it, is a word for nothing."""
    return value in WORDS or (value[:1] == "<" and REPR.fullmatch(value) is not None)
