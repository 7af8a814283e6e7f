"""A check for robots in place of the article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from newslint import Problem, Record, Rule
from newslint.rule import Severity
from newslint.text.phrases import Phrases
from newslint_rules.capture.walls import Walls

WALLS = Walls(
    Phrases.beside(__file__),
    Phrases.beside(__file__, "bot_wall_titles"),
    marks=("__cf_chl", "/cdn-cgi/challenge-platform", "captcha-delivery.com", "/sorry/index?continue="),
)


class BotWall(Rule):
    """The body, or the title above an empty one, is a check for robots: `Verify you are human`.

    Why it matters: the scraper was stopped; the record has the URL of an article and the text of none, and so have all
    the records that came after it.

    Bad:  {"title": "Harbour reopens",
           "body": "Just a moment...\\n\\nVerify you are human by completing the action.\\n\\nRay ID: 81a4b22c119b67"}
    Bad:  {"title": "Are you a robot?", "body": ""}
    Good: {"title": "Harbour office drops its captchas",
           "body": "Visitors of the harbour office's site need no longer verify you are human boxes, it said."}

    Measured: 0.8 findings per 1,000 records on the development corpus (16 sets, 15,482 records); clean sets: 0 per
    1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; 13 of 13 read were right, all of them leftovers in longer
    bodies.

    Traps: a story about captchas names them in its title, quotes them, or is long: phrases count where they take most
    of a short body. In a longer body a sentence that begins so ("Please verify you're not a robot by clicking the
    box.") is a warning at that sentence: the form was captured with the article.
    """

    name: ClassVar[str] = "bot-wall"
    family: ClassVar[str] = "capture"
    needles: ClassVar[tuple[str, ...]] = WALLS.needles

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        walled = False
        for place in WALLS.places(record):
            walled = True
            yield Problem(place, "a check for robots was captured, not the article: scrape the page again")
        if not walled:
            for place in WALLS.left_over(record):
                yield Problem(place, "a check for robots that stood on the page", severity=Severity.WARNING)
