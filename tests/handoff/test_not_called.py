"""Who asked to be called: they need not write, their hours are no class's, and who was not called hears sorry."""

import pytest

from tests.dialogue.samples import meet_dancer
from tests.harness.studio import Person

PHONE = "972-50-123-4567"


def _waits_for_call(language: str) -> Person:
    person = meet_dancer(language)
    person.says("please call me" if language == "en" else "תתקשרו אליי בבקשה")
    assert person.lead.handoff.is_asked_to("request_call")
    person.waits(minutes=2)
    return person


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "אני נוהגת לא יכולה לכתוב"),
        ("he", "אני בנהיגה"),
        ("en", "I'm driving"),
        ("en", "I'm in a meeting"),
    ],
)
def test_who_waits_for_a_call_need_not_write(language: str, words: str) -> None:
    reply = _waits_for_call(language).says(words)
    assert "אין צורך לכתוב" in reply or "no need to write" in reply.casefold()


@pytest.mark.parametrize("words", ["I'm driving", "אני נוהגת"])
def test_who_waits_for_none_is_not_hurried(words: str) -> None:
    reply = meet_dancer("en" if words.isascii() else "he").says(words)
    assert "אין צורך" not in reply
    assert "no need" not in reply.casefold()


@pytest.mark.parametrize(
    ("language", "when", "asks", "told"),
    [
        ("he", "אחרי 8 בערב כשהילדים ישנים", "היפ הופ לבן 10 באיזה יום", "16:30"),
        ("he", "רק אחרי 9 בערב", "מתי סלסה למתחילים?", "18:30"),
        ("en", "only after 8pm please", "which day is hip hop for a boy of 10", "16:30"),
        ("en", "not before 9pm", "when is salsa for beginners?", "18:30"),
    ],
)
def test_the_hours_of_a_call_bound_no_class(language: str, when: str, asks: str, told: str) -> None:
    person = _waits_for_call(language)
    person.says(when)
    person.waits(minutes=2)
    reply = person.says(asks)
    assert told in reply
    assert "20:00)" not in reply
    assert "21:00)" not in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "לא התקשרו"), ("he", "עדיין לא התקשרו אליי"), ("he", "למה לא התקשרתם?"), ("he", "אף אחד לא התקשר"),
     ("he", "לא קיבלתי שיחה"),
     ("en", "nobody called"), ("en", "you didn't call"), ("en", "still no call"), ("en", "no one has called me yet"),
     ("en", "I didn't get a call")],
)  # fmt: skip
def test_who_was_not_called_hears_sorry_and_is_asked_when(language: str, words: str) -> None:
    person = _waits_for_call(language)
    person.waits(hours=3)
    reply = person.says(words)
    assert "מתי נוח" in reply or "When would a call suit you" in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "כבר 1 וחצי חזרתי לעבודה"), ("he", "ההפסקה שלי נגמרה"), ("en", "I'm back at work now"),
     ("en", "my break is over")],
)  # fmt: skip
def test_whose_hour_is_over_is_asked_for_another(language: str, words: str) -> None:
    person = _waits_for_call(language)
    person.says("at noon" if language == "en" else "ב-12 בצהריים")
    person.waits(days=1)
    reply = person.says(words)
    assert "במקום" in reply or "instead" in reply


def test_who_asks_meanwhile_hears_sorry_in_time_all_the_same() -> None:
    person = meet_dancer("he")
    person.says("אני צריך לדבר עם נציג")
    person.waits(minutes=22)
    person.says("יש מישהו?")
    assert "סליחה" in person.waits(hours=2)


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "אני מחכה"), ("he", "מחכים"), ("en", "I'm waiting"), ("en", "well, we are waiting")],
)
def test_who_is_waiting_is_told_where_it_stands(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says("I want to talk to a person" if language == "en" else "אני רוצה לדבר עם בן אדם")
    person.waits(minutes=3)
    reply = person.says(words)
    assert "צוות" in reply or "team" in reply
    assert "סבלנות" not in reply
    assert "patience" not in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "טוב אין לחץ תעני מתי שנוח"), ("he", "תודה, מחכה"), ("en", "no rush, answer when it suits you")],
)
def test_who_waits_kindly_is_thanked(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says("I want to talk to a person" if language == "en" else "אני רוצה לדבר עם בן אדם")
    person.waits(minutes=3)
    assert "תודה" in person.says(words) or "Thank" in person.reads()
