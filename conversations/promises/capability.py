"""What staff wrote to somebody stands."""

from conversations.promises.asked_back import hear_asked_back
from conversations.promises.confided import hear_confided
from conversations.promises.hearing import hear_changed, hear_of_promise, hear_until_when, keep
from conversations.promises.part import Promises
from conversations.promises.passed import write_down
from conversations.promises.pricing import hear_price
from conversations.promises.reasons import REASONS
from conversations.turn.capability import PERSON, REFUSAL, Capability, Meaning
from conversations.turn.inputs import Input, StaffWrote
from conversations.turn.turn import Turn


def _follow(turn: Turn, happened: Input) -> None:
    keep(turn, happened)
    write_down(turn, happened)


PROMISES = Capability(
    name="promises",
    parts=(Promises,),
    follows=_follow,
    after=frozenset({StaffWrote}),
    meanings=(
        Meaning(PERSON - 7, hear_confided),
        Meaning(PERSON - 5, hear_until_when),
        Meaning(REFUSAL - 2, hear_price),
        Meaning(PERSON - 5, hear_of_promise),
        Meaning(PERSON - 3, hear_asked_back),
        Meaning(PERSON - 1, hear_changed),
    ),
    reasons=REASONS,
)
