"""A value still has the label of the page before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from newslint.record import Record
from newslint.roles import Role
from newslint.rule import Fix, Problem, Rule
from newslint.text.pattern import pattern
from newslint_rules.labels.heads import MARKS, head, worded
from newslint_rules.labels.words import AUTHOR, BY, CATEGORY, LANGUAGE, PHOTO, PUBLISHED, SOURCE, TITLE, UPDATED

COLON_LABELS: Mapping[Role, frozenset[str]] = {
    "published": frozenset(PUBLISHED + UPDATED),
    "modified": frozenset(PUBLISHED + UPDATED),
    "scraped": frozenset(PUBLISHED + UPDATED),
    "authors": frozenset(AUTHOR + BY + PHOTO + ("von",)),
    "categories": frozenset(CATEGORY),
    "tags": frozenset(CATEGORY),
    "source": frozenset(SOURCE),
    "language": frozenset(LANGUAGE),
    "title": frozenset(TITLE),
}
"""By role, the labels that may be left before its values together with their colon."""

DATES = frozenset({"published", "modified", "scraped"})

FILED = ("filed under ", "posted in ")

CAPITAL = r"(?=[^\W\d_a-zà-öø-ÿа-яё])"
"""Before a letter that is no lower-case one of the Latin or Cyrillic alphabets."""

BYLINE = pattern(
    r"\s{0,9}(?:(?P<by>(?i:by|por|written by|posted by|story by|reported by|words by|text by|escrito por|publicado por"
    r"|publié par|écrit par|scritto da|a cura di|geschrieben von|geschreven door|بقلم|מאת|作者|记者|記者))"
    r"[ \t\u00a0]{1,4}(?=[^\W\d_])"
    rf"|(?P<before>Von|Par|Door|Av|Af|Oleh)[ \t\u00a0]{{1,4}}{CAPITAL}(?!(?:Der|Den|Dem|Und|Zu|La|Le)\s)"
    rf"(?=[^\W\d_][\w.'’-]{{0,40}}[ \t\u00a0]{{1,4}}{CAPITAL}))"
)
"""A byline without a colon. Prepositions that begin names count only before two words with capitals."""

FIRST_WORDS = frozenset(
    {
        "a", "af", "av", "by", "door", "escrito", "geschreven", "geschrieben", "oleh", "par", "por", "posted",
        "publicado", "publié", "reported", "scritto", "story", "text", "von", "words", "written", "écrit", "بقلم",
        "מאת", "作者", "记者", "記者",
    }
)  # fmt: skip
"""The first words of what ``BYLINE`` matches: nearly every author is passed over by them."""

WORD = pattern(r"[^\W\d_]+")
LONGEST_DATE = 100
"""Characters of a date that are looked at."""


class Label(NamedTuple):
    """A label before a value: its characters, and where the value begins."""

    start: int
    end: int
    behind: int


class LabelInValue(Rule):
    """A value still begins with the label that the page shows before it.

    Why it matters: dates do not parse, and names, categories and outlets no longer equal those of other records.

    Bad:  {"title": "Harbour reopens", "published": "Last update 14 Oct 2024"}
    Bad:  {"title": "Harbour reopens", "author": "By Jane Doe"}
    Bad:  {"title": "Harbour reopens", "category": "Category: World"}
    Good: {"title": "Harbour reopens", "published": "14 Oct 2024", "author": "Par Larsson", "category": "Data: science"}

    Measured: 34.2 findings per 1,000 records on the development corpus (16 sets, 15,482 records), nearly all of them
    bylines of one set; 60 of 60 read were right, and 0 on the clean sets.

    Traps: "Von der Leyen", "Di Maria" and "Par Larsson" are names: a preposition that also begins names counts only
    before two words with capitals; a word such as "Data" is a label only where the role has such labels.
    """

    name = "label-in-value"
    family = "labels"
    fixable = "safe"
    silenced_by = frozenset({"author-prefix", "duplicated-label"})

    def check(self, record: Record) -> Iterator[Problem]:
        for role, text in worded(record):
            value = text.text
            if role == "title" and ":" not in value and "：" not in value:
                continue
            found = label(value, role)
            if found and found.behind < len(value):
                yield Problem(
                    text.place.part(found.start, found.end),
                    f"the label {value[found.start : found.end]!r} stands before the value",
                    Fix.safe(text.place.part(found.start, found.behind), ""),
                )


@lru_cache(maxsize=8192)
def label(value: str, role: Role) -> Label | None:
    """The label at the start of a value of the role. Remembered: authors and categories come back."""
    return with_colon(value, COLON_LABELS[role]) or without_colon(value, role)


def with_colon(value: str, labels: frozenset[str]) -> Label | None:
    """The label at the start of the value, if it is one of these and a colon stands behind it."""
    found = head(value)
    if found is None or found.words not in labels:
        return None
    return Label(found.start, found.end, found.behind)


def without_colon(value: str, role: Role) -> Label | None:
    """The label at the start of the value, if it needs no colon to be told from a value of the role."""
    if role in DATES:
        return date_label(value)
    if role == "authors":
        first = value[:40].split(None, 1)
        if first and first[0].lower() in FIRST_WORDS and (match := BYLINE.match(value)):
            start, end = match.span("by" if match["by"] else "before")
            return Label(start, end, match.end())
    if role in ("categories", "tags") and value[:20].lower().startswith(FILED):
        end = len(next(words for words in FILED if value.lower().startswith(words))) - 1
        return Label(0, end, end + 1)
    return None


def date_label(value: str) -> Label | None:
    """The words before a date, if they are a label and a number follows."""
    begin = value[:LONGEST_DATE]
    words = list(islice(WORD.finditer(begin), 4))
    if not words or not any(character.isdigit() for character in begin):
        return None
    start = words[0].start()
    for last in reversed(words):
        label = " ".join(begin[start : last.end()].lower().split())
        if label in COLON_LABELS["published"] and not begin[:start].strip(MARKS):
            behind = len(value) - len(value[last.end() :].lstrip(MARKS + ":：,-–"))
            return Label(start, last.end(), behind)
    return None
