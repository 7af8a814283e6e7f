"""Make a validator of a JSON Schema: a shipped one by name, or a file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from jsonschema import FormatChecker
from jsonschema.exceptions import SchemaError
from jsonschema.protocols import Validator
from jsonschema.validators import validator_for
from jsonschema_specifications import REGISTRY as SPECIFICATIONS  # type: ignore[import-untyped]
from referencing import Registry, Resource
from referencing.exceptions import NoSuchResource, Unresolvable
from referencing.jsonschema import DRAFT202012, UnknownDialect, specification_with

from newslint_schemas import load, names
from newslint_schemas.formats import FORMATS

DRAFT = "https://json-schema.org/draft/2020-12/schema"
"""The draft that a schema follows which names none in ``$schema``."""

OWN = "urn:newslint:schema:"
"""What the identifiers of the shipped schemas begin with."""


@lru_cache(maxsize=32)
def compiled(schema: str) -> Validator:
    """A validator of the schema, made once a process.

    ``schema`` is the name of a shipped schema, or else the path of a file. References lead to places in the schema,
    to files beside it and to shipped schemas (``urn:newslint:schema:NAME``), never to the network.
    Raises ``ValueError``, with a message for the user, where the schema or one of its references cannot be used.
    """
    if schema in names():
        return make(load(schema), schema, OWN + schema, {})
    path = Path(schema)
    try:
        found = read(path)
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise ValueError(f"{schema}: {reason}; a name, not a file, is one of {', '.join(names())}") from None
    base = path.absolute().as_uri()
    beside = {base.rpartition("/")[0] + "/": path.absolute().parent}
    identifier = found.get("$id", found.get("id")) if isinstance(found, dict) else None
    if isinstance(identifier, str) and "/" in identifier:
        beside[identifier.rpartition("/")[0] + "/"] = path.absolute().parent
    return make(found, schema, base, beside)


def make(schema: Any, name: str, base: str, beside: Mapping[str, Path]) -> Validator:
    """A validator of the decoded schema.

    ``name`` is what messages call it, ``base`` the URI that relative references start from, ``beside`` the folder
    whose files stand for the URIs that begin with its key. Raises ``ValueError`` as ``compiled`` does.
    """
    if not isinstance(schema, (dict, bool)):
        raise ValueError(f"{name}: a JSON Schema is an object, not {type(schema).__name__}")
    dialect = schema.get("$schema", DRAFT) if isinstance(schema, dict) else DRAFT
    try:
        specification = specification_with(str(dialect))
    except UnknownDialect:
        raise ValueError(f"{name}: $schema is {dialect!r}, which is no draft of JSON Schema that is known") from None
    kind: Any = validator_for({"$schema": dialect})
    try:
        kind.check_schema(schema)
    except SchemaError as error:
        raise ValueError(f"{name}: no valid JSON Schema: at {where(error)}: {error.message}") from None
    except RecursionError:
        raise ValueError(f"{name}: the schema is nested too deep") from None

    def retrieve(uri: str) -> Resource[Any]:
        return Resource.from_contents(local(uri, beside), default_specification=specification)

    resource = specification.create_resource(schema)
    registry: Registry[Any] = Registry(retrieve=retrieve)  # type: ignore[call-arg]
    registry = SPECIFICATIONS.combine(registry).with_resource(base, resource).crawl()
    check_references(resource, registry, base, name)
    # Started from its place on the disk, relative references lead to the files beside it whatever its $id is.
    validator: Validator = kind({"$schema": dialect, "$ref": base}, registry=registry, format_checker=checker())
    return validator


def read(path: Path) -> Any:
    """The file, decoded. Raises ``OSError`` if it cannot be read, ``ValueError`` if it is no JSON."""
    try:
        return json.loads(path.read_bytes())
    except RecursionError:
        raise ValueError(f"{path}: nested too deep") from None
    except ValueError as error:
        raise ValueError(f"{path}: no JSON: {error}") from None


def local(uri: str, beside: Mapping[str, Path]) -> Any:
    """The decoded schema that the URI names, without asking the network. Raises ``NoSuchResource`` if there is none."""
    if uri.startswith(OWN) and uri.removeprefix(OWN) in names():
        return load(uri.removeprefix(OWN))
    for prefix, folder in beside.items():
        if uri.startswith(prefix):
            path = folder / unquote(uri.removeprefix(prefix))
        elif uri.startswith("file:///"):
            path = Path(unquote(urlsplit(uri).path))
        else:
            continue
        try:
            return read(path)
        except (OSError, ValueError):
            continue
    raise NoSuchResource(ref=uri)  # type: ignore[call-arg]


def check_references(resource: Resource[Any], registry: Registry[Any], base: str, name: str) -> None:
    """Follow every ``$ref`` there is, also in the schemas they lead to. Raises ``ValueError`` at the first dead one."""
    waiting = [(resource, registry.resolver(base))]
    seen: set[int] = set()
    while waiting:
        at, resolver = waiting.pop()
        if id(at.contents) in seen:
            continue
        seen.add(id(at.contents))
        for reference in references(at.contents):
            try:
                found = resolver.lookup(reference)
            except (Unresolvable, ValueError) as error:
                raise ValueError(f"{name}: the reference {reference!r} leads nowhere on this machine") from error
            if isinstance(found.contents, (dict, bool)):
                there = Resource.from_contents(found.contents, default_specification=DRAFT202012)
                waiting.append((there, found.resolver))
        waiting += [(inner, resolver.in_subresource(inner)) for inner in at.subresources()]


def references(schema: Any) -> Iterator[str]:
    """The references of this schema itself, not of those inside it."""
    if isinstance(schema, dict) and isinstance(schema.get("$ref"), str):
        yield schema["$ref"]


def checker() -> FormatChecker:
    """Checks of formats, with own ones for those that jsonschema leaves out. They hold for strings only."""
    formats = FormatChecker()
    for name, check in FORMATS.items():
        formats.checks(name)(lambda value, check=check: not isinstance(value, str) or check(value))
    return formats


def where(error: SchemaError) -> str:
    """The JSON Pointer of what is wrong in a schema; ``/`` for the schema as a whole."""
    return "/" + "/".join(str(step) for step in error.absolute_path)
