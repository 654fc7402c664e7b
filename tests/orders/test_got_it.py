"""Whether we got it, and whether it is ordered by now: it is read back as it stands, and said truthfully."""

from datetime import UTC, datetime

import pytest

from tests.orders.talking import somebody, wanted

WEDNESDAY = datetime(2027, 3, 10, 9, 50, tzinfo=UTC)
FIRST = {"en": "3 family margheritas, pick up on friday at 11", "he": "3 משפחתיות, איסוף ביום שישי ב-11"}

GOT = [
    ("en", "did u get the 11?"),
    ("en", "friday 11:00, pick up, 3 margheritas. did u get the 11?"),
    ("en", "got that?"),
    ("en", "u got the time right?"),
    ("en", "did you get the friday part"),
    ("en", "did you write down 3?"),
    ("he", "קיבלתם את ה-11?"),
    ("he", "קלטתם?"),
    ("he", "קיבלת?"),
    ("he", "רשמת שזה לשישי?"),
]


@pytest.mark.parametrize(("language", "words"), GOT)
def test_what_we_got_is_read_back(language: str, words: str) -> None:
    person = somebody(language=language, now=WEDNESDAY)
    person.says(FIRST[language])
    before = wanted(person)
    reply = person.says(words)
    assert "11:00" in reply
    assert "₪186" in reply
    assert wanted(person) == before


STATUS = [
    ("en", "so whats the status"),
    ("en", "is it booked or not?"),
    ("en", "so is it ordered or not yet?"),
    ("he", "מה הסטטוס?"),
    ("he", "זה סגור או עוד לא?"),
]


@pytest.mark.parametrize(("language", "words"), STATUS)
def test_that_it_is_not_ordered_yet_is_said(language: str, words: str) -> None:
    person = somebody(language=language, now=WEDNESDAY)
    person.says(FIRST[language])
    reply = person.says(words)
    assert {"en": "It isn't ordered yet", "he": "עוד לא הוזמן"}[language] in reply


ELSE = [
    ("en", "did you get a new oven?"),
    ("en", "did you get many orders today?"),
    ("en", "what's the status of the parking"),
    ("he", "קיבלתם תעודת כשרות?"),
    ("he", "מה מצב החניה אצלכם?"),
]


@pytest.mark.parametrize(("language", "words"), ELSE)
def test_what_we_have_got_otherwise_reads_nothing_back(language: str, words: str) -> None:
    person = somebody(language=language, now=WEDNESDAY)
    person.says(FIRST[language])
    assert "₪186" not in person.says(words)
