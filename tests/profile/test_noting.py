"""What is named back of an hour they told: the one that holds, and not the one it takes the place of."""

import pytest

from conversations.profile.noting import name_hours

TOLD = [
    ("it is 23 people now. And 12:30 not 13:00", ["12:30"]),
    ("12:30 instead of 13:00 please", ["12:30"]),
    ("sorry i mean she goes to bed 8:30. We need be home before 8", ["before 8"]),
    ("only after 18:30", ["after 18:30"]),
    ("16:30 is too early, 17:30 is fine", ["17:30"]),
    ("ב12:30 ולא ב13:00", ["12:30"]),
    ("12:30 במקום 13:00", ["12:30"]),
    ("צריכים להיות בבית לפני 8", ["לפני 8"]),
    ("רק אחרי 18:30", ["אחרי 18:30"]),
    ("16:30 מוקדם, 17:30 בסדר", ["17:30"]),
    ("then I come down to the entrance. not before 22:20 please", ["not before 22:20"]),
    ("לא לפני 20:30, יש לי משמרת", ["לא לפני 20:30"]),
]


@pytest.mark.parametrize(("words", "hours"), TOLD)
def test_the_hour_that_holds_is_named(words: str, hours: list[str]) -> None:
    assert list(name_hours(words)) == hours
