"""Who was at a class and loved it is told how one joins, or the team hears of the lessons that are left."""

import pytest

from tests.trials.test_trying import met


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "loved it!! how do I join"), ("he", "היה ממש כיף! איך נרשמים?"),
     ("en", "that was so good, I want to sign up"), ("he", "אהבתי מאוד, רוצה להצטרף")],
)  # fmt: skip
def test_who_loved_the_trial_is_told_how_to_join(language: str, words: str) -> None:
    person = met(
        language,
        {"en": "can I come and try tango on Tuesday 18:30?", "he": "אפשר לנסות טנגו בשלישי ב-18:30?"}[
            language
        ],
    )
    person.waits(days=3)
    reply = person.says(words)
    assert "/join" in reply
    assert "₪260" in reply
    assert "/book" not in reply


@pytest.mark.parametrize(
    ("language", "said", "words"),
    [
        ("en", ("we're getting married end of march and can't dance", "a private lesson on thursday at 20:00 please"),
         "Hi that was really good, we loved it. can we book the other 3 same time"),
        ("he", ("אנחנו מתחתנים בסוף מרץ ולא יודעים לרקוד", "שיעור פרטי ביום חמישי ב-20:00 בבקשה"),
         "היה ממש כיף אתמול. אפשר לקבוע את השלושה הנותרים באותה שעה?"),
    ],
)  # fmt: skip
def test_the_lessons_that_are_left_go_to_the_team(language: str, said: tuple[str, ...], words: str) -> None:
    person = met(language, *said)
    person.waits(days=3)
    reply = person.says(words)
    assert {"en": "team", "he": "צוות"}[language] in reply
    assert "18" not in reply
    assert "/book" not in reply
