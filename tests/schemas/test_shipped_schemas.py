"""The shipped schemas: each takes what its producer writes and refuses what is broken."""

from __future__ import annotations

from typing import Any

import pytest

from newslint.finding import Finding
from newslint.place import Place, Span
from newslint.rule import Fix, Severity
from newslint_schemas import load, names
from newslint_schemas.compiled import compiled
from newslint_schemas.violations import violations

URL = "https://news.example.org/harbour"

GOOD: dict[str, list[dict[str, Any]]] = {
    "record": [
        {"title": "Harbour reopens", "body": "Ships sail again.", "url": URL, "published": "2026-02-04"},
        {"title": "Hafen offen", "text": "Schiffe fahren.", "url": None, "authors": [{"name": "Jane Doe"}], "id": 7},
    ],
    "newsarticle": [
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": "Harbour reopens",
            "datePublished": "2026-02-04T12:41:45+01:00",
            "author": [{"@type": "Person", "name": "Jane Doe", "url": "https://news.example.org/jane"}],
            "publisher": {"@type": "NewsMediaOrganization", "name": "News", "logo": {"url": URL}},
            "image": [URL, {"@type": "ImageObject", "contentUrl": URL, "width": 800}],
            "isAccessibleForFree": "False",
            "mainEntityOfPage": {"@type": "WebPage", "@id": URL},
            "wordCount": 512,
        },
        {"@type": ["ReportageNewsArticle", "LiveBlogPosting"], "headline": "Storm", "author": {"@id": "#jane"}},
    ],
    "zyte-article": [
        {"url": URL},
        {
            "url": URL,
            "headline": "Harbour reopens",
            "datePublished": "2026-02-04T12:41:45Z",
            "datePublishedRaw": "4 Feb",
            "authors": [{"name": "Jane Doe", "nameRaw": "By Jane Doe"}],
            "breadcrumbs": [{"name": "World", "url": URL}],
            "mainImage": {"url": URL},
            "articleBody": "Ships sail again.",
            "metadata": {"dateDownloaded": "2026-02-05T00:00:00Z", "probability": 0.97},
        },
    ],
    "newspaper4k": [
        {
            "url": URL, "read_more_link": "", "language": "en", "title": "Harbour reopens", "top_image": "",
            "meta_img": "", "images": [], "movies": [], "keywords": ["harbour"], "meta_keywords": [""], "tags": None,
            "authors": ["Jane Doe"], "publish_date": "2026-02-04T00:00:00", "summary": "", "meta_description": "",
            "meta_lang": "", "meta_favicon": "", "meta_site_name": "", "canonical_link": "", "text": "Ships sail.",
        },
    ],
    "news-please": [
        {
            "authors": [], "date_download": "2026-02-05 00:00:00", "date_modify": "None", "date_publish": None,
            "description": None, "filename": "https%3A%2F%2Fnews.example.org%2Fharbour.json", "image_url": None,
            "language": "en", "localpath": None, "source_domain": "news.example.org", "maintext": "Ships sail again.",
            "title": "Harbour reopens", "title_page": None, "title_rss": None, "url": URL,
        },
    ],
    "trafilatura": [
        {
            "title": "Harbour reopens", "author": "Jane Doe; John Roe", "hostname": "news.example.org",
            "date": "2026-02-04", "fingerprint": "8f2c1d0e5b6a7934", "id": None, "license": None, "comments": "",
            "raw_text": "Ships sail again.", "text": "Ships sail again.", "language": None, "image": URL,
            "pagetype": "article", "filedate": "2026-02-05", "source": URL, "source-hostname": "News",
            "excerpt": "Ships sail.", "categories": "World;Trade", "tags": "",
        },
    ],
    "ninjs-2": [
        {
            "uri": "urn:newsml:news.example.org:20260204:1", "type": "text", "version": "2", "urgency": 4,
            "versioncreated": "2026-02-04T12:41:45+01:00", "pubstatus": "usable", "language": "en",
            "headlines": [{"role": "main", "value": "Harbour reopens"}],
            "bodies": [{"contenttype": "text/html", "value": "<p>Ships sail again.</p>", "wordcount": 3}],
            "subjects": [{"name": "ports", "uri": "https://news.example.org/subjects/ports", "relevance": 90}],
            "associations": [{"name": "picture", "uri": "urn:newsml:news.example.org:20260204:2", "type": "picture"}],
        },
    ],
}  # fmt: skip

BROKEN: list[tuple[str, dict[str, Any], str, str]] = [
    ("record", {"title": None}, "/title", "title: null is not a string"),
    ("record", {"title": " "}, "/title", "title: is empty"),
    ("record", {"published": "4 Feb"}, "/published", "published: '4 Feb' is no date"),
    ("record", {"published": "2026-13-04"}, "/published", "published: '2026-13-04' is no date"),
    ("record", {"url": "/harbour"}, "/url", "url: '/harbour' is no absolute URL"),
    ("record", {"url": "https://news example.org/"}, "/url", "url: 'https://news example.org/' is no absolute URL"),
    ("record", {"authors": ["Jane Doe", 7]}, "/authors/1", "authors.1: 7 is not a string or an object"),
    ("newsarticle", {"@type": "Recipe"}, "/@type", "@type: 'Recipe' is not 'NewsArticle', 'Article'"),
    ("newsarticle", {"headline": 12}, "/headline", "headline: 12 is not a string"),
    ("newsarticle", {"dateModified": "soon"}, "/dateModified", "dateModified: 'soon' is no date"),
    ("newsarticle", {"image": {"url": "a.png"}}, "/image/url", "image.url: 'a.png' is no absolute URL"),
    ("newsarticle", {"author": {"@type": "Person"}}, "/author", "author: none of the properties 'name' and '@id'"),
    ("zyte-article", {"authors": ["Jane Doe"]}, "/authors/0", "authors.0: 'Jane Doe' is not an object"),
    ("zyte-article", {"datePublished": "2026-02-04"}, "/datePublished", "datePublished: '2026-02-04' is no date"),
    ("zyte-article", {"metadata": {"probability": 2}}, "/metadata/probability", "metadata.probability: 2 is more"),
    ("newspaper4k", {"tags": "set()"}, "/tags", "tags: 'set()' is not a list or null"),
    ("newspaper4k", {"publish_date": "4 Feb"}, "/publish_date", "publish_date: '4 Feb' is no date and time (such as"),
    ("news-please", {"date_publish": "4 Feb"}, "/date_publish", "date_publish: '4 Feb' is no date and time"),
    ("news-please", {"url": "None"}, "/url", "url: 'None' is no absolute URL"),
    ("trafilatura", {"categories": ["World"]}, "/categories", "categories: a list is not a string or null"),
    ("trafilatura", {"source": "News"}, "/source", "source: 'News' is no absolute URL"),
    ("ninjs-2", {"uri": "2026/1"}, "/uri", "uri: '2026/1' is no URI"),
    ("ninjs-2", {"versioncreated": "2026-02-04"}, "/versioncreated", "versioncreated: '2026-02-04' is no date-time"),
    ("ninjs-2", {"bodies": [{"role": "main"}]}, "/bodies/0", "bodies.0: missing property 'value'"),
    ("ninjs-2", {"associations": [{"name": "x"}]}, "/associations/0", "associations.0: missing property 'uri'"),
]  # fmt: skip
"""Schema, what is changed in its first good record, and pointer and start of the message that must come of it."""


def test_names() -> None:
    assert {*GOOD, "findings", "report"} <= set(names())
    assert names() == tuple(sorted(names()))


def test_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(KeyError, match="newspaper4k"):
        load("newspaper3k")


@pytest.mark.parametrize("name", names())
def test_usable(name: str) -> None:
    assert "$schema" in load(name)
    compiled(name)


@pytest.mark.parametrize(("name", "record"), [(name, record) for name, found in GOOD.items() for record in found])
def test_takes_good_records(name: str, record: dict[str, Any]) -> None:
    assert list(violations(compiled(name), record, 20)) == []


@pytest.mark.parametrize(("name", "change", "pointer", "message"), BROKEN)
def test_refuses_broken_records(name: str, change: dict[str, Any], pointer: str, message: str) -> None:
    (found,) = violations(compiled(name), GOOD[name][0] | change, 20)
    assert found.pointer == pointer
    assert found.message.startswith(message)


@pytest.mark.parametrize("name", GOOD)
def test_names_what_is_missing(name: str) -> None:
    messages = [message for _, message in violations(compiled(name), {}, 20)]
    assert messages
    assert all(message.startswith(("missing property", "none of the properties")) for message in messages)


def test_finding() -> None:
    place = Place("/links/0", 0, 1)
    finding = Finding(
        rule="placeholder-link",
        family="links",
        severity=Severity.ERROR,
        message="leads nowhere",
        path="a.jsonl",
        span=Span(1, 2, 1, 3),
        record=0,
        record_id=None,
        source=None,
        place=place,
        text="#",
        fix=Fix.unsafe(place, None),
        fingerprint="0f",
    )
    report = {"version": "1.0", "summary": {}, "skipped": [], "findings": [finding.as_dict()]}
    assert list(violations(compiled("findings"), finding.as_dict(), 20)) == []
    assert list(violations(compiled("report"), report, 20)) == []
    (found,) = violations(compiled("report"), {**report, "findings": [finding.as_dict() | {"severity": "bad"}]}, 20)
    assert found.pointer == "/findings/0/severity"
    assert found.message == "findings.0.severity: 'bad' is none of 'error', 'warning' or 'info'"
