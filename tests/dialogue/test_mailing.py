"""An e-mail address is taken down and put to the team; its letters order nothing."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.dialogue.samples import meet_dancer, meet_eater

RECEIPTS = [
    ("en", ("can you send the receipt to grace.l@example.com",), "receipt", "grace.l@example.com"),
    ("en", ("a receipt for my accountant?", "email's fine, tamsin.w@example.com"), "receipt", "tamsin.w@example.com"),
    ("en", ("can the school pay by invoice", "my mail is yoni@example.com"), "receipt", "yoni@example.com"),
    ("en", ("invoice for my firm please: s.large@example.co.il",), "receipt", "s.large@example.co.il"),
    ("en", ("could the bill go to my work, ben@example.org",), "receipt", "ben@example.org"),
    ("en", ("ok this is my address office@example.com",), "noted", "office@example.com"),
    ("he", ("תשלחו קבלה למייל orit.c@example.com",), "הקבלה", "orit.c@example.com"),
    ("he", ("אני צריכה חשבונית על שם החברה", "michal@example.com"), "הקבלה", "michal@example.com"),
    ("he", ("אפשר את הקבלה לכאן: dov@example.net תודה",), "הקבלה", "dov@example.net"),
    ("he", ("צריך חשבונית לרואה חשבון", "המייל הוא eran.s@example.com"), "הקבלה", "eran.s@example.com"),
    ("he", ("המייל שלי noa@example.com",), "המייל", "noa@example.com"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "told", "address"), RECEIPTS)
def test_an_address_is_taken_down(language: str, said: tuple[str, ...], told: str, address: str) -> None:
    person = meet_eater(language)
    for words in said:
        reply = person.says(words)
    assert address in reply
    assert told in reply
    assert person.lead.contact.email == address
    assert person.lead.handoff.open
    assert not person.lead[Basket].is_open()


def test_what_is_asked_beside_it_is_answered_too() -> None:
    reply = meet_dancer("en").says(
        "please send the invoice to dan@example.com. what should I wear to a class?"
    )
    assert "dan@example.com" in reply
    assert "shoes" in reply
