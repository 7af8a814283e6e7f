from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from newslint import Problem, Record, Rule, Text
from newslint.text.pattern import pattern
from newslint.text.phrases import Phrases
from newslint_rules.furniture.whole_lines import on_edge, problems
from newslint_rules.precedence import BLOCKS, WALLS

PHRASES = Phrases.beside(__file__)
_LONGEST = 240
"""Characters of the longest line that is read as a part of the foot."""
_LAST = 8
"""Lines at the end of a body in which a line may go on behind its phrase."""
_YEAR = r"(?:19[5-9]|20[0-4])[0-9]\b"
_SIGN = r"(?i:©️?|&copy;|\(c\)|ⓒ|copyright\b(?:[ ]?(?:©️?|\(c\)))?|copr\.)"
_OWNER = r"[^\Wa-z_][\w.,'’&|/-]*[ ]"
_OWNED = pattern(
    rf"(?:{_OWNER}){{0,6}}?{_SIGN}[ :]{{0,3}}(?i:copyright |by |the )?(?:{_OWNER}){{0,6}}?(?i:by |the )?{_YEAR}"
)
"""A sign and a year, with the owner before, between or behind them: "© 2024 Coast Post", "Coast Post © 2001-2024"."""
_RESERVED = pattern(
    rf"(?:^|[\s(]){_SIGN}[^\n]{{0,200}}(?i:all rights (?:are )?reserved|alle rechte vorbehalten|tous droits réservés|"
    r"todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|"
    r"wszelkie prawa zastrzeżone|все права защищены|hakk?[ıi] saklıdır|جميع الحقوق محفوظة|版权所有|版權所有)"
)
_SIGN_ANYWHERE = pattern(r"[©ⓒ]|copyright|\(c\)|&copy;|copr\.", re.IGNORECASE)
_WIRE = pattern(r"Associated Press|\bAFP\b|France-Presse|Reuters|\bdpa\b|\bEFE\b|\bANSA\b|Canadian Press|Bloomberg")
"""Agencies whose notice belongs to their text."""
_TAIL = 300
"""Characters at the end of a body in which a foot that was joined to the last sentence begins."""
_GLUED = pattern(rf"(?<=[.!?\"”»)…。]) {{1,3}}((?:©|copyright ©|\(c\)) ?{_YEAR}[^\n]*)$", re.IGNORECASE)
MESSAGE = "a line of the page's foot, not of the article"


class CopyrightFooter(Rule):
    """The foot of the page stands in the body: who owns it, its legal links, its notices.

    Why it matters: the notice of the site is read as the end of the article, and its owner as a party of the story.

    Bad:  {"title": "Ferry line reopens", "body": "The ferry runs.\\n\\n© 2024 Coast Post Ltd. All rights reserved."}
    Bad:  {"title": "Fähre fährt", "body": "Die Fähre fährt ab Montag wieder.\\n\\nImpressum\\n\\nDatenschutzerklärung"}
    Good: {"title": "Court rules on songs", "body": "The notice said: all rights reserved. It is © 1984 by a band."}

    Measured: 7.7 findings per 1,000 records on the development corpus (16 sets, 15,482 records); clean sets: 0 per
    1,000 on giveme5w1h_bbc and 5.5 on the hand-checked bodies (one, a notice that was left in); 117 of 119 were right.

    Traps: stories about copyright: only lines that are a notice from end to end count, those that go on only among the
    last lines; the credit of a photo has no year; the notice of a news agency belongs to its text where it is alone.
    """

    name: ClassVar[str] = "copyright-footer"
    family: ClassVar[str] = "furniture"
    fixable = "safe"
    silenced_by = WALLS | BLOCKS
    needles = (
        *PHRASES.needles, "©", "ⓒ", "(c) 19", "(c) 20", "&copy;", "copyright 19", "copyright 20", "copyright (c)",
        "all rights reserved", "all rights are reserved", "her hakkı saklıdır", "hakki saklidir",
    )  # fmt: skip

    def check(self, record: Record) -> Iterator[Problem]:
        body = record.body
        found = [(text, list({*legal(body, index), *notices(text)})) for index, text in enumerate(body)]
        lines = [(text, span) for text, spans in found for span in spans]
        if len(lines) == 1 and _WIRE.search(lines[0][0].text, *lines[0][1]):
            return
        for text, spans in found:
            yield from problems(text, spans, MESSAGE)
        if body and not lines:
            yield from glued(body[-1])


def legal(body: Sequence[Text], index: int) -> Iterator[tuple[int, int]]:
    """Lines that are one of the phrases."""
    text = body[index]
    for match in PHRASES.lines(text):
        whole = match.end - match.start - len(match.phrase.text) < 4
        if match.end - match.start <= _LONGEST and (whole or closing(body, index, match.end)):
            yield match.start, match.end


def closing(body: Sequence[Text], index: int, end: int) -> bool:
    """Whether what ends at the offset of the text is among the last lines of the body."""
    start = len(body[index].text)
    return on_edge(body, index, start, start, _LAST) and body[index].text.count("\n", end, end + 4000) < 2 * _LAST


def notices(text: Text) -> Iterator[tuple[int, int]]:
    """Lines that say who owns the page since when: start and end."""
    for at, line in text.lines:
        if not 4 < len(line) <= _LONGEST or not _SIGN_ANYWHERE.search(line):
            continue
        bare = line.strip(" \t\r*_")
        if _OWNED.match(bare) or _RESERVED.search(bare):
            start = at + line.find(bare)
            yield start, start + len(bare)


def glued(text: Text) -> Iterator[Problem]:
    """A foot behind the last sentence, in its line."""
    base = max(0, len(text.text) - _TAIL)
    if match := _GLUED.search(text.text, base):
        yield Problem(text.place.part(*match.span(1)), "the page's foot is joined to the end of the article")
