"""What rules see of a record."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.origin import Raw
from newslint.place import Place, steps
from newslint.record import Record
from newslint.roles.infer import infer


def record(**data: Any) -> Record:
    return Record(Raw(data, None, 0), infer([data]))  # type: ignore[arg-type]


def test_the_first_filled_field_of_a_role_speaks() -> None:
    story = record(title="", headline="Bridge reopens", author=[{"name": "Ada Quill"}, "Li Wei"])
    assert story.title == ((Place("/headline"), "Bridge reopens"),)
    assert story.field("title") == ("/headline", "Bridge reopens")
    assert [place.pointer for place, _ in story.authors] == ["/author/0/name", "/author/1"]
    assert [text for _, text in story.every("title")] == ["Bridge reopens", ""]


def test_empty_comes_before_null() -> None:
    assert record(title=None, headline="").field("title") == ("/headline", "")
    assert record(title=None).field("title") == ("/title", None)
    assert record(body="x").field("title") is None
    assert record(title=None).title == ()


def test_a_string_is_one_object_with_shared_views() -> None:
    story = record(title="Bridge reopens", tags=["river"])
    assert story.title[0] is story.strings()[0] is story.every("title")[0]
    assert story.tags[0] is story.strings()[1]


def test_strings_in_order_however_deep() -> None:
    deep: Any = "bottom"
    for _ in range(5_000):
        deep = [deep]
    story = record(a="1", b={"c/d": "2", "e": [{"f": "3"}, "4"]}, g=deep, h="5")
    found = story.strings()
    assert [text for _, text in found] == ["1", "2", "3", "4", "bottom", "5"]
    assert [place.pointer for place, _ in found[:4]] == ["/a", "/b/c~1d", "/b/e/0/f", "/b/e/1"]


def test_links_of_fields_and_of_markdown() -> None:
    story = record(
        title="A", url="[Read it](#)", links=["https://a.example"], body="See [the map](https://b.example/m)."
    )
    found = [(target.text, label and label.text) for target, label in story.links()]
    assert found == [("https://a.example", None), ("#", "Read it"), ("https://b.example/m", "the map")]


@pytest.mark.parametrize(
    ("data", "identity"),
    [
        ({"url": " https://news.example/a ", "id": "7"}, "https://news.example/a"),
        ({"url": "[Click](https://news.example/a)"}, "https://news.example/a"),
        ({"url": "[Click](#)", "id": "7"}, "7"),
        ({"url": "#", "title": "A"}, None),
        ({"_id": {"$oid": "65c0"}, "title": "A"}, "65c0"),
        ({"id": 12, "title": "A"}, "12"),
        ({"id": True, "title": "A"}, None),
        ({"id": 10**5000, "title": "A"}, None),
    ],
)
def test_identity(data: dict[str, Any], identity: str | None) -> None:
    assert record(**data).identity == identity


def test_source() -> None:
    assert record(title="A", source={"id": None, "name": " Harbour Post "}).source == "Harbour Post"
    assert record(title="A", url="https://www.news.co.uk/a").source == "news.co.uk"
    assert record(title="A", url="http://[").source is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


@given(st.dictionaries(st.text(max_size=5) | st.sampled_from(["title", "url", "tags", "body"]), JSON, max_size=5))
def test_every_string_is_where_its_pointer_says(data: dict[str, Any]) -> None:
    story = Record(Raw(data, None, 0), infer([data]))  # type: ignore[arg-type]
    _ = story.title, story.tags, story.links(), story.identity, story.source
    for place, text in story.strings():
        value: Any = data
        for step in steps(place.pointer):
            value = value[int(step)] if isinstance(value, list) else value[step]
        assert value == text
