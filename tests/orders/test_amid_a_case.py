"""Who was let down, or waits for an answer, and orders all the same: it is written down like any other order."""

from datetime import timedelta

import pytest

from conversations.orders.kept.basket import Basket
from conversations.turn.inputs import StaffPressed, StaffWrote
from tests.harness.studio import Person
from tests.orders.talking import orders, somebody, wanted

LET_DOWN = {
    "he": "הגיע לי מגש שרוף ומגעיל, פעם שלישית החודש",
    "en": "the pie you brought was burnt black and soggy, third time this month",
}


def _let_down(language: str) -> Person:
    person = somebody(language=language)
    person.says(LET_DOWN[language])
    assert person.lead.handoff.is_sore(person.now)
    return person


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "The page froze so I paid twice. Received one family pie, as ordered."),
        ("en", "we got two personal pizzas and a coke, that's all"),
        ("he", "האתר נתקע ושילמתי שוב. קיבלתי מגש משפחתי אחד"), ("he", "הזמנו שתי אישיות ולחם שום והגיעה רק אחת"),
    ],
)  # fmt: skip
def test_who_tells_what_came_orders_nothing(language: str, words: str) -> None:
    person = somebody(language=language)
    person.says(
        {"en": "I was charged twice for one order last night", "he": "חייבתם אותי פעמיים על הזמנה אחת"}[
            language
        ]
    )
    assert person.lead.handoff.is_grieved()
    assert "₪" not in person.says(words)
    assert not person.lead[Basket].is_open()


ALL_THE_SAME = [
    ("en", "anyway, put us down for a personal with corn and a green salad", "1 personal pizza with corn; 1 salad"),
    ("en", "fine. 2 family pies please, one half tuna half onion", "1 family pie, half tuna and half onion"),
    ("he", "נו טוב, תרשמו לנו בינתיים משפחתית חצי תירס חצי בצל", "משפחתית, חצי תירס וחצי בצל"),
    ("he", "בכל זאת רעבים: אישית בלי רוטב ועוד אישית ללא גלוטן", "אישית, בלי רוטב"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "line"), ALL_THE_SAME)
def test_who_is_let_down_and_orders_all_the_same_has_it_written_down(
    language: str, words: str, line: str
) -> None:
    person = _let_down(language)
    assert "₪" in orders(person, words)
    assert line in wanted(person)


MAKING_UP = [
    ("en", "I want a fresh family pie with olives instead"),
    ("en", "I asked for a family pie with olives"),
    ("en", "and a garlic bread for my trouble"),
    ("he", "אני רוצה מגש חדש עם זיתים"),
    ("he", "ביקשתי משפחתית עם זיתים"),
    ("he", "שלחתם אישית במקום משפחתית עם זיתים"),
]


@pytest.mark.parametrize(("language", "words"), MAKING_UP)
def test_what_is_to_make_up_for_it_is_no_order(language: str, words: str) -> None:
    person = _let_down(language)
    assert orders(person, words) == ""
    assert not person.lead[Basket].wanted


WHICH_IT_WAS = [
    ("en", "Dana, 61 Moriah. 2 family pies, one with olives one with mushrooms, you said 40 minutes"),
    ("en", "2 family, one olives, to Herzl 5 at 7pm"),
    ("he", "סיגל מוריה 61. משפחתית זיתים ומשפחתית פטריות, אמרו לי 40 דקות"),
    ("he", "שתי משפחתיות וסלט, הרצל 5"),
]


@pytest.mark.parametrize(("language", "words"), WHICH_IT_WAS)
def test_what_was_on_it_and_where_it_went_are_told_to_who_looks_for_it(language: str, words: str) -> None:
    person = _let_down(language)
    assert "₪" not in person.says(words)
    assert not person.lead[Basket].is_open()


GOES_ON = [
    ("en", "a family pie with corn and onion please", "no corn after all", "what does it come to?", "₪68"),
    ("he", "תרשמו לי משפחתית עם תירס ובצל", "בלי התירס בעצם", "כמה זה יוצא?", "₪68"),
]


@pytest.mark.parametrize(("language", "words", "change", "asks", "total"), GOES_ON)
def test_and_it_goes_on_from_there(language: str, words: str, change: str, asks: str, total: str) -> None:
    assert total in orders(_let_down(language), words, change, asks)


def test_staff_who_have_the_case_see_the_order_as_it_is_begun_and_as_it_is_closed() -> None:
    person = _let_down("en")
    person.says("ok then, one family pie with tuna")
    assert any("🧺" in (one.content.text or "") for one in person.told())
    person.says("add a can")
    assert not any("🧺" in (one.content.text or "") for one in person.told())
    person.says("that's all, send it")
    assert any("🧺" in (one.content.text or "") for one in person.told())


def test_who_waits_for_an_answer_orders_meanwhile() -> None:
    person = somebody(language="he")
    person.says("יש אצלכם תקע אירופאי בשולחן שליד החלון?")
    assert person.lead.handoff.open
    assert "₪96" in orders(person, "בינתיים: משפחתית ועוד אישית")


def _promised(language: str, words: str) -> Person:
    """Who was let down, heard this from staff, and has the conversation with the bot again."""
    person = _let_down(language)
    person.does(StaffWrote(words, "Sami"))
    person.does(StaffPressed("done", "Sami"))
    person.now += timedelta(hours=30)
    return person


PROMISED = [
    ("en", "we're so sorry, next garlic bread is on us", "a family pie with corn, and the garlic bread Sami promised",
     "1 family pie with corn; 1 garlic bread (on us, as the team promised)", "₪68", "isn't in the sum"),
    ("en", "the salad is on us next time", "2 personal pizzas with feta and sami's free salad",
     "2 personal pizzas with feta; 1 salad (on us, as the team promised)", "₪80", "isn't in the sum"),
    ("he", "סליחה, בפעם הבאה לחם שום עלינו", "אישית עם תירס ואישית עם בצל\nולחם השום שהבטחתם",
     "אישית עם תירס; אישית עם בצל; לחם שום (עלינו, כמו שהצוות הבטיח)", "₪80", "לא נכנס לסכום"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "promise", "words", "line", "total", "told"), PROMISED)
def test_what_staff_promised_is_in_no_sum_and_is_not_denied(
    language: str, promise: str, words: str, line: str, total: str, told: str
) -> None:
    person = _promised(language, promise)
    reply = person.says(words)
    assert total in reply
    assert told in reply
    assert wanted(person) == line
    assert person.lead.handoff.open


def test_a_thing_is_not_said_to_be_promised_where_staff_said_nothing() -> None:
    reply = somebody(language="en").says("a family pie with corn and a garlic bread for free")
    assert "promised" not in reply
