"""Thanks that are drawn out or misspelled, beside a question or alone: nobody is called so."""

import pytest

from conversations.meetings.kept.part import Appointments
from conversations.trials.told.part import Trying
from tests.trials.test_trying import met

BOOKS = {
    "en": ("can I try salsa Monday 18:30? total beginner", "yes"),
    "he": ("אפשר ניסיון בסלסה ביום שני 18:30? אני מתחילה", "כן"),
}
FOR_CHILD = {
    "en": ("can my son try hip hop on Wednesday? he is 9",),
    "he": ("אפשר לנסות היפ הופ לבן שלי ביום רביעי? הוא בן 9",),
}
THANKS = [
    ("en", "Thankss"),
    ("en", "Thanx! how do we pay?"),
    ("en", "Greatt. is there parking?"),
    ("en", "Coool"),
    ("he", "תודהה"),
    ("he", "תודהה. ואיך משלמים, במקום? ביט אפשר?"),
    ("he", "תודהרבה"),
    ("he", "מעולההה. יש חניה?"),
    ("he", "סבבהה"),
]


@pytest.mark.parametrize(("language", "words"), THANKS)
def test_thanks_are_nobodys_name(language: str, words: str) -> None:
    person = met(language, *BOOKS[language], words)
    assert not person.lead[Appointments].who
    child = met(language, *FOR_CHILD[language], words)
    trial = child.lead[Trying].trial
    assert trial
    assert not trial.name


@pytest.mark.parametrize(
    ("language", "name"), [("en", "Matt"), ("en", "Jess"), ("he", "נועה"), ("he", "יעל")]
)
def test_a_name_stays_one(language: str, name: str) -> None:
    trial = met(language, *FOR_CHILD[language], name).lead[Trying].trial
    assert trial
    assert trial.name == name
