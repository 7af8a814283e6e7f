"""The words of dates, by their keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from newslint.dates.calendars import FOREIGN
from newslint.dates.months import MONTHS
from newslint.dates.tokens import key
from newslint.dates.weekdays import WEEKDAYS


def keys(words: str) -> frozenset[str]:
    """The keys of words that are separated by blanks; ``-`` joins the parts of a name of two words."""
    return frozenset(map(phrase, words.split()))


def phrase(name: str) -> str:
    """The key of a name whose words are joined by ``-``."""
    return " ".join(map(key, name.split("-")))


def numbered(tables: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Which positions (from zero) each name has in the tables: more than one where languages disagree."""
    found: dict[str, tuple[int, ...]] = {}
    for table in tables:
        for index, names in enumerate(table.split("|")):
            for name in keys(names):
                if index not in found.get(name, ()):
                    found[name] = (*found.get(name, ()), index)
    return found


@cache
def months() -> Mapping[str, tuple[int, ...]]:
    """Month names and what they mean, 1 to 12; several numbers for names that languages use differently."""
    return {name: tuple(n + 1 for n in numbers) for name, numbers in numbered(MONTHS.values()).items()}


@cache
def weekdays() -> Mapping[str, tuple[int, ...]]:
    """Names of weekdays and what they mean, 0 for Monday."""
    return numbered(WEEKDAYS.values())


@cache
def foreign() -> Mapping[str, tuple[str, int]]:
    """Months of other calendars: the calendar and the month, 1 to 12."""
    return {
        name: (calendar, numbers[0] + 1)
        for calendar, table in FOREIGN.items()
        for name, numbers in numbered([table]).items()
    }


@cache
def fillers() -> frozenset[str]:
    """Words between the parts of a date that say nothing."""
    return keys(
        "of the on at in and , o'clock hrs hours ad ce around "
        "am um den dem der vom uhr le à du de l d les heures del el la las los a hs horas h y do às as il alle "
        "ore dell di "
        "ora om op uur het kl klo klockan klokken kell gada gads plkst m d val o godz godzina r roku dnia v ve "
        "hod hodin "
        "án én i jén ján u sati godine god g г год года година в во ч часа р року о об жыл жылы ж στις του τις ώρα "
        "saat günü tarihinde في من الساعة عام سنة يوم م هـ ه ساعت سال ماه کو بجے ב בשעה ה को बजे पर সাল গতে गते "
        "เวลา น วันที่ เดือน ปี วัน พ.ศ พศ ค.ศ ngày năm lúc giờ pukul jam tanggal hari pada feira 于 時間 时间 "
        "北京时间 "
        "公元 西元 n.e ko an aren eko ad. dne nap"
    )


@cache
def suffixes() -> frozenset[str]:
    """What may follow a number at once: ordinals and endings."""
    return keys(
        "st nd rd th er ère re e è º ª ° o a de te ste го е й ый ого го. η ος i ος-η ה ঠা শে ই রা লা ko an án én e. ra"
    )


@cache
def meridiem() -> Mapping[str, bool]:
    """Marks of the half of the day: true for the second."""
    first = "am a.m a-m midnight πμ π.μ π-μ ص صباحا صباحًا ق.ظ 上午 凌晨 早上 清晨 오전 午前 sa sáng fm f.m öö पूर्वाह्न"
    second = "pm p.m p-m noon μμ μ.μ μ-μ م مساء مساءً ب.ظ 下午 晚上 中午 오후 午後 ch chiều tối em e.m öös अपराह्न"
    return dict.fromkeys(keys(second), True) | dict.fromkeys(keys(first), False)


@cache
def labels() -> frozenset[str]:
    """Words of labels in front of a date ("Last updated on", "Veröffentlicht am", "发布时间")."""
    return keys(
        "published publish pub pubdate posted post updated update last date dated time document created modified "
        "first "
        "release released issued edited revised originally filed added article story publication uploaded online "
        "web print "
        "since was is this page content version latest check "
        "veröffentlicht erschienen aktualisiert stand datum zuletzt geändert letzte aktualisierung erstellt "
        "publiziert "
        "publié publiée mis mise jour date modifié créé dernière posté paru modification "
        "publicado publicada fecha última ultima actualización actualizado actualizada creado modificado publicación "
        "atualizado atualizada atualização data em criado postado publicação "
        "pubblicato pubblicata aggiornato aggiornata ultimo aggiornamento creato modifica "
        "gepubliceerd bijgewerkt laatst laatste geplaatst geüpdatet gewijzigd "
        "publicerad uppdaterad senast publiceret opdateret sist senest publisert oppdatert udgivet lagt ut "
        "julkaistu päivitetty opublikowano aktualizacja data publikacji ostatnia dodano utworzono publikacja "
        "publikováno aktualizováno vydáno zveřejněno aktualizované publikované közzétéve frissítve dátum megjelent "
        "publicat actualizat objavljeno ažurirano posodobljeno δημοσιεύτηκε δημοσίευση ενημέρωση ημερομηνία "
        "τελευταία "
        "yayınlanma yayın tarihi tarih güncelleme güncellenme son giriş "
        "опубликовано обновлено дата публикации публикация обновление последнее изменено опубліковано оновлено "
        "публікації "
        "публикувано обновена diterbitkan diperbarui terakhir tayang cập nhật đăng xuất bản "
        "发布 发布时间 发布于 发表 发表于 发表时间 更新 更新时间 更新于 日期 時間 發布 發布時間 發佈 發佈時間 "
        "發表 更新時間 最后更新 "
        "公開 更新日 更新日時 公開日 公開日時 掲載 配信 投稿 投稿日 最終更新 입력 수정 등록 게재 승인 기사입력 "
        "최종수정 업데이트 "
        "نشر تاريخ النشر آخر تحديث نُشر منتشر انتشار تاریخ شائع प्रकाशित अपडेट प्रकाशन तिथि প্রকাশ প্রকাশিত আপডেট "
        "เผยแพร่ อัปเดต แก้ไขล่าสุด פורסם עודכן תאריך"
    )
