from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

from newslint import Problem, Record, Rule, Severity
from newslint.text.phrases import Phrases
from newslint_rules.authors.bylines import credits
from newslint_rules.quoting import quoted

PHRASES = Phrases.beside(__file__)
WHOLE = frozenset(phrase.text for phrase in PHRASES.phrases)
"""Roles of many languages that are the whole value."""

_HEADS = """
    reporter reporters editor editors editor-in-chief correspondent correspondents writer writers columnist
    columnists journalist journalists producer producers photographer photojournalist videographer videojournalist
    contributor analyst critic anchor presenter blogger intern fellow aide director manager officer strategist
    researcher meteorologist broadcaster commentator copywriter reviewer statistician illustrator newsreader
    founder co-founder cofounder publisher professor lecturer
"""
HEADS = frozenset(_HEADS.split())
"""What somebody may be; English, own list."""
_KINDS = """
    senior junior deputy assistant associate chief executive managing lead head principal co former acting interim
    contributing freelance staff special general assignment guest web online digital print multimedia data video
    audio photo picture visual visuals social media audience engagement copy page home night weekend morning
    evening breaking news national international foreign local metro city state regional global world us u.s. uk
    u.k. eu europe european asia asian africa african america american americas latin middle east eastern west
    western north northern south southern coast pacific china india russia germany france japan australia
    washington white house congressional capitol hill supreme court courts legal crime justice police security nat
    l defense defence military pentagon diplomatic diplomacy affairs foreign-affairs intelligence immigration
    politics political campaign elections election policy government parliamentary westminster lobby
    investigations investigative enterprise business economics economy economic finance financial markets market
    money personal consumer retail property real estate housing energy climate environment environmental science
    technology tech cybersecurity ai gaming games game health medical medicine education higher religion faith
    race culture cultural arts art entertainment celebrity showbiz tv television film movie movies music books
    book literary theater theatre dance fashion style beauty lifestyle life features feature food drink restaurant
    wine travel sports sport football soccer baseball basketball nba nfl mlb nhl hockey tennis golf cricket rugby
    racing boxing olympics f1 motor motoring automotive auto cars transport transportation aviation space weather
    opinion opinions editorial op-ed commentary letters obituaries obituary standards design graphics interactive
    interactives development product engineering community communications marketing content seo standup research
    pop and & the a an our
"""
KINDS = frozenset(_KINDS.split())
"""What stands before it; English, own list."""
_LINKS = """
    for at of on in with based covering focusing focused focussing offering overseeing reporting writing
    specializing specialising who working covers leading responsible and &
"""
LINKS = frozenset(_LINKS.split())
"""What may stand behind it, with anything after."""

RANKS = frozenset(
    {"senior", "deputy", "chief", "assistant", "associate", "executive", "managing", "contributing", "freelance"}
)
"""After one of them, any words may stand before the role: "Senior Harbour Reporter"."""
MOST_WORDS = 6

DESK_BYLINES = frozenset(
    {
        "special correspondent", "our special correspondent", "our correspondent", "staff correspondent",
        "staff reporter", "our staff reporter", "staff writer", "staff writers", "correspondent", "own correspondent",
        "a correspondent", "news reporter", "web editor", "online editor", "editors", "the editor", "the editors",
        "guest contributor", "guest writer", "contributor", "contributors", "enviado especial", "corresponsal",
        "redactor", "de nuestro corresponsal", "von unserem korrespondenten", "特派员", "特派員", "本报记者",
        "本報記者",
    }
)  # fmt: skip
"""Roles with which papers sign what has no named author."""


class AuthorRole(Rule):
    """The author is a role and no name: `Senior Reporter`, `Deputy Editor For The Weekend Desk`, `Chefredakteurin`.

    Why it matters: the line below the byline was split off as a second author; roles then top the list of authors.

    Bad:  {"title": "Harbour reopens", "authors": ["Jane Doe", "Senior Maritime Reporter", "Senior Sports Reporter"]}
    Bad:  {"title": "Harbour reopens", "author": "Editor", "body": "Ships may dock again."}
    Good: {"title": "Harbour reopens", "author": "Jane Doe, Editor", "body": "Ships may dock again."}
    Good: {"title": "Harbour reopens", "author": "Reuters Staff", "body": "Ships may dock again."}

    Measured: 7.2 findings per 1,000 records on the development corpus (16 sets, 15,482 records); no author stands
    in the clean sets; 53 of 53 different values read were right.

    Traps: a name with its role ("Jane Doe, Editor") is fine, so is a role with the name of its outlet ("Coast Post
    Reporter"): every word has to belong to the role, or stand behind a rank; "The Critic" is
    an outlet. Bylines such as "Special Correspondent",
    with which papers sign what has no named author, are info where they stand alone.
    """

    name: ClassVar[str] = "author-role"
    family: ClassVar[str] = "authors"
    reads = ("authors",)
    silenced_by: ClassVar[frozenset[str]] = frozenset({"author-placeholder", "author-interface-text"})

    def check(self, record: Record) -> Iterator[Problem]:
        for found in credits(record):
            for text, key, _ in found.authors:
                if key in WHOLE or is_role(key):
                    alone = len(found.authors) == 1 and key in DESK_BYLINES
                    yield Problem(
                        text.place,
                        f"{quoted(text.text)} is a role and no author's name",
                        severity=Severity.INFO if alone else None,
                    )


@lru_cache(maxsize=4096)
def is_role(key: str) -> bool:
    """Whether the value, in lower case, is an English role and nothing else."""
    words = key.replace(",", " ").replace("/", " ").split()
    if len(words) == 2 and words[0] == "the":
        return False  # "The Critic", "The Correspondent": outlets
    for at, word in enumerate(words):
        if word in HEADS:
            behind = words[at + 1 :]
            return not behind or behind[0] in LINKS or is_role(" ".join(behind))
        if word not in KINDS and (words[0] not in RANKS or len(words) > MOST_WORDS):
            return False
    return False
