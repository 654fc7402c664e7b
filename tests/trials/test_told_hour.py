"""Who was told one hour, and wants a place, is booked for that one; a name that follows is theirs."""

import pytest

from tests.harness.studio import meet
from tests.trials.test_trying import Says, booked, met


@pytest.mark.parametrize(
    ("language", "said", "at"),
    [
        ("he", ("יש סלסה ביום שני אחרי שמונה?", "מעולה, שמרי לי מקום"), "08.02 19:00"),
        ("he", ("מתי טנגו בערב מאוחר, אחרי 20:30?", "אחלה תתפסו לי מקום"), "09.02 19:00"),
        ("en", ("any salsa on mondays after eight?", "great, keep me a spot"), "08.02 19:00"),
        ("en", ("any salsa on mondays after eight?", "ok count me in"), "08.02 19:00"),
    ],
)
def test_a_place_is_of_the_hour_that_was_told(language: str, said: Says, at: str) -> None:
    assert booked(met(language, *said)).endswith(at)


def test_of_several_hours_they_are_asked_which() -> None:
    person = met("en", "when is the salsa?")
    assert "Which" in person.says("great, keep me a spot")


@pytest.mark.parametrize("name", ["גלי ברק", "עומר שדה"])
def test_a_name_after_the_booking_is_whose_it_is(name: str) -> None:
    person = meet(met("he").playbook, None)
    for words in ("היי", "יש סלסה ביום שני אחרי שמונה?", "שמרי לי מקום"):
        person.says(words)
    assert name in person.says(name)
    assert person.lead.contact.name == name


@pytest.mark.parametrize(
    ("language", "said", "at"),
    [
        ("he", ("אני ואשתי, אף פעם לא רקדנו", "אפשר ביום ראשון הקרוב?", "כן 18:30 מצוין"), "14.02 16:30"),
        ("he", ("אני ואשתי, אף פעם לא רקדנו", "יש מצב לשלישי?", "21:00 מעולה"), "09.02 19:00"),
        (
            "en",
            ("my wife and I never danced", "is this Sunday possible?", "yes, 18:30 is great"),
            "07.02 16:30",
        ),
    ],
)
def test_who_asks_for_a_day_and_nothing_else_wants_to_come_then(language: str, said: Says, at: str) -> None:
    assert booked(met(language, *said)).endswith(at)
