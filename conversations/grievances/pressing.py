"""Who was let down and waits shows the proof of it, or says what else they will do: neither is a question of ours."""

from conversations.handoff.staff_hours import say_hours
from conversations.lead.reason import reason
from conversations.turn.turn import Turn
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "pressing")
_PROOF, _THREAT = (whole(_SAID[key]) for key in ("proof", "threat"))


def hear_pressing(turn: Turn, words: str) -> bool:
    """Say that the proof is with the team, or that they may and the team knows; staff see the words as ever."""
    hands = turn.lead.handoff
    if hands.open is None or not hands.is_grieved() or hands.has_owner():
        return False
    phrase = "threat_heard" if threatens(words) else "proof_heard" if shows_proof(words) else ""
    if phrase:
        hands.told_at = turn.now
        turn.reply("waiting", turn.phrase(phrase, hours=say_hours(turn)), reason("waits"))
    return phrase != ""


@remembered
def shows_proof(words: str) -> bool:
    """Whether words point at a picture that proves it.

    >>> shows_proof("הנה הצילום מהאשראי. רואים?"), shows_proof("here's the screenshot from my bank")
    (True, True)
    >>> shows_proof("אפשר לצלם בשיעור?"), shows_proof("can I get a receipt?")
    (False, False)
    """
    return _PROOF.search(words) is not None


@remembered
def threatens(words: str) -> bool:
    """Whether words say what they will do unless they are answered.

    >>> threatens("אם עד ראשון אין תשובה אני פונה לחברת האשראי"), threatens("I'm calling my bank and disputing it")
    (True, True)
    >>> threatens("my lawyer dances with you"), threatens("אפשר לשלם בכרטיס אשראי?"), threatens("אשים ביקורת טובה")
    (False, False, True)
    """
    return _THREAT.search(words) is not None
