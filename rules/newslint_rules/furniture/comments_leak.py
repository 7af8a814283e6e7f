"""Readers' comments, or what stands around them, are in the body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint import Problem, Record, Rule, Text
from newslint.text.pattern import pattern
from newslint.text.phrases import Phrases
from newslint_rules.furniture.blocks import Labels, Line, near_ends, problems, runs, short_lines
from newslint_rules.precedence import WALLS

LABELS = Labels(Phrases.beside(__file__))
"""What only forms and lists of comments say; own list."""
WORDS = Labels(Phrases.beside(__file__, "comment_words"))
"""Words around comments that articles have too; own list."""
_NOUN = (
    r"(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|comment[oi]|reacties?|kommentarer|komentarz[ey]?"
    r"|коммента\w{1,6}|yorum|تعليق(?:ات)?|تبصر[ےہ]|टिप्पणि?\w{0,4}"
    r"|条评论|評論|评论|則留言|留言|件のコメント|コメント|개의 댓글|댓글)"
)
_COUNT = pattern(
    rf"(?:view |show |see |read |all |no ){{0,2}}\d[\d.,]{{0,9}}k? ?{_NOUN}|{_NOUN} ?[(:|]? ?\d[\d.,]{{0,9}}"
)
_VERBS = frozenset({"vie", "sho", "see", "rea", "all"})
"""How a number of comments may begin that does not begin or end with a digit."""
_APART = 10
"""Lines from one mark of a comment to the next at the most."""
_TREE = 4
"""So many marks make a list of comments."""
_EDGE = 3
"""Lines at the end of a body in which one doubtful word is enough."""
_MESSAGE = "part of the page's comments, not text of the article"


class CommentsLeak(Rule):
    """Readers' comments, or the form for them, stand in the body: "12 comments", "Log in to reply".

    Why it matters: what strangers wrote below the article is read as the outlet's own text.

    Bad:  {"title": "Ferry line reopens", "body": "The ferry runs again.\\n\\n12 comments\\n\\nLog in to reply"}
    Bad:  {"title": "Fähre fährt wieder", "body": "Die Fähre fährt wieder.\\n\\nKommentar schreiben"}
    Good: {"title": "Comments", "body": "Comments\\n\\nThe office had 12 comments on the plan.\\n\\nIt will reply."}

    Measured: 1.3 findings per 1,000 records on the development corpus (16 sets, 15,482 records); clean sets: 0 per
    1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; 38 of 40 read were right.

    Traps: articles about comments, and letters pages: words such as "Comments" or "Reply" count only beside other
    marks of comments; numbers only as a whole line.
    """

    name: ClassVar[str] = "comments-leak"
    family: ClassVar[str] = "furniture"
    fixable = "unsafe"
    silenced_by = WALLS | {"menu-lines"}

    def check(self, record: Record) -> Iterator[Problem]:
        for block in comment_blocks(record.body):
            message = (
                _MESSAGE if len(block) < _TREE else f"{len(block)} marks of the page's comments, with what they say"
            )
            yield from problems(block, message, unsafe=True)


def comment_blocks(body: tuple[Text, ...]) -> Iterator[list[Line]]:
    """Marks of comments: those of a list of comments together, others one by one."""
    marks = [line for line in short_lines(body) if line in LABELS or line in WORDS or counts(line.key)]
    if not marks:
        return
    for run in runs(marks, _APART):
        sure = [line for line in run if line not in WORDS]
        if sure and len(run) >= _TREE:
            yield run
        elif sure:
            yield from runs(sure)
        elif len(run) > 1 and near_ends(run[-1], body, _EDGE) and run[0].rank:
            yield from runs(run)


def counts(key: str) -> bool:
    """Whether the label is a number of comments: it has a digit at one of its ends."""
    return (
        bool(key)
        and len(key) < 40
        and (key[0].isdigit() or key[-1].isdigit() or key[:3] in _VERBS)
        and (_COUNT.fullmatch(key) is not None)
    )
