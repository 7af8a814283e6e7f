"""What a crashed program says, in place of the article or within it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from newslint import Problem, Record, Rule, Text
from newslint.rule import Severity
from newslint.text.markdown import inside
from newslint.text.needles import Needles
from newslint.text.pattern import pattern
from newslint_rules.capture import shape
from newslint_rules.capture.programming import is_about_code, names_code

WHOLE = frozenset({
    "exception", "error", "exceptions", "nonetype", "null pointer exception", "nullpointerexception",
    "timeout", "timeouterror",
    "timeoutexception", "connectionerror", "httperror", "http error", "attributeerror", "typeerror", "keyerror",
    "valueerror", "indexerror", "parse error", "parsing error", "scraping error", "extraction error", "download error",
    "an exception occurred", "unhandled exception", "internal error", "unknown error", "traceback",
})  # fmt: skip
"""Bodies that are nothing but the name of a failure: own list."""
SIGNS = (
    "Traceback (most recent call last)", "Exception in thread", "Fatal error: Uncaught", "Uncaught TypeError",
    "Uncaught ReferenceError", "Uncaught Exception", "Unhandled exception at", "An unhandled exception occurred",
    "TypeError: ", "KeyError: ", "AttributeError: ", "ValueError: ", "IndexError: ", "ReferenceError: ",
    "UnboundLocalError: ", "ModuleNotFoundError: ", "ImportError: ", "UnicodeDecodeError: ", "JSONDecodeError: ",
    "'NoneType' object ", "Cannot read property '", "Cannot read properties of ", "is not a function at ",
    "Max retries exceeded with url", "HTTPSConnectionPool(", "HTTPConnectionPool(", "NewConnectionError(",
    "Remote end closed connection", "ArticleException", "Article `download()` failed", "You must `download()`",
    "Client Error: Forbidden for url", "Client Error: Not Found for url", "Server Error for url",
    "<Response [", " object at 0x", "<generator object ", "<coroutine object ", "<bound method ", "<class '",
    "[object Promise]", "[object Object]", "Undefined index: ", "Undefined variable: ", "Undefined variable $",
    "Undefined array key ", "Undefined offset: ", "Undefined property: ", "Trying to access array offset on",
    "Trying to get property of non-object", "Cannot modify header information", "Allowed memory size of",
    "Maximum execution time of", "failed to open stream: ", "supplied argument is not a valid", "mysql_connect(",
    "mysqli_connect(", "mysql_fetch_", "You have an error in your SQL syntax", "SQLSTATE[", "ORA-00", "ORA-12",
    "java.lang.", "java.io.", "java.util.concurrent.", "java.net.", "org.springframework.", "javax.servlet.",
    "NullPointerException", "System.NullReferenceException", "Server Error in '/' Application",
    "Object reference not set to an instance", "selenium.common.exceptions", "NoSuchElementException",
    "StaleElementReferenceException", "net::ERR_", "ERR_CONNECTION_", "ERR_NAME_NOT_RESOLVED", "[Errno ",
    "goroutine 1 [running]", "panic: runtime error", "thread 'main' panicked at", "Segmentation fault (core dumped)",
    "undefined method `", "ActionView::Template::Error", "Liquid error: ", "Twig_Error", "template error while",
)  # fmt: skip
"""What tracebacks, error messages of programs and printed objects hold: own list."""
_EXACT = pattern("|".join(map(re.escape, SIGNS)))
_SCAN = Needles(SIGNS)
_SHORTEST, _SHORT = 60, 2000
_TRACE = pattern(r"Traceback \(|Exception in thread|java\.\w+\.|org\.springframework|Uncaught|panic: |goroutine 1")
_START = 60
"""Characters that may stand before the first line of a stack trace that is all of a body."""
_SHARE, _CERTAIN_SHARE = 0.3, 0.6
_QUOTES = ('"', "“", "„", "«", "‘", "「")
_MOST = 20


class ExceptionText(Rule):
    """The body is the error of a program: `Exception`, a stack trace, or an object as the program prints it.

    Why it matters: the scraper or the site stored its own failure as an article.

    Bad:  {"title": "Harbour reopens", "body": "Traceback (most recent call last):\\n  File \\"scrape.py\\", line 4"}
    Bad:  {"title": "Harbour reopens", "body": "Exception"}
    Good: {"title": "Harbour reopens", "body": "With one exception, all berths are in use, a spokesman said on Monday."}

    Measured: 0.1 findings per 1,000 records on the development corpus (16 sets, 15,482 records), both info in articles
    about programs; clean sets: 0 per 1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; 2 of 2 read were right.

    Traps: articles about programming quote errors: there it is info, and code is left alone; the single words count as
    the whole body only, the rest in the spelling of the program.
    """

    name: ClassVar[str] = "exception-text"
    family: ClassVar[str] = "capture"
    needles: ClassVar[tuple[str, ...]] = (*SIGNS, *WHOLE)

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        for text in record.body:
            if len(text.text) <= _SHORTEST and text.text.strip(" \t\r\n.:!*#`'\"<>").lower() in WHOLE:
                yield Problem(text.place, "the body is the name of a failure: scrape the page again")
            elif stretches := list(failures(text)):
                yield from self.problems(record, text, stretches)

    def problems(self, record: Record, text: Text, stretches: list[tuple[int, int]]) -> Iterator[Problem]:
        """The whole body, if the program's words are most of it, else where they stand."""
        told = sum(end - start for start, end in stretches)
        start = text.text[: stretches[0][0]].strip()
        traced = len(start) <= _START and _TRACE.search(text.text, 0, stretches[0][1]) is not None
        if len(text.text) <= _SHORT and (traced or told >= _SHARE * len(text.text)):
            severity = Severity.INFO if names_code(record) else None
            if severity is None and not traced and told < _CERTAIN_SHARE * len(text.text):
                severity = Severity.WARNING
            yield Problem(text.place, "the body is the error of a program: scrape the page again", severity=severity)
            return
        severity = Severity.INFO if is_about_code(record, text) else Severity.WARNING
        for begin, end in stretches[:_MOST]:
            place = text.place.part(begin, end)
            yield Problem(place, "the error of a program stands in the text", severity=severity)


def failures(text: Text) -> Iterator[tuple[int, int]]:
    """The sentences or lines that hold a sign of a failure, outside code."""
    last = -1
    for start, _, _ in sorted(_SCAN.places(text.text)):
        match = _EXACT.match(text.text, start) if start >= last else None
        if match and is_bare(text, start):
            begin, last = shape.sentence(text.text, start, match.end())
            yield begin, last


def is_bare(text: Text, start: int) -> bool:
    """Whether the sign stands by itself: not in code, not inside a word, not quoted within a sentence."""
    if inside(start, text.code) or text.text[max(0, start - 1) : start].isalnum():
        return False
    before = text.text[max(0, start - 40) : start].rpartition("\n")[2]
    return before[-1:] not in _QUOTES or not before[:-1].strip()
