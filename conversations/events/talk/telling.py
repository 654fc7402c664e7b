"""A question that names nothing is of the event that is spoken of: when it is, what is done there, whether they have a
place."""

from datetime import timedelta

from conversations.events.event import Event
from conversations.events.part import Events
from conversations.events.patterns import CANT
from conversations.events.plan import EventPlan, find_plan
from conversations.events.said.coming import calls
from conversations.events.saying import (
    EVENT,
    TICKET,
    answer,
    calendar_of,
    choose,
    show_ticket,
    speak_of,
    tell,
    title_of,
    weekday_of,
    zone_of,
)
from conversations.events.talk.asked import (
    Asked,
    asks_whether_ok,
    describes_open,
    find_asked,
    is_heard_of,
    is_late,
)
from conversations.handoff.questions import ask_staff
from conversations.lead.content import Choice
from conversations.lead.reason import reason
from conversations.profile.interests import find_interests
from conversations.profile.part import Profile
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.half_said import refers_back
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.clocks import find_clocks
from conversations.wording.plain import plain
from conversations.wording.weekdays import say_weekday

FORM = "event_form"
OF_ELSE = frozenset({"meeting", "meeting_times", "trial", "request"})
"""After these what is not named is of those."""
_LATELY, _PRICE = timedelta(hours=12), "₪"
_AFTER = timedelta(days=6)
"""For so long "the next one" is of an event that is over."""
_LAST, _STILL = 2, timedelta(minutes=40)  # lines of the bot's; how long it is spoken of without its name


def find_spoken(turn: Turn, lines: int = _LAST) -> Event | None:
    """The event that is spoken of: one of the last lines was of it, a form of it is open, or a ticket to it is held."""
    running = [
        event for event in calendar_of(turn).events if not event.is_over(turn.now) and event.status == "open"
    ]
    mine, about, told = turn.lead[Events], _find_about(turn), _list_told(turn, lines)
    for event in running:
        if event.id == about or _is_named(event, told):
            return event
    if _is_of_else(turn):
        return None
    return next((event for event in running if mine.ticket_for(event.id)), None)


def _is_named(event: Event, told: list[str]) -> bool:
    words = [plain(word) for word in event.keywords]
    return any(f" {word} " in line for word in words for line in told)


def _list_told(turn: Turn, count: int) -> list[str]:
    """What the bot said last, a paragraph each, without what tells of a class or a price as well."""
    lines = [line for line in reversed(turn.lead.dialogue.recent) if line.by == "bot"][:count]
    key = "told of events", tuple(line.text for line in lines if turn.now - line.at < _LATELY)
    if key not in turn.found:
        parts = [part for text in key[1] for part in text.split("\n") if _PRICE not in part]
        turn.found[key] = [f" {plain(part)} " for part in parts if not find_interests(turn, part)]
    return turn.found[key]  # type: ignore[no-any-return]


def _is_of_else(turn: Turn) -> bool:
    """Whether something else was answered or asked a moment ago."""
    talk = turn.lead.dialogue
    is_fresh = talk.last_outbound_at is not None and turn.now - talk.last_outbound_at < _STILL
    return is_fresh and (talk.said.kind in OF_ELSE or talk.said.kind == "answer")


def _find_about(turn: Turn) -> str:
    """The id of the event that the last thing said was of, whose form is open, or that was told of a while ago."""
    mine, said = turn.lead[Events], turn.lead.dialogue.said
    if said.kind in (EVENT, TICKET, FORM):
        return said.about
    if mine.filling:
        return mine.filling.event
    is_still = mine.spoken_at is not None and turn.now - mine.spoken_at < _STILL
    return (mine.spoken_of or "") if is_still and said.kind not in OF_ELSE else ""


def hear_of_spoken(turn: Turn, words: str) -> bool:
    """The parts of a message that ask of the event are answered by it, and the others as ever."""
    event = None if turn.lead.handoff.is_grieved() or turn.lead.handoff.has_owner() else find_spoken(turn)
    if event:
        return tell_of_spoken(turn, event, words)
    return _tell_described(turn, words) or _tell_following(turn, words)


def _tell_described(turn: Turn, words: str) -> bool:
    """Who asks for an evening to drop in to, and knows no name for it, is told of the next that is held every week."""
    plans = turn.journey.own.get("events") or {}
    held = [one for one in calendar_of(turn).events if not one.is_over(turn.now) and one.status == "open"]
    event = next(
        (one for one in held if (plan := find_plan(plans, one)) and plan.weekday and plan.about), None
    )
    parts = split_acts(words) or [words]
    asked = [part for part in parts if event and _asks_of(event, part)]
    if event is None or not asked or turn.lead.handoff.is_grieved() or turn.lead.handoff.has_owner():
        return False
    plan = find_plan(plans, event)
    speak_of(turn, event)
    why = reason("event_asked", title=title_of(turn, event))
    answer(turn, "event_about", event, why)
    if plan and plan.about:
        turn.reply(EVENT, turn.say(plan.about), why, about=event.id)
    for part in parts:
        if part not in asked and is_question(part) and not refers_back(part):
            _answer_other(turn, part)
    return True


def _asks_of(event: Event, part: str) -> bool:
    """Whether it is asked for an evening like this one, or it was heard of elsewhere."""
    is_asked = is_question(part) or is_heard_of(part)
    return is_asked and (describes_open(part) or calls(part, weekday_of(event)))


def _tell_following(turn: Turn, words: str) -> bool:
    """Who was at an event, or was told of it before it was over, hears when the next of its kind is."""
    mine, calendar = turn.lead[Events], calendar_of(turn)
    told = [f" {plain(line.text)} " for line in turn.lead.dialogue.recent if line.by == "bot"]
    over = [one for one in calendar.events if one.is_over(turn.now) and turn.now - one.ends_at < _AFTER]
    over = [
        one for one in over if one.id == mine.spoken_of or mine.ticket_for(one.id) or _is_named(one, told)
    ]
    following = calendar.find_next(over[-1], turn.now) if over else None
    asked = [part for part in split_acts(words) or [words] if find_asked(part) == "again"]
    if following is None or not asked or turn.lead.handoff.is_grieved() or turn.lead.handoff.has_owner():
        return False
    if any(find_interests(turn, part) for part in asked) or _is_of_else(turn):
        return False
    answer(turn, "event_next", following, reason("event_asked", title=title_of(turn, following)))
    return True


def tell_of_spoken(turn: Turn, event: Event, words: str) -> bool:
    """Answer what of a message is asked of the event, though it is not named; False where nothing is."""
    parts = split_acts(words) or [words]
    of_it = [part for part in parts if _is_of_it(turn, part)]
    told = [part for part in of_it if _tell(turn, event, find_asked(part), part)]
    for part in parts if told else ():
        if part not in of_it and (is_question(part) or find_interests(turn, part)):
            _answer_other(turn, part)
    return bool(told)


def _is_of_it(turn: Turn, part: str) -> bool:
    asked = find_asked(part)
    if asked is None or find_interests(turn, part):
        return False
    if asked == "late":
        return bool(find_clocks(part.casefold()).at) or is_late(part) or is_late(turn.heard)
    return asked != "age" or asks_whether_ok(turn.heard)


def _answer_other(turn: Turn, part: str) -> None:
    before = turn.gathered_text()
    turn.playbook.index(Dispatch).answer(turn, part)
    if turn.gathered_text() == before:
        ask_staff(turn, part)


def _tell(turn: Turn, event: Event, asked: Asked | None, words: str) -> bool:
    speak_of(turn, event)
    why = reason("event_asked", title=title_of(turn, event))
    until = f"{event.ends_at.astimezone(zone_of(event)):%H:%M}"
    held = turn.lead[Events].ticket_for(event.id)
    plan = find_plan(turn.journey.own.get("events") or {}, event)
    match asked:
        case "when":
            answer(turn, "event_hours", event, why, until=until)
        case "late":
            return _tell_late(turn, event, words)
        case "leave":
            answer(turn, "event_leaves", event, why, until=until)
        case "what" | "buy" if plan and plan.about:
            turn.reply(EVENT, turn.say(plan.about), why, about=event.id)
        case "again" if plan and plan.weekday:
            _tell_again(turn, event, plan)
        case "placed" if held:
            show_ticket(turn, event, held, "event_ticket_again", why)
        case "placed":
            is_filling = turn.lead[Events].filling is not None
            answer(turn, "event_not_yet" if is_filling else "event_not_begun", event, why)
        case "ticket" if held:
            answer(turn, "event_ticket_stands", event, why)
        case "ticket":
            answer(turn, "event_ticket_needed", event, why)
        case "alone":
            answer(turn, "event_alone_ok", event, why)
        case "age":
            _ask_of_age(turn, words)
        case _:
            return False
    return True


def _ask_of_age(turn: Turn, words: str) -> None:
    """Whether somebody so old may come is for people to say; it is no age of who writes."""
    traits = turn.lead[Profile].traits
    if (age := traits.get("age")) and age.at == turn.now:
        del traits["age"]
    ask_staff(turn, words, told="event_of_age")


def _tell_late(turn: Turn, event: Event, words: str) -> bool:
    """Whether it is on at the hour at which they would come; of no hour, until when it is."""
    zone = zone_of(event)
    starts, ends = event.starts_at.astimezone(zone), event.ends_at.astimezone(zone)
    why = reason("event_asked", title=title_of(turn, event))
    hours = [at for at in find_clocks(words.casefold()).at if starts.time() <= at < ends.time()]
    if hours:
        answer(turn, "event_still_on", event, why, time=f"{hours[0]:%H:%M}", until=f"{ends:%H:%M}")
    else:
        name = "event_late_ok" if is_late(words) or is_late(turn.heard) else "event_hours"
        answer(turn, name, event, why, until=f"{ends:%H:%M}")
    return True


def _tell_again(turn: Turn, event: Event, plan: EventPlan) -> None:
    local = event.starts_at.astimezone(zone_of(event))
    day = say_weekday(local.weekday(), turn.language)
    why = reason("event_asked", title=title_of(turn, event))
    text = tell(turn, "event_every_week", event, day=day, time=f"{plan.at:%H:%M}")
    choices: tuple[Choice, ...] = ()
    if turn.lead[Events].ticket_for(event.id) and CANT.search(turn.heard):
        choices = tuple(choose(turn, action, event.id) for action in ("return", "hand", "keep"))
    turn.reply(EVENT, text, why, choices, about=event.id)
