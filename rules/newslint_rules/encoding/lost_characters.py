from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import ClassVar

from newslint import Problem, Record, Rule, Text
from newslint.rule import Severity
from newslint.text.language import language
from newslint.text.markdown import inside
from newslint.text.pattern import pattern
from newslint_rules.encoding.grouping import Found, grouped
from newslint_rules.encoding.losses import CONTRACTIONS, ELISIONS, NEEDLES, NOT_BEHIND, PHRASES, WANTING

_STOPS = (" ,", " .", "\u00a0,", "\u00a0.")
"""A comma or full stop that stands apart from the word before it."""
_GAPS = ("  ", " \u00a0", "\u00a0 ", "\u00a0\u00a0")
_PLAIN = pattern(r"\w[,.](?=\s)")
_DOUBLED = pattern(r"(?:(?<=[^\W\d_A-ZÀ-Þ]{3})|(?<=[\w.!?][\"”’»)]))(?<!\betc)\. {0,2}\.(?=\s)(?! {1,2}[.…])")
"""Two full stops that are no ellipsis, behind a word, a quotation or brackets."""
_TWO_STOPS, _FEW_STOPS = (". .", ".  .", ".. ", "..\n", "..\r"), 3
"""How they begin, and so many of them are no custom of a text."""
_MARKS = pattern(r"(?<!\S)(?:[,.«»“”()\-:;]{1,3}\s{1,3}){3,200}[,.«»“”()\-:;]{1,3}(?!\S)")
_UNKNOWN = pattern(r"(?<![^\s«“\"(])(?:\?{1,20}[,.\-]? ){3,200}\?{2,20}")
"""Words of which question marks were left."""
_SIGNS = (", -", "- .", ", ,", "«»")
_EMPTY = pattern(r"(?<=[^\W\d_])(?<!function) \(\)(?=[,.] | [^\W\d_])")
_SPLIT = pattern(r"\b(?:didn|doesn|isn|wasn|couldn|wouldn|shouldn|haven|hasn|aren|weren|don)[ ?]t\b", re.IGNORECASE)
_QUESTION = pattern(r"(?<![\w/?=&.])[A-Za-z]{2,20}\?(?:s|t|re|ve|ll)(?![\w=&/?])")
_ENOUGH = 2
"""English words without their apostrophe that show that it was lost; of French ones one will do."""
_OPENING = " \t\r\n\"“”«»'‘’(-–—"
"""What may stand before a sentence."""
_BLANKS = (" ", "\u00a0")
_BEHIND = ("", " ", "\u00a0", "\n", "\r")
_LIMIT, _MOST = 5, 1000
"""Places of a field that are reported one by one, and that are counted."""
_STANDARD = 3
"""Commas and full stops that stand apart without anything missing: more are the custom of a text."""
_LONGEST = 16
"""Characters before a hole in which the word stands that needs another."""


class LostCharacters(Rule):
    """Words or letters are missing: "the island of , where", ", - . -", "he didn t".

    Why it matters: the text of links, letters of a script or apostrophes were dropped on the way; what is left has lost
    its meaning, and the same scraper has done it elsewhere.

    Bad:  {"title": "Ferry reopens", "body": "The ferry goes to the island of , where the operator is at home."}
    Bad:  {"title": "Ferry reopens", "body": "They didnt say why it doesnt run, and it wasnt open to those there."}
    Good: {"title": "Navire : le retour", "body": "Le navire part : oui ! Il va à « Ouessant » ; et après ? - - - -"}

    Measured: 44 findings per 1,000 records on the development corpus (16 sets, 15,482 records), nearly all in a set
    whose links have lost their text, and 43 infos, doubled full stops; clean sets: 0.4 (one info) per 1,000 on
    giveme5w1h_bbc and 0 on the hand-checked bodies; 49 of 50 read were right.

    Traps: French blanks before ":", ";", "!" and "?", texts in which every comma stands apart, rows of dashes or
    stars, lists of words. Only behind words that a noun must follow; apostrophes are missed only in texts that have
    none at all.
    """

    name: ClassVar[str] = "lost-characters"
    family: ClassVar[str] = "encoding"
    needles = NEEDLES

    def check(self, record: Record) -> Iterator[Problem]:
        for text in record.prose():
            places = sorted(one for one in islice(lost(text), _MOST) if not inside(one.start, text.code))
            yield from grouped(text, places, "places where characters are missing", "safe", _LIMIT)
        for text in record.body:
            for one in doubled(text.text):
                if not inside(one.start, text.code):
                    yield Problem(text.place.part(one.start, one.end), one.message, None, Severity.INFO)
        for text in record.body + record.description:
            if "'" not in text.text and "’" not in text.text:
                yield from apostrophes(text)


def lost(text: Text) -> Iterator[Found]:
    """Where words are missing, and where nothing but punctuation was left."""
    string = text.text
    yield from holes(string)
    for match in _EMPTY.finditer(string) if " ()" in string else ():
        yield Found(match.start() + 1, match.end(), "what stood in the brackets is lost")
    for match in _UNKNOWN.finditer(string) if "?? ??" in string else ():
        words = match.group().split()
        if len({len(word) for word in words}) > 2 and max(map(len, words)) > _STANDARD:
            yield Found(*match.span(), "only question marks are left: the letters were lost")
    for match in _MARKS.finditer(string) if any(mark in string for mark in _SIGNS) else ():
        marks = match.group().split()
        if "," in marks and len(set(marks)) > 1 and "..." not in marks:
            yield Found(*match.span(), "only punctuation is left: the letters were lost")
            break


def doubled(text: str) -> Iterator[Found]:
    """Two full stops where one should be, in a text that has not the custom of writing so for an ellipsis."""
    if any(two in text for two in _TWO_STOPS):
        spots = [match.span() for match in islice(_DOUBLED.finditer(text), _FEW_STOPS + 1)]
        behind = [text[end : end + _LONGEST].lstrip(_OPENING)[:1] for _, end in spots]
        if len(spots) <= _FEW_STOPS and all(letter.isupper() or letter.isdigit() for letter in behind):
            for start, end in spots:
                yield Found(start, end, "two full stops: what stood between them is lost, or one is too many")


def holes(text: str) -> Iterator[Found]:
    """Where a word is missing.

    Sure are holes behind words that need another; where there are two, the other odd blanks of the text are holes too.
    """
    stops = [stop for stop in ends(text, _STOPS) if text[stop[1] : stop[1] + 1] in _BEHIND]
    sure = [stop for stop in stops if word_before(text, stop[0]) in WANTING or text.endswith(PHRASES, 0, stop[0])]
    spaced = len(stops) - len(sure)
    if spaced > _STANDARD and spaced > len(_PLAIN.findall(text)) / 3:
        sure = []
    many = len(sure) >= _ENOUGH
    found = list(stops) if many and spaced <= max(_STANDARD, len(sure)) else sure
    for start, end in ends(text, _GAPS):
        word = word_before(text, start)
        following = "".join(text[end : end + _LONGEST].split(None, 1)[:1]).rstrip(",.")
        if following in NOT_BEHIND.get(word, ()) or (many and word in WANTING and following.islower()):
            found.append((start, end))
    for start, end in found:
        word = text[max(0, start - _LONGEST) : start].replace("\u00a0", " ").rsplit(None, 1)[-1]
        yield Found(start - len(word), end, f"words are missing behind {word!r}")


def ends(text: str, odd: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """For places where one of the strings stands, the end of the word before them and of the blanks and the string."""
    for mark in odd:
        at = text.find(mark)
        for _ in range(_MOST):
            if at < 0:
                break
            start, end = at, at + len(mark)
            while text[start - 1 : start] in _BLANKS and start > max(1, at - _STANDARD):
                start -= 1
            while text[end : end + 1] in _BLANKS and mark in _GAPS:
                end += 1
            if start and text[start - 1].isalnum():
                yield start, end
            at = text.find(mark, end)


def word_before(text: str, at: int) -> str:
    """The word that ends there, if it is a short one in small letters."""
    words = text[max(0, at - _LONGEST) : at].replace("\u00a0", " ").rsplit(None, 1)
    word = words[-1].lstrip("(\"“«'") if words else ""
    return word if word.islower() and word.isalpha() and len(words) > 1 else ""


def apostrophes(text: Text) -> Iterator[Problem]:
    """The first word of an English or French text from which the apostrophes were taken."""
    if text.is_english:
        words, enough = text.word_set & CONTRACTIONS, _ENOUGH
        spots = []
        for mark, pattern in (("n t ", _SPLIT), ("?", _QUESTION)):
            if mark in text.text:
                spots += [match.span() for match in islice(pattern.finditer(text.text), _MOST)]
    elif language(text.word_set) == "fr":
        words, enough, spots = text.word_set & ELISIONS, 1, []
    else:
        return
    if len(words) + len(spots) < enough:
        return
    for word in sorted(words):
        match = re.search(rf"\b{word.decode('latin-1')}\b", text.text, re.IGNORECASE)
        if match:
            spots.append(match.span())
    if spots:
        place = text.place.part(*min(spots))
        yield Problem(place, "apostrophes were lost from the text; this is the first place")
