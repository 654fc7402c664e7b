"""On the way, or late, to nothing that stands here: they hear so, and what they come for; what stands is kept."""

import pytest

from conversations.handoff.facts import StaffAsked
from tests.dialogue.samples import meet_dancer, meet_eater
from tests.harness.studio import Person
from tests.meetings.test_booked_table import booked as booked_table
from tests.trials.test_trying import BEFORE, met

COMING = [
    ("he", "אני בדרך"), ("he", "אני בדרך אליכם!"), ("he", "מאחרת ב-10 דקות"), ("he", "נתקעתי בפקק, אאחר קצת"),
    ("he", "עוד רבע שעה אצלכם"), ("en", "I'm on my way"), ("en", "running 10 min late"),
    ("en", "on our way, be there in 15"), ("en", "stuck in traffic, I'll be late"),
]  # fmt: skip
UNBOOKED = {"he": "על המספר הזה", "en": "under this number"}


@pytest.mark.parametrize(("language", "words"), COMING)
def test_of_a_class_it_is_asked_which(language: str, words: str) -> None:
    person = meet_dancer(language)
    reply = person.says(words)
    assert UNBOOKED[language] in reply
    assert {"he": "לאיזה שיעור", "en": "Which class"}[language] in reply
    assert not person.lead.handoff.open


@pytest.mark.parametrize(("language", "words"), COMING)
def test_of_a_meal_it_is_asked_whether_it_is_a_table_or_to_take_away(language: str, words: str) -> None:
    person = meet_eater(language)
    reply = person.says(words)
    assert UNBOOKED[language] in reply
    assert {"he": "לאסוף", "en": "pick"}[language] in reply
    assert not person.lead.handoff.open


@pytest.mark.parametrize(("language", "words"), COMING)
def test_a_table_that_is_kept_stays_so_and_the_team_hears(language: str, words: str) -> None:
    person = booked_table(language)
    assert UNBOOKED[language] not in person.says(words)


@pytest.mark.parametrize(("language", "words"), COMING)
def test_what_the_team_has_put_down_goes_on_as_it_is(language: str, words: str) -> None:
    assert UNBOOKED[language] not in met(language, *BEFORE[language]).says(words)


@pytest.mark.parametrize(
    ("language", "order", "words"),
    [("he", "משפחתית עם זיתים באיסוף", "אני בדרך"), ("en", "a large margherita for pickup", "I'm on my way")],
)
def test_what_is_wanted_of_the_kitchen_is_no_nothing(language: str, order: str, words: str) -> None:
    person = meet_eater(language)
    person.says(order)
    assert UNBOOKED[language] not in person.says(words)


@pytest.mark.parametrize(
    "words", ["I'm on my way, where can I park?", "I'm always late with everything", "אם אאחר, מה קורה?"]
)
def test_what_is_asked_beside_it_is_no_mere_word_of_coming(words: str) -> None:
    person = meet_dancer("en" if words.isascii() else "he")
    assert UNBOOKED["en" if words.isascii() else "he"] not in person.says(words)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "על שם יוסי כהן"), ("he", "קבעתי בטלפון"), ("en", "it's under Joe Cohen"),
        ("en", "I booked with Noa on the phone"),
    ],
)  # fmt: skip
def test_what_was_settled_otherwise_is_looked_up_by_the_team(language: str, words: str) -> None:
    person = coming(language)
    person.says(words)
    assert person.notes(StaffAsked)


@pytest.mark.parametrize(("language", "words"), [("he", "לשיעור ניסיון"), ("en", "a trial class")])
def test_a_class_that_they_name_is_spoken_of(language: str, words: str) -> None:
    person = coming(language)
    assert {"he": "שיעור ניסיון", "en": "trial class"}[language] in person.says(words)
    assert not person.lead.handoff.open


def coming(language: str) -> Person:
    """Somebody on the way to the studio, of whom nothing is kept."""
    person = meet_dancer(language)
    person.says({"he": "אני בדרך", "en": "I'm on my way"}[language])
    return person
