"""A form for signing in in place of the article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from newslint import Problem, Record, Rule
from newslint.rule import Severity
from newslint.text.phrases import Phrases
from newslint_rules.capture.walls import Walls

WALLS = Walls(Phrases.beside(__file__), Phrases.beside(__file__, "login_page_titles"), least=2, share=0.4, longest=1500)


class LoginPage(Rule):
    """The body is a form for signing in: `Please sign in`, `Forgot your password?`.

    Why it matters: the article stands behind the form; the record holds none of it.

    Bad:  {"title": "Harbour reopens", "body": "Please log in\\n\\nE-mail\\nPassword\\nRemember me\\nForgot password?"}
    Bad:  {"title": "Sign in | Coast Post", "body": ""}
    Good: {"title": "Harbour site asks users to reset their passwords",
           "body": "Users of the harbour's site must reset your password, as it says, after a theft of data."}

    Measured: 0 findings per 1,000 records on the development corpus (16 sets, 15,482 records); clean sets: 0 per 1,000
    on giveme5w1h_bbc and 0 on the hand-checked bodies; none to read there, and none on what four extractors made of 181
    pages.

    Traps: advice on passwords has the phrases one at a time, in long bodies, in quotes, and names them in its title:
    two different ones must take a good part of a short body.
    """

    name: ClassVar[str] = "login-page"
    family: ClassVar[str] = "capture"
    needles: ClassVar[tuple[str, ...]] = WALLS.needles
    silenced_by: ClassVar[frozenset[str]] = frozenset({"bot-wall", "consent-wall", "paywall-stub"})

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        for place in WALLS.places(record):
            yield Problem(place, "a form for signing in was captured, not the article")
