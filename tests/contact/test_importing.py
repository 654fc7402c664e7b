"""Many leads brought in at once did not ask for a word this minute: they are greeted like anybody else unasked."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from conversations.engine import Playbook
from conversations.lead.addresses import Channel
from conversations.lead.lead import Lead
from tests.harness.studio import SUNDAY, Person

pytestmark = pytest.mark.hours

FRIDAY_NIGHT = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)
SUNDAY_MORNING = datetime(2026, 11, 29, 7, 0, tzinfo=UTC)


def bring(playbook: Playbook, at: datetime, number: int = 1) -> Person:
    dana = Person(playbook, Lead(id=f"lead{number}", created_at=at), now=at)
    dana.submits(name="דנה", phone="+972501234567", bulk=True)
    return dana


def test_in_the_hours_for_writing_at_once(playbook: Playbook) -> None:
    dana = bring(playbook, SUNDAY)
    (send,) = dana.sends()
    assert (send.key, send.reply, send.kind) == ("greeting", False, "service")
    assert dana.lead.written_to == [SUNDAY]
    assert dana.stands_at() == "day_one_wait"


def test_on_shabbat_after_it_with_the_reason(playbook: Playbook) -> None:
    dana = bring(playbook, FRIDAY_NIGHT)
    assert dana.sends() == []
    [moved] = dana.records("timer")
    assert moved.why == "it is Friday afternoon"
    assert moved.text.startswith("greeting moved to 2026-11-29 ")
    assert dana.lead.sequences == {}, "they were not written to yet"
    assert "סטודיו ואלס" in dana.waits(days=2)
    assert dana.stands_at() == "day_one_wait"


def test_spread_over_the_time_after_the_opening(playbook: Playbook) -> None:
    moments = [bring(playbook, FRIDAY_NIGHT, number).timers["greeting"].due_at for number in range(200)]
    assert min(moments) >= SUNDAY_MORNING
    assert max(moments) < SUNDAY_MORNING + timedelta(hours=2)
    assert len(Counter(int((m - SUNDAY_MORNING) / timedelta(minutes=10)) for m in moments)) == 12


def test_who_writes_first_is_not_greeted_again(playbook: Playbook) -> None:
    dana = bring(playbook, FRIDAY_NIGHT)
    dana.channel = Channel.WHATSAPP
    dana.says("היי")
    assert dana.waits(days=1, hours=15) == ""
    assert "the conversation has begun already" in [hold.why for hold in dana.holds()]


def test_who_refuses_before_is_not_greeted(playbook: Playbook) -> None:
    dana = bring(playbook, FRIDAY_NIGHT)
    dana.says("הסר")
    assert dana.timers == {}


def test_who_is_with_the_team_by_then_is_not(playbook: Playbook) -> None:
    dana = bring(playbook, FRIDAY_NIGHT)
    dana.staff("take")
    assert dana.waits(days=1, hours=15) == ""
    assert dana.holds()[0].why == "they are in the hands of Noa"


@pytest.mark.parametrize(("late", "greeted"), [(timedelta(hours=5), True), (timedelta(days=5), False)])
def test_after_an_outage_spread_once_more_or_too_late(
    playbook: Playbook, late: timedelta, greeted: bool
) -> None:
    dana = bring(playbook, FRIDAY_NIGHT)
    dana.now = dana.timers["greeting"].due_at + late
    text = dana.waits(hours=8)
    assert ("סטודיו ואלס" in text) is greeted
    assert greeted or dana.holds()[0].why == "its moment has passed"


def test_an_account_that_may_not_write_first_waits(playbook: Playbook) -> None:
    dana = bring(playbook, FRIDAY_NIGHT)
    dana.held = {Channel.WHATSAPP: "yellowCard"}
    assert dana.waits(days=1, hours=15) == ""
    dana.held = {}
    assert "סטודיו ואלס" in dana.waits(hours=2)


def test_one_form_is_greeted_at_any_hour(playbook: Playbook) -> None:
    dana = Person(playbook, Lead(id="lead1", created_at=FRIDAY_NIGHT), now=FRIDAY_NIGHT)
    assert "סטודיו ואלס" in dana.submits(name="דנה", phone="+972501234567")


def test_a_time_zone_that_was_told_is_noted_if_it_is_one(playbook: Playbook) -> None:
    dana = bring(playbook, SUNDAY)
    dana.submits(phone="+972501234567", timezone="Europe/London")
    dana.submits(phone="+972501234567", timezone="Mars/Base")
    dana.submits(phone="+972501234567")
    assert dana.lead.timezone == "Europe/London"
