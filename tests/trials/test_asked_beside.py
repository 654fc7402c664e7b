"""What is asked in the same breath as a wish to be put down is answered beside it."""

import pytest

from conversations.handoff.facts import StaffAsked
from tests.dialogue.samples import meet_dancer
from tests.harness.studio import Person
from tests.trials.test_trying import SUNDAY, booked, put_down


def met(language: str, *said: str) -> Person:
    """Somebody who was greeted, by a reader that has learned what the studio answers."""
    person = meet_dancer(language)
    person.now = SUNDAY
    for words in said:
        person.says(words)
    return person


@pytest.mark.parametrize(
    ("language", "words", "offered", "answered"),
    [
        ("en", "sign us up for waltz, must we swap partners?", "Which one suits you?", "swap"),
        ("en", "book me in for tango. is there any food there?", "Which one suits you?", "only water"),
        ("he", "תרשמו אותנו לוואלס, חייבים להתחלף עם אחרים?", "מה מתאים?", "מתחלפים כל"),
        ("he", "תרשום אותי לטנגו, מותר לבוא בנעלי עקב?", "מה מתאים?", "עקבים"),
    ],
)
def test_it_is_answered(language: str, words: str, offered: str, answered: str) -> None:
    reply = met(language).says(words)
    assert offered in reply
    assert answered in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "sign me up for tango, tuesday ok?"), ("he", "תרשמו אותי לטנגו, שלישי בסדר?")],
)
def test_another_day_is_no_question_of_its_own(language: str, words: str) -> None:
    assert "19:45" not in met(language).says(words)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "put me down for salsa monday 18:30, smoking allowed outside?"),
        ("he", "תרשמו אותי לסלסה ביום שני 18:30, עישון מותר בחצר?"),
    ],
)
def test_what_nobody_knows_is_put_to_the_team(language: str, words: str) -> None:
    person = met(language)
    person.says(words)
    assert person.notes(StaffAsked)


def test_who_wants_a_place_and_asks_to_look_on_is_put_down() -> None:
    person = met("en", "my son is 9, what do you have?")
    person.says("book my son for hip hop on Wednesday, can I watch?")
    assert "16:30" in put_down(person)


def test_a_child_is_put_down_with_all_that_is_told_of_it() -> None:
    person = met("en")
    person.says("put my son down for the monday hip hop, he's 8 and his name is Ben")
    assert "16:30" in put_down(person)
    assert "Ben" in put_down(person)


@pytest.mark.parametrize(
    ("language", "said", "at"),
    [
        ("en", ("I'd like to try salsa", "not at 21:00"), ""),
        ("en", ("I'd like to try salsa", "not the late one"), "16:30"),
        ("he", ("רוצה לבוא לניסיון בסלסה", "לא בשעה 21:00"), ""),
        ("he", ("רוצה לבוא לניסיון בסלסה", "לא המאוחר"), "16:30"),
    ],
)
def test_the_hour_that_does_not_suit_is_not_booked(language: str, said: tuple[str, ...], at: str) -> None:
    """Half past six in Tel Aviv is half past four in UTC."""
    kept = booked(met(language, *said))
    assert kept.endswith(at) if at else not kept
