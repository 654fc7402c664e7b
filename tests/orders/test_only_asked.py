"""A question of price, or of how many, is answered and opens no order; who takes it then goes on from that."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.orders.talking import somebody, wanted

CLOSING = ("isn't ordered", "To order it", "Pickup, or", "סוגרים", "כדי להזמין", "באיסוף, או")
ASKED = [
    ("en", "how many pies for five kids and me?", "6 people"),
    ("en", "how much are 2 family pies with olives?", "₪136"),
    ("en", "we're thinking of ordering for 20 people, what would it cost?", "₪310"),
    ("en", "how much would 3 family pies with corn be?", "₪204"),
    ("he", "כמה פיצות צריך להזמין לחמישה ילדים ואני גם", "6"),
    ("he", "כמה עולות שתי משפחתיות וקולה?", "₪133"),
    ("he", "כמה יעלו 3 מגשים עם פטריות?", "₪204"),
    ("he", "אם נהיה 12, כמה פיצות?", "₪186"),
]


@pytest.mark.parametrize(("language", "words", "told"), ASKED)
def test_what_is_only_asked_is_told_in_a_line_and_opens_nothing(language: str, words: str, told: str) -> None:
    person = somebody(language=language)
    reply = person.says(words)
    assert told in reply, reply
    assert not any(closing in reply for closing in CLOSING), reply
    assert "\n" not in reply, reply
    assert person.lead[Basket].supposed


ORDERED = [
    ("en", "I'd like 2 family pies, how much is that?"),
    ("en", "2 family pies with corn, how much?"),
    ("en", "can I order for 20 people on Thursday at noon?"),
    ("en", "two margheritas and a coke"),
    ("he", "תביאו שתי משפחתיות עם זיתים, כמה זה?"),
    ("he", "2 משפחתיות עם תירס וקולה. כמה יוצא"),
]


@pytest.mark.parametrize(("language", "words"), ORDERED)
def test_what_is_asked_for_is_an_order_though_its_price_is_asked(language: str, words: str) -> None:
    person = somebody(language=language)
    reply = person.says(words)
    assert any(closing in reply for closing in CLOSING), reply
    assert not person.lead[Basket].supposed


TAKEN = [
    ("en", ("how many pies for six?", "great, do that"), "2 family pies"),
    ("en", ("how much are 2 family pies with olives?", "and with a coke?", "ok I'll take it"), "₪145"),
    ("he", ("כמה עולה משפחתית עם זיתים?", "אז אחת כזאת בבקשה"), "₪68"),
    ("he", ("כמה צריך ל-8 אנשים?", "וכמה זה עולה?", "טוב אז תביאו את זה להלל 12, הדר"), "הלל 12"),
]


@pytest.mark.parametrize(("language", "said", "told"), TAKEN)
def test_who_takes_it_then_has_it_read_back_as_an_order(
    language: str, said: tuple[str, ...], told: str
) -> None:
    person = somebody(language=language)
    *_, reply = [person.says(words) for words in said]
    assert told in reply, reply
    assert any(word in reply for word in ("ordered", "הזמנה", "הוזמן")), reply
    assert not person.lead[Basket].supposed


BESIDE = [
    ("en", "how many pies for six?", "I can come and get it myself. is there parking?"),
    ("en", "how many pies for six?", "how many slices is a big one?"),
    ("he", "כמה פיצות צריך ל-6 אנשים?", "מה זה משפחתית, כמה סנטימטר זה"),
    ("he", "כמה פיצות צריך ל-6 אנשים?", "אני יכול לבוא לקחת לבד. חניה יש לידכם?"),
    ("en", "how many pies for 14 of us?", "I don't need 2 pizzas"),
]


@pytest.mark.parametrize(("language", "asked", "then"), BESIDE)
def test_what_is_said_next_is_not_answered_with_what_they_need(language: str, asked: str, then: str) -> None:
    person = somebody(language=language)
    person.says(asked)
    assert "₪124" not in person.says(then)
    assert person.lead[Basket].supposed


NOTHING = [
    ("en", "I don't need 2 pizzas"), ("en", "9 kids, ages 6 to 11"), ("he", "אני לא צריכה 2 פיצות"),
    ("en", "how much is a regular family pie and what does a topping cost?"),
    ("he", "כמה יוצאת מגש משפחתי רגיל ומה עולה תוספת"), ("he", "לא צריך להזמין שלוש"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words"), NOTHING)
def test_what_names_so_much_and_wants_none_is_no_order(language: str, words: str) -> None:
    person = somebody(language=language)
    person.says(words)
    assert not person.lead[Basket].is_open()


def test_so_much_that_is_refused_is_left_out_of_what_is_wanted() -> None:
    person = somebody(language="en")
    person.says("I don't want 3 large, I want 2 large")
    assert wanted(person) == "2 family pies"


TOLD = [
    ("he", "כמה יוצאת מגש משפחתי רגיל ומה עולה תוספת", "אחת עם זיתים ועגבניות בלי בצל", "משפחתית עם זיתים ועגבניות"),
    ("he", "כמה זה מגש?", "עם זיתים ופטריות", "משפחתית עם זיתים ופטריות"),
    ("en", "how much is a family pie?", "one with olives and tomatoes, no onion", "family pie with olives"),
    ("en", "how much are the pizzas?", "one with olives and tomatoes, no onion", "1 pizza with olives"),
    ("en", "what toppings do you have?", "two with mushrooms and one plain", "mushrooms"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "asked", "said", "line"), TOLD)
def test_one_by_what_goes_on_it_is_ordered_after_the_price(
    language: str, asked: str, said: str, line: str
) -> None:
    person = somebody(language=language)
    person.says(asked)
    person.says(said)
    assert line in wanted(person)


def test_what_follows_such_a_one_is_kept() -> None:
    person = somebody(language="he")
    for words in (
        "כמה עולה משפחתית?",
        "אחת עם זיתים ועגבניות בלי בצל",
        "בעצם גם תירס",
        "הלל 12, הדר",
        "על שם דנה לוי",
    ):
        person.says(words)
    basket = person.lead[Basket]
    assert "תירס" in wanted(person)
    assert (basket.address, basket.in_name) == ("הלל 12", "דנה לוי")


NO_PIES = [
    ("en", "how much is a large?", "one with my brother"), ("he", "כמה עולה משפחתית?", "אחת עם כלב בבקשה"),
    ("he", "עד מתי פתוח?", "אחת עם זיתים"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "asked", "said"), NO_PIES)
def test_one_with_something_else_is_no_pie(language: str, asked: str, said: str) -> None:
    person = somebody(language=language)
    person.says(asked)
    person.says(said)
    assert not person.lead[Basket].is_open()


PLANNED = [
    ("en", "a table for 12 on Sunday at 17:30 please, name is Nadia",
     "do you want us to preorder the pizzas so they're ready on the dot? if so i'd say 6 big ones, i'll trust you"),
    ("en", "do you have a workshop on sunday?",
     "We'd be 9 kids, ages 6 to 11. What does it cost, do the adults pay too?"),
    ("en", "do you have a workshop on sunday?", "So we'd be 9 kids but 8 pizzas, does that change the price?"),
    ("he", "שולחן ל-12 ליום ראשון ב-18:00 על שם דנה", "נגיד 4 פיצות גדולות יספיקו לנו"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "planned", "said"), PLANNED)
def test_what_is_said_of_a_table_or_a_workshop_opens_no_order(language: str, planned: str, said: str) -> None:
    person = somebody(language=language)
    person.says(planned)
    person.says(said)
    assert not person.lead[Basket].is_open()


def test_who_plans_a_table_and_sends_for_pies_is_heard() -> None:
    person = somebody(language="he")
    person.says("שולחן ל-12 ליום ראשון ב-18:00 על שם דנה")
    assert "₪136" in person.says("בכל זאת תשלחו 2 משפחתיות עם תירס להלל 12, הדר")
