from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from operator import eq
from typing import ClassVar

from newslint import Fix, Problem, Record, Rule, Text
from newslint.text.language import language
from newslint.text.markdown import inside
from newslint_rules.duplication.function_words import (
    AFTER_A_CLAUSE,
    CLAUSE_OPENERS,
    CONJUNCTIONS,
    KEEPS_PARTICLE,
    NEVER_TWICE,
    NO_CONTENT,
    PARTICLES,
    SUBJECTS,
)
from newslint_rules.spelling.lexicon import lexicon

_BEFORE = re.compile(r"([^\W\d_]+)[ \u00a0]$")
_AFTER = re.compile(r"[ \u00a0]([^\W\d_]+)")
_CONTEXT = 60
"""Characters before the first word that are looked at."""
_LINE = 40
"""Characters that a line must have for its last word to run on into the next line."""
_SHORTEST = 4
"""Letters of a word that is no function word."""


class RepeatedWord(Rule):
    """A word stands twice in a row: "the the", "to to", "preparing preparing".

    Why it matters: a slip of the pen, or the trace of a link or name that the scraper dropped between the two.

    Bad:  {"title": "Ferry line reopens", "body": "The ferry to the the islands runs again, the operator has said."}
    Good: {"title": "Ferry line reopens", "body": "They had had doubts that that boat, the Duran Duran, could be sold. \
What it is is slow, and passengers who log on on Monday are very very late."}

    Measured: MEASURED

    Traps: "had had", "that that", "what it is is", "log on on Monday", "gave her her medal", names (a capital on the
    second word), sounds and emphasis ("very very"), three in a row, words between quotation marks, code, and whatever
    a language other than the five known ones (English, Spanish, Portuguese, French, German) may double.
    """

    name: ClassVar[str] = "repeated-word"
    family: ClassVar[str] = "duplication"
    fixable = "unsafe"
    silenced_by = frozenset({"duplicated-label"})

    def check(self, record: Record) -> Iterator[Problem]:
        for text in record.prose():
            tokens = text.tokens
            if True in map(eq, tokens, tokens[1:]):
                yield from repetitions(text)


def repetitions(text: Text) -> Iterator[Problem]:
    """The doubled words of a text that has neighbours that are alike."""
    tokens = text.tokens
    doubled = {one for one, other in pairwise(tokens) if one == other and len(one) > 1}
    if not doubled or (tongue := language(text.word_set)) not in NEVER_TWICE:
        return
    for token in sorted(doubled):
        word = token.decode("utf-8", "replace").strip("'")
        if not word.isalpha():
            continue
        for match in pair(word).finditer(text.text):
            if wrong(text.text, word, match, tongue or "") and not inside(match.start(), text.code):
                place = text.place.part(*match.span())
                fix = Fix.unsafe(text.place.part(match.end(1), match.end()), "")
                yield Problem(place, f"the word {word!r} stands twice", fix)


@lru_cache(maxsize=512)
def pair(word: str) -> re.Pattern[str]:
    """Finds the word twice: the second time in lower case, a blank or one line end between."""
    first = re.escape(word)
    start = f"[{re.escape(word[0].upper())}{re.escape(word[0])}]{re.escape(word[1:])}"
    return re.compile(rf"(?<![\w'’.@/#$&*-])({start})([ \t\u00a0]{{1,2}}|\r?\n)({first})(?![\w'’@/*=-]|\.\w)")


def wrong(text: str, word: str, match: re.Match[str], tongue: str) -> bool:
    """Whether the two are a slip, as far as the words around them tell."""
    before, after = text[max(0, match.start() - _CONTEXT) : match.start()], text[match.end() : match.end() + 30]
    previous, following = _BEFORE.search(before), _AFTER.match(after)
    previous_word = previous[1].lower() if previous else ""
    following_word = following[1].lower() if following else ""
    if word in (previous_word, following_word) or (before and before[-1] in "\"“‘'«(`[_"):
        return False
    if "\n" in match[2] and not runs_on(text, match):
        return False
    if word in NEVER_TWICE[tongue]:
        return True
    if tongue != "en" or "\n" in match[2] or match[1] != word:
        return False
    if word == "that":
        return following_word in SUBJECTS
    if word == "it":
        return previous_word in CONJUNCTIONS
    if word in PARTICLES:
        return bool(previous_word) and previous_word not in KEEPS_PARTICLE
    if word in AFTER_A_CLAUSE:
        clause = re.split(r"[.;:!?,\n]", before)[-1].lower().split()
        return bool(previous_word) and CLAUSE_OPENERS.isdisjoint(clause)
    if word in ("will", "can"):
        return bool(previous_word) and previous_word not in ("the", "a", "his", "her", "their", "my", "free", "good")
    return is_content(word) and previous is not None and previous[1].islower() and ends_well(after)


def runs_on(text: str, match: re.Match[str]) -> bool:
    """Whether the pair stands across the end of a line that was broken only for its length."""
    start = text.rfind("\n", 0, match.start()) + 1
    end = text.find("\n", match.end())
    return match.end(1) - start >= _LINE and (len(text) if end < 0 else end) - match.start(3) >= _LINE // 2


def is_content(word: str) -> bool:
    """Whether the word is a known English word that nobody says twice for effect."""
    return len(word) >= _SHORTEST and word not in NO_CONTENT and word.encode() in lexicon().known


def ends_well(after: str) -> bool:
    """Whether the sentence goes on, or ends, as it would behind any word."""
    return (after[:1] in " ,.;)" and not after[1:2].isupper()) or (after[:1] in ".," and after[1:2] in " \n\r")
