from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from newslint import Problem, Record, Rule, Text
from newslint.text.pattern import pattern
from newslint.text.phrases import Phrases
from newslint_rules.furniture.whole_lines import problems
from newslint_rules.precedence import BLOCKS, WALLS

PHRASES = Phrases.beside(__file__)
CONTROLS = Phrases.beside(__file__, "player_controls")
_NEAR = 80
"""Characters between two labels of one player at the most."""
_LONGEST = 160
"""Characters of the longest line that is read as text of a player."""
_DIGIT = pattern(r"[0-9]")
_CLOCK = pattern(
    r"0?0:00|(?:[0-9]{1,2}:){1,2}[0-9]{2}(?:[ ]?/[ ]?-?(?:[0-9]{1,2}:){1,2}[0-9]{2}|(?<=00:00)[0-9]{2}:[0-9]{2})"
)
"""The clock of a player: where it is, and how long the film is: "0:00", "0:12 / 3:24", "00:0003:24"."""
_COUNTER = pattern(
    r"(?P<label>(?:image|photo|picture|slide|bild|foto|imagen|imagem|immagine) )?"
    r"[0-9]{1,3} ?(?:of(?: ?/)?|/|von|de|sur|di|van) ?[0-9]{1,3}\b"
    r"(?P<controls>(?: (?:full ?screen|autoplay|close|skip ad|view (?:photos|gallery)|next|previous|prev|[×x]))*)",
    re.IGNORECASE,
)
"""Where a gallery is: "Image 2 of 23", "1 of 26 Full Screen Autoplay Close Skip Ad ×"."""
_LENGTH = pattern(
    r"(?:[▶►🔊🎧] ?)?(?:listen|audio|hör(?:en)?|anhören|écouter|escuchar|ouvir|ascolta|luister|lyssna|lytt|lyt)"
    r"(?: to this (?:article|story)| now)?[ ·•|:(–-]{1,4}[0-9]{1,3}(?::[0-9]{2}|[ -]?min(?:ute)?[ns]?\b\.?)\)?",
    re.IGNORECASE,
)
"""An offer to read the article aloud, and how long that takes: "Listen · 4 min"."""
_SPOKEN = pattern(r"(?:Video|Audio|Vidéo|Vídeo), [0-9]{2}:[0-9]{2}:[0-9]{2}")
"""The length of a clip as screen readers hear it, in front of its title."""
_MARKS = " \t.:!*_()[]#>•-–—"
"""What may stand around the text of a player in its line."""
MESSAGE = "text of a player or gallery, not of the article"


class PlayerText(Rule):
    """A line of the body is text of a video or audio player, of a slide show or a gallery.

    Why it matters: labels of buttons, clocks and counters are read as sentences of the article.

    Bad:  {"title": "Ferry line reopens", "body": "Video Player is loading.\\n\\nThe ferry runs again from Monday."}
    Bad:  {"title": "Ferry line reopens", "body": "The ferry runs again.\\n\\n0:00 / 3:24\\n\\nIt had been laid up."}
    Bad:  {"title": "Fähre fährt wieder", "body": "Artikel anhören\\n\\nDie Fähre fährt ab Montag wieder."}
    Good: {"title": "Ferry film shown", "body": "Pause\\n\\nThe video player is loading slowly, users said at 10:00."}

    Measured: 24.4 findings per 1,000 records on the development corpus (16 sets, 15,482 records); clean sets: 0 per
    1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; 71 of 73
    different lines read were right.

    Traps: a lone word that is also a button ("Pause", "Live", "Captions") may be a subheading: it counts beside another
    text of a player only. A time alone ("18:50") may be the stamp of a live blog.
    """

    name: ClassVar[str] = "player-text"
    family: ClassVar[str] = "furniture"
    fixable = "safe"
    silenced_by = WALLS | BLOCKS
    needles = (
        *PHRASES.needles, "\n0:00", "\n00:00", " 0:00 /", " 0:00/", "/ 0:00", "video, 0", "audio, 0", "image 1 of",
        "photo 1 of", "slide 1 of", "image 2 of", "full screen autoplay", "listen ·", "listen •", "listen (",
        "listen 1", "listen 2", "listen 3", "listen 4", "listen 5", "listen 6", "listen 7", "listen 8", "listen 9",
        "hören ·", "bild 1 von", "foto 1 de",
    )  # fmt: skip

    def check(self, record: Record) -> Iterator[Problem]:
        for text in record.body:
            found = [(match.start, match.end) for match in PHRASES.lines(text) if match.end - match.start <= _LONGEST]
            found += shapes(text)
            if found:
                found += beside(text, sorted(found))
            yield from problems(text, [span for span in found if is_line(text.text, *span)], MESSAGE)
            for start, end in found:
                if not is_line(text.text, start, end):
                    yield Problem(text.place.part(start, end), MESSAGE)


def is_line(string: str, start: int, end: int) -> bool:
    """Whether the stretch is a line but for marks around it."""
    before = string[max(0, start - 20) : start].rstrip(_MARKS)
    after = string[end : end + 20].lstrip(_MARKS)
    return (before or "\n")[-1] == "\n" and (after or "\n")[0] in "\r\n"


def shapes(text: Text) -> Iterator[tuple[int, int]]:
    """Lines that are a clock, a counter or a length, and lengths of clips anywhere: start and end."""
    for at, line in text.lines:
        if len(line) < 4 or not _DIGIT.search(line, 0, 24):
            continue
        bare = line[:_LONGEST].strip()
        start = at + line.find(bare)
        counter = _COUNTER.match(bare)
        if counter and counter["label" if counter.end() == len(bare) < _LONGEST else "controls"]:
            yield start, start + counter.end()
        elif len(line) > _LONGEST:
            continue
        elif _CLOCK.fullmatch(bare) or _LENGTH.fullmatch(bare):
            yield start, start + len(bare)
    if "deo, " in text.text or "dio, " in text.text:
        yield from (match.span() for match in _SPOKEN.finditer(text.text))


def beside(text: Text, found: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Labels of buttons that stand near text of a player which is in order."""
    last = -_NEAR
    at = 0
    for match in CONTROLS.lines(text):
        while at < len(found) and found[at][1] < match.start:
            last = found[at][1]
            at += 1
        near = match.start - last <= _NEAR or (at < len(found) and found[at][0] - match.end <= _NEAR)
        if near and match.end - match.start <= _LONGEST:
            last = match.end
            yield match.start, match.end
