"""What people say of events: the word, answers to a form, and what may be about any of them."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from conversations.consent.opt_out import bring_back
from conversations.events.asking.filling import is_answered, is_asked_name, is_filling, is_plain_answer, skips
from conversations.events.asking.heard import words_of
from conversations.events.book import EventCalendar
from conversations.events.chat.entering import take_up, tell_who_comes
from conversations.events.chat.form import hear_answer
from conversations.events.chat.owning import hear_about_own, list_own
from conversations.events.event import Event
from conversations.events.inputs import (
    RegistrationAsked,
    RegistrationWithdrawn,
    TicketHandedOn,
    TicketRenamed,
    TicketReturned,
)
from conversations.events.part import Events
from conversations.events.patterns import OF_ANY
from conversations.events.places.holding import find_asked_place, find_asked_where, tell_where
from conversations.events.reading import read_name
from conversations.events.said.coming import calls, may_wish
from conversations.events.said.only import asks_who_comes, may_take_only, puts_down, takes_only
from conversations.events.said.word import EverydayWords, asks_about, find_events
from conversations.events.saying import (
    EVENT,
    TICKET,
    answer,
    calendar_of,
    name_choice,
    title_of,
    weekday_of,
    zone_of,
)
from conversations.events.talk.telling import find_spoken, hear_of_spoken
from conversations.events.wanting import asks_for_ticket, says_they_come
from conversations.handoff.questions import ask_staff
from conversations.lead.lead import Lead
from conversations.lead.reason import reason
from conversations.turn.inputs import Input, Started, TimerFired
from conversations.turn.playbook import Playbook
from conversations.turn.resources import Resource
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question
from conversations.wording.plain import plain
from conversations.wording.weekdays import find_named_days

_SHOWN = 4
"""Events that are named where none was meant by its word."""
LINK = "event-"
"""How what an event's link carries begins."""
_TOLD = (RegistrationAsked, RegistrationWithdrawn, TicketReturned, TicketHandedOn, TicketRenamed)
_LATELY = timedelta(hours=12)
_LAST = 3  # lines of the bot's
_MOST = 12  # words of what says one of these things


def needs(playbook: Playbook, lead: Lead, happened: Input) -> Iterable[Resource]:
    """The events that what happened may be about: those of which they say the word, and all that are theirs."""
    wanted = {happened.event} if isinstance(happened, _TOLD) else set[str]()
    if isinstance(happened, Started) and (opened := find_opened(playbook, happened)):
        wanted.add(opened.id)
    if isinstance(happened, TimerFired) and happened.key.purpose == EVENT:
        wanted.add(happened.key.subject)
    calendar = playbook.live.get(EventCalendar)
    known = {event.id for event in calendar.events}
    if known:
        choice = getattr(happened, "choice", "")
        wanted |= {choice.rpartition(":")[2]} & known if choice.startswith(f"{EVENT}:") else set()
        wanted |= {
            one.id.rpartition(":")[2] for one in lead.dialogue.choices if one.id.startswith(f"{EVENT}:")
        } & known
        for words in words_of(lead, happened):
            everyday = playbook.index(EverydayWords)
            wanted |= {event.id for event in find_events(words, calendar.events, everyday)}
            if (
                asks_for_ticket(words)
                or says_they_come(words)
                or may_take_only(words)
                or asks_who_comes(words)
                or may_wish(words)
            ):
                said = [line.text for line in lead.dialogue.recent if line.by == "bot"]
                wanted |= {one.id for one in calendar.events if any(_names(line, one) for line in said)}
            wanted |= {one.id for one in calendar.events if _may_be_meant(words, one)}
        if lead[Events].spoken_of in known:
            wanted.add(str(lead[Events].spoken_of))
    if Events.stored_as in lead.parts:
        wanted |= list_own(lead) & known  # what is long over needs no lock any more
    return [Resource(EVENT, event_id) for event_id in wanted]


def _may_be_meant(words: str, event: Event) -> bool:
    """Whether words that don't say its word may say that they come to it: by its day, or by what it is."""
    day = weekday_of(event)
    return may_wish(words) and (day in find_named_days(words) or calls(words, day) or _names(words, event))


def find_opened(playbook: Playbook, start: Started) -> Event | None:
    """The event whose link opened the chat."""
    name = (start.payload or "").removeprefix(LINK)
    return playbook.live.get(EventCalendar).find(name) if name != start.payload else None


def come_by_link(turn: Turn, start: Started) -> bool:
    """An event's link opened the chat: it is as if its word were said. False where it is no event's."""
    event = find_opened(turn.playbook, start)
    if event is None or event.resource not in turn.given.resources or turn.lead.handoff.has_owner():
        return False
    if turn.lead.consent.refused_at:
        bring_back(turn, "/start")
    return take_up(turn, event.id)


def is_whole(turn: Turn, words: str) -> bool:
    """An event's word waits for nothing, nor does a plain answer to its form."""
    return bool(_find(turn, words)) or is_plain_answer(turn, words)


def hear_form(turn: Turn, words: str) -> bool:
    """What a form has asked comes before all that words may mean otherwise."""
    return _hear_asked_place(turn, words) or hear_answer(turn, words)


def _hear_asked_place(turn: Turn, words: str) -> bool:
    """What is asked of an event's own place is known to people, where that is elsewhere."""
    if turn.lead.handoff.has_owner() or find_asked_place(turn, words) is None or is_answered(turn, words):
        return False
    ask_staff(turn, words)
    return True


def may_repeat(turn: Turn, words: str) -> bool:
    """Whether words are no automatic answer, however often they come.

    At the door an event's word is said until the ticket is there; a form ends by itself when its answers do not fit.
    """
    return bool(_find(turn, words)) or (is_filling(turn) and not is_question(words))


def hear_foreign_name(turn: Turn, words: str) -> bool:
    """A name in letters the bot does not read is a name where one was asked for."""
    return is_asked_name(turn) and read_name(words) is not None and hear_answer(turn, words)


def hear_skip(turn: Turn, words: str) -> bool:
    """Who leaves a question open that need not be answered refuses nothing else."""
    return skips(turn, words) and not turn.lead.handoff.has_owner() and hear_answer(turn, words)


def hear_ticket(turn: Turn, words: str) -> bool:
    """Who holds a ticket gets it by its word, also while a person has the conversation: they stand at the door."""
    held = _find_held(turn, words) if turn.lead.handoff.has_owner() else None
    return held is not None and take_up(turn, held.id)


def _find_held(turn: Turn, words: str) -> Event | None:
    mine = turn.lead[Events]
    return (
        next((event for event in _find(turn, words) if mine.ticket_for(event.id)), None)
        if mine.tickets
        else None
    )


def hear_wanting(turn: Turn, words: str) -> bool:
    """Who stands at the entrance without a ticket wants one: that is no harm, and no case for staff."""
    if signals.is_angry(words) or asks_about(words, _running(turn), turn.playbook.index(EverydayWords)):
        return False
    found = _find(turn, words)
    return bool(found) and _choose(turn, found)


def hear_unnamed(turn: Turn, words: str) -> bool:
    """What is asked of the event that is spoken of, and a wish for a ticket to it; a form hears what it asked first."""
    if signals.is_angry(words) or is_filling(turn) or turn.lead.handoff.has_owner():
        return False
    told = _find_told(turn, words) or (find_spoken(turn, 1) if _says_they_come(words) else None)
    if told and told.resource in turn.given.resources and turn.lead[Events].ticket_for(told.id) is None:
        return take_up(turn, told.id, words)
    return hear_of_spoken(turn, words)


def _says_they_come(words: str) -> bool:
    """ "We're in" is a wish; "so are we in?" asks whether it is met."""
    return says_they_come(words) and not words.rstrip().endswith("?")


def hear_word(turn: Turn, words: str) -> bool:
    """The word of an event, and what is said about one that is theirs."""
    about = asks_about(words, _running(turn), turn.playbook.index(EverydayWords))
    if about:
        _tell_about(turn, about[0])
        return True
    if spoken := find_asked_where(turn, words):
        tell_where(turn, spoken)
        return True
    found = _find(turn, words)
    if found:
        return _choose(turn, found)
    if len(words.split()) <= _MOST and hear_about_own(turn, words):
        return True
    if (told := _find_told(turn, words)) and not turn.lead.handoff.has_owner():
        return take_up(turn, told.id, words)
    if asks_who_comes(words) and (told := _find_spoken(turn)) and not turn.lead.handoff.has_owner():
        return tell_who_comes(turn, told)
    return _tell_which_there_are(turn, words)


def _tell_which_there_are(turn: Turn, words: str) -> bool:
    """Somebody means an event, and none has that word: which there are, or that there is none."""
    bare, everyday = plain(words), turn.playbook.index(EverydayWords)
    if bare not in OF_ANY or bare in everyday.asked:
        return False
    coming = _running(turn)
    if not coming and ("כרטיס" in bare or "ticket" in bare):
        return False
    if coming:
        choices = tuple(name_choice(turn, one) for one in coming[:_SHOWN])
        turn.reply(EVENT, turn.phrase("event_others"), reason("event_none"), choices)
    else:
        turn.reply(EVENT, turn.phrase("event_none"), reason("event_none"))
    return True


def _find_told(turn: Turn, words: str) -> Event | None:
    """The event that they were just told of and want a ticket for, or say they come to; None where that is not said."""
    if asks_for_ticket(words):
        return _find_named(turn, None)
    if _says_they_come(words) and not any(":" in choice.id for choice in turn.lead.dialogue.choices):
        return _find_named(turn, 1)
    told = _find_named(turn, _LAST) if may_take_only(words) else None
    day = told.starts_at.astimezone(zone_of(told)).weekday() if told else 0
    return told if told and (takes_only(words, day) or puts_down(words, day)) else None


def _find_named(turn: Turn, lines: int | None) -> Event | None:
    """The event that one of so many lines of the bot's named lately, the last first."""
    known = [one for one in _running(turn) if one.resource in turn.given.resources]
    said = _list_told(turn.lead, turn.now)[:lines]
    return next((one for line in said for one in known if _names(line, one)), None)


def _find_spoken(turn: Turn) -> Event | None:
    """The event that the last thing said was of, a ticket to it, or a line that told of it."""
    said = turn.lead.dialogue.said
    about = said.about if said.kind in (EVENT, TICKET) else ""
    spoken = (one for one in _running(turn) if one.id == about and one.resource in turn.given.resources)
    return next(spoken, None) or _find_named(turn, 1)


def _list_told(lead: Lead, now: datetime) -> list[str]:
    """What the bot said lately, the last first."""
    return [
        line.text for line in reversed(lead.dialogue.recent) if line.by == "bot" and now - line.at < _LATELY
    ]


def _names(line: str, event: Event) -> bool:
    told = f" {plain(line)} "
    return any(f" {plain(word)} " in told for word in event.keywords)


def _find(turn: Turn, words: str) -> list[Event]:
    known = [event for event in calendar_of(turn).events if event.resource in turn.given.resources]
    return find_events(words, known, turn.playbook.index(EverydayWords)) if known else []


def _running(turn: Turn) -> list[Event]:
    return [
        event for event in calendar_of(turn).events if not event.is_over(turn.now) and event.status == "open"
    ]


def _choose(turn: Turn, found: Sequence[Event]) -> bool:
    """Of several events with one word: theirs, the one that is still to come, else they are asked."""
    mine = turn.lead[Events]
    coming = [event for event in found if not event.is_over(turn.now)]
    open_ones = [event for event in coming if event.status == "open"]
    own = [event for event in open_ones if mine.ticket_for(event.id)]
    filling = [event for event in open_ones if mine.filling and mine.filling.event == event.id]
    choice = filling or (own if len(own) == 1 else None) or open_ones or coming or found[-1:]
    if len(choice) > 1:
        turn.reply(
            EVENT,
            turn.phrase("event_which"),
            reason("event_which"),
            tuple(name_choice(turn, one) for one in choice),
        )
        return True
    return take_up(turn, choice[0].id, turn.heard)


def _tell_about(turn: Turn, event: Event) -> None:
    answer(turn, "event_about", event, reason("event_asked", title=title_of(turn, event)))
