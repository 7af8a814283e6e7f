"""Measure what newslint finds on a corpus of real scraped records: recall, traps, noise, and each rule's rate.

    python benchmarks/quality.py                     the corpus beside the checkout, if it is there
    python benchmarks/quality.py --corpus FOLDER     another one of the same layout
    python benchmarks/quality.py --write             and write the figures with the date into docs/quality.md

The corpus holds other people's news and is not part of newslint. Its layout: ``*.jsonl`` sets of records, two of them
hand-checked and clean; ``labels/`` with defects and look-alikes; ``extractors/`` with hand-checked bodies, what an
extractor made of the same pages and the lines that do not belong; ``encoding/`` with damaged and undamaged strings;
``score.py``, which compares findings with the labels.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from ftfy import fix_encoding

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
PAGE = ROOT / "docs" / "quality.md"
COMMAND = [str(Path(sys.executable).with_name("newslint")), "check", "--isolated", "--format", "jsonl", "--exit-zero"]
CLEAN = ("giveme5w1h_bbc.jsonl", "extractors/ground_truth.jsonl")
"""The sets whose texts were checked by hand: what is found there is read one by one."""

Findings = list[dict[str, Any]]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="the folder of the corpus")
    parser.add_argument("--write", action="store_true", help="write the figures into docs/quality.md")
    arguments = parser.parse_args()
    corpus: Path = arguments.corpus
    if not (corpus / "score.py").is_file():
        print(f"nothing was measured: there is no corpus at {corpus}")
        return
    parts = (
        ("Labelled defects, look-alikes, clean text", scored(corpus)),
        ("Page furniture and damaged characters", "\n".join((*furniture(corpus), *mojibake(corpus)))),
        ("Every rule", "\n".join(rates(corpus))),
    )
    for head, text in parts:
        print(f"{head}\n\n{text}\n")
    if arguments.write:
        PAGE.write_text(page(parts), encoding="utf-8")


def page(parts: tuple[tuple[str, str], ...]) -> str:
    """The page of the documentation that holds the figures."""
    intro = (
        "# Quality\n\n"
        "What newslint finds on a development corpus of real scraped records (16 sets, 15,482 records, of which 653 "
        "defects and 344 look-alikes are labelled; other people's news, not part of this repository). Rules are tuned "
        "on it, so other records decide; the figures are here so that a change for the worse is seen. `make quality` "
        "measures them anew where the corpus is at hand. Every rule's page says how many of its findings were read and "
        "how many of those were right.\n\n"
        f"Measured on {date.today().isoformat()}.\n"
    )
    return intro + "".join(f"\n## {head}\n\n```text\n{text.strip()}\n```\n" for head, text in parts)


def scored(corpus: Path) -> str:
    """What the corpus's own measurement says: recall by kind, hits on look-alikes, noise by rule."""
    command = [sys.executable, str(corpus / "score.py"), "--corpus", str(corpus), "--command", " ".join(COMMAND)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def furniture(corpus: Path) -> Iterator[str]:
    """How many lines that do not belong to the article are covered by a finding about furniture."""
    bodies = findings(corpus / "extractors" / "html-text.jsonl")
    covered: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for finding in bodies:
        if finding["family"] in ("furniture", "capture") and finding["start"] is not None:
            covered[finding["record"]].append((finding["start"], finding["end"]))
    lines = [line for line in read(corpus / "extractors" / "extra_lines.jsonl") if line["file"] == "html-text.jsonl"]
    texts = [record["articleBody"] for record in read(corpus / "extractors" / "html-text.jsonl")]
    hit = 0
    for line in lines:
        start = texts[line["record"]].find(line["text"])
        hit += any(one <= start < other for one, other in covered[line["record"]])
    clean = {finding["record"] for finding in findings(corpus / CLEAN[1]) if finding["family"] == "furniture"}
    number = sum(1 for _ in read(corpus / CLEAN[1]))
    yield f"{hit:6,} of {len(lines):,} lines that an extractor of plain text took along, of any kind, are in a finding"
    yield f"{len(clean):6,} of {number:,} hand-checked bodies have a finding about furniture"


def mojibake(corpus: Path) -> Iterator[str]:
    """How many damaged strings are found, and how many that only look damaged."""
    strings = list(read(corpus / "encoding" / "mojibake.jsonl"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "strings.jsonl"
        records = ({"title": "Ferry sails again", "body": string["original"]} for string in strings)
        path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        found = {finding["record"] for finding in findings(path) if finding["rule"] == "mojibake"}
    changed = [fix_encoding(string["original"]) != string["original"] for string in strings]
    mendable = [at for at, string in enumerate(strings) if string["expect"] == "pass" and changed[at]]
    sound = [at for at, string in enumerate(strings) if string["fixed"] == string["original"]]
    yield f"{len(found & set(mendable)):6,} of {len(mendable):,} damaged strings that can be mended are found"
    yield f"{len(found & set(sound)):6,} of {len(sound):,} strings that look damaged and are not"


def rates(corpus: Path) -> Iterator[str]:
    """Findings of each rule for 1,000 records: on all sets, and on the two clean ones."""
    everywhere: Counter[tuple[str, str]] = Counter()
    records = 0
    for path in sorted(corpus.glob("*.jsonl")):
        records += sum(1 for _ in read(path))
        everywhere.update((finding["rule"], finding["severity"]) for finding in findings(path))
    clean = [
        (Counter(finding["rule"] for finding in findings(corpus / name)), sum(1 for _ in read(corpus / name)))
        for name in CLEAN
    ]
    yield f"findings for 1,000 records   {records:>6,} records {clean[0][1]:>9,} {clean[1][1]:>9,} clean"
    for rule in sorted({rule for rule, _ in everywhere} | set(clean[0][0]) | set(clean[1][0])):
        infos = everywhere[rule, "info"]
        severe = everywhere[rule, "warning"] + everywhere[rule, "error"]
        shown = "".join(f"{found[rule] * 1000 / number:10.1f}" for found, number in clean)
        beside = f" +{infos * 1000 / records:.2f} info" if infos else ""
        yield f"{rule:28}{severe * 1000 / records:10.2f}{beside:14}{shown}"


def findings(path: Path) -> Findings:
    """What the installed command finds in the file."""
    run = subprocess.run([*COMMAND, str(path)], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def read(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


if __name__ == "__main__":
    main()
