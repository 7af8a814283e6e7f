"""Which field of a record is what."""

from __future__ import annotations

from typing import Literal, get_args

Role = Literal[
    "title", "body", "authors", "published", "modified", "scraped", "url", "canonical_url",
    "source", "categories", "tags", "language", "description", "image", "links", "id",
]  # fmt: skip

ROLES: tuple[Role, ...] = get_args(Role)
