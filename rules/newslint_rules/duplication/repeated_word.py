from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from newslint import Fix, Problem, Record, Rule, Text
from newslint.text.language import language
from newslint.text.markdown import inside
from newslint.text.pattern import pattern
from newslint.text.scan import doubled
from newslint_rules.duplication.function_words import (
    AFTER_A_CLAUSE,
    BEFORE_A_NOUN,
    BEFORE_A_PRONOUN,
    CLAUSE_OPENERS,
    CONJUNCTIONS,
    KEEPS_PARTICLE,
    MAY_BE_NOUNS,
    NEVER_TWICE,
    NO_CONTENT,
    PARTICLES,
    SUBJECTS,
)
from newslint_rules.spelling.lexicon import lexicon

_BEFORE = pattern(r"([^\W\d_]+)[ \u00a0]$")
_AFTER = pattern(r"[ \u00a0]([^\W\d_]+)")
_SEPARATORS = (" ", "  ", "\u00a0", "\n", "\r\n")
_GAPS = tuple({separator[0] for separator in _SEPARATORS})
"""How they begin; between other words that are alike stand a full stop, a comma or a number."""
_JOINED_BEFORE = pattern(r"[\w'’.@/#$&*-]")
_JOINED_AFTER = pattern(r"[\w'’@/*=-]|\.\w")
_MANY = 200
"""Different words that stand twice in one text before it is no longer read."""
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

    Measured: 16 findings per 1,000 records on the development corpus (16 sets, 15,482 records); all were read: 242 of
    244 were right. It finds 162 of 212 labelled slips (all five languages) and 1 of 144 labelled right repetitions,
    which is a slip as well.

    Traps: "had had", "that that", "what it is is", "those who can can", "log on on Monday", "gave her her medal",
    names (a capital on the second word), sounds and emphasis ("very very"), three in a row, words between quotation
    marks, code, and whatever a language other than the five known ones (English, Spanish, Portuguese, French, German)
    may double.
    """

    name: ClassVar[str] = "repeated-word"
    family: ClassVar[str] = "duplication"
    fixable = "unsafe"
    silenced_by = frozenset({"duplicated-label"})

    def check(self, record: Record) -> Iterator[Problem]:
        for text in record.prose():
            if found := doubled(text.encoded):
                string = text.text
                if not [end for start, end in found if end - start > 1 and string.startswith(_GAPS, end)]:
                    continue
                words = {string[start:end].lower() for start, end in found if end - start > 1}
                if len(words) <= _MANY:  # else a list or a table, not prose
                    yield from repetitions(text, words)


def repetitions(text: Text, words: set[str]) -> Iterator[Problem]:
    """The slips among the words of a text that it says twice."""
    if not words or (tongue := language(text.word_set)) not in NEVER_TWICE:
        return
    for word in sorted(words):
        word = word.strip("'’")
        if not word.isalpha():
            continue
        for pair in pairs(text.text, word):
            if wrong(text.text, word, pair, tongue or "") and not inside(pair.start, text.code):
                place = text.place.part(pair.start, pair.end)
                fix = Fix.unsafe(text.place.part(pair.first_end, pair.end), "")
                yield Problem(place, f"the word {word!r} stands twice", fix)


class Pair(NamedTuple):
    """Where two words that are alike stand: offsets in the text, end exclusive."""

    start: int
    first_end: int
    second_start: int
    end: int


def pairs(text: str, word: str) -> Iterator[Pair]:
    """The places where the word stands twice alone: the second time in lower case, blanks or one line end between."""
    for separator in _SEPARATORS:
        wanted = word[1:] + separator + word
        at = text.find(wanted)
        while at > 0:
            start, end = at - 1, at + len(wanted)
            if (
                text[start].lower() == word[0]
                and not _JOINED_BEFORE.match(text, start - 1 if start else len(text))
                and not _JOINED_AFTER.match(text, end)
            ):
                yield Pair(start, start + len(word), end - len(word), end)
            at = text.find(wanted, at + 1)


def wrong(text: str, word: str, pair: Pair, tongue: str) -> bool:
    """Whether the two are a slip, as far as the words around them tell."""
    before, after = text[max(0, pair.start - _CONTEXT) : pair.start], text[pair.end : pair.end + 30]
    previous, following = _BEFORE.search(before), _AFTER.match(after)
    previous_word = previous[1].lower() if previous else ""
    following_word = following[1].lower() if following else ""
    if word in (previous_word, following_word) or (before and before[-1] in "\"“‘'«(`[_"):
        return False
    two_lines = text[pair.second_start - 1] == "\n"
    if two_lines and not runs_on(text, pair):
        return False
    if word in NEVER_TWICE[tongue]:
        return True
    if tongue != "en" or two_lines or text[pair.start] != word[0]:
        return False
    if word == "that":
        return following_word in SUBJECTS and previous_word not in BEFORE_A_PRONOUN
    if word == "it":
        return previous_word in CONJUNCTIONS
    if word in PARTICLES:
        return bool(previous_word) and previous_word not in KEEPS_PARTICLE
    if word in AFTER_A_CLAUSE:
        clause = re.split(r"[.;:!?,\n]", before)[-1].lower().split()
        return bool(previous_word) and CLAUSE_OPENERS.isdisjoint(clause)
    if word in MAY_BE_NOUNS:
        if word == "can" and previous_word in ("who", "whoever"):
            return False  # "those who can can do it"
        return bool(previous_word) and previous_word not in BEFORE_A_NOUN
    return previous is not None and previous[1].islower() and ends_well(after) and is_content(word)


def runs_on(text: str, pair: Pair) -> bool:
    """Whether the pair stands across the end of a line that was broken only for its length."""
    start = text.rfind("\n", 0, pair.start) + 1
    end = text.find("\n", pair.end)
    return pair.first_end - start >= _LINE and (len(text) if end < 0 else end) - pair.second_start >= _LINE // 2


def is_content(word: str) -> bool:
    """Whether the word is a known English word that nobody says twice for effect."""
    return len(word) >= _SHORTEST and word not in NO_CONTENT and word.encode() in lexicon().known


def ends_well(after: str) -> bool:
    """Whether the sentence goes on, or ends, as it would behind any word."""
    return (after[:1] in " ,.;)" and not after[1:2].isupper()) or (after[:1] in ".," and after[1:2] in " \n\r")
