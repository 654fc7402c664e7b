"""Who says what the picture is that they just sent: it belongs to their case, or goes to staff with it."""

import re
from datetime import timedelta

from conversations.handoff.questions import ask_staff
from conversations.lead.reason import reason
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_LATELY = timedelta(minutes=15)
_MOST = 10  # words that do no more than say what it is
_SAYS = re.compile(
    r"^\W*(?:(?:ok|okay|so|and|אז|ו)\W+)?(?:זה|זו|זאת|אלה|אלו|הנה|בתמונה|that'?s|thats|this is|here'?s|"
    r"heres|it'?s|its|"
    r"these are|those are|in the (?:picture|photo))(?!\w)(?! (?:ok|okay|fine|all|it|good|great|בסדר|טוב|"
    r"הכול|הכל|מעולה|אפשרי))",
    re.IGNORECASE,
)


def hear_announced(turn: Turn, words: str) -> bool:
    """Take what words say of a picture or a letter sent just before them; False where none was."""
    if len(words.split()) > _MOST or is_question(words) or not _SAYS.match(words) or not _has_shared(turn):
        return False
    if turn.lead.handoff.open:
        turn.reply("noted", turn.phrase("picture_with_case"), reason("told_something"))
    else:
        ask_staff(turn, words, told="picture_passed")
    return True


def _has_shared(turn: Turn) -> bool:
    before = [line for line in turn.lead.dialogue.recent[:-1] if line.by == "lead"]
    return bool(before) and before[-1].media is not None and turn.now - before[-1].at < _LATELY
