"""A menu of the site stands in the body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint import Fix, Problem, Record, Rule, Text
from newslint.text.phrases import Phrases
from newslint_rules.furniture.blocks import Labels, Line, problems, runs, short_lines
from newslint_rules.furniture.menu_words import MenuWords
from newslint_rules.precedence import WALLS

SERVICES = Labels(Phrases.beside(__file__))
"""Services of a site, such as "Sign in" and "Privacy policy"; own list."""
SECTIONS = Labels(Phrases.beside(__file__, "section_names"))
"""Sections of a news site, such as "World"; own list. Many of them are words a heading may be made of."""
WORDS = MenuWords(SERVICES, SECTIONS)
_SENTENCE_ENDS = (".", "!", ",", ";", "。", "！", "，", "؛", "۔", "।", '."', ".”")
_LEAST = 6
"""Lines of the shortest menu."""
_WORDS = 7
"""Words of the longest line in a menu."""
_FEW, _SERVICES = 3, 2
"""So many different labels a menu has at least, and so many of them are services ..."""
_MANY = 5
"""... or so many different labels of any kind."""
_APART = 12
"""Lines without a known label that may stand between two with one."""


class MenuLines(Rule):
    """A menu of the site stands in the body: many short lines such as "Home" and "Sign in", or such labels in a row.

    Why it matters: navigation and footers were taken for text; they name subjects the article is not about, and
    every record of the site has them.

    Bad:  {"title": "Ferry line reopens",
           "body": "Home\\nNews\\nWorld\\nSport\\nSign in\\nSubscribe\\n\\nThe ferry runs again from Monday."}
    Bad:  {"title": "Fähre fährt wieder",
           "body": "Die Fähre fährt.\\n\\nÜber uns\\nKontakt\\nImpressum\\nDatenschutz\\nAGB\\nMediadaten"}
    Bad:  {"title": "Ferry line reopens",
           "body": "The ferry runs again on Monday. Newsletters Mobile apps Privacy policy Contact us Careers"}
    Good: {"title": "What to see", "body": "Music\\n\\nThe choir sings on Monday.\\n\\nBooks\\n\\nAn evening of poems."}

    Measured: 10.7 findings per 1,000 records on the development corpus (16 sets, 15,482 records), 156 of 165
    the footer of one newspaper joined to its last sentence; 2.2 a page on 181 whole pages, where they cover 10,306
    lines that do not belong and, of 5,358 that do, 243: words of menus that the article has too; clean sets: 0 per
    1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; all 50 whose first and last lines were read were right,
    and so were 49 of 49 rows.

    Traps: lists of results, ingredients or teams are short lines too: several known labels must be among them;
    names of sections are headings of round-ups: they count only where no prose stands between them. In running text
    labels count only next to each other, each with a capital, before the first sentence or behind the last one.
    """

    name: ClassVar[str] = "menu-lines"
    family: ClassVar[str] = "furniture"
    fixable = "unsafe"
    silenced_by = WALLS

    def check(self, record: Record) -> Iterator[Problem]:
        for menu in menus(record.body):
            message = f"{len(menu)} lines of a menu or footer of the site"
            yield from problems(menu, message, unsafe=True)
        if record.body:
            yield from joined(record.body)


def joined(body: tuple[Text, ...]) -> Iterator[Problem]:
    """A menu before the first sentence or a footer behind the last one, without a line break between."""
    text = body[0]
    if stretch := WORDS.before(text.text):
        following = stretch[1] + 1
        fix = Fix.unsafe(text.place.part(0, following), "") if following < len(text.text) else None
        yield Problem(text.place.part(*stretch), "a menu of the site, joined to the article", fix)
    text = body[-1]
    if stretch := WORDS.behind(text.text):
        start = stretch[0]
        while start and text.text[start - 1].isspace() and stretch[0] - start < 8:
            start -= 1
        fix = Fix.unsafe(text.place.part(start, len(text.text)), "") if start else None
        yield Problem(text.place.part(*stretch), "a footer of the site, joined to the article", fix)


def menus(body: tuple[Text, ...]) -> Iterator[list[Line]]:
    """The runs of lines in the body that are menus."""
    lines = short_lines(body)
    if len(lines) < _LEAST:
        return
    if sum(1 for line in lines if line in SERVICES or line in SECTIONS) < _FEW:
        return
    for run in runs(line for line in lines if is_item(line)):
        yield from menus_of(run)


def is_item(line: Line) -> bool:
    """Whether the line might be an item of a menu: few words and no end of a sentence."""
    return line.key.count(" ") < _WORDS and not line.words.endswith(_SENTENCE_ENDS)


def menus_of(run: list[Line]) -> Iterator[list[Line]]:
    """The parts of a run of items that hold enough labels."""
    labelled = [index for index, line in enumerate(run) if line in SERVICES or line in SECTIONS]
    part: list[int] = []
    for index in labelled:
        if part and index - part[-1] > _APART:
            yield from menu(run, part)
            part = []
        part.append(index)
    yield from menu(run, part)


def menu(run: list[Line], labelled: list[int]) -> Iterator[list[Line]]:
    """The lines from the first to the last label, if that is a menu."""
    if not labelled or labelled[-1] - labelled[0] + 1 < _LEAST:
        return
    keys = {run[index].key for index in labelled}
    services = len({run[index].key for index in labelled if run[index] in SERVICES})
    if (services >= _SERVICES and len(keys) >= _FEW) or len(keys) >= _MANY:
        yield run[labelled[0] : labelled[-1] + 1]
