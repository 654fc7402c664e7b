"""How many they are was told: whether so many pies do, how many it is now and what it costs is told by that."""

import pytest

from tests.dialogue.samples import meet_eater

ASKED = [
    ("en", ("15 kids, are 4 enough?",), ("4 family pies", "₪248")),
    ("en", ("15 kids, are 3 enough?",), ("4 family pies", "A bit few")),
    ("en", ("we're 9 people", "will 2 pies do?"), ("3 family pies", "A bit few")),
    ("en", ("we are 6 people", "one enough or two"), ("2 family pies",)),
    ("en", ("15 kids, are 4 enough?", "plus 3 grownups so how many then"), ("18", "5 family pies")),
    ("en", ("how many pizzas for 15 kids?", "one more kid so we are 16. change anything?"), ("16", "4 family pies")),
    ("he", ("25 דיירים בערך", "כמה מגשים"), ("25", "7 משפחתיות")),
    ("he", ("אנחנו 9 אנשים", "2 מגשים יספיקו?"), ("3 משפחתיות", "קצת מעט")),
    ("he", ("באים 12 חברים", "3 מספיק?"), ("כן", "3 משפחתיות")),
    ("he", ("כמה מגשים ל18 איש?", "בעצם אנחנו 22 איש", "זה משנה משהו במגשים?"), ("22", "6 משפחתיות")),
    ("he", ("כמה מגשים ל6 אנשים?", "אנחנו 4 אנשים בסוף", "אז פחות מגש?"), ("4 איש", "משפחתית")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "told"), ASKED)
def test_so_many_people_need_so_many_pies(
    language: str, said: tuple[str, ...], told: tuple[str, ...]
) -> None:
    person = meet_eater(language)
    for words in said:
        reply = person.says(words)
    assert all(one in reply for one in told), reply
    assert not person.lead.handoff.open


@pytest.mark.parametrize(
    ("language", "said", "total"),
    [
        ("he", ("25 דיירים בערך", "וכמה זה עכשיו"), "₪434"),
        ("he", ("עדכון, נהיה 30 איש", "כמה יוצא"), "₪496"),
        ("he", ("באים 6 חברים", "וכמה זה יעלה בערך"), "₪124"),
        ("en", ("15 kids are coming", "how much is all of it with delivery"), "₪248"),
        ("en", ("we'll be 8 people", "so what's the total"), "₪124"),
    ],
)
def test_the_sum_is_of_those_who_were_told(language: str, said: tuple[str, ...], total: str) -> None:
    person = meet_eater(language)
    for words in said:
        reply = person.says(words)
    assert total in reply


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "7 adults and 3 kids", "3 family pies"),
        ("en", "25 residents or so", "7 family pies"),
        ("en", "6 flatmates", "2 family pies"),
        ("he", "אנחנו 7 מבוגרים\nו 3 ילדים קטנים", "3 משפחתיות"),
        ("he", "25 דיירים בערך", "7 משפחתיות"),
        ("he", "8 שכנים", "2 משפחתיות"),
    ],
)
def test_who_merely_says_how_many_they_are_hears_what_they_need(language: str, words: str, told: str) -> None:
    assert told in meet_eater(language).says(words)
