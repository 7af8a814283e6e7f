"""The family `labels`: what a page writes before a value, left in the record."""

from __future__ import annotations

from newslint.rule import Rule
from newslint_rules.labels.duplicated_label import DuplicatedLabel
from newslint_rules.labels.empty_label import EmptyLabel
from newslint_rules.labels.label_in_value import LabelInValue

RULES: tuple[type[Rule], ...] = (DuplicatedLabel, LabelInValue, EmptyLabel)
