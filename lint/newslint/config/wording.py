"""What pydantic found wrong, in plain words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from newslint.config.errors import unknown
from newslint.config.toml_lines import Key

if TYPE_CHECKING:
    from pydantic import BaseModel, ValidationError
    from pydantic_core import ErrorDetails

WANTED: Mapping[str, str] = {
    "int": "should be a whole number",
    "float": "should be a number",
    "bool": "should be true or false",
    "string": "should be text in quotes",
    "tuple": "should be a list",
    "list": "should be a list",
    "set": "should be a list",
    "frozen_set": "should be a list",
    "dict": "should be a table",
    "model": "should be a table",
}
"""By the type that pydantic's error names."""

BOUNDS: Mapping[str, tuple[str, str]] = {
    "greater_than_equal": ("should be at least", "ge"),
    "greater_than": ("should be more than", "gt"),
    "less_than_equal": ("should be at most", "le"),
    "less_than": ("should be less than", "lt"),
    "too_short": ("should have at least this many items:", "min_length"),
    "too_long": ("should have at most this many items:", "max_length"),
}


class Wrong(NamedTuple):
    """What is wrong with a value: its key, the key that a message names (``""`` for the whole), and the message."""

    key: Key
    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message


def first_error(error: ValidationError, model: type[BaseModel], word: str = "key") -> Wrong:
    """The first thing that is wrong; the message says how many more there are. ``word`` is what a key is called."""
    errors = error.errors(include_url=False)
    first = errors[0]
    key = tuple(step for step in first["loc"] if step != "[key]")
    message = in_words(first, names(model, key[:-1]), word)
    more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
    is_about_key = first["type"] == "extra_forbidden" or first["loc"][-1:] == ("[key]",)
    return Wrong(key, dotted(key[:-1] if is_about_key else key), message + more)


def in_words(error: ErrorDetails, known: Iterable[str] = (), word: str = "key") -> str:
    """What one error says."""
    kind, value, context = error["type"], error["input"], error.get("ctx", {})
    if kind == "extra_forbidden":
        return unknown(word, str(error["loc"][-1]), known)
    if kind == "missing":
        return "is missing"
    if kind == "value_error":
        return str(context.get("error", error["msg"]))
    if kind in ("literal_error", "enum") and error["loc"][-1:] == ("[key]",):
        from newslint.roles import ROLES

        return unknown("role", str(value), ROLES)
    if kind in ("literal_error", "enum"):
        return f"should be one of {context['expected']}, is {written(value)}".replace("'", '"')
    if kind in BOUNDS:
        words, limit = BOUNDS[kind]
        return f"{words} {context[limit]}, is {written(value)}"
    wanted = WANTED.get(kind.partition("_type")[0].partition("_parsing")[0].partition("_from_")[0])
    return f"{wanted}, is {written(value)}" if wanted else error["msg"][:1].lower() + error["msg"][1:]


def written(value: object, limit: int = 60) -> str:
    """The value as a configuration would hold it, shortened."""
    try:
        text = json.dumps(value, ensure_ascii=False, default=str)
    except (TypeError, ValueError):
        text = repr(value)
    return text if len(text) <= limit else text[: limit - 1] + "…"


def dotted(key: Key) -> str:
    """The key as people write it: ``overrides.0.rules``."""
    return ".".join(map(str, key))


def names(model: type[BaseModel] | None, key: Key) -> list[str]:
    """The keys that the table at ``key`` may hold."""
    for step in key:
        if model is None:
            return []
        if isinstance(step, str):
            model = next((inner(f.annotation) for n, f in model.model_fields.items() if step in (n, f.alias)), None)
    return [field.alias or name for name, field in model.model_fields.items()] if model else []


def inner(annotation: Any) -> type[BaseModel] | None:
    """The model that a field holds, itself or as items."""
    if isinstance(annotation, type) and hasattr(annotation, "model_fields"):
        return annotation
    return next((found for argument in get_args(annotation) if (found := inner(argument))), None)
