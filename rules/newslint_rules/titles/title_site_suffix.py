from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from newslint import Fix, Problem, Record, Rule, Text
from newslint.record import address
from newslint.text.pattern import pattern
from newslint.text.urls import host, split
from newslint_rules.quoting import quoted
from newslint_rules.spelling.lexicon import lexicon
from newslint_rules.titles.site_names import GENERIC, LONGEST_NAME, is_name, names, words_of

MARKS = (
    " - ",
    " | ",
    " – ",
    " — ",
    " · ",
    " : ",
    " :: ",
    " » ",
    " • ",
    " \\ ",
    " // ",
    " ∙ ",
    " < ",
    " ‹ ",
    "｜",
    "_",
    "：",
    " -- ",
    " ~ ",
    " * ",
    " / ",
    " ⋆ ",
    " ★ ",
    " ▪ ",
    " ▷ ",
    " ► ",
)
"""One of them occurs in a title with the site's name."""
MARK = pattern(f"[{re.escape(''.join(MARKS).replace(' ', ''))}]")
"""Their characters: a quick look, which most titles do not pass."""
SEPARATOR = pattern(
    r"[\s\u00a0]{1,3}(?:[-|–—·»•\\∙｜<‹:~*/⋆★▪▷►]|::|//|--)[\s\u00a0]{1,3}|[\s\u00a0]?｜[\s\u00a0]?"
    r"|(?<=[\u3000-\ud7a3])[_|：-](?=\w)"
)
HEADS = ("|", "::", "»", "·", "•", "｜")
"""What stands behind a site's name at the start; behind a dash it may be what the story is about."""
LONGEST_TITLE = 1000
LONGEST_BARE = 30
"""Characters of the longest title that is compared with the site's name as a whole."""
UNSPACED = "\u2fff"
"""Behind it come the signs of East Asia, between which a hyphen needs no blanks."""
MOST_PARTS = 12
_GENRES = """
    opinion opinions editorial analysis letters letter comment review reviews explainer video videos live podcast
    quiz meinung kommentar analyse opinión opinião opinioni avis debate interview gallery photos watch exclusive
"""
GENRES = frozenset(_GENRES.split())
"""What papers add to a headline to say what kind of article it is."""


class Piece(NamedTuple):
    """A part of a title between separators (characters, end exclusive)."""

    start: int
    end: int
    text: str


class TitleSiteSuffix(Rule):
    """The title ends, or begins, with the name of its site, or is only that: `Harbour reopens - The Coast Post`.

    Why it matters: the page's `<title>` was taken for the headline; it is shown twice beside the source, and titles of
    one outlet look alike to whoever compares them.

    Bad:  {"title": "Harbour reopens - The Coast Post", "source": "Coast Post", "body": "Ships may dock again."}
    Bad:  {"title": "Harbour reopens | Coast Post News", "url": "https://www.coastpost.example/harbour"}
    Bad:  {"title": "Coast Post | Harbour reopens", "source": "Coast Post", "body": "Ships may dock again."}
    Good: {"title": "Harbour reopens - but not for long", "source": "Coast Post", "body": "Ships may dock again."}
    Good: {"title": "Harbour is safe - Mayor", "url": "https://www.coastpost.example/harbour", "body": "Ships dock."}
    Good: {"title": "Opinion | The harbour is a bargain", "url": "https://www.coastpost.example/opinion/harbour"}

    Measured: 172 findings per 1,000 records on the development corpus (16 sets, 15,482 records), of which 149 from
    three sites of one set; 0 on giveme5w1h_bbc, 0 on the hand-checked bodies (which have no titles); all of 200
    read were right. 424 other titles with such a separator stay silent.

    Traps: many headlines end in a dash and a few words (who says it, a twist, the columnist): the piece has to be the
    record's source, or what its host is called ("nytimes.com" for "The New York Times", "bbc.com" for "BBC News"), or
    behind a bar the section that its URL names. Words for a kind of article ("Opinion", "Letters") stay, and so do
    ordinary words in lower case that a site is called by ("Your time is up - time").
    """

    name: ClassVar[str] = "title-site-suffix"
    family: ClassVar[str] = "titles"
    fixable = "unsafe"

    def check(self, record: Record) -> Iterator[Problem]:
        for text in record.title:
            title = text.text
            if len(title) > LONGEST_TITLE:
                continue
            if MARK.search(title) and (
                any([mark in title for mark in MARKS]) or ("-" in title and title[0] > UNSPACED)
            ):
                yield from site_names(text, record)
            elif len(title) <= LONGEST_BARE and is_bare(title, record):
                yield Problem(text.stripped().place, f"the title is only the name of its site: {quoted(title.strip())}")


def site_names(text: Text, record: Record) -> Iterator[Problem]:
    """The problem of a title that ends or begins with the site's name."""
    title = text.text
    parts = pieces(title)
    if len(parts) < 2:
        return
    sites = [site for site in dict.fromkeys(names(record)) if site]
    kept = len(parts)
    if kept > 2 and GENERIC.issuperset(words_of(parts[-1].text)) and says_site(parts[-2], sites):
        kept -= 1  # "… | Coast Post | News"
    while kept > 1 and says_site(parts[kept - 1], sites):
        kept -= 1
    of_site = kept < len(parts)
    while (
        kept > 1 and "|" in title[parts[kept - 2].end : parts[kept - 1].start] and says_section(parts[kept - 1], record)
    ):
        kept -= 1
    if kept < len(parts):
        place = text.place.part(parts[kept - 1].end, len(title.rstrip()))
        suffix = title[parts[kept].start :].strip()
        what = "site" if of_site else "section"
        yield Problem(place, f"the title ends with the name of its {what}: {quoted(suffix)}", Fix.unsafe(place, ""))
    elif any([mark in title[parts[0].end : parts[1].start] for mark in HEADS]) and says_site(parts[0], sites):
        place = text.place.part(parts[0].start, parts[1].start)
        yield Problem(
            place, f"the title begins with the name of its site: {quoted(parts[0].text)}", Fix.unsafe(place, "")
        )


def pieces(title: str) -> list[Piece]:
    """The parts of the title between separators; of very many the last."""
    found: list[Piece] = []
    start = 0
    for mark in SEPARATOR.finditer(title.rstrip()):
        if title[start : mark.start()].strip():
            found.append(Piece(start, mark.start(), title[start : mark.start()]))
            start = mark.end()
    found.append(Piece(start, len(title), title[start:]))
    return found[-MOST_PARTS:] if found[-1].text.strip() else []


def says_site(piece: Piece, sites: list[tuple[str, ...]]) -> bool:
    """Whether the piece is the name of the site, and no ordinary word that the site is called by."""
    name = piece.text.strip().removeprefix("www.")
    if len(name) > LONGEST_NAME or not any(is_name(name, site) for site in sites):
        return False
    return not (name.islower() and all(word in lexicon() for word in name.split()))


def is_bare(title: str, record: Record) -> bool:
    """Whether the title is what the record calls its source, to the letter, or the whole host of its URL."""
    bare = title.strip()
    if len(bare) < 2 or bare.count(" ") > 4:
        return False
    if " " not in bare and "." in bare and any([bare.lower() == site_host(url) for url in record.url]):
        return True
    return " " in bare and any([bare == source.text.strip() for source in record.every("source")])


def site_host(url: Text) -> str:
    """The host of the URL without ``www.``; empty where there is none."""
    return (host(address(url)) or "").removeprefix("www.")


def says_section(piece: Piece, record: Record) -> bool:
    """Whether the piece is the name of a section in which the URL places the article."""
    name = "".join(words_of(piece.text)) if len(piece.text) <= LONGEST_NAME else ""
    if not name or name in GENRES or len(words_of(piece.text)) > 3:
        return False
    for url in record.url[:1]:
        parts = split(address(url))
        steps = parts.path.lower().split("/")[1:3] if parts else []
        if name in [step.replace("-", "") for step in steps[: 2 if len(steps) > 2 else 1]] and len(steps) > 1:
            return True
    return False
