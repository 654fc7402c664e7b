"""Who corrects himself has one order in the end, the right one; and what can't be surely read is asked."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.orders.talking import orders, somebody, wanted

BEGAN = "2 large margaritas pls"
PIE = "1 family pie with olives please"
CORRECTED = [
    ((BEGAN, "*margheritas\nand 3 actually"), "3 family pies"),
    ((BEGAN, "sorry, 3"), "3 family pies"),
    ((BEGAN, "no wait, 3 family pies"), "3 family pies"),
    (("2 משפחתיות בבקשה", "בעצם 3"), "3 משפחתיות"),
    (("2 משפחתיות בבקשה", "סליחה, התכוונתי לשלוש"), "3 משפחתיות"),
    ((BEGAN, "one with olives. no, onions. olives. ok final olives"), "1 family pie with olives; 1 family pie"),
    ((PIE, "actually onion"), "1 family pie with onion"),
    ((PIE, "actually onion not olives"), "1 family pie with onion"),
    ((PIE, "sorry, mushrooms instead of olives"), "1 family pie with mushrooms"),
    ((PIE, "add onion", "actually corn not onion"), "1 family pie with olives and corn"),
    (("משפחתית עם זיתים בבקשה", "בעצם בצל ולא זיתים"), "משפחתית עם בצל"),
    (("משפחתית עם זיתים בבקשה", "סליחה, תירס"), "משפחתית עם תירס"),
    ((PIE, "no, the olives only on HALF of one"), "1 family pie, half olives"),
    ((PIE, "olives just on half"), "1 family pie, half olives"),
    ((PIE, "half of it"), "1 family pie, half olives"),
    (("משפחתית עם זיתים בבקשה", "הזיתים רק על חצי"), "משפחתית, חצי זיתים"),
    (("3 large please", "my wife says cancel one, so 2"), "2 family pies"),
    (("3 large please", "cancel one"), "2 family pies"),
    (("3 large, one with olives", "cancel one"), "1 family pie; 1 family pie with olives"),
    (("3 משפחתיות בבקשה", "תבטל אחת"), "2 משפחתיות"),
    ((PIE, "sorry, personal"), "1 personal pizza with olives"),
    ((PIE, "and a personal with corn", "make the family two"), "2 family pies with olives; 1 personal pizza with corn"),
    ((PIE, "and a small one", "make it 3 small ones"), "1 family pie with olives; 3 personal pizzas"),
    (("4 family pies please", "oh wait, a friend's coming: a small one with gluten-free dough"),
     "4 family pies; 1 personal pizza with gluten-free dough"),
    (("3 משפחתיות, אחת עם תירס", "רגע, גם אישית עם בצק ללא גלוטן"),
     "2 משפחתיות; משפחתית עם תירס; אישית עם בצק ללא גלוטן"),
    (("משפחתית עם זיתים", "ועוד אישית עם תירס", "תעשו שתי משפחתיות"), "2 משפחתיות עם זיתים; אישית עם תירס"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "line"), CORRECTED)
def test_a_correction_changes_what_was_wanted(said: tuple[str, ...], line: str) -> None:
    person = somebody(language="he" if said[0][-1] in "אבגדהוזחטיכלמנסעפצקרשתםןףץך" else "en")
    assert orders(person, *said)
    assert wanted(person) == line


UNSURE = [
    ((PIE, "add onion", "actually corn"), "olives and onion"),
    (("2 family pies, one with olives and one with corn", "cancel one"), "olives"),
    (("2 family pies please", "half of one"), "2 family pies"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "kept"), UNSURE)
def test_what_is_not_sure_changes_nothing_and_is_asked(said: tuple[str, ...], kept: str) -> None:
    person = somebody(language="en")
    reply = orders(person, *said)
    assert "What should I change" in reply
    assert kept in reply


def test_everything_is_called_off() -> None:
    person = somebody(language="en")
    assert "nothing was ordered" in orders(person, PIE, "cancel the order pls")
    assert not person.lead[Basket].is_open()


def test_the_address_is_kept_and_corrected() -> None:
    person = somebody(language="en")
    assert "12 Herzl" in orders(person, "2 family pies please", "to 12 Herzl")
    reply = orders(person, "21 Herzl!! dyslexia strikes again")
    assert "21 Herzl" in reply
    assert "12 Herzl" not in reply
    assert "21 Herzl" in orders(person, "can you read it back to me")
    assert wanted(person).startswith("2 family pies")


def test_an_address_in_hebrew() -> None:
    person = somebody(language="he")
    assert "הרצל 12" in orders(person, "2 משפחתיות בבקשה", "להרצל 12")
    assert "שדרות הנשיא 34" in orders(person, "סליחה, שדרות הנשיא 34")


def test_a_size_that_is_not_had_opens_the_size() -> None:
    person = somebody(language="en")
    reply = orders(person, "3 large please", "sorry large = the 8 slices? then medium")
    assert "no medium" in reply
    assert "Which size" in reply
    assert "3 family pies" in orders(person, "family then") or wanted(person) == "3 family pies"


def test_the_hour_is_kept_and_told_when_too_soon() -> None:
    person = somebody(language="en")  # 12:20 in Haifa
    reply = orders(person, "2 family pies please, delivery", "for 12:45. wait is that even possible")
    assert "40 minutes" in reply
    assert "13:00" in orders(person, "ok so at 13:00")
