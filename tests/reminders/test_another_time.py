"""Right after a reminder was set another time is another time for it, though a class was talked of; it bounds none."""

import pytest

from tests.dialogue.samples import meet_dancer


@pytest.mark.parametrize(
    ("language", "asks", "corrects", "day"),
    [
        ("he", "תזכירו לי מחר", "לא מחר. יום רביעי. אותה שעה", "רביעי"),
        ("he", "תזכירו לי מחר בערב", "בעצם ביום רביעי", "רביעי"),
        ("he", "תזכירו לי בשלישי", "עדיף ברביעי", "רביעי"),
        ("en", "remind me tomorrow", "not tomorrow. Wednesday. same time", "Wednesday"),
        ("en", "remind me tomorrow evening", "actually Wednesday", "Wednesday"),
        ("en", "remind me on Tuesday", "Wednesday is better", "Wednesday"),
    ],
)
def test_it_is_moved_though_a_class_was_talked_of(language: str, asks: str, corrects: str, day: str) -> None:
    person = meet_dancer(language)
    person.says("salsa" if language == "en" else "סלסה")
    person.waits(minutes=1)
    person.says(asks)
    person.waits(minutes=1)
    reply = person.says(corrects)
    assert day in reply
    assert "remind" in reply or "אזכיר" in reply


@pytest.mark.parametrize(
    ("language", "says", "asks"),
    [("he", ("תזכירו לי בערב", "אחרי 9 עדיף"), "מתי סלסה למתחילים?"),
     ("en", ("remind me this evening", "after 9 is better"), "when is salsa for beginners?")],
)  # fmt: skip
def test_its_hour_bounds_no_class(language: str, says: tuple[str, str], asks: str) -> None:
    person = meet_dancer(language)
    for words in says:
        person.says(words)
        person.waits(minutes=1)
    person.waits(days=1)
    assert "18:30" in person.says(asks)


@pytest.mark.parametrize(
    ("language", "words"), [("he", "לא מחר, שיעור ביום רביעי"), ("en", "no, book me a class on Wednesday")]
)
def test_who_names_a_class_moves_no_reminder(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says("remind me tomorrow" if language == "en" else "תזכירו לי מחר")
    person.waits(minutes=1)
    reply = person.says(words)
    assert "אזכיר" not in reply
    assert "I'll remind" not in reply
