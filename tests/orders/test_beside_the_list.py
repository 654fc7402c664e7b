"""What is said around a list at the counter: asked of it, told along with it, left and come back to."""

from datetime import timedelta

import pytest

from conversations.orders.kept.basket import Basket
from tests.dialogue.samples import meet_eater
from tests.orders.talking import orders, somebody, wanted

ORDERED = {"en": "a family pie with corn to 12 Hillel street", "he": "משפחתית עם תירס להלל 12"}
BACK = [
    ("en", "sorry, the kids. where did we stop?"), ("en", "ok i'm back, where were we"),
    ("en", "so what's all of it by now?"), ("he", "אוי נקטענו, איפה עצרנו?"), ("he", "חזרתי! איפה היינו"),
    ("he", "תעברי איתי על הכל עוד פעם"), ("he", "אז על מה סיכמנו?"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "asked"), BACK)
def test_who_comes_back_to_it_is_read_what_there_is_and_asked_nothing(language: str, asked: str) -> None:
    person = somebody(language=language)
    orders(person, ORDERED[language])
    person.now += timedelta(minutes=20)
    reply = orders(person, asked)
    assert "₪80" in reply, reply
    assert not any(unsure in reply for unsure in ("want to get this right", "שלא תהיה טעות")), reply


FEES = [
    ("en", "a family pie with corn to 12 Hillel street", "do we still pay for delivery?", ("Yes", "₪12", "₪80")),
    ("en", "2 family pies to 12 Hillel street", "do i pay delivery again?", ("No", "free", "₪124")),
    ("en", "a family pie with corn", "is the delivery included?", ("₪68", "₪12")),
    ("he", "משפחתית עם תירס להלל 12", "זה עם המשלוח או בלי?", ("כולל", "₪12", "₪80")),
    ("he", "שתי משפחתיות להלל 12", "צריך לשלם על המשלוח?", ("לא", "חינם", "₪124")),
    ("he", "משפחתית עם תירס להלל 12", "המחיר כולל משלוח?", ("כולל", "₪12", "₪80")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "order", "asked", "told"), FEES)
def test_whether_the_fee_is_in_it_is_a_short_yes_or_no(
    language: str, order: str, asked: str, told: tuple[str, ...]
) -> None:
    person = somebody(language=language)
    orders(person, order)
    reply = orders(person, asked)
    assert all(part in reply for part in told), reply
    assert len(reply) < 100, reply


PLACES = [
    ("he", "אישית עם בצל. ברנר 5 בהדר", "ברנר 5"), ("he", "משפחתית לבלפור 14", "בלפור 14"),
    ("he", "משפחתית. לוינסקי 3, הדר", "לוינסקי 3"), ("he", "משפחתית. בהלל 12 בהדר", "הלל 12"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "street"), PLACES)
def test_a_street_keeps_its_first_letter(language: str, said: str, street: str) -> None:
    person = somebody(language=language)
    orders(person, *said.split(". "))
    assert person.lead[Basket].address == street


HOURS = [("he", "שיגיע בסביבות 8, לא לפני"), ("he", "לקראת 8 אם אפשר"), ("en", "around 8 if possible")]


@pytest.mark.parametrize(("language", "said"), HOURS)
def test_about_an_hour_is_no_street(language: str, said: str) -> None:
    person = somebody(language=language)
    orders(person, ORDERED[language], said)
    assert person.lead[Basket].hour == "20:00"
    assert "8" not in person.lead[Basket].address


def test_toppings_are_no_street() -> None:
    person = somebody(language="en")
    orders(person, "and the small one w 2 toppings")
    assert not person.lead[Basket].address


def test_the_floor_is_told_once_and_what_stands_by_it_is_for_the_courier() -> None:
    person = somebody(language="he")
    reply = orders(person, "משפחתית עם תירס", "להרצל 22, קומה 4 בלי מעלית")
    assert reply.count("קומה 4") == 1, reply
    assert "בלי מעלית" in reply, reply


def test_a_wish_for_the_courier_that_is_asked_is_kept_without_its_mark() -> None:
    person = somebody(language="en")
    orders(person, ORDERED["en"], "can the courier knock quietly?")
    assert person.lead[Basket].notes == ("can the courier knock quietly",)


STAYS = [("en", "No, leave it. What's on my order now?"), ("he", "לא, עזוב. מה יש לי בהזמנה?")]


@pytest.mark.parametrize(("language", "said"), STAYS)
def test_to_leave_what_was_only_supposed_drops_nothing(language: str, said: str) -> None:
    person = somebody(language=language)
    orders(person, ORDERED[language])
    before = wanted(person)
    person.says({"en": "if i add a salad is delivery free?", "he": "אם אוסיף סלט המשלוח חינם?"}[language])
    assert "₪80" in person.says(said)
    assert wanted(person) == before


SKIPPED = [
    ("en", "skip the pizza, just tell me your address", "Ben Gurion"),
    ("en", "forget the pizza, till when are you open?", "15:00"),
    ("he", "עזבי את הפיצה, רק הכתובת שלכם", "בן גוריון"),
    ("he", "ותרו על הפיצה. עד מתי פתוח?", "15:00"),
]


@pytest.mark.parametrize(("language", "said", "told"), SKIPPED)
def test_who_leaves_the_pizza_and_wants_but_an_answer_has_both(language: str, said: str, told: str) -> None:
    person = meet_eater(language)
    orders(person, {"en": "a family pie with tuna", "he": "משפחתית עם טונה"}[language])
    assert told in person.says(said)
    assert not person.lead[Basket].wanted


NOT_HAD = [
    ("en", "do you have bell peppers?", "only hot"), ("en", "got any pineapple?", "no pineapple"),
    ("he", "יש גמבה?", "רק פלפל חריף"), ("he", "היי, יש לכם אננס?", "אננס אין"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "asked", "told"), NOT_HAD)
@pytest.mark.parametrize("is_ordering", [True, False])
def test_what_is_not_had_is_told_at_once(language: str, asked: str, told: str, is_ordering: bool) -> None:
    person = somebody(language=language)
    if is_ordering:
        orders(person, ORDERED[language])
    assert told in person.says(asked)
    assert person.lead.handoff.open is None


def test_what_was_named_in_the_answer_is_what_is_taken() -> None:
    person = meet_eater("en")
    person.says("what do you have for dessert?")
    reply = orders(person, "i'll take one of those")
    assert "chocolate" in reply, reply
    assert "₪28" in reply, reply


SUPPOSED = [
    ("en", "what if we make it two?"), ("en", "and if we took 2 of them?"),
    ("he", "ואם ניקח שתיים?"), ("he", "ומה אם עושים שתיים כאלה?"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "asked"), SUPPOSED)
def test_so_many_of_what_is_wanted_are_only_supposed(language: str, asked: str) -> None:
    person = somebody(language=language)
    orders(person, {"en": "a family pie half corn half onion", "he": "משפחתית חצי תירס חצי בצל"}[language])
    before = wanted(person)
    reply = person.says(asked)
    assert "₪136" in reply, reply
    assert wanted(person) == before


NOTES = [
    ("he", "יש לי רק שטר של 200, יש לשליח עודף?"),
    ("en", "we only have a 200 note, does he have change?"),
]


@pytest.mark.parametrize(("language", "said"), NOTES)
def test_a_bank_note_orders_nothing_and_its_change_is_noted_for_the_courier(language: str, said: str) -> None:
    person = meet_eater(language)
    orders(person, ORDERED[language], {"en": "and a personal one", "he": "ואישית"}[language])
    before = wanted(person)
    assert "₪200" in person.says(said)
    assert person.lead.handoff.open is None
    assert wanted(person).startswith(f"{before}; cash; ")
    assert "₪200" in wanted(person)
