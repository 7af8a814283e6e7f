"""Whether an article is about what a rule looks for: then it shows it on purpose."""

from __future__ import annotations

from newslint import Record

_CODE = b"""
    html css javascript typescript python regex unicode utf markdown json xml yaml sql api apis github programmer
    programmers programming coder coders coding developer developers compiler syntax webpage mojibake ascii backslash
    linux debian powershell bash wordpress codebase plugin stylesheet iframe prompt prompts llm
"""
CODE_WORDS = frozenset(_CODE.split())
"""Own list of words that stand in texts about programs and markup."""
_ENOUGH = 3
"""So many different ones tell, or a text with a block of code."""


def about_code(record: Record) -> bool:
    """Whether the record's text is about programs, markup or characters."""
    words = frozenset[bytes]().union(*(text.word_set for text in record.prose()))
    return len(words & CODE_WORDS) >= _ENOUGH or any(text.code for text in record.body)
