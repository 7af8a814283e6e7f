"""A form for signing in in place of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from newslint import Problem, Record, Rule, Text
from newslint.rule import Severity
from newslint.text.pattern import pattern
from newslint.text.phrases import Phrases
from newslint_rules.capture.walls import Walls

WALLS = Walls(Phrases.beside(__file__), Phrases.beside(__file__, "login_page_titles"), least=2, share=0.4, longest=1500)
_SUBJECT = pattern(
    r"passwor|passphrase|\blog(?:ging)?[ -]?in|\bsign(?:ing)?[ -]?in|\baccounts?\b|\bkonto|contraseñ|\bcuenta"
    r"|mots? de passe|\bcompte|senha|\bconta\b|lösenord|hasł|парол|аккаунт|şifre|密码|密碼|비밀번호|パスワード",
    re.IGNORECASE,
)
"""What titles of advice about accounts name: own list."""
_TITLE_WORDS, _SENTENCES = 4, 3
"""Words of such a title, and sentences of its text, at least."""


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
    two different ones must take a good part of a short body, which is no advice in sentences.
    """

    name: ClassVar[str] = "login-page"
    family: ClassVar[str] = "capture"
    needles: ClassVar[tuple[str, ...]] = WALLS.needles
    silenced_by: ClassVar[frozenset[str]] = frozenset({"bot-wall", "consent-wall", "paywall-stub"})

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        for place in WALLS.places(record):
            if any(is_advice(record, text) for text in record.body):
                return
            yield Problem(place, "a form for signing in was captured, not the article")


def is_advice(record: Record, text: Text) -> bool:
    """Whether the text has sentences and its title, which is no name of a form, is about accounts."""
    if sum(text.text.count(end) for end in (". ", ".\n", "。")) < _SENTENCES:
        return False
    return any(len(title.text.split()) >= _TITLE_WORDS and _SUBJECT.search(title.text[:200]) for title in record.title)
