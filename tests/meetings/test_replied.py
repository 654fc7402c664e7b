"""Times that were shown, and whether a table is to be kept at all, are replied to in a word or two."""

from datetime import datetime

import pytest

from conversations.meetings.kept.part import Appointments
from conversations.meetings.replied import is_reply
from tests.dialogue.samples import meet_eater
from tests.harness.studio import Person


def local(person: Person) -> datetime | None:
    """When what is kept for them is, by the clock of the place."""
    kept = person.lead[Appointments].ahead(person.now)
    return kept.starts_at.astimezone(person.playbook.zone) if kept else None


def after(language: str, he: str, en: str) -> Person:
    person = meet_eater(language)
    person.says({"he": he, "en": en}[language])
    return person


def moving(language: str) -> Person:
    """Somebody with a table for tomorrow at eight, who would like to move it."""
    person = after(language, "אפשר שולחן למחר בשמונה בערב?", "a table for tomorrow at 8pm")
    person.says({"he": "כן", "en": "yes"}[language])
    person.says({"he": "אני רוצה להזיז", "en": "I'd like to move it"}[language])
    return person


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "לא משנה לי"), ("he", "מה שנוח"), ("he", "תבחרו אתם"), ("en", "either is fine"),
     ("en", "I don't mind"), ("en", "whichever you like")],
)  # fmt: skip
def test_who_does_not_mind_gets_the_first_that_was_shown(language: str, words: str) -> None:
    person = after(language, "אפשר להזמין שולחן למחר בערב?", "can I book a table for tomorrow evening?")
    shown = person.lead[Appointments].choosing
    person.says(words)
    kept = person.lead[Appointments].ahead(person.now)
    assert shown
    assert kept
    assert kept.starts_at == shown.shown[0]


@pytest.mark.parametrize(("language", "words"), [("he", "אף אחד לא מתאים"), ("en", "neither works")])
def test_who_can_do_none_of_them_is_shown_others(language: str, words: str) -> None:
    person = after(language, "אפשר להזמין שולחן למחר בערב?", "can I book a table for tomorrow evening?")
    before = person.lead[Appointments].choosing
    person.says(words)
    shown = person.lead[Appointments].choosing
    assert before
    assert shown
    assert not set(shown.shown) & set(before.shown)


@pytest.mark.parametrize(("language", "words"), [("he", "אחרי שמונה"), ("en", "after 8")])
def test_after_eight_is_the_evening_of_the_day_that_was_shown(language: str, words: str) -> None:
    person = after(language, "אפשר להזמין שולחן למחר בערב?", "can I book a table for tomorrow evening?")
    person.says(words)
    shown = person.lead[Appointments].choosing
    assert shown
    hours = [at.astimezone(person.playbook.zone).hour for at in shown.shown]
    assert min(hours) >= 20


@pytest.mark.parametrize(
    ("language", "words"), [("he", "יאללה קדימה"), ("he", "סגור"), ("en", "go for it"), ("en", "let's do it")]
)
def test_what_is_taken_up_is_kept(language: str, words: str) -> None:
    person = after(language, "אפשר שולחן למחר בשמונה בערב?", "a table for tomorrow at 8pm")
    person.says(words)
    assert local(person)


@pytest.mark.parametrize(("language", "words"), [("he", "לתשע"), ("en", "to nine")])
def test_an_hour_by_itself_is_of_the_same_day(language: str, words: str) -> None:
    person = moving(language)
    before = local(person)
    person.says(words)
    now = local(person)
    assert before
    assert now
    assert (now.date(), now.hour) == (before.date(), 21)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "בעצם תשאירו"),
        ("he", "כמו שהיה"),
        ("en", "actually leave it"),
        ("en", "stick with the old time"),
    ],
)
def test_what_is_left_stays_as_it_is(language: str, words: str) -> None:
    person = moving(language)
    before = local(person)
    assert "20:00" in person.says(words)
    assert local(person) == before
    assert person.lead[Appointments].choosing is None


@pytest.mark.parametrize(
    ("language", "words", "is_later"), [("he", "קצת יותר מאוחר", True), ("en", "a bit earlier", False)]
)
def test_earlier_and_later_are_than_what_they_have(language: str, words: str, is_later: bool) -> None:
    person = moving(language)
    before = local(person)
    person.says(words)
    shown = person.lead[Appointments].choosing
    assert before
    assert shown
    for at in shown.shown:
        assert at.astimezone(person.playbook.zone).date() == before.date()
        assert (at > before) == is_later


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [("he", "כן", "לאיזה יום ושעה"), ("he", "אנחנו שניים", "פשוט לבוא"), ("he", "אז פשוט נבוא", "נתראה"),
     ("he", "כן, לשישה מחר בשמונה", "לקבוע?"), ("he", "מחר בערב", "1. מחר"),
     ("en", "yes please", "Which day and time"), ("en", "no, we're just two", "just come"),
     ("en", "ok we'll just come", "See you"), ("en", "tomorrow at 8", "Shall I book it?")],
)  # fmt: skip
def test_whether_a_table_is_to_be_kept_is_replied_to_in_a_word(language: str, words: str, told: str) -> None:
    person = after(language, "צריך לשמור מקום או פשוט באים?", "do we need to book a table or just come?")
    reply = person.says(words)
    assert told in reply or told in " ".join(f"1. {label}" for label in person.labels())


@pytest.mark.parametrize(("language", "words"), [("he", "אנחנו שמונה"), ("en", "we're eight")])
def test_more_than_a_table_holds_are_for_the_team(language: str, words: str) -> None:
    person = after(language, "צריך לשמור מקום או פשוט באים?", "do we need to book a table or just come?")
    assert {"he": "מחברים שולחנות", "en": "join tables"}[language] in person.says(words)


def reminded(language: str) -> Person:
    """Somebody who keeps a table for some days, and was reminded of it the day before."""
    person = after(language, "אפשר שולחן ליום חמישי בשמונה בערב?", "a table for Thursday at 8pm")
    person.says({"he": "כן", "en": "yes"}[language])
    kept = person.lead[Appointments].ahead(person.now)
    assert kept
    while kept.asked_at is None:
        assert person.now < kept.starts_at
        person.waits(hours=2)
        kept = person.lead[Appointments].ahead(person.now)
        assert kept
    return person


@pytest.mark.parametrize(("language", "words"), [("he", "כנראה שכן"), ("en", "probably")])
def test_who_likely_comes_keeps_the_place(language: str, words: str) -> None:
    person = reminded(language)
    assert person.says(words).startswith(("מעולה, המקום נשאר", "Lovely, your place stays"))
    assert local(person)


@pytest.mark.parametrize(("language", "words"), [("he", "לא"), ("en", "no")])
def test_a_bare_no_to_a_reminder_is_asked_what_to_do(language: str, words: str) -> None:
    person = reminded(language)
    assert person.says(words).startswith(("אין בעיה. להעביר", "No problem. Shall I move"))
    assert local(person)
    person.says({"he": "לבטל", "en": "cancel"}[language])
    assert local(person) is None


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "כן נתראה"), ("he", "בטח באה"), ("he", "מאשרת הגעה"), ("he", "כן מגיעים"), ("he", "אהיה שם בזמן"),
     ("he", "יאללה מגיעה"), ("en", "see you there"), ("en", "yep coming"), ("en", "yeah i'll be there"),
     ("en", "still coming"), ("en", "can't wait!"), ("en", "im in"), ("en", "yes confirmed"), ("en", "see ya tmrw")],
)  # fmt: skip
def test_see_you_is_a_yes_to_a_reminder(language: str, words: str) -> None:
    person = reminded(language)
    person.says(words)
    kept = person.lead[Appointments].ahead(person.now)
    assert kept
    assert kept.confirmed_at


@pytest.mark.parametrize(
    "words",
    ["not coming", "yep but late", "coming with my sister", "is he coming", "לא מגיעה", "מגיעה באיחור"],
)
def test_what_is_more_or_less_than_a_yes_is_no_reply_of_that_kind(words: str) -> None:
    assert not is_reply(words, "comes")
