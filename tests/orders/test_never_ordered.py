"""Who asks where it is, though nobody ordered or confirmed it, hears just that: no address, and nothing on its way."""

from datetime import timedelta

import pytest

from tests.orders.talking import somebody

FIRST = {"en": "a personal pizza with feta to 12 Hillel street", "he": "אישית עם בולגרית להלל 12, הדר"}
LISTED = [
    ("en", "has the driver set out?"), ("en", "where's my pizza"), ("en", "did you send him?"),
    ("he", "השליח כבר יצא?"), ("he", "איפה זה"), ("he", "שלחתם את זה?"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "asked"), LISTED)
def test_of_a_list_nobody_is_called_for_that(language: str, asked: str) -> None:
    person = somebody(language=language)
    person.says(FIRST[language])
    reply = person.says(asked)
    assert {"en": "list", "he": "רשימה"}[language] in reply, reply
    assert not person.lead.handoff.open


@pytest.mark.parametrize(
    ("language", "close", "asked"),
    [
        ("en", "send it, cash", "where is it man, I'm starving here"),
        ("en", "send it, cash", "we've been waiting, the kids are hungry"),
        ("he", "סגור, מזומן", "נו איפה זה אחותי אני מתה פה מרעב"),
        ("he", "סגור, מזומן", "אנחנו עדיין מחכים!!"),
    ],
)
def test_of_what_the_team_has_not_confirmed_they_are_told_so_with_a_sorry(
    language: str, close: str, asked: str
) -> None:
    person = somebody(language=language)
    person.says(FIRST[language])
    person.says(close)
    person.now += timedelta(minutes=50)
    reply = person.says(asked)
    assert {"en": "sorry", "he": "סליחה"}[language] in reply, reply
    assert {"en": "confirmed", "he": "אישר"}[language] in reply


def test_a_list_begun_after_another_order_was_looked_for_is_no_part_of_that() -> None:
    person = somebody(language="he")
    person.says("איפה ההזמנה שלי? הזמנתי לפני שעה")
    person.now += timedelta(minutes=5)
    person.says(f"בינתיים תביאו לי {FIRST['he']}")
    assert "רשימה" in person.says("איפה זה?")
