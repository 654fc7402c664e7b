"""What arrives that is not words: answered politely, never twice in a row the same, shown to people."""

from collections.abc import Mapping
from typing import Literal

from conversations.contact import greeting
from conversations.handoff import alerts, conversation
from conversations.journey.model.base import Text
from conversations.lead.content import Content
from conversations.timeline.names import name_of
from conversations.timeline.telling import reason
from conversations.turn.inputs import MediaKind, Shared
from conversations.turn.turn import Turn
from conversations.wording.filling import clean

_Reply = Literal["picture", "voice", "location", "contact", "other_media"]

_REPLIES: Mapping[MediaKind, _Reply] = {
    "image": "picture",
    "video": "picture",
    "voice": "voice",
    "audio": "voice",
    "location": "location",
    "contact": "contact",
}
_FILES: Mapping[MediaKind, Literal["image", "video", "voice", "audio", "document"]] = {
    "image": "image", "video": "video", "voice": "voice", "audio": "audio", "document": "document",
    "sticker": "document",
}  # fmt: skip
_SILENT: frozenset[MediaKind] = frozenset(
    {"reaction", "deleted", "call"}
)  # nobody expects an answer to these
_SAYS_NOTHING: frozenset[MediaKind] = frozenset({"reaction", "deleted"})
_FOR_PEOPLE: frozenset[_Reply] = frozenset(
    {"picture", "voice"}
)  # may hold a question only a person can make out


def name_shared(shared: Shared) -> str:
    """How it reads on the timeline: `[voice]`, `[image] the caption`."""
    return f"[{shared.kind}] {clean(shared.caption)}".strip()


def forward(turn: Turn, shared: Shared) -> None:
    """Show it to the person who has the conversation, or is about to."""
    place = conversation.hear(turn, waits=shared.kind not in _SAYS_NOTHING)
    if not conversation.reads_there(turn):
        alerts.tell_content(turn, _show(turn, shared), to=place)


def _show(turn: Turn, shared: Shared) -> Content:
    """What was shared as a message to staff: the file itself where it is one, else words and an address."""
    language, caption = turn.staff_language(), clean(shared.caption).strip()
    name = name_of("media", shared.kind, language)
    if shared.media is None or shared.kind not in _FILES:
        words = " · ".join(filter(None, (name, caption, shared.media)))
        return Content(text=f"💬 {alerts.say_who(turn)}: {words}", language=language)
    text = f"📎 {alerts.say_who(turn)}: {caption or name}"
    return Content(text=text, language=language, media=shared.media, media_kind=_FILES[shared.kind])


def answer_shared(turn: Turn, shared: Shared) -> None:
    """Answer something that came without words the bot understands."""
    if shared.kind in _SILENT:
        if shared.kind == "call" and turn.lead.greeted_at is None:
            greeting.greet(turn)
        return
    reply = _REPLIES.get(shared.kind, "other_media")
    if turn.lead.handoff:
        forward(turn, shared)
        conversation.keep_waiting(turn)
    elif turn.said_last() != reply:
        _thank(turn, reply)
    elif reply in _FOR_PEOPLE:
        conversation.open_handoff(turn, conversation.SENT_MEDIA, name_shared(shared))
        forward(turn, shared)


def _thank(turn: Turn, reply: _Reply) -> None:
    text: Text = getattr(turn.journey.texts, reply)
    is_new = turn.lead.greeted_at is None
    choices = turn.choices(turn.journey.texts.menu_buttons) if is_new else ()
    turn.reply(reply, turn.say(text), reason("shared", media=reply.removeprefix("other_")), choices)
