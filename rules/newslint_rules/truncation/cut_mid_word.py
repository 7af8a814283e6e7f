from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint import Problem, Record, Rule, Text
from newslint.rule import Severity
from newslint.text.language import language
from newslint.text.pattern import pattern
from newslint_rules.precedence import NO_ARTICLE
from newslint_rules.truncation.ends import ELLIPSES, is_finished, last_line, last_text
from newslint_rules.truncation.evidence import (
    ABBREVIATIONS,
    COUNTRIES,
    NEVER_LAST,
    Continuation,
    continuation,
    ends_in_abbreviation,
    is_at_limit,
    is_cut_address,
    is_piece,
)

_REACH = 400
"""Characters at the end of a text that are looked at."""
_LEAST = 40
"""Characters of the shortest line that is a sentence, not a credit or a signature."""
_SEARCHED = 4000
"""Characters at the start of the body in which the end of the description is searched."""
_OPEN = 100
"""Characters from the end within which a bracket or quotation mark was opened."""
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))
_EVER_LAST = frozenset().union(*NEVER_LAST.values())
_LAST = 6
"""Characters at the end of a title in which a word that ends no sentence stands."""
_ABBREVIATED = tuple(ABBREVIATIONS | COUNTRIES)
_SENTENCE_END = pattern(r"[.!?…:;][\s\"”)]")


class CutMidWord(Rule):
    """A text stops inside a word or a sentence.

    Why it matters: a limit of length cut it, and nothing says so; its last word is no word, its last sentence no
    sentence, and the end of the article may be missing.

    Bad:  {"title": "Ferry line reopens", "body": "The ferry to the islands runs again from Monday. The operator has \
said that all passengers of the last season will get a compens"}
    Bad:  {"title": "Ferry line reopens", "body": "The ferry to the islands runs again from Monday, as we heard from the"}
    Good: {"title": "Ferry line reopens", "body": "The ferry to the islands runs again from Monday.\\n\\nJane Doe, Coast Post"}

    Measured: 1.4 warnings and 12 infos per 1,000 records on the development corpus (16 sets, 15,482 records); clean
    sets: 0 per 1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; all 22 warnings and 50 infos were read: all
    right.

    Traps: captions, credits, signatures and headlines end without a full stop and are whole: the last word must be a
    piece of a word, or one that ends no sentence ("the", "und"), or a bracket must be open, or another field of the
    record must go on where this one stops: in a word, at a quotation mark, or at one of the usual limits of length.
    Verbs that end in a preposition ("get on", "nimmt ein") are whole. A description that ends in dots says itself that
    it was cut: info.
    """  # noqa: E501 - an example is one line

    name: ClassVar[str] = "cut-mid-word"
    family: ClassVar[str] = "truncation"
    silenced_by = NO_ARTICLE | {"truncation-marker"}

    def check(self, record: Record) -> Iterator[Problem]:
        body = last_text(record)
        if body is not None and (body.text[-1] not in '.!?"”' or body.text.endswith("...")):
            yield from cut(record, body)
        for description in record.description:
            if not is_whole(description.text):
                yield from cut_description(record, description)
        for title in record.title:
            end = title.text[-_LAST:]
            if not end[-1:].isalnum() or end.rpartition(" ")[2] in _EVER_LAST:
                yield from cut_title(record, title)


def is_whole(text: str) -> bool:
    """Whether the text ends in a full stop, and it is none of dots or of an abbreviation: a quick look."""
    return text[-1:] == "." and text[-3:] != "..." and not text.endswith(_ABBREVIATED)


def cut_description(record: Record, text: Text) -> Iterator[Problem]:
    """The problem of a description that stops where the body goes on, or that is cut in itself."""
    written = text.text.rstrip()
    if not written or written[-1] in '!?"”»':
        return
    bare = written.rstrip(" .…[]")
    place = text.place.part(len(bare) - len(bare[-_LEAST:].rpartition(" ")[2]), len(written))
    dotted = written.endswith(ELLIPSES)
    if is_finished(written) and not dotted:
        if ends_in_abbreviation(written):
            yield Problem(place, "the description stops at the dot of an abbreviation")
    elif (dotted or bare == written) and is_continued(record, bare, dotted or is_at_limit(len(bare))):
        severity = Severity.INFO if dotted else None
        yield Problem(
            place, "the description stops in the middle of a sentence that goes on in the body", None, severity
        )
    elif not dotted:
        yield from cut(record, text)


def is_continued(record: Record, text: str, is_likely: bool) -> bool:
    """Whether the body goes on where the text ends, so that the text was cut; with less evidence if likely."""
    least = Continuation.SENTENCE if is_likely else Continuation.QUOTE
    return any(continuation(text, body.text[:_SEARCHED]) >= least for body in record.body)


def cut_title(record: Record, text: Text) -> Iterator[Problem]:
    """The problem of a title that stops in the middle of a sentence."""
    written = text.text.rstrip()
    if written.endswith(ELLIPSES):
        bare = written.rstrip(" .…")
        if any(is_cut_address(bare, url.text) for url in record.url):
            place = text.place.part(len(bare) - len(bare[-_LEAST:].rpartition(" ")[2]), len(written))
            yield Problem(place, "the title was cut off here: the URL goes on")
    elif written[-1:].islower() and written[-_LAST:].rpartition(" ")[2] in _EVER_LAST:
        yield from cut(record, text)


def cut(record: Record, text: Text) -> Iterator[Problem]:
    """The problem of a text that has no end mark, if its last line shows that it was cut."""
    start, line = last_line(text, _REACH)
    dotted = line.endswith(ELLIPSES)
    line = line.rstrip(".…[]") if dotted else line
    if len(line) < _LEAST or is_finished(line) or " " not in line:
        return
    end = start + len(line)
    word = last_word(line)
    if not dotted and word in _EVER_LAST and never_last(record, text, word):
        place = text.place.part(end - len(word), end)
        yield Problem(place, f"the text stops in the middle of a sentence: none ends in {word!r}")
    elif word and word.isascii() and word.islower() and is_piece(word) and tongue(record, text) == "en":
        yield Problem(text.place.part(end - len(word), end), f"the text stops in the middle of a word: {word!r}")
    elif not dotted and (opened := unclosed(line)) >= 0:
        place = text.place.part(start + opened, end)
        yield Problem(place, f"the text stops before the {line[opened]!r} is closed")


def last_word(line: str) -> str:
    """The word at the end of the line, if nothing but a blank, a hyphen or an opening mark stands before it."""
    token = line[-_LEAST:].replace("\u00a0", " ").rpartition(" ")[2]
    word = token.rpartition("-")[2].lstrip('"“„«‘(')
    return word if word.isalpha() else ""


def never_last(record: Record, text: Text, word: str) -> bool:
    """Whether no sentence ends in the word, in the language of the text."""
    return word in NEVER_LAST.get(tongue(record, text), ()) or word in NEVER_LAST["ru"] | NEVER_LAST["uk"]


def tongue(record: Record, text: Text) -> str:
    """The language code of the text: what its words tell, else what the record says; empty where neither does."""
    found = language(text.word_set)
    if found is None or found == "sv":  # its words are those of its neighbours, too
        declared = next((code.text.strip().lower()[:2] for code in record.language), "")
        if declared == "en" and not text.is_english:
            return ""
        return declared or found or ""
    return found


def unclosed(line: str) -> int:
    """Where near the end of the line a bracket or quotation mark stands that is never closed; -1 where none does."""
    tail = line[-_OPEN:]
    for opening, closing in _PAIRS:
        at = tail.rfind(opening)
        if at < 0 or closing in tail[at:] or '"' in tail[at:] or (opening == "“" and "„" in line):
            continue
        if at + 2 < len(tail) and tail[at + 1].isalnum() and not _SENTENCE_END.search(tail, at):
            return len(line) - len(tail) + at
    return -1
