"""Who says how they want to be spoken to, or that they are a customer already, and asks nothing with it."""

from collections.abc import Sequence

from conversations.contact.greeting import pick_ways
from conversations.handoff.acts import call_back
from conversations.handoff.opening import keep_waiting
from conversations.lead.reason import reason
from conversations.profile.acts import ACTS as STATEMENTS
from conversations.profile.facts import TraitLearned
from conversations.profile.learning import learn_from_act
from conversations.profile.manner import find_manner, finds_writing_hard
from conversations.turn.acts import Act
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts

_PASSING = frozenset({
    "other_language", "greeting", "nod", "thanks", "my_name", "hold_on", "no_time", "postpone", "fragment", "chatter",
    "how_are_you", "sorry",
})  # fmt: skip

_FEW = 8  # words of who says no more than how to be answered


def is_about_manner(turn: Turn, words: str, told: Sequence[str], acts: Sequence[Act]) -> bool:
    """Answer who does no more than that; what else they ask is answered as ever, and this is only kept."""
    new = {fact.trait for fact in turn.facts if isinstance(fact, TraitLearned)}
    if finds_writing_hard(words) and "style" in new:
        turn.reply("heard", turn.phrase("no_need_to_write"), reason("told_us", act="style"), place=HEARD)
        return call_back(turn, Act("request_call", words))
    if "style" in new and _asks_briefly(words):
        turn.reply("heard", turn.phrase("easy_heard"), reason("told_us", act="style"))
        return True
    if is_question(words) or any(not _is_passing(act) for act in acts):
        return False
    if "standing" in new:
        for act in acts:
            learn_from_act(turn, act.name, act.words)
        if turn.lead.handoff.open:
            keep_waiting(turn)
            return True
        turn.reply("hello", turn.phrase("known_here"), reason("told_us", act="standing"), pick_ways(turn))
        return True
    if "style" in new and len(words.split()) <= _FEW and all(act.name in _PASSING for act in acts):
        turn.reply("heard", turn.phrase("brief_heard"), reason("told_us", act="style"))
        return True
    return False


def _asks_briefly(words: str) -> bool:
    """Whether all that is asked is to write short and plain ("my Hebrew is poor. can you write short and easy?")."""
    asked = [part for part in split_acts(words) or [words] if is_question(part)]
    return bool(asked) and all(
        ("style", "brief") in find_manner(part) and len(part.split()) <= _FEW for part in asked
    )


def _is_passing(act: Act) -> bool:
    if act.name in ("health_constraint", "diet"):
        return False
    return act.name in STATEMENTS or act.name in _PASSING or (act.name == "answer" and act.score < 1.0)
