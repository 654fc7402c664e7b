"""Touches: what a lead who went quiet hears, and what must hold at the moment it goes out."""

from datetime import UTC, datetime, timedelta

import pytest

from conversations.answers.offered.part import Answers
from conversations.hours.windows import is_open
from conversations.journey.model.usual_hours import PROACTIVE
from conversations.lead.addresses import Channel
from conversations.lead.lead import Stage
from conversations.purchases.inputs import Bought
from conversations.sequences.facts import TouchMoved
from conversations.sequences.part import Sequences
from conversations.turn.effects import StartTimer
from conversations.turn.inputs import Started, TimerFired, Unreachable
from conversations.turn.keys import Key
from tests.harness.studio import AGREED, SUNDAY, Person, know, meet

COURTING = Key("sequence", "courting")
DAY_ONE, DAY_THREE, DAY_SEVEN = (
    Key("touch", "courting", step, 1) for step in ("day_one", "day_three", "day_seven")
)


def test_three_weeks_of_quiet_bring_three_different_marked_touches(dana: Person) -> None:
    dana.says("כמה זה עולה?")
    dana.effects.clear()
    dana.lead[Answers].offers.clear()
    dana.waits(days=21)
    one, three, seven = dana.all_sends()
    assert one.content.text == (
        'פרסומת\nהנה מה שסיפרו:\n\n★★★★★ גיל: "גיל אהבה!"\n\nסטודיו ואלס 03-555-0142 להסרה: הסר'
    )
    assert "20% הנחה, קוד WALTZ-" in three.content.text
    assert seven.content.text == "נדבר?", "a service message carries no mark"
    assert [send.kind for send in (one, three, seven)] == ["advertising", "advertising", "service"]
    assert not any(send.reply for send in (one, three, seven))
    assert dana.why(one.why) == "touch day_one: A quiet day"
    assert [send.key for send in (one, three, seven)] == [DAY_ONE, DAY_THREE, DAY_SEVEN]


def test_a_touchs_buttons_are_what_a_number_now_means(dana: Person) -> None:
    dana.says("היי")
    dana.waits(days=1, hours=1)
    assert dana.lead.dialogue.choices[1].id == "stop"
    assert dana.says("2") == "לא נכתוב יותר"


def test_a_reply_puts_them_off(dana: Person) -> None:
    dana.says("היי")
    dana.waits(hours=20)
    dana.says("איפה אתם?")
    assert dana.waits(hours=20) == ""
    assert "הנה מה שסיפרו" in dana.waits(hours=10)


def test_within_a_chat_the_timers_are_not_moved_at_every_word(dana: Person) -> None:
    dana.says("היי")
    dana.now += timedelta(minutes=3)
    dana.says("איפה אתם?")
    assert not any(isinstance(effect, StartTimer) for effect in dana.latest)
    dana.now += timedelta(minutes=30)
    dana.says("איפה אתם?")
    assert dana.timers[COURTING].due_at == dana.now + timedelta(days=1)


def test_what_was_sent_is_not_planned_again(dana: Person) -> None:
    dana.says("היי")
    dana.waits(days=1, minutes=1)
    dana.says("איפה אתם?")
    assert list(dana.timers) == [COURTING]
    assert dana.timers[COURTING].due_at == dana.now + timedelta(days=3)
    dana.effects.clear()
    dana.waits(days=30)
    assert [send.key for send in dana.all_sends()] == [DAY_THREE, DAY_SEVEN]


def test_buying_ends_them(dana: Person) -> None:
    dana.says("היי")
    dana.does(Bought("o1", 260, "ILS", "מנוי", dana.now))
    assert dana.timers == {}
    dana.says("תודה")
    assert dana.timers == {}


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"ledger": []}, "no consent to advertising"),
        ({"refused_at": SUNDAY}, "they asked to be left alone"),
        ({"bought_at": SUNDAY}, "they have bought"),
        ({"stage": Stage.USE}, "not meant for the stage use"),
        ({"shown_reviews": ["noa", "gil", "rut", "amy"]}, "they have seen every review"),
    ],
)
def test_checked_again_when_due_and_held_back_with_the_reason(
    dana: Person, change: dict[str, object], why: str
) -> None:
    dana.says("היי")
    dana.lead = know(dana.lead, **change)
    assert dana.waits(days=1, minutes=1) == ""
    [held] = dana.holds()
    assert dana.why(held.why) == why
    assert dana.tell_fact(held.fact) == "הנה מה שסיפרו:"


def test_not_while_people_have_it_and_counted_anew_when_they_give_it_back(dana: Person) -> None:
    dana.says("נציג")
    dana.staff("take")
    assert dana.waits(days=2) == ""
    assert not any(key.purpose == "sequence" for key in dana.timers)
    dana.staff("done")
    assert dana.steps() == [("resumed courting", "counted anew, as the team is done")]
    assert dana.timers[COURTING].due_at == dana.now + timedelta(days=1)
    assert "הנה מה שסיפרו" in dana.waits(days=1, minutes=1)


def test_planned_into_the_hours_for_writing(dana: Person) -> None:
    thursday_night = datetime(2026, 11, 26, 19, 30, tzinfo=UTC)
    dana.now = thursday_night
    dana.says("היי")
    timer = dana.timers[COURTING]
    opening = datetime(2026, 11, 29, 7, 0, tzinfo=UTC)
    assert opening <= timer.due_at < opening + timedelta(hours=2), (
        "Sunday from nine on, each at a moment of their own"
    )
    assert timer.lapses_at == timer.due_at + timedelta(hours=24), "counted from there"


def test_one_that_comes_late_is_moved_to_the_next_opening_with_the_reason(dana: Person) -> None:
    dana.says("היי")
    dana.waits(days=1, hours=11, late=timedelta(hours=10, minutes=30))
    [moved] = dana.notes(TouchMoved)
    assert dana.tell_fact(moved.fact).startswith("touch:day_one moved to 2026-11-24 09:")
    assert dana.why(moved.why) == "held up while the bot could not send"
    dana.waits(hours=16)
    assert "הנה מה שסיפרו" in dana.reads()


def test_after_an_outage_what_has_lost_its_moment_lapses(dana: Person) -> None:
    dana.says("היי")
    dana.now += timedelta(days=9)
    assert dana.waits(minutes=1) == ""
    assert [dana.why(hold.why) for hold in dana.holds()] == ["its moment has passed"] * 3
    assert [dana.tell_fact(hold.fact) for hold in dana.holds()] == [
        "הנה מה שסיפרו:",
        "שמרנו לך משהו:",
        "נדבר?",
    ]
    assert dana.lead[Sequences].progress["courting"].outcome == "finished"


def test_one_whose_hours_open_too_late_is_held_back(dana: Person) -> None:
    dana.says("היי")
    timer = dana.timers[COURTING]
    friday_evening = datetime(2026, 11, 27, 16, 0, tzinfo=UTC)
    dana.lead[Sequences].progress["courting"].step = "day_one"  # it was put off until then
    lapses_at = friday_evening + timedelta(hours=2)
    dana.now = friday_evening
    dana.does(TimerFired(timer.key, friday_evening, lapses_at, {"step": "day_one"}))
    assert dana.why(dana.holds()[0].why) == "it is Friday afternoon, and its moment passes before that ends"


def test_it_lapses_a_day_after_it_was_due(dana: Person) -> None:
    """When it leaves within that day is looked at once more at its sending (`policy.before_sending`)."""
    dana.now = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)
    dana.says("היי")
    dana.waits(days=1, minutes=1)
    assert dana.sends()[0].lapses_at == datetime(2026, 11, 24, 17, 30, tzinfo=UTC)


def test_on_sms_the_foot_is_short(dana: Person) -> None:
    sms = meet(dana.playbook, channel=Channel.SMS, ledger=[AGREED])
    sms.says("היי")
    assert sms.waits(days=1, minutes=1).endswith("להסרה השב הסר")
    assert sms.sends()[0].channel is Channel.SMS


def test_nobody_left_to_reach(dana: Person) -> None:
    dana.says("היי")
    dana.does(Unreachable(Channel.WHATSAPP, "972501234567@c.us", "no_account"))
    dana.channels = (Channel.WHATSAPP,)
    dana.waits(days=1, minutes=1)
    assert dana.why(dana.holds()[0].why) == "no channel that is on reaches them"


def test_an_unknown_timer_does_nothing(dana: Person) -> None:
    dana.does(TimerFired(Key("newsletter", "weekly"), SUNDAY))
    assert dana.sends() == []


def test_every_proactive_message_of_a_long_life_lies_within_the_hours(dana: Person) -> None:
    for start in range(0, 24 * 7, 5):
        lead = meet(dana.playbook, ledger=[AGREED])
        lead.now = SUNDAY + timedelta(hours=start)
        lead.does(Started(Channel.WHATSAPP))
        while lead.timers:
            due = min(timer.due_at for timer in lead.timers.values())
            lead.waits(seconds=(due - lead.now).total_seconds())
            assert not lead.sends() or is_open(PROACTIVE, lead.now, lead.playbook.zone)
        assert len(lead.lead[Sequences].touched) == 3
