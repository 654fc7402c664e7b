"""What is told and asked beside an order, in one breath: where they are, the bell, a deal, whether a thing is had."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.dialogue.samples import meet_eater
from tests.orders.talking import orders, somebody, wanted
from tests.orders.test_amid_other_talk import TUESDAY

BEFORE = [
    ("en", ("we're staying on the carmel, nordau st 14, apt 3", "a family pie with corn"), "nordau st 14"),
    ("en", ("were at my aunt's in hadar, masada st 20. is that ok?", "a family pie"), "masada st 20"),
    ("he", ("אנחנו בהדר ברחוב מסדה 20 דירה 3", "משפחתית עם תירס"), "רחוב מסדה 20, דירה 3"),
]


@pytest.mark.parametrize(("language", "said", "street"), BEFORE)
def test_where_they_are_is_kept_for_what_they_order_then(
    language: str, said: tuple[str, ...], street: str
) -> None:
    person = somebody(language=language)
    assert street in orders(person, *said)
    assert person.lead[Basket].way == "delivery"


@pytest.mark.parametrize("words", ["its in hadar, masada st 20\nthat's fine right?", "we're in hadar. ok?"])
def test_who_asks_whether_that_is_fine_is_told_so(words: str) -> None:
    person = somebody(language="en")
    assert "Yes, we deliver" in person.says(words)
    assert not person.lead.handoff.open


BELL = [
    ("en", "can we pay with bit? and please don't ring, the baby sleeps", "don't ring, the baby sleeps"),
    ("he", "אפשר לשלם בביט? ואל תצלצלו בפעמון, התינוקת ישנה", "אל תצלצלו בפעמון, התינוקת ישנה"),
]


@pytest.mark.parametrize(("language", "words", "note"), BELL)
def test_what_the_courier_should_know_is_kept_though_something_is_asked(
    language: str, words: str, note: str
) -> None:
    person = meet_eater(language)
    person.says({"en": "a family pie, delivered to Herzl 4", "he": "משפחתית במשלוח להרצל 4"}[language])
    reply = person.says(words)
    assert note in wanted(person)
    assert "Bit" in reply or "ביט" in reply


HAD = [
    ("en", "do you have fanta?", "₪9"), ("en", "how much is adding onion?", "₪6"),
    ("he", "יש קולה זירו?", "₪9"), ("he", "כמה עולה תוספת תירס?", "₪6"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "costs"), HAD)
def test_whether_a_thing_is_had_is_told_with_its_price(language: str, words: str, costs: str) -> None:
    person = somebody(language=language)
    orders(person, {"en": "2 family pies", "he": "2 משפחתיות"}[language])
    assert costs in person.says(words)
    assert not person.lead.handoff.open
    assert [one.count for one in person.lead[Basket].wanted] == [2]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "2 family pies with corn. is that with the deal?"),
        ("he", "2 משפחתיות עם תירס. יש מבצע על השנייה?"),
    ],
)
def test_a_deal_that_was_told_with_the_sum_is_asked_of_nobody(language: str, words: str) -> None:
    person = somebody(now=TUESDAY, language=language)
    assert "₪105" in orders(person, words)
    assert not person.lead.handoff.open


def test_for_so_many_people_is_no_hour() -> None:
    person = somebody(language="en")
    orders(person, "pizzas for 12, what do we need?")
    assert person.lead[Basket].people == 12
    assert not person.lead[Basket].hour


FIRST = [
    ("en", "a personal with feta, no onion and a coke", "1 personal pizza with feta, no onion; 1 can of drink"),
    ("he", "משפחתית חצי טונה בלי זיתים ומים", "משפחתית, חצי טונה, בלי זיתים; מים"),
    ("en", "2 family pies, one with tuna one without corn", "1 family pie, no corn; 1 family pie with tuna"),
    ("en", "a family half corn, vegan personal one, 2 waters",
     "1 family pie, half corn; 1 personal pizza with vegan cheese; 2 waters"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "line"), FIRST)
def test_what_is_left_off_is_no_thing_that_comes_behind_it(language: str, words: str, line: str) -> None:
    person = somebody(language=language)
    orders(person, words)
    assert wanted(person) == line


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "can I get an invoice in the name of Amdocs?"), ("he", "אפשר קבלה על שם החברה שלי?")],
)
def test_the_name_on_a_bill_is_not_the_orders(language: str, words: str) -> None:
    person = somebody(language=language)
    orders(person, {"en": "2 family pies", "he": "2 משפחתיות"}[language])
    person.says(words)
    assert not person.lead[Basket].in_name


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "great, send them over please"), ("en", "looks good"), ("he", "מצוין תשלחו לי"), ("he", "יופי תרשמי"),
     ("en", "so what do I pay?"), ("he", "אז כמה לשלם?")],
)  # fmt: skip
def test_who_closes_it_or_asks_what_to_pay_hears_the_sum(language: str, words: str) -> None:
    person = somebody(language=language)
    assert "₪130" in orders(
        person, {"en": "2 family pies, one with corn", "he": "2 משפחתיות, אחת עם תירס"}[language], words
    )
