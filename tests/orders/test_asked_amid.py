"""Questions inside an order are answered of that order: when, what is on it, how much so far, where to."""

from datetime import UTC, datetime

import pytest

from tests.orders.talking import orders, somebody, wanted

READY = [
    ("will it be ready by half seven?", "19:30"), ("ready by eight?", "20:00"), ("can it be here at 7:15?", "19:15"),
    ("could you make it for half past six", "18:30"), ("is 8pm ok for delivery?", "20:00"),
    ("יהיה מוכן עד שמונה וחצי?", "20:30"), ("אפשר שיגיע בשבע?", "19:00"), ("תספיקו עד שבע וחצי?", "19:30"),
    ("אפשר לשעה 20:00?", "20:00"), ("זה יהיה אצלנו בשמונה?", "20:00"),
]  # fmt: skip
_THURSDAY = datetime(2027, 3, 18, 10, 20, tzinfo=UTC)
NOON = [("en", "2 large please, delivery"), ("he", "2 משפחתיות במשלוח בבקשה")]


@pytest.mark.parametrize(("words", "hour"), READY)
def test_when_it_will_be_there_is_answered_by_the_hour(words: str, hour: str) -> None:
    is_hebrew = any("א" <= sign <= "ת" for sign in words)
    person = somebody(now=_THURSDAY, language="he" if is_hebrew else "en")
    reply = orders(person, dict(NOON)["he" if is_hebrew else "en"], words)
    assert hour in reply
    assert "works" in reply or "אפשר: בוחרים" in reply
    assert hour in wanted(person)


SO_FAR = ["what's on it now", "how much is it so far", "what have you got down for me", "where are we?",
          "what's in my order so far", "מה יש בהזמנה עכשיו", "כמה יוצא עד עכשיו", "מה רשמתם לי", "מה כרגע בהזמנה?",
          "כמה זה עד כאן"]  # fmt: skip


@pytest.mark.parametrize("words", SO_FAR)
def test_what_is_on_it_so_far_is_read_back(words: str) -> None:
    is_hebrew = any("א" <= sign <= "ת" for sign in words)
    person = somebody(language="he" if is_hebrew else "en")
    reply = orders(person, dict(NOON)["he" if is_hebrew else "en"], words)
    assert ("2 משפחתיות" if is_hebrew else "2 family pies") in reply
    assert "₪124" in reply


REACH = ["can you deliver to Rothschild 10?", "do you bring it to 14 HaNamal street?", "מגיעים לרחוב הפרסים 8?",
         "אפשר משלוח לרחוב יפו 40?"]  # fmt: skip


@pytest.mark.parametrize("words", REACH)
def test_a_street_that_is_asked_about_is_told_the_area(words: str) -> None:
    is_hebrew = any("א" <= sign <= "ת" for sign in words)
    reply = somebody(language="he" if is_hebrew else "en").says(words)
    assert "Downtown, Hadar and the Carmel" in reply or "לעיר התחתית, להדר ולכרמל" in reply
    assert "31 Ben Gurion" not in reply


@pytest.mark.parametrize(
    ("said", "line"),
    [
        (("1 large and a salad please", "the salad without onion"), "1 family pie; 1 salad, no onion"),
        (("a large and a greek salad, no olives in the salad",), "1 family pie; 1 salad, no olives"),
        (("משפחתית", "ועוד סלט יווני בלי בצל"), "משפחתית; סלט, בלי בצל"),
    ],
)
def test_a_salad_is_without_what_they_leave_out(said: tuple[str, ...], line: str) -> None:
    person = somebody(language="he" if "א" <= said[0][0] <= "ת" else "en")
    assert orders(person, *said)
    assert wanted(person) == line
