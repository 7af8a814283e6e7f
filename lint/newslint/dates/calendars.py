"""Calendars that news sites write beside the Gregorian one."""

from __future__ import annotations

from collections.abc import Mapping

FOREIGN: Mapping[str, str] = {
    "persian": "فروردین|اردیبهشت|خرداد|تیر|مرداد امرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند",
    "hijri": "محرم محرّم|صفر|ربيع-الأول ربیع-الاول|ربيع-الثاني ربيع-الآخر ربیع-الثانی|جمادى-الأولى جمادی-الاول"
    "|جمادى-الآخرة جمادى-الثانية جمادی-الثانی|رجب|شعبان|رمضان|شوال|ذو-القعدة ذی-القعده ذوالقعدة|ذو-الحجة ذی-الحجه "
    "ذوالحجة",
    "nepali": "बैशाख वैशाख|जेठ जेष्ठ|असार|साउन श्रावण|भदौ|असोज आश्विन|कात्तिक कार्तिक|मंसिर|पुस पौष|माघ|फागुन फाल्गुन|चैत चैत्र",
    "bengali": "বৈশাখ|জ্যৈষ্ঠ|আষাঢ়|শ্রাবণ|ভাদ্র|আশ্বিন|কার্তিক|অগ্রহায়ণ|পৌষ|মাঘ|ফাল্গুন|চৈত্র",
    "ethiopian": "መስከረም|ጥቅምት|ኅዳር ህዳር|ታኅሣሥ ታህሳስ|ጥር|የካቲት|መጋቢት|ሚያዝያ|ግንቦት|ሰኔ|ሐምሌ|ነሐሴ",
}
"""Calendar: its months, written as in ``months.MONTHS``. Only Persian dates are converted."""

ERAS: Mapping[str, int] = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
"""What to add to a year of the era to get the Gregorian year."""

BUDDHIST = 543
"""The Thai year is that many ahead."""
BUDDHIST_YEARS = range(2443, 2643)
"""Years that are taken as Buddhist (1900 to 2099)."""
PERSIAN_YEARS = range(1370, 1430)
"""Years that are taken as Persian where the year stands first in a date of numbers (1991 to 2050)."""

_MONTH_STARTS = (0, 31, 62, 93, 124, 155, 186, 216, 246, 276, 306, 336)
_EPOCH = 226_894
"""Proleptic Gregorian ordinal of the day before 1 Farvardin of the Persian year 1 (19 March 622 Julian)."""


def gregorian(year: int, month: int, day: int) -> int | None:
    """The proleptic Gregorian ordinal of a Persian date, or ``None`` where there is no such day.

    Uses the 33-year cycle, which agrees with the official calendar from 1178 to 1633 (1799 to 2254).
    """
    length = 31 if month <= 6 else 30 if month <= 11 or leap(year) else 29
    if not (1178 <= year <= 1633 and 1 <= month <= 12 and 1 <= day <= length):
        return None
    return _EPOCH + 365 * (year - 1) + (8 * year + 21) // 33 + _MONTH_STARTS[month - 1] + day


def leap(year: int) -> bool:
    """Whether the Persian year has 366 days."""
    return (25 * year + 11) % 33 < 8
