"""Which group or hour they belong in is asked of the levels, and not of which dance to take."""

from dataclasses import replace

from conversations.answers.asked.meeting import Meetings
from conversations.profile.learning import learn_from_act
from conversations.profile.patterns import find_age
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "placing")
_ASKS, _SKILLED, _DANCED, _YOUNG = (whole(_SAID[key]) for key in ("asks", "skilled", "danced", "young"))


@remembered
def asks_where_placed(words: str) -> bool:
    """Whether words ask which group or hour somebody who tells what they can belongs in.

    >>> asks_where_placed("which group should I join, I danced"), asks_where_placed("לאיזו קבוצה אני שייכת? רקדתי")
    (True, True)
    >>> asks_where_placed("which group is for my son, a beginner?"), asks_where_placed("which hour is the salsa?")
    (False, False)
    >>> asks_where_placed("I waltzed once. Does that make me an intermediate?"), asks_where_placed("am I a member?")
    (True, False)
    """
    is_skill = _ASKS.search(words) is not None and _SKILLED.search(words) is not None
    return is_skill and not _YOUNG.search(words) and find_age(words) is None


def place_by_skill(turn: Turn, acts: list[Act]) -> list[Act]:
    """The acts, with the question of where they belong as one about the levels, where a business has these."""
    levels = turn.playbook.index(Meetings).statements.get("experienced")
    if levels is None or not asks_where_placed(turn.heard):
        return acts
    asked = ""
    if _DANCED.search(turn.heard):
        learn_from_act(turn, "experienced", turn.heard)
        asked = _PLAINLY[turn.language]
    asks = [act for act in acts if act.name in _LIKE_IT and (_ASKS.search(act.words) or len(acts) == 1)]
    if not asks:
        return acts
    words = asked or asks[0].words
    placed = replace(
        asks[0], name="answer", words=words, about=levels, score=1.0, alone=not asked and asks[0].alone
    )
    return [placed, *(act for act in acts if act not in asks and act.about != levels)]


_PLAINLY = {
    "en": "I used to dance years ago, which level am I?",
    "he": "רקדתי פעם, לפני שנים, לאיזו רמה אני שייכת?",
}
"""The same in the words that a business has an answer for, without the hour or the day that stands beside it."""
_LIKE_IT = frozenset({"answer", "unknown", "ask_advice"})
