"""When a customer is asked for a score: some time after an order arrived, a meeting was held, people helped them."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any, cast

from conversations.asking.again import LostAsk, ask_again
from conversations.asking.asking import Ask, keep_quiet, put
from conversations.deliveries.part import Deliveries
from conversations.handoff.facts import HandoffEnded
from conversations.lead.content import Choice
from conversations.lead.reason import reason
from conversations.profile.learning import is_customer
from conversations.purchases.facts import OrderUndone
from conversations.purchases.part import Purchases
from conversations.surveys.effects import KeepRound
from conversations.surveys.facts import SurveyAsked, SurveyLapsed
from conversations.surveys.part import Surveys
from conversations.surveys.scales import SCALES, SurveyKind
from conversations.surveys.words import Survey, SurveyWords, Trigger
from conversations.timeline.capability import UNTOLD
from conversations.turn.effects import StartTimer, StopTimers
from conversations.turn.facts import Fact
from conversations.turn.inputs import Input, TimerFired, Unreachable
from conversations.turn.keys import Key
from conversations.turn.turn import Turn

SURVEY, SURVEY_END = "survey", "survey_end"
"""The purposes of its timers: to ask, and to stop waiting. The subject is the kind."""
ASKED = "survey"
"""The kind of utterance that a question is; it is about `kind:round`."""
_WAITS = timedelta(days=21)
"""How long a question that was due is worth asking, for all that stands against it."""
_TRIGGERS: Mapping[str, Trigger] = {
    "order_delivered": "delivery",
    "meeting_held": "meeting",
    "purchased": "purchase",
    "handoff_done": "handoff",
}
"""What brings questions about, by the names of facts: whoever notes one need not be known here."""
_OF_ORDERS: frozenset[Trigger] = frozenset({"delivery", "purchase"})


def follow(turn: Turn, _: Input) -> None:
    """What happened may be worth a question, or make one out of place."""
    if turn.noted(OrderUndone) and turn.lead.handoff.owed == "money":
        turn.lead.handoff.owed = None
    words = turn.journey.own_part(SurveyWords)
    if words is None:
        return
    keep_quiet(turn, SURVEY)
    if (undone := turn.noted(OrderUndone)) and undone.over:
        _call_off(turn, words)
    for fact in turn.facts:
        if fact.stored_as in _TRIGGERS and (trigger := _name_trigger(turn, fact)):
            for kind, survey in _list(words):
                if trigger in survey.starts:
                    _plan(turn, kind, survey)


def ask(turn: Turn, timer: TimerFired) -> None:
    """The moment to ask came."""
    kind, words = timer.key.subject, turn.journey.own_part(SurveyWords)
    survey = words.of(kind) if words else None
    kept = turn.lead[Surveys]
    if survey is None or _rests(turn, kind, survey):
        kept.planned.pop(kind, None)
        return
    number = int(turn.now.timestamp() // 60)
    question = turn.say(survey.question)
    key = Key(SURVEY, kind, round=number)
    choices = _list_scores(kind, number)
    why = reason("survey_asked", survey=kind)
    late = turn.lead[Deliveries].awaits(turn.lead[Purchases].orders, "late")
    first = reason("is_late") if late else None
    outcome = put(turn, timer, Ask(kind, ASKED, question, why, key, choices, f"{kind}:{number}", first))
    if outcome == "moved":
        return
    kept.planned.pop(kind, None)
    if outcome == "asked":
        _begin(turn, cast(SurveyKind, kind), survey)


def ask_anew(turn: Turn, failed: Unreachable, key: Key) -> None:
    """The question did not arrive: it takes the next channel, while it is open and not answered."""
    round, words = turn.lead[Surveys].find(key.subject, key.round), turn.journey.own_part(SurveyWords)
    survey = words.of(key.subject) if words else None
    if survey is None or round is None or round.answered_at or turn.now - round.asked_at >= survey.lapses:
        return
    why = reason("survey_asked", survey=key.subject)
    ask_again(turn, failed, key, LostAsk(key.subject, ASKED, why, f"{key.subject}:{key.round}"))


def end(turn: Turn, timer: TimerFired) -> None:
    """Nobody answered in time."""
    round = turn.lead[Surveys].latest(timer.key.subject)
    if round is not None and round.score is None and round.number == timer.data.get("round"):
        turn.note(SurveyLapsed(cast(SurveyKind, timer.key.subject), round.number))


def _begin(turn: Turn, kind: SurveyKind, survey: Survey) -> None:
    round = turn.lead[Surveys].begin(kind, turn.now)
    turn.note(SurveyAsked(kind, round.number))
    turn.add(KeepRound(kind, round.number, round.asked_at))
    data: dict[str, Any] = {"round": round.number, UNTOLD: True}
    turn.add(StartTimer(Key(SURVEY_END, kind), turn.now + survey.lapses, data=data))


def _plan(turn: Turn, kind: str, survey: Survey) -> None:
    kept = turn.lead[Surveys]
    if kind in kept.planned or _rests(turn, kind, survey):
        return
    due = turn.now + survey.after
    kept.planned[kind] = due
    turn.add(StartTimer(Key(SURVEY, kind), due, due + _WAITS))


def _call_off(turn: Turn, words: SurveyWords) -> None:
    """Nothing they bought stands any more: nobody asks how they like it."""
    kept = turn.lead[Surveys]
    for kind, survey in _list(words):
        if kind in kept.planned and _OF_ORDERS.intersection(survey.starts):
            del kept.planned[kind]
            turn.add(StopTimers(reason("money_back"), SURVEY, kind))


def _rests(turn: Turn, kind: str, survey: Survey) -> bool:
    latest = turn.lead[Surveys].latest(kind)
    return latest is not None and turn.now - latest.asked_at < survey.rest


def _name_trigger(turn: Turn, fact: Fact) -> Trigger | None:
    if isinstance(fact, HandoffEnded) and (not fact.by or _had_to_complain(turn, fact)):
        return None  # nobody helped, or a neighbour had to complain
    return _TRIGGERS.get(fact.stored_as)


def _had_to_complain(turn: Turn, ended: HandoffEnded) -> bool:
    """Whether it was the trouble of somebody who has bought nothing here."""
    lead, at = turn.lead, turn.lead.handoff.let_down_at
    was_trouble = at is not None and turn.now - at <= ended.length
    is_ours = lead[Purchases].orders or is_customer(turn)
    return was_trouble and not is_ours


def _list(words: SurveyWords) -> Iterator[tuple[str, Survey]]:
    for kind in SCALES:
        if survey := words.of(kind):
            yield kind, survey


def _list_scores(kind: str, number: int) -> tuple[Choice, ...]:
    scale = SCALES[kind]
    return tuple(
        Choice(f"survey:{kind}:{number}:{score}", str(score)) for score in range(scale.least, scale.most + 1)
    )
