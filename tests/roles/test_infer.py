"""Content decides between fields whose names would do, and the configuration wins over both."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.place import steps
from newslint.roles import ROLES, Role
from newslint.roles.aliases import aliases, fold, producer
from newslint.roles.infer import infer
from newslint.roles.layout import ARTICLE, Layout, lookup
from newslint.roles.leaves import leaves

TEXT = "Cars may cross the river again. The mayor cut the ribbon on Wednesday morning. " * 5


def best(layout: Layout, role: Role) -> str | None:
    """The best field of the role, as a dotted path."""
    fields = layout.fields.get(role)
    return ".".join(fields[0].path) if fields else None


def table(record: dict[str, Any], times: int = 10) -> list[dict[str, Any]]:
    """Records like the one, each with something of its own in every string that holds ``{}``."""
    return [{k: v.replace("{}", str(n)) if isinstance(v, str) else v for k, v in record.items()} for n in range(times)]


@pytest.mark.parametrize("name", ["date_publish", "datePublish", "Date Publish", "DATE-PUBLISH", "date publish:"])
def test_names_are_folded(name: str) -> None:
    assert fold(name) == "datepublish"
    assert producer(name) == "news-please"
    assert aliases(name)[0].role == "published"


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("article:published_time", "published"),
        ("og:title", "title"),
        ("news_headline", "title"),
        ("author1", "authors"),
        ("post_content", "body"),
        ("dc:language", "language"),
        ("Überschrift", "title"),
        ("ДАТА ПУБЛИКАЦИИ", "published"),
        ("mots-clés", "tags"),
    ],
)
def test_known_names(name: str, role: Role) -> None:
    assert aliases(name)[0].role == role


@pytest.mark.parametrize(
    "name",
    ["newspaper_link", "feed_url", "favicon", "number of tokens", "label", "next_page_url", "count", "", "x" * 500],
)
def test_names_that_say_nothing(name: str) -> None:
    assert aliases(name) == ()


def test_a_date_that_never_is_one_is_none() -> None:
    samples = table({"title": "Story {}", "date": "breaking", "pubDate": "2026-02-0{}"})
    assert [f.path for f in infer(samples).fields["published"]] == [("pubDate",)]
    samples = table({"title": "Story {}", "data": "some words {}", "time": "09:3{}"})
    assert "published" not in infer(samples).fields
    assert best(infer(table({"titolo": "Storia {}", "data": "0{}/02/2026"})), "published") == "data"


def test_flags_and_numbers_are_no_texts() -> None:
    layout = infer(table({"title": "Story {}", "published": True, "author": 17, "links": 3, "text": TEXT}))
    assert layout.fields.keys() == {"title", "body"}


def test_seconds_since_1970_are_a_date() -> None:
    assert best(infer(table({"title": "Story {}", "published": 1770163200})), "published") == "published"


def test_a_short_text_is_the_body_only_if_nothing_else_is() -> None:
    assert best(infer(table({"text": "a{}c", "content": TEXT})), "body") == "content"
    assert best(infer(table({"text": "a{}c", "title": "Story {}"})), "body") == "text"


def test_text_before_markup() -> None:
    assert best(infer(table({"body": f"<p>{TEXT}</p>", "content": TEXT})), "body") == "content"
    assert best(infer(table({"title": "Story {}", "body": f"<p>{TEXT}</p>"})), "body") == "body"


def test_a_long_summary_is_the_body_where_no_field_is() -> None:
    assert best(infer(table({"title": "Story {}", "summary": TEXT * 4, "excerpt": "Cars."})), "body") == "summary"
    assert "body" not in infer(table({"title": "Story {}", "summary": "Cars may cross."})).fields


def test_source_is_an_outlet_or_an_address() -> None:
    outlet = infer(table({"title": "Story {}", "source": "https://www.harbour.example"}))
    assert (best(outlet, "source"), best(outlet, "url")) == ("source", None)
    address = infer(table({"title": "Story {}", "source": "https://www.harbour.example/local/bridge-reopens-{}"}))
    assert (best(address, "source"), best(address, "url")) == (None, "source")


def test_doubtful_names_count_only_where_nothing_better_is() -> None:
    both = infer(table({"name": "Story {}", "title": "Story {}", "created_at": "2026-02-0{}", "date": "2026-02-0{}"}))
    assert [f.path for f in both.fields["title"]] == [("title",)]
    assert [f.path for f in both.fields["published"]] == [("date",)]
    alone = infer(table({"name": "Story {}", "created_at": "2026-02-0{}", "url": "https://news.example/{}"}))
    assert (best(alone, "title"), best(alone, "published")) == ("name", "created_at")


def test_a_second_date_of_publication_is_kept() -> None:
    layout = infer([{"title": "A", "Published on": "February 4, 2026", "Document Date": "Thu, Feb 05 2026"}])
    assert {f.path for f in layout.fields["published"]} == {("Published on",), ("Document Date",)}


def test_front_page_links_are_not_the_address() -> None:
    layout = infer(table({"link": "https://news.example/", "href": "https://news.example/local/story-number-{}"}))
    assert best(layout, "url") == "href"


def test_fields_say_why() -> None:
    layout = infer([{"date_publish": "2026-02-04"}, {"date_publish": None}])
    (field,) = layout.fields["published"]
    assert field.coverage == 0.5
    assert field.why == "named “date_publish” (news-please); 100% look like dates"


def test_filled_roles() -> None:
    layout = infer([{"title": "A", "body": "", "published": None}] * 3)
    assert layout.filled == {"title", "body"}
    assert best(layout, "published") == "published"


def test_overrides_win() -> None:
    samples = table({"title": "Story {}", "kicker": "Local {}", "text": TEXT, "raw": {"deep": {"text": TEXT}}})
    samples = [{**sample, "people": [{"name": "Ada Quill"}]} for sample in samples]
    layout = infer(
        samples,
        {
            "title": ("Kicker", "title"),
            "body": ("raw.deep.text",),
            "authors": ("people.name",),
            "tags": (),
            "id": ("/a~1b",),
        },
    )
    assert [f.path for f in layout.fields["title"]] == [("kicker",), ("title",)]
    assert best(layout, "body") == "raw.deep.text"
    assert layout.fields["body"][0].coverage == 1.0
    assert layout.fields["tags"] == ()
    assert layout.fields["id"][0].path == ("a/b",)
    assert [pointer for pointer, _ in lookup(samples[0], layout.paths["authors"][0])] == ["/people/0/name"]


def test_late_fields_get_a_role_by_name() -> None:
    layout = infer([{"title": "A", "text": TEXT}] * 3, {"tags": ()})
    ways = layout.ways({"title": "A", "author": "Ada Quill", "tags": ["x"], "name": "B", "Headline": "C"})
    assert [way.path for way in ways["authors"]] == [("author",)]
    assert [way.path for way in ways["title"]] == [("title",), ("Headline",)]
    assert ways["tags"] == ()
    assert layout.ways({"title": "A"}).keys() == {"title", "body", "tags"}


def test_articles_of_linked_data_only() -> None:
    data = {"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": "NewsArticle", "name": "y"}, {"@type": 3}, 4]}
    assert list(lookup(data, ("@graph", ARTICLE, "name"))) == [("/@graph/1/name", "y")]


def test_deep_records_end() -> None:
    deep: Any = "bottom"
    for _ in range(50_000):
        deep = [deep]
    layout = infer(
        [{"title": deep, "body": {"sections": deep}, "data": deep, "@graph": deep}], {"tags": ("data.name",)}
    )
    assert list(lookup({"data": deep}, layout.paths["tags"][0])) == []


def test_layouts_are_picklable() -> None:
    layout = infer([{"title": "A", "text": TEXT}])
    assert pickle.loads(pickle.dumps(layout)) == layout


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=30)
    | st.just("2026-02-04")
    | st.just(TEXT),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6) | st.just("name"), inner, max_size=3)
    ),
    max_leaves=10,
)
KEYS = st.sampled_from(["title", "body", "date", "a/b~c", "source", "authors", "article", "@graph", "_id", "data"])


@given(st.lists(st.dictionaries(KEYS | st.text(max_size=8), VALUES, max_size=6), max_size=4))
def test_every_text_of_a_role_is_where_its_pointer_says(samples: list[dict[str, Any]]) -> None:
    layout = infer(samples)
    for sample in samples:
        for role in ROLES:
            for way in layout.ways(sample).get(role, ()):
                for pointer, value in lookup(sample, way.path):
                    for place, text in leaves(role, pointer, value):
                        assert at(sample, place.pointer) == text


def at(data: Any, pointer: str) -> Any:
    """The value that the pointer names."""
    for step in steps(pointer):
        data = data[int(step)] if isinstance(data, list) else data[step]
    return data
