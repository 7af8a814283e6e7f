"""Links to other articles stand in the body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint import Problem, Record, Rule, Text
from newslint.text.phrases import Phrases
from newslint_rules.furniture.blocks import Labels, Line, all_lines, problems, short_lines
from newslint_rules.precedence import WALLS

HEADINGS = Labels(Phrases.beside(__file__))
"""What stands above links to other articles; own list."""
DOUBTFUL = Labels(Phrases.beside(__file__, "list_headings"))
"""Such headings that an article may have too: they count behind its last paragraph only; own list."""
_NEAR = 5
"""Lines below a heading among which a headline must be."""
_SENTENCE = 8
"""Words of the longest line that is no sentence although it ends as one does."""
_MUCH = 60
"""Words of the longest line that is no paragraph."""
_LOOK = 2000
"""Characters of a line that are looked at."""
_LONG = 25
"""Characters from which on a single line below a heading is surely a headline."""
_PROSE = 30
"""Words of the longest line that ends as a sentence does and may still be a teaser."""
_MOST = 80
"""Lines of the longest block."""
_SENTENCE_ENDS = (".", "!", "?", '."', ".”", ".'", ".’", "。", "！", "？", "」", "۔", "।")


class RelatedLinks(Rule):
    """A block of headlines leads to other articles: "Related stories", "Lesen Sie auch", and the headlines below.

    Why it matters: the headlines name people, places and events that have nothing to do with the article.

    Bad:  {"title": "Ferry line reopens",
           "body": ["The ferry to the islands runs again on Monday, the operator said.", "Related stories",
                    "Harbour wall needs repair after storm", "Five walks on the outer islands"]}
    Bad:  {"title": "Le ferry reprend",
           "body": "Le ferry reprend lundi.\\n\\nÀ lire aussi\\n\\nLe port sera rénové\\nCinq balades sur les îles"}
    Good: {"title": "A poet's life",
           "body": "Recent\\n\\nHe wrote two books last year.\\n\\nRelated\\n\\nHis sister paints."}

    Measured: 7.0 findings per 1,000 records on the development corpus (16 sets, 15,482 records) and 0.7 a page on 181
    whole pages; clean sets: 0 per 1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; 63 of 65 read were right,
    two began right and went on too far.

    Traps: a heading such as "Recent" above prose; lists of works under other headings: only a known heading that is
    followed by headlines counts.
    """

    name: ClassVar[str] = "related-links"
    family: ClassVar[str] = "furniture"
    fixable = "unsafe"
    silenced_by = WALLS

    def check(self, record: Record) -> Iterator[Problem]:
        for block in related_blocks(record.body):
            yield from problems(block, f"{len(block)} lines that lead to other articles", unsafe=True)


def related_blocks(body: tuple[Text, ...]) -> Iterator[list[Line]]:
    """The blocks of links to other articles, each with its heading."""
    headings = [line for line in short_lines(body) if is_heading(line)]
    if not headings:
        return
    lines = all_lines(body)
    last_prose = max((line.rank for line in lines if is_prose(line)), default=-1)
    end = 1
    for heading in headings:
        at_end = heading.rank > last_prose
        begin = heading.rank + 1
        near = [line for line in lines[begin : begin + (_NEAR if heading in HEADINGS else 1)] if is_headline(line)]
        if heading.rank < end or not near or not (heading in HEADINGS or at_end):
            continue
        block = list(lines[heading.rank : block_end(lines, heading.rank, at_end)])
        headlines = [line for line in block[1:] if is_headline(line)]
        if len(headlines) > 1 or (headlines and (block[-1] is lines[-1] or len(headlines[0].key) > _LONG)):
            end = block[-1].rank + 1
            yield block


def is_heading(line: Line) -> bool:
    """Whether the line is a known heading and no sentence."""
    words = line.words
    item = words[0] in "-*•" and words[1:2] in (" ", "\t")
    return (line in HEADINGS or line in DOUBTFUL) and not item and not words.endswith(_SENTENCE_ENDS)


def block_end(lines: tuple[Line, ...], heading: int, at_end: bool) -> int:
    """The rank behind the last line of the block: before the next paragraph.

    At the end of the body a single sentence between headlines is the teaser of one.
    """
    most = min(len(lines), heading + 1 + _MOST)
    for rank in range(heading + 1, most):
        if is_sentence(lines[rank]):
            follows = rank + 1 < most and not is_sentence(lines[rank + 1])
            if not (at_end and follows and rank > heading + 1):
                return rank
    return most


def is_sentence(line: Line) -> bool:
    """Whether the line is a paragraph, however short."""
    size = length(line)
    return size > _MUCH or (size > _SENTENCE and line.words.endswith(_SENTENCE_ENDS))


def is_prose(line: Line) -> bool:
    """Whether the line is a long paragraph."""
    return length(line) > _PROSE and line.words.endswith(_SENTENCE_ENDS)


def length(line: Line) -> int:
    """About how many words the line has; in scripts without blanks four characters count as one."""
    words = line.words
    blanks = words.count(" ", 0, _LOOK)
    wide = blanks * 12 < len(words) and max(words[:_LOOK]) >= "\u3040" and "](" not in words
    return len(words) // 4 if wide else blanks + 1


def is_headline(line: Line) -> bool:
    """Whether the line might be the headline of an article: 3 to 25 words, and not the end of a statement."""
    blanks = line.key.count(" ")
    if blanks < 2:
        return len(line.key) > 11 and line.key[0] >= "\u0e00" and not line.words.endswith(_SENTENCE_ENDS)
    return blanks < 25 and not line.words.endswith((".", '."', ".”", "۔", "।", ","))
