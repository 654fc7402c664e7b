"""What is replied to a survey beside a score: nothing yet, a kind word, a why left out, or what went wrong."""

from datetime import timedelta
from typing import cast

from conversations.asking.troubles import tells_of_trouble
from conversations.grievances.telling import wants_money_back
from conversations.lead.reason import reason
from conversations.profile.tones import praises
from conversations.purchases.part import Purchases
from conversations.surveys.answering import (
    EXPLAIN,
    Answering,
    explain,
    find_asked,
    find_explained,
    take_score,
)
from conversations.surveys.asking import ASKED
from conversations.surveys.changing import is_of_review, names_scale, read_change
from conversations.surveys.part import Surveys
from conversations.surveys.reading import is_number, read_score
from conversations.surveys.scales import SCALES, SurveyKind
from conversations.surveys.worded import leaves_why_out, may_be_several, says_it_never_came, says_not_yet
from conversations.surveys.words import SurveyWords
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question
from conversations.wording.filling import clean

_EARLY = timedelta(minutes=30)
"""So long after a low score the next words tell what went wrong, whatever they would be elsewhere."""
_SHORT, _MOST_WORDS = 6, 2000
_CHANGED_WITHIN = timedelta(days=7)
_OF_SURVEY = frozenset({EXPLAIN, "survey_noted", "survey_over"})


def hear_no_score(turn: Turn, words: str) -> bool:
    """No score yet, right after one was asked for: it did not come, it is too early, or a kind word takes its place."""
    asked = find_asked(turn)
    if asked is None or asked.round.answered_at or turn.lead.dialogue.said.kind != ASKED:
        return False
    if says_it_never_came(words) and "delivery" in asked.survey.starts:
        return turn.playbook.index(Dispatch).acts["where_is_it"](turn, Act("where_is_it", words))
    is_early, is_off, scale = says_not_yet(words), is_number(words), SCALES[asked.kind]
    is_kind = praises(words) and len(words.split()) <= _SHORT
    if not (is_early or is_kind or is_off or may_be_several(words)):
        return False
    phrase = "survey_when_ready" if is_early else "survey_off_scale" if is_off else "survey_number"
    told = turn.phrase(phrase, first=str(scale.least), count=str(scale.most))
    choices = tuple(turn.lead.dialogue.choices)
    about = f"{asked.kind}:{asked.round.number}"
    turn.reply(ASKED, told, reason("survey_asked", survey=asked.kind), choices, about=about)
    return True


def hear_change(turn: Turn, words: str) -> bool:
    """Another score in place of the one they gave lately ("make it a 6"), where that is what they speak of."""
    asked = _find_answered(turn, words)
    said = read_change(words, SCALES[asked.kind]) if asked else None
    if asked is None or said is None:
        return False
    take_score(turn, asked, said.value, said.words)
    return True


def _find_answered(turn: Turn, words: str) -> Answering | None:
    """The round that was answered last, a few days ago at most, where the talk is of it."""
    kept = [
        (round.answered_at, kind, round)
        for kind in SCALES
        if (round := turn.lead[Surveys].latest(kind)) and round.answered_at
    ]
    said, own = turn.journey.own_part(SurveyWords), max(kept, default=None, key=lambda one: one[0])
    survey = said.of(own[1]) if said and own else None
    if own is None or survey is None or turn.now - own[0] > _CHANGED_WITHIN or is_of_review(words):
        return None
    is_spoken_of = turn.lead.dialogue.said.kind in _OF_SURVEY or turn.now - own[0] < _EARLY
    return Answering(cast(SurveyKind, own[1]), survey, own[2]) if is_spoken_of or names_scale(words) else None


def hear_unasked(turn: Turn, words: str) -> bool:
    """A score that nobody asked for, with what went wrong beside it ("8 but it came cold"): a complaint."""
    is_theirs = turn.lead[Purchases].is_customer and find_asked(turn) is None
    said = read_score(words, SCALES["nps"]) if is_theirs else None
    if said is None or not tells_of_trouble(said.words) or turn.lead.handoff.is_grieved():
        return False
    return turn.playbook.index(Dispatch).acts["complaint"](turn, Act("complaint", words))


def hear_left_out(turn: Turn, words: str) -> bool:
    """Asked why, they would rather not say: no "all right" to something else."""
    asked = find_explained(turn)
    if turn.lead.dialogue.said.kind != EXPLAIN or asked is None or not leaves_why_out(words):
        return False
    turn.reply("survey_noted", turn.say(asked.survey.noted), reason("survey_explained"))
    return True


def hear_low_why(turn: Turn, words: str) -> bool:
    """The first words after a low score say what went wrong: "cold" is of the food, and "everything" no nod."""
    asked = find_explained(turn)
    at = asked.round.answered_at if asked else None
    if asked is None or at is None or turn.lead.handoff.open is None or turn.now - at > _EARLY:
        return False
    if leaves_why_out(words):
        turn.reply("waiting", turn.phrase("survey_low_left"), reason("survey_explained"))
        return True
    is_told = not (is_question(words) or signals.asks_for_person(words))
    if not is_told or wants_money_back(words) or not any(sign.isalpha() for sign in words):
        return False
    explain(turn, asked, clean(words)[:_MOST_WORDS].strip())
    turn.lead.handoff.told_at = turn.now
    turn.reply("waiting", turn.phrase("survey_low_why"), reason("survey_explained"))
    return True
