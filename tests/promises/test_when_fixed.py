"""Who asks when it was that the team fixed with them reads what the team wrote, and no usual hours."""

from datetime import timedelta

import pytest

from conversations.turn.inputs import StaffWrote
from tests.harness.studio import Person
from tests.trials.test_trying import met

FIXED = {
    "en": "Hi, Ronit from the studio. I have Friday 12.2 at 10:30 for the two of you",
    "he": "היי, רונית מהסטודיו. יש לי את שישי 12.2 ב-10:30 בשבילכם",
}


def _fixed(language: str) -> Person:
    person = met(language, {"en": "a private lesson please", "he": "אפשר שיעור פרטי?"}[language])
    person.does(StaffWrote(FIXED[language], "Noa"))
    person.staff("done")
    person.now += timedelta(days=2)
    return person


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "remind me what time our lesson is?"),
        ("en", "when are we coming on Friday?"),
        ("he", "מתי סגרנו לשישי?"),
        ("he", "באיזו שעה אנחנו באים?"),
    ],
)
def test_what_the_team_fixed_is_read_again(language: str, words: str) -> None:
    person = _fixed(language)
    assert "10:30" in person.says(words)


def test_the_hours_of_a_class_are_not_what_the_team_fixed() -> None:
    assert "10:30" not in _fixed("en").says("when is the salsa class?")
