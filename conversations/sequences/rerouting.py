"""What did not arrive goes to the lead's next channel, once on each."""

from conversations.contact import greeting
from conversations.handoff import conversation
from conversations.lead.addresses import Channel
from conversations.lead.lead import Progress
from conversations.policy.before_queueing import find_moment
from conversations.reach.choosing import find_next_channel, find_opening_channel, note_lost
from conversations.sequences import touches
from conversations.sequences.run import Run
from conversations.timeline.telling import reason
from conversations.turn.inputs import Unreachable
from conversations.turn.turn import Turn

_TRIED = "tried"  # extra: the last message that was tried on several channels, and which


def lose(turn: Turn, failed: Unreachable) -> None:
    """A message did not arrive. A greeting or a touch is tried on the next channel; an answer is not."""
    note_lost(turn, failed)
    conversation.note_lost(turn, failed)
    parts = (failed.key or "").split(":")
    if turn.lead.refused_at:
        return
    if parts[0] == greeting.GREETING:
        _greet_again(turn, failed)
    elif parts[0] == "touch" and len(parts) in (4, 5):
        _touch_again(turn, failed, parts)


def _greet_again(turn: Turn, failed: Unreachable) -> None:
    lead = turn.lead
    if lead.greeted_at and lead.last_inbound_at and lead.last_inbound_at >= lead.greeted_at:
        return  # it was an answer, or they are in touch
    if conversation.has_owner(turn):
        return
    channel = find_next_channel(turn, _note_tried(turn, greeting.GREETING, failed.channel))
    text = greeting.words_of(turn)[0]
    if channel is None:
        turn.hold(
            text, reason("no_channel") if lead.phone or lead.reach else find_opening_channel(turn, None)[1]
        )
    elif greeting.IMPORTED in lead.extra and (closed := _find_closed(turn)):
        turn.hold(text, closed)
    else:
        key = f"{greeting.GREETING}:{channel}"
        greeting.greet_on(turn, channel, key, reason("unreached", channel=failed.channel))


def _touch_again(turn: Turn, failed: Unreachable, parts: list[str]) -> None:
    course, name = _find_course(turn, parts), parts[3]
    step = course.sequence.steps.get(name) if course else None
    touch = turn.journey.touches.get(step.send) if step and step.send else None
    if course is None or step is None or touch is None or step.send is None:
        return
    text, sent_at = turn.say(touch.text), turn.lead.touched.get(step.send, turn.now)
    key = ":".join(parts[:4])
    channel = find_next_channel(turn, _note_tried(turn, key, failed.channel))
    if turn.lead.last_inbound_at and turn.lead.last_inbound_at > sent_at:
        turn.hold(text, reason("they_answered"))
    elif unfit := touches.why_unfit(turn, touch) or _find_closed(turn):
        turn.hold(text, unfit)
    elif channel and (state := turn.given.held.get(channel)):
        turn.hold(text, reason("account", channel=channel, account=state))
    else:
        lapses_at = turn.now + touch.lapses
        to = f"{key}:{channel}"
        if why := touches.send_touch(turn, step.send, to, lapses_at, channel, again=True):
            turn.hold(text, why)


def _find_course(turn: Turn, parts: list[str]) -> Run | None:
    """The sequence a touch was sent in, if it is still worth arriving."""
    sequence = turn.playbook.sequences.get(parts[1])
    progress: Progress | None = turn.lead.sequences.get(parts[1])
    if sequence is None or progress is None or str(progress.entries) != parts[2]:
        return None
    if progress.outcome not in (None, "finished"):
        return None
    return Run(turn, parts[1], sequence, progress)


def _find_closed(turn: Turn) -> str | None:
    """Why nothing proactive may go now. Caps don't count: this message was counted already."""
    written_to, turn.lead.written_to = turn.lead.written_to, []
    moment, why = find_moment(turn, turn.now)
    turn.lead.written_to = written_to
    return None if moment == turn.now else why or reason("closed")


def _note_tried(turn: Turn, key: str, channel: Channel) -> set[Channel]:
    """The channels a message was tried on, this one included."""
    known, _, names = turn.lead.extra.get(_TRIED, "").partition(" ")
    tried = {*(names.split() if known == key else ()), channel.value}
    turn.lead.extra[_TRIED] = f"{key} {' '.join(sorted(tried))}"
    return {Channel(name) for name in tried}
