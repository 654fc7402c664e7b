"""A class for grown people that a parent asks for is their own, whatever was told of a child before."""

from datetime import timedelta

import pytest

from tests.trials.test_trying import Says, booked, met, put_down


@pytest.mark.parametrize(
    ("language", "said", "wish"),
    [
        (
            "he",
            ("ויש לי גם בת 14, היפ הופ בשביל הגיל שלה? כמה", "היא ביישנית נורא. היא יכולה להביא חברה לניסיון?",
             "לא עכשיו לרשום את הבת אני אשאל אותה קודם"),
            "היי החלטתי, רוצה ניסיון ואלס ביום ראשון הקרוב ב-18:30",
        ),
        ("he", ("הבת שלי בת 14, יש היפ הופ?",), "תרשמי אותי לניסיון ואלס ביום ראשון הקרוב ב-18:30"),
        (
            "en",
            ("I've a daughter of 14, is there hip hop for her?", "can she bring a friend to a trial?",
             "don't put her down yet, I'll ask her first"),
            "hi, I've decided, I want a waltz trial this coming Sunday at 18:30",
        ),
    ],
)  # fmt: skip
def test_the_parent_is_booked(language: str, said: Says, wish: str) -> None:
    person = met(language, *said)
    person.now += timedelta(days=3)
    person.says(wish)
    assert booked(person).startswith({"he": "שיעור ניסיון: ואלס", "en": "Trial class: waltz"}[language])
    assert booked(person).endswith("14.02 16:30")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ("הבן שלי בן 8", "אפשר לרשום אותו לניסיון ביום שני?")),
        ("en", ("my son is 8", "can you put him down for a trial on Monday?")),
    ],
)
def test_a_child_who_is_meant_stays_the_one_who_comes(language: str, said: Says) -> None:
    assert {"he": "היפ־הופ", "en": "hip-hop"}[language] in put_down(met(language, *said))
