from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from newslint import Problem, Record, Rule, Text
from newslint.rule import Severity
from newslint.text.pattern import pattern
from newslint.text.phrases import Match, Phrases, wordless
from newslint_rules.precedence import NO_ARTICLE
from newslint_rules.truncation.ends import ELLIPSES, last_line, last_text

_ENDS = Phrases.beside(__file__)
_LINKS = Phrases.beside(__file__, "teaser_link")
PHRASES = Phrases(_ENDS.phrases + _LINKS.phrases)
_CERTAIN = frozenset(_ENDS.phrases)

_COUNT = pattern(
    r"(?:…|\.{3})?\s{0,3}\[\+?\d{1,9} (?:more )?(?:chars|characters|words)\]$|"
    r"(?:…|\.{3})?\s{0,3}\(?\d{1,3}(?:,\d{3}|\d{0,5}) more (?:words|characters)\)?(?:…|\.{3})?$"
)
"""What an interface or a feed puts in place of the rest: "[+1234 chars]", "(573 more words)"."""
_BRACKETED = pattern(
    r"[\[(](?:…|\.{3}|&hellip;|&#8230;|(?i:more|continued)(?: ?…| ?\.{3})?|(?:…|\.{3}) ?(?i:more))[\])]$"
)
"""The same without a number: "[…]", "[more]", "(more...)"."""
_FEED = pattern(r"\bThe post [^\n]{1,250}?(?:appeared first|first appeared) on [^\n]{1,80}$")
_FEED_REACH = 340
"""The line that WordPress puts below each article of a feed, and how many characters of the end hold it."""
_CUT_TITLE = pattern(r"\w( (?:\.{3}|…)) [-|–—] \S[^\n]{0,60}$")
"""A headline as aggregators shorten it: "Storm reaches the ... - Coast Post"."""
_SENTENCE = pattern(r"^\s?[:|]|[,،，;?!] ?\S|[.,]?[”\"»]|[.!?] [^\W\d_]")
"""What shows that a phrase only begins a sentence: "Continue reading, she said", "Read more books!"."""
_LEADS = pattern(
    r"\s?(?:(?:at|on|in|here|from|via|auf|bei|hier|sur|dans|ici|en|aquí|em|no|na|aqui|su|qui|op|bij|i|på|hos|w|в|на|здесь|على"
    r"|هنا)\b|[^.]*$)",
    re.IGNORECASE,
)
"""What stands behind the phrase where it leads somewhere: a place, or no end of a sentence."""
_ASKING = ("to ", "for ", "il vous reste", "この", "続き")
"""How phrases begin that are followed by the rest of a sentence."""
_LONGEST_MARK = 40
"""Characters of the longest mark with a number."""
_REACH = 150
"""Characters at the end of the body that are looked at."""
_GOES_ON = 60
"""Characters that may stand behind a phrase that goes on: a name, an address."""
_TEASER = 500
"""Characters of a body that is so short that a mere "Read more" says that the rest is missing."""
_BREAKS = "….!?。！？।۔»”\"')]|[(：:•·→>-–—\u200f"
"""What stands before a phrase that is no part of a sentence."""


class TruncationMarker(Rule):
    """The text ends in a mark that says it was cut off: "[+1234 chars]", "[more]", "Continue reading".

    Why it matters: the rest of the article is missing; what is counted, summarised or searched is its beginning only.

    Bad:  {"title": "Ferry line reopens", "body": "The ferry to the islands runs again from Monday, and the… [+3120 chars]"}
    Bad:  {"title": "Ferry line reopens", "body": "The ferry to the islands runs again.\\n\\nContinue reading →"}
    Good: {"title": "Wait for it…", "body": "Continue reading, she told the class. They did.\\n\\nThe ferry runs again."}

    Measured: 13 warnings and 3 infos per 1,000 records on the development corpus (16 sets, 15,482 records), 199 of
    the 207 warnings in the one set that an interface cut off; clean sets: 0 per 1,000 on giveme5w1h_bbc and 0 on the
    hand-checked bodies (infos: 0.4 and 17); all were looked at: 206 of 207 were right, and a third of the infos.

    Traps: a title that ends in dots on purpose; "Read more" below a whole article, which leads to others; a sentence
    that begins so ("Continue reading to your children, she said"); the line that WordPress adds to feeds; a body that
    ends in bare dots may end so on purpose: info.
    """  # noqa: E501 - an example is one line

    name: ClassVar[str] = "truncation-marker"
    family: ClassVar[str] = "truncation"
    silenced_by = NO_ARTICLE
    needles: ClassVar[tuple[str, ...]] = (
        *PHRASES.needles,
        *ELLIPSES,
        "chars]",
        "more words",
        "[more",
        "(more",
        "continued)",
        "hellip;]",
        "#8230;]",
    )

    def check(self, record: Record) -> Iterator[Problem]:
        for title in record.title:
            if (" ..." in title.text or " …" in title.text) and (match := _CUT_TITLE.search(title.text[-200:])):
                start = max(0, len(title.text) - 200) + match.start(1) + 1
                place = title.place.part(start, start + len(match[1]) - 1)
                yield Problem(place, "the title was cut off here, before the site's name")
        text = last_text(record)
        if text is None:
            return
        text = without_feed(text)
        start, line = last_line(text, _REACH)
        if match := mark(line):
            end = start + len(line)
            place = text.place.part(end - len(match.group()), end)
            yield Problem(place, "the text was cut off: it ends in a mark for the rest")
        elif found := phrase(text, start, line):
            place = text.place.part(start + found.start, start + found.end)
            yield Problem(place, "the text was cut off: it ends in a link to the rest")
        elif line.endswith(ELLIPSES) and "loading" not in line[-30:].lower():
            place = text.place.part(start + len(line.rstrip(".…")), start + len(line))
            yield Problem(place, "the text ends in dots: it may have been cut off", None, Severity.INFO)


def without_feed(text: Text) -> Text:
    """The text without the line that WordPress adds to feeds: the mark for the rest stands before it."""
    if "The post " not in text.text[-_FEED_REACH:]:
        return text
    start, line = last_line(text, _FEED_REACH)
    found = _FEED.search(line)
    return text.part(0, start + found.start()) if found else text


def mark(line: str) -> re.Match[str] | None:
    """The mark at the end of the line."""
    piece = line[-_LONGEST_MARK:]
    if piece[-1:] not in "])…." and not piece.endswith(("words", "characters")):
        return None
    return (
        (_COUNT.search(piece) or _BRACKETED.search(piece))
        if "[" in piece or "(" in piece or " more " in piece
        else None
    )


def phrase(text: Text, start: int, line: str) -> Match | None:
    """Where in the last line, which starts at the offset, a phrase ends the text; ``None`` where none does."""
    for match in PHRASES.occurrences(Text(text.place, line)):
        if not ends_with(line, match):
            continue
        before = (text.text[max(0, start - 40) : start] + line[: match.start]).rstrip(" \t\r\n([|>-–—\u200f")
        is_teaser = 0 < start + match.start < _TEASER and enclosed(line, match)
        if match.phrase in _CERTAIN or before.endswith(ELLIPSES) or is_teaser:
            return match
    return None


def ends_with(line: str, match: Match) -> bool:
    """Whether the line ends with the phrase, and the phrase begins a sentence of its own."""
    before, after = line[: match.start].rstrip(), line[match.end :]
    goes_on = match.phrase.open_end and len(after) <= _GOES_ON and not is_sentence(match, after)
    return (wordless(after) or goes_on) and (not before or before[-1] in _BREAKS)


def is_sentence(match: Match, after: str) -> bool:
    """Whether phrase and what stands behind are a sentence of the article; "To continue reading" asks for one."""
    if match.phrase.text.startswith(_ASKING):
        return after.lstrip().startswith((":", "|", "of ", "is ", "was "))
    if _SENTENCE.search(after):
        return True
    return after.rstrip().endswith(".") and not after.isspace() and len(after.strip()) > 1 and not _LEADS.match(after)


def enclosed(line: str, match: Match) -> bool:
    """Whether the phrase stands alone on its line, or in brackets, or with dots or an arrow behind it."""
    return wordless(line[: match.start]) or line[match.end :].strip()[:1] in (")", "]", "…", "»", "→", ">")
