"""A call to enable JavaScript in place of the article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from newslint import Problem, Record, Rule
from newslint.rule import Severity
from newslint.text.phrases import Phrases
from newslint_rules.capture.walls import Walls

WALLS = Walls(Phrases.beside(__file__), Phrases.beside(__file__, "javascript_required_titles"))


class JavascriptRequired(Rule):
    """The body is what the page says to browsers it does not serve: `Please enable JavaScript`.

    Why it matters: the article is put into the page by a script that the scraper did not run; the record holds none of
    it.

    Bad:  {"title": "Harbour reopens", "body": "You need to enable JavaScript to run this app."}
    Bad:  {"title": "Hafen wieder offen", "body": "Bitte aktivieren Sie JavaScript, um diese Seite zu nutzen."}
    Good: {"title": "How to enable JavaScript in your browser",
           "body": "Please enable JavaScript in the settings of your browser: open the menu and look for scripts."}

    Measured: 0.3 findings per 1,000 records on the development corpus (16 sets, 15,482 records); clean sets: 0 per
    1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; 5 of 5 read were right, and 8 of 8 on what four extractors
    made of 181 pages.

    Traps: how-to articles say it in their title, in code or in quotes. In a longer body a sentence that begins so
    ("Please enable JavaScript to watch.") is a warning at that sentence: it is what a player left.
    """

    name: ClassVar[str] = "javascript-required"
    family: ClassVar[str] = "capture"
    needles: ClassVar[tuple[str, ...]] = WALLS.needles
    silenced_by: ClassVar[frozenset[str]] = frozenset({"bot-wall"})

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        walled = False
        for place in WALLS.places(record):
            walled = True
            yield Problem(place, "the page asked for JavaScript or another browser, and showed no article: render it")
        if not walled:
            for place in WALLS.left_over(record):
                yield Problem(place, "a call to enable JavaScript or to change the browser", severity=Severity.WARNING)
