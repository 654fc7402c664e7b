"""Small things said around an order that were heard as something else."""

from datetime import timedelta

import pytest

from conversations.meetings.kept.part import Appointments
from conversations.orders.kept.basket import Basket
from tests.dialogue.samples import meet_eater
from tests.orders.talking import orders, somebody, wanted
from tests.orders.test_tables_again import WEDNESDAY

ORDERED = {"en": "a family pie with corn to 12 Hillel street", "he": "משפחתית עם תירס להלל 12"}
WITH_WHOM = [
    ("en", "please leave it with the neighbour downstairs", "neighbour"),
    ("en", "Nordau 4, Hadar, 2nd floor, drop it with the security guy", "security"),
]


@pytest.mark.parametrize(("language", "said", "told"), WITH_WHOM)
def test_whom_it_is_left_with_is_no_topping(language: str, said: str, told: str) -> None:
    person = somebody(language=language)
    reply = orders(person, "a family pie with corn", said)
    assert "which of our toppings" not in reply, reply
    assert told in reply, reply


@pytest.mark.parametrize(
    ("language", "said"),
    [("he", "נא לרשום חשבונית על שם המשרד"), ("en", "an invoice in the name of Levi Ltd please")],
)
def test_in_whose_name_the_bill_is_is_not_whose_the_order_is(language: str, said: str) -> None:
    person = somebody(language=language)
    orders(person, ORDERED[language])
    person.says(said)
    assert not person.lead[Basket].in_name


ONE_OF_IT = [
    ("en", "do you have garlic bread?", "add one please", "garlic bread"),
    ("he", "יש לכם לחם שום?", "תוסיפו אחד בבקשה", "לחם שום"),
    ("he", "לחם שום יש?", "אז גם אחד כזה", "לחם שום"),
    ("en", "got water?", "also one of those please", "water"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "asked", "said", "told"), ONE_OF_IT)
def test_one_of_what_was_just_asked_about(language: str, asked: str, said: str, told: str) -> None:
    person = meet_eater(language)
    orders(person, {"en": "a personal pizza with mushrooms", "he": "אישית עם פטריות"}[language], asked, said)
    assert told in wanted(person)
    assert len(person.lead[Basket].wanted) == 2


SUMS = [
    ("en", "what will it all cost me?"),
    ("he", "כמה להביא איתי?"),
    ("en", "what does everything cost together"),
]


@pytest.mark.parametrize(("language", "said"), SUMS)
def test_what_all_of_it_costs_is_no_price_list(language: str, said: str) -> None:
    person = meet_eater(language)
    assert "₪80" in orders(person, ORDERED[language], said)


FROM_WHOM = [("en", "can he tell her it's from dad?"), ("he", "אפשר שהשליח יגיד לו שזה מסבתא?")]


@pytest.mark.parametrize(("language", "said"), FROM_WHOM)
def test_from_whom_it_is_may_be_said_at_the_door(language: str, said: str) -> None:
    person = meet_eater(language)
    orders(person, ORDERED[language])
    person.says(said)
    assert person.lead[Basket].notes
    assert person.lead.handoff.open is None


REACHED = [("en", "heya, can u bring something to 9 Hillel st?"), ("he", "אפשר משלוח לרחוב מסדה 12?")]


@pytest.mark.parametrize(("language", "said"), REACHED)
def test_a_street_that_is_known_is_reached(language: str, said: str) -> None:
    person = somebody(language=language)
    reply = person.says(said)
    assert any(yes in reply for yes in ("Yes", "כן")), reply
    assert "₪12" in orders(person, {"en": "a family pie", "he": "משפחתית"}[language])


MORE = [("he", "ואם אני מוסיפה עוד אחת?", "₪124"), ("en", "and if i add another one?", "₪124")]


@pytest.mark.parametrize(("language", "said", "told"), MORE)
def test_one_more_is_only_supposed(language: str, said: str, told: str) -> None:
    person = somebody(language=language)
    orders(person, {"en": "a family pie", "he": "משפחתית"}[language])
    before = wanted(person)
    assert told in person.says(said)
    assert wanted(person) == before


def test_more_than_a_table_is_for_are_for_the_team() -> None:
    person = somebody(now=WEDNESDAY, language="en")
    person.says("a table for 5 tomorrow at 19:00")
    person.says("yes")
    person.says("actually 8 and a baby")
    assert person.lead.handoff.open is not None
    assert person.lead[Appointments].party == 5


CLOSED = [
    ("en", "can we get a table on friday evening?", "15:00"),
    ("he", "אפשר שולחן ליום שישי בערב?", "15:00"),
]


@pytest.mark.parametrize(("language", "said", "told"), CLOSED)
def test_an_evening_on_which_we_are_closed_is_told_at_once(language: str, said: str, told: str) -> None:
    person = somebody(now=WEDNESDAY, language=language)
    assert told in person.says(said)


def test_when_it_is_for_is_kept_though_it_was_but_asked_whether_one_can_order() -> None:
    person = somebody(language="en")
    orders(person, "can i order already for today at 13:30?", "2 family pies")
    assert person.lead[Basket].hour == "13:30"


def test_the_second_for_less_is_told_to_who_wants_but_one_so_far() -> None:
    person = somebody(now=WEDNESDAY - timedelta(days=1), language="he")
    orders(person, "משפחתית עם זיתים")
    assert "₪31" in orders(person, "היום שלישי, לא? אז השנייה בחצי מחיר")
    assert person.lead.handoff.open is None


def test_what_the_team_has_yet_to_confirm_is_said_so_once() -> None:
    person = somebody(language="en")
    orders(person, "a family pie with corn to 12 Hillel street", "go ahead and order it")
    reply = orders(person, "is my order confirmed?")
    assert "still has to confirm" in reply, reply
    assert "isn't ordered yet" not in reply, reply


def test_a_greeting_with_a_name_behind_it_asks_nobody() -> None:
    person = meet_eater("en")
    orders(person, ORDERED["en"])
    assert "short greeting" in person.says("Could you write Mazal Tov on the box? From uncle Dov")
    assert person.lead.handoff.open is None


def test_order_please_behind_a_thank_you_is_no_mere_thanks() -> None:
    person = meet_eater("en")
    orders(person, ORDERED["en"])
    person.says("great thanks, order now please")
    assert person.lead[Basket].passed


def test_what_would_make_it_be_brought_for_nothing() -> None:
    person = meet_eater("en")
    assert "₪32" in orders(person, ORDERED["en"], "what else can i add to get it for free?")
