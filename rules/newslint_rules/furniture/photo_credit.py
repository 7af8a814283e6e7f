from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from typing import ClassVar

from newslint import Problem, Record, Rule, Text
from newslint.text.pattern import pattern
from newslint.text.phrases import Phrases
from newslint_rules.furniture.lines import filled
from newslint_rules.furniture.whole_lines import names_follow, on_edge, problems
from newslint_rules.precedence import BLOCKS, WALLS

PHRASES = Phrases.beside(__file__)
LIBRARIES = (
    "Getty Images", "Getty", "iStock", "iStockphoto", "Shutterstock", "Alamy", "Alamy Stock Photo", "Adobe Stock",
    "Unsplash", "Pixabay", "WireImage", "FilmMagic", "Rex Features", "Corbis", "AP Photo", "AFP Photo",
    "Sipa USA", "imago images", "picture alliance", "视觉中国",
)  # fmt: skip
AGENCIES = (
    "AFP", "AP", "Reuters", "REUTERS", "EPA", "EPA-EFE", "EFE", "ANSA", "dpa", "DPA", "APA", "Associated Press", "AAP",
    "Anadolu", "Anadolu Agency", "Bloomberg", "Bloomberg News", "NurPhoto", "SOPA Images", "LightRocket", "Zuma Press",
    "ZUMA", "Zuma", "Sipa", "SIPA", "Keystone", "Belga", "Scanpix", "NTB", "Ritzau", "TT", "ANP", "PA Wire", "PA",
    "Xinhua", "Yonhap", "Kyodo", "PTI", "ANI", "VCG", "Pool", "POOL", "Handout", "Sportsfile", "USA TODAY Sports",
    "ТАСС", "РИА Новости", "新华社", "中新社", "法新社", "路透社", "共同社", "時事通信", "연합뉴스", "뉴시스", "뉴스1",
)  # fmt: skip
"""Own selections: libraries of pictures, and agencies that also sell texts, so that their bare name may close one."""
FREQUENT = ("AFP", "Reuters", "EPA", "Associated Press", "Anadolu", "Bloomberg", "NurPhoto", "Xinhua", "路透社")
"""Those whose name is looked for in every record."""
_LIBRARY = "|".join(sorted(map(re.escape, LIBRARIES), key=len, reverse=True))
_AGENCY = "|".join(sorted(map(re.escape, LIBRARIES + AGENCIES), key=len, reverse=True))
_JOINED = pattern(r"[/|／｜©(\[（【,]| (?:via|l) ")
"""What a line that is a credit without a label has in it."""
_OWNED = pattern(
    r"[(\[（【]?(?:©|\(c\)|[Pp]hoto|PHOTO)?[ /]{0,2}(?:[^\W\d_][^\n/|,;:!?()\[\]]{1,40})"
    rf"(?:(?:[ ]?[/／][ ]?|[ ]via[ ])(?:{_AGENCY})|(?:[ ]?[|｜,][ ]?|[ ]l[ ])(?:{_LIBRARY}))"
    r"(?:(?:[ ]?[/|,／][ ]?|[ ]via[ ])[^\n/|,;:!?()]{2,30}){0,3}[)\]）】.]{0,2}"
)
"""A name and the agency behind it: "Jane Doe/AFP", "Jane Doe | Getty Images", "© Jane Doe via Reuters"."""
_FIRST = pattern(rf"[(\[（【]?(?:©[ ]?)?(?:{_AGENCY})[ ]?[/／][ ]?[^\n,;:!?()]{{2,50}}[)\]）】]?")
"""The agency and the name behind it: "AFP/Jane Doe", "(Reuters/Jane Doe/File)"."""
_BARE = pattern(rf"[(\[（【](?:{_AGENCY})[)\]）】]|©[ ]?(?:{_AGENCY})(?:[ ]?/[ ]?\w{{2,20}})?")
_LONGEST = 160
"""Characters of the longest line that is read as a credit."""
_SHORT = 80
"""Characters of the longest line without a label that is read as one."""
_WORDS = 6
"""Words of the longest such line."""
_FOOT = 2
"""Lines at the end of a body in which a credit signs the article, as often as not."""
_HEAD = 300
"""Characters of a body that is more than a caption; and those behind a line that may be one of the last."""
_BYLINES = ("by ", "von ", "por ", "par ", "door ", "di ", "av ", "af ")
_GLUED = pattern(r"Image (?:copyright|source|caption),? ")
"""Labels of the BBC's pages, which extractors leave in the line of the text that follows."""
_LABEL = r"(?:[Pp]hoto|PHOTO|[Ii]mage|IMAGE|[Pp]icture|[Pp]ic|[Ff]oto|Bild|Fot|Фото|图|圖|図|写真|사진|صورة)"
_CREDITED = pattern(
    rf"[(\[（【](?:(?:[Ff]ile|FILE|AP|AFP|PTI|Getty|Reuters) )?{_LABEL}s?(?: [Cc]redits?)?"
    r"(?: ?[:=：＝] ?| by | courtesy | via |/(?=[A-Z]))[^()\[\]]{2,80}[)\]）】]\.?$"
    r"|[(\[](?:AP|AFP|Reuters|EPA|AAP) [Pp]hoto[^()\[\]]{0,80}[)\]]\.?$"
    r"|(?<=[.!?”\"] )(?:Photo|Image|Picture)(?: [Cc]redit)?: [^.:]{2,60}$"
)
"""A credit at the end of a line, which makes the line a caption: "The ferry at its pier. (Photo: Jane Doe/AFP)"."""
_CAPTION = 400
"""Characters of the longest line that is read as a caption."""
_REACH = 120
"""Characters at its end in which the credit stands."""
MESSAGE = "a line that is only the credit or caption of a photo"


class PhotoCredit(Rule):
    """A line of the body is only the credit of a photo, or its caption with the label left on it.

    Why it matters: the photo is gone, and its credit is read as a sentence of the article and its owner as a person
    in it.

    Bad:  {"title": "Ferry line reopens", "body": "Photo: Jane Doe/AFP\\n\\nThe ferry runs again from Monday."}
    Bad:  {"title": "Ferry line reopens", "body": "The ferry runs.\\n\\n(Getty Images)\\n\\nIt was late.\\n\\nIt ran."}
    Bad:  {"title": "渡轮恢复航行", "body": "图片来源：海港日报\\n\\n渡轮从周一起恢复航行。"}
    Good: {"title": "Ferry line reopens", "body": "The photo by Jane Doe was sold, Getty Images said.\\n\\n(Reuters)"}

    Measured: 20.9 findings per 1,000 records on the development corpus (16 sets, 15,482 records); clean sets: 0 per
    1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; of 60 read 54
    were right, 5 were teasers of galleries and 1 was text.

    Traps: a sentence about a photo or an agency; the last two lines of a body, where the same words often sign the
    article ("(Reuters)", "AP/Reuters"); a label with nothing behind it.
    """

    name: ClassVar[str] = "photo-credit"
    family: ClassVar[str] = "furniture"
    fixable = "safe"
    silenced_by = WALLS | BLOCKS
    needles = (
        *PHRASES.needles, *LIBRARIES, "(photo", "[photo", "(image", "[image", "(pic:", "(foto", "(file photo", "（图",
        "（圖", "（写真", "photo credit", "/AP)", "/AP\n", "(AP)", "(AP/", "AP/Reuters", "AP photo",
        *(mark for name in FREQUENT for mark in (f"/{name}", f"{name}/", f" via {name}", f"({name})")),
    )  # fmt: skip

    def check(self, record: Record) -> Iterator[Problem]:
        body = record.body
        for index, text in enumerate(body):
            found = {text.text.rfind("\n", 0, start): (start, end) for start, end in owned(body, index)}
            found |= {text.text.rfind("\n", 0, start): (start, end) for start, end in labelled(text)}
            yield from problems(text, [span for span in found.values() if not at_foot(body, index, span[1])], MESSAGE)
            yield from captions(text, found)
            if not found and (glued := _GLUED.match(text.text)):
                yield Problem(text.place.part(0, glued.end() - 1), "the label of a photo's caption")


def labelled(text: Text) -> Iterator[tuple[int, int]]:
    """Lines that begin with a label and say something behind it, or are one of the phrases: start and end."""
    for match in PHRASES.lines(text):
        start, end, phrase = match
        bare = phrase.text[-1:] in ":：=/" and end - start <= len(phrase.text) + 2
        if end - start <= _LONGEST and not bare and names_follow(text, match):
            yield start, end


def owned(body: Sequence[Text], index: int) -> Iterator[tuple[int, int]]:
    """Lines without a label that are a name and an agency, or the agency alone inside the body: start and end."""
    text = body[index]
    for at, line in text.lines:
        if not 3 < len(line) <= _SHORT or line.count(" ") > _WORDS or not _JOINED.search(line):
            continue
        bare = line.strip(" \t\r*_")
        start = at + line.find(bare)
        end = start + len(bare)
        if bare.lower().startswith(_BYLINES):
            continue
        credit = _OWNED.fullmatch(bare) or _FIRST.fullmatch(bare)
        if credit or (_BARE.fullmatch(bare) and not on_edge(body, index, start, end, 2)):
            yield start, end


def captions(text: Text, found: Container[int]) -> Iterator[Problem]:
    """The credits at the end of captions, but for the lines that are credits themselves (by the end of the last)."""
    for at, line in text.lines:
        if not 12 < len(line) <= _CAPTION or at - 1 in found:
            continue
        bare = line.rstrip(" \t\r*_")
        if bare[-1:] not in ")]）】." and ": " not in bare[-_REACH:]:
            continue
        base = max(1, len(bare) - _REACH)
        if (match := _CREDITED.search(bare, base)) and bare[match.start() - 1] not in "]!":
            place = text.place.part(at + match.start(), at + match.end())
            yield Problem(place, "the credit of a photo: the line is its caption, not a paragraph")


def at_foot(body: Sequence[Text], index: int, end: int) -> bool:
    """Whether what ends at the offset of the text is one of the last lines of a body that has others before it."""
    if len(body) > 1:
        return index >= len(body) - _FOOT
    string = body[0].text
    return end > _HEAD and len(string) - end <= _HEAD and filled(string[end:]) < _FOOT
