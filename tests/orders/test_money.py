"""What so much money buys, a day's deal in a sum, and the same as last time."""

from datetime import UTC, datetime, timedelta

import pytest

from conversations.purchases.inputs import Bought
from tests.orders.talking import orders, somebody, wanted

TUESDAY = datetime(2027, 3, 16, 10, 20, tzinfo=UTC)

FOR_MONEY = [
    ("so how many large pizzas for 640", "11 family pies: ₪605"),
    ("how many pies can I get for ₪300", "4 family pies: ₪248"),
    ("how many small ones with 200 shekels", "5 personal pizzas: ₪170"),
    ("how many family pizzas do we get for 500 nis", "8 family pies: ₪496"),
    ("we've 250 shekels, how many trays is that", "4 family pies: ₪248"),
    ("כמה משפחתיות אפשר ב-640", "11 משפחתיות: ₪605"),
    ("כמה פיצות יוצא לנו ב300 שקל", "4 משפחתיות: ₪248"),
    ("יש לנו תקציב של 250 שקל, כמה מגשים זה?", "4 משפחתיות: ₪248"),
    ("כמה אישיות אקבל ב-200 ש\"ח", "5 אישיות: ₪170"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "told"), FOR_MONEY)
def test_so_much_money_buys_so_many(words: str, told: str) -> None:
    person = somebody(language="he" if any("א" <= sign <= "ת" for sign in words) else "en")
    assert told in orders(person, words)
    assert wanted(person) == ""


def test_whether_the_money_still_does_is_told_by_how_many_they_are() -> None:
    person = somebody(language="en")
    person.says("its for our chess club, 16 kids and one coach")
    person.says("budget is exactly 640 shekels")
    person.says("its actually 18 people now")
    reply = orders(person, "so does the 640 still work")
    assert reply.startswith("Yes")
    assert "18 people" in reply


@pytest.mark.parametrize("words", ["5 large pizzas please", "5 משפחתיות בבקשה"])
def test_a_deal_that_is_in_the_sum_is_told(words: str) -> None:
    reply = orders(somebody(now=TUESDAY, language="he" if "מ" in words else "en"), words)
    assert "₪248" in reply
    assert "Tuesday's deal" in reply or "המבצע של יום שלישי" in reply
    assert "deal" not in orders(somebody(language="en"), "5 large pizzas please")


AGAIN = [
    ("same again please", "2 family pies with corn"),
    ("Same as last time pls", "2 family pies with corn"),
    ("as usual please", "2 family pies with corn"),
    ("the usual, but no corn", "2 family pies"),
    ("me again. same order please and a coke", "2 family pies with corn; 1 can of drink"),
    ("אותו דבר כמו פעם קודמת בבקשה", "2 משפחתיות עם תירס"),
    ("כרגיל בבקשה", "2 משפחתיות עם תירס"),
    ("שוב אותו דבר", "2 משפחתיות עם תירס"),
    ("כמו בפעם שעברה, ותוסיפו קולה", "2 משפחתיות עם תירס; פחית"),
    ("תביאו לי את הרגיל", "2 משפחתיות עם תירס"),
]


@pytest.mark.parametrize(("words", "line"), AGAIN)
def test_the_same_again_is_what_was_talked_of_here(words: str, line: str) -> None:
    is_hebrew = any("א" <= sign <= "ת" for sign in words)
    person = somebody(language="he" if is_hebrew else "en")
    person.says("2 משפחתיות עם תירס בבקשה" if is_hebrew else "2 large with corn please")
    person.does(Bought("A1", 136, "ILS", "pizza", person.now))
    person.now += timedelta(days=2)
    assert orders(person, words)
    assert wanted(person) == line


@pytest.mark.parametrize("words", ["What did I have exactly, was it corn?", "מה לקחתי בפעם שעברה?"])
def test_what_it_was_is_told(words: str) -> None:
    is_hebrew = any("א" <= sign <= "ת" for sign in words)
    person = somebody(language="he" if is_hebrew else "en")
    person.says("2 משפחתיות עם תירס בבקשה" if is_hebrew else "2 large with corn please")
    person.does(Bought("A1", 136, "ILS", "pizza", person.now))
    person.now += timedelta(days=2)
    assert ("2 משפחתיות עם תירס" if is_hebrew else "2 family pies with corn") in orders(person, words)
