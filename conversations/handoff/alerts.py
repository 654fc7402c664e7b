"""Alerts: what everybody of the staff is told of a lead who needs a person, with the buttons to take it."""

from collections.abc import Iterator

from conversations.handoff.staff_words import STAFF_WORDS
from conversations.handoff.telling import ALL, buttons, say, say_for, tell
from conversations.journey.model.business import Escalation
from conversations.lead.addresses import PREFERENCE, Recipient
from conversations.lead.content import Content
from conversations.lead.handoff import Handoff
from conversations.profile.showing import tell_traits
from conversations.timeline.marks import tell_marks
from conversations.timeline.names import name_of, say_line
from conversations.timeline.telling import Telling
from conversations.turn.effects import TellStaff
from conversations.turn.turn import Turn
from conversations.wording.names import first_name, safe_name

_ALERTS = 3  # without further contacts, an alert nobody takes is given this often
_LINES, _LINE = 5, 200  # how many of the last lines are shown, and how much of each


def alert(turn: Turn, words: str) -> None:
    """Tell everybody who it is, why, where they stand and what was said, with the buttons to take it."""
    handoff = turn.lead.handoff.open
    if handoff is None:
        return
    text = _compose(turn, handoff, words)
    if handoff.alerts:
        text = say(turn, "again", waited=say_for(turn, turn.now - handoff.opened_at)) + text
    content = Content(text=text, choices=buttons(turn, ALL), language=turn.staff_language())
    turn.add(TellStaff(content, handoff.id, alert=True, again=handoff.alerts))
    handoff.alerts += 1


def escalate(turn: Turn, handoff: Handoff, contact: Escalation, to: Recipient, words: str) -> None:
    """Alert one further contact, and tell the others that it was done. It is kept short where parts are paid for."""
    waited = say_for(turn, turn.now - handoff.opened_at)
    is_short = turn.given.traits_of(to.channel).billed_by_part
    if is_short:
        text = say(turn, "short", why=_say_why(turn, handoff))
    else:
        text = say(turn, "again", waited=waited) + _compose(turn, handoff, words)
    choices = buttons(turn, ("take",) if is_short else ALL)
    content = Content(text=text, choices=choices, language=turn.staff_language())
    turn.add(TellStaff(content, handoff.id, True, handoff.alerts, to, alone=True))
    handoff.alerts += 1
    tell(turn, say(turn, "passed_on", waited=waited, contact=contact.name), ("take", "reply"))


def count_alerts(turn: Turn) -> int:
    """How often staff are told of a handoff that nobody takes."""
    return 2 + len(contacts) if (contacts := find_contacts(turn)) else _ALERTS


def find_contacts(turn: Turn) -> list[tuple[Escalation, Recipient]]:
    """Who else may be told, and where: by their number, on a channel that is on."""
    return [
        (contact, place)
        for contact in turn.journey.business.escalation
        if (place := next(_places_of(turn, contact), None))
    ]


def say_last(turn: Turn, words: str) -> str:
    """The last things that were said, a line each, with who said them."""
    names = STAFF_WORDS[turn.staff_language()]
    called = {
        "lead": first_name(turn.lead.contact.name) or names["lead"],
        "bot": names["bot"],
        "staff": names["staff"],
    }
    recent = turn.lead.dialogue.recent
    language = turn.staff_language()
    said = [(called[line.by], say_line(line, language)) for line in recent]
    theirs = [line.text for line in recent if line.by == "lead" and line.text]
    if words.strip() and not any(words.strip().startswith(text[:40].strip()) for text in theirs):
        said.append((called["lead"], words))
    return "\n".join(f"{who}: {_shorten(text) or '📎'}" for who, text in said[-_LINES:]) or names["nothing"]


def _compose(turn: Turn, handoff: Handoff, words: str) -> str:
    if handoff.gravity == "question" and words:
        lines = "\n".join((*_list_more(turn), say_last(turn, "")))
        return say(turn, "question", words=_shorten(words), lines=lines)
    lead, contact, language = turn.lead, turn.lead.contact, turn.staff_language()
    phone = _say_phone(turn)
    channel = name_of("channel", turn.channel, language) if turn.channel else ""
    called = safe_name(contact.name) or STAFF_WORDS[language]["no_name"]
    stage = turn.journey.stages.get(lead.stage)
    return say(
        turn,
        "alert",
        who=" · ".join(filter(None, (called, phone, channel))),
        why=_say_why(turn, handoff),
        stage=turn.journey.in_language(stage, language) if stage else lead.stage.value,
        lines="\n".join(filter(None, (_say_known(turn), *_list_more(turn), say_last(turn, words)))),
    )


def _say_phone(turn: Turn) -> str:
    """Their number; one that they only told is marked as that."""
    contact = turn.lead.contact
    known = contact.phone or contact.told_phone
    if known is None:
        return ""
    shown = f"\u200e{known}"  # or the plus goes astray among Hebrew words
    return shown if contact.phone else say(turn, "told_phone", phone=shown)


def _say_known(turn: Turn) -> str:
    """What they are to the business, and what they told of themselves, a line each."""
    language = turn.staff_language()
    marks, known = (
        tell_marks(turn.playbook, turn.lead, language),
        tell_traits(turn.journey, turn.lead, language),
    )
    told = say(turn, "known", known=", ".join(known)) if known else ""
    return "\n".join(filter(None, (f"⭐ {', '.join(marks)}" if marks else "", told)))


def _list_more(turn: Turn) -> Iterator[str]:
    """What the other capabilities have for staff to see."""
    for capability in turn.playbook.capabilities:
        if capability.staff_sees:
            yield from capability.staff_sees(turn)


def _say_why(turn: Turn, handoff: Handoff) -> str:
    return turn.playbook.index(Telling).why((handoff.reason,), turn.staff_language())


def _shorten(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LINE else line[: _LINE - 1].rstrip() + "…"


def _places_of(turn: Turn, contact: Escalation) -> Iterator[Recipient]:
    for channel in dict.fromkeys((contact.channel, *PREFERENCE)):
        address_of = turn.given.traits_of(channel).address_of
        if address_of and (address := address_of(contact.phone)):
            yield Recipient(channel, address)
