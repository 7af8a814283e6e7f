"""The language that a model tells: texts in many languages, and texts that must get no verdict."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from newslint.text import language_model
from newslint.text.language_model import identify, load

TEXTS = {
    "en": "The ferry to the islands runs again from Monday, and the operator has said that it will be on time.",
    "de": "Die Fähre zu den Inseln fährt ab Montag wieder, und der Betreiber hat gesagt, dass sie pünktlich ist.",
    "fr": "Le bateau des îles repart lundi, et la compagnie a promis qu'il serait à l'heure tous les matins.",
    "es": "El barco de las islas vuelve a navegar desde el lunes, y la empresa ha dicho que llegará a tiempo.",
    "pt": "O barco das ilhas volta a navegar na segunda-feira, e a empresa disse que não haverá mais atrasos.",
    "it": "Il traghetto per le isole riparte lunedì e la compagnia ha detto che da ora in poi sarà puntuale.",
    "nl": "De veerboot naar de eilanden vaart vanaf maandag weer en de rederij zegt dat hij op tijd zal zijn.",
    "sv": "Färjan till öarna går igen från och med måndag, och rederiet har sagt att den ska komma i tid.",
    "pl": "Prom na wyspy kursuje znowu od poniedziałku, a przewoźnik zapowiedział, że będzie pływał punktualnie.",
    "tr": "Adalara giden vapur pazartesi gününden itibaren yeniden çalışacak ve şirket zamanında kalkacağını söyledi.",
    "ru": "Паром на острова снова ходит с понедельника, и оператор сообщил, что опозданий больше не будет.",
    "ar": "تعود العبارة إلى الجزر للعمل من جديد ابتداء من يوم الاثنين، وقالت الشركة إنها ستصل في موعدها كل صباح.",
    "hi": "द्वीपों के लिए नौका सोमवार से फिर चलेगी और कंपनी ने कहा है कि अब वह हर सुबह समय पर पहुंचेगी।",
    "zh": "前往群岛的渡轮从周一起恢复航行，运营公司表示今后每天早上都会准时到达码头，不再延误。",
    "ja": "島へのフェリーは月曜日から再開され、運航会社は毎朝時間どおりに到着すると述べている。",
    "ko": "섬으로 가는 여객선이 월요일부터 다시 운항하며 회사는 매일 아침 제시간에 도착할 것이라고 밝혔다.",
}


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("form", ["once", "often"])
def test_languages(language: str, form: str) -> None:
    verdict = identify(TEXTS[language] if form == "once" else "\n\n".join([TEXTS[language]] * 12))
    assert verdict is not None
    assert verdict.language == language
    assert verdict.confidence > 0.7


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "Ferry line reopens on Monday",
        "渡轮周一恢复",
        "12 345 678, 3.5 %, 2-1, 4-0; 100 200 300 400 500 600 " * 5,
        "https://ferry.news/lines/the-ferry-to-the-islands-runs-again " * 5,
        "Jane Doe, John Smith, Harbour Post, Ferry Line, North Pier, South Pier, East Quay, West Quay, Old Harbour",
        "a" * 1_000,
        "( " * 1_000,
        "\ud800" * 1_000,
        TEXTS["en"] * 8 + TEXTS["ru"] * 8,
    ],
)
def test_no_verdict(text: str) -> None:
    assert identify(text) is None


def test_what_is_no_word_does_not_count() -> None:
    verdict = identify(f"<p>{TEXTS['de']}</p> https://ferry.news/the/line/is/open @ferry #open `def run():` \ud800")
    assert verdict is not None
    assert verdict.language == "de"


@pytest.fixture
def no_package(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The package that holds the model is not installed."""
    load.cache_clear()
    monkeypatch.setattr(language_model, "_PACKAGE", "no_such_package_at_all")
    yield
    load.cache_clear()


@pytest.mark.usefixtures("no_package")
def test_without_a_model_nothing_is_told() -> None:
    assert load() is None
    assert identify(TEXTS["en"]) is None
