"""Completeness and shape: is everything there, and is it what its field is for?"""

from __future__ import annotations

from newslint.rule import Rule
from newslint_rules.fields.duplicate_key import DuplicateKey
from newslint_rules.fields.embedded_record import EmbeddedRecord
from newslint_rules.fields.empty_field import EmptyField
from newslint_rules.fields.missing_field import MissingField
from newslint_rules.fields.null_literal import NullLiteral
from newslint_rules.fields.placeholder_value import PlaceholderValue
from newslint_rules.fields.schema_violation import SchemaViolation
from newslint_rules.fields.shifted_columns import ShiftedColumns
from newslint_rules.fields.surrounding_whitespace import SurroundingWhitespace
from newslint_rules.fields.unreadable_record import UnreadableRecord

RULES: tuple[type[Rule], ...] = (
    UnreadableRecord,
    DuplicateKey,
    ShiftedColumns,
    SchemaViolation,
    MissingField,
    EmptyField,
    NullLiteral,
    PlaceholderValue,
    EmbeddedRecord,
    SurroundingWhitespace,
)
