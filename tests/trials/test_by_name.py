"""Two matters at once: a child's trial class and a party. Which is meant is told by the name."""

import pytest

from conversations.enquiries.told.part import Planning
from conversations.trials.told.part import Trying
from tests.trials.test_trying import met

TALKS = [
    ("en", ("my son is 15 and wants to try hip hop", "monday please. his name is Ethan",
            "we'd like a hen party workshop for my sister, about 10 girls"),
     "oh and actually can ethan do wednesday instead, hes got tutoring mondays"),
    ("he", ("הבן שלי בן 15 ורוצה לנסות היפ הופ", "יום שני בבקשה. קוראים לו איתן",
            "ואנחנו רוצים סדנה למסיבת רווקות, בערך 10 בנות"),
     "אה ובעצם איתן יכול לבוא ברביעי במקום? יש לו שיעור פרטי בשני"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "words"), TALKS)
def test_whom_they_name_is_whose_class_is_moved(language: str, said: tuple[str, ...], words: str) -> None:
    person = met(language, *said)
    planned = person.lead[Planning].enquiry
    assert planned is not None
    person.says(words)
    known = person.lead[Trying].trial
    assert known is not None
    assert [day.weekday() for day in known.dates] == [2]
    still = person.lead[Planning].enquiry
    assert still is not None
    assert still.told.get("day") == planned.told.get("day")
