"""Where an order goes is asked once; an hour that is too soon stays too soon when it is read back."""

from datetime import UTC, datetime

import pytest

from tests.orders.talking import somebody

EVENING = datetime(2027, 3, 25, 17, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "words",
    [
        ("2 large margheritas", "to 12 Herzl", "21 Herzl!! dyslexia strikes again"),
        ("2 large margheritas", "to 12 Lilac Lane", "21 Lilac Lane!! sorry"),
        ("one family pie please", "deliver to 7 Acorn St", "no, 17 Acorn St"),
        ("2 מרגריטות משפחתיות", "משלוח לרחוב האגוז 12", "סליחה, רחוב האגוז 21"),
    ],
)
def test_where_it_goes_is_asked_once(words: tuple[str, ...]) -> None:
    person = somebody(now=EVENING, language="he" if words[0][-1] >= "א" else "en")
    said = [person.says(one) for one in words]
    assert sum("Is that where" in one or "הכתובת שם" in one for one in said) == 1


@pytest.mark.parametrize(
    ("words", "late"),
    [
        (("2 large margheritas to 12 Herzl", "for 8 o'clock", "can you read it back to me?"), "too soon"),
        (("2 מרגריטות משפחתיות להרצל 12", "לשעה 20:00", "תקריא לי שוב את ההזמנה?"), "מוקדם מדי"),
    ],
)
def test_what_is_too_soon_is_too_soon_when_it_is_read_back(words: tuple[str, ...], late: str) -> None:
    person = somebody(now=EVENING, language="he" if words[0][-1] >= "א" else "en")
    first, at, again = (person.says(one) for one in words)
    assert first
    assert late in at
    assert late in again
