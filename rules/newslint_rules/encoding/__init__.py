"""Encoding and markup: characters that are not what the page showed."""

from __future__ import annotations

from newslint.rule import Rule
from newslint_rules.encoding.html_entity import HtmlEntity
from newslint_rules.encoding.replacement_character import ReplacementCharacter

RULES: tuple[type[Rule], ...] = (HtmlEntity, ReplacementCharacter)
