"""A section front, or the page's menu, in place of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from newslint import Problem, Record, Rule, Text
from newslint.text.pattern import pattern
from newslint.text.phrases import Phrases

MENU = Phrases.beside(__file__)
_MONTH = (
    r"jan|feb|mar|apr|may|mai|maj|jun|jul|aug|sep|oct|okt|nov|dec|dez|dic|ene|abr|ago|set|out|fév|fev|avr|juin|juil|aoû"
    r"|déc|mär|gen|mag|giu|lug|ott|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек"
)
_DATE = pattern(
    rf"(?:\d{{1,2}}\.?\s)?(?:{_MONTH})[^\W\d_]{{0,9}}\.?\s\d{{1,4}}(?:,?\s\d{{4}})?"
    rf"|\d{{1,2}}\.?\s(?:de\s)?(?:{_MONTH})[^\W\d_]{{0,9}}"
    r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]"
    r"|\d{1,3}\s(?:minute|hour|day|week|month|min|hr)s?\.?\sago"
    r"|il y a \d{1,2} |hace \d{1,2} |vor \d{1,2} (?:min|std|stu|tag)",
    re.IGNORECASE,
)
_DATED_LINE = 70
"""Characters of the longest line that may be a date with a section or an author."""
_LEAST_DATES, _LEAST_LINES = 8, 20
_LONG_LINE, _MOST_LONG = 220, 0.2
"""Characters from which on a line is a paragraph, and the share of the text that paragraphs may take."""
_MOST_STOPPED = 0.25
"""Share of the lines that may end as a sentence does."""
_HEADLINE = 20
"""Characters of the shortest line that may be a headline."""
_LETTERS = 16
"""Letters of a dated line that are no part of the date at the most."""
_AVERAGE = 60
"""Characters of a line on the average at the most."""
_MENU_LINES, _MENU_WORDS, _MENU_WIDTH, _MENU_SHARE = 8, 3, 24, 0.85
_STOPS = '.。!！:：;,”"'
_LONGEST = 60_000


class IndexPage(Rule):
    """The body is a list of headlines with their dates, or the words of a menu: a section front, not a story.

    Why it matters: the scraper followed a link to a section, a tag or an author; dozens of stories are taken for one.

    Bad:  {"title": "Harbour news",
           "body": "Search\\nHome\\nVideo\\nUser\\nLive\\nSport\\nContact\\nLog in\\nQuiz\\nZoom"}
    Good: {"title": "A storm in dates",
           "body": "3 May 2019\\nThe storm comes.\\n4 May 2019\\nThe storm goes.\\nIt was calm."}

    Measured: 0.5 findings per 1,000 records on the development corpus (16 sets, 15,482 records); clean sets: 0 per
    1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; 7 of 7 read were right; on the html-text of 181 pages,
    which holds whole pages, 4.

    Traps: timelines have sentences under their dates, tours and results have no headlines, poems and lists no dates: at
    least eight short lines must hold a date and little else, beside lines that look like headlines, with hardly any
    paragraph between. A menu must have three words that menus have.
    """

    name: ClassVar[str] = "index-page"
    family: ClassVar[str] = "capture"
    silenced_by = frozenset({"whole-page-captured"})

    def check(self, record: Record) -> Iterator[Problem]:
        for text in record.body:
            breaks = text.text.count("\n")
            if breaks + 1 >= _MENU_LINES and len(text.text) <= min(_LONGEST, _AVERAGE * breaks):
                if sum([len(line) for _, line in text.lines if len(line) > _LONG_LINE]) > _MOST_LONG * len(text.text):
                    continue
                lines = [line.strip() for _, line in text.lines if line.strip()]
                if is_menu(text, lines):
                    yield Problem(text.place, "the body is the words of a menu: no article was captured")
                elif is_list(lines):
                    yield Problem(text.place, "the body is a list of dated headlines: a section front, not an article")


def is_menu(text: Text, lines: Sequence[str]) -> bool:
    """Whether nearly all lines are a word or two, three of them words of menus."""
    if len(lines) < _MENU_LINES:
        return False
    short = sum(
        1 for line in lines if len(line) <= _MENU_WIDTH and line.count(" ") < _MENU_WORDS and line[-1] not in ".,;"
    )
    return short >= _MENU_SHARE * len(lines) and len({match.phrase.text for match in MENU.lines(text)}) >= 3


def is_list(lines: Sequence[str]) -> bool:
    """Whether the lines are headlines and dates."""
    if len(lines) < _LEAST_LINES or sum(1 for line in lines if line[-1] in _STOPS) > _MOST_STOPPED * len(lines):
        return False
    dates: set[str] = set()
    dated = 0
    for at, line in enumerate(lines):
        if len(line) <= _DATED_LINE and (date := date_of(line)) and any(map(is_headline, beside(lines, at))):
            dated += 1
            dates.add(date)
    return dated >= max(_LEAST_DATES, len(lines) // 8) and len(dates) >= 3


def date_of(line: str) -> str | None:
    """The date that is most of the line, in lower case."""
    match = _DATE.search(line) if any(map(str.isdecimal, line)) else None
    if match is None or sum(map(str.isalpha, line)) - sum(map(str.isalpha, match.group())) > _LETTERS:
        return None
    return match.group().lower()


def beside(lines: Sequence[str], at: int) -> Sequence[str]:
    """The two lines before the line and the two behind it."""
    return (*lines[max(0, at - 2) : at], *lines[at + 1 : at + 3])


def is_headline(line: str) -> bool:
    """Whether the line might be a headline: of some length, without a full stop, no date."""
    return _HEADLINE <= len(line) <= _LONG_LINE and line[-1] not in _STOPS and _DATE.search(line) is None
