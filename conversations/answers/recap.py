"""What was talked about, for who has lost the thread."""

import re

from conversations.answers.asked.said import list_said
from conversations.answers.offered.part import Answers
from conversations.answers.words import shorten
from conversations.lead.reason import reason
from conversations.profile.noting import name_known
from conversations.purchases.part import Purchases
from conversations.turn.acts import Act
from conversations.turn.turn import Turn

_LATEST = 3
_SHOWN = 80  # characters of a question that waits


def recap(turn: Turn, act: Act) -> bool:
    """What they read answers on last, in short, and what waits for the team."""
    told = _shorten_latest(turn)
    if not told and not turn.lead.handoff.open:
        turn.reply("recap", turn.phrase("recap_nothing"), reason("recap"))
        return True
    known = name_known(turn)
    parts = [turn.phrase("recap_known", details=known)] if known else []
    is_done = _TAKEN_FOR_DONE.search(act.words) is not None
    priced = next((one for one in list_said(turn) if "₪" in one), None) if is_done else None
    told = [priced] if priced else told
    parts += [turn.phrase("recap", answer="\n".join(told))] if told else []
    if is_done and not turn.lead[Purchases].bought_at:
        parts.append(turn.phrase("recap_not_done"))
    turn.reply("recap", "\n".join(parts + _say_what_waits(turn)), reason("recap"))
    return True


_TAKEN_FOR_DONE = re.compile(
    r"(?<!\w)(?:confirm|תאשר\w*|order\w*|book\w*|הזמנ\w*|קבענו|סגרנו)(?!\w)", re.IGNORECASE
)
"""Who takes it for done already."""


def _shorten_latest(turn: Turn) -> list[str]:
    said_at = turn.lead[Answers].said_at
    latest = sorted(said_at, key=lambda key: said_at[key])
    names = dict.fromkeys(re.split("[?/]", key)[0] for key in reversed(latest))
    known = [name for name in names if name in turn.journey.answers][:_LATEST]
    return [shorten(turn, name) for name in reversed(known)]


def _say_what_waits(turn: Turn) -> list[str]:
    handoff = turn.lead.handoff.open
    if handoff is None:
        return []
    asked = ", ".join(f'"{" ".join(one.split())[:_SHOWN]}"' for one in handoff.questions[-_LATEST:])
    return [turn.phrase("recap_questions", question=asked) if asked else turn.phrase("recap_waiting")]
