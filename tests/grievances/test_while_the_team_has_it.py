"""While the team has their case: the line is busy, we cannot look for them, what came is wrong or lacks a coke."""

from datetime import UTC, datetime

import pytest

from conversations.orders.kept.basket import Basket
from tests.harness.studio import Person
from tests.orders.talking import somebody

THURSDAY = datetime(2027, 1, 21, 18, 15, tzinfo=UTC)


def _waits(language: str) -> Person:
    person = somebody(now=THURSDAY, language=language)
    person.says(
        {
            "en": "I ordered over an hour ago and still nothing, where is my pizza",
            "he": "אחי הזמנתי לפני שעה ורבע ועדיין כלום מה קורה",
        }[language]
    )
    assert person.lead.handoff.open is not None
    return person


BUSY = [
    ("en", "i tried, its engaged all the time"),
    ("he", "חייג, תפוס כל הזמן"),
    ("he", "התקשרתי ולא עונים"),
]


@pytest.mark.parametrize(("language", "words"), BUSY)
def test_who_finds_the_line_busy_gets_no_number_again(language: str, words: str) -> None:
    reply = _waits(language).says(words)
    assert ("line" if language == "en" else "הקו") in reply
    assert "0187" not in reply.replace("-", "")


LOOK = [
    ("en", "cant you check in the system? its under Ido, 14 Bialik street"),
    ("he", "אתה לא יכול לבדוק במערכת? זה על שם עידו, רחוב ביאליק 14"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words"), LOOK)
def test_we_say_that_we_cannot_look(language: str, words: str) -> None:
    reply = _waits(language).says(words)
    assert ("no access" if language == "en" else "אין לי גישה") in reply


WRONG = [
    ("en", "it came now but its not what I ordered, you brought tuna and its cold"),
    ("he", "הגיע עכשיו. אבל זה לא מה שהזמנתי, הבאתם טונה במקום פפרוני והכל קר"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words"), WRONG)
def test_what_is_done_about_what_came_wrong_is_said(language: str, words: str) -> None:
    reply = _waits(language).says(words)
    assert ("money back" if language == "en" else "מחזירים את הכסף") in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "אוקי ואל תשכחו שהזמנתי גם קולה שלא הגיעה"),
        ("en", "and dont forget the coke i ordered that never came"),
    ],
)
def test_what_is_missing_beside_it_is_put_to_the_team_and_orders_nothing(language: str, words: str) -> None:
    person = _waits(language)
    person.says({"en": "it came now but its cold", "he": "הגיע עכשיו אבל קר"}[language])
    reply = person.says(words)
    assert "courier" not in reply
    assert "השליח" not in reply
    assert not person.lead[Basket].is_open()
