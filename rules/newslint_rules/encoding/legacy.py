"""Chinese, Japanese and Korean text, and Cyrillic, whose bytes were read in another encoding than they were written.

ftfy does not look for these: it knows UTF-8 read as an encoding of one byte a character.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.text.pattern import pattern
from newslint_rules.encoding.damage import CJK_SIGNS
from newslint_rules.encoding.grouping import Found

_WIDE = "\u3000-\u9fff\uff00-\uffee\ue000-\uf8ff€\ufffd\u2500-\u25ff\u0400-\u04ff\u0370-\u03ff"
_SIGN = pattern(f"[{''.join(sorted(CJK_SIGNS))}]")
_RUN = pattern(f"[{_WIDE}]{{1,400}}[!-~]?")
_READ_AS = {"縺": "cp932", "繧": "cp932", "繝": "cp932"}
_LOST = pattern("(?:占쏙옙){1,400}")
_BACK = 100
"""Characters before a sign that may be damaged too."""
_SOUND = 0.6
"""Share of the bytes that must make UTF-8."""
_HIGH = pattern("[\u00a1-\u00ff]")
_LEAST, _KINDS, _SHARE, _LETTERS = 8, 6, 0.6, 0.15
"""Characters beyond ASCII a line must have, how many different ones, which share of it they must
be, and which share of them must be letters."""


def wrongly_read(line: str) -> Iterator[Found]:
    """UTF-8 that was read as GBK or Shift-JIS."""
    last = 0
    for sign in _SIGN.finditer(line):
        if sign.start() < last:
            continue
        if sign.group() == "쏙":
            if (lost := _LOST.match(line, max(last, sign.start() - 1))) is not None:
                last = lost.end()
                yield Found(*lost.span(), message("锟斤拷", None))
            continue
        encoding = _READ_AS.get(sign.group(), "gbk")
        far = sign.start()
        while far > max(last, sign.start() - _BACK) and line[far - 1] > "\u2e80":
            far -= 1
        for begin in dict.fromkeys((far, sign.start())):
            match = _RUN.match(line, begin)
            found = judged(match.group(), encoding) if match else None
            if match:
                last = match.end()
            if found:
                meant, size = found
                yield Found(begin, begin + size, message(line[begin : begin + size], meant), meant)
                last = begin + size
                break


def judged(run: str, encoding: str) -> tuple[str | None, int] | None:
    """What the run was before it was read in the encoding, if that is sure, and how far the damage reaches."""
    if run.startswith("锟斤拷"):
        return None, len(run) - len(run.lstrip("锟斤拷"))
    for piece in (run, run[:-1]) if run[-1:].isascii() else (run,):
        raw = piece.encode(encoding, "ignore")
        sound = raw.decode("utf-8", "ignore")
        if sound and len(sound.encode()) >= _SOUND * len(raw) and not sound.isascii():
            try:
                meant = piece.encode(encoding).decode("utf-8")
            except UnicodeError:
                continue
            return None if "\ufffd" in meant else meant, len(piece)
    raw = run.encode(encoding, "ignore")
    sound = raw.decode("utf-8", "ignore")
    if len(raw) > 3 and not sound.isascii() and len(sound.encode()) >= _SOUND * len(raw):
        return None, len(run) - run[-1:].isascii()
    return None


def message(run: str, meant: str | None) -> str:
    """Says what was meant, where that is known."""
    if "锟斤拷" in run:
        return "characters that were lost when the text was decoded as UTF-8 and then in an Asian encoding"
    if meant is None:
        return f"mojibake: UTF-8 read in another encoding: {run[:20]!r}"
    return f"mojibake for {meant[:40]!r}"


def latin_line(line: str) -> Found | None:
    """A line nearly all of which is accented letters and signs of Latin-1: the bytes of another encoding."""
    high = _HIGH.findall(line)
    solid = sum(1 for character in line if not character.isspace())
    letters = sum(1 for character in high if character >= "\u00c0")
    if len(high) < _LEAST or len(set(high)) < _KINDS or len(high) < _SHARE * solid or letters < len(high) * _LETTERS:
        return None
    start = len(line) - len(line.lstrip())
    return Found(start, len(line.rstrip()), "text of another encoding (such as GBK or Windows-1251) read as Latin-1")
