"""Random lives: no message goes out without a reason that holds at its sending. A worse bot is found out.

Examples are derandomised (see tests/conftest.py): the same lives are lived everywhere, so that a failure comes back
when the test is run again and nobody's change is blamed for what chance found. HYPOTHESIS_PROFILE=wander lives others.
"""

import asyncio
import os
import secrets
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

from bot.settings import SAMPLE_JOURNEY
from conversations.consent.opt_out import refuse
from conversations.hours.windows import WritingHours
from conversations.journey.load import load_journey
from conversations.journey.model.journey import Journey
from conversations.lead.consent import Consents
from conversations.policy.before_sending import why_not
from tests.harness.lives import Life, live, lives
from tests.harness.witness import Witness

EXAMPLES = 25
WANDER = os.environ.get("HYPOTHESIS_PROFILE") == "wander"
SEED = 6
"""With these lives each of the worse bots below is found out; where a test is moved to, or called, changes nothing."""
SETTINGS = settings(
    max_examples=EXAMPLES * 10 if WANDER else EXAMPLES,
    deadline=None,
    database=None,
    phases=[Phase.generate] if not WANDER else [Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
    report_multiple_bugs=False,
)


@pytest.fixture(scope="module")
def journey() -> Journey:
    return load_journey(SAMPLE_JOURNEY)


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the pace is another: in a day's outage an answer is tried thirty times instead of three hundred."""
    monkeypatch.setattr("bot.advancing._LOOK", 0.001)
    monkeypatch.setattr("bot.delivery.pacing.pauses._LONGEST_DELAY", 3600.0)


def search(journey: Journey) -> tuple[int, int]:
    """Live through all examples; gives how many messages were answers, and how many unasked. Fails with the faults."""
    seen = [0, 0]

    def look_at(life: Life) -> None:
        witness = judge(life, journey)
        seen[0] += witness.answers
        seen[1] += len(witness.written)

    for_each(look_at)
    return seen[0], seen[1]


def judge(life: Life, journey: Journey) -> Witness:
    """Live through one; fails with the faults."""
    witness = asyncio.run(live(life, journey))
    assert not witness.faults, "\n".join([*witness.faults, str(life)])
    return witness


def for_each(do: Callable[[Life], None]) -> None:
    """Each of the examples."""

    @seed(SEED if not WANDER else secrets.randbits(32))
    @SETTINGS
    @given(lives)
    def do_all(life: Life) -> None:
        do(life)

    do_all()


def test_no_message_without_a_reason_that_holds_at_its_sending(journey: Journey) -> None:
    answers, unasked = search(journey)
    assert answers > 2 * EXAMPLES, "lives in which nothing happens show nothing"
    assert unasked > EXAMPLES // 2, "nor do lives in which nobody is courted"


# Bots that are worse by one thing each. They must be found out within the same examples.

Spoil = Callable[[pytest.MonkeyPatch], None]
LOOKS = ("bot.delivery.sending.why_not", "bot.delivery.touches.why_not")
"""Where a message is looked at for the last time."""


def at_any_hour(patch: pytest.MonkeyPatch) -> None:
    """Neither the engine nor the last look before sending knows of hours, holidays or caps."""
    for module in LOOKS:
        patch.setattr(module, lambda *_: None)
    patch.setattr(WritingHours, "find_opening", lambda _, at, zones: at)
    patch.setattr(WritingHours, "find_closing", lambda _, at, zones: at + timedelta(days=1))
    patch.setattr(WritingHours, "why_closed", lambda *_: None)
    patch.setattr("conversations.policy.before_queueing.find_room", lambda _, at, rules: at)


def without_caps(patch: pytest.MonkeyPatch) -> None:
    """Hours are kept, but however many messages fit into them."""
    for module in ("before_queueing", "before_sending"):
        patch.setattr(f"conversations.policy.{module}.find_room", lambda _, at, rules: at)


def ignoring(**facts: bool) -> Spoil:
    """What changed since a message was queued is not looked at when it is sent, nor does it stop what is queued."""

    def spoil(patch: pytest.MonkeyPatch) -> None:
        def why_not_else(message: Any, *others: Any) -> Any:
            return why_not(msgspec.structs.replace(message, **facts), *others)

        async def drop_nothing(*_: Any) -> None:
            return None

        for module in LOOKS:
            patch.setattr(module, why_not_else)
        patch.setattr("storage.messages.withdraw", drop_nothing)

    return spoil


def without_asking(patch: pytest.MonkeyPatch) -> None:
    """Takes everybody's consent for granted."""
    patch.setattr(Consents, "allows_advertising", lambda consents: consents.refused_at is None)


def deaf_to_refusals(patch: pytest.MonkeyPatch) -> None:
    """Confirms that it will stop, and goes on."""

    def refuse_not(turn: Any, words: str) -> None:
        refuse(turn, words)
        turn.lead.consent.refused_at = None
        turn.lead.consent.ledger.pop()

    for module in ("opt_out", "capability"):
        patch.setattr(f"conversations.consent.{module}.refuse", refuse_not)


WORSE: dict[str, tuple[Spoil, str, int]] = {
    "at any hour": (at_any_hour, "it is closed", 2),
    "without caps": (without_caps, "it is the (second in a day|fourth in a week)", 2),
    "to who refused meanwhile": (ignoring(lead_refused=False, lead_consented=True), "they had refused", 0),
    "to who bought meanwhile": (ignoring(lead_bought=False), "they had bought", 14),
    "to who is talking to staff by now": (ignoring(lead_owned=False), "Noa had the conversation", 25),
    "to who took consent back": (ignoring(lead_consented=True), "there is no consent", 23),
    "without asking": (without_asking, "there is no consent", 20),
    "deaf to refusals": (deaf_to_refusals, "they had refused", 0),
}
"""How each is worse, what is said of it, and in which of the examples it was found out the last time."""


@pytest.mark.parametrize("name", WORSE)
def test_a_worse_bot_is_found_out(name: str, journey: Journey, monkeypatch: pytest.MonkeyPatch) -> None:
    spoil, fault, likely = WORSE[name]
    examples: list[Life] = []
    for_each(examples.append)
    spoil(monkeypatch)
    with pytest.raises(AssertionError, match=fault):
        judge_all(examples[likely:] + examples[:likely], journey)


def judge_all(examples: list[Life], journey: Journey) -> None:
    for life in examples:
        judge(life, journey)
