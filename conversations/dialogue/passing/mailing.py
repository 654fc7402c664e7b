"""An e-mail address that somebody gives us: it is kept, and what is to be sent there is put to the team."""

import re
from datetime import timedelta

from conversations.events.asking.filling import is_filling
from conversations.handoff.questions import ask_staff
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts

_ADDRESS = re.compile(r"(?<![\w.+@-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_RECEIPT = re.compile(
    r"(?<!\w)(?:receipts?|invoices?|tax invoice|bill|accountant|expenses|[הול]?קבל(?:ה|ות)|[הול]?חשבוני(?:ת|ות)|"
    r"רו[\"״]ח|רואה ה?חשבון|הנהלת חשבונות)(?!\w)",
    re.IGNORECASE,
)
_LATELY = timedelta(hours=3)
_LONG = 30


def hear_mail(turn: Turn, words: str) -> bool:
    """Who gives an e-mail address hears that it was taken down, and that a receipt they asked for goes there."""
    found = _ADDRESS.search(words) if "@" in words else None
    if found is None or is_filling(turn) or len(words.split()) > _LONG:
        return False
    address = found[0].rstrip(".")
    turn.lead.contact.email = turn.lead.contact.email or address
    ask_staff(turn, words, told="receipt_to" if _wants_receipt(turn, words) else "mail_taken", email=address)
    for part in split_acts(words):
        if is_question(part) and not (_ADDRESS.search(part) or _RECEIPT.search(part)):
            turn.playbook.index(Dispatch).answer(turn, part)
    return True


def _wants_receipt(turn: Turn, words: str) -> bool:
    said = (line.text for line in turn.lead.dialogue.recent if turn.now - line.at < _LATELY)
    return any(_RECEIPT.search(text) for text in (words, *said))
