"""What staff gave is said beside the sum of an order, which knows nothing of it."""

from datetime import timedelta

from conversations.handoff.telling import quote as quote_lead
from conversations.handoff.telling import tell_staff_of
from conversations.promises.part import Promises
from conversations.promises.quoting import WHY, find_signers, name_signer, quote
from conversations.promises.reading import gives_something, points_back
from conversations.turn.replying import STEP
from conversations.turn.turn import Turn

_AGAIN = timedelta(hours=12)


def tell_beside(turn: Turn, words: str) -> None:
    """Say with an order what staff gave, where it is talked of; they hear of it, too."""
    known = turn.lead[Promises]
    given = next((word for word in known.list_standing(turn.now) if gives_something(word.text)), None)
    if given is None or not turn.has_said("order"):
        return
    if points_back(words, find_signers(given.text)):
        known.named_at = turn.now
    if not known.is_talked_of(turn.now):
        return
    who = name_signer(turn, given)
    if known.again_at is not None and turn.now - known.again_at < _AGAIN:
        text = turn.phrase("promise_beside_again", who=who)
    else:
        text = turn.phrase("promise_beside", who=who, answer=quote(given, words))
        tell_staff_of(
            turn, turn.lead.handoff.open.id if turn.lead.handoff.open else "", quote_lead(turn, words)
        )
    known.again_at = turn.now
    turn.reply("noted", text, WHY, place=STEP)


def say_what_was_written(turn: Turn, words: str) -> bool:
    """Say what staff wrote lately, for who asks what they have with us; False where they wrote nothing of a time."""
    known = turn.lead[Promises]
    last = next((word for word in known.list_standing(turn.now) if turn.now - word.at < _LATELY), None)
    if last is None:
        return False
    turn.reply(
        "recap", turn.phrase("promise_said", who=name_signer(turn, last), answer=quote(last, words)), WHY
    )
    return True


_LATELY = timedelta(days=14)
