"""A day or a level named beside another question: whether there is room, when a new group begins, what is last."""

import pytest

from tests.trials.test_trying import Says, met


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "is the class on sunday full?"),
        ("en", "are the tuesday groups fully booked?"),
        ("he", "הקבוצה של שלישי מלאה?"),
        ("he", "השיעור בראשון כבר מלא?"),
    ],
)
def test_whether_there_is_room_is_no_question_of_the_hour(language: str, words: str) -> None:
    reply = met(language).says(words)
    assert {"en": "Most groups have room", "he": "ברוב הקבוצות יש מקום"}[language] in reply
    assert "19:45" not in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "when does a new beginners course start?"),
        ("he", "מתי מתחיל קורס חדש למתחילים?"),
    ],
)
def test_when_a_new_group_begins_is_told_by_the_month(language: str, words: str) -> None:
    assert {"en": "month", "he": "חודש"}[language] in met(language).says(words)


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "מתי השיעור האחרון ביום שלישי?"), ("en", "when is the last class on tuesday?")],
)
def test_the_last_of_a_day_is_told_alone(language: str, words: str) -> None:
    reply = met(language).says(words)
    assert "21:00" in reply
    assert "18:30" not in reply


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("not sunday and not tuesday, what's left?",)),
        ("he", ("לא בראשון ולא בשלישי, מה נשאר?",)),
    ],
)
def test_what_is_left_keeps_to_what_was_ruled_out(language: str, said: Says) -> None:
    reply = met(language).says(said[-1])
    assert {"en": "salsa on Mondays", "he": "סלסה בימי שני"}[language] in reply
    assert {"en": "tango", "he": "טנגו"}[language] not in reply


def test_of_a_level_no_class_is_told_that_has_none() -> None:
    reply = met("he").says("מה השעות של קבוצת המתקדמים?")
    assert "19:45" in reply
    assert "היפ" not in reply


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("he", "הבת שלי בת 4, יש משהו בשבילה?", "גיל 6"),
        ("en", "my son is 4, is there something for him?", "six"),
    ],
)
def test_what_no_hour_is_for_is_told_of_otherwise(language: str, words: str, told: str) -> None:
    reply = met(language).says(words)
    assert told in reply
    assert "19:45" not in reply


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("do you have kids classes on sundays?",)),
        ("en", ("do you have kids classes on sundays?", "what about thursday?")),
        ("he", ("יש חוגי ילדים ביום ראשון?",)),
    ],
)
def test_a_class_for_children_is_looked_for_among_theirs(language: str, said: Says) -> None:
    person = met(language, *said[:-1])
    reply = person.says(said[-1])
    assert {"en": "Monday", "he": "שני"}[language] in reply
    assert {"en": "waltz", "he": "ואלס"}[language] not in reply


def test_an_hour_that_is_too_early_rules_out_no_day() -> None:
    reply = met("en", "when is salsa?").says("monday works but not before 20:00")
    assert "21:00" in reply
    assert "19:45" not in reply


def test_in_the_daytime_is_not_today() -> None:
    assert "היום:" not in met("he", "מתי סלסה?").says("יש בשעות היום?")


def test_an_hour_that_a_day_has_not_gets_the_nearest_of_that_day() -> None:
    reply = met("en").says("is there a waltz class near 6pm on sunday?")
    assert "18:30" in reply
    assert "Not on Sunday" not in reply
