"""A few words that go on: another thing of ours, whom it is for, whom they may bring, and leaving with no sale."""

import pytest

from conversations.handoff.facts import StaffAsked
from tests.dialogue.samples import meet_dancer, meet_eater


@pytest.mark.parametrize(
    ("language", "said", "day"),
    [
        ("en", ("when is salsa?", "what about waltz"), "Sunday"), ("en", ("and tango?",), "Tuesday"),
        ("en", ("ok so how about salsa then",), "Monday"), 
        ("en", ("when's waltz", "and what about the salsa?"), "Monday"),
        ("he", ("מתי הסלסה?", "ומה לגבי הטנגו"), "שלישי"), ("he", ("ומה עם ואלס?",), "ראשון"),
        ("he", ("אז מה לגבי סלסה",), "שני"),
    ],
)  # fmt: skip
def test_another_dance_is_told_of_by_itself(language: str, said: tuple[str, ...], day: str) -> None:
    person = meet_dancer(language)
    for words in said:
        told = person.says(words)
    assert day in told
    others = {"en": ("Sunday", "Monday", "Tuesday"), "he": ("ראשון", "שני", "שלישי")}[language]
    assert not any(other in told for other in others if other != day)
    assert not person.notes(StaffAsked)


@pytest.mark.parametrize(
    ("language", "words", "told"), [("en", "what about children", "6-12"), ("he", "ומה עם ילדים?", "6–12")]
)
def test_children_are_told_of(language: str, words: str, told: str) -> None:
    assert told in meet_dancer(language).says(words)


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "is it actually free?", "free"), ("he", "זה באמת חינם?", "בלי תשלום"), 
        ("en", "can i bring a friend along?", "two friends"),
        ("he", "מותר להביא חבר?", "שני חברים"),
    ],
)  # fmt: skip
def test_what_was_just_written_of_the_open_evening_answers_it(language: str, words: str, told: str) -> None:
    person = meet_dancer(language)
    person.says("what's the open evening?" if language == "en" else "מה זה הערב הפתוח?")
    person.waits(minutes=1)
    assert told in person.says(words)


@pytest.mark.parametrize("words", ["נחשוב על זה בבית, ערב טוב", "אחשוב על זה. תודה וביי"])
def test_who_takes_leave_is_sold_nothing(words: str) -> None:
    told = meet_dancer("he").says(words)
    assert "₪" not in told
    assert "★" not in told


@pytest.mark.parametrize(
    "words", ["חברה נתנה לי את המספר שלכם, יש ואלס בימי ראשון?", "קיבלתי את המספר שלכם מאחותי. מתי ואלס?"]
)
def test_who_says_where_they_have_the_number_from_does_not_ask_for_it(words: str) -> None:
    told = meet_dancer("he").says(words)
    assert "03-555-0142" not in told
    assert "ואלס" in told


@pytest.mark.parametrize("words", ["מה המספר שלכם?", "אפשר לקבל את המספר שלכם"])
def test_who_asks_for_the_number_gets_it(words: str) -> None:
    assert "04-555-0187" in meet_eater("he").says(words)
