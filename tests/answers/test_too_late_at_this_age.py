"""Who told their age and asks if it is too late asks about that, and not about the middle of the month."""

from datetime import UTC, datetime

import pytest

from tests.orders.talking import somebody

TUESDAY = datetime(2027, 3, 9, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "before", "words", "told"),
    [
        ("he", "היי, אני בן 74", "זה מאוחר מדי?", "מגיל 18 ועד 80"),
        ("he", "אני בת 70", "אני לא זקנה מדי?", "מגיל 18 ועד 80"),
        ("en", "hello, I'm 74", "am I too late?", "from 18 to 80"),
        ("en", "I'm 68 and live nearby", "so am I too old?", "from 18 to 80"),
        ("he", "אני בת 30", "הקורס כבר התחיל, זה מאוחר מדי?", "להצטרף בכל שבוע"),
        ("he", "אני בן 74", "הקורס התחיל, מאוחר להצטרף?", "להצטרף בכל שבוע"),
    ],
)
def test_too_late_is_of_the_age_they_told(language: str, before: str, words: str, told: str) -> None:
    person = somebody("dance_studio", TUESDAY, language)
    person.says(before)
    person.says({"he": "איפה אתם?", "en": "where are you?"}[language])
    assert told in person.says(words)
