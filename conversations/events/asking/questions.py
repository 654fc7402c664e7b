"""What a form asks: its questions in order, each in words with its choices, and the answers to them read."""

from conversations.events.company.reading import find_company, read_names
from conversations.events.event import Event, Field
from conversations.events.part import Filling
from conversations.events.patterns import SKIPS
from conversations.events.places.registering import has_room
from conversations.events.reading import NAME, PHONE, read_answer, read_name
from conversations.events.said.coming import find_wish
from conversations.events.said.elsewhere import asks_with, chooses_else, means_else
from conversations.events.said.gathering import find_phone, gather, leave_asides
from conversations.events.said.naming import is_asked_or_greeted, is_remark, leave_nickname, unwrap
from conversations.events.saying import EVENT, book_of, choose, in_words, tell, title_of, weekday_of
from conversations.lead.content import Choice
from conversations.lead.reason import Reason, reason
from conversations.turn.replying import STEP
from conversations.turn.turn import Turn

FORM = "event_form"
"""The kind of reply that asks a question of a form."""


def ask(turn: Turn, event: Event, filling: Filling, before: str = "", *, again: bool = False) -> None:
    """Ask the question that a form is at; `again`: in short."""
    text = _word_again(turn, filling) if again else ""
    text = text or _word_question(turn, event, filling)
    say_step(
        turn, event, filling, f"{before} {text}".strip(), reason("event_form", title=title_of(turn, event))
    )


def say_misfit(turn: Turn, event: Event, filling: Filling) -> None:
    """An answer does not fit: what would."""
    field = find_field(event, filling.field)
    kind = field.id if field in (NAME, PHONE) else field.kind
    error = in_words(turn, field.error) if field.error else _word_misfit(turn, field, kind)
    say_step(turn, event, filling, error, reason("event_form_unfit"))


def word_open(turn: Turn, event: Event, filling: Filling) -> tuple[str, tuple[Choice, ...]]:
    """What a form that waits is at, in short, and its choices."""
    return _word_again(turn, filling) or _word_question(turn, event, filling), _choices(turn, event, filling)


def say_needed(turn: Turn, event: Event, filling: Filling) -> None:
    """Why a question can't be left open, and what to do about it."""
    name = "event_needs_phone" if filling.field == PHONE.id else "event_needs_other"
    if find_field(event, filling.field).kind == "email":
        name = "event_needs_email"
    say_step(turn, event, filling, tell(turn, name, event), reason("event_form_unfit"))


def say_step(turn: Turn, event: Event, filling: Filling, text: str, why: Reason, *more: Choice) -> None:
    """A line of a form's, with the choices of the question that it is at, and it is answered next."""
    filling.asked_at = turn.now
    choices = (*_choices(turn, event, filling), *more)
    turn.reply(FORM, text, why, choices, about=event.id, place=STEP)


def read(turn: Turn, event: Event, filling: Filling, words: str) -> object:
    """Words as an answer to the question that a form is at; None where they do not fit."""
    if filling.field == NAME.id:
        if means_else(words) or chooses_else(words) or find_wish(words, weekday_of(event)):
            return None
        if words == turn.lead.contact.name:
            return read_name(words)  # it was offered
        return next(iter(list_names(filling, words)), None)
    if filling.field == PHONE.id:
        return find_phone(words, turn.journey.business.country)
    field = find_field(event, filling.field)
    if field.kind == "choice":
        found = None if asks_with(words) else read_answer(field, words)
        return found or gather([field], words, turn.journey.business.country).get(field.id)
    is_free = field.kind == "text" and not field.check
    value = read_answer(field, leave_asides(words) if is_free else words)
    if value is None and not field.required and SKIPS.match(words):
        return ""
    return value


def list_names(filling: Filling, words: str) -> tuple[str, ...]:
    """The names that answer "what name?"; none where the words are a remark, thanks or a question."""
    if is_asked_or_greeted(words):
        return ()
    told = unwrap(leave_nickname(words))
    names = read_names(told, several=filling.party > 1) or (filling.friend and find_company(told)) or ()
    return () if any(is_remark(name) for name in names) else names


def list_fields(turn: Turn, event: Event, filling: Filling) -> list[Field]:
    """What is asked, in order. A number is asked for where none is known of which it is sure whose it is."""
    if filling.friend or filling.handing:
        return [NAME]
    phone = [PHONE] if turn.lead.contact.phone is None or PHONE.id in filling.answers else []
    return [NAME, *phone, *event.form]


def find_field(event: Event, field_id: str) -> Field:
    """A question by its id."""
    known = {NAME.id: NAME, PHONE.id: PHONE} | {field.id: field for field in event.form}
    return known.get(field_id, NAME)


def _word_question(turn: Turn, event: Event, filling: Filling) -> str:
    if filling.field == NAME.id:
        return _word_name(turn, event, filling)
    if filling.field == PHONE.id:
        return turn.phrase("event_ask_phone_share" if turn.traits.shares_numbers else "event_ask_phone")
    field = find_field(event, filling.field)
    asked = in_words(turn, field.ask)
    return asked if field.required else f"{asked} {turn.phrase('event_may_skip')}"


def _word_again(turn: Turn, filling: Filling) -> str:
    """A question in short, where it has a short form; else ""."""
    if filling.field == PHONE.id:
        return turn.phrase("event_ask_phone")
    if filling.field != NAME.id or filling.handing:
        return ""
    if filling.party - len(filling.company) > 1:
        return turn.phrase("event_ask_names_again")
    return turn.phrase("event_ask_own_name" if filling.company else "event_ask_name_again")


def _word_name(turn: Turn, event: Event, filling: Filling) -> str:
    if filling.handing:
        return tell(turn, "event_ask_new_holder", event)
    several, count = filling.party > 1, str(filling.party)
    if filling.friend:
        return tell(turn, "event_ask_friends" if several else "event_ask_friend", event, count=count)
    book = book_of(turn, event.id)
    if book is None or not has_room(turn, book):
        return tell(turn, "event_ask_name_full", event)
    if not several:
        return tell(turn, "event_ask_name", event)
    name = "event_ask_names" if filling.party - len(filling.company) > 1 else "event_ask_name_of_several"
    return tell(turn, name, event, count=count)


def _choices(turn: Turn, event: Event, filling: Filling) -> tuple[Choice, ...]:
    if filling.field == NAME.id:
        return _offer_name(turn, event, filling)
    if filling.field == PHONE.id:
        return (choose(turn, "share", event.id, shares_phone=True),) if turn.traits.shares_numbers else ()
    field = find_field(event, filling.field)
    if field.kind == "yes_no":
        return tuple(choose(turn, action, event.id) for action in ("yes", "no"))
    return tuple(
        Choice(f"{EVENT}:say{number}:{event.id}", in_words(turn, label))
        for number, label in enumerate(field.choices, 1)
    )


def _offer_name(turn: Turn, event: Event, filling: Filling) -> tuple[Choice, ...]:
    """The name that is known, to be taken by a press; on SMS a list would cost a part."""
    known = turn.lead.contact.name
    whole = read_name(known) if known and not filling.friend and not filling.handing else None
    return (Choice(f"{EVENT}:say:{event.id}", whole),) if whole and not turn.traits.billed_by_part else ()


def _word_misfit(turn: Turn, field: Field, kind: str) -> str:
    if kind == "number" and field.least is not None and field.most is not None:
        return turn.phrase("event_wrong_between", first=f"{field.least:g}", second=f"{field.most:g}")
    return turn.phrase(f"event_wrong_{kind}")
