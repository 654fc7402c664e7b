"""Who says again what it was that they asked gets the answer to that, and no farewell."""

import pytest

from conversations.dialogue.wanted.correcting import take_asked_again
from tests.dialogue.samples import meet_eater

AGAIN = [
    ("en", "i never asked to skip the sauce. i asked whats IN the sauce", "tomatoes, olive oil"),
    ("en", "I didn't want it without sauce, I asked what's in your tomato sauce", "tomatoes, olive oil"),
    ("en", "no no. i asked whats in the sauce", "tomatoes, olive oil"),
    ("en", "i didnt ask about delivery! i was asking where can we park", "car park"),
    ("en", "I only wanted to know if it's kosher", "Kosher"),
    ("he", "בכלל לא אמרתי להוריד, רק שאלתי מה יש ברוטב", "עגבניות"),
    ("he", "לא שאלתי על משלוח. שאלתי אם יש חניה", "חניון"),
]


@pytest.mark.parametrize(("language", "words", "told"), AGAIN)
def test_what_was_asked_is_answered(language: str, words: str, told: str) -> None:
    person = meet_eater(language)
    person.says({"en": "can it come without sauce?", "he": "אפשר בלי רוטב?"}[language])
    assert told in person.says(words)


ELSE = [
    "2 family pies please. I asked for corn",
    "I asked about the kids, not the adults",
    "i asked for a plain one",
    "my wife asked what you have",
    "I was asked what I want so many times, just bring it",
    "we asked for the bill and left after half an hour of waiting, it was awful",
    "שאלתי על הילדים לא על המבוגרים",
    "ביקשתי זיתים",
    "אשתי שאלה מה יש",
]


@pytest.mark.parametrize("words", ELSE)
def test_what_asks_nothing_again_is_left_as_it_is(words: str) -> None:
    assert take_asked_again(words) is None
