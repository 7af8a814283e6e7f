"""Titles: headlines with something else in them."""

from __future__ import annotations

from newslint.rule import Rule
from newslint_rules.titles.title_all_capitals import TitleAllCapitals
from newslint_rules.titles.title_body_mismatch import TitleBodyMismatch
from newslint_rules.titles.title_is_url import TitleIsUrl
from newslint_rules.titles.title_repeated import TitleRepeated
from newslint_rules.titles.title_site_suffix import TitleSiteSuffix

RULES: tuple[type[Rule], ...] = (
    TitleSiteSuffix,
    TitleRepeated,
    TitleAllCapitals,
    TitleBodyMismatch,
    TitleIsUrl,
)
