"""The family `categories`: what is wrong with a record's categories and tags."""

from __future__ import annotations

from newslint.rule import Rule
from newslint_rules.categories.dangling_separator import DanglingSeparator
from newslint_rules.categories.duplicate_category import DuplicateCategory
from newslint_rules.categories.empty_category_item import EmptyCategoryItem
from newslint_rules.categories.generic_category import GenericCategory
from newslint_rules.categories.joined_categories import JoinedCategories
from newslint_rules.categories.language_as_category import LanguageAsCategory
from newslint_rules.categories.machine_category import MachineCategory

RULES: tuple[type[Rule], ...] = (
    EmptyCategoryItem,
    DanglingSeparator,
    DuplicateCategory,
    MachineCategory,
    JoinedCategories,
    GenericCategory,
    LanguageAsCategory,
)
