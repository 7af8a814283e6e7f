"""An error page in place of the article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from newslint import Problem, Record, Rule
from newslint.rule import Severity
from newslint.text.phrases import Phrases
from newslint_rules.capture.walls import Walls

WALLS = Walls(Phrases.beside(__file__), Phrases.beside(__file__, "error_page_titles"), longest=1500, unsaid=120)


class ErrorPage(Rule):
    """The body, or the title above an empty one, says that there is no such page or that the site is down.

    Why it matters: a server that answers 200 with an error page fools the scraper; the record looks like an article and
    is none.

    Bad:  {"title": "Page Not Found", "body": ""}
    Bad:  {"title": "Harbour reopens", "body": "# 404\\n\\nSorry, the page you are looking for does not exist."}
    Good: {"title": "Section 404 of the harbour act", "body": "The 404 rule and the 503 errors were talked of."}

    Measured: 1.9 findings per 1,000 records on the development corpus (16 sets, 15,482 records); clean sets: 0 per
    1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; 29 of 29 read were right.

    Traps: "404" and "Error" count as a whole title or a whole line of a short body; a story about an outage names it in
    its title, is long, or quotes the page.
    """

    name: ClassVar[str] = "error-page"
    family: ClassVar[str] = "capture"
    needles: ClassVar[tuple[str, ...]] = WALLS.needles
    silenced_by: ClassVar[frozenset[str]] = frozenset({"bot-wall", "javascript-required", "exception-text"})

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        for place in WALLS.places(record):
            yield Problem(place, "an error page was captured, not the article: the page is gone or the site was down")
