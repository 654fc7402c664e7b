"""What nobody answered is kept, and put to use by whoever knows better."""

from conversations.lead.reason import reason
from conversations.learning.facts import (
    AnswerMarked,
    AnswerTaught,
    LessonGiven,
    LessonRefused,
    QuestionUnanswered,
)
from conversations.learning.inputs import StaffTaught, WrongAnswerMarked
from conversations.learning.reasons import REASONS
from conversations.learning.teaching import mark_wrong, take_lesson
from conversations.turn.capability import Capability, Handled
from conversations.turn.effects import Note
from conversations.turn.facts import Wording
from conversations.wording.filling import clean


def _remember_mark(marked: WrongAnswerMarked) -> Note:
    by, answer = clean(marked.by), clean(marked.answer)
    why = (
        reason("marked_none", by=by)
        if marked.right is None
        else reason("marked_right", by=by, answer=clean(marked.right))
    )
    return Note(AnswerMarked(marked.answered_at, answer, marked.right, by), (why,))


def _remember_lesson(taught: StaffTaught) -> Note:
    by = clean(taught.by)
    return Note(LessonGiven(by), (reason("taught_by", by=by),))


LEARNING = Capability(
    name="learning",
    inputs={
        WrongAnswerMarked: Handled(mark_wrong, _remember_mark),
        StaffTaught: Handled(take_lesson, _remember_lesson),
    },
    reasons=REASONS,
    facts={
        QuestionUnanswered: None,
        AnswerMarked: Wording(
            "wrong answer: {answer}", "התשובה {answer} לא הייתה נכונה", "The answer {answer} was wrong"
        ),
        LessonGiven: Wording("a lesson", "שיעור לבוט", "A lesson for the bot"),
        AnswerTaught: Wording("learned: {answer}", "הבוט למד: {answer}", "The bot has learned {answer}"),
        LessonRefused: Wording("not learned", "הבוט לא למד את זה", "The bot did not learn it"),
    },
)
