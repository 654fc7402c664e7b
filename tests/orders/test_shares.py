"""What each of those pays who share it: by whatever number they divide it, and no other question's answer."""

import pytest

from tests.orders.talking import orders, somebody, wanted

PIES = {"en": "2 family pies for pickup", "he": "שתי משפחתיות באיסוף"}
SHARES = [
    ("en", ["divide that by four for me"], "₪31"),
    ("en", ["go 3 ways on it"], "₪42"),
    ("en", ["how much does everyone owe? we're five"], "₪25"),
    ("en", ["we are 6 btw, what's it per head?", "and if 2 of us don't eat?  what does each pay"], "₪31"),
    ("he", ["תחלק לי את זה ב5"], "₪25"),
    ("he", ["חילוק בין 4 כמה יוצא"], "₪31"),
    ("he", ["כמה יוצא לכל אחד אם נהיה רק שלושה"], "₪42"),
    ("he", ["אנחנו 6, כמה לראש?", "ואם 2 לא משלמים כמה כל אחד שם?"], "₪31"),
]


@pytest.mark.parametrize(("language", "asked", "each"), SHARES)
def test_each_of_them_hears_what_it_comes_to_for_each(language: str, asked: list[str], each: str) -> None:
    person = somebody(language=language)
    before = orders(person, PIES[language]) and wanted(person)
    reply = [person.says(words) for words in asked][-1]
    assert each in reply, reply
    assert wanted(person) == before, "nothing is ordered, or put at an hour, by that"


def test_it_is_told_in_the_same_breath_as_what_is_ordered() -> None:
    person = somebody(language="en")
    reply = orders(person, PIES["en"], "add a garlic bread and tell me how much each pays, we're four")
    assert all(sum_ in reply for sum_ in ("₪142", "₪36")), reply


@pytest.mark.parametrize("asked", ["can we split the bill on 3 cards?", "cut it into 8 slices please"])
def test_how_it_is_paid_or_cut_is_no_sum(asked: str) -> None:
    person = somebody(language="en")
    orders(person, PIES["en"])
    assert "each" not in person.says(asked)
