from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar
from unicodedata import combining, normalize

from newslint import Problem, Record, Rule, Text
from newslint.roles.aliases import producer
from newslint.rule import Severity
from newslint.text.pattern import pattern
from newslint_rules.precedence import NO_ARTICLE

_TEASER = 400
"""Characters of the longest body that may be a teaser: a longer one is an article, whatever the description says."""
_WIDE = pattern("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of which one says as much as three Latin ones."""
_LEAST = 15
"""Characters that two texts must share to be called the same."""
_ORNAMENT = pattern(r"\[(?:…|\.{3})\]|\(…\)|[#*_>\\|]")
"""What does not count when texts are compared: marks of Markdown, bracketed dots."""
_WORD = pattern(r"[a-z0-9]+")
_SLUG = (6, 30)
"""Words, at least and at most, of a body that is compared with the URL."""
_DATE = pattern(r"(?=.{0,40}\d)[\w.,:/ +-]{1,40}")
"""A line that may be a date, a time or the length of a film."""
_KINDS = (
    "(?:[Pp]hotos?|PHOTOS?|[Ff]oto|FOTO|[Ii]mage|[Pp]icture|[Cc]redit|[Bb]ild|[Ff]ile|Photograph|Crédit|Фото|图|圖)"
)
_AGENCIES = (
    "Getty Images|Getty|Reuters|REUTERS|AFP|AP|EPA|EFE|ANSA|dpa|TASS|ТАСС|РИА Новости|Xinhua|Shutterstock|Alamy|"
    "iStock|Unsplash|Wikimedia Commons|Bloomberg|picture alliance|Imago|IMAGO|Anadolu|NurPhoto"
)
_CREDIT = pattern(
    rf"[(\[]{_KINDS}\b[^()\[\]\n]{{0,80}}[)\]]$|"
    rf"(?:^|[.!?:;)] ){_KINDS} ?(?:[:©/]|by |courtesy ) ?[^.!?\n]{{2,60}}$|"
    rf"[/|©] ?(?:{_AGENCIES})\)?$|"
    r"[/|©] ?[a-z0-9-]{2,40}\.(?:com|net|org|ru|de|fr)$"
)
"""How captions end: "(Photo: VNA)", "Photo: Jane Doe", "Jane Doe / Reuters". Own selection."""
_PICTURES = pattern(
    r"/(?:pictures?|photos?|galler(?:y|ies)|galerie|galeria|fotos?|photo-?of-?the-?day|multimedia)(?:[/-]|$)"
)


class BodyIsTeaser(Rule):
    """The body is only the description, the title or a photo's caption: the article is not there.

    Why it matters: a record without an article counts as one; searches and summaries find the teaser twice.

    Bad:  {"title": "Ferry line reopens", "description": "The ferry to the islands runs again from Monday.",
           "body": "The ferry to the islands runs again from Monday."}
    Bad:  {"title": "Ferry line to the islands reopens", "body": "# Ferry line to the islands reopens\\n\\n02:14"}
    Good: {"title": "Ferry line reopens", "description": "The ferry to the islands runs again.",
           "body": "The ferry to the islands runs again. It had been closed since the storm in May."}

    Measured: 1.5 findings per 1,000 records on the development corpus (16 sets, 15,482 records); clean sets: 0 per
    1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; all 23 were read and right.

    Traps: news in brief, whose body goes on behind the description; a description that holds the whole article; feeds,
    which promise no more than a teaser: info; a summary that a program made of a short article has several paragraphs.
    """

    name: ClassVar[str] = "body-is-teaser"
    family: ClassVar[str] = "truncation"
    silenced_by = NO_ARTICLE

    def check(self, record: Record) -> Iterator[Problem]:
        texts = record.body
        if not texts or len(texts[0].text) > _TEASER or sum([len(text.text) for text in texts]) > _TEASER:
            return
        held = [text for text in texts if text.text.strip()]
        if held and (what := copied(record, held)):
            place = held[0].stripped().place if len(held) == 1 else held[0].place
            severity = Severity.INFO if is_feed(record) else None
            yield Problem(place, f"the body is only {what}: the article itself is missing", None, severity)


def copied(record: Record, body: list[Text]) -> str:
    """What the body repeats instead of telling the article; empty where it tells anything."""
    whole = plain("\n".join([text.text for text in body]))
    lines = [line.strip() for text in body for _, line in text.lines if line.strip()]
    for description in record.description:
        if (
            len(lines) == 1
            and len(whole) + 2 * len(_WIDE.findall(whole)) <= _TEASER
            and same(whole, plain(description.text[: 2 * _TEASER]))
        ):
            return "the description"
    titles = [plain(title.text) for title in record.title]
    if any(same(whole, title) for title in titles) or is_headed(body, titles) or is_slug(record, whole):
        return "the title"
    if len(lines) == 1 and is_caption(lines[0]) and not is_gallery(record):
        return "a photo's caption"
    return ""


def same(body: str, other: str) -> bool:
    """Whether the body is the other text or the beginning of it."""
    return len(body) >= _LEAST and other.startswith(body) and not other[len(body) : len(body) + 1].isalnum()


def is_headed(body: list[Text], titles: list[str]) -> bool:
    """Whether the body has no lines but the title, perhaps without the site's name, dates and times."""
    lines = [plain(line) for text in body for _, line in text.lines if not line.isspace()]
    headings = [line for line in lines if len(line) >= _LEAST and any(same(line, title) for title in titles)]
    rest = [line for line in lines if line and line not in headings]
    return bool(headings) and all(line.startswith(headings[0]) or _DATE.fullmatch(line) for line in rest)


def is_slug(record: Record, body: str) -> bool:
    """Whether the body has the words of the URL's last part and no others."""
    words = _WORD.findall(unaccented(body))
    if not _SLUG[0] <= len(words) <= _SLUG[1]:
        return False
    for url in record.url[:1]:
        slug = url.text[:500].partition("?")[0].rstrip("/").rpartition("/")[2]
        if "-".join(words) in "-".join(_WORD.findall(unaccented(slug.lower()))):
            return True
    return False


def unaccented(text: str) -> str:
    """The text without accents, as in URLs."""
    return text if text.isascii() else "".join(c for c in normalize("NFKD", text) if not combining(c))


def is_caption(line: str) -> bool:
    """Whether the line is a sentence at the most with a photo's credit at its end."""
    match = _CREDIT.search(line.rstrip(" ."))
    return match is not None and ". " not in line[: match.start()].lstrip(". :").rstrip(". ")


def is_gallery(record: Record) -> bool:
    """Whether the URL is that of pictures, whose caption is all there is to read."""
    return any(_PICTURES.search(url.text[:500]) for url in record.url[:1])


def plain(text: str) -> str:
    """The text as it is compared: without letter case, line ends, marks of Markdown, and punctuation at its ends."""
    return " ".join(_ORNAMENT.sub(" ", text).casefold().split()).strip(" .…!?,;:-–—\"'“”«»")


def is_feed(record: Record) -> bool:
    """Whether the record comes from a feed (RSS or Atom), as its field names tell."""
    return any(producer(key) == "RSS/Atom" for key in record.data)
