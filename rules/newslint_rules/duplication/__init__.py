"""Duplication: text that stands twice."""

from __future__ import annotations

from newslint.rule import Rule
from newslint_rules.duplication.body_twice import BodyTwice
from newslint_rules.duplication.duplicate_paragraph import DuplicateParagraph
from newslint_rules.duplication.repeated_word import RepeatedWord
from newslint_rules.duplication.title_in_body import TitleInBody

RULES: tuple[type[Rule], ...] = (BodyTwice, DuplicateParagraph, RepeatedWord, TitleInBody)
