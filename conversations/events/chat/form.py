"""The form of an event, a question at a time: each answer is checked, may be mended, and can wait a day."""

from conversations.events.asking.early import note_early, recall
from conversations.events.asking.filling import is_asked, say_own_name, skips
from conversations.events.asking.leaving import drop_form, leave_form, miss, need
from conversations.events.asking.numbers import picks_beside, put, say_typed, take_typed
from conversations.events.asking.questions import ask, find_field, list_fields, read, say_needed
from conversations.events.asking.unfinished import plan_unfinished
from conversations.events.book import Book
from conversations.events.chat.beside import (
    answer_along,
    answer_beside,
    answer_beside_answer,
    answer_part,
    goes_back,
    hear_early,
    hear_else,
    hear_remark,
    list_behind,
    list_parts,
    mend_before,
    refuses_unasked,
    step_back,
)
from conversations.events.chat.finishing import finish, register
from conversations.events.chat.party import count_most, drops_one, note_party
from conversations.events.company.reading import find_company, read_names
from conversations.events.event import Event
from conversations.events.facts import FormBegun
from conversations.events.part import Events, Filling
from conversations.events.patterns import CANT, ENOUGH, MY_TICKET
from conversations.events.places.registering import has_room
from conversations.events.reading import NAME, PHONE, read_first
from conversations.events.said.along import NOTHING, Along
from conversations.events.said.elsewhere import chooses_else, means_else
from conversations.events.said.naming import is_own_name, is_remark, put_asking_first
from conversations.events.said.refusing import refuses_asked, refuses_kind
from conversations.events.saying import EVENT, book_of, in_words, speak_of, tell, title_of
from conversations.lead.reason import reason
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.plain import plain

_WHY_FIRST, _WHY_SKIPPED = reason("event_form_unfit"), reason("event_form_skipped")


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
    if (filling := _find_begun(turn, event, purpose)) is not None:
        mine.filling, mine.left, filling.misses = filling, None, 0
        note_early(turn, event, filling, turn.heard)
        before = turn.phrase("event_go_on") if filling.answers else ""
        ask(turn, event, filling, before, again=bool(before))
        return
    mine.filling = Filling(
        event.id, NAME.id, turn.now, turn.now, friend=friend, handing=handing, renames=renames, party=party
    )
    recall(turn, event, mine.filling)
    plan_unfinished(turn, event)
    turn.note(FormBegun(event.id), reason("event_form", title=title_of(turn, event)))
    before = _take_along(turn, event, mine.filling, along)
    book = book_of(turn, event.id)
    if along.name and book:
        mine.filling.answers[NAME.id] = along.name
        go_on(turn, book, mine.filling)
    else:
        ask(turn, event, mine.filling, before)


def _find_begun(turn: Turn, event: Event, purpose: tuple[bool, str | None, bool]) -> Filling | None:
    """The form that they began before, and are at still or left: it goes on."""
    mine = turn.lead[Events]
    for one in (mine.filling, mine.left):
        if one and one.event == event.id and (one.friend, one.handing, one.renames) == purpose:
            return one
    return None


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
    return book is not None and hear_now(turn, book, filling, words)


def hear_now(turn: Turn, book: Book, filling: Filling, words: str) -> bool:
    """The same, of a form that goes on just now."""
    event, words = book.event, put_asking_first(_spell_out(turn, filling, say_own_name(turn, words)))
    if plain(words) in {plain(word) for word in event.keywords} or picks_beside(turn, words):
        return False  # the word once more: it goes on from here
    if plain(words) in MY_TICKET and turn.lead[Events].ticket_for(event.id):
        return False
    is_unread = read(turn, event, filling, words) is None
    if _wants_no_more(turn, filling, words):
        leave_form(turn, event, filling)
        return True
    if is_unread and signals.is_angry(words):
        return False  # it is no slip of the pen
    if is_unread and chooses_else(words):
        drop_form(turn, event, filling)
        return False
    is_early = note_early(turn, event, filling, words)
    if is_unread and _is_refused(event, filling, words):
        _refuse(turn, book, filling)
    elif is_unread and refuses_unasked(turn, event, filling, words):
        pass
    elif rest := list_behind(turn, event, filling, words):
        told = [note_party(turn, event, filling, part) for part in rest]
        _take(turn, book, filling, list_parts(words)[0])
        for part in (part for part, said in zip(rest, told, strict=True) if said is None):
            answer_part(turn, event, part)
    elif CANT.search(words) and filling.party == 1:
        return _leave_to_others(turn, event, filling)
    else:
        _hear_more(turn, book, filling, words, is_early=is_early)
    return True


def _hear_more(turn: Turn, book: Book, filling: Filling, words: str, *, is_early: bool) -> None:
    """Who comes along, what is mended, and what is told beside an answer; else it is one."""
    event = book.event
    if (told := note_party(turn, event, filling, words)) is not None:
        answer_along(turn, event, words)
        ask(turn, event, filling, told, again=True)
    elif mend_before(turn, book, filling, words):
        pass
    elif goes_back(words) and not (filling.misses and read(turn, event, filling, words) is not None):
        step_back(turn, event, filling)
    elif _fits(turn, event, filling, words):
        _take(turn, book, filling, words)
        answer_beside_answer(turn, event, filling, words)
    elif is_early and not (filling.field == PHONE.id and filling.told):
        hear_early(turn, event, filling, words)
    elif not _hear_beside(turn, event, filling, words):
        _take(turn, book, filling, words)


def _is_refused(event: Event, filling: Filling, words: str) -> bool:
    """Whether it is the question that is asked now which they don't answer."""
    field = find_field(event, filling.field)
    kind = "phone" if field is PHONE else field.kind
    if kind not in ("email", "phone") or (field is PHONE and filling.told):
        return False
    return refuses_kind(kind, words) or refuses_asked(words)


def _refuse(turn: Turn, book: Book, filling: Filling) -> None:
    """What need not be told is left open at once."""
    if find_field(book.event, filling.field).required:
        need(turn, book.event, filling)
        return
    filling.answers[filling.field], filling.misses = "", 0
    turn.reply("heard", turn.phrase("event_skipped"), _WHY_SKIPPED, place=HEARD)
    go_on(turn, book, filling)


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


def _leave_to_others(turn: Turn, event: Event, filling: Filling) -> bool:
    """Who can't come needs no more tickets; what becomes of those they have is heard by others."""
    if turn.lead[Events].ticket_for(event.id):
        drop_form(turn, event, filling)
        return False
    leave_form(turn, event, filling)
    return True


def _take(turn: Turn, book: Book, filling: Filling, words: str) -> None:
    value = read(turn, book.event, filling, words)
    if filling.field == PHONE.id:
        value = take_typed(turn, book, filling, words, value)
    if value is None and (value := read_first(find_field(book.event, filling.field), words)):
        chosen = _word_choice(turn, book.event, filling, value)
        turn.reply("heard", turn.phrase("event_first_of_several", choice=chosen), _WHY_FIRST, place=HEARD)
    if value is None:
        miss(turn, book.event, filling)
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
    told = [*(one for one in names if one not in filling.company and not is_remark(one)), *filling.company]
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
    elif following.id in filling.refused:
        say_needed(turn, book.event, filling)
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
