"""A few words are answered as what they mean after the question before them."""

import re

from conversations.answers.answering import answer_put
from conversations.answers.giving import give_answer
from conversations.answers.offered.facts import AnswerGiven
from conversations.answers.words import count_in_talk, find_fitting, is_for_known, name_wording
from conversations.dialogue.context.aspects import (
    asks_sum,
    asks_whole_price,
    find_aspect,
    find_telling,
    tells,
    tells_free,
)
from conversations.dialogue.context.joining import FRESH, goes_on, join_with_before
from conversations.dialogue.heard.following import find_latest
from conversations.dialogue.wanted.bookings import asks_what_now
from conversations.lead.reason import reason
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.understanding.half_said import refers_back
from conversations.understanding.intents.cues import find_cue
from conversations.understanding.intents.rarity import names_something
from conversations.understanding.reading import Candidate
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.weekdays import find_named_days

_SURE, _NEAR = 0.6, 0.28
"""How sure the whole must be of an answer, and how near a wording of that must come."""
_CERTAIN, _LIKELY = 0.65, 0.4
"""How sure a question by itself must be of another answer to be asked for, where it names something; and where all that
the whole brings was said already."""
_PLAIN = 0.9
"""How sure a question must be by itself that neither goes on nor points back."""
_FEW = 2  # words
_OF_US = frozenset({"ask_bot", "ask_who", "ask_source", "privacy"})
"""What is asked of who writes here, and of nothing that was told."""
_TODAY = re.compile(
    r"(?<!\w)(?:today|tonight|tomorrow|ו?(?:ל|ב)?(?:היום|מחר|הערב|מחרתיים))(?!\w)", re.IGNORECASE
)
_TO_ANOTHER = re.compile(r"^\W*(?:and |ו)?(?:to |at |in |[לבמ](?=[א-ת]{3}))", re.IGNORECASE)
"""Another place or person in the place of what was told ("and to the Carmel?")."""
_OWN = 0.45
"""How near a wording must come to words that name something, for them to stand by themselves."""


def hear_in_context(turn: Turn, words: str) -> bool:
    """Answer words that hang on the last question by both together; False where they stand by themselves."""
    if turn.lead.dialogue.said.kind != "answer" or find_latest(turn) is None or turn.edited:
        return False
    if turn.lead.handoff.is_grieved() or turn.lead.handoff.has_owner() or asks_what_now(words):
        return False
    joined = join_with_before(_list_before(turn), words)
    meant = _find_meant(turn, joined) if joined else None
    if joined is None or meant is None or _count_given(turn, joined, meant.label.name) > 1:
        return False  # said so often, it helps nobody
    if _puts_in_place(words) or _asks_of_us(turn, words) or not _hangs(turn, words, joined, meant):
        return False
    aspect, name = find_aspect(words), meant.label.name
    if (
        aspect
        and _count_given(turn, joined, name)
        and (told := find_telling(_say(turn, joined, name), aspect))
    ):
        give_answer(turn, AnswerGiven(name, meant.score, None), reason("asked_of_it"), alone=False, told=told)
        return True  # the one sentence of what was said
    return answer_put(turn, Act("answer", joined, 1.0, about=meant.label.name))


def _puts_in_place(words: str) -> bool:
    """Whether another day, hour or number is put in the place of the one that was asked about ("and tomorrow?"), or all
    that is wanted is to be summed."""
    is_other = any(map(str.isdecimal, words)) or bool(find_named_days(words)) or _TODAY.search(words)
    return bool(is_other) or asks_sum(words)


def _asks_of_us(turn: Turn, words: str) -> bool:
    """Whether a sentence asks who is writing here, which hangs on nothing ("so sweet. are you a person?")."""
    asked = [part for part in split_acts(words) if is_question(part)]
    readings = [turn.playbook.reader.read(part) for part in asked]
    is_read = any(one.sure and one.best is not None and one.best.label.name in _OF_US for one in readings)
    return is_read or any(find_cue(part) in _OF_US for part in asked)


def _list_before(turn: Turn) -> list[str]:
    lines = [line for line in turn.lead.dialogue.recent if line.by == "lead"]
    return [line.text for line in lines[:-1] if turn.now - line.at <= FRESH]


def _find_meant(turn: Turn, joined: str) -> Candidate | None:
    """The answer that both together are about, and that has a wording near to them."""
    reader = turn.playbook.reader
    reading = reader.read(joined)
    best = next((one for one in reading.candidates if one.label.kind == "answer"), None)
    near = next((one for one in reader.compare(joined) if one.name), None)
    if best is None or near is None or near.near < _NEAR or best.score < _SURE:
        return None
    return best if near.name.split("?")[0].split("/")[0] == best.label.name else None


def _hangs(turn: Turn, words: str, joined: str, meant: Candidate) -> bool:
    """Whether the words by themselves ask for less than with those before them."""
    reader, names = turn.playbook.reader, names_something(words)
    aspect = find_aspect(words)
    own = reader.read(words)
    is_same = own.sure and own.best is not None and own.best.label == meant.label
    if is_same and "/" not in name_wording(turn, meant.label.name, joined):
        return False
    if aspect is not None:
        text = _say(turn, joined, meant.label.name)
        is_answered = asks_whole_price(words) and not tells_free(text)
        is_answered = is_answered and _count_given(turn, joined, meant.label.name) > 0
        return not names and tells(text, aspect) and not is_answered and not _is_for_them(turn, words)
    likely = next((one for one in own.candidates if one.label.kind == "answer"), None)
    score = likely.score if likely else 0.0
    near = next((one.near for one in reader.compare(words) if one.name), 0.0)
    if names and (near >= _OWN or (own.sure and score >= _CERTAIN)):
        return False
    if is_same:
        return False  # the same answer, and its own words for it
    if own.sure and score >= _PLAIN and not (goes_on(words) or refers_back(words)):
        return False
    is_new = not _count_given(turn, joined, meant.label.name)
    if not is_new and likely is not None and likely.label == meant.label and score >= _LIKELY:
        return False  # another wording of it may be meant ("and to the Carmel?")
    is_short = names and (len(words.split()) <= _FEW or _TO_ANOTHER.match(words) is not None)
    return is_new or (score < _LIKELY and not is_short)


def _is_for_them(turn: Turn, words: str) -> bool:
    """Whether what is asked for by itself has words for just this person: the price for a child, say."""
    best = turn.playbook.reader.read(words).best
    with turn.answering(words):
        return best is not None and best.label.kind == "answer" and is_for_known(turn, best.label.name)


def _count_given(turn: Turn, joined: str, name: str) -> int:
    """How often the answer was given in just these words in this talk."""
    return count_in_talk(turn, name_wording(turn, name, joined))


def _say(turn: Turn, joined: str, name: str) -> str:
    """The words that the answer has for it."""
    with turn.answering(joined):
        answer = turn.journey.answers[name]
        return turn.say(find_fitting(turn, answer) or answer.reply)
