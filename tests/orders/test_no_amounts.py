"""Hours, ages, floors and telephone numbers in a correction count nothing; and what is left out stays in its line."""

import re

import pytest

from conversations.orders.cues.numbers import PATTERN, read_number
from tests.orders.talking import orders, somebody, wanted

THREE = {"en": "3 family pies please", "he": "3 משפחתיות בבקשה"}
HOURS = [
    ("en", "make it by 21:15 pls", "21:15"),
    ("en", "change to 8pm", "20:00"),
    ("en", "actually make it a quarter to 8", "19:45"),
    ("en", "make that half past seven", "19:30"),
    ("en", "12:30 and not 13:00", "12:30"),
    ("en", "sorry, at 7", "19:00"),
    ("he", "תעשה ל21:15", "21:15"),
    ("he", "שיהיה ב8", "20:00"),
    ("he", "בעצם ברבע לשמונה", "19:45"),
    ("he", "תעשו את זה באחת וחצי", "13:30"),
    ("he", "ב8 פחות רבע", "19:45"),
    ("he", "לא ב13:00, ב12:30", "12:30"),
]


@pytest.mark.parametrize(("language", "words", "hour"), HOURS)
def test_an_hour_is_when_and_not_how_many(language: str, words: str, hour: str) -> None:
    person = somebody(language=language)
    assert orders(person, THREE[language], words)
    assert wanted(person) == {"en": f"3 family pies; {hour}", "he": f"3 משפחתיות; {hour}"}[language]


NO_AMOUNTS = [
    ("en", "actually floor 3, apt 12"),
    ("en", "make it to gate 4"),
    ("en", "change to 054-1234567"),
    ("en", "actually my son is turning 7"),
    ("en", "make it for the 17th"),
    ("en", "no, 17/6"),
    ("he", "בעצם קומה 4 דירה 12"),
    ("he", "תעשה לשער 4"),
    ("he", "תשנה ל054-1234567"),
    ("he", "בעצם היא בת 10"),
    ("he", "תעשה ל17.6"),
    ("he", "בעצם ב-62 שקל"),
]


@pytest.mark.parametrize(("language", "words"), NO_AMOUNTS)
def test_what_counts_nothing_leaves_the_order_as_it_was(language: str, words: str) -> None:
    person = somebody(language=language)
    orders(person, THREE[language], words)
    assert wanted(person).startswith({"en": "3 family pies", "he": "3 משפחתיות"}[language])


AMOUNTS = [
    ("en", "make it 4", "4 family pies"),
    ("en", "double it", "6 family pies"),
    ("en", "twice that please", "6 family pies"),
    ("he", "תעשו 4", "4 משפחתיות"),
    ("he", "תכפיל", "6 משפחתיות"),
    ("he", "פי שתיים בבקשה", "6 משפחתיות"),
]


@pytest.mark.parametrize(("language", "words", "line"), AMOUNTS)
def test_an_amount_is_still_one(language: str, words: str, line: str) -> None:
    person = somebody(language=language)
    assert orders(person, THREE[language], words)
    assert wanted(person) == line


TOLD_APART = [
    (("make it 2 trays, one plain and one half olives",), "1 family pie; 1 family pie, half olives"),
    (("2 family pies and 2 cokes please", "double the cokes"), "2 family pies; 4 cans of drink"),
    (("1 family pie with onion please", "he hates onion, put olives there"), "1 family pie with olives"),
    (("1 family pie please", "and 3 cokes?"), "1 family pie; 3 cans of drink"),
    (("1 family pie please", "we're at 14 HaNamal st"), "1 family pie; 14 HaNamal st"),
    (("1 family pie please", "we're at 14 HaNamal st", "floor 2"), "1 family pie; 14 HaNamal st, floor 2"),
    (("תעשה 2 מגשים, אחד רגיל ואחד חצי זיתים",), "משפחתית; משפחתית, חצי זיתים"),
    (("משפחתית ו2 קולה בבקשה", "תכפיל את הקולה"), "משפחתית; 4 פחיות"),
    (("משפחתית עם בצל בבקשה", "הוא שונא בצל, תשים זיתים במקום"), "משפחתית עם זיתים"),
    (("משפחתית בבקשה", "קומה 3 חדר 12"), "משפחתית; קומה 3, חדר 12"),
]


@pytest.mark.parametrize(("said", "line"), TOLD_APART)
def test_each_is_what_was_said_of_it(said: tuple[str, ...], line: str) -> None:
    person = somebody(language="he" if said[0][-1] in "אבגדהוזחטיכלמנסעפצקרשתםןףץך" else "en")
    assert orders(person, *said)
    assert wanted(person) == line


@pytest.mark.parametrize(
    ("language", "words", "reply"),
    [
        ("en", "boss says only 250, is that enough?", "Yes"),
        ("en", "is ₪100 enough?", "No"),
        ("he", "100 שקל יספיקו?", "לא"),
        ("he", "200 שקל מספיק?", "כן"),
    ],
)
def test_whether_so_much_money_is_enough(language: str, words: str, reply: str) -> None:
    person = somebody(language=language)
    told = orders(person, THREE[language], words)
    assert told.startswith(reply)
    assert "₪186" in told


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "is it ordered now?"), ("en", "did my order go through?"), ("he", "זה הוזמן?")],
)
def test_whether_it_is_ordered(language: str, words: str) -> None:
    told = orders(somebody(language=language), THREE[language], words)
    assert ("isn't ordered yet" if language == "en" else "עוד לא הוזמן") in told


LEFT_OUT = [
    (("1 family pie please", "my son doesn't eat red sauce, half without"), "1 family pie, half no sauce"),
    (("1 family pie please", "no sauce on it"), "1 family pie, no sauce"),
    (("2 trays, one plain and one half without sauce and half olives",),
     "1 family pie; 1 family pie, half no sauce and half olives"),
    (("1 family pie with olives please", "he hates olives, make it corn"), "1 family pie with corn"),
    (("3 large please", "one of them with corn"), "1 family pie with corn; 2 family pies"),
    (("משפחתית אחת בבקשה", "הקטן לא אוכל רוטב אדום, חצי בלי"), "משפחתית, חצי בלי רוטב"),
    (("משפחתית עם זיתים בבקשה", "בלי גבינה"), "משפחתית עם זיתים, בלי גבינה"),
    (("שני מגשים אחד רגיל ואחד חצי בלי רוטב וחצי זיתים",), "משפחתית; משפחתית, חצי בלי רוטב וחצי זיתים"),
    (("שני מגשים אחד רגיל ואחד חצי בלי רוטב וחצי זיתים", "לא סליחה הגדול לא אוהב זיתים. תעשה תירס"),
     "משפחתית; משפחתית, חצי בלי רוטב וחצי תירס"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "line"), LEFT_OUT)
def test_what_is_left_out_stays_in_its_line(said: tuple[str, ...], line: str) -> None:
    person = somebody(language="he" if said[0][-1] in "אבגדהוזחטיכלמנסעפצקרשתםןףץך" else "en")
    assert orders(person, *said)
    assert wanted(person) == line


TALK = [
    ("en", "half a tray is left, can I freeze it?"),
    ("en", "how long do 2 leftover slices keep?"),
    ("en", "shall we come?"),
    ("en", "my child comes along"),
    ("he", "נשאר לי חצי מגש, אפשר להקפיא?"),
    ("he", "איך מחממים מגש שנשאר?"),
    ("he", "פחות מזה לא צריך?"),
]


@pytest.mark.parametrize(("language", "words"), TALK)
def test_what_is_left_over_or_like_a_word_of_ours_orders_nothing(language: str, words: str) -> None:
    person = somebody(language=language)
    orders(person, THREE[language], words)
    assert wanted(person) == {"en": "3 family pies", "he": "3 משפחתיות"}[language]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("שמונה עשר", 18),
        ("חמש עשרה", 15),
        ("שנים עשר", 12),
        ("עשרים וחמש", 25),
        ("eighteen", 18),
        ("twenty-four", 24),
    ],
)
def test_a_number_of_two_words_is_one_number(words: str, number: int) -> None:
    found = re.search(PATTERN, words)
    assert found is not None
    assert found[0] == words
    assert read_number(found[0]) == number


def test_the_city_behind_a_house_is_no_hot_pizza() -> None:
    person = somebody(language="he")
    person.says("אפשר מרגריטה משפחתית למשלוח להרצל 5 חיפה?")
    assert wanted(person) == "משפחתית; הרצל 5"
