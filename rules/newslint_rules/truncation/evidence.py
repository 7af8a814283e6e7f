"""What shows that a text was cut off in the middle of a sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import IntEnum
from functools import lru_cache

from newslint_rules.spelling.lexicon import lexicon

NEVER_LAST: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the a an and or nor into our their its your my every than because whose via per among during",
        "de": "und oder sowie vom zum zur im des einem einen seinem seinen seiner ihrem ihren dass",
        "fr": "le les des du de et au aux dans ses cette leurs à",
        "es": "el la los las de del y al con en su sus",
        "pt": "o os as de do da dos das e ao aos com em um uma no nos pelo pela",
        "it": "il gli di del della dei delle degli e una con nel nella al alla dal dalla",
        "nl": "de een en der",
        "sv": "och att eller och att",
        "no": "og eller å",
        "da": "og eller at",
        "pl": "i w z oraz że dla ze we",
        "ru": "и в с к о из для при или что",
        "uk": "і та в з у до для при або що",
        "tr": "ve ile veya",
        "id": "yang dan di dengan dari atau",
    }.items()
}
"""Articles, conjunctions and prepositions that end no sentence and no headline. Own lists."""

ABBREVIATIONS = frozenset({
    "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Gen.", "Sen.", "Rep.", "Gov.", "Sgt.", "Capt.", "Lt.", "Rev.", "Messrs.",
})  # fmt: skip
"""English abbreviations that a name must follow: where a text ends in one, a program took its dot for a full stop."""
COUNTRIES = frozenset({"U.S.", "U.K.", "U.N.", "E.U."})
"""Abbreviations that end a sentence as nouns ("in the U.S."), but hardly ever without an article or a preposition."""
_BEFORE_A_NOUN = frozenset({
    "the", "in", "to", "from", "of", "by", "for", "with", "and", "or", "at", "into", "as", "than", "against", "across",
    "throughout", "outside", "inside", "leave", "leaves", "leaving", "left", "enter", "entering", "v.", "vs.",
})  # fmt: skip
_TAIL = 40
"""Characters at the end of a text by which it is found in another."""
_YOUNG = frozenset({
    "app", "bio", "blog", "emo", "info", "intel", "lol", "mic", "meme", "merch", "meta", "promo", "selfie", "specs",
    "tech", "vlog", "wifi", "wiki",
})  # fmt: skip
"""Words that are in hardly any lexicon, and not pieces of others. Own list."""
_BLANKS = (" ", "\u00a0")
_QUOTES = ('"', "“", "”", "'", "‘", "«", "„")
_LIMITS = ((147, 162), (195, 203), (247, 257), (297, 303))
"""Lengths, at least and at most, of descriptions that were cut at 150, 155, 160, 200, 250 or 300 characters."""
_FREQUENT = 200
"""How often the lexicon must have counted a word for which a piece at the end of a text may stand."""


@lru_cache(maxsize=4096)
def is_piece(word: str) -> bool:
    """Whether the word (lower case) is unknown in English and the beginning of a known one that is not rare."""
    if len(word) < 2 or word in lexicon() or word in _YOUNG:
        return False
    return any(count >= _FREQUENT and longer.isalpha() for longer, count in lexicon().completions(word))


class Continuation(IntEnum):
    """How another text goes on where this one ends: the higher, the surer it is that this one was cut."""

    NONE = 0
    SENTENCE = 1
    """In the middle of a sentence; it may still be whole without the rest."""
    QUOTE = 2
    """With a quotation mark in the middle of a sentence: that is where an attribute of HTML ends."""
    WORD = 3
    """In the middle of a word."""


def continuation(text: str, other: str) -> Continuation:
    """How the other text goes on where this one ends.

    ``text`` has no blanks or dots at its end, ``other`` is searched as it is given: bound it.
    """
    tail = text[-_TAIL:]
    at = other.find(tail) if len(tail) == _TAIL else -1
    rest = other[at + _TAIL : at + _TAIL + 8] if at >= 0 else ""
    if rest[:1].isalnum():
        return Continuation.WORD
    if rest[:1] in _BLANKS and rest[1:2] in _QUOTES and rest[2:3].islower():
        return Continuation.QUOTE
    return Continuation.SENTENCE if rest[:1] in _BLANKS and rest[1:2].islower() else Continuation.NONE


def is_at_limit(length: int) -> bool:
    """Whether sites cut descriptions at about so many characters."""
    return any(least <= length <= most for least, most in _LIMITS)


def ends_in_abbreviation(text: str) -> bool:
    """Whether the text ends with the dot of an abbreviation that something must follow."""
    words = text[-40:].split()
    if not words:
        return False
    last = words[-1].lstrip("(\"'“‘")
    if last in COUNTRIES:
        return len(text) < _TAIL // 4 or (len(words) > 1 and words[-2].lower() not in _BEFORE_A_NOUN)
    return last in ABBREVIATIONS


def is_cut_address(title: str, url: str) -> bool:
    """Whether the last path segment of the URL has the last word of the title and goes on with other words."""
    words = re.findall(r"[^\W\d_]+", title[-80:].lower())
    slug = re.findall(r"[^\W\d_]+", url.split("?")[0].rstrip("/")[-300:].rpartition("/")[2].lower())
    if len(words) < 4 or len(words[-1]) < 4 or words[-1] not in slug:
        return False
    at = len(slug) - 1 - slug[::-1].index(words[-1])
    following = [word for word in slug[at + 1 :] if len(word) > 3 and word not in ("html", "article", "story", "news")]
    return len(set(words[:-1]) & set(slug[:at])) >= 2 and bool(following)
