"""What is to stay between us: they are assured of it, staff are told, and nothing else is made of who is named."""

from conversations.handoff.telling import quote, tell_staff_of
from conversations.lead.reason import reason
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "confided")
_NOT_TOLD, _ELSE, _WANTS, _SHARED, _OUT = (
    whole(_SAID[kind]) for kind in ("not_told", "else", "wants", "shared", "out")
)
_ASKED = frozenset({"request_book", "request_move", "request_cancel", "request_call", "complaint", "refund"})
_LIKELY = 0.5
_SECRET = whole(r"(?:a |the )?(?:surprises?|secrets?)|[הבלו]*(?:הפתעה|סוד)")
_MARK = "🤫"


def hear_confided(turn: Turn, words: str) -> bool:
    """Somebody is not to hear of it from us: so it is, and what else is wanted in the same breath is done."""
    if is_out(words) and not is_question(words):
        turn.reply("heard", turn.phrase(_name_out(turn)), reason("told_something"), place=HEARD)
        return True
    if not confides(words):
        return False
    parts = split_acts(words)
    rest = [part for part in parts if not confides(part) and (is_question(part) or _wants(turn, part))]
    say_confided(turn)
    handoff = turn.lead.handoff.open
    if handoff is None:  # else they see it already
        tell_staff_of(turn, "", quote(turn, words, _MARK))
    if rest:
        left = " ".join(rest)
        with turn.answering(left):
            turn.playbook.index(Dispatch).understand(turn, left)
    return True


def _name_out(turn: Turn) -> str:
    """Who asked to be deleted, when they did not know yet that it was meant well, may take that back."""
    return "surprise_out_erase" if turn.lead.handoff.is_asked_to("erase_me") else "surprise_out"


@remembered
def is_out(words: str) -> bool:
    """Whether a surprise is told of that is none any more.

    >>> is_out("it was supposed to be a surprise and I ruined it"), is_out("זו הייתה אמורה להיות הפתעה והרסתי אותה")
    (True, True)
    >>> is_out("don't ruin the surprise"), is_out("it's a surprise for my wife"), is_out("אל תהרסו את ההפתעה")
    (False, False, False)
    """
    return _SECRET.search(words) is not None and _OUT.search(words) is not None


def say_confided(turn: Turn) -> None:
    """They are assured that it is not told."""
    turn.reply("noted", turn.phrase("confided_heard"), reason("confided"), place=HEARD)


@remembered
def confides(words: str) -> bool:
    """Whether words ask that somebody is not told.

    >>> confides("it's a surprise, so not a word to Ben"), confides("שבעלי לא ידע שנרשמתי, טוב?")
    (True, True)
    >>> confides("don't tell me it's closed"), confides("he doesn't know how to dance"), confides("אל תגידו לי שסגור")
    (False, False, False)
    >>> confides("we got exactly 70 between us"), confides("between us, it's a surprise"), confides("יש 70 שקל בינינו")
    (False, True, False)
    """
    return _NOT_TOLD.search(_SHARED.sub(" ", words)) is not None and not _ELSE.search(words)


def _wants(turn: Turn, part: str) -> bool:
    """Whether a part of it wants something done."""
    if _WANTS.search(part):
        return True
    best = turn.playbook.reader.read(part).best
    return best is not None and best.label.name in _ASKED and best.score >= _LIKELY
