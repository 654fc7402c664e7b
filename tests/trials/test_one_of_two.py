"""A girl and a boy were told of: "she" is the girl alone, and who does not come after all is taken out."""

import doctest

import pytest

from conversations.trials.who import genders
from tests.trials.test_trying import Says, met, put_down

TWO = {
    "en": ("do you have anything for my girl who is 9 and my boy of 13?",),
    "he": ("יש לכם משהו לילדה שלי בת 9 ולבן בן 13?",),
}
ONE = [
    ("en", ("she wants to try, is Wednesday ok? her name is Gali",), "9", "13"),
    ("en", ("they'd like to try on Wednesday", "she doesn't want to after all, just him"), "13", "9"),
    ("en", ("can they both try on Monday?", "he won't come in the end"), "9", "13"),
    ("he", ("היא תשמח לנסות ביום רביעי, קוראים לה גלי",), "9", "13"),
    ("he", ("הם רוצים לנסות ביום רביעי", "היא ויתרה, רק הוא"), "13", "9"),
    ("he", ("אפשר ששניהם ינסו בשני?", "הוא אומר שהוא לא בעניין"), "9", "13"),
]


@pytest.mark.parametrize(("language", "said", "comes", "stays_away"), ONE)
def test_only_who_is_meant_is_put_down(language: str, said: Says, comes: str, stays_away: str) -> None:
    told = put_down(met(language, *TWO[language], *said))
    of = "age" if language == "en" else "גיל"
    assert f"{of} {comes}" in told
    assert f"{of} {stays_away}" not in told


@pytest.mark.parametrize(("language", "words"), [("en", "so who's coming when?"), ("he", "אז מי מגיע ומתי?")])
def test_who_comes_and_when_is_told_back(language: str, words: str) -> None:
    person = met(
        language,
        *TWO[language],
        "they'd like to try on Wednesday" if language == "en" else "הם רוצים לנסות ביום רביעי",
    )
    told = person.says(words)
    assert "16:30" in told
    assert "17:30" in told
    assert ("Mondays" if language == "en" else "בימי שני") not in told


def test_the_examples_of_the_module_hold() -> None:
    assert doctest.testmod(genders).failed == 0
