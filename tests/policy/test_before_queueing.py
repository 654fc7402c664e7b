"""When a message nobody asked for may go: its hours, the caps, the account, and after an outage."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from conversations.journey.model.rules import Rules
from conversations.lead.addresses import Channel
from conversations.lead.draws import draw, draw_moment, draw_way
from conversations.sequences.facts import TouchMoved
from conversations.turn.effects import Send
from conversations.turn.keys import Key
from conversations.turn.playbook import Playbook
from tests.harness.studio import (
    AGREED,
    SUNDAY,
    TOUCHES,
    Person,
    build_journey,
    greeted,
    meet,
    prepare,
    sequence,
    service,
    two,
)

COURTING = Key("sequence", "courting")
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


def touched_at(dana: Person) -> list[datetime]:
    """Plays a month and gives when each proactive message came."""
    moments = []
    until = dana.now + 40 * DAY
    while dana.timers and min(timer.due_at for timer in dana.timers.values()) < until:
        due = min(timer.due_at for timer in dana.timers.values())
        dana.waits(seconds=max(0, (due - dana.now).total_seconds()))
        moments += [dana.now for effect in dana.latest if isinstance(effect, Send) and not effect.reply]
    return moments


def soon_after(opening: datetime, dana: Person) -> bool:
    """Whether the next message is planned for the time after an opening, at a moment of its own."""
    return opening <= dana.timers[COURTING].due_at < opening + Rules().spread


class TestHours:
    def test_a_holiday_moves_them_all_and_the_caps_keep_them_apart(self, playbook: Playbook) -> None:
        passover_eve_before = datetime(2027, 4, 20, 6, 0, tzinfo=UTC)
        dana = meet(playbook, ledger=[AGREED])
        dana.now = passover_eve_before
        dana.says("היי")
        first, second, third = touched_at(dana)
        assert first.date() == date(2027, 4, 21), "the eve of the holiday, in the morning"
        assert second - first >= DAY
        assert third - second >= DAY

    def test_a_day_the_journey_closes_is_named_when_something_is_held_up_until_it(self) -> None:
        closed = {date(2026, 11, 23): two("טיול צוות", "Away day")}
        playbook = prepare(build_journey(rules=Rules(closed=closed)))
        dana = greeted(playbook)
        assert soon_after(datetime(2026, 11, 24, 7, 0, tzinfo=UTC), dana)

    def test_what_waited_for_the_morning_does_not_come_all_at_once(self, playbook: Playbook) -> None:
        moments = []
        for number in range(100):
            dana = meet(playbook, id=f"lead{number}", ledger=[AGREED])
            dana.now = datetime(2026, 11, 24, 22, 0, tzinfo=UTC)  # midnight
            dana.says("היי")
            moments.append(dana.timers[COURTING].due_at)
        opening = datetime(2026, 11, 26, 7, 0, tzinfo=UTC)
        assert all(opening <= moment < opening + timedelta(hours=2) for moment in moments)
        assert len({moment.replace(second=0) for moment in moments}) > 50

    def test_their_own_time_zone_counts(self, playbook: Playbook) -> None:
        dana = meet(playbook, ledger=[AGREED], timezone="America/New_York")
        dana.says("היי")
        assert soon_after(datetime(2026, 11, 23, 14, 0, tzinfo=UTC), dana)


class TestCaps:
    def test_at_most_one_a_day_whatever_sequences_there_are(self) -> None:
        plans = {
            name: sequence({"rest": {"quiet": "P1D"}, "say": {"send": name}})
            for name in ("one", "two", "three")
        }
        touches = {name: service(name, lapses=4 * DAY) for name in plans}
        dana = greeted(prepare(build_journey(touches=touches, sequences=plans)))
        dana.waits(days=1, minutes=1)
        assert len(dana.sends()) == 1
        moved = dana.notes(TouchMoved)
        assert {dana.why(note.why) for note in moved} == {"enough was written to them for now"}
        assert len(moved) == 2
        one, two_, three = [dana.now, *touched_at(dana)]
        assert two_ - one >= DAY - timedelta(minutes=1)
        assert three - two_ >= DAY

    def test_at_most_three_a_week(self) -> None:
        steps: dict[str, dict[str, Any]] = {}
        for number in range(6):
            steps |= {
                f"w{number}": {"wait": "P1D"},
                f"s{number}": {"send": ("one", "two", "three")[number % 3]},
            }
        dana = greeted(prepare(build_journey(touches=TOUCHES, sequences={"plan": sequence(steps)})))
        moments = touched_at(dana)
        assert len(moments) == 6
        assert all(moments[n + 3] - moments[n] >= 7 * DAY for n in range(3))

    def test_only_the_last_week_is_remembered(self, dana: Person) -> None:
        dana.says("היי")
        dana.lead.dialogue.written_to = [SUNDAY - 30 * DAY, SUNDAY - 2 * DAY]
        dana.waits(days=1, minutes=1)
        assert dana.lead.dialogue.written_to == [SUNDAY - 2 * DAY, SUNDAY + DAY]

    def test_answers_count_for_nothing(self, dana: Person) -> None:
        for _ in range(5):
            dana.says("איפה אתם?")
        assert dana.lead.dialogue.written_to == []


class TestOutages:
    def test_what_was_held_up_is_spread_once_with_the_reason(self, playbook: Playbook) -> None:
        dana = greeted(playbook)
        dana.waits(hours=26, late=timedelta(hours=2))
        [moved] = dana.notes(TouchMoved)
        assert dana.why(moved.why) == "held up while the bot could not send"
        timer = dana.timers[COURTING]
        assert timedelta() <= timer.due_at - dana.now <= 2 * HOUR
        assert timer.lapses_at == SUNDAY + 2 * DAY, "it lapses when it would have"
        assert "הנה מה שסיפרו" in dana.waits(hours=5, late=timedelta(minutes=20)), "it is not put off again"

    def test_a_little_late_is_not_held_up(self, playbook: Playbook) -> None:
        dana = greeted(playbook)
        assert dana.waits(days=1, minutes=15, late=timedelta(minutes=15))

    def test_many_come_out_spread(self, playbook: Playbook) -> None:
        leads = [greeted(playbook, id=f"lead{number}") for number in range(200)]
        for dana in leads:
            dana.waits(hours=26, late=timedelta(hours=2))
        moments = [dana.timers[COURTING].due_at for dana in leads if dana.timers]
        per_ten_minutes = Counter(int((moment - SUNDAY) / timedelta(minutes=10)) for moment in moments)
        assert len(per_ten_minutes) == 12
        assert max(per_ten_minutes.values()) < 40

    def test_what_has_lost_its_moment_lapses_and_the_next_has_its_own(self, playbook: Playbook) -> None:
        dana = greeted(playbook)
        dana.now += timedelta(days=2, hours=1)
        assert dana.waits(minutes=1) == ""
        assert [dana.why(hold.why) for hold in dana.holds()] == ["its moment has passed"]
        assert "שמרנו לך משהו" in dana.waits(days=1)


class TestAccounts:
    def test_one_that_may_not_write_first_is_tried_again_in_an_hour(self, dana: Person) -> None:
        dana.says("היי")
        dana.held = {Channel.WHATSAPP: "yellowCard"}
        dana.waits(days=1, minutes=1)
        [moved] = dana.notes(TouchMoved)
        assert dana.why(moved.why) == "whatsapp may not be used to write first (yellowCard)"
        dana.waits(hours=2)
        dana.held = {}
        assert "הנה מה שסיפרו" in dana.waits(hours=1)

    def test_until_it_lapses_and_the_next_goes_on(self, dana: Person) -> None:
        dana.says("היי")
        dana.held = {Channel.WHATSAPP: "suspended"}
        dana.waits(days=2, hours=1)
        assert dana.why(dana.holds()[0].why).startswith(
            "whatsapp may not be used to write first (suspended), and its moment"
        )
        assert dana.stands_at() == "day_three_wait"

    def test_another_channels_state_is_no_matter(self, dana: Person) -> None:
        dana.says("היי")
        dana.held = {Channel.SMS: "blocked"}
        assert dana.waits(days=1, minutes=1)


class TestLots:
    def test_a_way_is_chosen_as_often_as_its_weight_says_and_always_the_same(self) -> None:
        weights = {"a": 1, "b": 2, "c": 7}
        ways = [draw_way(weights, f"lead{number}", "plan", "split", "1") for number in range(10_000)]
        counts = Counter(ways)
        for way, weight in weights.items():
            assert abs(counts[way] - 1000 * weight) < 200
        assert ways == [draw_way(weights, f"lead{number}", "plan", "split", "1") for number in range(10_000)]

    def test_each_entry_draws_anew(self) -> None:
        ways = [draw_way({"a": 1, "b": 1}, "lead1", "plan", "split", str(entry)) for entry in range(64)]
        assert 16 < ways.count("a") < 48

    def test_lots_are_even(self) -> None:
        tenths = Counter(int(draw("x", str(number)) * 10) for number in range(10_000))
        assert sorted(tenths) == list(range(10))
        assert all(abs(count - 1000) < 150 for count in tenths.values())

    def test_moments_lie_within_the_length(self) -> None:
        moments = [draw_moment(HOUR, str(number)) for number in range(1000)]
        assert min(moments) >= timedelta()
        assert max(moments) < HOUR
        assert max(moments) > timedelta(minutes=55)

    def test_words_do_not_run_into_each_other(self) -> None:
        assert draw("ab", "c") != draw("a", "bc")


@pytest.mark.parametrize("lead_id", ["lead1", "lead2", "lead3", "lead4"])
def test_a_split_leads_one_way_for_good(lead_id: str) -> None:
    steps: dict[str, dict[str, Any]] = {
        "rest": {"quiet": "P1D"},
        "split": {"split": {"a": 1, "b": 1}},
        "a": {"send": "one", "then": "end"},
        "b": {"send": "two"},
        "end": {"exit": True},
    }
    playbook = prepare(build_journey(touches=TOUCHES, sequences={"plan": sequence(steps)}))
    heard = {greeted(playbook, id=lead_id).waits(days=2) for _ in range(3)}
    assert len(heard) == 1
    expected = draw_way({"a": 1, "b": 1}, lead_id, "plan", "split", "1")
    assert heard == {{"a": "one", "b": "two"}[expected]}
