"""Phrases in files beside the rules: how they are read and found."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import newslint_rules
from newslint.place import Place
from newslint.text.phrases import Phrase, Phrases, parsed
from newslint.text.view import Text

FILES = sorted(Path(newslint_rules.__file__).parent.rglob("phrases/*.txt"))
FILE = """\
# A comment.
[en]
Advertisement
Story continues below …
Don’t miss
… all rights reserved
[Ad] …

[zh]
责编 …
广告
"""


def body(text: str) -> Text:
    return Text(Place("/body"), text)


def test_a_file_is_read() -> None:
    assert list(parsed(FILE)) == [
        Phrase("advertisement", "en"),
        Phrase("story continues below", "en", open_end=True),
        Phrase("don't miss", "en"),
        Phrase("all rights reserved", "en", open_start=True),
        Phrase("[ad]", "en", open_end=True),
        Phrase("责编", "zh", open_end=True),
        Phrase("广告", "zh"),
    ]


def test_a_phrase_without_a_language_is_refused() -> None:
    with pytest.raises(ValueError, match="'advertisement' stands under no language"):
        list(parsed("Advertisement\n[en]\n"))


def test_whole_lines() -> None:
    text = (
        "ADVERTISEMENT\nAn advertisement hangs there.\n -- Advertisement --\r\nStory continues below the ad\n"
        "The story continues below deck\nDon't miss!\n责编：张三\n© Coast Post. All\u00a0rights reserved.\n"
        "广告\nadvertisements\n"
    )
    found = [text[match.start : match.end] for match in Phrases(parsed(FILE)).lines(body(text))]
    assert found == [
        "ADVERTISEMENT", "Advertisement", "Story continues below the ad", "Don't miss", "责编：张三",
        "© Coast Post. All\u00a0rights reserved", "广告",
    ]  # fmt: skip


def test_anywhere_as_whole_words() -> None:
    text = "Advertisements and an advertisement. Das广告ist, [ad] don’t missed, don’t miss"
    found = [text[match.start : match.end] for match in Phrases(parsed(FILE)).occurrences(body(text))]
    assert found == ["advertisement", "广告", "[ad]", "don’t miss"]


def test_a_line_that_is_too_long_is_none() -> None:
    phrases = Phrases([Phrase("by", "en", open_start=True, open_end=True)])
    assert list(phrases.lines(body("by " + "x" * 600))) == []
    assert len(list(phrases.lines(body("x" * 600 + "\nby noon")))) == 1


def test_needles_stand_in_texts_as_they_are_written() -> None:
    assert {"don't miss", "don’t miss", "广告"} <= set(Phrases(parsed(FILE)).needles)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_files_of_the_rules(path: Path) -> None:
    phrases = list(parsed(path.read_text(encoding="utf-8")))
    assert phrases
    twice = [phrase for phrase, number in Counter(phrases).items() if number > 1]
    assert not twice
    assert not [phrase for phrase in phrases if not any(map(str.isalnum, phrase.text))]
