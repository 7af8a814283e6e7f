"""A line or a sentence leads to another article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from newslint import Fix, Problem, Record, Rule, Text
from newslint.text.pattern import pattern
from newslint.text.phrases import Match, Phrases
from newslint_rules.furniture.blocks import Labels, label, problems, short_lines
from newslint_rules.furniture.lines import removal
from newslint_rules.furniture.running_text import clause, is_last, is_line, sentence_end
from newslint_rules.precedence import BLOCKS, WALLS

LABELS = Labels(Phrases.beside(__file__))
"""What such lines are or begin with; own list."""
SENTENCES = Phrases.beside(__file__, "read_more_sentence")
"""What such sentences inside running text are; own list."""
LINKS = Phrases.beside(__file__, "click_here")
"""What makes sense as a link only: lines and last sentences end so, last sentences begin so; own list."""
_BEGINNINGS = frozenset(phrase.text for phrase in LINKS.phrases if phrase.open_end)
_ENDINGS = frozenset(phrase.text for phrase in LINKS.phrases if phrase.open_start)
ELSEWHERE = Phrases.beside(__file__, "full_text_elsewhere")
"""What lines begin with, whatever they end in, that lead to the whole text; own list."""
_TAIL = pattern(r"[.!?…\"”»)。:]\s{1,4}([^.!?…\"”»。\n]{4,30}?)\s{0,4}(?: \.)?\s{0,4}\Z")
"""The last words of a text, behind the end of a sentence; a full stop behind a blank was behind the link."""
_LOOK = 60
_LONGEST = 200
"""Characters of the longest sentence that is read as a call to click."""
_NO_CALL = pattern(
    r"[\"“”«»„]|https?:|www\.|\b(?:never|not|without|nicht|nunca|niemals|jamais|mai)\b|n['’]t\b", re.IGNORECASE
)
"""Somebody is quoted, the address is given, or readers are warned of a link."""
_LINE = "a line that leads to another article"
_SENTENCE = "a sentence of the page that leads to another article"
_LINK = "words of the page that make sense as a link only"
_LAST = "last words that lead to another article"


class ReadMoreLine(Rule):
    """A line or a sentence leads to another article: "READ MORE: …", "Les også: …", "Leia mais.", "…, click here".

    Why it matters: the headline behind it belongs to another story, and names people and places this one does not.

    Bad:  {"title": "Ferry line reopens",
           "body": "The ferry runs again.\\n\\nREAD MORE: Five island walks\\n\\nIt leaves at eight."}
    Bad:  {"title": "Balsa volta a operar", "body": "A balsa volta a operar na segunda. Leia também:"}
    Bad:  {"title": "Ferry line reopens",
           "body": "The ferry runs again, the operator said. Read more . The line was shut in May."}
    Bad:  {"title": "Ferry line reopens", "body": "The ferry runs again.\\n\\nFor the timetable, click here."}
    Good: {"title": "A year of books", "body": "Read more books this year, the library says.\\n\\nShe read more."}

    Measured: 43.1 findings per 1,000 records on the development corpus (16 sets, 15,482 records); clean sets: 0 per
    1,000 on giveme5w1h_bbc and 5.5 (one, right) on the hand-checked bodies; 116 of 116 read were right, among them all
    15 sentences inside running text and all 41 calls to click.

    Traps: sentences that begin with the same words end as sentences do; labels such as "Watch" or "More" count only
    before a colon or a bar; inside running text only a phrase that is a sentence of its own counts, and not among short
    ones, where it is advice ("Sleep well. Read more."); warnings of links, and quoted ones.
    """

    name: ClassVar[str] = "read-more-line"
    family: ClassVar[str] = "furniture"
    fixable = "safe"
    needles = (*LABELS.needles, *SENTENCES.needles, *LINKS.needles, *ELSEWHERE.needles)
    silenced_by = WALLS | BLOCKS | {"newsletter-call", "truncation-marker"}

    def check(self, record: Record) -> Iterator[Problem]:
        reported: set[tuple[str, int]] = set()
        last = -1
        for line in short_lines(record.body):
            if line in LABELS and not line.words.endswith((".", "!", "。")):
                last = line.end if line.text is record.body[-1] else -1
                reported.add((line.text.place.pointer, line.end))
                yield from problems([line], _LINE)
        for text in record.body:
            for problem in (*elsewhere(text), *sentences(text), *links(text, text is record.body[-1])):
                stretch = text.place.pointer, problem.place.end or 0
                if stretch not in reported:
                    reported.add(stretch)
                    last = stretch[1] if text is record.body[-1] else last
                    yield problem
        if record.body:
            yield from last_words(record.body[-1], last)


def elsewhere(text: Text) -> Iterator[Problem]:
    """Lines that lead to the whole text."""
    for match in ELSEWHERE.lines(text):
        if match.end - match.start <= _LONGEST:
            yield Problem(text.place.part(match.start, match.end), _LINE, removal(text, match.start, match.end))


def sentences(text: Text) -> Iterator[Problem]:
    """Sentences inside the running text that only lead on."""
    string = text.text
    for match in SENTENCES.occurrences(text):
        if end := sentence_end(string, match.start, match.end):
            start = match.start
            while start and match.start - start < 4 and string[start - 1] in " \u00a0":
                start -= 1
            fix = Fix.safe(text.place.part(start, end), "")
            yield Problem(text.place.part(match.start, end), _SENTENCE, fix)


def links(text: Text, last: bool) -> Iterator[Problem]:
    """Lines that make sense as a link only, and where the text is the last one its last sentence if it is such."""
    string = text.text
    for match in LINKS.occurrences(text):
        around = clause(string, match.start, match.end, _LONGEST)
        edges = around and edges_of(string, match, *around)
        if not around or not edges or _NO_CALL.search(string, *around):
            continue
        start, end = around
        ends_text = last and is_last(string, end)
        if is_line(string, start, end) and ("end" in edges or ends_text):
            yield Problem(text.place.part(start, end), _LINK, removal(text, start, end))
        elif ends_text:
            begin = start
            while begin and start - begin < 4 and string[begin - 1].isspace():
                begin -= 1
            yield Problem(text.place.part(start, end), _LINK, Fix.safe(text.place.part(begin, len(string)), ""))


def edges_of(string: str, match: Match, start: int, end: int) -> tuple[str, ...]:
    """At which edges of the sentence ("start", "end") the phrase stands, of those at which it counts."""
    phrase = match.phrase.text
    begins = phrase in _BEGINNINGS and not any(map(str.isalnum, string[start : match.start]))
    ends = phrase in _ENDINGS and not any(map(str.isalnum, string[match.end : end]))
    return ("start",) * (begins and not string[match.start].islower()) + ("end",) * ends


def last_words(text: Text, reported: int) -> Iterator[Problem]:
    """The last words of a text, if they only lead on and do not end before the offset."""
    string = text.text
    begin = max(0, len(string) - _LOOK)
    match = _TAIL.search(string, begin)
    if match and match.end(1) > reported and label(match[1]) in LABELS.whole:
        start = len(string[: match.start(1)].rstrip())
        fix = Fix.safe(text.place.part(start, len(string)), "")
        yield Problem(text.place.part(*match.span(1)), _LAST, fix)
