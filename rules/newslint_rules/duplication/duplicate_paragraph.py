from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import eq
from typing import ClassVar

from pydantic import Field

from newslint import Fix, Problem, Record, Rule, Text
from newslint.text.markdown import inside
from newslint_rules.duplication.captions import caption, ends_as_it_begins
from newslint_rules.duplication.paragraphs import Paragraph, is_prose, is_readable, paragraphs, stands_twice
from newslint_rules.truncation.ends import is_finished

_SENTENCE = 60
"""Characters of a sentence that nobody says twice in a row."""
_FLAT = 400
"""Characters a line must have on average for a text to be one whose line ends were lost: there, sentences count."""
_SHORT = 15
"""Characters of a short line that is no cell of a table and no shout: found where it stands three times in a row."""
_ARTICLE = 20_000
"""Characters of a body up to which a paragraph counts that stands again further off: papers repeat notes."""
_QUESTIONS = ("?", "？", "؟")
_REFRAIN = 3
"""So many times a paragraph stands apart from its like where it is a refrain or an answer that is always the same."""
_MANY = 20
"""Findings in one record after which the rest is left out."""
_NEAR = 2
"""Paragraphs within which a line without a full stop must stand again: recipes and lists do so further off."""


class DuplicateParagraph(Rule):
    """The same paragraph stands in the body again, or the same sentence twice in a row.

    Why it matters: a caption, a pull quote or a teaser was taken for text, or the page was read twice in part; counts
    and summaries give it double weight.

    Bad:  {"title": "Ferry line reopens", "body": "The ferry to the islands runs again from Monday, the operator \
of the line said on Friday.\\n\\nIt was late.\\n\\nThe ferry to the islands runs again from Monday, the operator \
of the line said on Friday."}
    Bad:  {"title": "Ferry", "body": "It was late. The pier of the old harbour will be closed until the end of May. \
The pier of the old harbour will be closed until the end of May."}
    Good: {"title": "Ferry", "body": "Row, row, row your boat.\\n\\nMerrily, merrily.\\n\\nRow, row, row your boat."}

    Measured: 8.4 findings per 1,000 records on the development corpus (16 sets, 15,482 records), half of them in one
    set that has captions twice; clean sets: 0 per 1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; 99 were
    read: 90 were right, the others were prompts and notes in research papers (two of which are silent by now).

    Traps: refrains, slogans and headings are short, or stand three times apart from each other; interviews ask the
    same question of everybody; recipes, links, images, tables, lists and code may stand twice; so may notes in bodies
    of more than 20,000 characters.
    """

    name: ClassVar[str] = "duplicate-paragraph"
    family: ClassVar[str] = "duplication"
    fixable = "unsafe"
    silenced_by = frozenset({"body-twice"})

    characters: int = Field(default=80, ge=20, description="Characters of the shortest paragraph that counts.")

    def check(self, record: Record) -> Iterator[Problem]:
        body = record.body
        lines = [line for text in body for _, line in text.lines if line]
        if len(lines) == len(set(lines)) and not [text for text in body if is_flat(text) or ends_as_it_begins(text)]:
            return
        found = list(self.problems(record))
        yield from found[:_MANY]
        if not found:
            for text in record.body:
                yield from caption(text)

    def problems(self, record: Record) -> Iterator[Problem]:
        """Paragraphs and sentences that stand twice."""
        body = record.body
        lines = [line for text in body for _, line in text.lines if line]
        if len(lines) != len(set(lines)) and is_readable(record) and not stands_twice(record):
            yield from self.repeated(paragraphs(record))
        for text in body:
            if is_flat(text):
                sentences = text.text.split(". ")
                if True in map(eq, sentences, sentences[1:]) or is_last_again(sentences):
                    yield from in_a_row(text, sentences)

    def repeated(self, found: Sequence[Paragraph]) -> Iterator[Problem]:
        """The long paragraphs that stood before, and the short ones that stand there three times in a row."""
        seen: dict[str, int] = {}
        wrong: list[int] = []
        apart = Counter(second.text for first, second in pairwise(found) if first.text != second.text)
        apart.update(paragraph.text for paragraph in found[:1])
        is_article = sum(len(paragraph.text) for paragraph in found) <= _ARTICLE
        for index, paragraph in enumerate(found):
            string = paragraph.text
            before = seen.get(string)
            seen[string] = index
            if before is None or not is_prose(string) or inside(paragraph.start, paragraph.owner.code):
                continue
            if len(string) >= self.characters:
                finished = is_finished(string)
                refrain = string.endswith(_QUESTIONS) or (finished and apart[string] >= _REFRAIN)
                if before < index - 1 and refrain:
                    continue
                if index - before <= _NEAR or (is_article and finished):
                    wrong.append(index)
            elif len(string) >= _SHORT and before == index - 1 and string == found[index - 2].text and index > 1:
                wrong += [index - 1, index]
        yield from runs(found, sorted(set(wrong)))


def is_flat(text: Text) -> bool:
    """Whether the line ends of the text were lost."""
    return len(text.lines) <= 2 or len(text.text) > _FLAT * len(text.lines)


def runs(found: Sequence[Paragraph], wrong: Sequence[int]) -> Iterator[Problem]:
    """One problem for those of the paragraphs that stand behind each other, to be taken out with blanks before them."""
    at = 0
    while at < len(wrong):
        end = at + 1
        first = found[wrong[at]]
        while end < len(wrong) and wrong[end] == wrong[end - 1] + 1 and found[wrong[end]].owner is first.owner:
            end += 1
        last = found[wrong[end - 1]]
        text = first.owner
        begin = first.start
        while begin and text.text[begin - 1].isspace():
            begin -= 1
        what = "the same paragraph stands" if end - at == 1 else f"the same {end - at} paragraphs stand"
        fix = Fix.unsafe(text.place.part(begin, last.end), "")
        yield Problem(text.place.part(first.start, last.end), f"{what} in the body before", fix)
        at = end


def is_last_again(sentences: Sequence[str]) -> bool:
    """Whether the last sentence, which keeps its full stop, is the one before it."""
    return len(sentences) > 1 and sentences[-1].startswith(sentences[-2]) and len(sentences[-2]) >= _SENTENCE


def in_a_row(text: Text, sentences: Sequence[str]) -> Iterator[Problem]:
    """The sentences (split at a full stop and a blank) that stand twice in a row."""
    at = 0
    for index, (first, second) in enumerate(pairwise(sentences)):
        start = at + len(first) + 2
        last = index == len(sentences) - 2
        if (
            len(first) >= _SENTENCE
            and (first == second or (last and second.strip('. \n"”') == first))
            and is_prose(first)
        ):
            end = start + len(first)
            end += text.text.startswith(".", end)
            fix = Fix.unsafe(text.place.part(start - 1, end), "")
            yield Problem(text.place.part(start, end), "the same sentence stands twice in a row", fix)
        at = start
