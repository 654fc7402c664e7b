"""The form of an event, a question at a time: each answer is checked, may be mended, and can wait a day."""

from conversations.events.book import Book
from conversations.events.chat.beside import (
    answer_along,
    answer_beside,
    answer_part,
    hear_else,
    hear_remark,
    mend_before,
)
from conversations.events.chat.filling import is_asked, say_own_name, skips
from conversations.events.chat.finishing import finish, register
from conversations.events.chat.numbers import picks_beside, put, say_typed, take_typed
from conversations.events.chat.party import count_most, drops_one, note_party
from conversations.events.chat.questions import ask, find_field, list_fields, read, say_misfit
from conversations.events.company.reading import find_company, read_names
from conversations.events.event import Event
from conversations.events.facts import FormBegun, FormLeft
from conversations.events.part import Events, Filling
from conversations.events.patterns import BACK, CANT, ENOUGH, MY_TICKET
from conversations.events.places.registering import has_room
from conversations.events.reading import NAME, PHONE, read_first
from conversations.events.said.along import NOTHING, Along
from conversations.events.said.elsewhere import chooses_else, means_else
from conversations.events.said.naming import is_own_name, is_sure_name, put_asking_first
from conversations.events.saying import EVENT, answer, book_of, in_words, speak_of, tell, title_of
from conversations.lead.reason import Reason, reason
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.plain import plain

_MISSES = 3
"""Answers in a row that do not fit, after which nobody is asked any more."""
_WORDS = 3
_WHY_FIRST = reason("event_form_unfit")


def begin_form(
    turn: Turn,
    event: Event,
    *,
    friend: bool = False,
    handing: str | None = None,
    renames: bool = False,
    party: int = 1,
    along: Along = NOTHING,
) -> None:
    """Ask the first question that is not answered along with the wish; who began before goes on from there."""
    mine, purpose = turn.lead[Events], (friend, handing, renames)
    speak_of(turn, event)
    filling = mine.filling
    if (
        filling
        and filling.event == event.id
        and (filling.friend, filling.handing, filling.renames) == purpose
    ):
        filling.misses = 0
        before = turn.phrase("event_go_on") if filling.answers else ""
        ask(turn, event, filling, before, again=bool(before))
        return
    mine.filling = Filling(
        event.id, NAME.id, turn.now, turn.now, friend=friend, handing=handing, renames=renames, party=party
    )
    turn.note(FormBegun(event.id), reason("event_form", title=title_of(turn, event)))
    before = _take_along(turn, event, mine.filling, along)
    book = book_of(turn, event.id)
    if along.name and book:
        mine.filling.answers[NAME.id] = along.name
        go_on(turn, book, mine.filling)
    else:
        ask(turn, event, mine.filling, before)


def _take_along(turn: Turn, event: Event, filling: Filling, along: Along) -> str:
    """Those who come along have tickets made out as well, as many as may; gives what is said of the others."""
    most = count_most(turn, event, filling)
    if along.people > 1:
        filling.party = min(along.people, most)
        filling.company = list(along.company[: filling.party - 1])
    is_more = along.people > most > 1
    return tell(turn, "event_party_most", event, friends=str(event.friends)) if is_more else ""


def hear_answer(turn: Turn, words: str) -> bool:
    """Words that answer what a form has asked, or mend an answer, or leave it."""
    filling = turn.lead[Events].filling
    if filling is None or not (is_asked(turn, filling) or drops_one(filling, words)):
        return False
    book = open_book(turn, filling)
    if book is None:
        return False
    event, words = book.event, put_asking_first(_spell_out(turn, filling, say_own_name(turn, words)))
    if plain(words) in {plain(word) for word in event.keywords} or picks_beside(turn, words):
        return False  # the word once more: it goes on from here
    if plain(words) in MY_TICKET and turn.lead[Events].ticket_for(event.id):
        return False
    if _wants_no_more(turn, filling, words):
        leave_form(turn, event, filling)
    elif signals.is_angry(words) and read(turn, event, filling, words) is None:
        return False  # it is no slip of the pen
    elif read(turn, event, filling, words) is None and chooses_else(words):
        drop_form(turn, event, filling)
        return False
    elif rest := _list_behind(turn, event, filling, words):
        rest = [part for part in rest if note_party(turn, event, filling, part) is None]
        _take(turn, book, filling, split_acts(words)[0])
        for part in rest:
            answer_part(turn, event, part)
    elif CANT.search(words) and filling.party == 1:
        return _leave_to_others(turn, event, filling)
    elif (told := note_party(turn, event, filling, words)) is not None:
        answer_along(turn, event, words)
        ask(turn, event, filling, told, again=True)
    elif mend_before(turn, book, filling, words):
        pass
    elif _goes_back(words) and not (filling.misses and read(turn, event, filling, words) is not None):
        _step_back(turn, event, filling)
    elif _fits(turn, event, filling, words) or not _hear_beside(turn, event, filling, words):
        _take(turn, book, filling, words)
    return True


def _fits(turn: Turn, event: Event, filling: Filling, words: str) -> bool:
    """Whether words answer what is asked, be it with more choices than one."""
    is_read = read(turn, event, filling, words) is not None
    return is_read or ("?" not in words and read_first(find_field(event, filling.field), words) is not None)


def _hear_beside(turn: Turn, event: Event, filling: Filling, words: str) -> bool:
    """What is said beside an answer; one that is none, and means something else, counts as a miss after all."""
    if any(is_question(part) for part in (words, *split_acts(words))):
        answer_beside(turn, event, filling, words)
    elif means_else(words):
        return hear_else(turn, event, filling, words)
    else:
        return hear_remark(turn, event, filling, words)
    return True


def _wants_no_more(turn: Turn, filling: Filling, words: str) -> bool:
    """Whether they want no ticket: a no to "what name?" is one, and to what may be skipped only skips it."""
    says_so = ENOUGH.match(words) or (filling.field == NAME.id and signals.says_no(words))
    return bool(says_so) and not skips(turn, words)


def open_book(turn: Turn, filling: Filling) -> Book | None:
    """The event that a form is for; where nobody can register any more there is no form either."""
    book = book_of(turn, filling.event)
    if book is None or book.event.status == "cancelled" or book.event.is_over(turn.now):
        turn.lead[Events].filling = None
        return None
    return book


def _spell_out(turn: Turn, filling: Filling, words: str) -> str:
    """The name that was offered, where it was picked by its number, or said to be theirs."""
    choices = turn.lead.dialogue.choices
    if (
        filling.field == NAME.id
        and (plain(words) == "1" or is_own_name(words))
        and len(choices) == 1
        and choices[0].id.startswith(f"{EVENT}:say")
    ):
        return choices[0].label
    return words


def leave_form(turn: Turn, event: Event, filling: Filling) -> None:
    """No more questions; they may go on another time."""
    answer(turn, "event_form_left", event, drop_form(turn, event, filling))


def _list_behind(turn: Turn, event: Event, filling: Filling, words: str) -> list[str]:
    """What is said behind the answer that was asked for ("salsa. can I bring my sister?"); [] where it is none."""
    parts = split_acts(words)
    if filling.field == NAME.id and len(parts) > 1 and is_sure_name(parts[0]):
        return parts[1:] if read(turn, event, filling, words) is None else []
    is_choice = find_field(event, filling.field).kind == "choice" and len(parts) > 1
    fits = is_choice and read(turn, event, filling, words) is None and not is_question(parts[0])
    return parts[1:] if fits and read(turn, event, filling, parts[0]) is not None else []


def _leave_to_others(turn: Turn, event: Event, filling: Filling) -> bool:
    """Who can't come needs no more tickets; what becomes of those they have is heard by others."""
    if turn.lead[Events].ticket_for(event.id):
        drop_form(turn, event, filling)
        return False
    leave_form(turn, event, filling)
    return True


def drop_form(turn: Turn, event: Event, filling: Filling) -> Reason:
    """Nothing more is asked, without a word of it; gives why."""
    turn.lead[Events].filling = None
    why = reason("event_form_left", title=title_of(turn, event))
    turn.note(FormLeft(event.id, title_of(turn, event), filling.field), why)
    return why


def _take(turn: Turn, book: Book, filling: Filling, words: str) -> None:
    value = read(turn, book.event, filling, words)
    if filling.field == PHONE.id:
        value = take_typed(turn, book, filling, words, value)
    if value is None and (value := read_first(find_field(book.event, filling.field), words)):
        chosen = _word_choice(turn, book.event, filling, value)
        turn.reply("heard", turn.phrase("event_first_of_several", choice=chosen), _WHY_FIRST, place=HEARD)
    if value is None:
        _miss(turn, book.event, filling)
        return
    if filling.field == NAME.id and not filling.handing:
        _take_company(turn, book.event, filling, words)
    filling.answers[filling.field], filling.misses, filling.beside = value, 0, False
    go_on(turn, book, filling)


def _word_choice(turn: Turn, event: Event, filling: Filling, value: object) -> str:
    choices = find_field(event, filling.field).choices
    return next(in_words(turn, label) for label in choices if value in label.values())


def _take_company(turn: Turn, event: Event, filling: Filling, words: str) -> None:
    """The names behind the first are of those who come along."""
    names = (read_names(words, several=filling.party > 1) or (filling.friend and find_company(words)) or ())[
        1:
    ]
    told = [*(one for one in names if one not in filling.company), *filling.company]
    filling.party = min(max(filling.party, 1 + len(told)), count_most(turn, event, filling))
    filling.company = told[: filling.party - 1]


def go_on(turn: Turn, book: Book, filling: Filling) -> None:
    """Ask what is still open, else register."""
    fields = list_fields(turn, book.event, filling)
    following = next((field for field in fields if field.id not in filling.answers), None)
    if following is None:
        finish(turn, book, filling)
        _bring(turn, book, filling)
        return
    filling.field = following.id
    if following is PHONE and (told := turn.lead.contact.told_phone):
        put(turn, book, filling, told)
        say_typed(turn, book.event, filling)
    else:
        ask(turn, book.event, filling)


def _bring(turn: Turn, book: Book, filling: Filling) -> None:
    """Those who come along have tickets made out, as far as their names are known; the others' are asked for."""
    mine, event = turn.lead[Events], book.event
    if filling.handing or mine.ticket_for(event.id) is None:
        return
    friends = sum(held.friend for held in mine.tickets_for(event.id))
    others = min(filling.party - 1, event.friends - friends)
    for name in filling.company[: max(0, others)]:
        register(turn, book, name, {}, friend=True)
    left = others - len(filling.company)
    if left > 0 and has_room(turn, book):
        begin_form(turn, event, friend=True, party=left)


def _miss(turn: Turn, event: Event, filling: Filling) -> None:
    """An answer that does not fit: what would, and after a few of them nothing more.

    A second number counts as one: nobody tries many of them.
    """
    filling.misses += 1
    if filling.misses >= _MISSES:
        leave_form(turn, event, filling)
    elif filling.field == PHONE.id and filling.told:
        say_typed(turn, event, filling)
    else:
        say_misfit(turn, event, filling)


def _goes_back(words: str) -> bool:
    said = plain(words).split()
    return 0 < len(said) <= _WORDS and any(word in BACK for word in said)


def _step_back(turn: Turn, event: Event, filling: Filling) -> None:
    """The answer before is asked for once more."""
    given = [field.id for field in list_fields(turn, event, filling) if field.id in filling.answers]
    if given:
        filling.field = given[-1]
        del filling.answers[given[-1]]
    ask(turn, event, filling, turn.phrase("event_back"), again=True)
