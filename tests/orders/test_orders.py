"""What is ordered in the chat is read back with its sum, changed by what is said next, and never taken for ordered."""

from datetime import UTC, datetime, timedelta

import pytest

from conversations.orders.facts import OrderNamed
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.purchases.inputs import Bought
from tests.harness.studio import meet, prepare
from tests.orders.talking import compile_sample, orders, somebody

TUESDAY = datetime(2027, 3, 16, 10, 20, tzinfo=UTC)

ORDERED = [
    ("2 משפחתיות אחת חצי זיתים חצי פטריות ואחת רגילה. כמה יוצא עם משלוח", "₪130"),
    ("2 family, one half olives half mushrooms and one plain, how much with delivery", "₪130"),
    ("1 pizza mushroom onion olives. how much", "₪80"),
    ("ok 1 pizza w mushroom onion n olives, no cheese if its not vegan. how much", "₪52"),
    ("משפחתית אחת עם זיתים בבקשה", "₪68"),
    ("פיצה אישית עם תירס ובצל", "₪46"),
    ("שתי אישיות", "₪68"),
    ("3 מגשים", "₪186"),
    ("אפשר להזמין 2 מגשים משפחתיים, אחד עם טונה ואחד רגיל?", "₪130"),
    ("תביאו לי משפחתית חצי תירס חצי בצל ועוד 2 קולה", "₪86"),
    ("רוצה אישית בלי גלוטן", "₪44"),
    ("רוצים ארבע משפחתיות ושני לחמי שום", "₪284"),
    ("I'd like two family pies and a garlic bread", "₪142"),
    ("can I get 1 personal with feta and 1 coke?", "₪49"),
    ("one large with extra cheese please", "₪68"),
    ("family pie with olives", "₪68"),
    ("x2 family pies pls", "₪124"),
    ("we want three personal pizzas, one with corn", "₪108"),
    ("12 family pies please", "₪660"),
    ("12 משפחתיות", "₪660"),
    ("hey, lets get 2 large half mushrooms half olives", "₪136"),
    ("gluten-free personal pizza with tomatoes, please", "₪50"),
    ("משפחתית וסלט", "₪94"),
]
NOT_ORDERED = [
    "two of my friends came", "we ordered 2 last week and they were cold", "are 2 enough for 5?",
    "הזמנו 2 משפחתיות והן הגיעו קרות", "2 מגשים מספיקים לשמונה?", "כמה עולה משפחתית?", "how much is a family pie",
    "how much for 2 family pies", "יש לכם זיתים?", "do you have vegan cheese", "can I get half and half?",
    "אפשר חצי חצי?", 
    "my family of 4 is coming", "2 family members are vegan", "שולחן לארבעה בשמונה",
    "book a table for 2 and a pizza", "I love your family pies", "המשפחתית שלכם הכי טעימה", 
    "which is better, large or personal?",
    "לא קיבלתי את 2 הפיצות", "one pizza was missing", "what if I order 10 pies",
    "the 2 pizzas we got yesterday were great",
    "אני בן 30 ורוצה לעבוד אצלכם", "5 adults 3 kids, around 6:30", "יש לי 2 בנות גדולות", "2", "שתיים", "יש קולה?",
    "איזה גודל המשפחתית?", 
    "is the small one enough for one person?",
    "I want a refund for the 2 pizzas", "אחד החברים שלי צליאקי",
    "באיזה גודל האישית", "we sell 2 pizzas a day ourselves, job?",
]  # fmt: skip


@pytest.mark.parametrize(("words", "total"), ORDERED)
def test_an_order_is_read_back_with_its_sum(words: str, total: str) -> None:
    reply = orders(somebody(), words)
    assert total in reply
    assert any(closing in reply for closing in ("סוגרים", "isn't ordered", "To order it", "כדי להזמין"))


@pytest.mark.parametrize("words", NOT_ORDERED)
def test_what_is_no_order_is_not_read_as_one(words: str) -> None:
    person = somebody()
    assert orders(person, words) == ""
    assert person.lead[Basket].wanted == ()


CHANGED = [
    (("2 משפחתיות אחת חצי זיתים חצי פטריות ואחת רגילה", "תוריד את הרגילה תעשה שתיים חצי חצי"), "₪136"),
    (("2 משפחתיות אחת חצי זיתים חצי פטריות ואחת רגילה", "סליחה התחרטנו שוב. אחת משפחתית וזהו, באים לקחת"), "₪62"),
    (("1 family pie with olives", "actually my roomie is in so make it 2, hers normal w corn"), "₪136"),
    (("1 family pie", "make it 2"), "₪124"),
    (("משפחתית אחת בבקשה", "תעשה 3"), "₪186"),
    (("1 pizza with olives please", "large"), "₪68"),
    (("פיצה אחת עם זיתים", "אישית"), "₪40"),
    (("2 family pies", "add a garlic bread and 2 cokes"), "₪160"),
    (("2 משפחתיות", "ועוד אחת עם תירס"), "₪192"),
    (("2 family pies, one with olives", "remove the plain one"), "₪68"),
    (("2 family pies, one with olives", "without the olives"), "₪124"),
    (("משפחתית עם זיתים ותירס", "בלי התירס"), "₪68"),
    (("3 משפחתיות", "תוריד אחת", "כמה עכשיו"), "₪124"),
    (("2 large please", "how much now"), "₪124"),
    (("2 משפחתיות בבקשה", "סה\"כ?"), "₪124"),
    (("1 personal pizza please", "delivery to hadar"), "₪46"),
    (("אישית אחת בבקשה", "במשלוח לאחוזה"), "₪46"),
    (("2 personal pizzas please", "pickup!"), "₪68"),
    (("1 family pie please", "with mushrooms"), "₪68"),
    (("2 family pies", "one with tuna and one with corn"), "₪136"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "total"), CHANGED)
def test_what_is_said_next_changes_it(said: tuple[str, ...], total: str) -> None:
    assert total in orders(somebody(), *said)


def test_a_place_out_of_reach_is_said_and_kept_in_mind() -> None:
    person = somebody()
    person.says("עושים משלוח לרמת גן?")
    reply = orders(person, "2 משפחתיות בבקשה, במשלוח")
    assert "לרמת גן אין משלוח" in reply
    assert "באיסוף" in reply


def test_on_a_tuesday_the_second_pie_is_half_price() -> None:
    assert "₪93" in orders(somebody(now=TUESDAY), "2 family pies please")


def test_a_group_is_reckoned_and_follows_its_number() -> None:
    person = somebody()
    reply = orders(person, "היי! כן פניתי לגבי הזמנה למשרד ביום חמישי 35 איש")
    assert "9 משפחתיות, ₪558. 10 יוצאות אפילו פחות: ₪550" in reply
    assert "2 משפחתיות עם גבינה טבעונית ומשפחתית עם בצק ללא גלוטן" in person.says("7 טבעונים\n3 ללא גלוטן")
    assert "11 משפחתיות, ₪615" in orders(person, "אוקי עדכון אנחנו 41 😩")
    person.now += timedelta(days=1)
    reply = orders(person, "ירדו לנו 6 חזרנו ל35. אפשר לקבל סיכום מסודר בכתב?")
    assert "ל־35 איש: 9 משפחתיות" in reply
    assert "סוגרים יום מראש בטלפון" in reply


def test_what_nobody_priced_is_asked_of_the_team() -> None:
    journey = compile_sample("pizza_place").journey
    prices = journey.own_part(PriceList)
    assert prices is not None
    unknown = prices.additions["four_cheeses"].model_copy(update={"price": None})
    prices = prices.model_copy(update={"additions": prices.additions | {"four_cheeses": unknown}})
    person = meet(prepare(journey.model_copy(update={"own": journey.own | {"prices": prices}})))
    person.says("hi")
    reply = person.says("a large pizza with four cheeses please")
    assert "no price for four cheeses, so I've asked the team" in reply
    assert any("four cheeses" in told.content.text for told in person.told())


def test_what_is_not_had_here_is_said() -> None:
    assert "אננס אין" in orders(somebody(), "משפחתית עם אננס בבקשה")


def test_who_comes_in_sees_what_they_want_so_far() -> None:
    person = somebody()
    person.says("2 משפחתיות עם זיתים בבקשה")
    person.says("אפשר לדבר עם מישהו?")
    assert any("🧺 2 משפחתיות עם זיתים" in told.content.text for told in person.told())


def test_it_is_remembered_as_a_fact() -> None:
    person = somebody()
    person.says("2 משפחתיות בבקשה")
    (note,) = person.notes(OrderNamed)
    assert isinstance(note.fact, OrderNamed)
    assert note.fact.named == {"family": 2}
    assert note.fact.total == 124


def test_hours_later_nothing_is_gone_on_from() -> None:
    person = somebody()
    person.says("2 משפחתיות בבקשה")
    person.now += timedelta(hours=5)
    assert orders(person, "תעשה 3") == ""


def test_what_was_bought_is_wanted_no_more() -> None:
    person = somebody()
    person.says("2 משפחתיות בבקשה")
    person.does(Bought("A1", 124, "ILS", "מגש", person.now))
    assert not person.lead[Basket].is_open()


@pytest.mark.parametrize(
    ("words", "total"),
    [
        ("Please send the total for two persons", "₪460 a month"),
        ("what's the total for 2 adults and 1 kid", "₪680 a month"),
        ("מה הסכום הכולל לשני מבוגרים וילד?", "₪680 לחודש"),
        ("סה\"כ לזוג ושני ילדים?", "₪900 לחודש"),
        ("Please send the total for three adults", "₪720 a month"),
        ("מה הסכום לשלושה מבוגרים?", "₪720 לחודש"),
        ("total for 3 trial classes please", "₪150"),
    ],
)  # fmt: skip
def test_the_studio_sums_for_several(words: str, total: str) -> None:
    assert total in orders(somebody("dance_studio"), words)


@pytest.mark.parametrize(
    "words",
    ["יש לי 2 ילדים", "how much for two", "two friends of mine dance with you", "אנחנו זוג ורוצים לרקוד", "my kid is 7",
     "book me for the trial", "2 people can't come tomorrow"],
)  # fmt: skip
def test_nothing_is_ordered_at_the_studio(words: str) -> None:
    assert orders(somebody("dance_studio"), words) == ""


def test_the_studio_goes_on_from_the_total() -> None:
    assert "₪680" in orders(
        somebody("dance_studio"), "Please send the total for two persons", "and with one kid?"
    )
