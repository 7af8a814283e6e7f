"""Write realistic news records as JSON Lines, any number of them, the same ones for the same seed.

    python benchmarks/generate.py 100000 > records.jsonl

A record has twelve fields and a body of about 400 words (2.3 KB). As in news, an article is half common words, drawn by
how often they stand in English text (pyspellchecker's counts), and half words of its own subject, which come back: 200
different words in all. Names are made up of syllables, so that every article has words that stand in no list;
quotation marks are typographic, some words accented.
One record in fifty carries a defect, so that a run also measures finding and reporting.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate, pairwise
from operator import itemgetter
from typing import Any

OUTLETS = ("harbour-post", "northern-ledger", "valley-courier", "metro-tribune", "coastal-herald", "plains-observer")
SECTIONS = ("World", "Politics", "Business", "Science", "Culture", "Sport", "Local", "Opinion")
FIRST_NAMES = (
    "Amara",
    "José",
    "Lena",
    "Kenji",
    "Priya",
    "Omar",
    "Zoë",
    "Tomasz",
    "Grace",
    "Elif",
    "Ruth",
    "Ivan",
    "Noor",
)
SYLLABLES = ("ka", "mor", "ti", "ban", "sel", "ov", "ri", "dun", "ha", "lem", "go", "zar", "pet", "wil", "an", "sho")
PLACES = ("Nairobi", "São Paulo", "Lisbon", "Jakarta", "Warsaw", "Toronto", "Karachi", "Santiago", "Hanoi", "Oslo")
COMMON = 250
"""Words that any article may hold, from the top of the list."""
SUBJECT = 150
"""Words that an article is about."""
STAFF = 60
"""People who write for an outlet: names in bylines come back, those in the articles do not."""
START = datetime(2025, 1, 6, 6, 0, tzinfo=UTC)


class Writer:
    """Makes up articles."""

    def __init__(self, seed: int) -> None:
        from spellchecker import SpellChecker

        self.random = random.Random(seed)
        counts = SpellChecker().word_frequency.dictionary
        words = [(word, n) for word, n in counts.items() if word.isascii() and word.isalpha() and n >= 600]
        words.sort(key=itemgetter(1), reverse=True)
        common, others = words[:COMMON], words[COMMON:]
        self.common = [word for word, _ in common], list(accumulate(n for _, n in common))
        self.others = [word for word, _ in others], list(accumulate(n**0.6 * len(word) ** 0.5 for word, n in others))
        self.subject: list[str] = []
        self.staff = {outlet: [self.name() for _ in range(STAFF)] for outlet in OUTLETS}

    def name(self) -> str:
        """A first name and a family name that may never have been written before."""
        family = "".join(self.random.choices(SYLLABLES, k=self.random.randint(2, 4))).capitalize()
        return f"{self.random.choice(FIRST_NAMES)} {family}"

    def sentence(self) -> str:
        """One sentence of 8 to 30 words; now and then with a name, a place, a number or a quotation."""
        length = self.random.randint(8, 30)
        common = self.random.choices(self.common[0], cum_weights=self.common[1], k=length)
        special = self.random.choices(self.subject, k=length)
        drawn = [pair[self.random.random() < 0.5] for pair in zip(common, special, strict=True)]
        words = [drawn[0].capitalize(), *(b for a, b in pairwise(drawn) if a != b)]
        chance = self.random.random()
        if chance < 0.25:
            words.insert(self.random.randint(1, len(words)), self.name())
        elif chance < 0.4:
            words.insert(self.random.randint(1, len(words)), f"in {self.random.choice(PLACES)}")
        elif chance < 0.5:
            words.insert(self.random.randint(1, len(words)), f"{self.random.randint(2, 9000):,}")
        elif chance < 0.6:
            return f"“{' '.join(words)},” said {self.name()}’s office."
        return " ".join(words) + "."

    def body(self, words: int = 375) -> str:
        """Paragraphs of sentences, about that many words in all."""
        paragraphs: list[str] = []
        written = 0
        while written < words:
            paragraph = " ".join(self.sentence() for _ in range(self.random.randint(1, 4)))
            written += paragraph.count(" ") + 1
            paragraphs.append(paragraph)
        return "\n\n".join(paragraphs)

    def record(self, number: int) -> dict[str, Any]:
        """One clean record."""
        self.subject = self.random.choices(self.others[0], cum_weights=self.others[1], k=SUBJECT)
        outlet = self.random.choice(OUTLETS)
        section = self.random.choice(SECTIONS)
        published = START + timedelta(minutes=7 * number)
        title = self.sentence().strip(".“”").partition(",”")[0]
        slug = "-".join(title.lower().split()[:8])
        return {
            "url": f"https://www.{outlet}.news/{section.lower()}/{published:%Y/%m/%d}/{slug}-{number}",
            "title": title,
            "description": self.sentence(),
            "body": self.body(),
            "authors": self.random.sample(self.staff[outlet], self.random.randint(1, 2)),
            "published": published.isoformat(),
            "modified": (published + timedelta(hours=2)).isoformat(),
            "scraped_at": (published + timedelta(days=1)).isoformat(),
            "source": outlet.replace("-", " ").title(),
            "language": "en",
            "categories": [section],
            "image": f"https://static.{outlet}.news/{number}.jpg",
        }

    def damaged(self, record: dict[str, Any]) -> dict[str, Any]:
        """The record with one defect."""
        defect = self.random.randrange(6)
        if defect == 0:
            record["categories"] = f",{record['categories'][0]}"
        elif defect == 1:
            record["body"] = record["body"].replace(" the ", " the the ", 1)
        elif defect == 2:
            record["title"] += " &#8211; live"
        elif defect == 3:
            record["published"] = "0001-01-01T00:00:00Z"
        elif defect == 4:
            record["authors"] = "None"
        else:
            record["body"] = f"Sources Sources Agencies\n\n{record['body']}"
        return record

    def records(self, number: int, every: int = 50) -> Iterator[dict[str, Any]]:
        """That many records, each ``every``-th with a defect."""
        for index in range(number):
            record = self.record(index)
            yield self.damaged(record) if index % every == every - 1 else record


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("records", type=int, help="how many")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    for record in Writer(arguments.seed).records(arguments.records):
        sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
