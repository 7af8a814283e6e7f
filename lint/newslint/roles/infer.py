"""Bootstrap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from newslint.roles import Role
from newslint.roles.layout import Field, Layout

ALIASES: dict[str, Role] = {
    "title": "title", "headline": "title", "body": "body", "text": "body", "content": "body", "articlebody": "body",
    "published": "published", "published on": "published", "date": "published", "document date": "published",
    "publishedat": "published", "date_publish": "published", "datepublished": "published", "modified": "modified",
    "datemodified": "modified", "updated": "modified", "scraped_at": "scraped", "date_download": "scraped",
    "url": "url", "link": "url", "href": "url", "show on website": "url", "canonical_url": "canonical_url",
    "source": "source", "category": "categories", "categories": "categories", "tags": "tags", "keywords": "tags",
    "authors": "authors", "author": "authors", "language": "language", "description": "description",
    "image": "image", "links": "links", "id": "id",
}  # fmt: skip


def infer(samples: Sequence[Mapping[str, Any]], overrides: Mapping[Role, tuple[str, ...]] | None = None) -> Layout:
    fields: dict[Role, tuple[Field, ...]] = {}
    filled: set[Role] = set()
    for sample in samples:
        for key, value in sample.items():
            role = ALIASES.get(key.lower())
            if role:
                if (key,) not in [f.path for f in fields.get(role, ())]:
                    fields[role] = (*fields.get(role, ()), Field((key,), 1.0, "named"))
                if value is not None:
                    filled.add(role)
    return Layout(fields, len(samples), frozenset(filled))


def looks_like_record(data: Mapping[str, Any]) -> bool:
    return len({ALIASES.get(key.lower()) for key in data} - {None}) > 1
