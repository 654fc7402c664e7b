"""A touch that did not arrive goes to the lead's next channel, once on each."""

from conversations.lead.reason import reason
from conversations.policy.before_queueing import find_closed
from conversations.reach.choosing import find_next_channel
from conversations.reach.losing import note_tried
from conversations.sequences.courses import Courses
from conversations.sequences.part import Sequences
from conversations.sequences.touches import Place, hold_touch, send_touch, why_unfit
from conversations.turn.inputs import Unreachable
from conversations.turn.keys import Key
from conversations.turn.turn import Turn


def touch_again(turn: Turn, failed: Unreachable, key: Key) -> None:
    """Try the next channel, if it is still worth arriving."""
    place = Place(key.subject, key.part, key.round)
    touch_id = _find_touch(turn, place)
    touch = turn.journey.touches.get(touch_id or "")
    if touch_id is None or touch is None:
        return
    last, sent_at = turn.lead.dialogue.last_inbound_at, turn.lead[Sequences].touched.get(touch_id, turn.now)
    channel = find_next_channel(turn, note_tried(turn, place.key(), failed.channel))
    if last and last > sent_at:
        why = reason("they_answered")
    elif unfit := why_unfit(turn, touch) or find_closed(turn):
        why = unfit
    elif channel and (state := turn.given.held.get(channel)):
        why = reason("account", channel=channel, account=state)
    else:
        missing = send_touch(turn, touch_id, place, turn.now + touch.lapses, channel, again=True)
        if missing is None:
            return
        why = missing
    hold_touch(turn, touch_id, place.sequence, why)


def _find_touch(turn: Turn, place: Place) -> str | None:
    """The touch that a step sends, as long as the time through it that it was sent in counts."""
    sequence = turn.playbook.index(Courses).sequences.get(place.sequence)
    progress = turn.lead[Sequences].progress.get(place.sequence)
    if sequence is None or progress is None or progress.entries != place.entry:
        return None
    if progress.outcome not in (None, "finished"):
        return None
    step = sequence.steps.get(place.step)
    return step.send if step else None
