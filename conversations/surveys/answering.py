"""A score: by a tap, a number or words; one a round, the last of its day. A low one is for people at once."""

from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple, cast

from conversations.asking.late import is_last_said, is_off_the_list, waits_since
from conversations.asking.part import Asks
from conversations.asking.troubles import tells_of_trouble
from conversations.handoff.opening import keep_waiting, open_handoff
from conversations.handoff.talking import pass_on
from conversations.lead.reason import reason
from conversations.surveys.changing import read_change
from conversations.surveys.effects import KeepRound
from conversations.surveys.facts import SurveyAnswered, SurveyExplained
from conversations.surveys.part import Round, Surveys
from conversations.surveys.reading import Scored, read_score
from conversations.surveys.scales import SCALES, SurveyKind
from conversations.surveys.worded import (
    leaves_why_out,
    read_worded,
    wishes_it_so,
)
from conversations.surveys.words import Survey, SurveyWords
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question
from conversations.wording.filling import clean

EXPLAIN = "survey_why"
"""The kind of utterance that asks why; it is about `kind:round`."""
_EXPLAINED_WITHIN = timedelta(hours=24)
_MOST_WORDS = 2000
_COUNTS = timedelta(days=30)
"""So long after a question a score still counts, though nobody waits for it any more."""
_TELLING = 3
_POLITE = frozenset({"thanks", "nod", "bye", "laugh", "blessing", "greeting", "compliment", "agree", "sorry"})


class Answering(NamedTuple):
    """A round that somebody answers."""

    kind: SurveyKind
    survey: Survey
    round: Round


def press_score(turn: Turn, choice: str) -> bool:
    """A tap on a score, also on an old message: it belongs to that message's round."""
    kind, _, rest = choice.partition(":")
    number, _, score = rest.partition(":")
    words, scale = turn.journey.own_part(SurveyWords), SCALES.get(kind)
    survey = words.of(kind) if words else None
    if survey is None or scale is None or not (number.isdecimal() and score.isdecimal()):
        return False
    round = turn.lead[Surveys].find(kind, int(number))
    if round is None or not scale.least <= int(score) <= scale.most:
        _say_over(turn, round)
        return True
    _take(turn, Answering(cast(SurveyKind, kind), survey, round), int(score), "")
    return True


def hear_score(turn: Turn, words: str) -> bool:
    """A score in words, where one was asked for and nothing else was offered since."""
    asked = find_asked(turn)
    said = _read(asked, words) if asked else None
    if asked is None or said is None:
        return False
    _take(turn, asked, said.value, said.words)
    return True


def _read(asked: Answering, words: str) -> Scored | None:
    """A number, also where it was answered today; a word only where nothing was answered yet."""
    scale = SCALES[asked.kind]
    if number := read_score(words, scale):
        return number
    if asked.round.answered_at:
        return read_change(words, scale)
    worded = read_worded(words, asked.kind)
    return None if worded is None else Scored(worded)


def hear_in_hands(turn: Turn, words: str) -> bool:
    """A score while a person has the conversation, who reads along; what they wrote since is answered."""
    if not turn.lead.handoff.has_owner() or not is_last_said(turn) or not hear_score(turn, words):
        return False
    pass_on(turn, words, waits=False)
    return True


def hear_late_score(turn: Turn, words: str) -> bool:
    """A score in words, where something else was sent since it was asked for, and it is no number of that."""
    late = _read_late(turn, words)
    if late is None:
        return False
    _take(turn, *late)
    return True


def is_score(turn: Turn, words: str) -> bool:
    """Whether words answer what was asked, and wait for no more."""
    asked = find_asked(turn)
    if asked is None:
        return _read_late(turn, words) is not None
    return _read(asked, words) is not None


def _read_late(turn: Turn, words: str) -> tuple[Answering, int, str] | None:
    asked = _find_waiting(turn)
    said = read_score(words, SCALES[asked.kind]) if asked else None
    if asked is None or said is None or not is_off_the_list(turn, said.value):
        return None
    return asked, said.value, said.words


def _find_waiting(turn: Turn) -> Answering | None:
    """The round that still waits for its answer, where they were asked nothing and have said nothing since."""
    words, last_asked = turn.journey.own_part(SurveyWords), max(turn.lead[Asks].asks, default=turn.now)
    for kind in SCALES if words else ():
        survey, round = words.of(kind) if words else None, turn.lead[Surveys].latest(kind)
        if survey is None or round is None or round.answered_at is not None:
            continue
        is_last = round.asked_at >= last_asked
        if is_last and _is_open(turn, survey, round) and waits_since(turn, round.asked_at):
            return Answering(cast(SurveyKind, kind), survey, round)
    return None


def find_asked(turn: Turn) -> Answering | None:
    """The round that a number or a word would answer: the one whose scores were offered last."""
    offered = next(iter(turn.lead.dialogue.choices), None)
    area, _, rest = offered.id.partition(":") if offered else ("", "", "")
    kind, _, rest = rest.partition(":")
    number = rest.partition(":")[0]
    words = turn.journey.own_part(SurveyWords)
    survey = words.of(kind) if words and area == "survey" else None
    round = turn.lead[Surveys].find(kind, int(number)) if survey and number.isdecimal() else None
    return Answering(cast(SurveyKind, kind), survey, round) if survey and round else None


def hear_wanted(turn: Turn, words: str) -> bool:
    """Words right after they were asked why: whatever they would mean elsewhere. Mere thanks are none."""
    is_thanks = signals.thanks(words) and len(words.split()) < _TELLING
    if turn.lead.dialogue.said.kind != EXPLAIN or is_thanks:
        return False
    return hear_why(turn, words) and not signals.is_angry(words)


def hear_why(turn: Turn, words: str) -> bool:
    """Words after a score say why. A question, a request or a complaint among them is answered all the same."""
    asked = find_explained(turn)
    text = clean(words)[:_MOST_WORDS].strip()
    is_asked = is_question(words) and not wishes_it_so(words)
    if asked is None or is_asked or not any(sign.isalpha() for sign in text):
        return False
    if not leaves_why_out(text):
        explain(turn, asked, text)
    if turn.lead.handoff.open:
        keep_waiting(turn)
        return True
    best = turn.playbook.reader.read(words)
    if (
        not wishes_it_so(words)
        and best.sure
        and best.best
        and best.best.label.kind == "act"
        and best.best.label.name not in _POLITE
    ):
        return False
    turn.reply("survey_noted", turn.say(asked.survey.noted), reason("survey_explained"))
    return True


def _take(turn: Turn, asked: Answering, score: int, words: str) -> None:
    """Take a score, if its round is open or was answered today."""
    if _is_open(turn, asked.survey, asked.round):
        take_score(turn, asked, score, words)
    else:
        _say_over(turn, asked.round)


def take_score(turn: Turn, asked: Answering, score: int, words: str) -> None:
    """Take a score, in place of another as well."""
    kind, _, round = asked
    before, round.score = round.score, score
    round.answered_at = round.answered_at or turn.now
    instead = before if before != score else None
    turn.note(
        SurveyAnswered(kind, round.number, score, instead), reason("survey_scored", survey=kind, score=score)
    )
    if words and not is_question(words):
        explain(turn, asked, clean(words)[:_MOST_WORDS])
    else:
        _keep(turn, asked)
    _respond(turn, asked, words)
    if words and is_question(words):
        turn.playbook.index(Dispatch).answer(turn, words)


def _respond(turn: Turn, asked: Answering, words: str) -> None:
    kind, survey, round = asked
    score = round.score or 0
    if score <= SCALES[kind].low:
        if round.handoff is None:
            _call_people(turn, asked, words)
        else:
            keep_waiting(turn)
        return
    if words and tells_of_trouble(words):
        heard = turn.phrase("complaint_heard")
        open_handoff(turn, reason("complains"), turn.heard or words, gravity="trouble", heard=heard)
        return
    told = survey.noted if round.why else survey.thanks
    said = "survey_noted" if round.why else EXPLAIN
    why = reason("survey_scored", survey=kind, score=score)
    turn.reply(said, turn.say(told), why, about=f"{kind}:{round.number}")


def _call_people(turn: Turn, asked: Answering, words: str) -> None:
    """A case is opened with the score and the words; what is promised is what happens."""
    kind, survey, round = asked
    cause = reason("low_score", survey=kind, score=round.score)
    told = turn.say(survey.low_told if words and survey.low_told else survey.low)
    open_handoff(turn, cause, turn.heard or words, gravity="trouble", heard=told)
    round.handoff = turn.lead.handoff.open.id if turn.lead.handoff.open else ""


def explain(turn: Turn, asked: Answering, text: str) -> None:
    """Keep why they scored so."""
    asked.round.why = text
    turn.note(SurveyExplained(asked.kind, asked.round.number, text))
    _keep(turn, asked)


def _keep(turn: Turn, asked: Answering) -> None:
    round = asked.round
    kept = KeepRound(asked.kind, round.number, round.asked_at)
    turn.add(replace(kept, score=round.score, answered_at=round.answered_at, why=round.why))


def _is_open(turn: Turn, survey: Survey, round: Round) -> bool:
    """One answer a round: the first ends it, but for others of the same day."""
    if round.answered_at is None:
        return turn.now - round.asked_at < max(survey.lapses, _COUNTS)
    zone = turn.playbook.zone
    return round.answered_at.astimezone(zone).date() == turn.now.astimezone(zone).date()


def _say_over(turn: Turn, round: Round | None) -> None:
    """Who never answered is not told that we have their answer."""
    is_answered = round is not None and round.answered_at is not None
    phrase = turn.phrase("survey_over") if is_answered else turn.phrase("survey_closed")
    turn.reply("survey_over", phrase, reason("survey_over"))


def find_explained(turn: Turn) -> Answering | None:
    """The round whose why is being told: asked for by the last thing said, or by what a low score was answered with."""
    words = turn.journey.own_part(SurveyWords)
    if words is None:
        return None
    said, handoff = turn.lead.dialogue.said, turn.lead.handoff.open
    for kind in SCALES:
        survey, round = words.of(kind), turn.lead[Surveys].latest(kind)
        if survey is None or round is None or round.answered_at is None or round.why:
            continue
        is_fresh = turn.now - round.answered_at < _EXPLAINED_WITHIN
        is_asked = said.kind == EXPLAIN and said.about == f"{kind}:{round.number}"
        if is_fresh and (is_asked or (handoff is not None and handoff.id == round.handoff)):
            return Answering(cast(SurveyKind, kind), survey, round)
    return None
