"""How walls are told from stories about them."""

from __future__ import annotations

import pytest

from newslint.origin import Nowhere
from newslint.place import Place
from newslint.record import Raw, Record
from newslint.roles.infer import infer
from newslint.text.view import Text
from newslint_rules.capture import RULES, shape
from newslint_rules.capture.code import extent


@pytest.mark.parametrize(
    ("before", "is_open"),
    [
        ('He read "', True), ('He said "no" and then ', False), ("« ", True), ("« Non » dit-il. ", False),
        ("in den »Studien«: ", False), ("in den »", True), ("„Ja“, sagte er. ", False), ("„", True), ("”", True),
        ("「", True), ("「好」", False), ('12" of rain. ', False), ("", False),
    ],
)  # fmt: skip
def test_open_quotations(before: str, is_open: bool) -> None:
    assert shape.quoted(f"{before}verify you are human", len(before)) is is_open


def test_sentence() -> None:
    text = "It rains. Please wait here!  More\nand so on"
    assert shape.sentence(text, 17, 21) == (10, 27)
    assert shape.sentence(text, 29, 33) == (29, 33)


def test_size_counts_chinese_characters_three_times() -> None:
    assert shape.size("ab") == 2
    assert shape.size("渡輪") == 6


def test_code_reaches_to_its_last_bracket() -> None:
    text = "It rains. a.push(function() { b({c: 1}); }); It stopped."
    start = text.index("function")
    assert text[slice(*extent(text, start, start + 9))] == "a.push(function() { b({c: 1}); });"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
@pytest.mark.parametrize("unit", ["(", "{", "“", "function (", "display:", "404\n", "Home\n", "3 May\n", "\ud800", "`"])
def test_odd_text_is_no_trouble(rule: type, unit: str) -> None:
    data = {"title": unit * 99, "body": unit * 999, "url": f"https://coast.example/gdpr-consent{unit}"}
    record = Record(Raw(data, Nowhere(), 0), infer([data]))
    for problem in rule().check(record):
        assert problem.place.end is None or problem.place.end <= len(data["body"])


def test_title_with_the_name_of_the_site() -> None:
    layout = infer([{"title": "a", "body": "b"}])
    titles = next(rule for rule in RULES if rule.name == "error-page")
    data = {"title": "Coast Post - Page not found", "body": ""}
    found = list(titles().check(Record(Raw(data, Nowhere(), 0), layout)))
    assert [problem.place for problem in found] == [Place("/title")]
    assert not shape.reports(Text(Place("/title"), "Page not found").lower)
