"""Encoding and markup: characters that are not what the page showed."""

from __future__ import annotations

from newslint.rule import Rule
from newslint_rules.encoding.control_character import ControlCharacter
from newslint_rules.encoding.hidden_text import HiddenText
from newslint_rules.encoding.html_entity import HtmlEntity
from newslint_rules.encoding.html_tag import HtmlTag
from newslint_rules.encoding.invisible_character import InvisibleCharacter
from newslint_rules.encoding.joined_words import JoinedWords
from newslint_rules.encoding.lost_characters import LostCharacters
from newslint_rules.encoding.markdown_residue import MarkdownResidue
from newslint_rules.encoding.mojibake import Mojibake
from newslint_rules.encoding.replacement_character import ReplacementCharacter
from newslint_rules.encoding.space_run import SpaceRun
from newslint_rules.encoding.unicode_escape import UnicodeEscape

RULES: tuple[type[Rule], ...] = (
    ReplacementCharacter,
    Mojibake,
    HtmlEntity,
    HtmlTag,
    UnicodeEscape,
    InvisibleCharacter,
    ControlCharacter,
    HiddenText,
    JoinedWords,
    LostCharacters,
    SpaceRun,
    MarkdownResidue,
)
