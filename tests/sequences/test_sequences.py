"""Sequences as a lead lives them: coming in, being quiet, answering, turning off, going out."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from conversations.journey.model.rules import Rules
from conversations.journey.model.sequences import Condition
from conversations.lead.addresses import Channel
from conversations.lead.lead import Stage
from conversations.purchases.inputs import Bought
from conversations.reporting.effects import KeepFigures
from conversations.sequences.facts import TouchMoved
from conversations.sequences.part import Sequences
from conversations.timeline.facts import TimerDue
from conversations.turn.effects import StartTimer, StopTimers
from conversations.turn.inputs import Clicked, StaffWrote, TimerFired
from conversations.turn.keys import Key
from tests.harness.studio import (
    AGREED,
    SUNDAY,
    TOUCHES,
    Person,
    build_journey,
    greeted,
    meet,
    plan,
    prepare,
    sequence,
    service,
    two,
)

DAY = timedelta(days=1)
COURTING, PLAN = Key("sequence", "courting"), Key("sequence", "plan")


def buy(dana: Person) -> None:
    dana.does(Bought("o1", 260, "ILS", "מנוי", dana.now))


ONE = {"rest": {"quiet": "P1D"}, "say": {"send": "one"}}
TWO = ONE | {"more": {"wait": "P2D"}, "again": {"send": "two"}}


class TestComingIn:
    def test_a_first_word_lets_them_in_and_it_is_on_the_timeline(self, dana: Person) -> None:
        dana.says("היי")
        assert dana.steps() == [("entered courting", "made contact")]
        assert dana.stands_at() == "day_one_wait"

    def test_a_form_does_too(self, dana: Person) -> None:
        dana.submits(phone="+972501234567")
        assert dana.steps() == [("entered courting", "made contact")]
        assert dana.timers[COURTING].due_at == SUNDAY + DAY

    def test_who_can_not_be_greeted_is_not_in(self, dana: Person) -> None:
        dana.channels = ()
        dana.submits(phone="+972501234567")
        assert dana.lead[Sequences].progress == {}

    def test_who_does_not_fit_its_condition_stays_out_until_they_do(self) -> None:
        dana = greeted(plan(ONE, when={"worry": "price"}))
        assert dana.lead[Sequences].progress == {}
        dana.says("כמה זה עולה?")
        assert dana.stands_at("plan") == "rest"

    def test_a_hesitation_lets_in_who_hesitates(self) -> None:
        dana = greeted(plan(ONE, starts="hesitation"))
        dana.says("איפה אתם?")
        assert dana.lead[Sequences].progress == {}
        dana.says("כמה זה עולה?")
        assert dana.steps() == [("entered plan", "hesitated over price")]

    def test_a_purchase_lets_in_who_buys_and_is_no_goal_there(self) -> None:
        journey = build_journey(
            touches={"thanks": service("איך היה?", stages=(Stage.PURCHASE,))},
            sequences={
                "plan": sequence({"rest": {"wait": "P7D"}, "ask": {"send": "thanks"}}, starts="purchase")
            },
        )
        dana = greeted(prepare(journey))
        buy(dana)
        assert dana.steps() == [("entered plan", "bought")]
        assert dana.waits(days=8) == "איך היה?"

    def test_once_is_once(self) -> None:
        dana = greeted(plan(ONE, again="once"))
        dana.waits(days=3)
        dana.waits(days=300)
        dana.says("היי")
        assert dana.lead[Sequences].progress["plan"].entries == 1

    def test_who_has_left_comes_in_again_after_a_rest(self) -> None:
        dana = greeted(plan(ONE, again="not_while_in", rest="P30D"))
        assert dana.waits(days=2) == "one"
        dana.waits(days=20)
        dana.says("היי")
        assert dana.stands_at("plan") == "finished"
        dana.waits(days=12)
        dana.says("היי")
        assert dana.stands_at("plan") == "rest"
        assert dana.waits(days=2) == "one"
        assert [send.key for send in dana.all_sends() if not send.reply] == [
            Key("touch", "plan", "say", 1),
            Key("touch", "plan", "say", 2),
        ]

    def test_restarting_begins_again_once_something_was_sent(self) -> None:
        dana = greeted(plan(TWO, again="restart"))
        dana.now += timedelta(hours=2)
        dana.says("היי")
        assert dana.lead[Sequences].progress["plan"].entries == 1, "nothing was sent yet"
        dana.waits(days=1, hours=1)
        assert dana.stands_at("plan") == "more"
        dana.says("היי")
        assert dana.steps() == [("entered plan", "made contact")]
        assert (dana.stands_at("plan"), dana.lead[Sequences].progress["plan"].entries) == ("rest", 2)
        assert list(dana.timers) == [PLAN]

    def test_who_left_us_and_comes_back_enters_by_the_rule(self, dana: Person) -> None:
        dana.says("היי")
        dana.says("הסר")
        assert dana.steps() == [("left courting", "they asked to be left alone")]
        assert (dana.stands_at(), dana.timers) == ("refused", {})
        dana.says("התחל")
        assert dana.stands_at() == "refused", "not before they have rested"
        dana.now += timedelta(days=61)
        dana.says("היי")
        assert dana.stands_at() == "day_one_wait"


class TestAWordOfTheirs:
    def test_pauses_and_says_so_once(self, dana: Person) -> None:
        dana.says("היי")
        dana.waits(days=1, hours=1)
        dana.says("איפה אתם?")
        assert dana.steps() == [("paused courting", "they answered")]
        assert dana.timers[COURTING].due_at == dana.now + 3 * DAY
        for minutes in (1, 30, 300):
            dana.now += timedelta(minutes=minutes)
            dana.says("איפה אתם?")
            assert dana.steps() == []

    def test_begins_a_plain_wait_anew(self) -> None:
        dana = greeted(plan({"first": {"wait": "P2D"}, "say": {"send": "one"}}))
        dana.waits(days=1)
        dana.says("איפה אתם?")
        assert dana.timers[PLAN].due_at == dana.now + 2 * DAY
        assert dana.steps() == [], "nothing was sent that they could have answered"

    def test_ends_it_where_an_answer_ends_it(self) -> None:
        dana = greeted(plan(TWO, on_reply="end"))
        dana.says("איפה אתם?")
        assert dana.stands_at("plan") == "rest", "an answer needs something to answer"
        dana.waits(days=1, hours=1)
        dana.says("תודה")
        assert dana.steps() == [("left plan", "they answered")]
        assert (dana.stands_at("plan"), dana.timers) == ("replied", {})

    def test_changes_nothing_where_it_is_ignored(self) -> None:
        dana = greeted(plan({"first": {"wait": "P2D"}, "say": {"send": "one"}}, on_reply="ignore"))
        dana.waits(days=1)
        dana.says("איפה אתם?")
        assert dana.waits(days=1, minutes=1) == "one"

    @pytest.mark.parametrize(("answers", "arrives"), [(True, "two"), (False, "three")])
    def test_is_waited_for_with_a_limit(self, answers: bool, arrives: str) -> None:
        steps: dict[str, dict[str, Any]] = ONE | {
            "listen": {"wait_for_reply": "P2D", "replied": "glad", "then": "sad"},
            "glad": {"send": "two", "then": "out"},
            "sad": {"send": "three"},
            "out": {"exit": True},
        }
        dana = greeted(plan(steps))
        assert dana.waits(days=1, hours=1) == "one"
        assert dana.stands_at("plan") == "listen"
        if answers:
            assert arrives in dana.says("איפה אתם?").splitlines()
            assert dana.steps() == [("left plan", "its steps lead out here")]
        else:
            assert dana.waits(days=2, minutes=1) == arrives

    def test_that_comes_while_a_message_is_put_off_puts_it_off_further(self, dana: Person) -> None:
        dana.now = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
        dana.says("היי")
        dana.held = {Channel.WHATSAPP: "yellowCard"}
        dana.waits(days=1, minutes=1)
        assert dana.stands_at() == "day_one"
        dana.held = {}
        dana.now += timedelta(hours=20)
        dana.says("איפה אתם?")
        assert dana.timers[COURTING].due_at >= dana.now + DAY
        assert dana.waits(hours=23) == ""


class TestGoingOut:
    def test_buying_is_the_goal(self, dana: Person) -> None:
        dana.says("היי")
        buy(dana)
        assert dana.steps() == [("left courting", "they have bought")]
        assert (dana.stands_at(), dana.timers) == ("goal", {})
        dana.now += timedelta(days=90)
        dana.says("היי")
        assert dana.stands_at() == "goal", "nobody enters who has met the goal"

    def test_any_condition_can_be_the_goal(self) -> None:
        dana = greeted(plan(ONE, goal={"clicked": "join"}))
        dana.does(Clicked("join"))
        assert dana.steps() == [("left plan", "its goal is reached")]

    def test_a_goal_that_asks_nothing_is_none(self) -> None:
        dana = greeted(plan(ONE, goal={}))
        assert dana.waits(days=2) == "one"

    def test_the_last_step_ends_it(self) -> None:
        dana = greeted(plan(ONE))
        dana.waits(days=2)
        assert ("left plan", "its last step is done") in dana.steps()

    def test_of_two_whose_names_begin_alike_only_the_one_stops(self) -> None:
        journey = build_journey(
            touches=TOUCHES,
            sequences={"win": sequence(ONE, goal={"clicked": "join"}), "winback": sequence(ONE)},
        )
        dana = greeted(prepare(journey))
        dana.does(Clicked("join"))
        [stop] = [effect for effect in dana.latest if isinstance(effect, StopTimers)]
        assert (stop.purpose, stop.subject) == ("sequence", "win")
        assert not any(isinstance(effect, StartTimer) for effect in dana.latest), "the other is left alone"
        assert list(dana.timers) == [Key("sequence", "winback")]
        assert dana.timers[Key("sequence", "winback")].due_at == SUNDAY + DAY


class TestSteps:
    @pytest.mark.parametrize(
        ("known", "arrives"),
        [({"tags": ["vip"]}, "two"), ({"tags": []}, "one"), ({"tags": [], "source": "fair"}, "three")],
    )
    def test_a_branch_goes_by_what_is_known(self, known: dict[str, Any], arrives: str) -> None:
        steps: dict[str, dict[str, Any]] = {
            "rest": {"quiet": "P1D"},
            "which": {
                "branch": [
                    {"when": {"tag": "vip"}, "then": "dear"},
                    {"when": {"source": "fair"}, "then": "met"},
                ]
            },
            "plain": {"send": "one", "then": "end"},
            "dear": {"send": "two", "then": "end"},
            "met": {"send": "three"},
            "end": {"exit": True},
        }
        dana = greeted(plan(steps), **known)
        assert dana.waits(days=2) == arrives

    def test_the_way_is_chosen_when_it_is_come_to(self) -> None:
        steps: dict[str, dict[str, Any]] = {
            "rest": {"quiet": "P1D"},
            "which": {"branch": [{"when": {"worry": "price"}, "then": "dear"}]},
            "plain": {"send": "one", "then": "end"},
            "dear": {"send": "two"},
            "end": {"exit": True},
        }
        dana = greeted(plan(steps))
        dana.says("כמה זה עולה?")
        assert dana.waits(days=2) == "two"

    def test_a_tag_is_noted_once_and_a_person_asked_for_without_a_word(self) -> None:
        steps: dict[str, dict[str, Any]] = {
            "rest": {"wait": "P1D"},
            "mark": {"tag": "quiet"},
            "call": {"handoff": two("שקט כבר יום", "Quiet for a day")},
            "more": {"wait": "P1D"},
            "say": {"send": "one"},
        }
        dana = greeted(plan(steps))
        assert dana.waits(days=1, hours=1) == ""
        assert dana.lead.contact.tags == ["quiet"]
        assert dana.lead.handoff.open is not None
        assert "שקט כבר יום" in dana.told()[0].content.text
        assert dana.stands_at("plan") == "more"
        assert dana.waits(days=5) == "", "it rests while people have it, and nobody was promised anything"
        dana.staff("take")
        dana.staff("done")
        assert dana.waits(days=1, minutes=1) == "one"

    def test_a_step_between_sends_nothing_twice_at_once(self) -> None:
        dana = greeted(plan({"rest": {"quiet": "P1D"}, "a": {"send": "one"}, "b": {"send": "two"}}, Rules()))
        assert dana.waits(days=1, minutes=1) == "one"
        [moved] = dana.notes(TouchMoved)
        assert dana.why(moved.why) == "enough was written to them for now"
        assert dana.waits(days=1, minutes=1) == "two"

    def test_a_touch_that_is_gone_is_held_and_the_next_comes(self) -> None:
        playbook = plan(TWO)
        dana = greeted(playbook)
        dana.playbook = prepare(playbook.journey.model_copy(update={"touches": {"two": TOUCHES["two"]}}))
        assert dana.waits(days=1, hours=1) == ""
        assert dana.why(dana.holds()[0].why) == "the journey has no such touch any more"
        assert dana.waits(days=3) == "two"


class TestAJourneyThatChanges:
    def test_steps_added_at_the_end_are_reached_and_none_comes_twice(self) -> None:
        dana = greeted(plan(TWO))
        assert dana.waits(days=1, hours=1) == "one"
        dana.playbook = plan(TWO | {"last": {"wait": "P1D"}, "bye": {"send": "three"}})
        assert dana.waits(days=9).split() == ["two", "three"]

    def test_a_step_moved_behind_them_and_ahead_again_is_not_sent_twice(self) -> None:
        dana = greeted(plan(TWO))
        assert dana.waits(days=1, hours=1) == "one"
        dana.playbook = plan({"more": {"wait": "P2D"}, "say": {"send": "one"}, "again": {"send": "two"}})
        assert dana.waits(days=9) == "two"
        assert "it was sent before" in [dana.why(hold.why) for hold in dana.holds()]

    def test_who_stands_on_a_step_that_is_gone_is_out(self) -> None:
        dana = greeted(plan(TWO))
        dana.waits(days=1, hours=1)
        dana.playbook = plan(ONE)
        assert dana.waits(days=9) == ""
        assert dana.steps() == [("left plan", "the journey has no such step any more")]
        assert dana.stands_at("plan") == "gone"

    def test_a_word_finds_out_too(self) -> None:
        dana = greeted(plan(TWO))
        dana.waits(days=1, hours=1)
        dana.playbook = plan(ONE)
        dana.says("היי")
        assert (dana.stands_at("plan"), dana.timers) == ("gone", {})

    def test_a_sequence_that_is_gone_ends(self, dana: Person) -> None:
        greeted_in = greeted(plan(ONE))
        greeted_in.playbook = dana.playbook
        assert greeted_in.waits(days=2) == ""
        assert greeted_in.stands_at("plan") == "gone"


class TestPeople:
    def test_while_they_wait_for_a_person_it_rests_too(self, dana: Person) -> None:
        dana.says("היי")
        dana.says("נציג")
        assert dana.steps() == [("paused courting", "they are in the hands of staff")]
        assert dana.waits(days=4).startswith("לא חזרנו אליך בזמן, דנה"), "an apology, and no courting"
        dana.staff("take")
        dana.now += timedelta(hours=1)
        dana.staff("back")
        assert dana.steps() == [("resumed courting", "counted anew, as the team is done")]
        assert dana.timers[COURTING].due_at == dana.now + DAY

    def test_who_comes_in_asking_for_a_person_is_in_and_rests(self, dana: Person) -> None:
        dana.says("נציג")
        assert dana.stands_at() == "day_one_wait"
        assert COURTING not in dana.timers

    def test_who_comes_in_as_they_are_given_back_is_counted_from_then(self, dana: Person) -> None:
        dana.does(StaffWrote("ראיתי שהתקשרת", "Noa"))
        dana.says("כן, תודה")
        assert dana.lead[Sequences].progress == {}
        dana.now += timedelta(days=2)
        dana.staff("done")
        assert dana.steps() == [("entered courting", "made contact")]
        assert dana.timers[COURTING].due_at == dana.now + DAY

    def test_a_timer_that_fires_meanwhile_sends_nothing(self, dana: Person) -> None:
        dana.says("היי")
        timer = dana.timers[COURTING]
        dana.says("נציג")
        dana.now += DAY
        dana.does(TimerFired(timer.key, timer.due_at, timer.lapses_at, timer.data))
        assert dana.sends() == []
        assert dana.steps() == [("paused courting", "they are in the hands of staff")]


class TestTimers:
    def test_there_is_one_a_sequence(self, dana: Person) -> None:
        dana.says("היי")
        assert list(dana.timers) == [COURTING]

    def test_a_chat_moves_none(self, dana: Person) -> None:
        dana.says("היי")
        for _ in range(2):
            dana.now += timedelta(minutes=1)
            dana.says("איפה אתם?")
            assert not [one for one in dana.latest if isinstance(one, StartTimer | StopTimers)]

    def test_one_that_fires_twice_or_too_early_does_no_harm(self, dana: Person) -> None:
        dana.says("היי")
        early = dana.timers[COURTING]
        dana.now += timedelta(hours=1)
        dana.does(TimerFired(early.key, early.due_at, early.lapses_at, early.data))
        assert dana.sends() == []
        assert dana.timers[COURTING].due_at == early.due_at
        dana.waits(days=1)
        dana.does(TimerFired(early.key, early.due_at, early.lapses_at, early.data))
        assert dana.sends() == []
        assert dana.stands_at() == "day_three_wait"

    def test_one_left_over_from_a_merged_record_only_looks(self, dana: Person) -> None:
        dana.says("היי")
        dana.waits(hours=3)
        dana.does(TimerFired(COURTING, dana.now, None, {"step": "day_three_wait"}))
        assert dana.sends() == []
        assert "הנה מה שסיפרו" in dana.waits(days=1)

    def test_one_of_a_sequence_nobody_is_in_does_nothing(self, dana: Person) -> None:
        dana.does(TimerFired(Key("sequence", "other"), SUNDAY))
        assert [note.fact for note in dana.notes()] == [TimerDue(Key("sequence", "other"))]
        assert [one for one in dana.latest[1:] if not isinstance(one, KeepFigures)] == [], "nothing follows"


@pytest.mark.parametrize(
    ("asked", "known", "holds"),
    [
        ({"stages": ["interest"]}, {"stage": Stage.INTEREST}, True),
        ({"stages": ["interest"]}, {"stage": Stage.USE}, False),
        ({"language": "he"}, {"language": None}, True),
        ({"language": "en"}, {"language": "he"}, False),
        ({"channel": "whatsapp"}, {}, True),
        ({"channel": "sms"}, {}, False),
        ({"source": "fair", "campaign": "salsa"}, {"source": "fair", "campaign": "salsa"}, True),
        ({"source": "fair", "campaign": "salsa"}, {"source": "fair", "campaign": None}, False),
        ({"bought": True}, {"bought_at": SUNDAY}, True),
        ({"bought": False}, {"bought_at": SUNDAY}, False),
        ({"bought": None, "worry": None}, {"bought_at": SUNDAY}, True),
        ({"consent": True}, {"ledger": [AGREED]}, True),
        ({"consent": True}, {"ledger": []}, False),
        ({"replied": False}, {}, True),
        ({"replied": True}, {"last_inbound_at": SUNDAY}, False),
        ({"clicked": "join"}, {"clicked": {"join": SUNDAY}}, True),
        ({"open_offer": True}, {}, False),
        ({}, {}, True),
    ],
)
def test_conditions(asked: dict[str, Any], known: dict[str, Any], holds: bool) -> None:
    """Who is let in by a condition, from outside."""
    dana = meet(plan(ONE, when=asked, goal={"tag": "never"}), **{"greeted_at": SUNDAY} | known)
    assert Condition.model_validate(asked)
    dana.submits(name="דנה")
    assert ("plan" in dana.lead[Sequences].progress) is holds


def test_a_code_that_is_good_is_known(dana: Person) -> None:
    playbook = plan(ONE, when={"open_offer": True})
    person = greeted(playbook)
    person.says("כמה זה עולה?")
    assert person.stands_at("plan") == "rest"
