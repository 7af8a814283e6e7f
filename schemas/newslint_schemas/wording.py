"""The errors of jsonschema in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from jsonschema.exceptions import ValidationError

LONGEST = 40
"""Characters of a value that a message quotes."""

TYPES = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "a whole number",
    "null": "null",
    "number": "a number",
    "object": "an object",
    "string": "a string",
}
FORMATS = {
    "date": "date (such as 2026-02-04)",
    "date-time": "date-time (such as 2026-02-04T12:41:45Z)",
    "time": "time (such as 12:41:45Z)",
    "uri": "URI",
    "iri": "IRI",
    "email": "e-mail address",
    "hostname": "host name",
    "uuid": "UUID",
}
"""Names of formats in words; others are named as the schema has them."""

LIMITS = {
    "minimum": "is less than {}",
    "exclusiveMinimum": "is not more than {}",
    "maximum": "is more than {}",
    "exclusiveMaximum": "is not less than {}",
    "multipleOf": "is no multiple of {}",
    "minLength": "is shorter than {} characters",
    "maxLength": "is longer than {} characters",
    "minItems": "has fewer than {} items",
    "maxItems": "has more than {} items",
    "minProperties": "has fewer than {} properties",
    "maxProperties": "has more than {} properties",
}


def what_is_wrong(error: ValidationError) -> Iterator[tuple[str | None, str]]:
    """What the error says, as (property, message).

    The property is the name of one that should not be there, or ``None`` where the message is about the value itself.
    """
    value, schema = error.instance, error.schema
    wanted: Any = error.validator_value
    keyword = str(error.validator)
    match keyword:
        case "required":
            yield None, f"missing property {missing(error)}"
        case "additionalProperties" if isinstance(value, dict):
            yield from ((key, "unexpected property") for key in unexpected(value, schema))
        case "unevaluatedProperties":
            yield None, "has an unexpected property"
        case "type" | "const":
            yield None, f"{shown(value)} is not {either(named_values(error))}"
        case "enum":
            yield None, f"{shown(value)} is none of {either(named_values(error))}"
        case "pattern" if isinstance(value, str) and not value.strip():
            yield None, "is empty"
        case "format" | "pattern" if form := named_form(error):
            yield None, f"{shown(value)} is no {form}"
        case "pattern":
            yield None, f"{shown(value)} does not match {shown(wanted)}"
        case "anyOf" | "oneOf":
            yield None, alternatives(error)
        case "not":
            yield None, f"{shown(value)} is what the schema rules out"
        case "uniqueItems":
            yield None, "has an item twice"
        case "contains":
            yield None, "has no item of the kind that it must have"
        case "minLength" | "minItems" | "minProperties" if wanted == 1:
            yield None, "is empty"
        case _ if keyword in LIMITS:
            number = f"{shown(value)} " if isinstance(value, (int, float)) else ""
            yield None, number + LIMITS[keyword].format(shown(wanted))
        case "None":  # the schema is false; jsonschema then points at the value around it
            yield None, f"{shown(value)} is not allowed here"
        case _:
            yield None, f"breaks {keyword!r} of the schema"


def missing(error: ValidationError) -> str:
    """The property that a ``required`` error is about: jsonschema names it in its message only."""
    wanted: Any = error.validator_value
    return shown(next((key for key in wanted if error.message.startswith(repr(key))), ""))


def unexpected(value: dict[str, Any], schema: Any) -> Iterator[str]:
    """The properties of the object that the schema neither names nor has a pattern for."""
    named, patterns = schema.get("properties", {}), schema.get("patternProperties", {})
    for key in value:
        if key not in named and not any(re.search(pattern, key) for pattern in patterns):
            yield key


def alternatives(error: ValidationError) -> str:
    """Why none of several alternatives holds, or more than one."""
    context = list(islice(error.context or (), 100))
    if not context:
        return "fits more than one of the alternatives of the schema"
    if any(len(inner.absolute_path) > len(error.absolute_path) for inner in context):
        return f"{shown(error.instance)} fits none of the alternatives of the schema"
    if all(inner.validator == "required" for inner in context):
        return f"none of the properties {either([missing(inner) for inner in context], 'and')} is there"
    forms = [form for inner in context if (form := named_form(inner))]
    if forms:
        return f"{shown(error.instance)} is no {either(forms)}"
    values = [value for inner in context for value in named_values(inner)]
    if values:
        return f"{shown(error.instance)} is not {either(list(dict.fromkeys(values)))}"
    return f"{shown(error.instance)} fits none of the alternatives of the schema"


def named_form(error: ValidationError) -> str | None:
    """What a text should look like by an error about a format or a pattern, if there is a name for it."""
    schema = error.schema
    title = schema.get("title") if isinstance(schema, dict) else None
    if error.validator == "format":
        return FORMATS.get(str(error.validator_value), str(title or error.validator_value))
    return title if error.validator == "pattern" and isinstance(title, str) else None


def named_values(error: ValidationError) -> list[str]:
    """The types or values that an error would have."""
    wanted: Any = error.validator_value
    match error.validator:
        case "type":
            return kinds(wanted)
        case "const":
            return [shown(wanted)]
        case "enum":
            return [shown(item) for item in wanted[:12]]
        case _:
            return []


def kinds(wanted: Any) -> list[str]:
    """The JSON types in words."""
    return [TYPES.get(str(kind), str(kind)) for kind in (wanted if isinstance(wanted, list) else [wanted])]


def either(words: list[str], last: str = "or") -> str:
    """The words as an enumeration."""
    return f" {last} ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""


def shown(value: Any) -> str:
    """The value in a message: short, on one line, without control characters."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            return repr(value if len(value) <= LONGEST else value[: LONGEST - 1] + "…")
        case dict():
            return "an object"
        case list():
            return "a list"
        case int() if value.bit_length() > 200:
            return "a number of many digits"
        case _:
            return repr(value)[:LONGEST]
