"""How texts end."""

from __future__ import annotations

from newslint import Record, Text

ELLIPSES = ("…", "...")
"""Dots that say that something is left out."""
CLOSING = "\"'”’»«›‹)]}*_`>」』）】〉》\u200b\u200f\u200e"
"""What may stand behind the mark that ends a sentence."""
END_MARKS = ".!?…。！？｡।॥۔؟։።፧၊။‼⁉។៕।"
"""Marks that end a sentence, in all scripts that news are written in (own selection)."""


def last_text(record: Record) -> Text | None:
    """The last string of the body that holds anything; ``None`` where there is none."""
    for text in reversed(record.body):
        if text.text and not text.text.isspace():
            return text
    return None


def last_line(text: Text, reach: int) -> tuple[int, str]:
    """Offset and text of the last line that holds anything, without blanks around it, at most so many characters."""
    end = len(text.text.rstrip())
    begin = max(0, end - reach)
    line = text.text[begin:end]
    line = line[line.rfind("\n") + 1 :].lstrip()
    return end - len(line), line


def is_finished(line: str) -> bool:
    """Whether the line ends with a mark that ends a sentence, perhaps with quotation marks or brackets behind it."""
    return line.rstrip(CLOSING + " \t\r\u00a0")[-1:] in END_MARKS
