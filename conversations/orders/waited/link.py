"""The link by which one pays still fails: the team closes the order here, and the telephone is told."""

from datetime import timedelta

from conversations.handoff.questions import ask_staff
from conversations.orders.heard.lexicon import Lexicon
from conversations.turn.turn import Turn
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "link")
_BROKEN, _AGAIN = whole(_SAID["broken"]), whole(_SAID["again"])
_LATELY, _SHORT, _LINES = timedelta(minutes=40), 10, 3


def hear_link_again(turn: Turn, words: str) -> bool:
    """ "Still not working", upon a link that failed: it is passed to those who can do it without."""
    prices = turn.playbook.index(Lexicon).prices
    if prices is None or not prices.ordered or turn.lead.handoff.has_owner():
        return False
    if len(words.split()) > _SHORT or turn.lead.handoff.is_grieved() or not _AGAIN.search(words):
        return False
    said = [line for line in turn.lead.dialogue.recent if line.by == "lead" and line.text != words]
    lately = (line.text for line in said[-_LINES:] if turn.now - line.at < _LATELY)
    if not any(map(_BROKEN.search, lately)):
        return False
    ask_staff(turn, words, told="link_again")
    return True
