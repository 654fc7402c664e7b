"""What staff note about a lead, tag them with, and settle for them."""

from conversations.consent.opt_out import stop_advertising
from conversations.lead.reason import reason
from conversations.tending.facts import LeadTended
from conversations.tending.inputs import Tended
from conversations.turn.effects import Note
from conversations.turn.turn import Turn
from conversations.wording.filling import clean

_LONGEST_NOTE, _LONGEST_TAG, _MOST_TAGS = 2000, 60, 50


def remember(tended: Tended) -> Note:
    """The fact of it, in staff's own words."""
    what = next(
        (name for name in ("note", "add_tag", "drop_tag") if getattr(tended, name)), "stop_advertising"
    )
    text = clean(str(getattr(tended, what)))[:_LONGEST_NOTE] if what != "stop_advertising" else ""
    return Note(LeadTended(text, what, clean(tended.by)), (reason(f"tended_{what}", by=clean(tended.by)),))


def tend(turn: Turn, tended: Tended) -> None:
    """Do what is given. The lead is told nothing."""
    turn.happened = None
    contact = turn.lead.contact
    tag, gone = _clean_tag(tended.add_tag), _clean_tag(tended.drop_tag)
    if tag and tag not in contact.tags and len(contact.tags) < _MOST_TAGS:
        contact.tags.append(tag)
    if gone in contact.tags:
        contact.tags.remove(gone)
    if tended.stop_advertising:
        stop_advertising(turn, tended.by)


def _clean_tag(tag: str) -> str:
    return " ".join(clean(tag).split())[:_LONGEST_TAG]
