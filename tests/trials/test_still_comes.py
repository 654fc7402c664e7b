"""Who asks if they can still come, or if a friend may, hears yes; until a date is no day that is chosen."""

import pytest

from conversations.handoff.facts import StaffAsked
from conversations.meetings.kept.part import Appointments
from tests.trials.test_trying import booked, met


@pytest.mark.parametrize(
    ("language", "said", "words"),
    [("en", "I'd like to try the salsa, Monday 18:30", "can I still come tomorrow at 18:30?"),
     ("he", "אני רוצה לנסות סלסה, שני ב-18:30", "אני עדיין יכולה? אפשר עדיין לבוא מחר ב-18:30?")],
)  # fmt: skip
def test_who_is_booked_may_still_come(language: str, said: str, words: str) -> None:
    reply = met(language, said).says(words)
    assert {"en": "As booked", "he": "כמו שקבענו"}[language] in reply


@pytest.mark.parametrize(
    ("language", "said", "words"),
    [("en", "I'd like to try the salsa, Monday 18:30", "same time yeah. and a friend might join me, is that ok?"),
     ("he", "אני רוצה לנסות סלסה, שני ב-18:30", "באותה שעה. ואולי חברה תצטרף אליי, זה בסדר?")],
)  # fmt: skip
def test_a_friend_may_come_along_and_nobody_is_asked(language: str, said: str, words: str) -> None:
    person = met(language, said)
    reply = person.says(words)
    assert any(one in reply for one in ("Gladly", "Of course", "בשמחה", "ברור"))
    assert person.lead[Appointments].party == 2
    assert not person.notes(StaffAsked)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "I am in Tel Aviv for one month, until 1 april. I would like to dance salsa or bachata, is it possible?"),
     ("he", "אני בתל אביב לחודש, עד 1.4. הייתי רוצה לרקוד סלסה או באצ'טה, אפשר?")],
)  # fmt: skip
def test_until_a_date_is_no_day_to_come(language: str, words: str) -> None:
    person = met(language)
    reply = person.says(words)
    assert booked(person) == ""
    assert {"en": "Thursday", "he": "חמישי"}[language] not in reply
