"""What breaks a JSON Schema, in plain words and where it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from jsonschema.exceptions import ValidationError
from jsonschema.protocols import Validator
from referencing.exceptions import Unresolvable

from newslint_schemas.wording import shown, what_is_wrong


class Violation(NamedTuple):
    """``pointer`` is a JSON Pointer into the instance, ``message`` one line without control characters."""

    pointer: str
    message: str


def violations(validator: Validator, instance: Any, limit: int) -> Iterator[Violation]:
    """At most ``limit`` ways in which the instance breaks the schema. Never raises, whatever the instance holds."""
    try:
        found: Iterable[ValidationError] = validator.iter_errors(instance)
        yield from islice((Violation(*one) for error in found for leaf in leaves(error) for one in told(leaf)), limit)
    except RecursionError:
        yield Violation("", "nested too deep to be checked against the schema")
    except (ArithmeticError, LookupError, TypeError, ValueError, Unresolvable, re.error) as error:
        yield Violation("", f"cannot be checked against the schema: {shown(str(error))}")


def leaves(error: ValidationError) -> Iterator[ValidationError]:
    """The errors that say what is really wrong: of several alternatives, those of the one that nearly fits."""
    branch = nearest(error) if error.validator in ("anyOf", "oneOf") else None
    if branch is None:
        yield error
        return
    for inner in branch:
        yield from leaves(inner)


def nearest(error: ValidationError) -> Sequence[ValidationError] | None:
    """The errors of the alternative that was most likely meant; ``None`` where none stands out."""
    branches: dict[Any, list[ValidationError]] = {}
    for inner in error.context or ():
        branches.setdefault(inner.schema_path[0], []).append(inner)
    fitting = [branch for branch in branches.values() if not any(is_other_kind(inner, error) for inner in branch)]
    if len(fitting) == 1:
        return fitting[0]
    deep = [
        branch for branch in fitting if all(len(inner.absolute_path) > len(error.absolute_path) for inner in branch)
    ]
    return deep[0] if len(deep) == 1 else None


def is_other_kind(inner: ValidationError, outer: ValidationError) -> bool:
    """Whether the alternative is for another type or another fixed value, and so was not meant."""
    return inner.validator in ("type", "const", "enum") and len(inner.absolute_path) == len(outer.absolute_path)


def told(error: ValidationError) -> Iterator[tuple[str, str]]:
    """Pointer and message of the error; several where one error names several properties."""
    path = [str(step) for step in error.absolute_path]
    for key, message in what_is_wrong(error):
        steps = path if key is None else [*path, key]
        name = ".".join(steps)
        label = f"{shown(name)[1:-1]}: " if name else ""
        yield "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in steps), label + message
