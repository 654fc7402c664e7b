"""What staff note about a lead, tag them with, and settle for them."""

from conversations.consent.opt_out import stop_advertising
from conversations.handoff.opening import begin
from conversations.handoff.taking import own
from conversations.handoff.telling import say, tell
from conversations.lead.reason import Reason, reason
from conversations.tending.facts import LeadTended
from conversations.tending.inputs import Tended
from conversations.turn.effects import Note
from conversations.turn.turn import Turn
from conversations.wording.filling import clean

_LONGEST_NOTE, _LONGEST_TAG, _MOST_TAGS = 2000, 60, 50


def remember(tended: Tended) -> Note:
    """The fact of it, in staff's own words."""
    what = next(
        (name for name in ("note", "add_tag", "drop_tag", "assign_to") if getattr(tended, name)),
        "stop_advertising",
    )
    text = clean(str(getattr(tended, what)))[:_LONGEST_NOTE] if what != "stop_advertising" else ""
    return Note(LeadTended(text, what, clean(tended.by)), (_say_why(what, clean(tended.by)),))


def _say_why(what: str, by: str) -> Reason:
    match what:
        case "note":
            return reason("tended_note", by=by)
        case "add_tag":
            return reason("tended_add_tag", by=by)
        case "drop_tag":
            return reason("tended_drop_tag", by=by)
        case "assign_to":
            return reason("tended_assign_to", by=by)
    return reason("tended_stop_advertising", by=by)


def tend(turn: Turn, tended: Tended) -> None:
    """Do what is given. The lead is told nothing."""
    turn.happened = None
    contact = turn.lead.contact
    tag, gone = _clean_tag(tended.add_tag), _clean_tag(tended.drop_tag)
    if tag and tag not in contact.tags and len(contact.tags) < _MOST_TAGS:
        contact.tags.append(tag)
    if gone in contact.tags:
        contact.tags.remove(gone)
    if name := " ".join(clean(tended.assign_to).split())[:_LONGEST_TAG]:
        _assign(turn, name)
    if tended.stop_advertising:
        stop_advertising(turn, tended.by)


def _assign(turn: Turn, name: str) -> None:
    """A colleague has the conversation from now on; the staff chat hears of it."""
    handoff = turn.lead.handoff.open or begin(turn, reason("staff_first"))
    if handoff.owner != name:
        own(turn, name, None)
        tell(turn, say(turn, "took", by=name), ("reply", "done", "back"))


def _clean_tag(tag: str) -> str:
    return " ".join(clean(tag).split())[:_LONGEST_TAG]
