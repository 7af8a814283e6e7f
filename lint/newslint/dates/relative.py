"""Dates that count from the time of reading: "2 hours ago", "gestern", "il y a 3 jours"."""

from __future__ import annotations

from functools import cache

from newslint.dates import lexicon
from newslint.dates.tokens import Token, key


@cache
def moments() -> frozenset[str]:
    """Words that alone name a time by the time of reading."""
    return lexicon.keys(
        "yesterday today tonight tomorrow now just-now recently gestern heute vorgestern morgen gerade "
        "eben-gerade soeben "
        "hier aujourd'hui avant-hier maintenant instant ayer hoy anteayer ahora ontem hoje agora anteontem ieri "
        "oggi adesso "
        "gisteren vandaag eergisteren nu igår idag i-går i-dag ikväll eilen tänään nyt wczoraj dzisiaj dziś teraz "
        "včera dnes dneska teď dnes tegnap ma most ieri azi astăzi acum jučer juče danas sada včeraj χθες χτες "
        "σήμερα τώρα "
        "dün bugün şimdi вчера сегодня сейчас только-что вчора сьогодні щойно днес kemarin hari-ini baru-saja "
        "semalam "
        "hôm-qua hôm-nay vừa-xong 昨天 今天 刚刚 剛剛 前天 昨日 今日 어제 오늘 방금 امس اليوم الان أمس اليوم الآن "
        "دیروز امروز "
        "कल आज अभी গতকাল আজ এখন เมื่อวาน วันนี้ אתמול היום עכשיו kahapon ngayon jana leo eile täna vakar šodien "
        "šiandien"
    )


@cache
def units() -> frozenset[str]:
    """Words for stretches of time, also short."""
    return lexicon.keys(
        "second seconds sec secs s minute minutes min mins m hour hours hr hrs h day days d week weeks wk wks w "
        "month months "
        "mo mos year years yr yrs y minuten stunde stunden std tag tage tagen woche wochen monat monate monaten "
        "jahr jahre "
        "jahren sekunden seconde secondes heure heures jour jours j semaine semaines mois an ans segundo segundos "
        "minuto "
        "minutos hora horas día días dia dias semana semanas mes meses mês año años ano anos secondi minuto "
        "minuti ora ore "
        "giorno giorni settimana settimane mese mesi anno anni seconden minuut uur uren dag dagen weken maand "
        "maanden jaar "
        "timme timmar dagar vecka veckor månad månader år minut minutter time timer dage uge uger måned måneder "
        "dager uke "
        "uker minuutti minuuttia tunti tuntia päivä päivää viikko viikkoa kuukautta vuotta minutę minuty minutu "
        "godz godzinę "
        "godziny godzin dni dzień tydzień tygodnie tygodni miesiąc miesiące miesięcy rok lata lat hodinou "
        "hodinami minutou "
        "minutami dnem dny týdnem týdny měsícem měsíci rokem lety perccel perc órával óra órája napja nappal "
        "héttel hónapja "
        "zile zi săptămâni luni ani sata sati minuta dana tjedna godina ώρα ώρες λεπτά λεπτό ημέρες μέρες ημέρα "
        "εβδομάδες "
        "μήνες χρόνια saat dakika dk gün hafta ay yıl saniye минуту минуты минут мин час часа часов день дня дней "
        "неделю "
        "недели недель месяц месяца месяцев год года лет секунд секунды хвилин хвилини хвилину годину години "
        "годин дні днів "
        "тиждень тижні jam menit hari minggu bulan tahun detik giờ phút ngày tuần tháng năm 分钟 分鐘 小时 小時 "
        "天 周 週 月 年 "
        "分钟前 分鐘前 小时前 小時前 天前 周前 週前 个月前 個月前 月前 年前 秒前 分前 時間前 日前 週間前 か月前 "
        "ヶ月前 초전 분 시간 일 주 "
        "개월 년 분전 시간전 일전 전 ساعة ساعات ساعتين دقيقة دقائق يوم أيام يومين أسبوع أسابيع شهر أشهر سنة سنوات "
        "ثانية "
        "دقیقه ساعت روز هفته ماه سال घंटे घंटा मिनट दिन हफ्ते सप्ताह महीने साल ঘণ্টা মিনিট দিন นาที ชั่วโมง วัน "
        "שעות שעה דקות ימים"
    )


@cache
def signs() -> frozenset[str]:
    """Words that turn a stretch of time into a time."""
    return lexicon.keys(
        "ago earlier vor il-y a-il hace há atrás fa geleden sedan siden for sitten temu před pred ezelőtt acum "
        "urmă prije pre "
        "pred πριν önce назад тому преди lalu yang-lalu trước 前 以前 전 منذ قبل پیش पहले আগে ที่แล้ว ที่ผ่านมา לפני "
        "nakalipas iliyopita in"
    )


@cache
def around() -> frozenset[str]:
    """Words that may stand beside them."""
    return lexicon.keys(
        "a an one two three few about over almost less than more half y il environ einer einem eine wenigen ca "
        "etwa una un "
        "uno une een en et ett yhden din de à at um om os às alle kl o um unos hace cerca circa od yang sebelum "
        "around the "
        "ein ou e i από in for since and und the på"
    )


def relative(pieces: list[Token]) -> bool:
    """Whether the text says a time by the time of reading, and nothing that is no part of that."""
    counted = stretch = sign = moment = False
    before = ""
    silent = lexicon.fillers() | lexicon.labels() | around() | lexicon.meridiem().keys()
    known = moments() | signs()
    words = [key(piece.text) for piece in pieces if piece.kind != "mark"]
    kinds = [piece.kind for piece in pieces if piece.kind != "mark"]
    for at, (name, kind) in enumerate(zip(words, kinds, strict=True)):
        both = f"{name} {words[at + 1]}" if at + 1 < len(words) else ""
        if both in moments() or name in moments():
            moment = True
        elif kind == "number" or name in ("a", "an", "one", "einer", "einem", "una", "un", "une", "uma", "een", "en"):
            counted = True
        elif kind == "clock":
            counted = stretch = True
        elif name in signs() or both in signs():
            sign = True
        elif kind == "unit" or name in units():
            stretch = True
            sign = sign or name.endswith(("前", "전"))
        elif kind not in ("time", "pair") and name not in silent and (f"{before} {name}" not in known):
            return False
        before = name
    return moment or (stretch and counted and (sign or len(words) <= 2)) or (stretch and sign)
