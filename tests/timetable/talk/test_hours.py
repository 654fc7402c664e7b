"""In the middle of a talk an hour is asked about: whom it is for, whether there is a later one, which is theirs."""

import pytest

from tests.trials.test_trying import met

Says = tuple[str, ...]


def _ask(language: str, said: Says) -> str:
    return met(language, *said[:-1]).says(said[-1])


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        (
            "en",
            ("when is tango?", "9pm suits me. would a first timer cope?"),
            "21:00 is for every level, beginners",
        ),
        ("en", ("salsa?", "who is the nine o'clock one for?"), "21:00 is for every level"),
        ("en", ("do you have waltz?", "and 19:45, can a newbie join?"), "No, 19:45 is for intermediates"),
        ("en", ("when's salsa", "quarter to eight, which level is that?"), "19:45 is for intermediates"),
        ("he", ("מתי טנגו?", "תשע בערב טוב לי. זה גם למי שלא רקד?"), "ב־21:00 זה לכל הרמות, גם למתחילים"),
        ("he", ("יש סלסה?", "21:00 סבבה, או שאלך שם לאיבוד?"), "ב־21:00 זה לכל הרמות"),
        ("he", ("מתי ואלס?", "ב-19:45 איזו רמה זה?"), "ב־19:45 זה ממשיכים"),
    ],
)
def test_whom_an_hour_is_for_is_told_of_that_hour(language: str, said: Says, told: str) -> None:
    assert told in _ask(language, said)


@pytest.mark.parametrize(
    ("language", "said", "told", "gone"),
    [
        (
            "en",
            ("when is salsa?", "18:30 is too early for me, anything later?"),
            "19:45 (intermediates)",
            "18:30",
        ),
        ("en", ("when is the 18:30 waltz?", "is there something after that?"), "21:00 (all levels)", "18:30"),
        (
            "en",
            ("when is tango?", "21:00 is too late, is there an earlier one?"),
            "18:30 (beginners)",
            "21:00",
        ),
        ("he", ("מתי סלסה?", "18:30 מוקדם לי, יש משהו אחר כך?"), "ב־21:00 (כל הרמות)", "18:30"),
        ("he", ("מתי טנגו?", "21:00 מאוחר לי, אין משהו מוקדם יותר?"), "ב־18:30 (מתחילים)", "21:00"),
    ],
)
def test_another_hour_is_told_with_whom_it_is_for(language: str, said: Says, told: str, gone: str) -> None:
    reply = _ask(language, said)
    assert told in reply
    assert gone not in reply


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("en", ("tango?", "I have never danced", "so what time is it?"), "For beginners: tango is on Tuesdays"),
        ("en", ("salsa, I know the basics, two years of it. which hour is mine?",), "For intermediates: salsa"),
        ("he", ("טנגו", "אף פעם לא רקדתי", "אז באיזו שעה?"), "למתחילים: טנגו בימי שלישי, ב־18:30"),
        ("he", ("סלסה, רקדתי שנתיים, לא מתחילה. באיזו שעה אני?",), "לממשיכים: סלסה בימי שני, ב־19:45"),
    ],
)  # fmt: skip
def test_who_told_what_they_can_is_told_their_hour(language: str, said: Says, told: str) -> None:
    assert told in _ask(language, said)


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "Good morning. My son says you teach the tango. Is that right?", "Yes: tango is on Tuesdays"),
        ("en", "I heard one can learn salsa at your place, true?", "Yes: salsa is on Mondays"),
        ("en", "My daughter told me you do the waltz. Is it so?", "Yes: waltz is on Sundays"),
        ("en", "is it true that you do bachata?", "no separate bachata group"),
        ("he", "שלום, סיפרו לי שאפשר ללמוד אצלכם ואלס. נכון?", "כן: ואלס בימי ראשון"),
        ("he", "אתם מלמדים טנגו, לא?", "כן: טנגו בימי שלישי"),
    ],
)
def test_what_they_heard_to_be_taught_is_answered_with_yes_or_no(
    language: str, words: str, told: str
) -> None:
    assert told in met(language).says(words)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("when is salsa?", "is there parking at 21:00 for me?")),
        ("en", ("when are private lessons?", "is there something later?")),
        ("he", ("מתי סלסה?", "יש חניה ב-21:00?")),
    ],
)
def test_what_is_asked_beside_an_hour_is_not_of_levels(language: str, said: Says) -> None:
    reply = _ask(language, said)
    assert "level" not in reply
    assert "רמות" not in reply
