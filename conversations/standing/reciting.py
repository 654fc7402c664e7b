"""Who asks what they are down for hears all that is kept of theirs here, or that nothing is, with an offer."""

from collections.abc import Iterator

from conversations.enquiries.putting import tell_put_down
from conversations.enquiries.recalling import find_alive as find_planned
from conversations.events.book import EventCalendar
from conversations.events.part import Events
from conversations.events.saying import title_of
from conversations.lead.content import Choice
from conversations.lead.reason import reason
from conversations.meetings.kept.calendars import Calendars
from conversations.meetings.kept.part import Appointments
from conversations.meetings.kept.saying import label, say_when
from conversations.meetings.kept.standing import asks_read_back, asks_what
from conversations.meetings.offered.again import offer_again
from conversations.meetings.offered.keeping import find_ahead
from conversations.meetings.offered.telling import tell_when
from conversations.orders.heard.message import OrderReader
from conversations.orders.standing import tell_order
from conversations.promises.beside import say_what_was_written
from conversations.purchases.part import Purchases
from conversations.purchases.standing import tell_standing
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.segments import split_acts
from conversations.wording.said import whole

_WHY = reason("asked_standing")


def hear_what_is_kept(turn: Turn, words: str) -> bool:
    """They ask what they have with us: a time, a ticket, what the team has, an order; False for anything else."""
    return asks_what(words) and _tell_what_is_kept(turn, words)


def hear_read_back(turn: Turn, words: str) -> bool:
    """Who wants it read back hears the same, whatever else the words are like: nothing new is told by them."""
    if not asks_read_back(words) or turn.lead.handoff.has_owner() or turn.lead.dialogue.greeted_at is None:
        return False
    return not turn.playbook.index(OrderReader).read(words).things and _tell_what_is_kept(turn, words)


def _tell_what_is_kept(turn: Turn, words: str) -> bool:
    if turn.lead.handoff.is_grieved() or turn.lead[Purchases].bought_at:
        return False
    before = turn.gathered_text()
    if mine := find_ahead(turn):
        tell_when(turn, mine)
    if planned := find_planned(turn):
        if planned.case:
            tell_put_down(turn, planned)
    elif not mine:
        tell_standing(turn)
    if tickets := "; ".join(_list_tickets(turn)):
        turn.reply("answer", turn.phrase("kept_tickets", what=tickets), _WHY)
    say_what_was_written(turn, words)
    is_told = turn.gathered_text() != before
    if not tell_order(turn) and not is_told:
        _tell_nothing(turn)
    return True


_SUMS_UP = whole(
    r"(?:let[’']?s |just |to |can (?:you|we) )*(?:sum(?:ming)?(?: it)?(?: all)? up|summari[sz]e|recap)|"
    r"what (?:do|have) (?:i|we)(?: got| have)? (?:(?:for|on) )?(?:next|this|the coming) (?:week|month|time)|"
    r"(?:בואו? |רגע |אז )*(?:נ|ל)סכם|מה (?:יש|סגור|סיכמנו|קבענו)(?: לי| לנו| אצלכם)? (?:ב|ל)?(?:שבוע|חודש|ה?שבוע)"
)


def hear_summed_up(turn: Turn, words: str) -> bool:
    """Who sums up what comes next reads what staff arranged with them, and what is kept besides."""
    if not _SUMS_UP.search(words) or turn.lead.handoff.is_grieved() or not say_what_was_written(turn, words):
        return False
    if mine := find_ahead(turn):
        tell_when(turn, mine)
    for part in split_acts(words):
        if not _SUMS_UP.search(part) and len(part.split()) >= _LEAST:
            turn.playbook.index(Dispatch).understand(turn, part)
    return True


_LEAST = 4  # words of what is wanted beside it


def _list_tickets(turn: Turn) -> Iterator[str]:
    known = turn.playbook.live.get(EventCalendar)
    held = dict.fromkeys(ticket.event for ticket in turn.lead[Events].tickets)
    for event in filter(None, map(known.find, held)):
        if event.ends_at > turn.now and event.status == "open":
            yield f"{title_of(turn, event)}, {say_when(turn, event.starts_at)}"


def _tell_nothing(turn: Turn) -> None:
    """Nothing is kept; what was offered and not taken is offered once more."""
    choosing, kinds = turn.lead[Appointments].chosen_from(turn.now), turn.playbook.index(Calendars).kinds
    if choosing and choosing.shown:
        turn.reply("heard", turn.phrase("kept_nothing_yet"), _WHY, place=HEARD)
        offer_again(turn, choosing)
        return
    choices = (Choice(f"meeting:again:{next(iter(kinds))}", label(turn, "first")),) if kinds else ()
    turn.reply("answer", turn.phrase("kept_nothing"), _WHY, choices)
