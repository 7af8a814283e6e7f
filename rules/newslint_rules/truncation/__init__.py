"""Truncation: the end of the article is missing."""

from __future__ import annotations

from newslint.rule import Rule
from newslint_rules.truncation.body_is_teaser import BodyIsTeaser
from newslint_rules.truncation.cut_mid_word import CutMidWord
from newslint_rules.truncation.no_final_punctuation import NoFinalPunctuation
from newslint_rules.truncation.short_body import ShortBody
from newslint_rules.truncation.truncation_marker import TruncationMarker

RULES: tuple[type[Rule], ...] = (TruncationMarker, BodyIsTeaser, CutMidWord, ShortBody, NoFinalPunctuation)
