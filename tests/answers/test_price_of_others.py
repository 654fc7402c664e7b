"""A place that takes half is no way to it, what a class comes to is told of their own group, and more plain answers."""

import pytest

from conversations.answers.haggling import haggles, names_cheaper
from tests.dialogue.samples import meet_dancer


@pytest.mark.parametrize(
    "words",
    [
        "אחי בדיזנגוף לוקחים חצי. תשוו להם?", "במקום אחר גובים חצי מחיר", "אצל המתחרים זה יותר זול",
        "they charge half", "the studio on Dizengoff takes half the price", "can you match their price?",
    ],
)  # fmt: skip
def test_who_is_told_of_half_elsewhere_hears_of_the_price(words: str) -> None:
    assert haggles(words) or names_cheaper(words)
    is_hebrew = any("א" <= sign <= "ת" for sign in words)
    person = meet_dancer("he" if is_hebrew else "en")
    person.says("כמה עולה סלסה?" if is_hebrew else "how much is salsa?")
    reply = person.says(words)
    assert "ברגל" not in reply
    assert "on foot" not in reply


@pytest.mark.parametrize(
    "words",
    [
        "שיעור של חצי שעה כמה זה", "אני גרה בדיזנגוף", "לוקחים חצי שעה הפסקה?", "תשוו בין סלסה לטנגו",
        "the class takes half an hour", "they take the bus", "can you match me with a partner?",
    ],
)  # fmt: skip
def test_other_halves_are_no_price(words: str) -> None:
    assert not haggles(words)
    assert not names_cheaper(words)


@pytest.mark.parametrize(
    ("language", "first", "doubt", "told"),
    [
        ("he", "אני בן 15, יש היפ הופ?", "יקר לי", "₪55"),
        ("he", "הבת שלי בת 8, יש היפ הופ?", "זה יקר", "₪55"),
        ("en", "my son is 14, do you have hip-hop?", "that's too expensive", "₪55"),
        ("he", "יש סלסה למבוגרים?", "יקר לי", "₪65"),
        ("en", "do you have salsa?", "that's too expensive", "₪65"),
    ],
)
def test_what_a_class_comes_to_is_of_their_group(language: str, first: str, doubt: str, told: str) -> None:
    person = meet_dancer(language)
    person.says(first)
    assert told in person.says(doubt)


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("he", "איזה נעליים צריך? יש לי נעלי בית טובות", "נשמטות"),
        ("he", "אפשר לבוא בכפכפים?", "נשמטות"),
        ("en", "which shoes do I need? I have nice slippers", "slip off"),
        ("he", "איזה אוטובוס מגיע אליכם?", "מספר הקו"),
        ("en", "which bus goes there?", "line number"),
        ("he", "איזה נעליים צריך?", "סוליה חלקה"),
    ],
)
def test_what_they_name_is_spoken_of(language: str, words: str, told: str) -> None:
    assert told in meet_dancer(language).says(words)


@pytest.mark.parametrize("words", ["אני בא לבד. אין לי חבר. חבר לרקוד אני אומרת 😅", "אין לי חבר לרקוד 😅"])
def test_who_comes_alone_and_laughs_about_it_is_not_met_with_silence(words: str) -> None:
    assert "כחצי מהקבוצה" in meet_dancer("he").says(words)
