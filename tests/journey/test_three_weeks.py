"""The samples' sequences on the real engine: what somebody gets who comes, says one thing and falls silent."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from conversations.answers.offered.part import Answers
from conversations.journey.load import load_journey
from conversations.purchases.inputs import Bought
from conversations.turn.effects import Send
from conversations.turn.playbook import Playbook
from tests.harness.readers import make_ready
from tests.harness.studio import AGREED, Person, meet
from tests.journey.conftest import JOURNEYS

ZONE = ZoneInfo("Asia/Jerusalem")
WEEK = [date(2026, 11, 22) + timedelta(days=day) for day in range(7)]
EVES = [date(2027, 4, 21), date(2027, 9, 30), date(2027, 10, 1), date(2027, 10, 15)]
"""Before Passover, before Rosh Hashana that a Shabbat runs into, and before Sukkot."""
ASKS, DOUBTS = "כמה זה עולה?", "יקר לי"


@cache
def playbook_of(name: str) -> Playbook:
    return make_ready(load_journey(JOURNEYS / name))


def somebody(name: str, day: date, hour: int, words: str) -> Person:
    """Writes once at this hour, local time, having agreed to advertising before."""
    person = meet(playbook_of(name), ledger=[AGREED])
    person.now = person.lead.created_at = datetime.combine(day, time(hour), ZONE).astimezone(UTC)
    person.says(words)
    return person


def wait_for_touches(person: Person) -> list[tuple[datetime, Send]]:
    """Three weeks pass; every message that nobody asked for, with its time."""
    until = person.now + timedelta(days=21)
    touches: list[tuple[datetime, Send]] = []
    while person.timers and (due := min(timer.due_at for timer in person.timers.values())) <= until:
        person.waits(seconds=max(0.001, (due - person.now).total_seconds()))
        touches += [(person.now, send) for send in person.sends() if not send.reply]
    return touches


@pytest.mark.parametrize("words", ["היי", ASKS])
@pytest.mark.parametrize("hour", [8, 12, 22])
@pytest.mark.parametrize("day", [*WEEK, *EVES], ids=str)
def test_three_reach_a_quiet_lead_whenever_they_came(day: date, hour: int, words: str) -> None:
    touches = wait_for_touches(somebody("dance_studio", day, hour, words))
    moments = [moment for moment, _ in touches]
    assert len({send.content.text for _, send in touches}) == len(touches) == 3
    assert all(later - earlier >= timedelta(days=1) for earlier, later in pairwise(moments))
    assert all(send.content.text.startswith("פרסומת") for _, send in touches)
    assert not any(moment.astimezone(ZONE).weekday() == 5 for moment in moments)


@pytest.mark.parametrize("words", ["היי", "כמה עולה פיצה?", "אתם עושים משלוחים?"])
@pytest.mark.parametrize("day", WEEK, ids=str)
def test_three_reach_a_hungry_one(day: date, words: str) -> None:
    touches = wait_for_touches(somebody("pizza_place", day, 19, words))
    assert len({send.content.text for _, send in touches}) == len(touches) == 3


def test_an_open_code_is_recalled_before_another_is_given() -> None:
    person = somebody("dance_studio", WEEK[0], 10, ASKS)
    person.says(DOUBTS)
    code = person.lead[Answers].offers[0].code
    first, *later = [send.content.text for _, send in wait_for_touches(person)]
    assert f"הקוד שלך, {code}, מסתיים היום ב־20:00" in first
    assert "★" in later[0]
    assert len(person.lead[Answers].offers) == 1


def test_without_a_code_a_review_comes_first_and_then_a_code() -> None:
    person = somebody("dance_studio", WEEK[0], 10, "היי")
    first, second, _ = [send.content.text for _, send in wait_for_touches(person)]
    assert "★" in first
    assert person.lead[Answers].offers[0].code in second


def test_who_stayed_quiet_to_the_end_carries_a_tag() -> None:
    person = somebody("dance_studio", WEEK[0], 10, "היי")
    wait_for_touches(person)
    assert "stayed_quiet" in person.lead.contact.tags


def test_a_buyer_hears_none_of_it() -> None:
    person = somebody("dance_studio", WEEK[0], 10, ASKS)
    person.does(Bought("o1", 260, "ILS", "מנוי", person.now))
    assert {send.kind for _, send in wait_for_touches(person)} <= {"service"}
