"""The outlet's own appeal for money in the body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint import Problem, Record, Rule
from newslint.text.phrases import Phrases
from newslint_rules.capture import shape

PHRASES = Phrases.beside(__file__)
_APART = 600
"""Characters between two phrases of one appeal at the most."""
_LEAST, _LEAST_AT_END = 3, 2
"""Different phrases an appeal must have in the middle of a body, and where it begins or ends it."""
_EDGE = 400
"""Characters at both ends of the body that count as its ends."""
OUTLET = (
    "journalis", "newsroom", "reporting", "paywall", "reader", "news outlet", "newspaper", "magazine", "media",
    "leser", "redaktion", "lecteur", "lectrice", "rédaction", "presse", "periodis", "lector", "redacción", "jornalis",
    "leitor", "redação", "giornalis", "lettor", "redazione", "informazione", "lezer", "redactie", "läsare", "lesere",
    "læser", "dziennikar", "czytelni", "redakcj", "журналист", "читател", "редакц", "медиа", "gazete", "okur", "صحاف",
    "قراء", "قارئ", "قارئین", "पत्रकार", "पाठक", "媒体", "媒體", "新闻", "新聞", "读者", "讀者", "読者",
    "ジャーナリズム", "언론", "독자",
)  # fmt: skip
"""One of these must stand in the appeal: an outlet speaks of itself and its readers. Own list."""
_MOST = 0.85
"""Share of the body from which on the appeal is the body."""


class DonationAppeal(Rule):
    """The outlet's own appeal to its readers for money stands in the body, or in place of it.

    Why it matters: the appeal is the same in every record; it drowns a short article, and where the article was cut it
    is all there is.

    Bad:  {"title": "Harbour reopens",
           "body": "Dear readers, our journalism is possible because you pay for it. Please make a donation today."}
    Good: {"title": "Harbour charity asks for money",
           "body": "Please make a donation, the charity for sailors says. It has helped them since 1950."}

    Measured: 68 findings per 1,000 records on the development corpus (16 sets, 15,482 records), nearly all in two
    outlets that put their appeal into every body; clean sets: 0 per 1,000 on giveme5w1h_bbc and 0 on the hand-checked
    bodies; 54 of 54 read were right, in one of them the stretch began too early.

    Traps: charities and campaigns ask too: two or three different phrases are needed close to each other, outside
    quotes, and at least one must speak of journalism or to the reader.
    """

    name: ClassVar[str] = "donation-appeal"
    family: ClassVar[str] = "capture"
    needles: ClassVar[tuple[str, ...]] = PHRASES.needles

    def check(self, record: Record) -> Iterator[Problem]:
        for text in record.body:
            for appeal in shape.clusters(shape.said(text, PHRASES), _APART):
                different = len({match.phrase.text for match in appeal})
                if different < _LEAST_AT_END:
                    continue
                (start, _), (_, end) = (shape.sentence(text.text, m.start, m.end) for m in (appeal[0], appeal[-1]))
                at_edge = start <= _EDGE or end >= len(text.text) - _EDGE
                if different < _LEAST and not at_edge:
                    continue
                told = text.text[start:end].lower()
                if not any(word in told for word in OUTLET) or shape.reports(told):
                    continue
                whole = end - start >= _MOST * len(text.text.strip())
                place = text.place if whole else text.place.part(start, end)
                yield Problem(place, "the outlet's own appeal for donations, not a part of the article")
