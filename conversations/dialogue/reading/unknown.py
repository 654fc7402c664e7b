"""Questions of a turn that nothing answers."""

import re

from conversations.answers.asked.recalling import find_said
from conversations.dialogue.heard.halves import is_vague
from conversations.dialogue.heard.when import guess_when
from conversations.dialogue.reading.follows import is_elsewhere, is_met
from conversations.dialogue.reading.kinds import POLITE
from conversations.dialogue.reading.thresholds import LEAST, LEAST_BESIDE
from conversations.profile.conditions import find_conditions
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.understanding.intents.rarity import names_something
from conversations.understanding.segments import begins_as_question, is_question, stand_alone
from conversations.wording.forms import is_hebrew

POINTS_BACK = re.compile(r"\W*(?:(?:is|was|does|would) (?:it|that|this)|זה|זאת|האם זה)(?!\w)", re.IGNORECASE)
"""Such a question is about what stands beside it ("is that weird?")."""
_WISHES = re.compile(
    r"(?<!\w)(?:i'?d prefer|i would prefer|we'?d prefer|i'?d (?:really )?like it if|it'?s important (?:to me )?that|"
    r"מעדיפה?|אעדיף|נעדיף|חשוב לי ש\w+|discretion|דיסקרטי\w*)(?!\w)",
    re.IGNORECASE,
)
"""A wish of theirs, which staff should know of as they should of a question."""


def find_unknown(turn: Turn, parts: list[str], found: list[Act]) -> list[Act]:
    """Questions of the turn that nothing answers."""
    known = [act.words for act in found]
    if any(is_met(turn, act) for act in found):
        return []  # what they told is met with an answer, and is what they ask about
    is_beside = any(act.name not in POLITE for act in found)
    left = [
        part
        for part in parts
        if not any(part in words for words in known)
        and (is_question(part) or _WISHES.search(part))
        and not (is_vague(part) and (found or find_conditions(" ".join(parts))))
        and not is_elsewhere(turn, part)
    ]
    acts = ((part, _find_said(turn, part), _says_enough(part, is_beside=is_beside)) for part in left)
    return [
        said or guess_when(turn, part) or Act("unknown", part, 0.0)
        for part, said, is_enough in acts
        if said or is_enough
    ]


def _find_said(turn: Turn, part: str) -> Act | None:
    """The answer that has to do with a question which is like none that is known."""
    is_own = (
        begins_as_question(part)
        and not POINTS_BACK.match(stand_alone(part))
        and not turn.lead.handoff.is_grieved()
    )
    is_named = len(part.split()) > LEAST or "?" in part or is_hebrew(part)  # and no "how lovely"
    said = find_said(turn, part) if is_own and is_named and len(part.split()) >= LEAST else None
    return Act("answer", part, 1.0, about=said) if said else None


def _says_enough(part: str, *, is_beside: bool) -> bool:
    """Whether a question is one by itself; beside an answer a short one must name something ("any sauna?")."""
    size = len(part.split())
    if size >= (LEAST_BESIDE if is_beside else LEAST):
        return True
    return size > LEAST and names_something(part) and not POINTS_BACK.match(part)
