from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from newslint import Problem, Record, Rule, Text
from newslint.text.pattern import pattern
from newslint_rules.precedence import NO_ARTICLE

_UNSPACED = pattern("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Letters of scripts in which words are not set apart by blanks; two of them count as one word."""


class ShortBody(Rule):
    """The body has fewer words than a limit. Off by default.

    Why it matters: a teaser, a stub or an empty shell was stored for an article. For sources whose articles are long.

    Bad:  {"title": "Ferry line reopens", "body": "The ferry to the islands runs again from Monday."}
    Good: {"title": "Ferry line reopens", "body": ""}

    Measured: 35 findings per 1,000 records on the development corpus (16 sets, 15,482 records); clean sets: 0 per
    1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies.

    Traps: news in brief, tickers and captions of galleries are short; an empty body is `empty-field`. Words of
    Chinese, Japanese and Thai have no blanks between them: two letters count as a word.
    """

    name: ClassVar[str] = "short-body"
    family: ClassVar[str] = "truncation"
    on_by_default: ClassVar[bool] = False
    silenced_by = NO_ARTICLE | {"body-is-teaser"}

    words: int = Field(default=50, ge=1, description="Bodies with fewer words than this are reported.")

    def check(self, record: Record) -> Iterator[Problem]:
        texts = [text for text in record.body if text.text.strip()]
        if not texts or sum(len(text.text) for text in texts) > 40 * self.words:
            return
        count = sum(map(words, texts))
        if count < self.words:
            place = texts[0].stripped().place if len(texts) == 1 else texts[0].place
            yield Problem(place, f"the body has {count} words, fewer than {self.words}")


def words(text: Text) -> int:
    """How many words the text has."""
    unspaced = len(_UNSPACED.findall(text.text))
    return len(_UNSPACED.sub(" ", text.text).split()) + (unspaced + 1) // 2
