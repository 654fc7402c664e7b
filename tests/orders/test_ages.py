"""People of several ages are told what they pay together; and a price that is talked of is the one that is told."""

import pytest

from tests.orders.talking import somebody

TOGETHER = [
    ("a grandfather and a grandson of 16, how much for both of us?", "Together ₪480 a month"),
    ("how much for both my girls of 7 and 10?", "Together ₪440 a month"),
    ("me and my son of 9, what's the price together?", "Together ₪480 a month"),
    ("סבא ונכד בן 16, כמה לשנינו?", "יחד ₪480 לחודש"),
    ("כמה עולה לבנות 7 ו-10?", "יחד ₪440 לחודש"),
    ("כמה עולה לי ולבן שלי בן 9 ביחד?", "יחד ₪480 לחודש"),
]


@pytest.mark.parametrize(("words", "total"), TOGETHER)
def test_the_sum_of_several_ages(words: str, total: str) -> None:
    person = somebody("dance_studio", language="he" if "א" <= words[0] <= "ת" else "en")
    assert total in person.says(words)


@pytest.mark.parametrize(
    "words", ["how much for both of us?", "how much is the class for my girl of 7?", "כמה לשנינו?"]
)
def test_one_age_or_none_is_no_sum(words: str) -> None:
    person = somebody("dance_studio", language="he" if "א" <= words[0] <= "ת" else "en")
    reply = person.says(words)
    assert "Together ₪" not in reply
    assert ". יחד ₪" not in reply


@pytest.mark.parametrize(
    "words",
    ["what would the price be all together, 18 people incl. delivery", "18 people, how much altogether with delivery?",
     "כמה יוצא ל-18 איש כולל משלוח"],
)  # fmt: skip
def test_a_group_is_told_its_sum_with_delivery(words: str) -> None:
    reply = somebody(language="he" if "א" <= words[0] <= "ת" else "en").says(words)
    assert "₪310" in reply
    assert "free" in reply or "חינם" in reply


EXACT = [
    ("a personal with mushrooms and olives and delivery, how much?", "₪58"),
    ("how much is a family pie with corn?", "₪68"),
    ("אישית עם פטריות וזיתים ומשלוח, כמה יוצא", "₪58"),
    ("כמה עולה משפחתית עם תירס", "₪68"),
]


@pytest.mark.parametrize(("words", "total"), EXACT)
def test_what_is_named_exactly_is_summed(words: str, total: str) -> None:
    person = somebody(language="he" if "א" <= words[0] <= "ת" else "en")
    assert total in person.says(words)
