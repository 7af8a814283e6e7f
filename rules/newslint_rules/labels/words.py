"""The words that pages put before a value, in many languages: own list, from reading news pages."""

from __future__ import annotations

import re
from collections.abc import Iterable

AUTHOR = (
    "author", "authors", "byline", "reporter", "written by", "posted by", "published by", "reported by", "story by",
    "words by", "text by", "autor", "autorin", "autoren", "geschrieben von", "verfasst von", "auteur", "auteurs",
    "publié par", "écrit par", "rédigé par", "autora", "autores", "escrito por", "publicado por", "autore", "autori",
    "scritto da", "pubblicato da", "a cura di", "geschreven door", "författare", "skriven av", "forfatter",
    "skrevet af", "skrevet av", "kirjoittaja", "scris de", "szerző", "írta", "автор", "авторы", "автори", "текст",
    "συντάκτης", "yazar", "yazan", "بقلم", "الكاتب", "المؤلف", "نویسنده", "به قلم", "تحریر", "מאת", "लेखक", "penulis",
    "tác giả", "作者", "记者", "記者", "著者", "작성자", "글쓴이", "โดย", "ผู้เขียน",
)  # fmt: skip
"""What stands before the name of who wrote the article."""

BY = ("by", "por", "par", "door", "av", "af", "oleh")
"""Prepositions that stand before a name. "Von", "di", "de" and "van" are not here: they begin names."""

PUBLISHED = (
    "published", "published on", "published at", "first published", "publication date", "publish date",
    "date published", "posted", "posted on", "posted at", "posted by", "uploaded", "uploaded on", "issued", "created",
    "date", "dated", "document date", "release date", "veröffentlicht", "veröffentlicht am", "erstellt", "erstellt am",
    "erschienen am", "datum", "stand", "publié", "publié le", "publiée le", "mis en ligne le", "date de publication",
    "publicado", "publicado el", "publicado em", "fecha", "fecha de publicación", "data", "data de publicação",
    "pubblicato", "pubblicato il", "data di pubblicazione", "gepubliceerd", "gepubliceerd op", "geplaatst",
    "geplaatst op", "publicerad", "publicerat", "publiceret", "udgivet", "publisert", "julkaistu", "opublikowano",
    "data publikacji", "data dodania", "publikováno", "vydáno", "publikované", "publicat", "publicat la", "megjelent",
    "közzétéve", "опубликовано", "дата", "дата публикации", "опубліковано", "дата публікації", "публикувана на",
    "objavljeno", "δημοσιεύθηκε", "δημοσίευση", "yayınlanma", "yayınlanma tarihi", "yayın tarihi", "tarih", "نشر",
    "نشر في", "تاريخ النشر", "تاریخ انتشار", "פורסם", "diterbitkan", "dipublikasikan", "tanggal", "ngày đăng",
    "เผยแพร่", "प्रकाशित", "发布时间", "发布日期", "发布于", "发表于", "發布時間", "日期", "公開日", "公開", "投稿日",
    "掲載", "配信", "입력", "등록", "게시",
)  # fmt: skip
"""What stands before a date of publication."""

UPDATED = (
    "updated", "updated on", "updated at", "last updated", "last updated on", "last updated at", "last update",
    "last modified", "modified", "modified on", "edited", "aktualisiert", "aktualisiert am", "zuletzt aktualisiert",
    "zuletzt aktualisiert am", "letzte aktualisierung", "geändert", "geändert am", "mis à jour", "mis à jour le",
    "mise à jour", "dernière mise à jour", "modifié le", "actualizado", "actualizado el", "última actualización",
    "atualizado", "atualizado em", "última atualização", "aggiornato", "aggiornato il", "ultimo aggiornamento",
    "modificato il", "bijgewerkt", "laatst bijgewerkt", "laatste update", "gewijzigd", "uppdaterad", "uppdaterat",
    "senast uppdaterad", "opdateret", "sidst opdateret", "oppdatert", "sist oppdatert", "päivitetty", "aktualizacja",
    "zaktualizowano", "aktualizováno", "aktualizace", "aktualizované", "actualizat", "actualizat la", "frissítve",
    "frissült", "обновлено", "изменено", "оновлено", "обновена", "ažurirano", "ενημερώθηκε", "τελευταία ενημέρωση",
    "güncelleme", "güncellenme", "güncellendi", "son güncelleme", "آخر تحديث", "تحديث", "آخرین به‌روزرسانی", "עודכן",
    "diperbarui", "cập nhật", "อัปเดต", "अपडेट", "अपडेटेड", "更新时间", "更新于", "更新時間", "更新日", "更新", "最終更新",
    "수정", "최종수정", "업데이트",
)  # fmt: skip
"""What stands before the date of the last change."""

CATEGORY = (
    "category", "categories", "section", "sections", "topic", "topics", "tag", "tags", "tagged", "keyword", "keywords",
    "filed under", "posted in", "published in", "kategorie", "kategorien", "rubrik", "ressort", "schlagwort",
    "schlagwörter", "schlagworte", "catégorie", "catégories", "rubrique", "mots-clés", "mots clés", "categoría",
    "categorías", "sección", "etiquetas", "temas", "categoria", "categorias", "seção", "assuntos", "categorie",
    "sezione", "argomenti", "rubriek", "onderwerpen", "trefwoorden", "kategori", "kategorier", "ämnen", "nyckelord",
    "emneord", "kategoria", "aiheet", "avainsanat", "tagi", "słowa kluczowe", "štítky", "rubrika", "etichete",
    "címkék", "kategória", "категория", "категории", "категорія", "рубрика", "теги", "метки", "ключевые слова",
    "κατηγορία", "ετικέτες", "etiketler", "anahtar kelimeler", "التصنيف", "القسم", "الوسوم", "كلمات مفتاحية", "دسته",
    "برچسب‌ها", "קטגוריה", "תגיות", "श्रेणी", "टैग", "topik", "chuyên mục", "từ khóa", "หมวดหมู่", "分类", "分類", "标签",
    "標籤", "栏目", "关键词", "カテゴリ", "カテゴリー", "タグ", "카테고리", "태그",
)  # fmt: skip
"""What stands before categories and tags."""

SOURCE = (
    "source", "sources", "via", "quelle", "quellen", "fuente", "fuentes", "fonte", "fontes", "fonti", "bron", "bronnen",
    "källa", "källor", "kilde", "kilder", "lähde", "lähteet", "źródło", "źródła", "zdroj", "zdroje", "sursa", "sursă",
    "forrás", "источник", "источники", "джерело", "джерела", "източник", "izvor", "πηγή", "πηγές", "kaynak",
    "kaynaklar", "المصدر", "مصدر", "منبع", "מקור", "स्रोत", "sumber", "nguồn", "ที่มา", "来源",
    "來源", "出典", "提供", "출처",
)  # fmt: skip
"""What stands before the name of the outlet or agency."""

TITLE = (
    "title", "headline", "titre", "titel", "überschrift", "título", "titulo", "titolo", "otsikko", "tytuł", "titulek",
    "titlu", "заголовок", "τίτλος", "başlık", "العنوان", "عنوان", "כותרת", "शीर्षक", "judul", "tiêu đề", "标题", "標題",
    "タイトル", "제목",
)  # fmt: skip
"""What stands before a headline."""

LANGUAGE = (
    "language",
    "sprache",
    "langue",
    "idioma",
    "lingua",
    "taal",
    "språk",
    "язык",
    "мова",
    "dil",
    "اللغة",
    "语言",
)
"""What stands before the name or code of a language."""

PHOTO = ("photo", "photos", "image", "images", "caption", "foto", "fotos", "bild", "bilder", "imagen", "imagem", "фото")
"""What stands before the credit of a picture."""


AMBIGUOUS = frozenset(
    {
        "argomenti", "assuntos", "created", "data", "date", "edited", "penulis", "section", "sections", "stand",
        "sumber", "tag", "temas", "text", "topic", "topics", "via", "текст",
    }
)  # fmt: skip
"""Labels that are also words or headings of other meanings."""


def any_of(words: Iterable[str]) -> str:
    """The words as alternatives of a regular expression, the longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))
