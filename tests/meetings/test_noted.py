"""What is told of a table that is kept, or is being chosen, is noted with it, shown to the team and read back."""

from datetime import timedelta

import pytest

from conversations.meetings.kept.part import Appointments
from tests.dialogue.samples import meet_eater

TABLE = {"en": "a table for 4 on Tuesday at 19:00", "he": "שולחן ל-4 ביום שלישי בשבע"}
YES = {"en": "yes", "he": "כן"}
MINE = {"en": "what have I got booked?", "he": "מה קבוע לי אצלכם?"}
WISHES = [
    ("en", "A corner away from the speakers would be lovely", "away from the speakers"),
    ("he", "חמי מעדיף לשבת עם הפנים לרחוב", "עם הפנים לרחוב"),
]


@pytest.mark.parametrize(("language", "words", "kept"), WISHES)
def test_the_team_sees_it_and_it_is_read_back(language: str, words: str, kept: str) -> None:
    person = meet_eater(language)
    person.says(TABLE[language])
    person.says(YES[language])

    assert kept in person.says(words)
    assert any(kept in told.content.text for told in person.told())
    assert kept in person.says(MINE[language])
    assert person.lead.handoff.open is None


@pytest.mark.parametrize(("language", "words", "kept"), WISHES)
def test_what_is_told_while_a_time_is_chosen_goes_with_what_is_booked(
    language: str, words: str, kept: str
) -> None:
    person = meet_eater(language)
    person.says(TABLE[language])

    person.says(words)
    person.now += timedelta(minutes=1)
    person.says(YES[language])

    assert any(kept in told.content.text for told in person.told())
    (booked,) = person.lead[Appointments].meetings
    assert kept in booked.notes[0]


@pytest.mark.parametrize(
    ("language", "words", "day"),
    [
        ("en", "Oh dear, Tuesday is his concert. Could we do Wednesday at the same hour?", "Wednesday"),
        ("en", "Wednesday is his concert. Could we do Monday at the same hour?", "Monday"),
        ("he", "אוי שלישי נופל על ההופעה שלו, רביעי באותה שעה יסתדר לנו", "רביעי"),
    ],
)
def test_the_day_that_is_proposed_is_meant_and_not_the_one_that_tells_why(
    language: str, words: str, day: str
) -> None:
    person = meet_eater(language)
    person.says(TABLE[language])
    person.says(YES[language])

    reply = person.says(words)

    assert day in reply
    assert "19:00" in reply


def test_who_comes_with_something_says_more_than_yes() -> None:
    person = meet_eater("he")
    person.says(TABLE["he"])
    person.says(YES["he"])

    assert "נתראה" not in person.says("מגיעים עם בלונים ועוגה")
