from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from newslint import Problem, Record, Rule
from newslint.text.pattern import pattern
from newslint_rules.authors.bylines import authors
from newslint_rules.quoting import quoted

MONTHS = (
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec januar jänner februar märz mai juni juli oktober dezember janvier février mars avril juin "
    "juillet août septembre octobre novembre décembre janv févr avr juil déc enero febrero marzo abril mayo junio "
    "julio agosto septiembre setiembre octubre noviembre diciembre ene abr ago dic janeiro fevereiro março maio junho "
    "julho setembro outubro novembro dezembro fev set out dez gennaio febbraio aprile maggio giugno luglio settembre "
    "ottobre novembre dicembre gen mag giu lug ott januari februari maart mei augustus mrt okt januar februar marts "
    "maj april desember stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada "
    "grudnia января февраля марта апреля мая июня июля августа сентября октября ноября декабря ocak şubat mart nisan "
    "mayıs haziran temmuz ağustos eylül ekim kasım aralık يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر "
    "نوفمبر ديسمبر"
)
MONTH = "|".join(sorted(map(re.escape, set(MONTHS.split())), key=len, reverse=True))
DATE = pattern(
    rf"(?<![^\W\d_])(?:{MONTH})\.?\s{{1,3}}\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s{{1,3}}(?:19|20)\d\d)?(?!\d)"
    rf"|\d{{1,2}}(?:st|nd|rd|th|\.|er|º)?[\s-]{{1,3}}(?:de\s|of\s)?(?:{MONTH})(?![^\W\d_])\.?(?:[\s,-]{{1,3}}(?:de\s)?(?:19|20)\d\d)?"
    rf"|(?<![^\W\d_])(?:{MONTH})\.?,?\s{{1,3}}(?:19|20)\d\d(?!\d)"
    r"|(?<!\d)(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d(?!\d)"
    r"|(?<!\d)\d{1,2}[:.]\d\d\s{0,2}(?:[ap]\.?m\b|uhr|hrs|ist\b|gmt|et\b)|(?<!\d)[012]?\d:[0-5]\d(?!\d)"
    r"|(?:19|20)\d\d\s?[年년]\s?\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日일])?"
    r"|\d{1,3}\s(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\sago\b",
    re.IGNORECASE,
)
"""A date, a time or an age inside a value."""
DIGIT = pattern(r"[0-9]")

_SURE = """
    updated published posted modified p.m a.m pm am january february march july september october november
    december feb apr jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
    yesterday today gmt utc edt pdt uhr januar februar juli oktober dezember janvier février juillet août
    septembre octobre novembre décembre enero febrero marzo julio septiembre octubre noviembre diciembre janeiro
    fevereiro março setembro outubro novembro dezembro gennaio febbraio luglio settembre ottobre dicembre
    aktualisiert veröffentlicht actualizado publicado atualizado aggiornato pubblicato bijgewerkt gepubliceerd
    uppdaterad oppdatert обновлено опубликовано
"""
SURE = frozenset(_SURE.split())
"""Words of date lines that are no names by themselves."""
_OTHER = """
    on at et est first last date time by the of and de le il am um den jan mar april may june august mai juin juni
    mars avril avr ist bst cet cst pst mst sat sun mon tue tues wed thu thur thurs fri
"""
OTHER = frozenset(_OTHER.split())
"""Other words of date lines."""
ALL = SURE | OTHER
AROUND = ".,:;()-–|"


class AuthorWithDate(Rule):
    """A date or a time stands in the author, or the author is what is left of a date line: `Published A.M. Et Nov.`.

    Why it matters: the line below the headline was read as a list of names; each date makes an author of its own.

    Bad:  {"title": "Harbour reopens", "author": "Jane Doe22 Dec 2016", "body": "Ships may dock again."}
    Bad:  {"title": "Harbour reopens", "authors": ["Jane Doe", "Published A.M. Et Nov."]}
    Good: {"title": "Harbour reopens", "authors": ["BR24 Redaktion", "April May", "N12", "Jan", "50 Cent"]}

    Measured: 1.7 findings per 1,000 records on the development corpus (16 sets, 15,482 records): 27, all read and
    right; no author stands in the clean sets.

    Traps: outlets and artists have digits in their names ("BR24", "G1"), and people are called April, June and Jan:
    a number counts only as part of a date or time, and words of dates only where the whole value is made of them.
    """

    name: ClassVar[str] = "author-with-date"
    family: ClassVar[str] = "authors"
    reads = ("authors",)
    silenced_by: ClassVar[frozenset[str]] = frozenset({"author-object", "author-contact", "author-interface-text"})

    def check(self, record: Record) -> Iterator[Problem]:
        for text, _, _ in authors(record):
            if found := date(text.text):
                if found == (0, len(text.text)):
                    yield Problem(text.place, f"{quoted(text.text)} is what is left of a date line and no author")
                else:
                    words = text.text[slice(*found)]
                    yield Problem(text.place.part(*found), f"the date {quoted(words)} stands in the author")


@lru_cache(maxsize=4096)
def date(value: str) -> tuple[int, int] | None:
    """Where a date stands in the author (characters); all of it where it is made of words of dates."""
    digits = DIGIT.search(value)
    first = value.split(None, 1)[0].lower().strip(AROUND)
    if first in ALL or digits:
        words = [bare for word in value.lower().split() if (bare := word.strip(AROUND))]
        if all(word in ALL or word[0].isdigit() for word in words) and any(word in SURE for word in words):
            return 0, len(value)
    found = DATE.search(value) if digits else None
    return found.span() if found else None
