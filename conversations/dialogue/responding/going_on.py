"""Words that belong to what was asked or answered just before."""

import re
from datetime import timedelta

from conversations.answers.answering import answer_act
from conversations.answers.offered.facts import AnswerGiven
from conversations.dialogue.heard.following import find_for_party, was_counted
from conversations.dialogue.reading.kinds import GRAVE, POLITE
from conversations.dialogue.reading.unknown import POINTS_BACK
from conversations.dialogue.responding.thresholds import BREATH, FEW, SHORT
from conversations.dialogue.responding.told import was_party_told
from conversations.handoff.acts import awaits_details, take_details
from conversations.handoff.waiting.details import names_day
from conversations.lead.reason import reason
from conversations.meetings.offered.showing import OFFERED
from conversations.meetings.offered.telling import MEETING
from conversations.profile.counting import is_number_word
from conversations.profile.noting import name_told
from conversations.turn.acts import Act
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts

_NO_DETAILS = frozenset(
    {"nod", "thanks", "decline", "correction", "confused", "laugh", "bye", "greeting", "blessing"}
)
_NEVER_DETAILS = frozenset({"anyone_there", "resolved", "recap", "hold_on"})
_OF_ANOTHER = frozenset({"order", OFFERED, MEETING})
_SURELY = 0.8  # how sure a grievance in so few words must be, where details were asked for
_AT_ONCE = timedelta(seconds=6)
"""What comes so soon was being written while the answer went out."""
_NEAR, _NEARLY = 0.1, 0.5
"""How like an answer given a part is that goes with it, and by how much of the likeliest."""


def answer_new_number(turn: Turn, words: str) -> bool:
    """Who was told what so many people need, and tells that they are more or fewer, is told it anew."""
    if (
        not was_party_told(turn)
        or is_question(words)
        or len(words.split()) > FEW
        or turn.lead.handoff.is_grieved()
    ):
        return False
    about = find_for_party(turn)
    if about is None or not was_counted(turn):
        return False
    turn.reply(
        "noted", turn.phrase("noted_told", what=name_told(turn)), reason("told_something"), place=HEARD
    )
    return answer_act(turn, Act("answer", words, 1.0, about=about))


def adds_number(turn: Turn, words: str) -> bool:
    """A bare number of people right after an answer belongs to what was asked ("and a friend?" "two")."""
    talk = turn.lead.dialogue
    is_after = (
        talk.said.kind == "answer" and talk.last_outbound_at and turn.now - talk.last_outbound_at < BREATH
    )
    return bool(is_after and is_number_word(words))


def ends_answered(turn: Turn, words: str) -> bool:
    """A word or two in the breath of an answer belong to what was asked, and are no details for a case that waits."""
    talk = turn.lead.dialogue
    is_after = talk.last_outbound_at is not None and turn.now - talk.last_outbound_at < BREATH
    is_tail = len(words.split()) < SHORT and not is_question(words) and awaits_details(turn)
    return is_after and is_tail and talk.said.kind == "answer"


def are_details(turn: Turn, words: str, acts: list[Act]) -> bool:
    """Whether words are what was asked for to have something done, whatever they would mean otherwise."""
    if not awaits_details(turn) or any(map(is_question, (words, *split_acts(words)))):
        return False
    if are_of_another(turn, words):
        return False
    is_short = len(words.split()) <= SHORT or all(act.name in POLITE - {"my_name"} for act in acts)
    return not any(
        (act.name in GRAVE and (act.score >= _SURELY or len(act.words.split()) > SHORT))
        or act.name in _NEVER_DETAILS
        or (is_short and act.name in _NO_DETAILS)
        for act in acts
    )


def asks_other_day(turn: Turn, words: str) -> bool:
    """Whether who is to be moved asks for another day: that is for the team, whatever is taught then."""
    is_asked = awaits_details(turn) and turn.lead.handoff.is_asked_to("request_move")
    if (
        not is_asked
        or len(words.split()) > _OTHER_MOST
        or not names_day(words)
        or not _OTHER_DAY.search(words)
    ):
        return False
    return take_details(turn, words)


_OTHER_MOST = 18
_OTHER_DAY = re.compile(
    r"(?<!\w)(?:instead|or (?:just )?(?:next|on|the)|(?:can|could|may) (?:i|we|it|you)|how about|what about|next|"
    r"במקום|או (?:פשוט )?|אפשר|מה עם|הבאה?|עדיף)(?!\w)",
    re.IGNORECASE,
)


def are_of_another(turn: Turn, words: str) -> bool:
    """Whether a name or an hour is said to what was ordered or offered since, and is no detail of a case."""
    return turn.lead.dialogue.said.kind in _OF_ANOTHER and len(words.split()) <= SHORT


def goes_with_answer(turn: Turn, act: Act) -> bool:
    """Whether a part of what they ask is about what was just answered: not known is not said beside that."""
    given = {fact.answer for fact in turn.facts if isinstance(fact, AnswerGiven)}
    found = [one for one in turn.playbook.reader.read(act.words).candidates if one.label.kind == "answer"]
    most = max((one.score for one in found), default=0.0)
    return any(one.label.name in given and one.score >= max(_NEAR, most * _NEARLY) for one in found)


def points_at_answer(turn: Turn, words: str) -> bool:
    """Whether they asked, while the answer went out, whether "that" is enough: not known is not said right after it."""
    talk = turn.lead.dialogue
    is_at_once = talk.last_outbound_at is not None and turn.now - talk.last_outbound_at < _AT_ONCE
    return is_at_once and talk.said.kind == "answer" and POINTS_BACK.match(words) is not None
