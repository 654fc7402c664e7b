"""What a question that staff were asked is most like: offered to be read meanwhile, and never said to be the answer."""

from collections.abc import Iterator, Sequence

from conversations.answers.words import was_told
from conversations.handoff.facts import StaffAsked
from conversations.lead.content import Choice
from conversations.lead.reason import reason
from conversations.profile.learning import is_tender
from conversations.timeline.names import name_of
from conversations.turn.replying import HELP
from conversations.turn.turn import Turn
from conversations.understanding.reading import OTHER
from conversations.understanding.segments import is_question

_FIRST, _SECOND = 0.3, 0.2
"""How likely an answer must be that is offered, and one beside it."""
_TIMES = 2.0
"""How many times likelier than nothing of the business."""
_MOST = 2


def offer_meanwhile(turn: Turn) -> None:
    """Beside the word that staff were asked, what may help till then: one or two things to choose."""
    asked = next((fact.question for fact in turn.facts if isinstance(fact, StaffAsked)), None)
    if asked is None or not turn.has_said("asked_staff") or turn.has_said("answer") or not is_question(asked):
        return
    is_sore = turn.lead.handoff.was_let_down(turn.now) or turn.lead.handoff.is_grieved() or is_tender(turn)
    if is_sore or turn.traits.billed_by_part:
        return
    if names := list(_find_likely(turn, asked)):
        why = reason("may_help", answer=names[0])
        turn.reply("meanwhile", turn.phrase("meanwhile"), why, offer_answers(turn, names), place=HELP)


def offer_answers(turn: Turn, names: Sequence[str]) -> tuple[Choice, ...]:
    """A choice for each answer."""
    return tuple(Choice(f"answer:{name}", _begin_large(name_answer(turn, name))) for name in names)


def _begin_large(title: str) -> str:
    return title[:1].upper() + title[1:]


def name_answer(turn: Turn, answer_id: str) -> str:
    """What an answer is about, to be read in a sentence."""
    title = turn.journey.answers[answer_id].title
    if title:
        return turn.say(title)
    return name_of("answer", answer_id, turn.language, turn.journey).strip('"״“”')


def _find_likely(turn: Turn, words: str) -> Iterator[str]:
    found = turn.playbook.reader.read(words).candidates
    other = next((one.score for one in found if one.label == OTHER), 0.0)
    least, offered = max(_FIRST, _TIMES * other), 0
    for one in sorted(found, key=lambda each: -each.score):
        if one.label.kind != "answer" or one.label.name not in turn.journey.answers:
            continue
        if one.score < least or offered == _MOST:
            return
        if not was_told(turn, one.label.name):
            yield one.label.name
            offered += 1
            least = max(_SECOND, _TIMES * other)
