"""Whose it is, where to, when, and what whoever brings it should know: by the words that tell it, and by no others."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.orders.talking import somebody


def _basket(*said: str) -> Basket:
    person = somebody(language="he" if any("א" <= sign <= "ת" for sign in said[-1]) else "en")
    for words in said:
        person.says(words)
    return person.lead[Basket]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("ועד איזה שעה אתם שולחים היום? כי לפני 8 אין סיכוי שמישהו פה יתיישב", ""),
        ("שמישהו יתקשר אליי", ""),
        ("תרשמו על שם הדס לוי", "הדס לוי"),
        ("על שם מיכל פה בעבודה", "מיכל"),
        ("בשם כולם תודה", ""),
        ("שמי טל ואני רוצה לאסוף", "טל"),
        ("כן מאשרת, ל20:15. מירב, 050-5558821", "מירב"),
    ],
)
def test_a_name_is_told_by_a_word_for_it(words: str, name: str) -> None:
    assert _basket("2 משפחתיות", words).in_name == name


def test_who_they_are_upon_other_talk_is_not_whose_the_pizza_is() -> None:
    told = (
        "2 משפחתיות להרצל 5",
        "אתם לוקחים עובדים בני 15 וחצי?",
        "סבבה תודה אז שמי איתי ברנע ואפשר לכתוב לי לפה",
    )
    assert _basket(*told).in_name == ""
    assert _basket("2 משפחתיות להרצל 5", "שמי איתי ברנע").in_name == "איתי ברנע"


@pytest.mark.parametrize(
    ("told", "address"),
    [
        (
            ("הכתובת הלל 31", "שיט לא\n31 זה הבית הקודם\nהלל 13!!! 13 קומה ראשונה הדלת פתוחה"),
            "הלל 13, קומה ראשונה",
        ),
        (("21 herzl street. oh no that's my old place, 14 masada street",), "14 masada street"),
        (("herzl 12, flat 3", "oops 12 is my old flat. herzl 21"), "herzl 21"),
        (("הכתובת הרצל 5 לא הרצל 7",), "הרצל 5"),
        (("12 herzl street, leave it with the neighbour in flat 3",), "12 herzl street"),
    ],
)
def test_the_address_is_where_they_live_now(told: tuple[str, ...], address: str) -> None:
    first = "משפחתית" if any("א" <= sign <= "ת" for sign in told[-1]) else "2 large"
    assert _basket(first, *told).address == address


@pytest.mark.parametrize(
    ("told", "hour"),
    [
        (
            (
                "Time wise 1930 at the gate. Shift change is at 8 so if it's later than that half of them miss it",
            ),
            "19:30",
        ),
        (("at 7", "they've got us shifting berth at 7. Can we push it to 2030?"), "20:30"),
        (("push it to 8",), "20:00"),
        (("the budget is 1500 shekels",), ""),
        (("at 7", "make it 8 not 7"), "20:00"),
        (("for 19:00", "8 not 7 sorry"), "20:00"),
        (("at 7", "make it 8"), "20:00"),
        (("at 7. no wait, 8",), "20:00"),
        (("לשעה 7, לא, 8",), "20:00"),
        (("לשעה 7", "8 במקום 7"), "20:00"),
        (("תביאו ב-2030",), "20:30"),
        (("המשמרת מתחלפת ב8, תביאו ב-7",), "19:00"),
    ],
)
def test_the_hour_is_when_it_is_wanted_and_is_no_number_of_pies(told: tuple[str, ...], hour: str) -> None:
    first = "2 משפחתיות" if any("א" <= sign <= "ת" for sign in told[-1]) else "2 large"
    basket = _basket(first, *told)
    assert (basket.hour, [one.count for one in basket.wanted]) == (hour, [2])


def test_so_many_pies_are_no_hour() -> None:
    basket = _basket("7 large at 8", "make it 8 not 7")
    assert (basket.hour, basket.wanted[0].count) == ("20:00", 8)


@pytest.mark.parametrize(
    ("words", "notes"),
    [
        (
            "Name is Callum Reid. This number works but it's roaming so text don't ring",
            ("text don't ring",),
        ),
        (
            "מוריה 84 קומה 3 דירה 7. שלא יצלצל בפעמון יש לנו כלב שמשתגע, שידפוק או יכתוב לי",
            ("שלא יצלצל בפעמון יש לנו כלב שמשתגע", "שידפוק או יכתוב לי"),
        ),
        ("הכתובת הלל 13, לא צריך להתקשר", ("לא צריך להתקשר",)),
        (
            "שלא ייכנס עם האופנוע, בפעם שעברה (לא אתם, סושי) היה בלאגן. שיעמוד ליד השומר בשער ויתקשר אליי ואני ארד",
            ("שלא ייכנס עם האופנוע. שיעמוד ליד השומר בשער ויתקשר אליי ואני ארד",),
        ),
        (
            "my name is Dan Green, please leave it with the guard, last time the guy got lost",
            ("please leave it with the guard",),
        ),
        ("no need to ring, just text me", ("no need to ring, just text me",)),
        ("text me the total", ()),
    ],
)
def test_a_note_is_the_words_that_concern_whoever_brings_it(words: str, notes: tuple[str, ...]) -> None:
    first = "2 משפחתיות" if any("א" <= sign <= "ת" for sign in words) else "2 large"
    assert _basket(first, words).notes == notes


def test_who_writes_is_kept_beside_the_note() -> None:
    basket = _basket("2 large", "Name is Callum Reid. This number works but it's roaming so text don't ring")
    assert basket.in_name == "Callum Reid"


def test_as_many_of_a_make_are_told_behind_it() -> None:
    assert _basket("2 large", "And a few big bottles of Coke, say 6").makes == {"coke": 6}
