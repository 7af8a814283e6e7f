"""Lines that say when, and nothing else."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from newslint.dates.lexicon import months, weekdays
from newslint.dates.months import MONTHS
from newslint.dates.tokens import key
from newslint.dates.weekdays import WEEKDAYS
from newslint.dates.zones import ZONES
from newslint.text.pattern import pattern
from newslint.text.phrases import parsed

LONGEST = 120
"""Characters of the longest line that is read."""
_MOST_BLANKS = 20
"""Blanks in the longest such line."""
_TIME = pattern(
    r"(?<![\d:.])(?:[01]?\d|2[0-4])(?:[:.h]|时|時|시)\s?[0-5]\d(?:[:.][0-5]\d(?:\.\d{1,6})?)?(?!\d)(?:\s?[ap]\.?m\b)?"
    r"|\b\d{1,2}\s?[ap]\.?m\b",
    re.IGNORECASE,
)
_DATE = pattern(
    r"\b(?:19|20)\d{2}-\d{1,2}-\d{1,2}(?:T(?=\d))?|\b(?:19|20)\d{2}([./])\s?\d{1,2}\1\s?\d{1,2}\b"
    r"|\b\d{1,2}([./-])\d{1,2}\2(?:19|20)\d{2}\b|(?:19|20)\d{2}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]"
)
_AGO = pattern(
    r"\b\d{1,3}\s?(?:min|mins|minutes?|m|h|hrs?|hours?|days?|d|weeks?|months?|years?) ago\b"
    r"|\b(?:vor|hace|há|il y a) (?:\d{1,3}|einer|einem|una?|uma?) \w{1,10}\b"
    r"|\b\d{1,3} \w{1,10} (?:fa|geleden|sedan|siden|temu|назад|önce|atrás)\b"
    r"|(?:منذ|قبل) \d{1,3} \w{1,10}|\b\d{1,3} (?:घंटे|मिनट|दिन) पहले"
    r"|\d{1,3}\s?(?:分钟|小时|天|分鐘|小時|分|時間|日|분|시간|일)\s?[前전]",
    re.IGNORECASE,
)
_AGO_WORDS = ("vor", "hace", "há", "il", "منذ", "قبل")
_DIGIT = pattern(r"\d")
_READING = pattern(
    r"\b\d{1,3}[ -]?min(?:ute)?[sn]?\.? (?:read|lesezeit|de lecture|de lectura|de leitura|di lettura|leestijd|lästid|"
    r"läsning|lesetid|læsetid|czytania)\b|\b\d{1,3}[ -]min(?:ute)? to read\b|\b\d{1,3} (?:мин\.?|минут[ыа]?) чтения",
    re.IGNORECASE,
)
_TOKEN = pattern(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*|\d+(?:st|nd|rd|th|er|º)?")
_DAY = pattern(r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th|er|º)?")
_YEAR = pattern(r"(?:19|20)[0-9]{2}")
_BETWEEN = """
    at on the of and um am pm uhr den dem der le à h de del a las el la los em às as il alle ore dell o om op kl klo uur
    klokken klockan r godz g г года год в saat في الساعة من ist local time hrs hours hour a.m p.m p m z t from o'clock
    noon midnight 上午 下午 晚上 早上 凌晨 中午 北京时间 오전 오후 बजे को पर بجے ص مساء صباحا صباحاً مساءً
"""
_FILLERS = frozenset(_BETWEEN.split())
"""Words between the parts of a time: own list."""


class Stamp(NamedTuple):
    """What a line says of a time: a label in front; a day; how long ago or how long to read; a time of day."""

    labelled: bool
    dated: bool
    relative: bool
    timed: bool


def stamp(line: str) -> Stamp | None:
    """What the line says when it is a time from end to end, perhaps behind a label; else ``None``."""
    if not 4 < len(line) <= LONGEST or line.count(" ") > _MOST_BLANKS or not may_begin(line):
        return None
    rest, relative = _AGO.subn(" ", line)
    rest, reading = _READING.subn(" ", rest)
    rest, dates = _DATE.subn(" ", rest)
    rest, times = _TIME.subn(" ", rest)
    tokens = [token.lower().rstrip(".") for token in _TOKEN.findall(rest)]
    label = labelled(tokens)
    months_seen = days = years = 0
    for token in tokens[label:]:
        if token[0].isdigit():
            years += bool(_YEAR.fullmatch(token))
            days += bool(_DAY.fullmatch(token))
            if not _YEAR.fullmatch(token) and not _DAY.fullmatch(token):
                return None
        elif key(token) in months():
            months_seen += 1
        elif not (token in known() or key(token) in weekdays()):
            return None
    dated = bool(dates) or bool(months_seen and days and (years or times or label))
    if line.startswith(("(", "（")) or not (dated or relative or reading or (times and label)):
        return None
    if days > months_seen or (dates + months_seen > 1 and not label):
        return None
    return Stamp(bool(label), dated, bool(relative or reading), bool(times))


def may_begin(line: str) -> bool:
    """Whether the line has a digit and begins as a time does: a quick look that spares nearly every line."""
    if not _DIGIT.search(line):
        return False
    first = line[0]
    if first.isdigit() or first >= "\u1100":
        return True
    return line.split(maxsplit=1)[0].rstrip(".,:").lower() in beginnings()


def labelled(tokens: list[str]) -> int:
    """How many of the first words are a label; words of a second label may follow anywhere."""
    for count in range(min(5, len(tokens)), 0, -1):
        if " ".join(tokens[:count]) in labels():
            return count
    return 0


@lru_cache(maxsize=1)
def labels() -> frozenset[str]:
    """The labels that may stand in front of a time, in lower case without colons."""
    file = Path(__file__).parent / "phrases" / "timestamp_line.txt"
    phrases = parsed(file.read_text(encoding="utf-8"))
    return frozenset(" ".join(_TOKEN.findall(phrase.text)) for phrase in phrases)


@lru_cache(maxsize=1)
def beginnings() -> frozenset[str]:
    """First words of lines that are a time, in lower case."""
    names = " ".join((*MONTHS.values(), *WEEKDAYS.values())).replace("|", " ").split()
    return frozenset({*names, *(label.split()[0] for label in labels() if label), *_AGO_WORDS})


@lru_cache(maxsize=1)
def known() -> frozenset[str]:
    """Words that may stand in a line beside the parts of a date."""
    words = {word for label in labels() for word in label.split()}
    return _FILLERS | {zone.lower() for zone in ZONES} | words
