"""Numbers, lists and money of an order are of what they are said of; what came late or wrong needs no known order."""

from datetime import UTC, datetime, timedelta

import pytest

from conversations.orders.kept.basket import Basket
from tests.dialogue.samples import meet_eater
from tests.orders.talking import somebody, wanted

TUESDAY = datetime(2027, 3, 16, 10, 20, tzinfo=UTC)

OF_LAST = [
    ("en", ("3 family pies", "and 9 cokes", "too many, make it 5"), "3 family pies; 5 cans of drink"),
    ("en", ("3 family pies", "make it 5"), "5 family pies"),
    ("en", ("3 family pies and 9 cokes", "make it 5"), "5 family pies; 9 cans of drink"),
    ("he", ("3 משפחתיות", "ועוד 9 קולה", "תעשו 5"), "3 משפחתיות; 5 פחיות"),
]


@pytest.mark.parametrize(("language", "said", "left"), OF_LAST)
def test_a_bare_number_is_of_what_was_named_last(language: str, said: tuple[str, ...], left: str) -> None:
    person = somebody(language=language)
    for words in said:
        person.says(words)
    assert wanted(person) == left


LISTED = [
    (
        "en",
        "3 large: margherita, olives, mushroom",
        "family pie; 1 family pie with olives; 1 family pie with mushrooms",
    ),
    (
        "en",
        "3 large: olives, mushroom, margherita",
        "family pie with olives; 1 family pie with mushrooms; 1 family pie",
    ),
    ("he", "3 משפחתיות: זיתים, פטריות ומרגריטה", "משפחתית עם זיתים; משפחתית עם פטריות; משפחתית"),
    ("en", "3 family pies: olives and mushrooms", "3 family pies with olives and mushrooms"),
]


@pytest.mark.parametrize(("language", "words", "left"), LISTED)
def test_so_many_told_one_by_one_are_one_of_each(language: str, words: str, left: str) -> None:
    person = somebody(language=language)
    person.says(words)
    assert wanted(person).removeprefix("1 ") == left


@pytest.mark.parametrize(
    "words", ["whats cheaper, 2 personal or 1 large", "מה יותר משתלם 2 אישיות או משפחתית?"]
)
def test_a_comparison_orders_nothing(words: str) -> None:
    person = meet_eater("he" if words[0] >= "א" else "en")
    person.says(words)
    assert not person.lead[Basket].is_open()


@pytest.mark.parametrize(
    ("words", "told"),
    [("i got 50 shekel what can i get", "₪46"), ("יש לי 100 שקל מה אפשר להזמין", "₪74"),
     ("I have ₪40, what can I get?", "₪34")],
)  # fmt: skip
def test_what_so_much_money_buys_is_told(words: str, told: str) -> None:
    assert told in meet_eater("he" if words[0] >= "א" else "en").says(words)


def test_whether_it_is_under_so_much_is_told_by_the_sum() -> None:
    person = meet_eater("en")
    person.says("3 family pies to 5 Nordau")
    assert "not enough" in person.says("is that under 100 with delivery?")
    assert "186" in person.says("is that under 200 with delivery?")
    assert person.lead.handoff.open is None


@pytest.mark.parametrize(
    ("words", "total"),
    [("so 4 large is how much", "₪186"), ("כמה זה 4 משפחתיות", "₪186"), ("how much is a large", "")],
)
def test_the_price_of_so_many_on_the_deals_day_is_with_the_deal(words: str, total: str) -> None:
    person = somebody(now=TUESDAY, language="he" if words[0] >= "א" else "en")
    reply = person.says(words)
    assert total in reply
    assert bool(total) == person.lead[Basket].is_open()


def test_a_group_pays_by_the_day_that_was_told() -> None:
    person = meet_eater("en")
    person.now = TUESDAY
    person.says("my son's birthday is tomorrow")
    assert "₪310" in person.says("14 kids and 3 parents")


LATE_OR_WRONG = [
    "הזמנתי ל13:00 ועכשיו 13:30", "I ordered for 19:30 and it's 20:10 already", "זה מרגריטה ואני הזמנתי ארבע גבינות",
    "this is a margherita and I ordered four cheeses", "הזמנתי זיתים וקיבלתי פטריות", "קיבלתי פיצה של מישהו אחר",
    "this isn't my order", "you brought someone else's pizza", "it's the wrong order",
]  # fmt: skip


@pytest.mark.parametrize("words", LATE_OR_WRONG)
def test_what_came_late_or_wrong_goes_to_people(words: str) -> None:
    person = meet_eater("he" if words[0] >= "א" else "en")
    reply = person.says(words)
    assert person.lead.handoff.open
    assert "sorry" in reply or "סליחה" in reply


@pytest.mark.parametrize(
    "words",
    [
        "I ordered 2 family pies, it's for tomorrow", "הזמנתי ל13:00", "ordered for 19:30, it's 19:00 now",
        "2 family pies with olives instead of corn", "משפחתית עם זיתים במקום פטריות",
    ],
)  # fmt: skip
def test_what_is_on_its_way_or_only_changed_does_not(words: str) -> None:
    person = meet_eater("he" if words[0] >= "א" else "en")
    person.says(words)
    assert not person.lead.handoff.is_grieved()


@pytest.mark.parametrize(
    "words", ["can he call me when hes down, buzzer dead", "ask for Oren", "שהשליח יתקשר כשהוא למטה"]
)
def test_what_the_courier_is_asked_to_do_is_a_note(words: str) -> None:
    person = somebody(language="he" if words[0] >= "א" else "en")
    person.says("2 family pies to 5 Nordau" if words[0] < "א" else "2 משפחתיות לנורדאו 5")
    person.says(words)
    assert person.lead[Basket].notes == (words,)


@pytest.mark.parametrize(
    ("words", "units"),
    [("hey can i preorder for the office today 13:00? we r 9", "3 family pies"),
     ("אפשר להזמין למשרד? אנחנו 9", "3 משפחתיות")],
)  # fmt: skip
def test_an_order_for_so_many_that_is_asked_for_begins(words: str, units: str) -> None:
    assert units in somebody(language="he" if words[0] >= "א" else "en").says(words)


@pytest.mark.parametrize(
    ("said", "left"),
    [
        (
            ("4 family pies and 2 big cokes", "we may be 18, wait for it"),
            "4 family pies; 2 1.5-litre bottles",
        ),
        (("4 family pies", "and 2 cokes", "we may be 18"), "4 family pies; 2 cans of drink"),
        (("3 family pies", "we are 4, make it 2"), "2 family pies"),
    ],
)
def test_how_many_they_are_is_no_number_of_pies(said: tuple[str, ...], left: str) -> None:
    person = somebody(language="en")
    for words in said:
        person.says(words)
    assert wanted(person) == left


def test_what_some_do_not_eat_is_not_put_on_for_them() -> None:
    person = somebody(language="en")
    person.says("lunch order for 16 colleagues today. 1pm. German colony")
    person.says("3 veggies dont eat onion")
    assert person.lead[Basket].special == {}
    person.says("2 of us vegan")
    assert person.lead[Basket].special == {"vegan_cheese": 2}


@pytest.mark.parametrize(
    "words", ["can u leave it w the guard im in the shower", "leave it as it was", "leave it to the neighbor"]
)
def test_leaving_it_somewhere_calls_nothing_off(words: str) -> None:
    person = somebody(language="en")
    person.says("2 family pies to 5 Nordau")
    person.says(words)
    assert person.lead[Basket].is_open()


def test_who_sees_why_changes_nothing() -> None:
    person = somebody(language="en")
    person.says("2 family, one half corn")
    before = person.lead[Basket].wanted
    person.says("oh right the corn. ok")
    assert person.lead[Basket].wanted == before


@pytest.mark.parametrize("minutes", [-30, 40])
def test_what_was_due_at_an_hour_is_late_once_it_is_past(minutes: int) -> None:
    person = meet_eater("he")
    person.now = datetime(2027, 3, 26, 11, 30, tzinfo=UTC)
    due = (person.now + timedelta(hours=3, minutes=-minutes)).strftime("%H:%M")
    person.says(f"ההזמנה שלי הייתה אמורה להגיע ב{due}")
    open_ = person.lead.handoff.open
    assert bool(open_ and open_.gravity == "trouble") == (minutes > 0)
