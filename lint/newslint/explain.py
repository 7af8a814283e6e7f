"""A rule's documentation, read from its docstring and its options."""

from __future__ import annotations

import inspect
import json
import re
import types
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from enum import Enum
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin

from newslint.rule import Rule, Safety, Severity

PART = re.compile(r"^(Why it matters|Bad|Good|Measured|Traps):", re.MULTILINE)
"""The heads of a docstring's fixed parts. What stands before the first says what is wrong."""

TYPES: Mapping[object, str] = {
    str: "text",
    int: "whole number",
    float: "number",
    bool: "true or false",
    Any: "anything",
    type(None): "nothing",
}


class Option(NamedTuple):
    """An option of a rule: its name in the configuration, its type in words, its default in TOML, what it does."""

    name: str
    type: str
    default: str
    description: str


class Example(NamedTuple):
    """A record as the docstring writes it, and whether the rule finds something in it."""

    kind: Literal["bad", "good"]
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """A rule's documentation, in its parts. A part that the docstring does not have is empty."""

    name: str
    family: str
    severity: Severity
    fixable: Safety | None
    on_by_default: bool
    what: str
    why: str
    bad: tuple[dict[str, Any], ...]
    good: tuple[dict[str, Any], ...]
    options: tuple[Option, ...]
    measured: str
    traps: str
    examples: tuple[Example, ...]
    """The same records as in ``bad`` and ``good``, as written and in the order in which they stand."""


def page(rule: type[Rule]) -> Page:
    """The documentation of the rule. Raises ``ValueError`` where an example is not a JSON object."""
    parts = list(docstring_parts(rule))
    texts = dict(reversed(parts))
    examples = tuple(
        Example("bad" if head == "Bad" else "good", text) for head, text in parts if head in ("Bad", "Good")
    )
    return Page(
        name=rule.name,
        family=rule.family,
        severity=rule.model_fields["severity"].default,
        fixable=rule.fixable,
        on_by_default=rule.on_by_default,
        what=texts.get("", ""),
        why=texts.get("Why it matters", ""),
        bad=tuple(decoded(rule, example) for example in examples if example.kind == "bad"),
        good=tuple(decoded(rule, example) for example in examples if example.kind == "good"),
        options=tuple(options(rule)),
        measured=texts.get("Measured", ""),
        traps=texts.get("Traps", ""),
        examples=examples,
    )


def first_sentence(rule: type[Rule]) -> str:
    """What is wrong, on one line."""
    what = next(docstring_parts(rule))[1]
    return " ".join(what.partition("\n\n")[0].split())


def docstring_parts(rule: type[Rule]) -> Iterator[tuple[str, str]]:
    """The parts of the rule's docstring: head (``""`` for the first) and text."""
    doc = inspect.cleandoc(rule.__doc__ or "")
    first, *rest = PART.split(doc)
    yield "", first.strip()
    for head, text in zip(rest[::2], rest[1::2], strict=True):
        yield head, inspect.cleandoc(text).strip()


def decoded(rule: type[Rule], example: Example) -> dict[str, Any]:
    """The record of an example."""
    try:
        record = json.loads(example.text)
    except ValueError as error:
        raise ValueError(f"rule {rule.name}: an example is not JSON ({error}): {example.text}") from None
    if not isinstance(record, dict):
        raise ValueError(f"rule {rule.name}: an example is not a JSON object: {example.text}")
    return record


def options(rule: type[Rule]) -> Iterator[Option]:
    """The rule's options, in the order in which they are declared; the severity last."""
    fields = dict(rule.model_fields)
    for name, field in sorted(fields.items(), key=lambda item: item[0] == "severity"):
        default = "" if field.is_required() else toml(field.get_default(call_default_factory=True))
        yield Option(
            (field.alias or name).replace("_", "-"), type_in_words(field.annotation), default, field.description or ""
        )


def type_in_words(annotation: Any) -> str:
    """The type of an option for people who write a configuration file."""
    if annotation in TYPES:
        return TYPES[annotation]
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return choice(toml(value) for value in arguments)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return choice(toml(member) for member in annotation)
    if origin in (Union, types.UnionType):
        return choice(type_in_words(argument) for argument in arguments if argument is not type(None))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return f"table of {type_in_words(arguments[-1])}"
    if isinstance(origin, type) and issubclass(origin, (Sequence, Set)):
        return f"list of {type_in_words(arguments[0])}"
    return getattr(annotation, "__name__", None) or str(annotation)


def choice(words: Iterable[str]) -> str:
    """The words with commas and an "or"."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last


def toml(value: Any) -> str:
    """The value as a configuration file would hold it."""
    if isinstance(value, Enum):
        return toml(value.value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{toml(str(key))} = {toml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, Set):
        return "[" + ", ".join(sorted(toml(item) for item in value)) + "]"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(toml(item) for item in value) + "]"
    if value is None:
        return ""
    return json.dumps(value, ensure_ascii=False, default=str)
