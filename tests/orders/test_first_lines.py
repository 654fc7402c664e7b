"""The first lines of an order are written down whatever is asked in the same breath, and what comes next goes on from
them.
"""

from datetime import UTC, datetime

import pytest

from conversations.orders.kept.basket import Basket
from tests.dialogue.samples import meet_eater
from tests.orders.talking import orders, somebody, wanted

TUESDAY = datetime(2027, 2, 2, 17, 35, tzinfo=UTC)

BESIDE_A_QUESTION = [
    ("he", "4 משפחתיות להדר תוך כמה זמן זה אצלי", "4 משפחתיות", "40"),
    ("he", "אישית עם בצל לאחוזה מתי זה מגיע", "אישית עם בצל", "40"),
    ("he", "2 אישיות ולחם שום לכרמל, כמה דקות?", "2 אישיות; לחם שום", "40"),
    ("en", "three personal pies to hadar when will it get here", "3 personal pizzas", "40"),
    ("en", "1 large with tuna to ahuza how soon", "1 family pie with tuna", "40"),
    ("en", "2 large do you take cash", "2 family pies", ""),
]


@pytest.mark.parametrize(("language", "words", "line", "told"), BESIDE_A_QUESTION)
def test_an_order_in_one_breath_with_a_question_is_written_down(
    language: str, words: str, line: str, told: str
) -> None:
    person = somebody(language=language)
    reply = person.says(words)
    assert wanted(person) == line
    assert told in reply


@pytest.mark.parametrize(
    "words", ["how long do 2 large take", "כמה זמן לוקח להכין 3 משפחתיות", "do 2 large come with cutlery"]
)
def test_what_is_merely_asked_about_is_no_order(words: str) -> None:
    person = somebody(language="he" if "א" <= words[0] <= "ת" else "en")
    person.says(words)
    assert wanted(person) == ""


def test_an_order_in_a_question_is_still_one_order() -> None:
    person = somebody(language="en")
    orders(person, "2 large can you make one of them with olives")
    assert wanted(person) == "1 family pie; 1 family pie with olives"


APART = [
    ("he", "2 משפחתיות", "אחת תירס ובצל, שנייה חצי טונה", "משפחתית עם תירס ובצל; משפחתית, חצי טונה"),
    ("en", "2 large", "one corn and the other half onion", "1 family pie with corn; 1 family pie, half onion"),
    ("en", "2 large", "one half corn and the other half onion",
     "1 family pie, half corn and half onion; 1 family pie"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "first", "told", "line"), APART)
def test_two_told_apart_where_but_half_of_the_other_is(
    language: str, first: str, told: str, line: str
) -> None:
    person = somebody(language=language, now=TUESDAY)
    orders(person, first, told)
    assert wanted(person) == line


SIZED = [
    ("en", "and a sprite\nthe big one", "1 1.5-litre bottle"),
    ("en", "coke, the large one please", "1 1.5-litre bottle"),
    ("en", "add a cola. the small one", "1 can of drink"),
    ("he", "וקולה, את הגדולה", "בקבוק גדול"),
]


@pytest.mark.parametrize(("language", "words", "drink"), SIZED)
def test_the_size_said_behind_a_drink_is_of_the_drink(language: str, words: str, drink: str) -> None:
    person = somebody(language=language)
    orders(person, {"en": "2 large with corn", "he": "2 משפחתיות עם תירס"}[language], words)
    assert wanted(person).split("; ")[1:] == [drink]


def test_the_big_one_with_something_on_it_is_a_pie_all_the_same() -> None:
    person = somebody(language="en")
    orders(person, "a family pie, a personal and a coke", "the big one with corn")
    assert wanted(person).startswith("1 family pie with corn")


BACK = [
    ("en", ("2 large with corn", "make one of them a personal"), "hm that isn't cheaper? ok go back to how we had it"),
    ("en", ("2 large with corn", "make that 4"), "lol no. the way it was"),
    ("he", ("2 משפחתיות עם תירס", "תעשו 4"), "יקר לי! תחזרו למה שהיה"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "back"), BACK)
def test_a_change_is_taken_back_behind_why(language: str, said: tuple[str, ...], back: str) -> None:
    person = somebody(language=language)
    orders(person, said[0])
    before = wanted(person)
    orders(person, said[1])
    assert wanted(person) != before
    orders(person, back)
    assert wanted(person) == before


def test_a_street_is_looked_for_once_it_is_to_be_brought() -> None:
    person = somebody(language="en")
    orders(person, "2 large, delivery", "nordau 14, apt 6. cash")
    assert person.lead[Basket].address == "nordau 14, apt 6"


def test_the_little_one_who_asks_is_no_small_pizza() -> None:
    person = somebody(language="he")
    orders(person, "משפחתית", "יש אננס? הקטן שואל")
    assert wanted(person) == "משפחתית"


@pytest.mark.parametrize(
    ("first", "more", "lines"),
    [
        ("a family pie with corn", "hmm actually two, the second one with feta", ("with corn", "with feta")),
        ("משפחתית עם תירס", "אה רגע שתיים, השנייה לאבא שלי עם זיתים", ("עם תירס", "עם זיתים")),
    ],
)
def test_a_second_one_leaves_the_first_as_it_was(first: str, more: str, lines: tuple[str, str]) -> None:
    eater = meet_eater("en" if first.isascii() else "he")
    eater.says("hello" if first.isascii() else "היי")
    eater.says(first)
    reply = eater.says(more)
    assert all(f"{line}\n" in reply for line in lines)
