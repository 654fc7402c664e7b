"""A conversation in the hands of people."""

from datetime import UTC, datetime

import pytest

from conversations.handoff.facts import HandoffDone, HandoffGivenBack, NothingToClose
from conversations.lead.reason import reason
from conversations.timeline.telling import Telling
from conversations.turn.facts import Fact
from conversations.turn.inputs import StaffPressed, StaffWrote
from tests.harness.studio import Person, meet, prepare


def test_asked_for_a_person_staff_hear_who_why_where_and_what(dana: Person) -> None:
    dana.says("כמה זה עולה?")
    assert dana.says("אפשר נציג?") == "קיבלנו, מישהו כבר איתך"
    (alert,) = dana.told()
    assert alert.alert
    for part in ("דנה לוי", "+972501234567", "WhatsApp", "מישהו מהצוות", "evaluation", "אפשר נציג?"):
        assert part in alert.content.text
    assert [choice.id for choice in alert.content.choices] == [
        "staff:take",
        "staff:reply",
        "staff:done",
        "staff:back",
    ]
    assert [choice.label for choice in alert.content.choices] == ["אני על זה", "להשיב", "טופל", "להחזיר לבוט"]
    assert alert.handoff == "case2"


def test_angry_words_go_to_people_at_once(dana: Person) -> None:
    dana.says("היי")
    dana.says("זו פשוט חוצפה")
    assert dana.lead.handoff.open is not None
    assert dana.why((dana.lead.handoff.open.reason,)) == "is angry"


@pytest.mark.parametrize(
    ("now", "when"),
    [
        (datetime(2026, 11, 22, 19, 0, tzinfo=UTC), "מחר ב־9:00"),
        (datetime(2026, 11, 22, 5, 0, tzinfo=UTC), "היום ב־9:00"),
        (datetime(2026, 11, 26, 19, 0, tzinfo=UTC), "ביום ראשון ב־9:00"),
    ],
)
def test_outside_their_hours_the_lead_hears_when(dana: Person, now: datetime, when: str) -> None:
    dana.now = now
    dana.says("היי")
    assert dana.says("נציג") == f"נחזור אליך {when}"


def test_while_it_is_open_sure_answers_go_on_and_fallbacks_stop(dana: Person) -> None:
    dana.says("היי")
    dana.says("נציג")
    assert dana.says("איפה אתם?") == "בלינקולן 14"
    assert "איפה אתם?" in dana.told()[0].content.text
    assert dana.says("בלה בלה") == "הצוות יראה גם את זה."
    assert dana.says("נציג!").startswith("ביקשתי מהצוות שידברו איתך.")


def test_whether_somebody_is_there_is_always_answered_and_staff_hear_it_at_most_so_often(
    dana: Person,
) -> None:
    dana.says("נציג")
    dana.waits(minutes=5)
    assert "הזכרתי להם" in dana.says("יש מישהו?")
    assert [told.alert for told in dana.told()] == [False, True]
    dana.waits(minutes=1)
    assert "תזכורת" in dana.says("הלו??")
    assert [told.alert for told in dana.told()] == [False], "they were reminded a minute ago"
    dana.waits(minutes=30)
    dana.says("עדיין מחכה")
    assert [told.alert for told in dana.told()] == [False, True]


def test_while_a_person_has_it_the_bot_is_silent_and_staff_see_the_words(dana: Person) -> None:
    dana.says("נציג")
    dana.staff("take")
    assert dana.says("כמה זה עולה?") == ""
    assert dana.told()[0].content.text == "💬 דנה לוי · 4567: כמה זה עולה?"
    assert dana.taps("prices") == ""


def test_of_two_who_take_it_the_first_has_it(dana: Person) -> None:
    dana.says("נציג")
    dana.staff("take", "Noa")
    dana.staff("take", "Gil")
    assert dana.told()[0].content.text == "דנה לוי · 4567: זה כבר אצל Noa"
    assert dana.lead.handoff.open is not None
    assert dana.lead.handoff.open.owner == "Noa"
    dana.staff("take", "Noa")
    assert dana.told() == []


def test_what_staff_write_reaches_the_lead_and_takes_the_conversation(dana: Person) -> None:
    dana.says("נציג")
    dana.does(StaffWrote("היי דנה, נועה כאן", "Noa"))
    (send,) = dana.sends()
    assert (send.content.text, dana.why(send.why), send.kind, send.reply) == (
        "היי דנה, נועה כאן",
        "staff: Noa",
        "service",
        True,
    )
    assert dana.says("כמה זה עולה?") == ""


def test_an_answer_from_the_business_phone_silences_the_bot_and_is_not_sent_again(dana: Person) -> None:
    dana.says("היי")
    dana.does(StaffWrote("היי, ראיתי שכתבת", "phone", own_phone=True, channel=dana.channel))
    assert dana.sends() == []
    assert dana.says("כמה זה עולה?") == ""
    assert dana.lead.handoff.open is not None
    assert dana.lead.handoff.open.owner == "phone"


@pytest.mark.parametrize(
    ("action", "fact", "entry"),
    [("done", HandoffDone, "closed"), ("back", HandoffGivenBack, "back to the bot")],
)
def test_done_and_back_give_the_conversation_back(
    dana: Person, action: str, fact: type[Fact], entry: str
) -> None:
    dana.says("נציג")
    dana.waits(minutes=3)
    dana.staff("take")
    dana.waits(minutes=12)
    dana.staff(action)
    assert dana.reads() == "השיחה חזרה אליי"
    why = "Noa, 15 min after it was opened; in their hands for 12 min"
    [line] = dana.notes(fact)
    assert (dana.tell_fact(line.fact), dana.why(line.why)) == (entry, why)
    assert dana.lead.handoff.open is None
    assert "260 בחודש" in dana.says("כמה זה עולה?")


def test_closed_without_being_taken_nothing_is_said(dana: Person) -> None:
    dana.says("נציג")
    dana.staff("done")
    assert dana.reads() == ""
    dana.staff("done")
    [line] = dana.notes(NothingToClose)
    assert (dana.tell_fact(line.fact), dana.why(line.why)) == ("nothing to close", "Noa pressed done")


@pytest.mark.parametrize("action", ["take", "reply"])
def test_an_old_alert_opens_it_anew_and_the_reason_says_so(dana: Person, action: str) -> None:
    dana.says("נציג")
    dana.staff("take")
    dana.staff("done")
    dana.staff(action)
    assert dana.lead.handoff.open is not None
    why = dana.lead.handoff.open.reason
    assert dana.why((why,)) == "staff took it up again from an earlier alert"
    assert dana.playbook.index(Telling).reason(why, "he") == "הצוות חזר לשיחה מתוך התראה קודמת"


def test_taken_in_the_console_there_need_not_have_been_an_alert(dana: Person) -> None:
    dana.says("היי")
    dana.does(StaffPressed("take", "Noa", on_console=True))
    assert dana.lead.handoff.open is not None
    assert dana.lead.handoff.open.reason == reason("staff_first")


def test_an_alert_nobody_takes_is_repeated_a_few_times(dana: Person) -> None:
    dana.says("נציג")
    dana.waits(minutes=11)
    (again,) = dana.told()
    assert again.content.text.startswith("⏰")
    assert "נציג" in again.content.text
    dana.waits(hours=2)
    assert len(dana.told()) == 1
    dana.waits(hours=2)
    assert dana.told() == []


def test_a_taken_one_is_not_repeated(dana: Person) -> None:
    dana.says("נציג")
    dana.staff("take")
    dana.waits(hours=3)
    assert dana.told() == []


def test_at_night_the_repeat_waits_for_the_morning(dana: Person) -> None:
    dana.now = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)
    dana.says("היי")
    dana.says("נציג")
    (timer,) = (timer for key, timer in dana.timers.items() if key.purpose == "handoff")
    assert timer.due_at == datetime(2026, 11, 23, 7, 10, tzinfo=UTC)


def test_who_said_thanks_last_reads_the_closing_word() -> None:
    dana = meet(prepare())
    dana.says("היי")
    dana.says("אפשר לדבר עם מישהו?")
    dana.staff("take")
    dana.says("תודה רבה")
    dana.staff("done")
    assert dana.reads() == "השיחה חזרה אליי"


def test_a_number_that_was_only_told_is_marked_as_that(dana: Person) -> None:
    dana.lead.contact.phone, dana.lead.contact.told_phone = None, "+972509876543"
    dana.says("אפשר לדבר עם נציג?")
    (alert,) = dana.told()
    assert "+972509876543 (נמסר, לא אומת)" in alert.content.text
