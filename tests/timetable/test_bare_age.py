"""A dance and an age and nothing else is asked of a class; the age is kept, and is no number of people."""

import pytest

from conversations.profile.part import Profile
from tests.trials.test_trying import met


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "sup, hiphop for 14?"), ("en", "hip hop for a 14 year old?"), ("he", "היפ הופ לגיל 14?")],
)
def test_an_age_behind_a_dance_is_an_age(language: str, words: str) -> None:
    person = met(language)
    assert "17:30" in person.says(words)
    traits = person.lead[Profile].traits
    assert traits["age"].value == "14"
    assert "party" not in traits


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "salsa for 14 people?"), ("en", "hip hop at 14:00?"), ("he", "סלסה ל-14 איש?")],
)
def test_people_and_hours_are_no_age(language: str, words: str) -> None:
    person = met(language)
    person.says(words)
    assert "age" not in person.lead[Profile].traits
