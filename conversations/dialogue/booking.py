"""Who wants to book is given the way to do it at once, and may leave it to us."""

import re
from datetime import timedelta

from conversations.answers.answering import answer_act
from conversations.answers.coverage import Coverage
from conversations.answers.offered import codes, offers
from conversations.answers.offered.part import Answers
from conversations.answers.stages import advance
from conversations.dialogue.buttons import pick
from conversations.dialogue.wanted.bookings import asks_to_book, find_day, has_told_name, name_booking
from conversations.dialogue.wanted.links import BookingLinks
from conversations.handoff.acts import take_request
from conversations.handoff.opening import keep_waiting, open_request
from conversations.handoff.staff_hours import say_hours
from conversations.handoff.waiting.details import has_details
from conversations.lead.lead import Stage
from conversations.lead.reason import reason
from conversations.profile.part import Profile
from conversations.turn.acts import Act
from conversations.turn.turn import Turn

_ASKS_WHEN = re.compile(
    r"(?<!\w)(?:ו?מתי|באיזה יום|באילו ימים|הקרוב|"
    r"which day|what day|when(?: is|'s| can| do| should)?|the next one)(?!\w)",
    re.IGNORECASE,
)

_ASKS_LINK = re.compile(r"(?<!\w)(?:links?|[בהלו]*קישור(?:ים)?|[בהלו]*לינק)(?!\w)", re.IGNORECASE)
_TALK = timedelta(hours=1)


def book(turn: Turn, act: Act) -> bool:
    """Details make it a case at once; else the link, and what to write instead. While a person is awaited, a case."""
    link = turn.playbook.index(BookingLinks).first
    if asks_to_book(turn.heard) and (_knows_what(turn) or has_told_name(turn.heard)):
        return _put_down(turn, act)
    if link is None or has_details(turn.heard) or turn.lead.handoff.is_grieved():
        return take_request(turn, act)
    advance(turn, Stage.DECISION, reason("wants_to_book"))
    if _ASKS_LINK.search(turn.heard) and (told := _find_told_link(turn, link)):
        turn.reply("link", turn.phrase("link_there"), reason("wants_to_book"), turn.choices((told,)))
        return True
    schedule = turn.playbook.index(Coverage).schedule
    if schedule and _ASKS_WHEN.search(turn.heard):
        answer_act(turn, Act("answer", turn.heard, 1.0, about=schedule, alone=False))
    held = offers.find_held(turn.lead, turn.now)
    button = offers.find_link(turn, held) if held else None
    choices = (button,) if button else turn.choices((link,))
    turn.reply("link", turn.phrase("book_link"), reason("wants_to_book"), choices)
    return True


def _find_told_link(turn: Turn, link: str) -> str | None:
    """The link of what they were told last, where that is another than the one to book by ("buy it by the link")."""
    lately = {key: at for key, at in turn.lead[Answers].said_at.items() if turn.now - at < _TALK}
    for key in sorted(lately, key=lambda key: lately[key], reverse=True):
        if answer := turn.journey.answers.get(re.split(r"[/?#:]", key)[0]):
            links = [one for one in answer.buttons if (known := turn.journey.buttons.get(one)) and known.link]
            return links[0] if links and link not in links else None
    return None


def _knows_what(turn: Turn) -> bool:
    """Whether they told a day, or what they come for, so that there is something to read back."""
    return find_day(turn) is not None or "interest" in turn.lead[Profile].traits


def _put_down(turn: Turn, act: Act) -> bool:
    """They want us to do it, and it is known what: it goes to staff with all of that, named to them."""
    advance(turn, Stage.DECISION, reason("wants_to_book"))
    taken = name_booking(turn)
    told = turn.phrase("put_down", what=taken, hours=say_hours(turn))
    open_request(turn, reason("wants_done", request=act.name), turn.heard, told, wants_details=True)
    if handoff := turn.lead.handoff.open:
        handoff.taken = taken
    return True


def send_again(turn: Turn, act: Act) -> bool:
    """Something is to be sent once more: their code, if they hold one; while a person is awaited it is theirs."""
    if held := offers.find_held(turn.lead, turn.now):
        turn.reply("code", codes.describe(turn, held), reason("offer", code=held.code))
        return True
    if turn.lead.handoff.open:
        keep_waiting(turn, asked=True)
        return True
    link = turn.playbook.index(BookingLinks).first
    if link is None:
        return False
    return pick(turn, link)
