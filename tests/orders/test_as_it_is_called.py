"""Makes are kept as they are told, and why each costs another sum now is said; details of a grievance order nothing."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.orders.talking import somebody, wanted


@pytest.mark.parametrize(
    ("language", "said", "makes"),
    [
        ("en", ("3 large and 2 coke zero and 2 sprites", "no sprite please"), {"coke zero": 2}),
        ("en", ("2 large, a greek salad, a coke zero bottle", "add a fanta"), {"greek salad": 1, "coke zero": 1,
         "fanta": 1}),
        ("en", ("2 large and a coke", "forget the coke"), {}),
        ("he", ("שתי משפחתיות, 2 קולה זירו וספרייט", "תורידו את הספרייט"), {"קולה זירו": 2}),
        ("he", ("משפחתית עם זיתים ושתי פחיות", "בעצם בלי שתייה"), {}),
    ],
)  # fmt: skip
def test_makes_are_kept_as_they_are_told(language: str, said: tuple[str, ...], makes: dict[str, int]) -> None:
    person = somebody(language=language)
    for words in said:
        person.says(words)
    assert person.lead[Basket].makes == makes


def test_makes_are_read_back_and_told_to_who_bakes() -> None:
    assert "2 coke zero, 1 sprite" in somebody(language="en").says("2 large, 2 coke zero and a sprite")


def test_why_each_costs_another_sum_is_said_as_it_changes_and_when_asked() -> None:
    person = somebody(language="en")
    assert "₪55 each instead of ₪62" in person.says("ten pies for saturday night")
    assert "₪55 each" in person.says("how come its 550? isnt it 62 each")
    assert "fewer than 10" in person.says("make it nine")
    assert "fewer than 10" in person.says("why did it go up?")
    assert "each" not in person.says("add 2 cokes")


def test_which_order_it_was_is_no_new_one() -> None:
    person = somebody(language="he")
    person.says("הזמנתי לפני שעה וחצי והפיצה הגיעה קרה")
    person.says("זה שני מגשים, אחד זיתים ואחד רגיל. לנורדאו 8")
    assert not person.lead[Basket].wanted
    assert "40" not in person.says("כמה זמן לוקח לכם לענות?")
    assert "אפשר לסגור" in person.says("עזבו לא משנה")


@pytest.mark.parametrize(
    ("language", "said", "written"),
    [
        ("en", ("4 large pizzas\n2 cokes\nno 3 cokes\nwait 4", "order"), "4 family pies; 4 cans of drink"),
        (
            "en",
            (
                "let's go with 4 margheritas and 1 vegan one",
                "no wait, make that three margheritas not four",
                "family",
            ),
            "3 family pies; 1 family pie with vegan cheese",
        ),
        ("he", ("3 משפחתיות, לא, 2", "תזמינו"), "2 משפחתיות"),
    ],
)
def test_the_last_number_counts_and_a_bare_word_orders(
    language: str, said: tuple[str, ...], written: str
) -> None:
    person = somebody(language=language)
    for words in said:
        person.says(words)
    assert wanted(person) == written
    assert bool(person.lead[Basket].passed) == (len(said) == 2)


def test_a_link_that_still_fails_is_passed_to_the_team() -> None:
    person = somebody(language="he")
    person.says("הקישור לתשלום לא עובד לי")
    assert "כתבתי לצוות" in person.says("ניסיתי כבר פעמיים")
    assert "2 משפחתיות" in person.says("אז 2 משפחתיות בבקשה")
