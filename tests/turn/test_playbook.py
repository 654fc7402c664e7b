"""What rooms work out of a journey is the journey's: whoever compiles it again finds it, and nobody else does."""

from conversations.answers.offered.reviews import Reviews
from conversations.capabilities import CAPABILITIES
from conversations.engine import compile_journey
from conversations.turn.playbook import Playbook
from tests.harness.studio import Words, build_journey, prepare


class Sign:
    """Live: it is another one in each bot that runs."""


def test_two_bots_of_one_journey_share_what_was_worked_out() -> None:
    journey = build_journey()
    one, other = prepare(journey), prepare(journey)
    assert one.index(Reviews) is other.index(Reviews)


def test_a_journey_that_was_changed_is_worked_out_anew() -> None:
    before = build_journey()
    after = before.model_copy(update={"reviews": {}})
    assert prepare(before).index(Reviews) is not prepare(after).index(Reviews)
    assert before.reviews
    assert prepare(before).index(Reviews) is prepare(before).index(Reviews), (
        "the other did not take its place"
    )


def test_an_equal_journey_that_was_read_apart_is_another() -> None:
    assert prepare(build_journey()).index(Reviews) is not prepare(build_journey()).index(Reviews)


def test_with_other_capabilities_it_is_another_playbook() -> None:
    journey = build_journey()
    fewer = CAPABILITIES[:-1]
    assert prepare(journey).index(Reviews) is not Playbook(journey, Words(), fewer).index(Reviews)


def test_what_is_live_is_not_shared() -> None:
    journey, sign = build_journey(), Sign()
    one, other = prepare(journey), compile_journey(journey, Words())
    one.live.put(sign)
    assert one.live.get(Sign) is sign
    assert other.live.get(Sign) is not sign
