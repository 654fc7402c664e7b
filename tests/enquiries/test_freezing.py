"""A freeze goes to the team with its dates; other dates replace them, and they are read back."""

from datetime import UTC, datetime

import pytest

from conversations.enquiries.freezing import Pausing
from conversations.enquiries.working import Seeking
from conversations.orders.kept.basket import Basket
from tests.orders.talking import somebody

WEDNESDAY = datetime(2027, 2, 17, 14, 10, tzinfo=UTC)


def test_dates_are_passed_on_changed_and_read_back() -> None:
    person = somebody("dance_studio", WEDNESDAY, "en")
    person.says("I'm away 7th to 28th March. please pause my membership for that")
    assert "7.3–28.3" in person.says("what do I need to do to get it sorted, is telling you here enough?")
    changed = person.says(
        "I'm flying this Sunday now. Can the pause be from 21st Feb and back on 14th March instead"
    )
    assert "21.2–14.3, instead of 7.3–28.3" in changed
    assert "less than the week" in changed
    standing = person.says("what dates have you got down for me?")
    assert "21.2–14.3" in standing
    assert "not confirmed" in standing
    assert "place" in person.says("my flatmate's asked if she can go in my place while I'm away")


@pytest.mark.parametrize(
    ("said", "dates"),
    [
        (("אפשר להקפיא את המנוי מ-1.3 עד 20.3? נועם לוי", "בעצם מ-5.3 עד 25.3"), "5.3–25.3"),
        (("תקפיאו לי בבקשה מ-7 עד 28 במרץ, נועם לוי", "זה מספיק שכתבתי כאן?"), "7.3–28.3"),
    ],
)
def test_dates_in_hebrew(said: tuple[str, ...], dates: str) -> None:
    person = somebody("dance_studio", WEDNESDAY, "he")
    for words in said:
        reply = person.says(words)
    assert dates in reply
    assert dates in person.says("איזה תאריכים רשמתם לי?")


@pytest.mark.parametrize(
    "words",
    ["how long can I freeze for?", "is it freezing in there from 1.3 to 5.3?", "are you closed 7.3 to 9.3?"],
)
def test_who_only_asks_freezes_nothing(words: str) -> None:
    person = somebody("dance_studio", WEDNESDAY, "en")
    person.says(words)
    assert person.lead[Pausing].frozen_from is None


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            (
                "do you take people aged 15 and a half for the summer? I can fold boxes",
                "I'm 15, write to me here",
            ),
        ),
        (
            "he",
            ("אתם לוקחים עובדים בני 15 וחצי? לחופש הגדול", "סבבה תודה אז שמי איתי ברנע ואפשר לכתוב לי לפה"),
        ),
    ],
)
def test_a_name_told_for_work_is_of_no_order(language: str, said: tuple[str, ...]) -> None:
    person = somebody(now=WEDNESDAY, language=language)
    person.says({"en": "a family pie with olives", "he": "משפחתית עם זיתים"}[language])
    assert "15:00" in person.says(said[0])
    person.says(said[1])
    assert person.lead.handoff.is_asked_to("job")
    assert not person.lead[Basket].in_name
    assert person.lead[Seeking].sought_at == WEDNESDAY
