"""What arrives that is not words: answered politely, never twice in a row the same, shown to people."""

from collections.abc import Mapping
from typing import Literal

from conversations import greeting, handoff
from conversations.inputs import MediaKind, Shared
from conversations.journey.model import Text
from conversations.reasons import reason
from conversations.turn import Turn
from conversations.wording import clean

_Reply = Literal["picture", "voice", "location", "contact", "other_media"]

_REPLIES: Mapping[MediaKind, _Reply] = {
    "image": "picture",
    "video": "picture",
    "voice": "voice",
    "audio": "voice",
    "location": "location",
    "contact": "contact",
}
_SILENT: frozenset[MediaKind] = frozenset(
    {"reaction", "deleted", "call"}
)  # nobody expects an answer to these
_FOR_PEOPLE: frozenset[_Reply] = frozenset(
    {"picture", "voice"}
)  # may hold a question only a person can make out


def name_shared(shared: Shared) -> str:
    """How it reads on the timeline: `[voice]`, `[image] the caption`."""
    return f"[{shared.kind}] {clean(shared.caption)}".strip()


def forward(turn: Turn, shared: Shared) -> None:
    """Show it to the person who has the conversation."""
    turn.tell_staff(name_shared(shared), media=shared.media)


def answer_shared(turn: Turn, shared: Shared) -> None:
    """Answer something that came without words the bot understands."""
    if shared.kind in _SILENT:
        if shared.kind == "call" and turn.lead.greeted_at is None:
            greeting.greet(turn)
        return
    reply = _REPLIES.get(shared.kind, "other_media")
    if turn.lead.handoff:
        forward(turn, shared)
        handoff.keep_waiting(turn)
    elif turn.said_last() != reply:
        _thank(turn, reply)
    elif reply in _FOR_PEOPLE:
        handoff.open_handoff(turn, handoff.SENT_MEDIA, name_shared(shared))
        forward(turn, shared)


def _thank(turn: Turn, reply: _Reply) -> None:
    text: Text = getattr(turn.journey.texts, reply)
    is_new = turn.lead.greeted_at is None
    choices = turn.choices(turn.journey.texts.menu_buttons) if is_new else ()
    turn.reply(reply, turn.say(text), reason("shared", media=reply.removeprefix("other_")), choices)
