"""What people say of the meeting they have in very few words: cancel, can't, late; and what they mean elsewhere."""

import time

import pytest

from conversations.lead.addresses import Channel
from conversations.meetings.hearing import _BESIDE
from conversations.meetings.kept.part import Appointments
from conversations.turn.playbook import Playbook
from tests.harness.studio import Person, meet


def booked(playbook: Playbook, language: str = "he", channel: Channel = Channel.WHATSAPP) -> Person:
    person = meet(playbook, channel=channel)
    person.says("היי" if language == "he" else "hi")
    person.says("אפשר לקבוע שיעור ניסיון?" if language == "he" else "can I book a trial?")
    person.says("2")
    return person


def stands(person: Person) -> tuple[str, bool]:
    """How their meeting stands, and whether they refused to be written to."""
    [meeting] = person.lead[Appointments].meetings
    return meeting.status, person.lead.consent.refused_at is not None


@pytest.mark.parametrize(
    "words",
    [
        "cancel please", "please cancel", "cancel it", "Cancel", "cancel that please", "תבטלו בבקשה", "בטלו לי",
        "לבטל בבקשה", "ביטול", "תבטלי אותו", "I want to cancel", "אני רוצה לבטל",
    ],
)  # fmt: skip
def test_cancel_said_to_a_meeting_cancels_that_and_refuses_nothing(playbook: Playbook, words: str) -> None:
    person = booked(playbook, "en" if words.isascii() else "he")
    person.says(words)
    assert stands(person) == ("cancelled", False)


@pytest.mark.parametrize(
    "words", ["stop", "הסר", "תפסיקו לשלוח לי הודעות", "unsubscribe", "cancel all messages"]
)
def test_a_refusal_is_one_there_too(playbook: Playbook, words: str) -> None:
    person = booked(playbook)
    person.says(words)
    assert stands(person) == ("booked", True)


def test_the_networks_own_word_is_a_refusal_on_sms(playbook: Playbook) -> None:
    """Whoever texts CANCEL by itself is written to no more by the network either."""
    person = booked(playbook, "en", Channel.SMS)
    person.says("CANCEL")
    assert stands(person) == ("booked", True)
    other = booked(playbook, "en", Channel.SMS)
    other.says("cancel it please")
    assert stands(other) == ("cancelled", False)


def test_without_a_meeting_it_is_what_it_always_was(playbook: Playbook) -> None:
    person = meet(playbook)
    person.says("hi")
    person.says("cancel please")
    assert person.lead.consent.refused_at is not None


@pytest.mark.parametrize(
    "words",
    [
        "לא מסתדר לי בסוף",
        "בסוף לא מסתדר",
        "לא אספיק להגיע",
        "something came up, can't do it",
        "it doesn't work for me",
    ],
)
def test_who_says_that_it_does_not_work_out_is_understood(playbook: Playbook, words: str) -> None:
    """As the reminder puts it: "if it doesn't work out, tell us"."""
    person = booked(playbook, "en" if words.isascii() else "he")
    person.says(words)
    assert stands(person) == ("cancelled", False)


@pytest.mark.parametrize(
    "words",
    [
        "לא מסתדר לי, אפשר ביום שלישי בעשר?", "לא אוכל להגיע, אפשר מחר בעשר?", "next Tuesday at 10 instead?",
        "can't make it, is tomorrow at 10 free?", "אפשר ביום שלישי בעשר במקום?",
    ],
)  # fmt: skip
def test_who_names_another_time_with_it_moves(playbook: Playbook, words: str) -> None:
    person = booked(playbook, "en" if words.isascii() else "he")
    told = person.says(words)
    assert stands(person) == ("booked", False)
    assert "10:00" in told
    person.says("כן" if not words.isascii() else "yes")
    [meeting] = person.lead[Appointments].meetings
    assert (meeting.status, meeting.version > 0) == ("booked", True)
    assert f"{meeting.starts_at:%M}" == "00"


@pytest.mark.parametrize(
    "words",
    [
        "אני אאחר בעשר דקות", "מאחרת קצת, סליחה", "אני בדרך", "נתקעתי בפקק", "running late sorry", "on my way!",
        "I'll be 10 minutes late",
    ],
)  # fmt: skip
def test_who_is_late_or_on_the_way_keeps_the_meeting_and_the_team_hears_of_it(
    playbook: Playbook, words: str
) -> None:
    person = booked(playbook, "en" if words.isascii() else "he")
    told = person.says(words)
    assert stands(person) == ("booked", False)
    assert "תודה שעדכנת" in told or "Thanks for letting us know" in told
    assert any(words in one.content.text for one in person.told())


def test_a_row_of_thousands_of_signs_holds_nobody_up() -> None:
    row, began = "?!" * 10_000, time.process_time()
    assert _BESIDE.sub("", f"{row}10, please") == f"{row}10"
    assert time.process_time() - began < 3, "of the processor's time, however busy the machine is"
