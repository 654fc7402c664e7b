"""Telling of oneself, as an act: a word that shows it was heard, where one is due."""

import re
from collections.abc import Mapping

from conversations.lead.reason import reason
from conversations.profile.conditions import name_heard
from conversations.profile.learning import is_tender, learn_from_act
from conversations.profile.patterns import is_past_wedding
from conversations.turn.acts import Act
from conversations.turn.capability import ActHandler
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn

_HEARD = frozenset({
    "wedding", "birthday", "loss", "illness", "hard_time", "reserve_duty", "good_news", "shy", "health_constraint",
})  # fmt: skip
"""What deserves a word of its own."""
_JOYS = frozenset({"wedding", "birthday", "good_news"})
_LAUGHS = re.compile(r"[😅😂🤣😄😁🙈😜😉]|ח{2,}|(?<!\w)(?:lol|haha+)(?!\w)", re.IGNORECASE)
"""Who laughs about it wants no comfort."""
NEEDS_NOTHING = frozenset({"loss", "illness", "hard_time", "good_news", "reserve_duty"})
"""What nothing is asked after: the word is all there is to say."""


def _hear(turn: Turn, act: Act) -> bool:
    learn_from_act(turn, act.name, act.words)
    if act.name == "wedding" and is_past_wedding(act.words):
        return False
    if act.name in _JOYS and is_tender(turn):
        return False  # of whom they lost, or of what did not come to be
    if act.name in _HEARD and not (act.name == "hard_time" and _LAUGHS.search(act.words + turn.heard)):
        heard = turn.phrase(name_heard(act.name, act.words))
        turn.reply("heard", heard, reason("told_us", act=act.name), place=HEARD)
    return True


ACTS: Mapping[str, ActHandler] = dict.fromkeys(
    (
        "for_child", "own_age", "alone", "as_couple", "for_group", "beginner", "experienced", "shy",
        "health_constraint", "diet", "wedding", "birthday", "loss", "illness", "reserve_duty", "good_news",
        "hard_time", "lives_in", "gift", "student_soldier", "interest",
    ),
    _hear,
)  # fmt: skip
