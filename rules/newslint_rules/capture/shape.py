"""What a wall looks like: how much of a body its phrases take, and what title and URL say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint import Record, Text
from newslint.text.markdown import inside
from newslint.text.pattern import pattern
from newslint.text.phrases import Match, Phrases

LONGEST_WALL = 4000
"""Characters of the longest body that may be nothing but a wall."""
_BEFORE, _BEHIND = 200, 300
"""Characters to the start and to the end of a sentence that are looked at."""
_STOP = pattern(r"[.!?…][\"'”’»)\]]{0,3}(?=\s)|[。！？]|\n|\s\s")
_ALWAYS_OPEN, _ALWAYS_CLOSE = "„「『《", "」』》"
_MARKS = _ALWAYS_OPEN + _ALWAYS_CLOSE + '"“”«»'
_MARKUP = " \t\r\u00a0#*_>•·|-–—\"'"
_TITLE_LENGTH = 150
_SITE = pattern(r"\s[|·–—-]\s|\s?[｜|]\s?")
"""What stands between a title and the site's name."""
REPORTED = frozenset({
    "said", "says", "told", "announced", "wrote", "reported", "spokesman", "spokeswoman", "spokesperson",
    "sagte", "sagt", "teilte", "sprecher", "sprecherin", "selon", "déclaré", "annoncé", "affirmé", "dijo", "según",
    "afirmó", "anunció", "disse", "segundo", "afirmou", "anunciou", "secondo", "detto", "dichiarato", "zei", "zegt",
    "volgens", "sade", "säger", "enligt", "sier", "ifølge", "sagde", "siger", "powiedział", "powiedziała", "według",
    "сказал", "сказала", "сообщил", "сообщила", "заявил", "заявила", "dedi", "söyledi", "açıkladı", "قال", "قالت",
})  # fmt: skip
"""Words that report what somebody said, which walls do not: own list."""
REPORTED_UNSPACED = (
    "回应",
    "回應",
    "表示",
    "网友",
    "網友",
    "网民",
    "網民",
    "记者",
    "記者",
    "报道称",
    "报导",
    "報導",
    "と発表",
    "によると",
    "と述べ",
    "と話し",
    "밝혔다",
    "말했다",
    "전했다",
    "따르면",
)
"""The same in scripts without blanks, and in Korean, whose words have endings: own list."""
_WORDS = pattern(r"[^\W\d_]{3,16}")
COURTESY = frozenset({
    "", "please", "bitte", "veuillez", "merci de", "por favor", "per favore", "si prega di", "gelieve", "vänligen",
    "vennligst", "venligst", "proszę", "prosimy", "пожалуйста", "lütfen", "يرجى", "براہ کرم", "कृपया", "请", "請",
    "to continue", "to continue, please", "sorry", "oops", "error", "warning", "note",
})  # fmt: skip
"""What may stand before the phrase that a sentence begins with: own list."""
_SHARED_WORDS, _SHARED_PAIRS = 2, 3
_CJK = pattern("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WIDE = 3
"""Letters of an alphabet that say as much as one Chinese, Japanese or Korean character: own estimate."""


class Wall(NamedTuple):
    """The sentences of a body in which phrases of a wall stand.

    ``stretches`` are their characters (ends exclusive, in order, those side by side made one), ``phrases`` how many
    different phrases there are, ``share`` which part of the body the sentences take, ``size`` that of the body.
    """

    stretches: tuple[tuple[int, int], ...]
    phrases: int
    share: float
    size: int

    @property
    def extent(self) -> tuple[int, int]:
        """From the first of the sentences to the last."""
        return self.stretches[0][0], self.stretches[-1][1]


def size(text: str) -> int:
    """How long a text is: characters, of which Chinese, Japanese and Korean ones count three times."""
    return len(text) + (_WIDE - 1) * len(_CJK.findall(text))


def said(text: Text, phrases: Phrases) -> Iterator[Match]:
    """The phrases in the text that are not code and not quoted."""
    for match in phrases.occurrences(text):
        if not inside(match.start, text.code) and not quoted(text.text, match.start):
            yield match


def wall(text: Text, matches: Iterable[Match]) -> Wall:
    """What the phrases cover of the text, sentence by sentence."""
    found = sorted(matches)
    stretches: list[tuple[int, int]] = []
    for match in found:
        start, end = sentence(text.text, match.start, match.end)
        if stretches and start <= stretches[-1][1] + 2:
            stretches[-1] = stretches[-1][0], max(end, stretches[-1][1])
        else:
            stretches.append((start, end))
    covered = sum(end - start for start, end in stretches)
    whole = len(text.text.strip()) or 1
    return Wall(tuple(stretches), len({match.phrase.text for match in found}), covered / whole, size(text.text))


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence or line around the stretch, as far as it is not very long; without blanks at its ends."""
    first = max(0, start - _BEFORE)
    for stop in _STOP.finditer(text, first, start):
        first = stop.end()
    stop_behind = _STOP.search(text, max(start, end - 1), end + _BEHIND)
    last = stop_behind.end() if stop_behind else min(len(text), end + _BEHIND)
    piece = text[first:last]
    return first + len(piece) - len(piece.lstrip()), last - (len(piece) - len(piece.rstrip()))


def begins_sentence(text: str, match: Match) -> bool:
    """Whether nothing but markup and a word of courtesy stands before the phrase in its sentence or line."""
    start, _ = sentence(text, match.start, match.end)
    return text[start : match.start].strip(_MARKUP + ",:").lower() in COURTESY


def quoted(text: str, at: int) -> bool:
    """Whether a quotation is open at the character: it began within the line and not long before."""
    piece = text[max(0, at - _BEFORE) : at]
    piece = piece[piece.rfind("\n") + 1 :]
    last = max(map(piece.rfind, _MARKS))
    return last >= 0 and opens(piece, last)


def opens(text: str, at: int) -> bool:
    """Whether the quotation mark at the place opens a quotation: languages use most of them for either end."""
    mark, before, behind = text[at], text[max(0, at - 1) : at], text[at + 1 : at + 2]
    if mark in _ALWAYS_OPEN or mark in _ALWAYS_CLOSE:
        return mark in _ALWAYS_OPEN
    if before.strip("([-–—:") and not before.isspace():
        return False
    return mark == "«" or not behind.isspace()


def title_says(record: Record, titles: Phrases) -> Text | None:
    """The title, if it is one of the phrases, with or without a site's name before or behind it."""
    for title in record.title:
        if len(title.text) > _TITLE_LENGTH:
            continue
        if any(True for _ in titles.lines(title)):
            return title
        parts = _SITE.split(title.text.strip())
        for part in (parts[0], parts[-1]) if len(parts) > 1 else ():
            if any(True for _ in titles.lines(Text(title.place, part))):
                return title
    return None


def lines_that_say(text: Text, titles: Phrases) -> Iterator[Match]:
    """The lines of the text that are one of the phrases."""
    if len(text.text) <= LONGEST_WALL:
        yield from titles.lines(text)


def url_says(record: Record, marks: Iterable[str]) -> Text | None:
    """The URL, if it holds one of the marks (lower case)."""
    return next((url for url in record.url for mark in marks if mark in url.lower[:500]), None)


def is_about(record: Record, text: Text, stretches: Iterable[tuple[int, int]]) -> bool:
    """Whether the stretches of the text are a story about walls: the title speaks of it, or they report speech.

    Two longer words of the title must stand there, or its only one, or three pairs of Chinese characters.
    """
    told = "\n".join([text.text[start:end] for start, end in stretches]).lower()[:LONGEST_WALL]
    for title in record.title[:1]:
        if "." in title.text.strip(".") and " " not in title.text.strip():
            continue  # the name of the site, which its walls call by it
        named = topics(title.text[: 2 * _TITLE_LENGTH].lower())
        shared = sum(1 for word in named if word in told)
        enough = _SHARED_PAIRS if _CJK.search(title.text) else min(_SHARED_WORDS, len(named))
        if named and shared >= enough:
            return True
    return reports(told)


def reports(text: str) -> bool:
    """Whether the text, in lower case, reports what somebody said."""
    if not REPORTED.isdisjoint(_WORDS.findall(text)):
        return True
    return not text.isascii() and any([word in text for word in REPORTED_UNSPACED])


def topics(title: str) -> frozenset[str]:
    """What a title is about: the beginnings of its longer words, and its pairs of Chinese characters."""
    words = {word[:6] for word in re.findall(r"[^\W\d_]{5,40}", title) if not _CJK.match(word)}
    pairs = {title[at : at + 2] for at in range(len(title) - 1) if _CJK.match(title, at) and _CJK.match(title, at + 1)}
    return frozenset(words | pairs)


def clusters(matches: Iterable[Match], apart: int) -> Iterator[list[Match]]:
    """The phrases, which are in order, in groups of those with so many characters between them at the most."""
    close: list[Match] = []
    for match in matches:
        if close and match.start - close[-1].end > apart:
            yield close
            close = []
        close.append(match)
    if close:
        yield close
