from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint import Fix, Problem, Record, Rule, Severity
from newslint.text.phrases import Phrases
from newslint_rules.authors.bylines import authors
from newslint_rules.quoting import quoted

PHRASES = Phrases.beside(__file__)
WHOLE = frozenset(phrase.text for phrase in PHRASES.phrases if not phrase.open_end)
"""Values that stand in for an author."""
NEWSROOMS = frozenset(phrase.text for phrase in PHRASES.phrases if phrase.open_end)
"""Bare words for the newsroom."""


class AuthorPlaceholder(Rule):
    """The author is a stand-in: `admin`, `Anonymous`, `No Author`, `Guest User`, `Staff`.

    Why it matters: the field counts as filled and says nothing. "admin" becomes an author across all sources.

    Bad:  {"title": "Harbour reopens", "author": "admin", "body": "Ships may dock again."}
    Bad:  {"title": "Puerto reabierto", "author": "Anónimo", "body": "Los barcos atracan de nuevo."}
    Good: {"title": "Harbour reopens", "author": "Reuters Staff", "body": "Ships may dock again."}
    Good: {"title": "Harbour reopens", "author": "BR24 Redaktion", "body": "Ships may dock again."}

    Measured: 1.1 findings per 1,000 records on the development corpus (16 sets, 15,482 records): 17, all read and
    right; no author stands in the clean sets.

    Traps: only whole values count. Desks with a name ("Reuters Staff", "National Desk") and agencies are legitimate
    authors; a bare word for the newsroom ("Redaktion") is info, since papers sign with it.
    """

    name: ClassVar[str] = "author-placeholder"
    family: ClassVar[str] = "authors"
    reads = ("authors",)
    fixable = "safe"
    silenced_by: ClassVar[frozenset[str]] = frozenset({"null-literal"})

    def check(self, record: Record) -> Iterator[Problem]:
        for text, key, whole in authors(record):
            if key in WHOLE:
                fix = Fix.safe(whole, None) if whole else None
                yield Problem(text.place, f"{quoted(text.text)} stands in for an author and names none", fix)
            elif key in NEWSROOMS:
                message = f"{quoted(text.text)} names no author, only that there is a newsroom"
                yield Problem(text.place, message, severity=Severity.INFO)
