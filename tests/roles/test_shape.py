"""What is a news record, and what is some other document."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.roles.infer import looks_like_record

ARTICLE = {"title": "Bridge reopens", "url": "https://news.example/bridge"}

RECORDS: dict[str, dict[str, Any]] = {
    "title and address": ARTICLE,
    "only address and text": {"url": "https://news.example/bridge", "articleBody": "Cars may cross again."},
    "everything null": {"title": None, "text": None, "url": None, "date_publish": None},
    "title and date": {"Headline": "Bridge reopens", "Date": "4 Feb 2026"},
    "a blog's front matter": {"layout": "post", "title": "Bridge reopens", "date": "2026-02-04", "tags": ["river"]},
    "label lines": {
        "title": "Bridge reopens",
        "Document Date": "Thu, Feb 05 2026",
        "Show on website": "[Click Here](#)",
    },
    "wrapped": {"status": "ok", "article": {"title": "Bridge reopens", "text": "Cars may cross again."}},
    "a story with further ones": {**ARTICLE, "related": [ARTICLE], "body": "Cars may cross again."},
    "rows of a search index": {"_index": "news", "_id": "1", "_source": ARTICLE},
}

OTHERS: dict[str, dict[str, Any]] = {
    "nothing": {},
    "package.json": {
        "name": "reader", "version": "1.0.0", "description": "Reads news.", "author": "Ada Quill", "license": "MIT",
        "keywords": ["news"], "homepage": "https://reader.example", "bugs": {"url": "https://reader.example/bugs"},
        "dependencies": {"left": "1"},
    },
    "package.json, short": {"name": "reader", "author": "Ada Quill", "keywords": ["news"], "type": "module"},
    "composer.json": {"name": "a/b", "description": "x", "keywords": ["x"], "authors": [{"name": "Ada Quill"}]},
    "tsconfig.json": {"compilerOptions": {"target": "es2022"}, "include": ["src"], "files": ["a.ts"]},
    "GeoJSON": {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"title": "x"}}]},
    "GeoJSON feature": {"type": "Feature", "geometry": {}, "properties": {"title": "Harbour", "url": "https://a.example"}},
    "README front matter": {"layout": "default"},
    "page front matter": {"layout": "page", "title": "About"},
    "documentation page": {"title": "Install", "description": "How to install", "sidebar_position": 2},
    "page with a relative address": {"title": "About", "permalink": "/about/"},
    "JSON Schema": {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Article", "properties": {}},
    "web manifest": {"name": "News", "short_name": "News", "start_url": "/", "icons": [], "description": "News"},
    "API envelope": {"status": "ok", "totalResults": 1, "articles": [ARTICLE]},
    "feed": {"title": "News", "link": "https://news.example", "published": "2026", "items": [ARTICLE, ARTICLE]},
    "notebook": {"cells": [], "metadata": {"title": "x", "authors": []}, "nbformat": 4},
    "OpenAPI": {"openapi": "3.1.0", "info": {"title": "News", "version": "1"}, "paths": {}},
    "flags": {"title": True, "published": False, "url": 3},
    "settings": {"theme": "dark", "language": "en", "source": "src"},
}  # fmt: skip


@pytest.mark.parametrize("name", RECORDS)
def test_record(name: str) -> None:
    assert looks_like_record(RECORDS[name])


@pytest.mark.parametrize("name", OTHERS)
def test_other_document(name: str) -> None:
    assert not looks_like_record(OTHERS[name])


NAMES = st.sampled_from(
    ["title", "url", "text", "date", "source", "articles", "@graph", "article", "metadata", "x", ""]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=20,
)


def test_ends_however_deep() -> None:
    data: dict[str, Any] = ARTICLE
    for _ in range(50_000):
        data = {"data": data}
    assert not looks_like_record(data)


@given(st.dictionaries(NAMES | st.text(max_size=10), VALUES, max_size=6))
def test_never_raises(data: dict[str, Any]) -> None:
    assert looks_like_record(data) in (True, False)
