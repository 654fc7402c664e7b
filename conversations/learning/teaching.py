"""Staff teach: which answer was due, or that what they answered is the answer from now on."""

import re

from conversations.lead.reason import reason
from conversations.learning.checking import find_problem, is_example, language_of
from conversations.learning.effects import LearnAnswer, LearnExample, Settlement, SettleQuestion
from conversations.learning.facts import AnswerTaught, LessonRefused
from conversations.learning.inputs import StaffTaught, WrongAnswerMarked
from conversations.turn.turn import Turn
from conversations.wording.filling import clean
from conversations.wording.plain import plain

_LONGEST_NAME = 28
_LONGEST_TITLE = 60


def mark_wrong(turn: Turn, marked: WrongAnswerMarked) -> None:
    """The words are an example of the right answer; of no answer at all only where none is right.

    The mark itself was noted already.
    """
    words, by = clean(marked.words).strip(), clean(marked.by)
    if not is_example(words) or not (marked.right is None or marked.right in turn.journey.answers):
        return
    turn.add(LearnExample(marked.right, words, language_of(turn.journey, words), by))
    how: Settlement = "not_ours" if marked.right is None else "example"
    turn.add(SettleQuestion(words, how, by, marked.answered_at))


def take_lesson(turn: Turn, taught: StaffTaught) -> None:
    """What staff answered is learned, or it is told that it can't be."""
    if learn_from_staff(turn, clean(taught.words), clean(taught.reply), taught.by, taught.answer) is None:
        turn.note(LessonRefused(clean(taught.by)), reason("not_learned"))


def learn_from_staff(turn: Turn, words: str, reply: str, by: str, answer: str | None = None) -> str | None:
    """Staff answered a question: from now on the bot can. Gives the answer's id; None where it can't be learned.

    `reply` becomes a new answer. Where `answer` is given the question becomes an example of that one instead.
    """
    words, reply, by = words.strip(), reply.strip(), clean(by)
    fits = answer in turn.journey.answers if answer else find_problem(turn.journey, reply) is None
    if not fits or not is_example(words):
        return None
    name = answer or name_answer(words, turn.given.fresh.code())
    if not answer:
        said = {language_of(turn.journey, reply): reply}
        turn.add(LearnAnswer(name, title_of(reply), said, by))
    turn.add(LearnExample(name, words, language_of(turn.journey, words), by))
    turn.add(SettleQuestion(words, "example" if answer else "answer", by))
    turn.note(AnswerTaught(name, by, not answer), reason("taught_by", by=by))
    return name


def name_answer(words: str, code: str) -> str:
    """An id for an answer to these words: what is Latin in them, and a code that nothing else has."""
    latin = "_".join(re.findall("[a-z]+", plain(words)))[:_LONGEST_NAME].strip("_")
    return f"{latin or 'learned'}_{code.lower()}"


def title_of(reply: str) -> str:
    """What an answer is called: how it begins."""
    line = " ".join(reply.split())
    return line if len(line) <= _LONGEST_TITLE else f"{line[:_LONGEST_TITLE].rsplit(' ', 1)[0]}…"
