"""Roles in the layouts of scrapers, formats and services: one record each, as their documentation describes it."""

from __future__ import annotations

from typing import Any

import pytest

from newslint.roles.infer import infer, looks_like_record

URL = "https://news.example/2026/02/04/bridge-reopens"
HOME = "https://news.example"
TEXT = "Cars may cross the river again. The mayor cut the ribbon on Wednesday morning, in the rain. " * 4
HTML = f"<div><p>{TEXT}</p></div>"
DAY = "2026-02-04T09:30:00+00:00"
LATER = "2026-02-05T10:00:00+00:00"
TITLE = "Bridge reopens after two years"

PRODUCERS: dict[str, tuple[dict[str, Any], dict[str, str | None]]] = {
    "newspaper4k": (
        {
            "url": URL, "read_more_link": "", "language": "en", "title": TITLE, "top_image": f"{HOME}/a.jpg",
            "meta_img": "", "images": [f"{HOME}/a.jpg"], "movies": [], "keywords": ["bridge"], "meta_keywords": [""],
            "tags": None, "authors": ["Ada Quill"], "publish_date": DAY, "summary": "Cars may cross.",
            "meta_description": "Cars may cross.", "meta_lang": "en", "meta_favicon": "", "meta_site_name": "News",
            "canonical_link": URL, "text": TEXT, "text_cleaned": TEXT, "source_url": HOME,
        },
        {
            "title": "title", "body": "text", "authors": "authors", "published": "publish_date", "url": "url",
            "canonical_url": "canonical_link", "source": "meta_site_name", "tags": "keywords", "language": "language",
            "description": "summary", "image": "top_image", "modified": None, "scraped": None, "categories": None,
        },
    ),
    "news-please": (
        {
            "authors": ["Ada Quill"], "date_download": LATER, "date_modify": None, "date_publish": DAY,
            "description": "Cars may cross.", "filename": "https%3A%2F%2Fnews.example.json",
            "image_url": f"{HOME}/a.jpg",
            "language": "en", "localpath": None, "maintext": TEXT, "source_domain": "news.example", "title": TITLE,
            "title_page": None, "title_rss": None, "url": URL,
        },
        {
            "title": "title", "body": "maintext", "published": "date_publish", "modified": "date_modify",
            "scraped": "date_download", "source": "source_domain", "url": "url", "image": "image_url",
        },
    ),
    "trafilatura": (
        {
            "title": TITLE, "author": "Ada Quill; Li Wei", "hostname": "news.example", "date": "2026-02-04",
            "fingerprint": "2b7f", "id": None, "license": None, "comments": "", "raw_text": TEXT, "text": TEXT,
            "language": None, "image": f"{HOME}/a.jpg", "pagetype": "article", "filedate": "2026-02-05", "source": URL,
            "source-hostname": "News Example", "excerpt": "Cars may cross.", "categories": "Local;City",
            "tags": "bridge",
        },
        {
            "title": "title", "body": "text", "authors": "author", "published": "date", "scraped": "filedate",
            "url": "source", "source": "source-hostname", "description": "excerpt", "categories": "categories",
            "tags": "tags", "modified": None,
        },
    ),
    "fundus": (
        {
            "title": TITLE, "authors": ["Ada Quill"], "publishing_date": DAY, "topics": ["Bridge"], "free_access": True,
            "body": {"summary": ["Cars may cross."], "sections": [{"headline": [], "paragraphs": [TEXT, TEXT]}]},
        },
        {
            "title": "title", "body": "body.sections.*.paragraphs", "published": "publishing_date", "tags": "topics",
            "description": "body.summary", "authors": "authors",
        },
    ),
    "zyte": (
        {
            "url": URL, "headline": TITLE, "datePublished": DAY, "datePublishedRaw": "4 hours ago",
            "dateModified": LATER,
            "authors": [{"name": "Ada Quill", "nameRaw": "By Ada Quill"}], "inLanguage": "en",
            "breadcrumbs": [{"name": "Home", "url": HOME}], "mainImage": {"url": f"{HOME}/a.jpg"},
            "images": [{"url": f"{HOME}/a.jpg"}], "description": "Cars may cross.", "articleBody": TEXT,
            "articleBodyHtml": HTML, "canonicalUrl": URL, "metadata": {"dateDownloaded": LATER, "probability": 0.97},
        },
        {
            "title": "headline", "body": "articleBody", "published": "datePublished", "modified": "dateModified",
            "authors": "authors", "url": "url", "canonical_url": "canonicalUrl", "image": "mainImage",
            "language": "inLanguage", "scraped": "metadata.dateDownloaded", "categories": None,
        },
    ),
    "schema.org": (
        {
            "@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, "datePublished": DAY,
            "dateModified": LATER, "author": {"@type": "Person", "name": "Ada Quill"}, "articleSection": ["Local"],
            "publisher": {"@type": "Organization", "name": "News Example", "logo": {"url": f"{HOME}/l.png"}},
            "keywords": "bridge, river", "mainEntityOfPage": {"@type": "WebPage", "@id": URL}, "articleBody": TEXT,
            "image": [f"{HOME}/a.jpg"], "url": URL, "isAccessibleForFree": True,
        },
        {
            "title": "headline", "body": "articleBody", "published": "datePublished", "authors": "author",
            "source": "publisher", "categories": "articleSection", "tags": "keywords",
            "canonical_url": "mainEntityOfPage", "url": "url",
        },
    ),
    "schema.org graph": (
        {
            "@context": "https://schema.org",
            "@graph": [
                {"@type": "WebSite", "@id": f"{HOME}/#site", "url": HOME, "name": "News Example", "inLanguage": "en"},
                {"@type": ["Article", "NewsArticle"], "headline": TITLE, "datePublished": DAY, "url": URL,
                 "articleBody": TEXT, "author": [{"name": "Ada Quill"}]},
                {"@type": "Person", "name": "Ada Quill", "url": f"{HOME}/authors/quill"},
            ],
        },
        {
            "title": "@graph.@article.headline", "body": "@graph.@article.articleBody", "url": "@graph.@article.url",
            "published": "@graph.@article.datePublished", "authors": "@graph.@article.author",
        },
    ),
    "ninjs 1": (
        {
            "uri": "urn:news:20260204:1", "type": "text", "versioncreated": DAY, "byline": "Ada Quill",
            "headline": TITLE,
            "body_text": TEXT, "body_xhtml": HTML, "language": "en", "pubstatus": "usable",
            "subject": [{"name": "transport", "code": "medtop:20000337"}],
        },
        {
            "title": "headline", "body": "body_text", "published": "versioncreated", "authors": "byline", "id": "uri",
            "categories": "subject", "modified": None, "url": None,
        },
    ),
    "ninjs 3": (
        {
            "uri": "urn:news:20260204:1", "firstCreated": DAY, "versionCreated": LATER, "by": "Ada Quill",
            "headlines": [{"role": "main", "value": TITLE}], "bodies": [{"contentType": "text/plain", "value": TEXT}],
            "subjects": [{"name": "transport"}], "infoSources": [{"name": "News Example"}], "language": "en",
        },
        {
            "title": "headlines", "body": "bodies", "published": "firstCreated", "modified": "versionCreated",
            "authors": "by", "source": "infoSources", "categories": "subjects",
        },
    ),
    "feedparser": (
        {
            "title": TITLE, "title_detail": {"type": "text/plain", "base": HOME, "value": TITLE}, "link": URL,
            "links": [{"rel": "alternate", "href": URL}], "published": "Wed, 04 Feb 2026 09:30:00 GMT",
            "published_parsed": [2026, 2, 4, 9, 30, 0, 2, 35, 0], "updated": LATER, "id": URL, "guidislink": False,
            "summary": "Cars may cross.", "content": [{"type": "text/html", "value": HTML}], "author": "Ada Quill",
            "tags": [{"term": "bridge", "scheme": None}],
        },
        {
            "title": "title", "body": "content", "url": "link", "published": "published", "modified": "updated",
            "authors": "author", "tags": "tags", "description": "summary", "links": "links",
        },
    ),
    "RSS as JSON": (
        {
            "title": TITLE, "link": URL, "pubDate": "Wed, 04 Feb 2026 09:30:00 GMT", "dc:creator": "Ada Quill",
            "content:encoded": HTML, "description": "Cars may cross.",
            "guid": {"@isPermaLink": "false", "#text": "n-1"},
            "category": ["Local", "City"], "media:thumbnail": {"@url": f"{HOME}/a.jpg"},
        },
        {
            "title": "title", "body": "content:encoded", "url": "link", "published": "pubDate", "authors": "dc:creator",
            "description": "description", "categories": "category", "id": "guid", "image": "media:thumbnail",
        },
    ),
    "NewsAPI": (
        {
            "source": {"id": None, "name": "News Example"}, "author": "Ada Quill", "title": TITLE,
            "description": "Cars may cross.", "url": URL, "urlToImage": f"{HOME}/a.jpg", "publishedAt": DAY,
            "content": TEXT,
        },
        {
            "title": "title", "body": "content", "source": "source", "authors": "author", "url": "url",
            "published": "publishedAt", "image": "urlToImage", "id": None,
        },
    ),
    "Mongo export": (
        {
            "_id": {"$oid": "65c0ffee65c0ffee65c0ffee"}, "title": TITLE, "text": TEXT, "link": URL,
            "date": {"$date": DAY}, "created_at": {"$date": LATER}, "crawled_at": {"$date": LATER},
        },
        {
            "id": "_id", "title": "title", "body": "text", "url": "link", "published": "date", "scraped": "crawled_at",
        },
    ),
    "readability": (
        {
            "title": TITLE, "byline": "Ada Quill", "dir": None, "lang": "en", "content": HTML, "textContent": TEXT,
            "length": 300, "excerpt": "Cars may cross.", "siteName": "News Example", "publishedTime": DAY,
        },
        {
            "title": "title", "body": "textContent", "authors": "byline", "source": "siteName",
            "published": "publishedTime", "language": "lang", "description": "excerpt", "url": None,
        },
    ),
    "goose3": (
        {
            "title": TITLE, "cleaned_text": TEXT, "meta_description": "Cars may cross.", "meta_keywords": "bridge",
            "meta_lang": "en", "final_url": URL, "canonical_link": URL, "publish_date": DAY, "domain": "news.example",
            "publish_datetime_utc": LATER, "top_image": {"src": f"{HOME}/a.jpg", "width": 100}, "links": [],
            "tweets": [],
        },
        {
            "title": "title", "body": "cleaned_text", "url": "final_url", "canonical_url": "canonical_link",
            "published": "publish_date", "source": "domain", "language": "meta_lang", "image": "top_image",
        },
    ),
    "Guardian": (
        {
            "id": "world/2026/feb/04/bridge", "type": "article", "sectionId": "world", "sectionName": "World news",
            "webPublicationDate": DAY, "webTitle": TITLE, "webUrl": URL, "apiUrl": f"{HOME}/api/1",
            "fields": {"headline": TITLE, "trailText": "Cars may cross.", "byline": "Ada Quill", "bodyText": TEXT},
        },
        {
            "title": "webTitle", "url": "webUrl", "published": "webPublicationDate", "categories": "sectionName",
            "body": "fields.bodyText", "authors": "fields.byline", "description": "fields.trailText",
        },
    ),
    "New York Times": (
        {
            "abstract": "Cars may cross.", "web_url": URL, "snippet": "Cars may cross.", "lead_paragraph": TEXT,
            "source": "News Example", "headline": {"main": TITLE, "kicker": None}, "keywords": [{"value": "Bridges"}],
            "pub_date": DAY, "news_desk": "Metro", "section_name": "New York", "byline": {"original": "By Ada Quill"},
            "_id": "nyt://article/1", "word_count": 300, "document_type": "article",
        },
        {
            "title": "headline", "body": "lead_paragraph", "url": "web_url", "published": "pub_date",
            "authors": "byline",
            "categories": "section_name", "tags": "keywords", "description": "abstract", "source": "source",
        },
    ),
    "WordPress": (
        {
            "id": 12, "date": DAY, "date_gmt": DAY, "guid": {"rendered": f"{HOME}/?p=12"}, "modified": LATER,
            "slug": "bridge", "status": "publish", "type": "post", "link": URL, "title": {"rendered": TITLE},
            "content": {"rendered": HTML, "protected": False}, "excerpt": {"rendered": "<p>Cars.</p>"}, "author": 3,
        },
        {
            "id": "id", "title": "title", "body": "content", "url": "link", "published": "date", "modified": "modified",
            "description": "excerpt", "authors": None,
        },
    ),
    "Diffbot": (
        {
            "title": TITLE, "text": TEXT, "html": HTML, "author": "Ada Quill", "date": DAY, "siteName": "News Example",
            "pageUrl": URL, "resolvedPageUrl": URL, "humanLanguage": "en", "tags": [{"label": "Bridge", "uri": HOME}],
            "images": [{"url": f"{HOME}/a.jpg"}], "type": "article", "timestamp": LATER,
        },
        {
            "title": "title", "body": "text", "url": "pageUrl", "published": "date", "language": "humanLanguage",
            "source": "siteName", "tags": "tags", "image": "images",
        },
    ),
    "Event Registry": (
        {
            "uri": "7501", "lang": "eng", "isDuplicate": False, "date": "2026-02-04", "time": "09:30:00",
            "dateTime": DAY,
            "dateTimePub": DAY, "dataType": "news", "url": URL, "title": TITLE, "body": TEXT,
            "source": {"uri": "news.example", "dataType": "news", "title": "News Example"},
            "authors": [{"uri": "quill@news.example", "name": "Ada Quill", "type": "author"}],
        },
        {
            "title": "title", "body": "body", "url": "url", "published": "dateTimePub", "source": "source",
            "authors": "authors", "language": "lang", "id": "uri",
        },
    ),
    "newsdata.io": (
        {
            "article_id": "1f", "title": TITLE, "link": URL, "keywords": ["bridge"], "creator": ["Ada Quill"],
            "video_url": None, "description": "Cars may cross.", "content": TEXT, "pubDate": "2026-02-04 09:30:00",
            "pubDateTZ": "UTC", "image_url": f"{HOME}/a.jpg", "source_id": "newsexample", "source_url": HOME,
            "language": "english", "country": ["uk"], "category": ["top"],
        },
        {
            "title": "title", "body": "content", "url": "link", "published": "pubDate", "source": "source_id",
            "authors": "creator", "categories": "category", "tags": "keywords",
        },
    ),
    "Firecrawl": (
        {
            "markdown": f"# {TITLE}\n\n{TEXT}",
            "metadata": {"title": TITLE, "sourceURL": URL, "language": "en", "statusCode": 200},
        },
        {"body": "markdown", "title": "metadata.title", "url": "metadata.sourceURL", "language": "metadata.language"},
    ),
    "label lines": (
        {
            "title": TITLE, "Published on": "February 4, 2026", "Document Date": "Thu, Feb 05 2026 12:41:45 am",
            "Category": ",English,Local", "Show on website": "[Click Here](#)", "body": TEXT,
        },
        {
            "title": "title", "published": "Published on", "categories": "Category", "url": "Show on website",
            "body": "body",
        },
    ),
    "German table": (
        {
            "Titel": TITLE, "Artikeltext": TEXT, "Datum": "04.02.2026", "Autor": "Ada Quill", "Quelle": "Hafenpost",
            "Link": URL,
        },
        {
            "title": "Titel", "body": "Artikeltext", "published": "Datum", "authors": "Autor", "source": "Quelle",
            "url": "Link",
        },
    ),
    "Spanish table": (
        {"título": TITLE, "cuerpo": TEXT, "fecha": "4/2/2026", "autor": "Ada Quill", "sección": "Local", "enlace": URL},
        {
            "title": "título", "body": "cuerpo", "published": "fecha", "authors": "autor", "categories": "sección",
            "url": "enlace",
        },
    ),
    "Portuguese table": (
        {"Titulo": TITLE, "Texto": TEXT, "Data": "04/02/2026", "Autor": "Ada Quill", "Veículo": "Porto", "URL": URL},
        {
            "title": "Titulo", "body": "Texto", "published": "Data", "authors": "Autor", "source": "Veículo",
            "url": "URL",
        },
    ),
    "French table": (
        {
            "titre": TITLE, "contenu": TEXT, "date_publication": "2026-02-04", "auteur": "Ada Quill",
            "rubrique": "Ville", "lien": URL,
        },
        {
            "title": "titre", "body": "contenu", "published": "date_publication", "authors": "auteur",
            "categories": "rubrique", "url": "lien",
        },
    ),
    "Chinese table": (
        {"标题": TITLE, "正文": TEXT, "发布时间": "2026-02-04 09:30", "作者": "Ada Quill", "来源": "News", "链接": URL},
        {"title": "标题", "body": "正文", "published": "发布时间", "authors": "作者", "source": "来源", "url": "链接"},
    ),
    "Russian table": (
        {
            "Заголовок": TITLE, "Текст": TEXT, "Дата": "04.02.2026", "Автор": "Ada Quill", "Ссылка": URL,
            "Рубрика": "Город",
        },
        {
            "title": "Заголовок", "body": "Текст", "published": "Дата", "authors": "Автор", "url": "Ссылка",
            "categories": "Рубрика",
        },
    ),
    "archived pages": (
        {
            "title": TITLE, "date": "2026-02-04", "url": f"https://web.archive.org/web/2026/{URL}",
            "original_url": URL, "body": TEXT,
        },
        {"url": "original_url", "title": "title", "published": "date", "body": "body"},
    ),
    "folder of feeds": (
        {
            "newspaper": "news_local", "newspaper_link": HOME, "title": TITLE, "text": TEXT, "link": URL,
            "author": ["Ada Quill"],
        },
        {"source": "newspaper", "url": "link", "title": "title", "body": "text", "authors": "author"},
    ),
    "wrapped": (
        {"status": "ok", "article": {"title": TITLE, "text": TEXT, "url": URL, "published": DAY}},
        {"title": "article.title", "body": "article.text", "url": "article.url", "published": "article.published"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("producer", PRODUCERS)
@pytest.mark.parametrize("times", [1, 20])
def test_roles_of(producer: str, times: int) -> None:
    record, expected = PRODUCERS[producer]
    layout = infer([record] * times)
    found = {role: ".".join(fields[0].path) for role, fields in layout.fields.items() if fields}
    assert {role: found.get(role) for role in expected} == expected


@pytest.mark.parametrize("producer", PRODUCERS)
def test_is_a_record(producer: str) -> None:
    assert looks_like_record(PRODUCERS[producer][0])
