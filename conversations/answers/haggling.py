"""Who haggles hears an honest no with what there is, then that the team has it, and then a person comes."""

import re

from conversations.answers.answering import meet_doubt
from conversations.answers.asked.meeting import Meetings
from conversations.answers.asked.suiting import TALK
from conversations.answers.courting import may_court
from conversations.answers.helping import find_help
from conversations.answers.monthly import tell_monthly
from conversations.answers.offered.codes import tell_of_code
from conversations.answers.offered.part import Answers
from conversations.answers.words import count_in_talk, note_said
from conversations.handoff.opening import open_handoff
from conversations.handoff.questions import ask_staff
from conversations.handoff.staff_hours import say_hours
from conversations.lead.reason import reason
from conversations.promises.part import Promises
from conversations.promises.reading import find_agreed, gives_something
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import HEARD, HELP
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "haggling")
_MONEY = _SAID["money"]
_BID, _LESS, _FRIEND, _ELSEWHERE = (
    re.compile(
        rf"(?<!\w)(?:{re.sub(r'(?<![A-Za-z])N(?![A-Za-z])', lambda _: _MONEY, _SAID[kind])})(?!\w)",
        re.IGNORECASE,
    )
    for kind in ("bid", "less", "friend", "elsewhere")
)
_BARE = re.compile(rf"\W*(?:{_SAID['bare']})\W*", re.IGNORECASE)
_ASK = re.compile(rf"(?:.*[,.!?\n])?\W*(?:{_SAID['ask']})\W*", re.IGNORECASE | re.DOTALL)
_KEY = "haggle"
_MOST, _PERSON = 30, 2
"""Words of a message that haggles; after how many answers to it a person comes."""
_WHY = reason("haggles")
_OF_DEALS = whole(
    r"deals? (?:of the day|today|on)|on (?:tuesdays?|mondays?)|מבצע\w*|קופון|"
    r"code|coupon|student|soldier|סטודנט\w*|חייל\w*"
)


@remembered
def haggles(words: str) -> bool:
    """Whether words ask for a lower price than they were told, or offer one.

    >>> haggles("make it 350 each and we're in"), haggles("any wiggle room on the price?"), haggles("נסגור על 200?")
    (True, True, True)
    >>> haggles("what's the lowest you'd go"), haggles("תורידו קצת במחיר"), haggles("אחותי שילמה אצלכם 180")
    (True, True, True)
    >>> haggles("make it 19:45 please"), haggles("can you do 12 people?"), haggles("what's the best class for me?")
    (False, False, False)
    >>> haggles("can you make it 10 pies"), haggles("אפשר ב-18:30?"), haggles("how much is it?")
    (False, False, False)
    """
    if len(words.split()) > _MOST or _OF_DEALS.search(words):
        return False
    return any(way.search(words) for way in (_BID, _LESS, _FRIEND))


@remembered
def names_cheaper(words: str) -> bool:
    """Whether words say that another place takes less.

    >>> names_cheaper("the studio near my office charges 200"), names_cheaper("במקום אחר זה 180 לחודש")
    (True, True)
    >>> names_cheaper("the studio near Carlebach?")
    False
    """
    return len(words.split()) <= _MOST and _ELSEWHERE.search(words) is not None


def hear_haggling(turn: Turn, words: str) -> bool:
    """They haggle, or want somebody else to decide: never a stock answer that a word of it happens to bring."""
    if turn.lead.handoff.is_grieved() or turn.lead.consent.refused_at:
        return False
    if _asks_for_one_held(turn, words):
        return tell_of_code(turn, Act("my_code", words))
    parts = split_acts(words) if not haggles(words) or len(words.split()) > _FEW else [words]
    mine = [part for part in parts if haggles(part) or _goes_on(turn, part)]
    cheaper = [part for part in parts if part not in mine and names_cheaper(part)]
    if not mine and haggles(words):
        mine = [words]
    if not (mine or cheaper):
        return False
    for rest in parts:
        is_own = rest not in mine and rest not in cheaper and not _OF_PRICE.search(rest)
        if is_own and tell_monthly(turn, rest):
            continue
        if is_own and is_question(rest) and len(rest.split()) >= _LEAST:
            turn.playbook.index(Dispatch).answer(turn, rest)
    if not mine:
        return _compare(turn, cheaper[0])
    _answer(turn, words, asks=any(_ASK.fullmatch(part) for part in mine))
    return True


def _asks_for_one_held(turn: Turn, words: str) -> bool:
    """Whether they ask if there is a discount, who were given one that is still good."""
    asked = [part for part in split_acts(words) if is_question(part)]
    return _holds_one(turn) and any(
        _OF_DISCOUNT.search(part) and not _OF_DEALS.search(part) for part in asked
    )


def _holds_one(turn: Turn) -> bool:
    last = next(reversed(turn.lead[Answers].offers), None)
    return last is not None and not last.used_at and last.ends_at > turn.now


_OF_DISCOUNT = whole(r"discounts?|reductions?|הנחה|הנחות")
_OF_PRICE = whole(r"deals?|discounts?|cheaper|הנחה|הנחות|דיל|מבצע\w*|יותר זול")
"""What the answer to the haggling tells as well."""
_FEW, _LEAST = 12, 3
"""Words of what is one thought; of a question that stands beside it."""


def _goes_on(turn: Turn, part: str) -> bool:
    """Whether a price is talked of, and a few words go on with that: a discount, or somebody who may decide."""
    is_haggling = _is_haggling(turn)
    if _ASK.fullmatch(part):
        return is_haggling or any(
            haggles(line.text) for line in turn.lead.dialogue.recent if line.by == "lead"
        )
    return _BARE.fullmatch(part) is not None and (is_haggling or "price" in turn.lead[Answers].worries)


def _is_haggling(turn: Turn) -> bool:
    last = turn.lead[Answers].said_at.get(_KEY)
    return last is not None and turn.now - last < TALK


def _compare(turn: Turn, words: str) -> bool:
    """Another place is cheaper: what the journey says to that."""
    about = turn.playbook.index(Meetings).doubts.get("cheaper_elsewhere")
    return about is not None and meet_doubt(turn, Act("cheaper_elsewhere", words, 1.0, about=about))


def _answer(turn: Turn, words: str, *, asks: bool) -> None:
    before, is_haggling = count_in_talk(turn, _KEY), _is_haggling(turn)
    note_said(turn, _KEY)
    if not (is_haggling or asks) and _holds_one(turn):
        turn.reply("heard", turn.phrase("haggle_held"), _WHY, place=HEARD)
        tell_of_code(turn, Act("my_code", words))
    elif before >= _PERSON:
        open_handoff(
            turn, reason("haggles"), words, heard=turn.phrase("haggle_person", hours=say_hours(turn))
        )
    elif asks or before or _has_own_price(turn):
        ask_staff(turn, words, told="haggle_asked" if before and not asks else "haggle_passed")
    else:
        _say_no(turn, words)


def _has_own_price(turn: Turn) -> bool:
    """Whether staff agreed on a price with them, beside which "the same for everybody" would be untrue."""
    standing = turn.lead[Promises].list_standing(turn.now)
    return any(find_agreed(word.text, "") is not None or gives_something(word.text) for word in standing)


def _say_no(turn: Turn, words: str) -> None:
    """What there is; with their code, where they may have one."""
    if _FRIEND.search(words):
        turn.reply("heard", turn.phrase("haggle_friend"), _WHY, place=HEARD)
    text, helping = turn.phrase("haggle_no"), None
    priced = turn.playbook.index(Meetings).doubts.get("too_expensive", "")
    answer = turn.journey.answers.get(priced)
    if answer is not None and may_court(turn):
        turn.lead[Answers].doubts += 1
        helping, _ = find_help(turn, answer, text, doubted=True, before=1)
    if helping and helping[1].name == "offer":  # "I can't lower them" and a code do not go together
        text = turn.phrase("haggle_offer")
    turn.reply("answer", text, _WHY, about=_KEY)
    if helping:
        turn.reply("answer", helping[0], helping[1], about=_KEY, place=HELP)
