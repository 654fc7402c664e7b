"""What somebody names only to say that they don't want it is nothing they come for."""

import pytest

from conversations.profile.part import Profile
from tests.dialogue.samples import meet_dancer


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "I'm not interested in salsa, what else do you have on tuesday?"),
        ("en", "anything but salsa please"),
        ("en", "salsa isn't for me"),
        ("he", "לא מעניין אותי סלסה, מה עוד יש?"),
        ("he", "הכל חוץ מסלסה"),
        ("he", "סלסה לא בשבילי"),
    ],
)
def test_what_is_not_wanted_is_no_interest(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says(words)
    assert "interest" not in person.lead[Profile].traits


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "I don't know how to dance salsa"),
        ("en", "not sure about salsa or"),
        ("he", "לא יודעת לרקוד סלסה"),
    ],
)
def test_what_they_cannot_do_yet_is_one(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says(words)
    assert person.lead[Profile].traits["interest"].value == "salsa"


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", ("when is salsa?", "actually I don't want salsa")), ("he", ("מתי סלסה?", "בעצם לא רוצה סלסה"))],
)
def test_who_changes_their_mind_comes_for_it_no_longer(language: str, said: tuple[str, ...]) -> None:
    person = meet_dancer(language)
    for words in said:
        person.says(words)
    assert "interest" not in person.lead[Profile].traits
    assert person.lead.contact.interest is None
