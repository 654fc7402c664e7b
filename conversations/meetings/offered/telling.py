"""What a lead and staff are told of a meeting."""

from collections.abc import Iterable

from conversations.handoff.telling import say_who
from conversations.lead.content import Choice, Content
from conversations.lead.reason import Reason, reason
from conversations.meetings.kept.calendars import Calendars
from conversations.meetings.kept.invitation import attach
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.saying import offer, say_bare, say_date, say_time, say_when, say_where
from conversations.meetings.kept.staff_words import STAFF_WORDS
from conversations.meetings.offered.meant import list_ahead
from conversations.policy.fitness import why_not_fit
from conversations.reach.choosing import find_best_channel
from conversations.timeline.facts import Held
from conversations.turn.effects import TellStaff
from conversations.turn.keys import Key
from conversations.turn.turn import Turn
from conversations.wording.filling import fill

MEETING = "meeting"
"""The purpose of what is said of a meeting; its subject is the meeting, its round the version."""


def tell_lead(
    turn: Turn,
    meeting: Meeting,
    phrase: str,
    why: Reason,
    buttons: Iterable[Choice] = (),
    *,
    entry: bool = True,
    via: str = "",
) -> None:
    """Say what became of it, with the entry for their calendar. Held, with why, where they can't be written to."""
    if turn.channel is None:
        turn.channel = find_best_channel(turn)
        unfit = _why_unfit(turn)
        if unfit:
            turn.hold(Held(say(turn, meeting, phrase)), unfit)
            return
    turn.reply(
        MEETING, say(turn, meeting, phrase), why, tuple(buttons), about=meeting.uid, key=key_of(meeting, phrase, via),
        media=attach(turn, meeting) if entry else None,
    )  # fmt: skip


def tell_changed(
    turn: Turn, meeting: Meeting, phrase: str, why: Reason, hint: str = "", via: str = ""
) -> None:
    """That it was set or moved, with what they can do then."""
    turn.channel = turn.channel or find_best_channel(turn)
    tell_lead(turn, meeting, phrase, why, offer(turn, meeting, "yes", "move", "cancel"), via=via)
    if hint:
        turn.reply(MEETING, hint, why, about=meeting.uid)


def say(turn: Turn, meeting: Meeting, phrase: str) -> str:
    """A phrase about a meeting."""
    return turn.phrase(phrase, **values_of(turn, meeting))


def tell_when(turn: Turn, meeting: Meeting) -> None:
    """When and where theirs is, and what else they have."""
    choices = offer(turn, meeting, "move", "cancel")
    wrote = turn.phrase("meeting_wrote", what="; ".join(meeting.notes)) if meeting.notes else ""
    others = [one for one in list_ahead(turn) if one.uid != meeting.uid]
    told = "\n".join(
        [say(turn, meeting, "meeting_mine"), *(say(turn, one, "meeting_mine_too") for one in others), wrote]
    ).strip()
    turn.reply(MEETING, told, reason("meeting_asked_when"), choices, about=meeting.uid)


def values_of(turn: Turn, meeting: Meeting) -> dict[str, str]:
    """What is filled into words about a meeting."""
    return {
        "title": meeting.title,
        "when": say_when(turn, meeting.starts_at, meeting.kind),
        "date": say_date(turn, meeting.starts_at, meeting.kind),
        "place": say_where(turn, meeting),
    }


def key_of(meeting: Meeting, part: str, via: str = "") -> Key:
    """What makes a message about this version of it one of a kind."""
    return Key(MEETING, meeting.uid, part, meeting.version, via)


def tell_staff(
    turn: Turn, meeting: Meeting, word: str, *, buttons: tuple[str, ...] = (), **values: str
) -> None:
    """A line to staff about it, in the lead's topic where there are topics."""
    language = turn.staff_language()
    words = STAFF_WORDS[language]
    at = (meeting.starts_at, turn.now, turn.playbook.zone, language)
    known = {
        "who": say_who(turn), "title": meeting.title, "when": say_time(*at), "date": say_bare(*at),
        "person": _name_person(turn, meeting),
    }  # fmt: skip
    choices = tuple(Choice(f"staff:{name}.{meeting.uid}", words[name]) for name in buttons)
    handoff = turn.lead.handoff.open
    content = Content(text=fill(words[word], known | values), choices=choices, language=language)
    turn.add(TellStaff(content, handoff.id if handoff else ""))


def _name_person(turn: Turn, meeting: Meeting) -> str:
    file, language = turn.playbook.index(Calendars).file, turn.staff_language()
    person = file.people.get(meeting.calendar) if file else None
    if person is None:
        return ""
    return fill(STAFF_WORDS[language]["person"], {"name": turn.journey.in_language(person.name, language)})


def _why_unfit(turn: Turn) -> Reason | None:
    """Why nothing can be sent of it; a person who has the conversation is no reason: it is about an appointment."""
    if turn.channel is None:
        return Reason("no_channel")
    unfit = why_not_fit(turn.lead, "service")
    return unfit if unfit and turn.lead.consent.refused_at else None
