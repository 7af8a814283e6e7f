from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from newslint import Problem, Record, Rule
from newslint.text.pattern import pattern
from newslint.text.phrases import Phrases
from newslint_rules.authors.bylines import authors
from newslint_rules.quoting import quoted

PHRASES = Phrases.beside(__file__)
WHOLE = frozenset(phrase.text for phrase in PHRASES.phrases)
"""Texts of pages that are no author."""
BEFORE: dict[str, tuple[str, ...]] = {}
"""By their first word, the beginnings of such texts that may go on."""
for _phrase in PHRASES.phrases:
    if _phrase.open_end:
        _first = _phrase.text.split()[0]
        BEFORE[_first] = (*BEFORE.get(_first, ()), _phrase.text)
READING_TIME = pattern(
    r"(?:\d{1,3}[\s-]?)?(?:min(?:ute)?s?[. ]{0,2}(?:de )?(?:read|lesezeit|lecture|lectura|leitura|di lettura|leestijd"
    r"|läsning|okuma)(?:ing)?(?: time)?|(?:lesezeit|leestijd|reading time|read time):?\s?\d{0,3}\s?(?:min\w{0,5}\.?)?)"
)
_SENTENCE_WORDS = """
    is was were are has had have been because that this those these they their his her him our your which says
    said about whose works worked writes covers covered joined based lives born previously does ist sind wird
    wurde arbeitet schreibt dass weil été travaille écrit elle nous vous fue escribe trabaja nació foi escreve
    trabalha nasceu é è scrive lavora schrijft werkt är skriver arbetar jest pisze является пишет родился работает
    yazıyor çalışıyor she goes gets makes died killed arrested announces announced launched warns
    warned revealed claimed faced relates happened happens broke could would should cannot
"""
SENTENCE_WORDS = frozenset(_SENTENCE_WORDS.split())
"""Verbs and pronouns that make a sentence and stand in no name: own selection."""
INNER_WORDS = SENTENCE_WORDS | {"he", "it", "as", "in", "at", "the", "we", "you", "and", "but"}
"""What else begins a sentence behind the full stop of another."""
LEAST_WORDS = 5
"""Words from which on a value with one of them is a sentence: "This Is Money" and "We Are The Mighty" are outlets."""
TRADES = frozenset({
    "writer", "reporter", "journalist", "editor", "columnist", "correspondent", "producer", "photographer",
    "contributor", "author", "blogger", "freelancer", "analyst",
})  # fmt: skip
"""What a short sentence says somebody is: "Jane Doe Is A Writer"."""
LONG_WORDS = 6
"""Words from which on a value that ends in a full stop is one."""
INNER_END = pattern(r"[^\W\d_A-Z]{4}[.!?] ([^\W\d_]+)")
NO_END = ("inc.", "corp.", "ltd.", "bros.", "co.", "univ.", "dept.", "assn.")
NAMES_OF_OUTLETS = ("as told to", "this is", "that's", "we are", "that is")


class AuthorInterfaceText(Rule):
    """The author is a piece of the page: `View All Posts`, `Min Read`, `Follow`, `Https`, or a sentence about someone.

    Why it matters: buttons and biographies become the most prolific authors of a set, and the real one is missing.

    Bad:  {"title": "Harbour reopens", "authors": ["Jane Doe", "View All Posts"], "body": "Ships may dock again."}
    Bad:  {"title": "Harbour reopens", "authors": ["Jane Doe", "She Has Covered Ports For Ten Years"]}
    Good: {"title": "Harbour reopens", "authors": ["Jane Doe", "This Is Money", "Institute for the Study of Ports"]}

    Measured: 21.8 findings per 1,000 records on the development corpus (16 sets, 15,482 records), all from
    newspaper3k's lists of authors but two; no author stands in the clean sets; 64 of 64 different values read were
    right.

    Traps: only whole values and known beginnings ("More Stories …") count, never words inside a name. Organisations
    have "of", "for" and "the" in their names, and some outlets are called like a short sentence: a sentence has five
    words and a verb or pronoun that stands in no name, or says what somebody covers or is ("Jane Is A Writer").
    """

    name: ClassVar[str] = "author-interface-text"
    family: ClassVar[str] = "authors"
    reads = ("authors",)
    silenced_by: ClassVar[frozenset[str]] = frozenset({"null-literal"})

    def check(self, record: Record) -> Iterator[Problem]:
        for text, key, _ in authors(record):
            if key in WHOLE or (reason := fault(key)) == "page":
                yield Problem(text.place, f"{quoted(text.text)} is a text of the page and no author")
            elif reason:
                yield Problem(text.place, f"{quoted(text.text)} is a sentence and no author's name")


@lru_cache(maxsize=4096)
def fault(key: str) -> str:
    """``page`` for a text that pages show, ``sentence`` for a sentence, else nothing."""
    key = key.strip(" .:!»>→…-–|")
    words = key.split()
    if key in WHOLE:
        return "page"
    if not words:
        return ""
    for beginning in BEFORE.get(words[0], ()):
        if key.startswith(beginning + " "):
            return "page"
    if ("read" in key or "min" in key or "le" in key) and READING_TIME.fullmatch(key):
        return "page"
    return "sentence" if is_sentence(key, words) else ""


def is_sentence(key: str, words: list[str]) -> bool:
    """Whether the value, in lower case, is a sentence or a piece of several."""
    if key.startswith(NAMES_OF_OUTLETS):
        return False
    if "covers" in words[2:-1] or (len(words) >= 4 and "is" in words[1:-2] and words[-1].strip(".") in TRADES):
        return True
    if len(words) >= LEAST_WORDS and any(word.strip(".,;:") in SENTENCE_WORDS for word in words[1:]):
        return True
    inner = INNER_END.search(key)
    if inner and inner[1] in (INNER_WORDS if len(words) >= LONG_WORDS else SENTENCE_WORDS):
        return True
    last = words[-1]
    return False if len(words) < LONG_WORDS else last.endswith(".") and len(last) > 5 and last not in NO_END
