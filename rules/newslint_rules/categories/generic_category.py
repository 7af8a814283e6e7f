"""The only category says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from newslint.record import Record
from newslint.rule import Problem, Rule, Severity
from newslint_rules.categories.lists import LABELS, filled, folded, item_lists, quoted

UNSORTED = frozenset(
    {
        "uncategorized", "uncategorised", "unclassified", "uncategorized @en", "no category", "non classé",
        "non catégorisé", "sans catégorie", "unkategorisiert", "nicht kategorisiert", "ohne kategorie", "allgemein",
        "allgemeines", "sin categoría", "sin categoria", "sin clasificar", "sem categoria", "sem classificação",
        "senza categoria", "geen categorie", "niet gecategoriseerd", "ongecategoriseerd", "okategoriserade",
        "okategoriserad", "ukategoriseret", "ikke kategoriseret", "ukategorisert", "ikke kategorisert",
        "luokittelematon", "bez kategorii", "nezařazené", "nezaradené", "egyéb", "egyéb kategória", "fără categorie",
        "necategorizat", "без рубрики", "без категории", "без категорії", "некатегоризирано", "nekategorizirano",
        "nerazvrščeno", "χωρίς κατηγορία", "genel", "kategorisiz", "غير مصنف", "دسته‌بندی نشده", "ללא קטגוריה",
        "tak berkategori", "chưa phân loại", "chưa được phân loại", "未分类", "未分類", "미분류",
        "ไม่มีหมวดหมู่", "अवर्गीकृत",
    }
)  # fmt: skip
"""What content systems file an article under that nobody filed, in many languages."""

GENERIC = frozenset(
    {
        "news", "the news", "all news", "latest news", "latest", "general", "general news", "other", "others", "misc",
        "miscellaneous", "various", "main", "default", "home", "homepage", "home page", "front page", "all", "article",
        "articles", "post", "posts", "blog", "blog post", "stories", "nachrichten", "sonstiges", "startseite",
        "actualités", "actualité", "divers", "accueil", "à la une", "noticias", "otros", "inicio", "portada",
        "notícias", "geral", "outros", "notizie", "altro", "nieuws", "algemeen", "overig", "nyheter", "nyheder",
        "övrigt", "uutiset", "wiadomości", "aktualności", "inne", "zprávy", "aktuality", "správy", "hírek", "știri",
        "новости", "разное", "главная", "новини", "вести", "vijesti", "vesti", "νέα", "ειδήσεις", "haberler",
        "haber", "gündem dışı", "أخبار", "عام", "اخبار", "عمومی", "חדשות", "כללי", "berita", "umum", "tin tức",
        "新闻", "新聞", "其他", "綜合", "综合", "ニュース", "その他", "뉴스", "일반", "기타",
        "ข่าว", "समाचार", "खबरें", "সংবাদ", "செய்திகள்",
    }
)  # fmt: skip
"""Words that are true of every article of an outlet, in many languages."""

EMPTY_WORDS = UNSORTED | GENERIC


class GenericCategory(Rule):
    """The only category is one that fits every article, such as "News" or "Uncategorized".

    Why it matters: a category is there to tell articles apart; this one is often what the content system or the
    scraper puts where it found none.

    Bad:  {"title": "Harbour reopens", "category": "Uncategorized"}
    Good: {"title": "Harbour reopens", "category": ["News", "Trade"]}

    Measured: no finding on the development corpus (16 sets, 15,482 records), whose categories are all of substance; a
    hand-checked set elsewhere had such a lone category in 3.5 % of its records.

    Traps: beside another category such a word does no harm; tags are not looked at.
    """

    name = "generic-category"
    family = "categories"
    reads = LABELS

    severity: Severity = Field(default=Severity.INFO, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        first = None
        for found in item_lists(record):
            for item in found.items if found.role == "categories" else ():
                if filled(item):
                    if folded(item.text) not in EMPTY_WORDS:
                        return
                    first = first or item.stripped()
        if first is None:
            return
        why = "nobody filed the article" if folded(first.text) in UNSORTED else "it fits every article"
        yield Problem(first.place, f"{quoted(first.text)} is the only category and says nothing: {why}")
