"""What all kinds of declarative rules share: the keys of their tables, where they look, what they say."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator

from newslint.record import Record
from newslint.rule import Problem, Safety, Severity

FAMILY = "custom"
"""The family of rules that name none."""

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
SHOWN = 60
"""Characters of scraped text that a message holds."""

LONGEST = 300
"""Characters of anything else that a message holds."""

Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


def kebab(name: str) -> str:
    """The name of a key as configuration files write it."""
    return name.replace("_", "-")


class Definition(ABC, BaseModel):
    """A rule as its table describes it."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=kebab, defer_build=True, validate_default=False
    )

    default_message: ClassVar[str]
    placeholders: ClassVar[tuple[str, ...]] = ("text",)
    """What a message can hold in braces."""

    name: Name = Field(description="What the rule is called: words in lower case, joined by hyphens.")
    message: str = Field(
        "", description="What to say of a finding. `{text}` stands for the characters in question.", max_length=500
    )
    severity: Severity = Field(Severity.WARNING, description="How bad a finding is: error, warning or info.")
    family: Name = Field(FAMILY, description="The family under which the rule can be selected.")
    description: str = Field("", description="What is wrong, for the manual page of the rule.")
    link: str = Field("", description="Where to read more.")

    @field_validator("message")
    @classmethod
    def placeholders_known(cls, message: str) -> str:
        """The message. Raises ``ValueError`` where it holds a placeholder that nothing fills."""
        for name in PLACEHOLDER.findall(message):
            if name not in cls.placeholders:
                known = ", ".join(f"{{{known}}}" for known in cls.placeholders)
                raise ValueError(f"nothing is known as {{{name}}}; there are {known}")
        return message

    @property
    def fixable(self) -> Safety | None:
        """Whether findings come with a fix."""
        return None

    @property
    def needles(self) -> tuple[str, ...]:
        """Texts one of which must occur for the rule to find anything; empty where that cannot be said."""
        return ()

    @abstractmethod
    def summary(self) -> str:
        """What is wrong where the rule finds something, in one sentence."""

    @abstractmethod
    def problems(self, record: Record) -> Iterator[Problem]:
        """What is wrong with the record."""

    def say(self, **values: object) -> str:
        """The message, filled in."""
        message = self.message or self.default_message
        filled = {name: shown(value, SHOWN if name == "text" else LONGEST) for name, value in values.items()}
        return PLACEHOLDER.sub(lambda match: filled.get(match[1], match[0]), message)


def shown(value: object, limit: int = SHOWN) -> str:
    """The value in a message: short, on one line, without control characters."""
    text = str(value)
    text = text if len(text) <= limit else text[: limit - 1] + "…"
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


def listed(values: tuple[Any, ...], most: int = 8) -> str:
    """Values in a sentence."""
    words = [f"`{shown(value)}`" for value in values[:most]]
    return ", ".join(words) + (f" and {len(values) - most} more" if len(values) > most else "")
