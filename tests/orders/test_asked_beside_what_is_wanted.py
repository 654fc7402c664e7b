"""What is asked beside an order is answered by itself: which drinks there are, what it is in dollars, where we are."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.dialogue.samples import meet_eater
from tests.harness.studio import Person
from tests.orders.talking import orders

WANTED = {"en": "a family pie with corn to 14 Hillel street, Hadar", "he": "משפחתית עם תירס להלל 14 בהדר"}


def _orders(language: str) -> Person:
    person = meet_eater(language)
    orders(person, WANTED[language])
    return person


SORTS = [
    ("en", "and which cold drinks have you got?", "₪9"), ("en", "what soft drinks are there", "₪9"),
    ("en", "what desserts do you have", "₪28"),
    ("he", "ואיזה שתייה יש לכם", "₪9"), ("he", "משקאות גדולים מה יש?", "₪15"), ("he", "מה יש לקינוח", "₪28"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "price"), SORTS)
def test_which_of_a_sort_there_are_is_told_and_no_list_of_the_order(
    language: str, words: str, price: str
) -> None:
    reply = _orders(language).says(words)
    assert price in reply, reply
    assert "corn" not in reply
    assert "תירס" not in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "what is that in euros?"), ("en", "how many dollars would that be"), ("he", "כמה זה יוצא בדולר")],
)
def test_the_sum_is_in_shekels_whatever_money_they_think_in(language: str, words: str) -> None:
    reply = _orders(language).says(words)
    assert "₪80" in reply, reply
    assert "shekels" in reply or "בשקלים" in reply, reply


@pytest.mark.parametrize(
    ("language", "words", "name", "told"),
    [
        ("en", "under Dana. and where are you exactly?", "Dana", "Ben Gurion"),
        ("he", "על שם רותי. ותזכיר לי איפה אתם", "רותי", "בן גוריון"),
        ("he", "על השם גדי. יש חניה?", "גדי", "חניון"),
    ],
)
def test_a_name_is_kept_and_what_is_asked_beside_it_answered(
    language: str, words: str, name: str, told: str
) -> None:
    person = _orders(language)
    assert told in person.says(words)
    assert person.lead[Basket].in_name == name


LIVES = [
    ("en", "my sister lives at 12 Herzl street, that's Hadar", "12 Herzl street"),
    ("he", "אמא שלי גרה בהרצל 12 בהדר", "הרצל 12"),
]


@pytest.mark.parametrize(("language", "words", "address"), LIVES)
def test_where_it_is_to_go_is_kept_before_what(language: str, words: str, address: str) -> None:
    person = meet_eater(language)
    reply = person.says(words)
    assert "Hadar" in reply or "להדר" in reply, reply
    assert address in person.lead[Basket].address


FACTS = [
    ("en", "I don't have Bit, how do I pay?", "credit card"),
    ("he", "אין לי ביט, איך אפשר לשלם?", "כרטיס אשראי"),
    ("en", "what would a 19 year old like?", "Margherita"), ("he", "מה בן 16 אוהב אצלכם?", "מרגריטה"),
    ("en", "may we bring our own food for the baby?", "box of their own"),
    ("he", "אפשר להביא אוכל מהבית לילד?", "בקופסה"),
    ("en", "which number on Ben Gurion is it?", "31"), ("he", "איזה מספר בבן גוריון?", "31"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "told"), FACTS)
def test_what_is_known_of_the_place_is_told(language: str, words: str, told: str) -> None:
    person = meet_eater(language)
    assert told in person.says(words)
    assert person.lead.handoff.open is None


BACK = [
    ("en", "has anybody checked about the nuts yet?"), ("en", "did someone get back to me on that?"),
    ("he", "מישהו כבר בדק לגבי האגוזים?"), ("he", "הצוות ענה לי בעניין?"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words"), BACK)
def test_who_waits_for_an_answer_that_nobody_was_asked_for_gets_somebody(language: str, words: str) -> None:
    person = meet_eater(language)
    reply = person.says(words)
    assert "asked them now" in reply or "שאלתי אותם עכשיו" in reply, reply
    assert person.lead.handoff.open is not None


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "lovely. and when will he be here?"), ("he", "מעולה. תוך כמה זמן זה אצלנו")],
)
def test_one_question_has_one_answer(language: str, words: str) -> None:
    reply = _orders(language).says(words)
    assert "40" in reply, reply
    assert "\n" not in reply.strip(), reply
