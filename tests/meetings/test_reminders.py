"""Reminders of a meeting: at their times, in the lead's day, bound to the version they were planned for."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from conversations.lead.addresses import Channel, Reach
from conversations.meetings.kept.inputs import MeetingReported
from conversations.meetings.kept.meeting import Status
from conversations.meetings.kept.part import Appointments
from conversations.meetings.offered.facts import MeetingConfirmed
from conversations.meetings.offered.reminding import plan
from conversations.turn.inputs import TimerFired, Unreachable
from conversations.turn.playbook import Playbook
from tests.harness.studio import SUNDAY, Person, build_journey, meet, prepare

TEL_AVIV, NEW_YORK = ZoneInfo("Asia/Jerusalem"), ZoneInfo("America/New_York")
TUESDAY = datetime(2026, 11, 24, 10, tzinfo=UTC)  # noon in Tel Aviv


def report(person: Person, at: datetime, status: Status = "booked", name: str = "m1", **more: object) -> str:
    """Another calendar tells of a meeting."""
    told = MeetingReported(
        meeting_id=name,
        at=person.now,
        starts_at=at,
        title="שיחת היכרות",
        status=status,
        **more,  # type: ignore[arg-type]
    )
    person.does(told)
    return person.reads()


def reminders(person: Person) -> list[str]:
    """When its reminders are due, in Tel Aviv."""
    due = [timer.due_at for key, timer in person.timers.items() if key.purpose == "meeting_reminder"]
    return [f"{at.astimezone(TEL_AVIV):%d.%m %H:%M}" for at in sorted(due)]


def test_a_day_two_hours_and_a_quarter_before(dana: Person) -> None:
    report(dana, TUESDAY)
    assert reminders(dana) == ["23.11 12:00", "24.11 10:00", "24.11 11:45"]
    told = dana.waits(days=2, hours=3)
    first, second, last = (line for line in told.split("\n") if line)
    assert "שיחת היכרות, מחר, יום שלישי 24.11, ב־12:00" in first
    assert "שיחת היכרות, היום, יום שלישי 24.11, ב־12:00" in second
    assert last == "עוד רגע מתחילים: שיחת היכרות ב־12:00."


def test_they_are_asked_for_with_the_meeting_so_they_are_no_courting(dana: Person) -> None:
    report(dana, TUESDAY)
    dana.waits(days=1, hours=3)
    send = dana.all_sends()[-1]
    assert (send.kind, send.reply, send.key and send.key.round) == ("service", True, 0)
    assert [choice.label for choice in send.content.choices] == ["אישור הגעה", "מועד אחר", "לבטל"]


def test_what_did_not_arrive_takes_the_next_channel_as_long_as_it_is_true(dana: Person) -> None:
    dana.lead.contact.phone = "+972501234567"
    report(dana, TUESDAY)
    [told] = dana.sends()
    dana.does(Unreachable(Channel.WHATSAPP, "x", "blocked", told.key, for_good=True))
    assert [send.channel for send in dana.sends()] == [Channel.SMS]
    assert "שיחת היכרות" in dana.reads()
    dana.does(Unreachable(Channel.SMS, "x", "blocked", told.key))
    assert [dana.why(note.why) for note in dana.holds()] == ["no channel that is on reaches them"]
    dana.lead.contact.reach = [Reach(Channel.WHATSAPP, "x", dana.now)]
    dana.waits(days=1, hours=3)
    reminder = dana.all_sends()[-1]
    assert reminder.channel is Channel.WHATSAPP
    dana.does(Unreachable(Channel.WHATSAPP, "x", "blocked", reminder.key))
    assert [send.channel for send in dana.sends()] == [Channel.SMS]
    assert "שיחת היכרות, מחר" in dana.reads()
    [meeting] = dana.lead[Appointments].meetings
    assert meeting.reminded == 1, "it was one reminder"
    report(dana, TUESDAY + timedelta(hours=1))
    dana.does(Unreachable(Channel.WHATSAPP, "x", "blocked", reminder.key))
    assert dana.sends() == [], "it has moved"


def test_one_that_would_come_at_night_comes_the_evening_before() -> None:
    at = datetime(2026, 11, 24, 6, tzinfo=UTC)  # 8:00 in Tel Aviv, 1:00 in New York
    found = plan(at, SUNDAY, TEL_AVIV)
    assert [f"{one.at.astimezone(TEL_AVIV):%d.%m %H:%M}" for one in found] == [
        "23.11 08:00",
        "23.11 20:59",
        "24.11 07:45",
    ]
    abroad = plan(at, SUNDAY, NEW_YORK)
    assert [f"{one.at.astimezone(NEW_YORK):%d.%m %H:%M}" for one in abroad] == [
        "22.11 20:59",
        "23.11 20:59",
        "24.11 00:45",
    ]


@pytest.mark.parametrize("day", [datetime(2026, 3, 27, 9, tzinfo=UTC), datetime(2026, 10, 25, 9, tzinfo=UTC)])
def test_on_the_day_the_clocks_move_two_hours_are_two_hours(day: datetime) -> None:
    before, two_hours, quarter = plan(day, day - timedelta(days=3), TEL_AVIV)
    assert (day - two_hours.at, day - quarter.at) == (timedelta(hours=2), timedelta(minutes=15))
    assert day - before.at == timedelta(hours=24)


def test_one_that_is_over_is_not_planned_and_none_comes_late(dana: Person) -> None:
    report(dana, dana.now + timedelta(hours=1))
    assert reminders(dana) == ["22.11 10:45"]
    report(dana, dana.now + timedelta(days=1), name="m2")
    dana.waits(late=timedelta(hours=23), days=2)
    assert any(dana.why(hold.why) == "its moment has passed" for hold in dana.holds())


def test_moving_it_voids_what_was_planned_for_the_old_time(dana: Person) -> None:
    report(dana, TUESDAY)
    old = dict(dana.timers)
    report(dana, TUESDAY + timedelta(days=7))
    assert reminders(dana) == ["30.11 12:00", "01.12 10:00", "01.12 11:45"]
    [meeting] = dana.lead[Appointments].meetings
    assert meeting.version == 1
    for key, timer in old.items():
        if key.purpose == "meeting_reminder":  # one that was on its way already says nothing
            dana.does(TimerFired(key, timer.due_at, timer.lapses_at, timer.data))
            assert dana.reads() == ""


def test_a_cancelled_one_is_not_reminded_of(dana: Person) -> None:
    report(dana, TUESDAY)
    assert "לא יתקיים" in report(dana, TUESDAY, "cancelled")
    assert reminders(dana) == []
    assert "שיחת" not in dana.waits(days=3)


def test_the_same_report_again_changes_nothing(dana: Person) -> None:
    assert report(dana, TUESDAY)
    assert report(dana, TUESDAY) == ""
    assert dana.lead[Appointments].meetings[0].version == 0


def test_what_is_older_than_what_is_known_changes_nothing(dana: Person) -> None:
    report(dana, TUESDAY)
    told = MeetingReported("m1", dana.now - timedelta(hours=1), TUESDAY + timedelta(days=3), title="שיחה")
    dana.does(told)
    assert dana.lead[Appointments].meetings[0].starts_at == TUESDAY


@pytest.mark.parametrize("yes", ["כן", "מגיעה!", "👍", "I'll be there", "1", "מאשרת הגעה"])
def test_a_yes_hours_later_confirms(dana: Person, yes: str) -> None:
    report(dana, TUESDAY)
    dana.waits(days=1, hours=8)
    dana.says(yes)
    assert [note.fact.line for note in dana.notes(MeetingConfirmed)] == ["meeting"]
    assert any("👍" in told.content.text for told in dana.told())
    dana.waits(hours=17)
    last = dana.all_sends()[-1]
    assert "תזכורת" in last.content.text or "reminder" in last.content.text
    assert len(last.content.choices) == 2, "who confirmed is not asked again"


def test_a_yes_on_another_channel_confirms(dana: Person) -> None:
    report(dana, TUESDAY)
    dana.waits(days=1, hours=4)
    dana.lead.contact.reach.append(Reach(Channel.TELEGRAM, "777"))
    dana.says("כן", channel=Channel.TELEGRAM)
    assert dana.notes(MeetingConfirmed)
    assert dana.sends()[-1].channel is Channel.TELEGRAM


def test_a_yes_to_something_else_does_not(dana: Person) -> None:
    report(dana, TUESDAY)
    dana.waits(days=1, hours=4)
    dana.says("מה אפשר לעשות פה?")
    if dana.lead.dialogue.said.kind == "menu":
        dana.says("כן")
        assert not dana.notes(MeetingConfirmed)


def test_who_refused_is_not_reminded_and_why_is_kept(dana: Person) -> None:
    report(dana, TUESDAY)
    dana.says("תורידו אותי")
    assert dana.waits(days=3) == ""
    assert "לא נכתוב" not in dana.waits(days=1)


def test_a_wording_is_drawn_once_and_kept(playbook: Playbook) -> None:
    drawn = set()
    for number in range(12):
        person = meet(playbook)
        person.counter = number
        report(person, TUESDAY)
        told = person.waits(days=1, hours=3)
        [meeting] = person.lead[Appointments].meetings
        assert ("למי שמחכה" in told) is (meeting.wording == "place")
        drawn.add(meeting.wording)
    assert drawn == {"plain", "place"}


def test_a_journey_without_meetings_reminds_in_its_own_words() -> None:
    person = meet(prepare(build_journey()))
    report(person, TUESDAY)
    assert "תזכורת: שיחת היכרות" in person.waits(days=1, hours=3)


def test_staff_say_what_came_of_it_and_who_missed_it_is_asked_once(dana: Person) -> None:
    from conversations.meetings.kept.inputs import OutcomeMarked

    report(dana, TUESDAY)
    dana.waits(days=2, hours=4)
    [asked] = [told for told in dana.told() if told.content.choices]
    assert [choice.label for choice in asked.content.choices] == ["הגיעו", "לא הגיעו"]
    uid = dana.lead[Appointments].meetings[0].uid
    assert asked.content.choices[1].id == f"staff:no_show.{uid}"
    dana.does(OutcomeMarked(uid, "no_show", "נועה"))
    said = dana.waits(hours=12)
    assert said == "היי, דנה, לא נפגשנו הפעם, וזה בסדר גמור. נמצא זמן אחר?"
    dana.does(OutcomeMarked(uid, "held", "נועה"))
    dana.does(OutcomeMarked(uid, "no_show", "נועה"))
    assert "נמצא זמן" not in dana.waits(days=5), "once is enough"


def test_a_press_that_was_wrong_is_taken_back_before_they_are_asked(dana: Person) -> None:
    from conversations.meetings.kept.inputs import OutcomeMarked

    report(dana, TUESDAY)
    dana.waits(days=2, hours=12)  # ten in the evening
    uid = dana.lead[Appointments].meetings[0].uid
    dana.does(OutcomeMarked(uid, "no_show", "נועה"))
    dana.does(OutcomeMarked(uid, "held", "נועה"))
    assert "נמצא זמן" not in dana.waits(days=2)
