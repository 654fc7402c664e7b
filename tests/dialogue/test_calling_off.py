""" "Cancel", from who just said that they do not come, is of the table or the lesson, and stops no messages."""

from datetime import timedelta

import pytest

from conversations.meetings.kept.part import Appointments
from tests.dialogue.samples import meet_dancer, meet_eater

NOT_COMING = [
    ("sorry the baby have fever we dont come tonight", "cancel please"),
    ("we can't make it tonight", "cancel"),
    ("I won't be able to come tomorrow", "please cancel it"),
    ("לא נוכל להגיע הערב, הילד חולה", "תבטלו בבקשה"),
    ("אנחנו לא מגיעים היום", "לבטל"),
    ("צץ לנו משהו", "ביטול"),
]


@pytest.mark.parametrize(("first", "words"), NOT_COMING)
@pytest.mark.parametrize("meet", [meet_eater, meet_dancer], ids=["pizza", "studio"])
def test_it_is_asked_or_told_what_is_cancelled(meet: type, first: str, words: str) -> None:
    person = meet("he" if first[0] >= "א" else "en")
    person.says(first)
    person.now += timedelta(minutes=2)
    person.says(words)
    assert person.lead.consent.refused_at is None
    assert person.lead.handoff.open, "the team has it"


TONIGHT = [
    "we don't come tonight",
    "we're not coming tonight",
    "sorry we wont make it tonight",
    "gonna have to skip tonight, we can't make it",
    "אנחנו לא באים הערב",
    "לא נגיע הערב, סליחה",
    "צץ לנו משהו, לא נוכל לבוא",
]


@pytest.mark.parametrize("words", TONIGHT)
def test_who_does_not_come_is_asked_in_whose_name_it_was(words: str) -> None:
    person = meet_eater("he" if any(sign >= "א" for sign in words) else "en")
    reply = person.says(words)
    assert "whose name" in reply or "על איזה שם" in reply
    assert person.lead.handoff.open


@pytest.mark.parametrize(
    "words", ["sorry the baby has fever we dont come tonight", "הילד חולה, לא נגיע הערב"]
)
def test_who_does_not_come_for_an_illness_is_wished_well(words: str) -> None:
    reply = meet_eater("he" if words[0] >= "א" else "en").says(words)
    assert "well" in reply or "רפואה שלמה" in reply
    assert "name" in reply or "שם" in reply


BOOKED = [
    ("can I book a table for 5 tonight at 20:00?", "book it", "we don't come tonight"),
    ("שולחן ל-4 הערב ב-20:00", "לקבוע", "אנחנו לא באים הערב"),
]


@pytest.mark.parametrize(("asked", "agreed", "words"), BOOKED)
def test_the_table_that_is_kept_is_called_off(asked: str, agreed: str, words: str) -> None:
    person = meet_eater("he" if asked[0] >= "א" else "en")
    for said in (asked, agreed, words):
        reply = person.says(said)
    assert "Cancelled" in reply or "ביטלנו" in reply
    assert person.lead[Appointments].ahead(person.now) is None


@pytest.mark.parametrize(("asked", "agreed", "words"), BOOKED)
def test_what_was_only_offered_is_not_taken(asked: str, agreed: str, words: str) -> None:
    person = meet_eater("he" if asked[0] >= "א" else "en")
    person.says(asked)
    reply = person.says(words)
    assert "nothing is booked" in reply or "לא קבענו" in reply
    assert person.lead[Appointments].choosing is None


NO_CALLING_OFF = [
    "the courier isn't here", "what if we don't come, do we pay?", "I can't come down, leave it at the door",
    "we can't come to pick it up, can you deliver?", "it's not coming, where is it?", "you don't come to Neve Shaanan?",
    "אם לא נגיע בזמן השולחן נשמר?", "השליח לא מגיע", "אתם לא מגיעים לנווה שאנן?", "לא אוכל לבוא לאסוף, יש משלוח?",
]  # fmt: skip


@pytest.mark.parametrize("words", NO_CALLING_OFF)
def test_what_else_does_not_come_calls_nothing_off(words: str) -> None:
    reply = meet_eater("he" if words[0] >= "א" else "en").says(words)
    assert "whose name" not in reply
    assert "על איזה שם" not in reply


@pytest.mark.parametrize("words", ["cancel", "cancel please"])
def test_by_itself_it_is_a_refusal(words: str) -> None:
    person = meet_eater("en")
    person.says("how much is a family pizza?")
    person.now += timedelta(minutes=2)
    person.says(words)
    assert person.lead.consent.refused_at is not None


@pytest.mark.parametrize("words", ["stop", "תפסיקו לשלוח לי הודעות", "unsubscribe"])
def test_a_refusal_is_one_whoever_does_not_come(words: str) -> None:
    person = meet_eater("he" if words[0] >= "א" else "en")
    person.says("we can't make it tonight")
    person.now += timedelta(minutes=2)
    person.says(words)
    assert person.lead.consent.refused_at is not None
