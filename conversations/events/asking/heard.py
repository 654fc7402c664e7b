"""All that an input may be understood as, before anybody has decided what it is."""

from conversations.lead.lead import Lead
from conversations.turn.inputs import Input, Said, Shared, TimerFired


def words_of(lead: Lead, happened: Input) -> list[str]:
    """What is said, what waited for more, and both together."""
    waiting = [piece.text for piece in lead.dialogue.waiting]
    said = (
        happened.text
        if isinstance(happened, Said)
        else getattr(happened, "caption", None) or getattr(happened, "label", None)
    )
    if not said and not (waiting and isinstance(happened, TimerFired | Shared)):
        return []
    pieces = [*waiting, *([said] if said else [])]
    edited = ["\n".join((*waiting[:at], *waiting[at + 1 :], said or "")) for at in range(len(waiting))]
    return list(dict.fromkeys([*pieces, "\n".join(pieces), *edited]))
