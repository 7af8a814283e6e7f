"""Make rules of rule classes and the options that a user has set."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newslint.config import ConfigError
from newslint.config.settings import DEFAULT, Options, Origin
from newslint.rule import Rule


def instance(rule: type[Rule], options: Options, origins: Mapping[str, Origin]) -> Rule:
    """The rule with these options; ``origins`` say by dotted key where each comes from.

    Without options nothing is validated, which spares the building of a validator. Where there are some, validators
    find the folder that paths are relative to in ``info.context["folders"]``, by option. Raises ``ConfigError``.
    """
    if not options:
        return rule.model_construct()
    from pydantic import ValidationError

    from newslint.config.wording import first_error

    given = {option_name(rule, key): key for key in options}
    places = {name: origins.get(f"rules.{rule.name}.{key}", DEFAULT) for name, key in given.items()}
    values: dict[str, Any] = {name: options[key] for name, key in given.items()}
    context = {"folders": {name: origin.folder for name, origin in places.items()}}
    try:
        return rule.model_validate(values, context=context)
    except ValidationError as error:
        wrong = first_error(error, rule, "option")
        name = str(wrong.key[0]) if wrong.key else next(iter(given))
        inside = wrong.place.replace(name, given.get(name, name), 1)
        place = f"rules.{rule.name}.{inside}" if inside else f"rules.{rule.name}"
        raise ConfigError(f"{places.get(name, DEFAULT).where}: {place}: {wrong.message}") from None


def option_name(rule: type[Rule], key: str) -> str:
    """The option that the key of a configuration means: hyphens stand for underscores."""
    known = {field.alias or name for name, field in rule.model_fields.items()}
    return key if key in known else key.replace("-", "_")
