"""The name of a language stands among the categories."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from newslint.record import Record
from newslint.rule import Problem, Rule, Severity
from newslint_rules.categories.lists import LABELS, filled, folded, item_lists, quoted

LANGUAGES = (
    "english", "deutsch", "français", "francais", "español", "espanol", "castellano", "català", "galego", "euskara",
    "português", "portugues", "italiano", "nederlands", "svenska", "dansk", "norsk", "suomi", "íslenska", "polski",
    "čeština", "slovenčina", "slovenščina", "magyar", "română", "hrvatski", "srpski", "bosanski", "shqip", "türkçe",
    "русский", "українська", "беларуская", "български", "српски", "македонски", "ελληνικά", "հայերեն", "ქართული",
    "azərbaycan dili", "қазақша", "o‘zbekcha", "العربية", "عربي", "اردو", "فارسی", "پښتو", "کوردی", "עברית", "हिन्दी",
    "हिंदी", "मराठी", "বাংলা", "ਪੰਜਾਬੀ", "ગુજરાતી", "தமிழ்", "తెలుగు", "ಕನ್ನಡ", "മലയാളം", "සිංහල", "नेपाली", "မြန်မာ",
    "ខ្មែរ", "ไทย", "tiếng việt", "bahasa indonesia", "bahasa melayu", "kiswahili", "af soomaali", "中文", "简体中文",
    "繁體中文", "日本語", "한국어", "arabic", "urdu", "hindi", "bengali", "punjabi", "gujarati", "tamil", "telugu",
    "marathi", "kannada", "malayalam", "pashto", "farsi", "swahili", "hausa", "somali", "amharic", "sinhala",
    "en español", "in english", "en français", "em português", "auf deutsch", "in italiano", "на русском",
)  # fmt: skip
"""Languages by their own names, and by English names that do not also name the people, as "French" does."""

SUBJECTS = (
    "language", "linguist", "grammar", "vocabulary", "learn", "lesson", "education", "literature", "translation",
    "sprach", "sprache", "langue", "idioma", "lengua", "língua", "lingua", "язык", "dialect", "spelling",
)  # fmt: skip
"""In another category, these say that languages are what the article is about."""


class LanguageAsCategory(Rule):
    """The name of a language stands among the categories.

    Why it matters: the edition a page belongs to is no subject; it belongs into the field for the language.

    Bad:  {"title": "Harbour reopens", "category": "English,World"}
    Good: {"title": "New spelling rules", "category": "English,Language learning"}
    Good: {"title": "Bistro opens", "category": "French,Food"}

    Measured: no finding on the development corpus (16 sets, 15,482 records), none of whose sets keeps editions among
    its categories.

    Traps: names of peoples and kitchens ("French", "Chinese") are not on the list; silent beside a category such as
    "Language learning" or "Education"; tags are not looked at.
    """

    name = "language-as-category"
    family = "categories"
    reads = LABELS

    severity: Severity = Field(default=Severity.INFO, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        every = [item for found in item_lists(record) if found.role == "categories" for item in found.items]
        every = [item for item in every if filled(item)]
        if NAMES.isdisjoint(folded(item.text) for item in every) or any(
            subject in folded(item.text) for item in every for subject in SUBJECTS
        ):
            return
        for item in every:
            if folded(item.text) in NAMES:
                text = item.stripped()
                yield Problem(text.place, f"{quoted(text.text)} is a language, not a category")


NAMES = frozenset(LANGUAGES)
