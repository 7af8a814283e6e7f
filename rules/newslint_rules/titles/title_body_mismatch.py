from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from newslint import Problem, Record, Rule, Severity, Text
from newslint.text.language import FUNCTION_WORDS
from newslint_rules.precedence import NO_ARTICLE
from newslint_rules.quoting import quoted

_PLAIN = """
    why what how when where which all any can did do does get gets got has may must not new now off out over say says
    said still than that then these those too top two under very want wants way week well year years day days first
    last live news watch video photos update latest make makes made take takes
"""
SMALL = frozenset[bytes]().union(*FUNCTION_WORDS.values(), _PLAIN.encode().split())
"""Words that say nothing about what a text is about."""
LETTERS = 3
"""Letters of the shortest word that does."""
STEM = 5
"""So many letters of a word are compared: endings differ between a headline and its text."""

LONGEST = 500
"""Characters of the longest title that is compared."""


class TitleBodyMismatch(Rule):
    """No word of the title occurs in the body: it may be another page's.

    Why it matters: a wrong body under a right title is among the worst of capture failures, and nothing else shows it.

    Bad:  {"title": "Harbour reopens after heavy winter storm", "body": [
           "Tomato plants need sun and warmth and a good deal of patience before their fruit turns red. Gardeners",
           "sow them on window sills as soon as evenings grow longer, prick them out when two leaves show, and carry",
           "pots outside on mild afternoons. Bees and bumblebees shake pollen loose. Feed them with nettle tea,",
           "pinch out side shoots, water roots rather than leaves, and tie stems to canes with soft string. Old",
           "varieties such as oxheart taste sweet; small cherry kinds ripen sooner and suit balconies. Blight comes",
           "with rain in August, so a roof of glass or foil above helps."]}
    Good: {"title": "Gone with the wind", "body": "Ships may dock again."}

    Measured: 1.6 findings per 1,000 records on the development corpus (16 sets, 15,482 records); 0 on
    giveme5w1h_bbc and the hand-checked bodies; 22 of 24 read had another text as their body. Most of them are
    silent where the capture rules are on.

    Traps: puns, short titles, short bodies, other scripts and titles in another language than the text: the title
    needs five words with a meaning, the body a length, and both Latin letters; words are compared by their beginnings.
    The finding points at the body, and is silent where a rule says what that body is (a paywall, an appeal).
    """

    name: ClassVar[str] = "title-body-mismatch"
    family: ClassVar[str] = "titles"
    silenced_by: ClassVar[frozenset[str]] = NO_ARTICLE

    severity: Severity = Field(default=Severity.INFO, description="How bad a finding is: error, warning or info.")
    least_title_words: int = Field(default=5, ge=1, description="Words with a meaning that the title has to have.")
    least_body_words: int = Field(default=80, ge=1, description="Different words that the body has to have.")

    def check(self, record: Record) -> Iterator[Problem]:
        bodies = record.body
        if not bodies:
            return
        for text in record.title:
            if len(text.text) > LONGEST or repeats(text.text, bodies):
                continue
            said = content(text.tokens)
            if len(said) < self.least_title_words or any(not body.word_set.isdisjoint(said) for body in bodies):
                continue
            words = frozenset[bytes]().union(*(body.word_set for body in bodies))
            if len(words) >= self.least_body_words and not mostly_other(text.encoded) and not occurs(said, words):
                message = f"no word of the title {quoted(text.text.strip())} occurs in the body: is it another page's?"
                yield Problem(bodies[0].stripped().place, message)


def repeats(title: str, bodies: tuple[Text, ...]) -> bool:
    """Whether a long word of the title stands in a body as it is: a quick look.

    From the end: the first word, with a capital for that alone, is the least likely to stand there.
    """
    for word in reversed(title.split()):
        if len(word) > STEM:
            for body in bodies:
                if word in body.text:
                    return True
    return False


def content(tokens: list[bytes]) -> list[bytes]:
    """The words with a meaning among those of a title."""
    return [word for word in tokens if len(word) >= LETTERS and word not in SMALL]


def occurs(said: list[bytes], words: frozenset[bytes]) -> bool:
    """Whether a word of the body begins like one of the title, or is a part of it or the other way round."""
    stems = {word.strip(b"'")[:STEM] for word in said}
    for word in words:
        if word[:STEM] in stems:
            return True
    long = [stem for stem in stems if len(stem) >= STEM]
    joined = b" ".join(words)
    return any(stem in joined for stem in long)


def mostly_other(encoded: bytes) -> bool:
    """Whether more than a third of the text is no Latin-1."""
    return encoded.count(b"?") * 3 > len(encoded)
