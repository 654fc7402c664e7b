"""Orders as hungry people type them on a phone: slips, halves with names, two languages, and what is no order."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.harness.studio import Person
from tests.orders.talking import orders, somebody, wanted

TYPED = [
    (("hiya can u do 2 lage pizzas pls", "one halfn half mushroms n olives", "n 2 cokes",
      "actualy make that 3 cokes"),
     "1 family pie, half mushrooms and half olives; 1 family pie; 3 cans of drink"),
    (("1 large pizza please", "half mushrooms for dan, half corn for me",
      "and a personal one for the kid without onion",
      "cancel the personal"), "1 family pie, half mushrooms and half corn"),
    (("family pie half half, half for noa with mushrooms and half for itai with onion",
      "sorry itai wants corn not onion"), "1 family pie, half mushrooms and half corn"),
    (("can i get a large margherita and a bottle of coke", "make it 2 bottles"), "1 family pie; 2 1.5-litre bottles"),
    (("3 family pies", "remove one", "put olives on one", "put corn on the other", "swap the corn for tuna"),
     "1 family pie with olives; 1 family pie with tuna"),
    (("2 pizzas", "large", "one large one small", "olives on the small one"),
     "1 family pie; 1 personal pizza with olives"),
    (("personal pizza gluten free", "and family regular", "never mind the family"),
     "1 personal pizza with gluten-free dough"),
    (("2 pizzas then. 1 family 1 small",), "1 family pie; 1 personal pizza"),
    (("3 פיצות, 2 גדולות ואחת קטנה",), "2 משפחתיות; אישית"),
    (("2 large pls", "*one with corn", "i meant tuna not corn", "ok but no tuna at all"), "2 family pies"),
    (("family pie please", "add a salad for mum", "she says no salad"), "1 family pie"),
    (("שתי משפחתיות בבקשה", "אחת חצי זיתים חצי תירס", "ואחת בלי בצל לילד", "בעצם תוסיף פטריות לשניה",
      "סליחה לא פטריות, טונה"), "משפחתית, חצי זיתים וחצי תירס; משפחתית עם טונה, בלי בצל"),
    (("3 פיצות", "משפחתיות", "אחת בלי כלום אחת עם תירס ואחת חצי חצי", "חצי זיתים חצי בצל"),
     "משפחתית; משפחתית עם תירס; משפחתית, חצי זיתים וחצי בצל"),
    (("היי אפשר 2 large עם olives", "one בלי olives", "ועוד coke", "סורי שתי coke"),
     "משפחתית עם זיתים; משפחתית; 2 פחיות"),
    (("הזמנה: משפחתית פטריות ואישית תירס", "סליחה טעיתי האישית עם טונה לא תירס", "המשפחתית בלי פטריות",
      "2 משפחתיות בעצם"), "2 משפחתיות; אישית עם טונה"),
    (("אני רוצה משפחתית", "עם זיתים", "בלי זיתים", "בעצם כן עם זיתים", "על חצי"), "משפחתית, חצי זיתים"),
    (("משפחתית אחד גדול עם זיתים ופיטריות", "ושתי קולה", "לא רגע קולה אחת", "תעשה שיהיה אישית במקום"),
     "אישית עם זיתים ופטריות; פחית"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "line"), TYPED)
def test_in_the_end_it_is_what_they_wanted(said: tuple[str, ...], line: str) -> None:
    person = _speaking_as(said[0])
    for words in said:
        person.says(words)
    assert wanted(person) == line


def test_a_group_that_asks_how_many_goes_on_to_order() -> None:
    person = somebody(language="en")
    assert "2 family pies, ₪124" in orders(person, "yo we r 6 ppl how many pies do we need")
    assert "For 7 people" in orders(person, "actually 7 ppl")
    assert "1 family pie with vegan cheese" in person.says("one of them vegan")
    assert "₪124" in orders(person, "whats the total")


def test_hungry_people_need_more() -> None:
    person = somebody()
    person.says("אני רוצה להזמין לישיבה 40 בחורים. יום רביעי 14 לחודש בערב")
    assert "14 משפחתיות, ₪770" in orders(person, "כמה מגשים צריך ל 40 בחורים רעבים")


def test_hungry_people_who_need_no_more_are_told_it_once() -> None:
    person = somebody()
    reply = orders(person, "באים 6 חברים לסחוב, גברים רעבים, כמה מגשים צריך")
    assert "2 משפחתיות, ₪124" in reply
    assert "אם רעבים ממש" not in reply


NOTHING_ORDERED = [
    ("8 guys", "big guys", "how many pizzas"),
    ("we're a big family of five, do you have a high chair",),
    ("thats for big eaters", "little kids too"),
    ("חבורה גדולה, גברים גדולים",),
    ("אנחנו משפחה גדולה עם ילדים קטנים",),
    ("can i get that garlic bread still or did i lose it when i opted out",),
    ("is the garlic bread free with the club?",),
    ("מגיע לי לחם שום במתנה, לא?",),
    ("רציתי לעבוד אצלכם אני בן 17", "יש לי 2 חברים שגם רוצים", "אחד גדול אחד קטן 😂"),
    ("hi i had a pizza yesterday with olives and it was cold", "2 pizzas i want my money back"),
    ("same as last time please",),
    ("אותו דבר כמו פעם שעברה",),
    ("איתי רוזן. 050-5550134",),
    ("call me on 050 555 0134, Dana",),
]  # fmt: skip


@pytest.mark.parametrize("said", NOTHING_ORDERED)
def test_what_is_no_order_is_none(said: tuple[str, ...]) -> None:
    person = _speaking_as(said[0])
    assert orders(person, *said) == ""
    assert not person.lead[Basket].is_open()


def test_what_was_promised_is_asked_of_the_team() -> None:
    person = somebody(language="en")
    person.says("can i get that garlic bread still or did i lose it when i opted out")
    assert any("garlic bread" in told.content.text for told in person.told())


def test_a_name_and_a_telephone_number_are_no_order() -> None:
    person = somebody()
    person.says("לאן שולחים קורות חיים. אין לי באמת קורות חיים יש לי שם וטלפון 😂")
    reply = person.says("איתי רוזן. 050-5550134")
    assert "צוות" in reply
    assert "הזמנה" not in reply


def test_cancel_that_is_the_order_and_no_refusal() -> None:
    person = somebody(language="en")
    person.says("2 family pies one w tuna")
    assert "nothing was ordered" in person.says("cancel that")
    assert not person.lead[Basket].is_open()
    assert person.lead.consent.refused_at is None


def test_without_a_basket_the_same_words_are_others() -> None:
    assert orders(somebody(language="en"), "cancel that") == ""


def test_what_only_people_can_make_is_put_to_them() -> None:
    person = somebody(language="en")
    person.says("2 family pies please")
    person.says("one without crust")
    assert any("without crust" in told.content.text for told in person.told())


def test_who_orders_the_same_once_more_hears_it_once_more() -> None:
    person = somebody(language="en")
    assert "₪68" in orders(person, "hey 1 large olives", "never mind", "ok fine 1 large olives")
    assert wanted(person) == "1 family pie with olives"


def test_additions_go_on_no_can() -> None:
    person = somebody(language="en")
    assert "What should I change" in orders(person, "2 cokes please", "with olives")


def test_how_to_order_is_told_once() -> None:
    reply = orders(somebody(language="en"), "2 family pies and a personal one\nhow do i order that?")
    assert reply.count("+97245550187") == 1


def _speaking_as(words: str) -> Person:
    return somebody(language="he" if any("א" <= sign <= "ת" for sign in words) else "en")
