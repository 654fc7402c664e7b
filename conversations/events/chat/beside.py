"""What is said while a form waits, and is no answer: questions, thanks, remarks. Each is met, and it goes on."""

import re

from msgspec.structs import replace

from conversations.events.asking.filling import skips
from conversations.events.asking.questions import ask, find_field, list_fields, read
from conversations.events.book import Book
from conversations.events.chat.party import tell_whose
from conversations.events.company.reading import count_coming, count_more
from conversations.events.event import Event
from conversations.events.part import Filling
from conversations.events.patterns import BACK, MENDS, WHERE_IT_IS
from conversations.events.places.holding import find_asked_place, is_elsewhere
from conversations.events.reading import NAME, PHONE, read_answer
from conversations.events.said.coming import find_wish
from conversations.events.said.naming import is_sure_name, is_told, thanks
from conversations.events.said.refusing import refuses_kind
from conversations.events.said.tickets import asks_whose
from conversations.events.saying import EVENT, in_words, tell, title_of
from conversations.events.talk.telling import tell_of_spoken
from conversations.events.wanting import asks_for_ticket, says_they_come
from conversations.handoff.questions import ask_staff
from conversations.lead.reason import reason
from conversations.turn.capability import PERSON
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.plain import plain
from conversations.wording.said import whole
from conversations.wording.weekdays import find_named_days

_APART = re.compile(r":\s|\s*[^\w\s.,!?'’\"״׳()&+-]+\s+")
_REMARKS = 3
"""So many are heard in one form; what comes then is a name that does not fit."""
_OF_BEFORE = whole(
    r"^(?:is|are|will|would) (?:that|this|it)(?: (?:ok|okay|fine|a problem|an issue|possible|alright))*\W*$|"
    r"^(?:ו?ה?אם )?זה (?:בסדר|בעיה|אפשרי|מתאים|סבבה)\W*$"
)
"""A question of what was told just before it."""
_LONGEST = 10  # words that mend an answer
_WORDS = 3
FORM_RANK = PERSON + 5
"""Where a form's question comes among what words may mean."""


def answer_part(turn: Turn, event: Event, part: str) -> None:
    """Answer one part of a message, if it asks something: of the event first, then as ever, else the team is asked."""
    if asks_whose(part) and tell_whose(turn, event):
        return
    if is_question(part) and find_asked_place(turn, part):
        ask_staff(turn, part)
        return
    if not is_question(part) or tell_of_spoken(turn, event, part) or _tell_where(turn, event, part):
        return
    if not turn.playbook.index(Dispatch).answer(turn, part):
        ask_staff(turn, part)


def answer_along(turn: Turn, event: Event, words: str) -> None:
    """Answer what is asked beside a wish to come, or beside how many come."""
    parts = split_acts(words)
    for part in parts if len(parts) > 1 else _APART.split(words)[1:]:
        if not (_is_wish(part) or count_more(part) or count_coming(part) or find_named_days(part)):
            answer_part(turn, event, part)


def _is_wish(part: str) -> bool:
    return asks_for_ticket(part) or says_they_come(part) or find_wish(part, 0) is not None


def answer_beside(turn: Turn, event: Event, filling: Filling, words: str) -> None:
    """A question in the middle of a form is answered first, and then the form goes on."""
    if tell_of_spoken(turn, event, words) or _tell_where(turn, event, words):
        ask(turn, event, filling, again=True)
        return
    if not turn.playbook.index(Dispatch).answer(turn, words):
        ask_staff(turn, words)
    if not filling.beside:
        ask(turn, event, filling, again=True)
    filling.beside = True


def hear_else(turn: Turn, event: Event, filling: Filling, words: str) -> bool:
    """A day and an hour are no answer to the form: they are heard as ever, and it is asked again once at most."""
    if not turn.playbook.index(Dispatch).understand_past(turn, words, FORM_RANK):
        return False
    if not filling.beside:
        filling.beside = True
        ask(turn, event, filling, again=True)
    return True


def hear_remark(turn: Turn, event: Event, filling: Filling, words: str) -> bool:
    """Thanks are taken, and something told beside the name is heard; neither is a name that is written wrong."""
    if thanks(words):
        ask(turn, event, filling, turn.phrase("event_form_thanked"), again=True)
        return True
    if filling.field != NAME.id or filling.remarks >= _REMARKS or not is_told(words):
        return False
    filling.remarks += 1
    answer_along(turn, event, words)
    ask(turn, event, filling, turn.phrase("event_form_heard"), again=True)
    return True


def _tell_where(turn: Turn, event: Event, words: str) -> bool:
    """When and where it is; at our own place with its address, where that is not told already."""
    if not any(WHERE_IT_IS.match(part) for part in split_acts(words) or [words]):
        return False
    address = turn.journey.business.address
    told = tell(turn, "event_where", event)
    if address and not is_elsewhere(turn, event) and in_words(turn, address) not in told:
        told = f"{told} {turn.phrase('event_address', address=in_words(turn, address))}"
    turn.reply(EVENT, told, reason("event_asked", title=title_of(turn, event)), about=event.id)
    return True


def mend_before(turn: Turn, book: Book, filling: Filling, words: str) -> bool:
    """Put what is said in the place of the last answer it fits; False where it is none, or answers what is asked now.

    After an answer that did not fit it is that one which is mended.
    """
    found = MENDS.match(words.strip())
    if found is None or filling.misses or len(words.split()) > _LONGEST or skips(turn, words):
        return False
    told = MENDS.sub("", words).strip(" ,.!-–")
    if not told or read(turn, book.event, filling, told) is not None:
        return False
    given = [field.id for field in list_fields(turn, book.event, filling) if field.id in filling.answers]
    for name in reversed(given):
        value = read(turn, book.event, replace(filling, field=name), told)
        if value not in (None, ""):
            filling.answers[name] = value
            ask(turn, book.event, filling, turn.phrase("event_back"), again=True)
            return True
    return False


def list_parts(words: str) -> list[str]:
    """A message in its parts; a name and who comes along are two, though but a comma stands between."""
    parts = split_acts(words)
    first, comma, rest = words.partition(",")
    is_joined = len(parts) == 1 and comma and (count_more(rest) or (count_coming(rest) or 1) > 1)
    return [first.strip(), rest.strip()] if is_joined else parts


def list_behind(turn: Turn, event: Event, filling: Filling, words: str) -> list[str]:
    """What is said behind the answer that was asked for ("salsa. can I bring my sister?"); [] where it is none."""
    parts = list_parts(words)
    if filling.field == NAME.id and len(parts) > 1 and is_sure_name(parts[0]):
        return parts[1:] if read(turn, event, filling, words) is None else []
    kind = find_field(event, filling.field).kind
    if kind == "text" and filling.field not in (NAME.id, PHONE.id) and len(parts) > 1:
        is_behind = any(is_question(part) or count_more(part) for part in parts[1:])
        return parts[1:] if is_behind and not is_question(parts[0]) else []
    is_choice = kind == "choice" and len(parts) > 1
    fits = (
        is_choice
        and read_answer(find_field(event, filling.field), words) is None
        and not is_question(parts[0])
    )
    return parts[1:] if fits and read(turn, event, filling, parts[0]) is not None else []


def answer_beside_answer(turn: Turn, event: Event, filling: Filling, words: str) -> None:
    """What is asked beside a number, an address or free words that answer the form."""
    parts = split_acts(words)
    if len(parts) > 1 and filling.field != NAME.id:
        for part in parts:
            if is_question(part) and read(turn, event, filling, part) is None:
                answer_part(turn, event, words if _OF_BEFORE.search(part) else part)


def hear_early(turn: Turn, event: Event, filling: Filling, words: str) -> None:
    """What is told before it is asked is kept; what is asked beside it is answered, and the form goes on."""
    for part in split_acts(words):
        if is_question(part):
            answer_part(turn, event, part)
    filling.misses = 0
    ask(turn, event, filling, turn.phrase("event_form_noted"), again=True)


def refuses_unasked(turn: Turn, event: Event, filling: Filling, words: str) -> bool:
    """Who gives no email where none is asked for hears just that."""
    if not refuses_kind("email", words) or any(field.kind == "email" for field in event.form):
        return False
    ask(turn, event, filling, turn.phrase("event_no_email"), again=True)
    return True


def goes_back(words: str) -> bool:
    said = plain(words).split()
    return 0 < len(said) <= _WORDS and any(word in BACK for word in said)


def step_back(turn: Turn, event: Event, filling: Filling) -> None:
    """The answer before is asked for once more."""
    given = [field.id for field in list_fields(turn, event, filling) if field.id in filling.answers]
    if given:
        filling.field = given[-1]
        del filling.answers[given[-1]]
    ask(turn, event, filling, turn.phrase("event_back"), again=True)
