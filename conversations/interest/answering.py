"""We asked whom it is for and what draws them: the reply is kept as what is known of them, and led on from."""

from datetime import timedelta

from conversations.answers.answering import answer_act
from conversations.answers.asked.meeting import Meetings
from conversations.answers.coverage import Coverage
from conversations.interest.drawing import find_drawn
from conversations.interest.replies import WhomTold, asks_difference, read_reply
from conversations.profile.heard.ages import find_ages_first
from conversations.profile.learning import is_customer, is_tender, learn
from conversations.profile.part import Profile
from conversations.profile.patterns import find_relation
from conversations.trials.of_ages import tell_for_ages
from conversations.trials.unasked import is_of_children, offer_dance
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts

_TALK = timedelta(days=3)
"""How long after it was asked a reply is one to that question."""
_CHILDREN = frozenset({"daughter", "son", "child", "grandchild"})
_COMPANY = {"pair": "couple", "friends": "friends", "family": "family"}
_BESIDE = 8  # words that may stand beside a gift


def hear_reply(turn: Turn, words: str) -> bool:
    """The reply to that question, where nothing else stands in it."""
    if not _was_asked(turn):
        return False
    if asks_difference(words):
        return _suggest(turn, words)
    if _is_of_child(turn) and (ages := find_ages_first(words)):
        return _hear_ages(turn, words, ages)
    if _asks(words):
        return False
    reply = read_reply(words)
    drawn, rest = find_drawn(turn, reply.rest)
    if reply.gift and len(rest.split()) <= _BESIDE:
        return _tell_of_gifts(turn, words)
    if rest or not (reply.whom or reply.open or drawn):
        return False
    return _lead_on(turn, words, reply, drawn)


def _is_of_child(turn: Turn) -> bool:
    """Whether it is for a child whose age is not known yet: that is asked with what was suggested."""
    traits = turn.lead[Profile].traits
    return "age" not in traits and "for_whom" in traits and traits["for_whom"].value in _CHILDREN


def _hear_ages(turn: Turn, words: str, ages: tuple[int, ...]) -> bool:
    if len(ages) > 1:
        return tell_for_ages(turn, ages)
    learn(turn, "age", str(ages[0]), words)
    return _suggest(turn, words)


def lead_on_from(turn: Turn, words: str) -> bool:
    """The same of a reply of which the rest was understood by nobody: whom it is for was told all the same."""
    if not _was_asked(turn) or _asks(words):
        return False
    reply = read_reply(words)
    drawn, _ = find_drawn(turn, reply.rest)
    return bool(reply.whom or drawn) and _lead_on(turn, words, reply, drawn)


def _asks(words: str) -> bool:
    return any(map(is_question, split_acts(words) or [words]))


def _was_asked(turn: Turn) -> bool:
    """Whether the last thing said was that question: after the pitch, or where something was suggested."""
    talk = turn.lead.dialogue
    if turn.lead.handoff.open is not None or is_customer(turn) or is_tender(turn):
        return False
    if talk.last_outbound_at is None or turn.now - talk.last_outbound_at > _TALK:
        return False
    was_pitched = talk.said.kind == "info" and turn.journey.texts.pitch is not None
    is_suggestion = talk.said.kind == "answer" and talk.said.about == _find_suggestion(turn)
    return was_pitched or is_suggestion or talk.said.kind == "advice"


def _find_suggestion(turn: Turn) -> str | None:
    """The journey's answer to who asks what we would suggest."""
    return turn.playbook.index(Meetings).statements.get("ask_advice")


def _lead_on(turn: Turn, words: str, reply: WhomTold, drawn: frozenset[str]) -> bool:
    _keep(turn, words, reply)
    if len(drawn) == 1 and reply.whom not in ("child", "family"):
        (name,) = drawn
        turn.lead[Profile].traits.pop("draws", None)
        learn(turn, "interest", name, words)
        return _tell_of(turn, name)
    return _suggest(turn, words)


def _keep(turn: Turn, words: str, reply: WhomTold) -> None:
    """What is known of them from now on."""
    if reply.whom in _COMPANY:
        learn(turn, "company", _COMPANY[reply.whom], words)
    relation = find_relation(words)
    if reply.whom in ("child", "family"):
        learn(turn, "for_whom", relation if relation in _CHILDREN else "child", words)
    elif reply.whom == "grown":
        learn(turn, "for_whom", relation or "adult", words)
    elif reply.whom == "self":
        learn(turn, "for_whom", "self", words)
    if reply.open:
        learn(turn, "draws", "open", words)


def _tell_of(turn: Turn, interest: str) -> bool:
    """When it is, with a place to try it where the journey has that."""
    label = turn.say(turn.journey.business.interests[interest].label)
    if offer_dance(turn, label):
        return True
    if is_of_children(turn, interest):
        learn(turn, "for_whom", "child", label)
        return _suggest(turn, label)
    about = turn.playbook.index(Coverage).schedule
    return about is not None and answer_act(turn, Act("answer", label, 1.0, about=about))


def _suggest(turn: Turn, words: str) -> bool:
    about = _find_suggestion(turn)
    return about is not None and answer_act(turn, Act("answer", words, 1.0, about=about))


def _tell_of_gifts(turn: Turn, words: str) -> bool:
    learn(turn, "occasion", "gift", words)
    about = turn.playbook.index(Meetings).statements.get("gift")
    return about is not None and answer_act(turn, Act("answer", words, 1.0, about=about))
