"""Whether a text is written in Markdown."""

from __future__ import annotations

from newslint import Text

_KINDS = (
    ("\n# ", "\n## ", "\n### ", "\n#### "),
    ("\n```", "\n~~~", "\n|", "| --- |"),
    ("\n- ", "\n* ", "\n+ ", "\n  - ", "\n  * "),
    ("\n1. ",),
    ("\n> ",),
    ("**", " _", " *"),
    ("![",),
)
"""The kinds of marks of which a text in Markdown has several: headings and code first, which nothing else has."""
_ENOUGH = 2
_LINKS = 3
"""Links from which on a text is taken for Markdown."""


def is_markdown(text: Text) -> bool:
    """Whether the text is Markdown as a whole: two kinds of marks, or several links."""
    string = text.text
    if string.count("](") >= _LINKS:
        return True
    kinds = sum(1 for marks in _KINDS if any(mark in string or string.startswith(mark.lstrip("\n")) for mark in marks))
    linked = 1 if string.count("](") > string.count("![") else 0
    return kinds + linked >= _ENOUGH or bool(text.code)


def has_heading_or_code(text: Text) -> bool:
    """Whether there is a heading, a table or code in it: signs that the text is Markdown to the writer."""
    string = text.text
    return any(mark in string or string.startswith(mark.lstrip("\n")) for marks in _KINDS[:2] for mark in marks)
