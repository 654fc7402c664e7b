"""Who reckons what it comes to and asks is told that it is so, or what it is: no age is noted, no secret kept."""

import pytest

from tests.orders.talking import somebody, wanted

NOTHING_YET = [
    (
        "en",
        "hmm 74 then. we got exactly 70 between us 😅 if we come get it ourselves its 62 right?",
        "Yes, ₪62",
    ),
    ("en", "so if we pick it up its just 62?", "Yes, ₪62"),
    ("en", "if i collect it myself is it only 62?", "Yes, ₪62"),
    ("en", "lol what secret. i asked if pick up is 62 + 3 = 65", "Yes, ₪65"),
    ("en", "so 62 plus 3 is 65 right?", "Yes: ₪65"),
    ("en", "62 + 3 is 64 if we pick up, right?", "it's ₪65"),
    ("he", "אז אם נבוא לקחת לבד זה 62 נכון?", "כן, ₪62"),
    ("he", "שאלתי אם באיסוף זה 62 + 3 = 65", "כן, ₪65"),
    ("he", "62 ועוד 3 זה 65 נכון?", "כן, ₪65"),
    ("he", "באיסוף זה רק 62?", "כן, ₪62"),
]


@pytest.mark.parametrize(("language", "words", "told"), NOTHING_YET)
def test_a_sum_of_prices_is_told_to_be_so(language: str, words: str, told: str) -> None:
    person = somebody(language=language)
    person.says({"en": "how much is a family pie?", "he": "כמה עולה מגש משפחתי?"}[language])
    reply = person.says(words)
    assert told in reply
    assert wanted(person) == ""


WANTED = [
    ("en", "1 family half mushrooms", "so if we pick it up its 65 right?", "Yes, ₪65"),
    ("en", "1 family half mushrooms", "if i come get it is it still 77?", "it's ₪65"),
    ("en", "2 family pies", "62 + 62 is 124 right?", "₪124"),
    ("en", "1 family half mushrooms, pick up", "so its 65 yeah?", "₪65"),
    ("he", "משפחתית אחת חצי פטריות", "אז אם נבוא לקחת זה 65 נכון?", "כן, ₪65"),
    ("he", "משפחתית אחת חצי פטריות", "ובאיסוף זה עדיין 77?", "באיסוף זה ₪65"),
]


@pytest.mark.parametrize(("language", "first", "words", "told"), WANTED)
def test_of_what_is_wanted_likewise(language: str, first: str, words: str, told: str) -> None:
    person = somebody(language=language)
    person.says(first)
    before = wanted(person)
    assert told in person.says(words)
    assert wanted(person) == before


ELSE = [
    ("en", "can i pick up 2 family pies at 18:30?"),
    ("en", "if we come get it is it 20 minutes?"),
    ("en", "is pick up 10% off?"),
    ("en", "we'd pick it up at 62 Herzl, right?"),
    ("en", "is it just 20 seats or more?"),
    ("he", "אפשר לאסוף 2 משפחתיות ב-18:30?"),
    ("he", "באיסוף זה 20 דקות?"),
    ("he", "אנחנו 12 איש, נכון שיש מקום?"),
]


@pytest.mark.parametrize(("language", "words"), ELSE)
def test_what_is_no_sum_is_heard_as_ever(language: str, words: str) -> None:
    reply = somebody(language=language).says(words)
    assert "with no delivery fee" not in reply
    assert "בלי דמי משלוח" not in reply
    assert "delivered." not in reply
