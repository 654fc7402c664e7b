"""Lines to staff about a lead, in the language staff read."""

from datetime import timedelta

from conversations.handoff.staff_words import STAFF_WORDS
from conversations.lead.addresses import Recipient
from conversations.lead.content import Choice, Content
from conversations.timeline.names import name_length
from conversations.turn.effects import TellStaff
from conversations.turn.turn import Turn
from conversations.wording.filling import fill
from conversations.wording.names import first_name, safe_name

ALL = ("take", "reply", "done", "back")


def say(turn: Turn, name: str, **values: str) -> str:
    """A sentence for staff, in their language; `{who}` and `{name}` are the lead."""
    words = STAFF_WORDS[turn.staff_language()]
    known = {"who": say_who(turn), "name": first_name(turn.lead.contact.name) or words["no_name"]}
    return fill(words[name], known | values)


def say_who(turn: Turn) -> str:
    """The lead as staff tell people apart: `Dana Cohen · 4567`."""
    contact = turn.lead.contact
    called = safe_name(contact.name) or STAFF_WORDS[turn.staff_language()]["no_name"]
    return " · ".join(filter(None, (called, (contact.phone or "")[-4:])))


def say_for(turn: Turn, length: timedelta) -> str:
    """A length of time in the language of staff."""
    return name_length(length, turn.staff_language())


def quote(turn: Turn, words: str, mark: str = "💬") -> str:
    """The lead's words, and whose they are: several leads may be told of in one chat."""
    return f"{mark} {say_who(turn)}: {words or '…'}"


def tell(
    turn: Turn, text: str, actions: tuple[str, ...] = (), *, to: Recipient | None = None, alone: bool = False,
    asks: bool = False,
) -> None:  # fmt: skip
    """A line about the open handoff to the staff chat, and to `to`, a further place (`alone`: only there)."""
    content = Content(text=text, choices=buttons(turn, actions), language=turn.staff_language(), asks=asks)
    tell_content(turn, content, to=to, alone=alone)


def tell_staff_of(turn: Turn, handoff: str, text: str, actions: tuple[str, ...] = ()) -> None:
    """A line about a handoff that may be over by now."""
    content = Content(text=text, choices=buttons(turn, actions), language=turn.staff_language())
    turn.add(TellStaff(content, handoff))


def tell_content(turn: Turn, content: Content, *, to: Recipient | None = None, alone: bool = False) -> None:
    """Like `tell`, for what is composed already; nothing without an open handoff."""
    if handoff := turn.lead.handoff.open:
        turn.add(TellStaff(content, handoff.id, contact=to, alone=alone))


def buttons(turn: Turn, actions: tuple[str, ...]) -> tuple[Choice, ...]:
    """What staff can do, as choices."""
    words = STAFF_WORDS[turn.staff_language()]
    return tuple(Choice(id=f"staff:{action}", label=words[action]) for action in actions)
