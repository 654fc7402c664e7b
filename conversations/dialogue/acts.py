"""Small talk and how a talk goes on, as acts: answered in a few words, sold nothing, never a miss."""

import re
from collections.abc import Mapping

from conversations.answers.recap import recap
from conversations.contact.greeting import show_menu
from conversations.dialogue.booking import book, send_again
from conversations.dialogue.heard.advice import advise
from conversations.dialogue.small_talk import say_hello_back, say_nod, say_thanks
from conversations.dialogue.wanted.correcting import clear_up, explain
from conversations.grievances.hearing import hear_lacking
from conversations.grievances.telling import is_lacking_still
from conversations.handoff.opening import keep_waiting
from conversations.handoff.staff_hours import say_hours
from conversations.handoff.taking import settle
from conversations.lead.reason import reason
from conversations.profile.tones import take_under_way
from conversations.turn.acts import Act
from conversations.turn.capability import ActHandler
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.phrases import words_of
from conversations.understanding.segments import split_acts

_MORE = 6  # words of somebody who tells more than that they are sorry
_ONCE = frozenset({"nod", "laugh", "thanks", "blessing", "bye", "sorry"})
"""Answered once; said again at once it is only heard."""
_BLESSINGS = (
    ("blessing_shabbat", ("שבת", "shabbat", "shabat")),
    ("blessing_night", ("לילה", "night", "חלומות", "dreams")),
    ("blessing", ("סופש", "סוף שבוע", "סופ״ש", 'סופ"ש', "weekend")),
    ("blessing_week", ("שבוע", "week")),
    (
        "blessing_holiday",
        ("חג", "מועד", "פסח", "שנה", "holiday", "hag", "chag", "passover", "hanuk", "new year"),
    ),
)


_CAME = re.compile(
    r"(?<!\w)(?:קיבלתי|הגיע|נכנס|ראיתי|got it|received|it came|arrived|it'?s in)(?!\w)", re.IGNORECASE
)
"""What somebody was promised is there."""


def _chat(turn: Turn, act: Act) -> bool:
    kind = "no_worries" if act.name == "sorry" else act.name
    if act.name == "sorry" and len(turn.heard.split()) > _MORE and take_under_way(turn, turn.heard):
        return True  # what they excuse themselves for is another day, or another number
    if act.name in _ONCE and turn.lead.dialogue.said.kind == kind:
        return True
    said = say_nod(turn) if act.name == "nod" else turn.phrase(act.name)
    turn.reply(kind, said, reason("small_talk"))
    return True


def _thank(turn: Turn, act: Act) -> bool:
    if turn.lead.handoff.open is None and _CAME.search(turn.heard):
        turn.lead.handoff.owed = None
    if turn.lead.dialogue.said.kind != "thanks":
        turn.reply("thanks", say_thanks(turn), reason("nod"))
    return True


def _bless(turn: Turn, act: Act) -> bool:
    if turn.lead.dialogue.said.kind == "blessing":
        return True
    said = act.words.casefold()
    name = next((name for name, words in _BLESSINGS if any(word in said for word in words)), "blessing")
    turn.reply("blessing", turn.phrase(name), reason("small_talk"), place=HEARD)
    return True


def _greet(turn: Turn, act: Act) -> bool:
    say_hello_back(turn)
    return True


def _show_menu(turn: Turn, act: Act) -> bool:
    show_menu(turn, turn.journey.texts.menu, reason("menu"))
    return True


def _agree(turn: Turn, act: Act) -> bool:
    """Yes, and nothing was asked: the way to go on, or for who waits that it is heard."""
    if turn.lead.handoff.open and turn.lead.handoff.open.gravity != "question":
        keep_waiting(turn)
        return True
    return book(turn, act)


def _find_wanted(turn: Turn, act: Act) -> Act | None:
    """What they want done all the same ("forget that. freeze it"): nothing is over."""
    for part in split_acts(turn.heard):
        reading = turn.playbook.reader.read(part)
        best = reading.best if reading.sure else None
        if best and best.label.name.startswith("request_") and part != act.words:
            return Act(best.label.name, part, best.score)
    return None


def _hear_resolved(turn: Turn, act: Act) -> bool:
    """It came right by itself: a case that only waited for that is over."""
    if is_lacking_still(turn.heard):
        hear_lacking(turn, turn.heard)
        return True
    if wanted := _find_wanted(turn, act):
        return turn.playbook.index(Dispatch).acts[wanted.name](turn, wanted)
    turn.lead.handoff.owed = None
    turn.reply("resolved", turn.phrase("resolved"), reason("small_talk"))
    handoff = turn.lead.handoff.open
    if (
        handoff
        and handoff.owner is None
        and (handoff.gravity in ("question", "request") or turn.lead.handoff.is_asked_to("where_is_it"))
    ):
        settle(turn, handoff)
    return True


def _tell_number(turn: Turn, act: Act) -> bool:
    """Who asks for our number is told it; who asks for that of our house, the address."""
    address = turn.journey.business.address
    if address and _is_of_house(turn.heard, turn.say(address)):
        if turn.has_said("answer"):
            return True
        told = turn.phrase("our_address", address=turn.say(address))
        turn.reply("answer", told, reason("asked_number"))
        return True
    turn.reply("number", turn.phrase("our_number", hours=say_hours(turn)), reason("asked_number"))
    return True


def _is_of_house(words: str, address: str) -> bool:
    """Whether a number is asked for beside the word for a street or a house, or the street of ours.

    >>> _is_of_house("and it's Lincoln street, the number?", "14 Lincoln St"), _is_of_house("your number?", "14 Oak St")
    (True, False)
    >>> _is_of_house("זה לינקולן איזה מספר?", "רחוב לינקולן 14, תל אביב")
    True
    """
    street = {word for word in words_of(address.split(",")[0]) if word.isalpha() and len(word) > _SHORT}
    return _HOUSE.search(words) is not None or any(
        word.removeprefix("ב") in street for word in words_of(words)
    )


_SHORT = 2
_HOUSE = re.compile(
    r"(?<!\w)(?:street|road|avenue|house|building|address|[בה]?רחוב|[בה]?בניין|[בה]?בית|[בה]?כתובת)(?!\w)",
    re.IGNORECASE,
)


def _hear_only(turn: Turn, act: Act) -> bool:
    return True


ACTS: Mapping[str, ActHandler] = dict.fromkeys(
    (
        "how_are_you", "nod", "laugh", "compliment", "bye", "chatter", "fragment", "sorry", "decline",
        "too_many_messages", "test_message", "hold_on",
    ),
    _chat,
) | {
    "thanks": _thank,
    "blessing": _bless,
    "greeting": _greet,
    "ask_menu": _show_menu,
    "what_can_you_do": _show_menu,
    "correction": clear_up,
    "repeat_question": clear_up,
    "confused": explain,
    "agree": _agree,
    "spam_chain": _hear_only,
    "resolved": _hear_resolved,
    "recap": recap,
    "ask_advice": advise,
    "request_book": book,
    "send_again": send_again,
    "ask_number": _tell_number,
}  # fmt: skip
