"""What is asked of an event, and of a place at it that is kept for a while: when and where, and until when."""

from conversations.events.book import EventCalendar
from conversations.events.event import Event
from conversations.events.part import Events, EventWish
from conversations.events.patterns import AT_OURS, OF_A_PLACE, WHERE_IT_IS
from conversations.events.saying import EVENT, TICKET, answer, calendar_of, choose, say_end, tell, title_of
from conversations.lead.content import Choice
from conversations.lead.reason import reason
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.plain import plain
from conversations.wording.remembering import remembered

_OURS = frozenset({"שלנו", "אצלנו", "our", "ours"})


def find_asked_where(turn: Turn, words: str) -> Event | None:
    """The event that the last thing said was about, where they ask when or where it is, whatever they say besides."""
    said, calendar = turn.lead.dialogue.said, calendar_of(turn)
    event = calendar.find(said.about) if said.kind in (EVENT, TICKET) else None
    if event is None or event.is_over(turn.now) or event.status != "open":
        return None
    return event if any(WHERE_IT_IS.match(act) for act in split_acts(words)) else None


def find_asked_place(turn: Turn, words: str) -> Event | None:
    """The event spoken of, where they ask of its place what we know of our own alone: whether one can park there."""
    if not _asks_of_place(words):
        return None
    filling = turn.lead[Events].filling
    said = turn.lead.dialogue.said
    about = filling.event if filling else said.about if said.kind in (EVENT, TICKET) else ""
    event = calendar_of(turn).find(about)
    if event is None or event.is_over(turn.now) or event.status != "open":
        return None
    return event if is_elsewhere(turn, event) else None


@remembered
def _asks_of_place(words: str) -> bool:
    return is_question(words) and OF_A_PLACE.search(words) is not None and not AT_OURS.search(words)


def is_elsewhere(turn: Turn, event: Event) -> bool:
    """Whether its place is none of ours: it names neither us nor our house, and is not called ours."""
    business = turn.journey.business
    ours = [text for words in (business.name, business.address) if words for text in words.values()]
    names = {plain(text) for text in business.name.values()}
    numbers = {word for text in ours for word in plain(text).split() if word.isdecimal()}
    for venue in map(plain, event.venue.values()):
        if any(name in venue for name in names) or (_OURS | numbers) & set(venue.split()):
            return False
    return bool(event.venue)


def tell_where(turn: Turn, event: Event) -> None:
    """When and where it is; a place that is kept for them is still theirs to take."""
    why = reason("event_asked", title=title_of(turn, event))
    held = _find_held(turn, event)
    if held is None:
        answer(turn, "event_where", event, why)
        return
    told = f"{tell(turn, 'event_where', event)} {_word_held(turn, event, held)}"
    turn.reply(EVENT, told, why, _take_or_pass(turn, event), about=event.id)


def tell_held(turn: Turn, event_id: str) -> bool:
    """Until when a place is kept for them. False where none is."""
    event = turn.playbook.live.get(EventCalendar).find(event_id)
    held = _find_held(turn, event) if event else None
    if event is None or held is None:
        return False
    why = reason("event_asked", title=title_of(turn, event))
    turn.reply(EVENT, _word_held(turn, event, held), why, _take_or_pass(turn, event), about=event.id)
    return True


def _find_held(turn: Turn, event: Event) -> EventWish | None:
    wish = turn.lead[Events].wish_for(event.id)
    return wish if wish and wish.offer_ends_at else None


def _word_held(turn: Turn, event: Event, wish: EventWish) -> str:
    assert wish.offer_ends_at is not None
    return tell(turn, "event_held", event, until=say_end(turn, event, wish.offer_ends_at))


def _take_or_pass(turn: Turn, event: Event) -> tuple[Choice, ...]:
    return tuple(choose(turn, action, event.id) for action in ("take", "pass"))
