"""An hour of one dance was taken: another day books no other dance, and an hour that is too late is not booked."""

import pytest

from conversations.contact.bare_names import may_be_name
from tests.dialogue.samples import meet_dancer


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("en", ("when is salsa?", "21:00 then", "tuesday"), "no salsa on Tuesday"),
        ("he", ("מתי יש סלסה?", "אז 21:00", "שלישי"), "ביום שלישי אין סלסה"),
    ],
)
def test_another_day_books_no_other_dance(language: str, said: tuple[str, ...], told: str) -> None:
    person = meet_dancer(language)
    *_, reply = [person.says(words) for words in said]
    assert told in reply


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("when is salsa?", "book me a salsa trial on monday", "no 21:00 is too late")),
        ("he", ("מתי יש סלסה?", "תרשמו אותי לניסיון בסלסה בשני", "לא, 21:00 מאוחר לי")),
    ],
)
def test_an_hour_that_is_too_late_is_not_booked(language: str, said: tuple[str, ...]) -> None:
    person = meet_dancer(language)
    *_, reply = [person.says(words) for words in said]
    assert "21:00 (" not in reply
    assert "booked" not in reply
    assert "קבענו" not in reply


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("en", ("when is salsa?", "21:00 then", "tango on tuesday then"), "tango"),
        ("he", ("מתי יש סלסה?", "אז 21:00", "אז טנגו בשלישי"), "טנגו"),
    ],
)
def test_another_dance_by_its_name_is_taken(language: str, said: tuple[str, ...], told: str) -> None:
    person = meet_dancer(language)
    *_, reply = [person.says(words) for words in said]
    assert told in reply


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ("אני ובעלי רוצים ואלס", "רקדנו לפני 35 שנה, לא מתחילים לגמרי אבל שכחנו הכל")),
        (
            "en",
            (
                "my husband and I want waltz",
                "we danced 35 years ago, not total beginners but forgot everything",
            ),
        ),
    ],
)
def test_who_tells_of_long_ago_is_put_down_for_nothing(language: str, said: tuple[str, ...]) -> None:
    person = meet_dancer(language)
    *_, reply = [person.says(words) for words in said]
    assert "19:45" not in reply
    assert not any(word in reply for word in ("רשמתי", "קבענו", "booked", "put down", "passed")), reply


def test_where_they_are_is_nobody_s_name() -> None:
    assert not may_be_name("אצל הילדים")
    assert may_be_name("נועה לוי")
