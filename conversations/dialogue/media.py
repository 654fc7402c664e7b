"""What arrives that is not words: answered politely, never twice in a row the same, shown to people."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Literal

from conversations.bursts.part import Bursts
from conversations.contact.greeting import greet, pick_ways, show_menu
from conversations.handoff.opening import SENT_MEDIA, call_quietly, keep_waiting, open_handoff, take_shared
from conversations.handoff.talking import hear, reads_there
from conversations.handoff.telling import say_who, tell_content
from conversations.journey.model.base import Text
from conversations.lead.addresses import Channel
from conversations.lead.content import Content
from conversations.lead.reason import reason
from conversations.timeline.capability import UNTOLD
from conversations.timeline.names import name_of
from conversations.turn.effects import StartTimer, StopTimers
from conversations.turn.inputs import MediaKind, Shared, TimerFired
from conversations.turn.keys import Key
from conversations.turn.turn import Turn
from conversations.wording.filling import clean

_Reply = Literal["picture", "voice", "location", "contact", "unreadable", "other_media"]

_REPLIES: Mapping[MediaKind, _Reply] = {
    "image": "picture",
    "video": "picture",
    "voice": "voice",
    "audio": "voice",
    "location": "location",
    "contact": "contact",
    "unreadable": "unreadable",
}
_SILENT: frozenset[MediaKind] = frozenset(
    {"reaction", "deleted", "call"}
)  # nobody expects an answer to these
_SAYS_NOTHING: frozenset[MediaKind] = frozenset({"reaction", "deleted"})
UNREADABLE = reason("unreadable")
_FOR_PEOPLE: frozenset[_Reply] = frozenset(
    {"picture", "voice", "unreadable"}
)  # may hold a question only a person can make out


ALBUM = "album"
"""The purpose of the timer that ends the wait for a caption."""
_KIND, _CHANNEL = "kind", "channel"
_LONGEST = 4  # times the quiet


def is_silent(shared: Shared) -> bool:
    """Whether nobody expects an answer to it."""
    return shared.kind in _SILENT


def forward(turn: Turn, shared: Shared) -> None:
    """Show it to the person who has the conversation, or is about to."""
    place = hear(turn, waits=shared.kind not in _SAYS_NOTHING)
    turn.lead[Bursts].files = []
    if not reads_there(turn):
        tell_content(turn, _show(turn, shared), to=place)
        for file in shared.more:
            text = f"📎 {say_who(turn)}"
            tell_content(turn, Content(text=text, language=turn.staff_language(), media=file), to=place)


def _show(turn: Turn, shared: Shared) -> Content:
    """What was shared as a message to staff: the file itself where it is one, else words and an address."""
    language, caption = turn.staff_language(), clean(shared.caption).strip()
    name = name_of("media", shared.kind, language)
    if shared.media is None:
        words = " · ".join(filter(None, (name, caption, shared.link)))
        return Content(text=f"💬 {say_who(turn)}: {words}", language=language)
    return Content(text=f"📎 {say_who(turn)}: {caption or name}", language=language, media=shared.media)


def answer_shared(turn: Turn, shared: Shared) -> None:
    """Answer something that came without words the bot understands."""
    if is_silent(shared):
        if shared.kind == "call" and turn.lead.dialogue.greeted_at is None:
            greet(turn)
        return
    if shared.kind == "ad":
        _welcome(turn)
        return
    reply = _REPLIES.get(shared.kind, "other_media")
    handoff = turn.lead.handoff.open
    if handoff and reply == "location" and handoff.gravity == "question":
        forward(turn, shared)
        _thank(turn, reply)
    elif handoff:
        forward(turn, shared)
        if clean(shared.caption).strip() or reply in ("location", "contact"):
            keep_waiting(turn)
        else:
            take_shared(turn, shared.kind)
    elif turn.lead.dialogue.said.kind != reply:
        _thank(turn, reply)
        if reply == "location":  # where they are is for whoever comes to them, or shows them the way
            tell_content(turn, _show(turn, shared))
        if shared.more:  # several in one message are for people to look at, as several messages are
            call_quietly(turn, SENT_MEDIA, clean(shared.caption).strip())
    elif reply in _FOR_PEOPLE:
        open_handoff(turn, UNREADABLE if reply == "unreadable" else SENT_MEDIA, clean(shared.caption).strip())
        forward(turn, shared)


def add_to_album(turn: Turn, shared: Shared) -> None:
    """One more of several that came at once: nothing is said to it, and people who are called see it.

    Several without words that the bot understood are for people to look at.
    """
    if turn.lead.handoff.open:
        forward(turn, shared)
    elif turn.lead.dialogue.said.kind in ("picture", "voice"):
        call_quietly(turn, SENT_MEDIA, clean(shared.caption).strip())


def waits_for_caption(turn: Turn, shared: Shared) -> bool:
    """Whether a picture or a file without words may be the first of several, and the words stand with another: then it
    waits."""
    kept, quiet = turn.lead[Bursts], turn.given.quiet
    if quiet <= timedelta() or shared.kind not in ("image", "video", "document") or turn.lead.handoff.open:
        return False
    first = kept.unanswered_since or turn.now
    end = min(turn.now + quiet, first + _LONGEST * quiet)
    if end <= turn.now:
        return False
    kept.unanswered_since = first
    turn.add(StartTimer(Key(ALBUM), end, data={UNTOLD: True, _KIND: shared.kind, _CHANNEL: turn.channel}))
    return True


def has_said_more(turn: Turn) -> None:
    """What follows pictures is answered instead of them."""
    if turn.lead[Bursts].unanswered_since is not None:
        turn.lead[Bursts].unanswered_since = None
        turn.add(StopTimers(reason("said_all"), ALBUM))


def end_album(turn: Turn, fired: TimerFired) -> None:
    """No words followed: the pictures are answered as they are."""
    if turn.lead[Bursts].unanswered_since is None:
        return
    turn.lead[Bursts].unanswered_since = None
    turn.channel = Channel(fired.data[_CHANNEL])
    turn.happened = Shared(fired.data[_KIND], turn.channel)
    turn.gather()
    reply = _REPLIES.get(fired.data[_KIND], "other_media")
    # Whoever is called is shown all of them (bursts/albums).
    if turn.lead.dialogue.said.kind == reply and reply in _FOR_PEOPLE:
        open_handoff(turn, SENT_MEDIA, "")
    else:
        _thank(turn, reply)
        if len(turn.lead[Bursts].files) > 1:
            call_quietly(turn, SENT_MEDIA, "")
    turn.close()


def _welcome(turn: Turn) -> None:
    """They clicked an advertisement, and wrote nothing."""
    if turn.lead.dialogue.greeted_at is None:
        greet(turn)
    else:
        show_menu(turn, turn.journey.texts.hello_again, reason("came_again"))


def _thank(turn: Turn, reply: _Reply) -> None:
    if reply == "unreadable":
        turn.reply(reply, turn.phrase(reply), reason("unreadable"))
        return
    text: Text = getattr(turn.journey.texts, reply)
    is_new = turn.lead.dialogue.greeted_at is None
    choices = pick_ways(turn) if is_new else ()
    turn.reply(reply, turn.say(text), reason("shared", media=reply.removeprefix("other_")), choices)
