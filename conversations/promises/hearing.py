"""Who comes back to what staff wrote reads it again: it stands, and no usual answer speaks against it."""

from datetime import timedelta

from conversations.grievances.hearing import waits_in_vain
from conversations.handoff.questions import ask_staff
from conversations.promises.part import KEPT, Promises, Word
from conversations.promises.quoting import WHY, choose, count_shared, find_signers, name_signer, quote
from conversations.promises.reading import (
    are_of_refund,
    asks_until_when,
    asks_what_was_said,
    asks_when,
    asks_whether_to_pay,
    find_agreed,
    gives_something,
    points_back,
    tells_change,
    tells_until,
    tells_when,
)
from conversations.turn.dispatch import Dispatch
from conversations.turn.inputs import Input, StaffWrote
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.filling import clean

_LONGEST = 600
"""Characters of a message of staff that are kept."""
_FRESH = timedelta(days=14)
_PLAIN = 5  # words of what is asked beside it


def keep(turn: Turn, happened: Input) -> None:
    """Remember what staff wrote."""
    text = clean(happened.text).strip() if isinstance(happened, StaffWrote) else ""
    if text:
        known = turn.lead[Promises]
        known.words = [*known.words, Word(text[:_LONGEST], turn.now)][-KEPT:]


def hear_until_when(turn: Turn, words: str) -> bool:
    """Until when it is good stands in what staff wrote, or is theirs to say."""
    standing = turn.lead[Promises].list_standing(turn.now)
    given = next(
        (word for word in standing if gives_something(word.text) or find_agreed(word.text, "")), None
    )
    if given is None or not turn.lead[Promises].is_talked_of(turn.now) or not asks_until_when(words):
        return False
    _note_named(turn)
    who, answer = name_signer(turn, given), quote(given, words)
    if tells_until(given.text):
        turn.reply("answer", turn.phrase("promise_said", who=who, answer=answer), WHY)
        return True
    ask_staff(turn, words, told="promise_no_until", who=who, answer=answer)
    return True


def hear_of_promise(turn: Turn, words: str) -> bool:
    """They ask for what staff said, or whether it holds: it is quoted, and what else they ask is answered beside it."""
    standing = turn.lead[Promises].list_standing(turn.now)
    if not standing or waits_in_vain(turn, words):
        return False
    asking = _find_asking(turn, standing, words)
    if asking is None:
        return False
    fixed = [word for word in standing if tells_when(word.text)] if asks_when(asking) else []
    word = choose(fixed or standing, asking)
    _note_named(turn)
    who, answer = name_signer(turn, word), quote(word, asking)
    is_sure = not asks_what_was_said(asking) and is_question(asking) and count_shared(word.text, asking) > 0
    phrase = "promise_stands" if is_sure and not asks_whether_to_pay(asking) else "promise_said"
    turn.reply("answer", turn.phrase(phrase, who=who, answer=answer), WHY, place=HEARD)
    _answer_rest(turn, words, asking)
    return True


def hear_changed(turn: Turn, words: str) -> bool:
    """What staff arranged is changed by staff: how many come and when goes to them, and until then theirs stands."""
    if turn.lead.handoff.open or not tells_change(words):
        return False
    last = next(iter(turn.lead[Promises].list_standing(turn.now)), None)
    is_arranged = last is not None and any(map(str.isdecimal, last.text)) and not find_agreed(last.text, "")
    if last is None or not is_arranged or turn.now - last.at > _FRESH:
        return False
    ask_staff(turn, words, told="promise_changed", who=name_signer(turn, last), answer=quote(last, words))
    return True


def _find_asking(turn: Turn, standing: list[Word], words: str) -> str | None:
    """The part of words that comes back to it; None where none does."""
    names = tuple(dict.fromkeys(name for word in standing for name in find_signers(word.text)))
    is_free = turn.lead[Promises].is_talked_of(turn.now) or turn.now - standing[0].at < _FRESH
    for part in split_acts(words):
        if asks_what_was_said(part) or (is_question(part) and points_back(part, names)):
            return part
        if is_free and any(are_of_refund(word.text, part) for word in standing):
            return part
        if is_free and asks_when(part) and any(tells_when(word.text) for word in standing):
            return part
        is_given = is_free and any(gives_something(word.text) for word in standing)
        if is_given and is_question(part) and asks_whether_to_pay(part) and not _is_of_order(turn):
            return part
    return None


def _is_of_order(turn: Turn) -> bool:
    """Whether an order is what is talked of: its own sum is told, with what staff wrote beside it."""
    return turn.lead.dialogue.said.kind == "order"


def _answer_rest(turn: Turn, words: str, asking: str) -> None:
    for part in split_acts(words):
        if part not in asking and asking not in part and is_question(part) and len(part.split()) >= _PLAIN:
            turn.playbook.index(Dispatch).understand(turn, part)


def _note_named(turn: Turn) -> None:
    turn.lead[Promises].named_at = turn.now
