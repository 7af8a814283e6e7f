"""What the pieces of a date mean, one letter a piece."""

from __future__ import annotations

from typing import NamedTuple

from newslint.dates import lexicon
from newslint.dates.calendars import ERAS
from newslint.dates.tokens import Token, key
from newslint.dates.zones import ZONES

UNITS = dict(zip("年년月월日号號일时時시點点分분秒초", "YYMMDDDDHHHHHIISS", strict=True))
"""The characters that stand behind a number in Chinese, Japanese and Korean, and what it then is."""

SHORT_KOREAN = (key("월"), key("일"))
"""Monday and Sunday in brackets; behind a number they are month and day."""


class Item(NamedTuple):
    """A piece with its meaning.

    ``letter``: d date of numbers, s two numbers, t time, c 14h30, p 14.30, n number of one or two digits, y year,
    N number of five digits or more, m month, f month of another calendar, w weekday, x month or weekday, h half of
    the day, q the same or nothing, z zone, e era; Y M D H I S a number with its unit. ``name`` is the key of a word.
    """

    letter: str
    start: int
    end: int
    text: str
    values: tuple[int, ...] = ()
    name: str = ""


def items(pieces: list[Token], at: int) -> tuple[list[Item], bool]:
    """The meanings of the pieces from ``at`` on, and whether it ended at a piece that is no part of a date."""
    found: list[Item] = []
    while at < len(pieces):
        piece = pieces[at]
        at += 1
        if piece.kind == "mark":
            if piece.text in "<>{}=%$&*?!#\\":
                return found, True
            continue
        if piece.kind == "word":
            used, meant = word(pieces, at - 1)
            if not used:
                return found, True
            at += used - 1
            if meant and not (meant.letter == "m" and found and found[-1].letter == "m" and same(found[-1], meant)):
                found.append(meant)
            continue
        if piece.kind == "unit":
            if not found or found[-1].letter not in "nyN":
                return found, True
            found[-1] = found[-1]._replace(letter=UNITS[piece.text], end=piece.end)
            continue
        letter = letter_of(piece, pieces[at - 2] if at > 1 else None)
        if not letter:
            return found, True
        found.append(Item(letter, piece.start, piece.end, piece.text))
    return found, False


def same(one: Item, other: Item) -> bool:
    """Whether two names next to each other mean the same month: "شباط/فبراير"."""
    return not set(one.values).isdisjoint(other.values)


def letter_of(piece: Token, before: Token | None) -> str:
    """What a piece with digits is; empty where it is no part of a date."""
    if piece.kind != "number":
        return {"date": "d", "time": "t", "clock": "c", "pair": "p", "short": "s", "zone": "z"}[piece.kind]
    if before and before.text == "'" and len(piece.text) == 2:
        return "y"
    return {1: "n", 2: "n", 4: "y"}.get(len(piece.text), "N" if len(piece.text) < 9 else "")


def word(pieces: list[Token], at: int) -> tuple[int, Item | None]:
    """How many pieces the word at ``at`` takes (0: it is unknown), and what it means; ``None`` for nothing."""
    piece, name = pieces[at], key(pieces[at].text)
    for used, phrase, end in phrases(pieces, at):
        if meant := meaning(phrase, piece, None):
            return used, meant._replace(end=end)
    after = pieces[at + 1 : at + 2]
    if name == "thang" and after and after[0].kind == "number" and len(after[0].text) < 3:
        return 2, Item("m", piece.start, after[0].end, piece.text, (int(after[0].text),))
    before = pieces[at - 1] if at else None
    if before and before.end == piece.start and before.kind in ("number", "date") and name in lexicon.suffixes():
        return 1, None
    if meant := meaning(name, piece, before):
        return 1, meant
    if "'" in name and (meant := meaning(name.rpartition("'")[2], piece, before)):  # d'octubre, l'8
        return 1, meant
    return int(name in lexicon.fillers()), None


def phrases(pieces: list[Token], at: int) -> list[tuple[int, str, int]]:
    """The names of three and of two words that may begin at ``at``: pieces used, key, end."""
    found: list[tuple[int, str, int]] = []
    name, used = key(pieces[at].text), 1
    for _ in range(2):
        if at + used + 1 < len(pieces) and pieces[at + used].text in ("-", "."):
            used += 1
        if at + used >= len(pieces) or pieces[at + used].kind != "word":
            break
        name = f"{name} {key(pieces[at + used].text)}"
        found.insert(0, (used + 1, name, pieces[at + used].end))
        used += 1
    return found


def meaning(name: str, piece: Token, before: Token | None) -> Item | None:
    """What a word of dates means; ``None`` for any other word."""

    def item(letter: str, *values: int) -> Item:
        return Item(letter, piece.start, piece.end, piece.text, values, name)

    half = lexicon.meridiem().get(name)
    days = lexicon.weekdays().get(name)
    filler = name in lexicon.fillers()
    if name in ("a", "p") and before and before.end == piece.start and before.kind in ("time", "number"):
        return item("h", name == "p")
    if months := lexicon.months().get(name):
        return item("x" if days else "m", *months)
    if half is not None and not (days and (before is None or before.kind != "time")):
        return item("q" if filler else "h", half)
    phrase = " " in name
    if piece.text in ZONES and not phrase:
        return item("z")
    if days:
        return item("w", *(() if filler else days))
    if name in lexicon.foreign():
        return item("f")
    if phrase:
        return None
    if piece.text in ERAS:
        return item("e", ERAS[piece.text])
    if piece.text.upper() in ZONES and len(name) > 2:
        return item("z")
    if name[0] == "日" and len(name) > 1:
        return meaning(name[1:], piece, None)
    if len(name) == 1 and name in "月日":
        return item("w", "月日".index(name) * 6)
    if name in SHORT_KOREAN:
        return item("w", SHORT_KOREAN.index(name) * 6)
    return None
