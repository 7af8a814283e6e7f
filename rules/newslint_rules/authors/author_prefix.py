from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar, NamedTuple

from newslint import Fix, Problem, Record, Rule
from newslint.text.pattern import pattern
from newslint.text.phrases import Phrases
from newslint_rules.authors.bylines import AGENCIES, authors, folded, looks_like_person
from newslint_rules.authors.given_names import ITALIAN, SURNAMES
from newslint_rules.labels.heads import head
from newslint_rules.labels.words import AUTHOR, BY, PHOTO
from newslint_rules.quoting import quoted

PHRASES = Phrases.beside(__file__)
BEFORE_NAME: dict[str, tuple[str, ...]] = {}
"""By their first word, the phrases that stand before a name with nothing but a blank between, the longest first."""
for _phrase in sorted((phrase.text for phrase in PHRASES.phrases if phrase.open_end), key=len, reverse=True):
    _first = _phrase.split()[0]
    BEFORE_NAME[_first] = (*BEFORE_NAME.get(_first, ()), _phrase)
COLON_LABELS = frozenset((*AUTHOR, *BY, *PHOTO, "von", *(phrase.text for phrase in PHRASES.phrases)))
"""What counts as a label where a colon or slash stands behind it."""

ALSO_NAMES = frozenset({"par", "von", "av", "af", "door", "oleh", "di"})
"""Prepositions that also begin or are names: they count before two words with capitals or an agency only."""
NOBLE = frozenset({"der", "den", "dem", "und", "zu", "zur"})
TITLES = frozenset({"by the book", "by the numbers", "by invitation", "by design", "by default", "by request"})
"""Standing columns."""
_WITHOUT_BY = """
    animation animations compiled edited illustrated illustration illustrations photographs photography graphics
    reported written posted produced narrated translated
"""
WITHOUT_BY = frozenset(_WITHOUT_BY.split())
"""Words of a credit whose "by" is lost; they count before what looks like a person only."""
_OTHER_WORK = """
    video review reviewed interview interviewed propos recueilli беседовал беседовала röportaj 編輯 编辑 责任编辑 構成
    redaktion redacción
"""
SAYS_MORE = (WITHOUT_BY | frozenset(PHOTO) | frozenset(_OTHER_WORK.split())) - {"written", "reported", "posted"}
"""First words of credits that tell what somebody did: to take them away would lose that."""

SIGNS = pattern(r"(?:[-–—|/•·:;,>»*]\s{0,3}){1,5}(?=[^\W\d_])")
SLASH = pattern(r"(?:文|图文|圖文|撰文|采写|採寫|取材・文|文・写真|글|글·사진)\s?[/／|｜=＝•]\s?(?=[^\W\d_])")
GLUED = pattern(r"(?:[本見见]?[報报]?(?:记者|記者))[\s\u3000]{0,2}(?=[^\W\d_])")
HAN_NAMES = pattern(
    r"[\u3400-\u9fff]{2,4}(?:[、,，\s\u3000·]{1,2}[\u3400-\u9fff]{2,4}){0,5}(?:[/／][\u3400-\u9fff]{2,6})?"
)
"""Names, perhaps with the place and kind of their report: 王小明／台北報導."""
BLANKS = " \t\r\n\u00a0\u3000"


class Prefix(NamedTuple):
    """What stands before a name: where it ends, where the name begins, and whether it says nothing by itself."""

    end: int
    behind: int
    safe: bool = True


class AuthorPrefix(Rule):
    """A byline's words stand before the name: `By Jane Doe`, `Von Eva Maier`, `Texte: Anne Petit`, `, Jane Doe`.

    Why it matters: "By Jane Doe" and "Jane Doe" are counted as two authors, and neither is found under J.

    Bad:  {"title": "Harbour reopens", "author": "By Jane Doe", "body": "Ships may dock again."}
    Bad:  {"title": "Hafen wieder offen", "authors": ["Von Eva Maier"], "body": "Schiffe legen wieder an."}
    Bad:  {"title": "Harbour reopens", "author": ", Jane Doe", "body": "Ships may dock again."}
    Good: {"title": "Harbour reopens", "authors": ["Par Larsson", "Von Bergen", "Di Marco", "By the Book"]}

    Measured: 50.1 findings per 1,000 records on the development corpus (16 sets, 15,482 records), nearly all of
    them from two outlets that store their bylines so; 0 on giveme5w1h_bbc and 0 on the hand-checked bodies (which
    name no authors); 105 of 105 different values read were right.

    Traps: "Par Larsson", "von der Leyen", "Di Marco" and "Af Klint" are names: a preposition that also begins names
    counts only before two words with capitals or a news agency, Italian "di" only before a given name that is no half
    of a surname; Chinese 記者 counts before a surname only ("記者協會" is an association).
    """

    name: ClassVar[str] = "author-prefix"
    family: ClassVar[str] = "authors"
    reads = ("authors",)
    fixable = "safe"
    silenced_by: ClassVar[frozenset[str]] = frozenset(
        {"duplicated-label", "author-interface-text", "author-with-date", "author-contact"}
    )

    def check(self, record: Record) -> Iterator[Problem]:
        for text, _, _ in authors(record):
            if found := prefix(text.text):
                words = text.text[: found.end]
                fix = Fix.safe(text.place.part(0, found.behind), "") if found.safe else None
                message = f"{quoted(words)} stands before the author's name and is no part of it"
                yield Problem(text.place.part(0, found.end), message, fix)


@lru_cache(maxsize=4096)
def prefix(value: str) -> Prefix | None:
    """What stands before the name in an author value, if anything."""
    first = value.split(None, 1)[0].lower()
    if first in BEFORE_NAME and (found := before_name(value, first)):
        return found
    if (":" in value or "：" in value) and (label := head(value)) and label.words in COLON_LABELS:
        safe = label.words.partition(" ")[0] not in SAYS_MORE
        return Prefix(label.end, label.behind, safe) if label.behind < len(value) else None
    if first in WITHOUT_BY and looks_like_person(rest := value[len(first) :].strip()) and len(rest.split()) < 4:
        return Prefix(len(first), len(value) - len(rest), safe=False)
    if not value[0].isalnum() and (signs := SIGNS.match(value)):
        return Prefix(len(signs.group().rstrip()), signs.end())
    if value[0] > "\u2fff":
        if slash := SLASH.match(value):
            return Prefix(len(slash.group().rstrip()), slash.end())
        glued = GLUED.match(value)
        if glued and value[glued.end()] in SURNAMES and HAN_NAMES.fullmatch(value, glued.end()):
            return Prefix(len(glued.group().rstrip()), glued.end())
    return None


def before_name(value: str, first: str) -> Prefix | None:
    """The phrase that the value begins with, if a name stands behind it."""
    start = folded(value[:60])
    for phrase in BEFORE_NAME[first]:
        if not start.startswith(phrase + " "):
            continue
        end = 0
        for word in phrase.split():
            end = value.lower().find(word, end) + len(word)
        rest = value[end:].lstrip(BLANKS)
        if not rest or not rest[0].isalnum() or start in TITLES:
            return None
        if phrase in ALSO_NAMES and not name_follows(value[:end], rest):
            return None
        return Prefix(end, len(value) - len(rest), first not in SAYS_MORE)
    return None


def name_follows(preposition: str, rest: str) -> bool:
    """Whether what stands behind a preposition that also begins names is a name by itself."""
    words = rest.split(None, 3)
    if preposition[0].islower() and preposition != "di":
        return False
    if folded(rest) in AGENCIES:
        return True
    if preposition.lower() == "di":
        first = words[0].lower()
        return first.startswith("redazione") or (first in ITALIAN and len(words) > 1 and words[1][0].isupper())
    if words[0].lower() in NOBLE or len(words) < 2:
        return False
    return words[0][0].isupper() and words[1][0].isalpha() and (words[1][0].isupper() or words[1] in ("de", "van"))
