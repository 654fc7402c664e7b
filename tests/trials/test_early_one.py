"""A day with the early or the late one is a class; what a verb stands in is no name; a child of today comes today."""

import pytest

from tests.trials.test_trying import Says, booked, met, put_down


@pytest.mark.parametrize(
    ("language", "said", "at"),
    [
        ("en", ("when is the salsa?", "Monday then. The early one"), "08.02 16:30"),
        ("en", ("when is the salsa?", "I'll come Monday, the late one"), "08.02 19:00"),
        ("he", ("מתי הסלסה?", "אני אבוא ביום שני, המוקדם"), "08.02 16:30"),
        ("he", ("מתי הסלסה?", "נבוא ביום שני, המאוחר"), "08.02 19:00"),
    ],
)
def test_the_early_and_the_late_one_of_a_day(language: str, said: Says, at: str) -> None:
    assert booked(met(language, *said)).endswith(at)


@pytest.mark.parametrize("words", ["אני אבוא ביום שני", "אני בא ביום שני", "אני מגיעה ביום שני"])
def test_who_says_that_they_come_is_called_nothing_new(words: str) -> None:
    person = met("he", "מתי הסלסה?")
    name = person.lead.contact.name
    person.says(words)
    assert person.lead.contact.name == name


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("i'm 16, do you have hip hop?", "k ill come wed")),
        ("he", ("אני בן 16, יש היפ הופ?", "אבוא ברביעי")),
        ("he", ("יש לי ילדה בת 14", "יש לה היפ הופ?", "טוב בואו ננסה ביום רביעי")),
    ],
)
def test_the_day_they_come_is_put_down(language: str, said: Says) -> None:
    down = put_down(met(language, *said))
    assert "17:30" in down
    assert {"en": "Wednesday 10 February", "he": "10.2"}[language] in down


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            ("I danced waltz at our wedding, forty years ago", "when is the waltz?", "Sunday at 21:00 works"),
        ),
        ("he", ("לא רקדתי מאז החתונה שלי לפני ארבעים שנה", "מתי הוואלס?", "יום ראשון ב-21:00 מתאים")),
    ],
)
def test_a_wedding_that_was_is_none_to_prepare_for(language: str, said: Says) -> None:
    person = met(language)
    replies = [person.says(words) for words in said]
    assert not any("ongratulations" in reply or "מזל טוב" in reply for reply in replies)
    assert booked(person).endswith("07.02 19:00")
