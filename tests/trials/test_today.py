"""Who asks whether it may be today is told yes or no, with what there is of that class yet."""

from datetime import UTC, datetime

import pytest

from conversations.meetings.kept.part import Appointments
from tests.orders.talking import somebody
from tests.trials.test_trying import Says

MONDAY = datetime(2027, 2, 15, 15, 20, tzinfo=UTC)
"""Twenty past five in the afternoon in Tel Aviv, too late for the class at 18:30."""


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("he", ("תרשמי אותי לניסיון סלסה ביום שני הקרוב ב18:30?", "היום לא אפשר כבר? אני ממש קרובה"), "מאוחר מדי"),
        ("en", ("a salsa trial on Monday the 22nd at 18:30?", "could I come today instead?"), "too late"),
    ],
)  # fmt: skip
def test_the_rest_of_today_is_offered(language: str, said: Says, told: str) -> None:
    person = somebody("dance_studio", MONDAY, language)
    for words in said[:-1]:
        person.says(words)
    assert told in person.says(said[-1])
    choosing = person.lead[Appointments].choosing
    assert choosing
    assert [f"{at:%d.%m %H:%M}" for at in choosing.shown] == ["15.02 19:00", "22.02 16:30"]
