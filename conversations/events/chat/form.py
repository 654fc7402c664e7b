"""The form of an event, a question at a time: each answer is checked, may be mended, and can wait a day."""

from datetime import timedelta

from conversations.events.book import Book
from conversations.events.event import Event, Field
from conversations.events.facts import FormBegun, FormLeft
from conversations.events.part import Events, Filling
from conversations.events.patterns import BACK, ENOUGH, SKIPS
from conversations.events.places.joining import join_waiting
from conversations.events.places.registering import give_ticket, hand_on, has_room, make_ticket, rename
from conversations.events.places.standing import tell_joined
from conversations.events.reading import NAME, PHONE, read_answer, read_name, read_phone
from conversations.events.saying import (
    EVENT,
    answer,
    book_of,
    calendar_of,
    choose,
    in_words,
    show_ticket,
    speak_of,
    tell,
    title_of,
)
from conversations.lead.content import Choice
from conversations.lead.reason import reason
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import STEP
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.plain import plain

FORM = "event_form"
"""The kind of reply that asks a question of a form."""
_MISSES = 3
"""Answers in a row that do not fit, after which nobody is asked any more."""
_FRESH = timedelta(minutes=30)
_WORDS = 3


def begin_form(
    turn: Turn, event: Event, *, friend: bool = False, handing: str | None = None, renames: bool = False
) -> None:
    """Ask the first question; who began before goes on from where they stopped."""
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
        _ask(turn, event, filling, before, again=bool(before))
        return
    mine.filling = Filling(
        event.id, NAME.id, turn.now, turn.now, friend=friend, handing=handing, renames=renames
    )
    turn.note(FormBegun(event.id), reason("event_form", title=title_of(turn, event)))
    _ask(turn, event, mine.filling, "")


def hear_answer(turn: Turn, words: str) -> bool:
    """Words that answer what a form has asked, or mend an answer, or leave it."""
    mine = turn.lead[Events]
    filling = mine.filling
    if filling is None or not is_asked(turn, filling):
        return False
    book = book_of(turn, filling.event)
    if book is None or book.event.status == "cancelled" or book.event.is_over(turn.now):
        mine.filling = None
        return False
    event, words = book.event, _spell_out(turn, filling, words)
    if plain(words) in {plain(word) for word in event.keywords}:
        return False  # the word once more: it goes on from here
    if ENOUGH.match(words) and not skips(turn, words):
        leave_form(turn, event, filling)
    elif _goes_back(words):
        _step_back(turn, event, filling)
    elif is_question(words) and _read(turn, event, filling, words) is None:
        return _answer_beside(turn, event, filling, words)
    else:
        _take(turn, book, filling, words)
    return True


def _spell_out(turn: Turn, filling: Filling, words: str) -> str:
    """The name that was offered, where it was picked by its number."""
    choices = turn.lead.dialogue.choices
    if (
        filling.field == NAME.id
        and plain(words) == "1"
        and len(choices) == 1
        and choices[0].id.startswith(f"{EVENT}:say")
    ):
        return choices[0].label
    return words


def is_asked(turn: Turn, filling: Filling) -> bool:
    """Whether a form's question is what words answer: it was the last thing said, or was asked just now."""
    return turn.lead.dialogue.said.kind == FORM or turn.now - filling.asked_at < _FRESH


def skips(turn: Turn, words: str) -> bool:
    """Whether words leave a question open that need not be answered: "I'd rather not" refuses nothing then."""
    filling = turn.lead[Events].filling
    event = calendar_of(turn).find(filling.event) if filling else None
    if event is None or filling is None or turn.lead.dialogue.said.kind != FORM:
        return False
    return not _field(event, filling.field).required and SKIPS.match(words) is not None


def is_asked_name(turn: Turn) -> bool:
    """Whether the last thing that was said asks for a name."""
    filling = turn.lead[Events].filling
    return filling is not None and filling.field == NAME.id and turn.lead.dialogue.said.kind == FORM


def is_filling(turn: Turn) -> bool:
    """Whether what is said now answers a form."""
    filling = turn.lead[Events].filling
    return filling is not None and is_asked(turn, filling)


def is_plain_answer(turn: Turn, words: str) -> bool:
    """Whether words answer a form's question completely, so that they wait for no more: all but free words."""
    filling = turn.lead[Events].filling
    if filling is None or not is_asked(turn, filling) or filling.field == NAME.id:
        return False
    event = calendar_of(turn).find(filling.event)
    if event is None or ((field := _field(event, filling.field)).kind == "text" and field is not PHONE):
        return False
    return _read(turn, event, filling, words) is not None


def leave_form(turn: Turn, event: Event, filling: Filling) -> None:
    """No more questions; they may go on another time."""
    turn.lead[Events].filling = None
    turn.note(
        FormLeft(event.id, title_of(turn, event), filling.field),
        reason("event_form_left", title=title_of(turn, event)),
    )
    answer(turn, "event_form_left", event, reason("event_form_left", title=title_of(turn, event)))


def _take(turn: Turn, book: Book, filling: Filling, words: str) -> None:
    event = book.event
    value = _read(turn, event, filling, words)
    if value is None:
        _miss(turn, event, filling)
        return
    filling.answers[filling.field], filling.misses = value, 0
    _go_on(turn, book, filling)


def _go_on(turn: Turn, book: Book, filling: Filling) -> None:
    """Ask what is still open, else register."""
    event = book.event
    if filling.field == PHONE.id:
        if turn.lead.contact.phone is None:
            turn.identify_phone(str(filling.answers[PHONE.id]))
        if held := turn.lead[Events].ticket_for(event.id):  # they had registered, with this number
            turn.lead[Events].filling = None
            show_ticket(
                turn, event, held, "event_ticket_again", reason("event_word", title=title_of(turn, event))
            )
            return
    following = next(
        (field for field in _fields(turn, event, filling) if field.id not in filling.answers), None
    )
    if following is not None:
        filling.field = following.id
        _ask(turn, event, filling, "")
    else:
        _finish(turn, book, filling)


def _finish(turn: Turn, book: Book, filling: Filling) -> None:
    mine, event = turn.lead[Events], book.event
    mine.filling = None
    name = str(filling.answers[NAME.id])
    answers = {key: value for key, value in filling.answers.items() if key not in (NAME.id, PHONE.id)}
    if filling.handing:
        _change_name(turn, event, filling, name)
        return
    if not filling.friend:
        _learn(turn, event, filling)
    register(turn, book, name, answers, friend=filling.friend)


def _change_name(turn: Turn, event: Event, filling: Filling, name: str) -> None:
    """A ticket is in another name: handed on with a new code, or mended."""
    held = next(
        (held for held in turn.lead[Events].tickets_for(event.id) if held.code == filling.handing), None
    )
    title = title_of(turn, event)
    if held is None:
        return
    if filling.renames:
        rename(turn, event, held, name)
        show_ticket(turn, event, held, "event_ticket_again", reason("event_name_mended", title=title))
    else:
        passed = hand_on(turn, event, held, name)
        show_ticket(turn, event, passed, "event_ticket_handed", reason("event_handed_on", title=title))


def register(
    turn: Turn, book: Book, name: str, answers: dict[str, object], *, friend: bool = False, source: str | None = None
) -> None:  # fmt: skip
    """A ticket where there is room, else a place on the waiting list, else that it is full."""
    mine, event = turn.lead[Events], book.event
    if not friend and (held := mine.ticket_for(event.id)):
        show_ticket(
            turn, event, held, "event_ticket_again", reason("event_word", title=title_of(turn, event))
        )
    elif has_room(turn, book):
        turn.reserve(event.resource)
        source = source or turn.lead.contact.source
        held = make_ticket(turn, event, name, answers, "registered", friend=friend, source=source)
        give_ticket(turn, event, held)
    elif friend:
        answer(turn, "event_full_friend", event, reason("event_full", title=title_of(turn, event)))
    elif event.waiting_list and mine.wish_for(event.id) is None:
        tell_joined(turn, event, join_waiting(turn, book, name, answers, source))
    else:
        answer(turn, "event_full", event, reason("event_full", title=title_of(turn, event)))


def _learn(turn: Turn, event: Event, filling: Filling) -> None:
    """What they told of themselves is known from now on."""
    contact = turn.lead.contact
    contact.name = str(filling.answers[NAME.id])
    for field in event.form:
        if field.kind == "email" and (given := filling.answers.get(field.id)):
            contact.email = contact.email or str(given)


def _ask(turn: Turn, event: Event, filling: Filling, before: str, *, again: bool = False) -> None:
    filling.asked_at = turn.now
    is_short = again and filling.field == NAME.id
    text = turn.phrase("event_ask_name_again") if is_short else _word_question(turn, event, filling)
    choices = _choices(turn, event, filling)
    turn.reply(
        FORM,
        f"{before} {text}".strip(),
        reason("event_form", title=title_of(turn, event)),
        choices,
        about=event.id,
        place=STEP,
    )


def _word_question(turn: Turn, event: Event, filling: Filling) -> str:
    if filling.field == NAME.id:
        if filling.handing:
            return tell(turn, "event_ask_new_holder", event)
        if filling.friend:
            return tell(turn, "event_ask_friend", event)
        book = book_of(turn, event.id)
        return tell(turn, "event_ask_name" if book and has_room(turn, book) else "event_ask_name_full", event)
    if filling.field == PHONE.id:
        return turn.phrase("event_ask_phone")
    field = _field(event, filling.field)
    asked = in_words(turn, field.ask)
    return asked if field.required else f"{asked} {turn.phrase('event_may_skip')}"


def _choices(turn: Turn, event: Event, filling: Filling) -> tuple[Choice, ...]:
    known = turn.lead.contact.name
    if filling.field == NAME.id:
        whole = read_name(known) if known and not filling.friend and not filling.handing else None
        return (Choice(f"{EVENT}:say:{event.id}", whole),) if whole and not turn.traits.billed_by_part else ()
    field = _field(event, filling.field)
    if field.kind == "yes_no":
        return tuple(choose(turn, action, event.id) for action in ("yes", "no"))
    return tuple(
        Choice(f"{EVENT}:say{number}:{event.id}", in_words(turn, label))
        for number, label in enumerate(field.choices, 1)
    )


def _read(turn: Turn, event: Event, filling: Filling, words: str) -> object:
    if filling.field == NAME.id:
        return read_name(words)
    if filling.field == PHONE.id:
        return read_phone(words, turn.journey.business.country)
    field = _field(event, filling.field)
    value = read_answer(field, words)
    if value is None and not field.required and SKIPS.match(words):
        return ""
    return value


def _miss(turn: Turn, event: Event, filling: Filling) -> None:
    """An answer that does not fit: what would, and after a few of them nothing more."""
    filling.misses += 1
    if filling.misses >= _MISSES:
        leave_form(turn, event, filling)
        return
    field = _field(event, filling.field)
    kind = field.id if field in (NAME, PHONE) else field.kind
    error = in_words(turn, field.error) if field.error else _say_misfit(turn, field, kind)
    filling.asked_at = turn.now
    turn.reply(
        FORM, error, reason("event_form_unfit"), _choices(turn, event, filling), about=event.id, place=STEP
    )


def _say_misfit(turn: Turn, field: Field, kind: str) -> str:
    if kind == "number" and field.least is not None and field.most is not None:
        return turn.phrase("event_wrong_between", first=f"{field.least:g}", second=f"{field.most:g}")
    return turn.phrase(f"event_wrong_{kind}")


def _goes_back(words: str) -> bool:
    said = plain(words).split()
    return 0 < len(said) <= _WORDS and any(word in BACK for word in said)


def _step_back(turn: Turn, event: Event, filling: Filling) -> None:
    """The answer before is asked for once more."""
    given = [field.id for field in _fields(turn, event, filling) if field.id in filling.answers]
    if given:
        filling.field = given[-1]
        del filling.answers[given[-1]]
    _ask(turn, event, filling, turn.phrase("event_back"), again=True)


def _answer_beside(turn: Turn, event: Event, filling: Filling, words: str) -> bool:
    """A question in the middle of a form is answered first, and then the form goes on."""
    if not turn.playbook.index(Dispatch).answer(turn, words):
        _miss(turn, event, filling)
        return True
    _ask(turn, event, filling, "", again=True)
    return True


def _fields(turn: Turn, event: Event, filling: Filling) -> list[Field]:
    """What is asked, in order."""
    if filling.friend or filling.handing:
        return [NAME]
    phone = [PHONE] if turn.lead.contact.phone is None or PHONE.id in filling.answers else []
    return [NAME, *phone, *event.form]


def _field(event: Event, field_id: str) -> Field:
    known = {NAME.id: NAME, PHONE.id: PHONE} | {field.id: field for field in event.form}
    return known.get(field_id, NAME)
