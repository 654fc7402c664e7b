"""One thing is not to be and another is, with the reason between; what somebody may eat is no topping of theirs."""

import pytest

from tests.orders.talking import somebody, wanted

FIRST = {
    "en": "1 personal margherita and 1 chocolate pizza, pick up",
    "he": "מרגריטה אישית אחת ופיצת שוקולד אחת, איסוף",
}

BREAD = {"en": "1 personal pizza; 1 garlic bread", "he": "אישית; לחם שום"}
INSTEAD = [
    ("en", "actually scrap the chocolate, too risky in one bag. garlic bread instead?"),
    ("en", "scrap the chocolate one. garlic bread instead please"),
    ("en", "forget the chocolate, do garlic bread instead"),
    ("en", "actually no chocolate, garlic bread instead?"),
    ("en", "ditch the chocolate and give us garlic bread"),
    ("en", "cancel the chocolate. too many sweets. can we have garlic bread instead?"),
    ("en", "leave the chocolate out, they'd all be in one box. garlic bread then"),
    ("en", "scrap the chocolate, its too much sugar for her. instead a garlic bread"),
    ("he", "בעצם תורידו את השוקולד, מסוכן מדי בשקית אחת. לחם שום במקום?"),
    ("he", "עזבו את השוקולד, לחם שום במקום"),
    ("he", "בטלו את השוקולד. במקום זה לחם שום"),
]


@pytest.mark.parametrize(("language", "words"), INSTEAD)
def test_another_thing_stands_in_its_place(language: str, words: str) -> None:
    person = somebody(language=language)
    person.says(FIRST[language])
    reply = person.says(words)
    assert wanted(person) == BREAD[language]
    assert "bag" not in reply


ONLY = [
    ("en", "drop the chocolate, too risky in one bag", "1 personal pizza"),
    ("en", "no chocolate then", "1 personal pizza"),
    (
        "en",
        "add a garlic bread, and keep the chocolate",
        "1 personal pizza; 1 chocolate pizza; 1 garlic bread",
    ),
    ("en", "and a garlic bread", "1 personal pizza; 1 chocolate pizza; 1 garlic bread"),
    ("he", "תורידו את השוקולד, מסוכן מדי בשקית אחת", "אישית"),
]


@pytest.mark.parametrize(("language", "words", "left"), ONLY)
def test_nothing_comes_that_was_not_asked_for(language: str, words: str, left: str) -> None:
    person = somebody(language=language)
    person.says(FIRST[language])
    person.says(words)
    assert sorted(wanted(person).split("; ")) == sorted(left.split("; "))


MAY_EAT = [
    ("en", "ok. i rang, they say no sesame in the dough. and the chocolate one for my other kid, shes fine with nuts",
     "1 chocolate pizza"),
    ("en", "one chocolate pizza, my daughter is ok with nuts", "1 chocolate pizza"),
    ("en", "a family pie please, he's fine with nuts", "1 family pie"),
    ("he", "התקשרתי, אמרו לי שאין שומשום בבצק. ופיצת שוקולד אחת, היא בסדר עם אגוזים", "פיצת שוקולד"),
    ("he", "משפחתית אחת בבקשה, לו אין בעיה עם אגוזים", "משפחתית"),
    # a topping after all
    ("en", "one family with nuts please", '1 family pie with "nuts"'),
    ("en", "one family with olives please", "1 family pie with olives"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "told"), MAY_EAT)
def test_what_somebody_may_eat_is_no_topping(language: str, words: str, told: str) -> None:
    person = somebody(language=language)
    person.says(words)
    assert wanted(person) == told


@pytest.mark.parametrize(
    "words", ["can they be packed seperately so they dont touch", "please pack them separately"]
)
def test_how_it_is_packed_is_told_to_the_kitchen(words: str) -> None:
    person = somebody(language="en")
    person.says(FIRST["en"])
    person.says(words)
    assert "pack" in wanted(person)
