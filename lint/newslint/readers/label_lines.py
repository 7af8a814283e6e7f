"""A heading and label lines above a text: ``Category: World``, ``Published on 4 May 2024``, ``**By** Jane Doe``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from newslint.roles.aliases import aliases

THEMATIC_BREAK = re.compile(r" {0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*+\r?\n?\Z")
HEADING = re.compile(r"(#{1,6})[ \t]++(?=\S)")
DECORATION = re.compile(r" {0,3}(?:[-*+•] {1,3}(?!\s))?(?:\|[ \t]*+)?(\*\*|__|\*|_)?")
COLON_LABEL = re.compile(
    r"([^\W\d_][^\n:：|*_#\[\]()<>.,!?;\"“”]{0,39})(\*\*|__|\*|_)?[ \t]*+[:：](?!//)(\*\*|__|\*|_)?"
)
TABLE_LABEL = re.compile(r"([^\W\d_][^\n|*_\[\]<>]{0,39})(\*\*|__|\*|_)?[ \t]*+\|")
TABLE_RULE = re.compile(r"\s*+\|?(?:[ \t]*+:?-+:?[ \t]*+\|)++(?:[ \t]*+:?-+:?[ \t]*+)?\s*+\Z")
DATED = (
    "last updated on", "last modified on", "first published on", "published on", "published at", "updated on",
    "updated at", "modified on", "posted on", "created on", "last updated", "last modified", "first published",
    "published", "updated", "modified", "posted", "veröffentlicht am", "aktualisiert am", "erschienen am", "publié le",
    "mis à jour le", "modifié le", "publicado el", "actualizado el", "publicado em", "atualizado em", "pubblicato il",
    "aggiornato il", "gepubliceerd op", "bijgewerkt op", "publicerad", "uppdaterad", "publisert", "oppdatert",
    "udgivet", "opdateret", "julkaistu", "päivitetty", "opublikowano", "zaktualizowano", "publikováno",
    "aktualizováno", "publicat pe", "actualizat", "yayınlanma tarihi", "güncellenme", "опубликовано", "обновлено",
    "опубліковано", "оновлено", "diterbitkan pada", "diperbarui pada", "δημοσιεύθηκε", "ενημερώθηκε",
)  # fmt: skip
"""Labels without a colon that a date follows."""
SIGNED = ("written by", "posted by", "by", "von", "par", "por", "di", "door", "av", "af", "автор", "oleh")
"""Labels without a colon that a name follows."""
BARE_DATED = re.compile(rf"(?i:({'|'.join(DATED)}))(\*\*|__|\*|_)?[ \t]++(?=[^\d:：\n]{{0,30}}\d)")
BARE_SIGNED = re.compile(rf"(?i:({'|'.join(SIGNED)}))(\*\*|__|\*|_)?[ \t]++(?=[^\W\d_a-z])")
LIST_ITEMS = ("- ", "* ", "+ ", "• ")
LONGEST_BARE = 80
"""Characters of the value of a label without a colon."""
LONGEST_KEY = 5
"""Words of a label."""
FULL_LINE = 60
"""Characters of a line from which on the next one may go on with its value: shorter ones are not broken."""


class Label(NamedTuple):
    """A label and its value, by offsets; ``line`` is where the line starts."""

    line: int
    key: str
    start: int
    end: int


@dataclass
class LabelBlock:
    """A heading, the labels below it, and where the text behind them starts.

    ``closed`` is true where a thematic break ends the labels.
    """

    start: int
    level: int
    title: tuple[int, int]
    labels: list[Label] = field(default_factory=list)
    body: int = 0
    closed: bool = False


def label_block(text: str, start: int) -> LabelBlock | None:
    """The block of the heading that starts at the offset; ``None`` if no label stands below it.

    A line without a label continues a value that fills the line above it, or is the list below an empty one; else
    it is the start of the text. Where no thematic break ends the block, only labels that a field of a record has
    belong to it.
    """
    heading = HEADING.match(text, start)
    if not heading:
        return None
    at = line_end(text, start)
    title = heading.end(), heading.end() + len(without_closing_hashes(text[heading.end() : at]))
    block = LabelBlock(start, len(heading[1]), title)
    after_blank = True
    while at < len(text):
        following = line_end(text, at)
        line = text[at:following]
        if not line.strip():
            after_blank = True
        elif THEMATIC_BREAK.match(line):
            block.closed = bool(block.labels)
            at = following
            break
        elif label := label_of(text, at, following):
            block.labels.append(label)
            after_blank = False
        elif TABLE_RULE.match(line):
            if len(block.labels) == 1 and not known(block.labels[0].key):
                block.labels.clear()  # the head of the table
        elif after_blank or not block.labels or HEADING.match(line) or not continues(text, block.labels[-1], line):
            break
        else:
            block.labels[-1] = continued(block.labels[-1], line, at)
        at = following
    block.body = at
    while not block.closed and block.labels and not known(block.labels[-1].key):
        block.body = block.labels.pop().line
    return block if block.labels else None


def continues(text: str, label: Label, line: str) -> bool:
    """Whether the line goes on with the value of the label above it."""
    listed = line.lstrip(" ").startswith(LIST_ITEMS)
    if label.start == label.end or text.startswith(LIST_ITEMS, label.start):
        return listed
    last = max(text.rfind("\n", label.line, label.end) + 1, label.line)
    return label.end - last >= FULL_LINE


def continued(label: Label, line: str, at: int) -> Label:
    """The label with that line as a part of its value."""
    start = label.start if label.start < label.end else at + len(line) - len(line.lstrip())
    return label._replace(start=start, end=at + len(line.rstrip()))


def known(key: str) -> bool:
    """Whether a field of that name has a role in records."""
    return bool(aliases(key)) or key.lower() in DATED or key.lower() in SIGNED


def label_of(text: str, start: int, end: int) -> Label | None:
    """The label on the line between the offsets, if there is one."""
    decoration = DECORATION.match(text, start, end)
    at = decoration.end() if decoration else start
    stop = start + len(text[start:end].rstrip())
    table = "|" in text[start:at]
    if table and text.endswith("|", start, stop):
        stop -= 1
    stop = start + len(text[start:stop].rstrip())
    mark = (decoration and decoration[1]) or ""
    bare = BARE_DATED.match(text, at, stop) or BARE_SIGNED.match(text, at, stop)
    if bare and stop - bare.end() <= LONGEST_BARE and not text.startswith((".", "?", "!"), stop - 1):
        return Label(start, bare[1], *unadorned(text, bare.end(), stop, "" if bare[2] else mark))
    found = (TABLE_LABEL if table else COLON_LABEL).match(text, at, stop)
    if not found:
        return None
    key = found[1].rstrip(" \t:：")
    if len(key.split()) > LONGEST_KEY:
        return None
    return Label(start, key, *unadorned(text, found.end(), stop, "" if any(found.groups()[1:]) else mark))


def unadorned(text: str, start: int, end: int, mark: str) -> tuple[int, int]:
    """The offsets of a value without the blanks around it, a mark that ends it, and the sign of a line break."""
    if text.endswith("\\", start, end):
        end -= 1
    if mark and text.endswith(mark, start, end):
        end -= len(mark)
    end = start + len(text[start:end].rstrip())
    start = end - len(text[start:end].lstrip())
    return start, max(start, end)


def without_closing_hashes(line: str) -> str:
    """The text of a heading's line: ``## Title ##`` may close it."""
    line = line.rstrip()
    bare = line.rstrip("#")
    return bare.rstrip() if bare.endswith((" ", "\t")) else line


def line_end(text: str, at: int) -> int:
    """The offset behind the line that the offset is on."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1
