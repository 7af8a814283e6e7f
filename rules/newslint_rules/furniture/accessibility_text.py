from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint import Fix, Problem, Record, Rule, Text
from newslint.text.phrases import Match, Phrases
from newslint_rules.furniture.whole_lines import problems
from newslint_rules.precedence import BLOCKS, WALLS

PHRASES = Phrases.beside(__file__)
WINDOW = Phrases.beside(__file__, "new_window")
FORMS = Phrases.beside(__file__, "form_text")
SUMMARIES = Phrases.beside(__file__, "summary_labels")
"""Labels of boxes of the page that sum the article up; own list."""
_OPENING, _CLOSING = "([（【［〔", ")]）】］〕"
_WORDLESS = " \t\u00a0\u2060\u200b"
"""Blanks and joiners in front of such a hint; the joiner keeps it on the line of its link."""
_LONGEST = 120
"""Characters of the longest line that is read as a label of the page."""
_HEAD = 60
"""Characters at the start of a body in which such a label is looked for."""
_UNGRAMMATICAL = frozenset({"opens new tab", "opens external website"})
"""Hints that are no sentence in any text: they count behind a comma too."""


class AccessibilityText(Rule):
    """Text for screen readers, or the label of a button of the page, stands in the body.

    Why it matters: nobody saw these words on the page; in the text they cut sentences in two.

    Bad:  {"title": "Ferry line reopens", "body": "Skip to main content\\n\\nThe ferry runs again from Monday."}
    Bad:  {"title": "Ferry line reopens", "body": "Story highlights The ferry runs again Operator blames storms"}
    Bad:  {"title": "Ferry line reopens", "body": "The operator , opens new tab said that the ferry runs again."}
    Bad:  {"title": "Fähre fährt wieder", "body": "Die Reederei (öffnet in neuem Fenster) nannte Montag."}
    Good: {"title": "Browser update", "body": "The link opens in a new tab. A new window (in the wall) lets in light."}

    Measured: 299 findings per 1,000 records on the development corpus (16 sets, 15,482 records), nearly all hints
    behind links in 726 records; clean sets: 0 per 1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; of 55
    kinds of lines read in what an extractor left of 181 whole pages, all were right.

    Traps: how-to texts say that a link opens in a new tab: inside a line such words count in brackets of their own
    only, or where they are no sentence (", opens new tab").
    """

    name: ClassVar[str] = "accessibility-text"
    family: ClassVar[str] = "furniture"
    fixable = "safe"
    silenced_by = WALLS | BLOCKS
    needles = (*PHRASES.needles, *WINDOW.needles, *FORMS.needles, *SUMMARIES.needles)

    def check(self, record: Record) -> Iterator[Problem]:
        for text in record.prose():
            for match in WINDOW.occurrences(text):
                if stretch := hint(text.text, match):
                    message = "a hint for screen readers, which the page hides"
                    yield Problem(
                        text.place.part(*stretch), message, Fix.safe(text.place.part(*gap(text, *stretch)), "")
                    )
            for match in FORMS.occurrences(text):
                yield Problem(text.place.part(match.start, match.end), "text of a form on the page")
        for text in record.body:
            found = [(match.start, match.end) for match in PHRASES.lines(text) if match.end - match.start <= _LONGEST]
            found += [(match.start, match.end) for match in SUMMARIES.lines(text)]
            yield from problems(text, found, "a label of the page around the article")
        yield from joined_label(record.body[0]) if record.body else ()


def joined_label(text: Text) -> Iterator[Problem]:
    """The label of a box at the start of the body, joined to what stands in the box."""
    head = text.text[:_HEAD]
    begin = len(head) - len(head.lstrip())
    lower = head[begin:].lower()
    for phrase in SUMMARIES.phrases:
        end = begin + len(phrase.text)
        if not lower.startswith(phrase.text) or head[begin].islower():
            continue
        behind = text.text[end : end + 3]
        follows = behind.lstrip(" :\u00a0")
        if follows and follows != behind and not follows[0].isspace() and not follows[0].islower():
            fix = Fix.safe(text.place.part(0, end + len(behind) - len(follows)), "")
            yield Problem(text.place.part(begin, end), "a label of the page, joined to the text", fix)
            return


def hint(string: str, match: Match) -> tuple[int, int] | None:
    """The hint with its brackets or its comma; ``None`` where the words belong to a sentence."""
    start, end = match.start, match.end
    before, after = string[start - 1 : start], string[end : end + 1]
    if before and before in _OPENING and after and after in _CLOSING:
        return start - 1, end + 1
    if match.phrase.text in _UNGRAMMATICAL and string[max(0, start - 3) : start].rstrip(_WORDLESS)[-1:] == ",":
        return string.rfind(",", max(0, start - 3), start), end
    return None


def gap(text: Text, start: int, end: int) -> tuple[int, int]:
    """The hint with the blanks in front of it, at most four."""
    string = text.text
    for _ in range(4):
        if start and string[start - 1] in _WORDLESS:
            start -= 1
    return start, end
