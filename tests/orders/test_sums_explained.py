"""Sums are told of all that was said, and explained by what they are made of."""

from datetime import UTC, datetime

import pytest

from tests.orders.talking import FRIDAY, somebody, wanted

TUESDAY = datetime(2027, 1, 26, 17, 5, tzinfo=UTC)

BEHIND = [
    ("en", "2 family pies, one plain one with onions and tuna. how much"),
    ("en", "2 family pies, one plain and one with onions and tuna. how much is it"),
    ("he", "2 משפחתיות, אחת רגילה ואחת עם בצל וטונה. כמה יוצא?"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words"), BEHIND)
def test_what_it_comes_to_is_of_all_that_was_told_before_it(language: str, words: str) -> None:
    assert "₪136" in somebody(language=language).says(words)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "i saw you have garlic bread. how much is it?"), ("he", "ראיתי שיש לחם שום. כמה זה?")],
)
def test_what_one_thing_costs_that_was_only_spoken_of_is_told_of_one(language: str, words: str) -> None:
    person = somebody(language=language)
    assert "₪18" in person.says(words)
    assert wanted(person) == ""


OF_DEAL = [
    ("en", "is it true the second pizza is half off today?",
     "brill. 2 then, one plain one w onions and tuna. how much"),
    ("he", "נכון שהמגש השני בחצי מחיר היום?", "אחלה. אז 2, אחת רגילה ואחת עם בצל וטונה. כמה יוצא?"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "asked", "words"), OF_DEAL)
def test_so_many_upon_the_deal_are_of_the_pies_that_it_is_on(language: str, asked: str, words: str) -> None:
    person = somebody(now=TUESDAY, language=language)
    person.says(asked)
    assert "₪105" in person.says(words)


WHOLE = [
    ("en", "2 family pies, one plain one with onions and tuna",
     "right but how much for my two, with the tuesday thing"),
    ("he", "2 משפחתיות, אחת רגילה ואחת עם בצל וטונה", "אז כמה על שתיהן, עם המבצע של יום שלישי?"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "first", "words"), WHOLE)
def test_how_much_for_both_is_of_what_they_want(language: str, first: str, words: str) -> None:
    person = somebody(now=TUESDAY, language=language)
    person.says(first)
    assert "₪105" in person.says(words)


WHY = [
    ("en", "2 family pies for pickup", "make one with onion and one with feta and olives", "why 142? you said 124",
     ("₪124", "₪18", "₪142")),
    ("he", "2 משפחתיות לאיסוף", "תעשה אחת עם בצל ואחת בולגרית וזיתים", "רגע למה 142? אמרת 124",
     ("₪124", "₪18", "₪142")),
    ("en", "a family pie with mushrooms and 2 cokes", "delivered to hadar please", "why is it that much?",
     ("₪62", "₪18", "₪6", "₪12", "₪98")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "first", "then", "words", "parts"), WHY)
def test_why_it_comes_to_that_is_told_by_its_parts(
    language: str, first: str, then: str, words: str, parts: tuple[str, ...]
) -> None:
    person = somebody(now=FRIDAY, language=language)
    person.says(first)
    person.says(then)
    reply = person.says(words)
    assert all(part in reply for part in parts), reply
    assert "10" not in reply.replace("₪10", "")


def test_where_each_costs_otherwise_now_that_is_why() -> None:
    person = somebody(language="en")
    person.says("12 family pies")
    person.says("make it 9")
    assert "fewer than 10" in person.says("why is it more now?")
