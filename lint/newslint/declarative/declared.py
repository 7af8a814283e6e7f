"""Make rule classes of the tables of a configuration."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from types import new_class
from typing import Any, ClassVar

from pydantic import Field, ValidationError

from newslint.config.errors import ConfigError, unknown
from newslint.config.settings import Declaration
from newslint.config.wording import dotted, first_error, written
from newslint.declarative.allowed_values import AllowedValues
from newslint.declarative.definition import Definition
from newslint.declarative.existence import Existence
from newslint.declarative.json_schema import JsonSchema
from newslint.declarative.occurrence import Occurrence
from newslint.declarative.pattern import Pattern
from newslint.declarative.required import Required
from newslint.declarative.substitution import Substitution
from newslint.record import Record
from newslint.rule import Problem, Rule, Severity

KINDS: Mapping[str, type[Definition]] = {
    "existence": Existence,
    "substitution": Substitution,
    "required": Required,
    "allowed-values": AllowedValues,
    "pattern": Pattern,
    "occurrence": Occurrence,
    "json-schema": JsonSchema,
}

MOST = 1000
"""Problems of one record that one rule tells."""

HEADS = ("Why it matters:", "Bad:", "Good:", "Measured:", "Traps:")


class Declared(Rule):
    """A rule that was written in a configuration."""

    declaration: ClassVar[Declaration]
    definition: ClassVar[Definition]
    where: ClassVar[str]

    def check(self, record: Record) -> Iterator[Problem]:
        yield from islice(self.definition.problems(record), MOST)

    def __reduce__(self) -> tuple[Any, ...]:
        return restored, (self.declaration, {name: getattr(self, name) for name in self.model_fields_set})


def restored(declaration: Declaration, options: Mapping[str, Any]) -> Rule:
    """The rule, in a process that may not have read the configuration."""
    return declared_rule(declaration).model_construct(**options)


def declared_rules(declarations: Iterable[Declaration]) -> tuple[type[Rule], ...]:
    """A rule class for each table. Raises ``ConfigError``."""
    return tuple(map(declared_rule, declarations))


def declared_rule(declaration: Declaration) -> type[Rule]:
    """The rule class of a table. Raises ``ConfigError`` that names the file, the line and the rule."""
    definition = defined(declaration)
    name = "".join(map(str.capitalize, definition.name.split("-")))
    severity = Field(default=definition.severity, description=Rule.model_fields["severity"].description)
    namespace: dict[str, Any] = {
        "__module__": __name__,
        "__qualname__": name,
        "__doc__": documentation(definition, declaration),
        "__annotations__": {"severity": Severity},
        "severity": severity,
        "name": definition.name,
        "family": definition.family,
        "fixable": definition.fixable,
        "needles": definition.needles,
        "declaration": declaration,
        "definition": definition,
        "where": declaration.origin.where,
    }
    return new_class(name, (Declared,), exec_body=lambda body: body.update(namespace))


def defined(declaration: Declaration) -> Definition:
    """The definition that the table holds. Raises ``ConfigError``."""
    table, origin = declaration.table, declaration.origin
    kind = table.get("kind")
    label = f"rule {written(table['name'])}" if "name" in table else "rule"
    if not isinstance(kind, str) or kind not in KINDS:
        where = declaration.origins.get("kind", origin).where
        problem = "`kind` is missing" if kind is None else unknown("kind", str(kind), KINDS)
        raise ConfigError(f"{where}: {label}: {problem}")
    try:
        return KINDS[kind].model_validate(table, context={"folder": origin.folder})
    except ValidationError as error:
        wrong = first_error(error, KINDS[kind])
        around = (dotted(wrong.key[:length]) for length in range(len(wrong.key), 0, -1))
        where = next((declaration.origins[key] for key in around if key in declaration.origins), origin).where
        raise ConfigError(f"{where}: {label}: {wrong}") from None


def documentation(definition: Definition, declaration: Declaration) -> str:
    """The docstring of the rule."""
    what = " ".join(definition.description.split()) or definition.summary()
    what = f"({what})" if what.startswith(HEADS) else what
    link = f" See {definition.link.strip()}" if definition.link.strip() else ""
    return f"{what}\n\nWritten in {declaration.origin.where}.{link}"
