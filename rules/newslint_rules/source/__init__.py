"""Source and language: where a record says it is from, and the language it says it is in."""

from __future__ import annotations

from newslint.rule import Rule
from newslint_rules.source.aggregator_source import AggregatorSource
from newslint_rules.source.invalid_language_code import InvalidLanguageCode
from newslint_rules.source.language_mismatch import LanguageMismatch
from newslint_rules.source.mixed_script import MixedScript
from newslint_rules.source.source_url_mismatch import SourceUrlMismatch

RULES: tuple[type[Rule], ...] = (
    SourceUrlMismatch,
    AggregatorSource,
    LanguageMismatch,
    InvalidLanguageCode,
    MixedScript,
)
