"""A choice and a question in one breath: both are heard, whichever stands first."""

import pytest

from conversations.meetings.kept.part import Appointments
from tests.trials.test_asked_beside import met as met_learned
from tests.trials.test_trying import Says, booked, put_down

CHOSEN = [
    ("en", "how much is it for a couple", "ok we'll take tango tuesday 21:00, do we need to bring shoes", "trainers"),
    ("en", "when is salsa", "see you monday at 9pm! where can i park", "car park"),
    ("he", "כמה עולה לזוג", "טוב נבוא לטנגו בשלישי ב21:00, צריך להביא נעליים?", "נעליים"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "before", "words", "answered"), CHOSEN)
def test_a_class_is_booked_by_words_that_ask_something_too(
    language: str, before: str, words: str, answered: str
) -> None:
    person = met_learned(language, before)
    assert answered in person.says(words)
    assert booked(person)


CHILD = [
    ("en", "is there something for my 7 year old", "cool, wednesday. is there parking", "car park"),
    ("he", "יש משהו לבן 7?", "סבבה רביעי. יש חניה?", "חני"),
]


@pytest.mark.parametrize(("language", "before", "words", "answered"), CHILD)
def test_a_day_is_of_the_class_they_were_just_told_of(
    language: str, before: str, words: str, answered: str
) -> None:
    person = met_learned(language, before)
    assert answered in person.says(words)
    assert "16:30" in put_down(person)


BOOKED = [
    ("en", ("my boyfriend is coming too, does he need to pay as well?",), "cash", 2),
    ("en", ("my husband is asking what he should wear",), "shoes", 1),
    ("he", ("בעלי שואל אם אפשר לשלם במקום",), "מזומן", 1),
]


@pytest.mark.parametrize(("language", "said", "answered", "count"), BOOKED)
def test_what_somebody_else_would_like_to_know_is_answered(
    language: str, said: Says, answered: str, count: int
) -> None:
    at = {"en": "book me for salsa tomorrow at 21:00", "he": "תרשמי אותי לסלסה מחר ב-21:00"}
    person = met_learned(language, at[language])
    assert answered in [person.says(words) for words in said][-1]
    assert person.lead[Appointments].party == count
    assert booked(person).endswith("08.02 19:00")


@pytest.mark.parametrize(
    "words", ["monday is no good for us, hes at judo", "does he need anything on wednesday"]
)
def test_a_day_that_is_no_choice_puts_nobody_down(words: str) -> None:
    person = met_learned("en", "is there something for my 7 year old")
    person.says(words)
    assert not put_down(person)
