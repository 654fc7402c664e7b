"""What a question that staff were asked is most like: told meanwhile, or offered, and never said to be the answer."""

from collections.abc import Iterator, Sequence

from conversations.answers.asked.recalling import find_nearer
from conversations.answers.giving import give_answer
from conversations.answers.offered.facts import AnswerGiven
from conversations.answers.words import was_told
from conversations.handoff.facts import StaffAsked
from conversations.handoff.questions import ask_staff
from conversations.lead.content import Choice
from conversations.lead.reason import reason
from conversations.learning.noting import is_not_ours
from conversations.profile.learning import is_tender
from conversations.timeline.names import name_of
from conversations.turn.replying import HELP
from conversations.turn.turn import Turn
from conversations.understanding.reading import OTHER, Candidate, Label
from conversations.understanding.segments import is_question

_TOLD, _AHEAD = 0.3, 2.0
"""How likely an answer must be that is told at once, and how many times likelier than nothing of the business. Of first
messages by people who had not seen the answers, seven of eight such were what was asked for."""
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
    if _is_sore(turn) or turn.traits.billed_by_part:
        return
    if names := list(_find_likely(turn, asked)):
        why = reason("may_help", answer=names[0])
        turn.reply("meanwhile", turn.phrase("meanwhile"), why, offer_answers(turn, names), place=HELP)


def ask_staff_too(turn: Turn, words: str) -> None:
    """Put a question to staff; what it is rather like is told before that, where there is such an answer."""
    is_free = is_question(words) and not (
        _is_sore(turn) or turn.has_said("answer") or is_not_ours(turn, words)
    )
    likely = _find_likeliest(turn, words) if is_free else None
    if likely is None:
        ask_staff(turn, words, told="ask_staff" if is_question(words) else "passed_on")
        return
    why = reason("may_help", answer=likely.label.name)
    give_answer(turn, AnswerGiven(likely.label.name, likely.score, None), why, alone=False)
    ask_staff(turn, words, told="asked_too")


def _find_likeliest(turn: Turn, words: str) -> Candidate | None:
    """The nearest answer, where it is near enough and was not told before."""
    found = turn.playbook.reader.read(words).candidates
    best = max((one for one in found if one.label.kind == "answer"), key=lambda one: one.score, default=None)
    other = next((one.score for one in found if one.label == OTHER), 0.0)
    if nearer := find_nearer(turn, best.label.name if best else None, words):
        best = Candidate(Label("answer", nearer), _TOLD)
    elif best is None or best.score < max(_TOLD, _AHEAD * other):
        return None
    is_new = best.label.name in turn.journey.answers and not was_told(turn, best.label.name)
    return best if is_new else None


def _is_sore(turn: Turn) -> bool:
    """Whether what is merely near must not be told to them."""
    hands = turn.lead.handoff
    return hands.was_let_down(turn.now) or hands.is_grieved() or is_tender(turn)


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
