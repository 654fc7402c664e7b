"""What a broadcast is to the bot: a message to many, of whom each gets it at most once and nobody silently doesn't."""

from collections.abc import Iterable

from conversations.broadcasts.effects import JoinRecipients
from conversations.broadcasts.facts import BroadcastHeld, BroadcastTurn, BroadcastWritten, DraftTried
from conversations.broadcasts.inputs import BroadcastDue, BroadcastTried
from conversations.broadcasts.part import Broadcasts
from conversations.broadcasts.reasons import REASONS
from conversations.broadcasts.writing import BROADCAST, try_out, write_to
from conversations.lead.lead import Lead
from conversations.lead.reason import reason
from conversations.turn.capability import Capability, Handled
from conversations.turn.effects import Effect, Note

_NAME = ("הודעת תפוצה", "A broadcast")


def _join(into: Lead, other: Lead, _: Lead) -> Iterable[Effect]:
    """Where both were on one list, they get it once."""
    if set(into[Broadcasts].broadcasts) & set(other[Broadcasts].broadcasts):
        yield JoinRecipients(reason("one_person"))


BROADCASTS = Capability(
    name="broadcasts",
    parts=(Broadcasts,),
    inputs={
        BroadcastDue: Handled(
            write_to, lambda due: Note(BroadcastTurn(due.broadcast.id), (reason("broadcast_turn"),))
        ),
        BroadcastTried: Handled(try_out, lambda _: Note(DraftTried(), (reason("broadcast_test"),))),
    },
    merges=_join,
    names={"purpose": lambda _, value, language: _NAME[language == "en"] if value == BROADCAST else None},
    reasons=REASONS,
    facts={BroadcastTurn: None, BroadcastWritten: None, BroadcastHeld: None, DraftTried: None},
)
