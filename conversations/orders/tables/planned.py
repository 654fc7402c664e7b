"""Whether something is planned at our place, a table or a feast: what is said of it then orders nothing by itself."""

from datetime import timedelta

from conversations.enquiries.told.part import Planning
from conversations.orders.cues.only_asked import orders_first
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.message import OrderWords
from conversations.orders.tables.at_table import is_at_table
from conversations.turn.turn import Turn

_WORDS = read_patterns("planned")
_LATELY = timedelta(hours=3)


def is_planning(turn: Turn) -> bool:
    """Whether they plan to sit with us, or to celebrate: it is with the team, or was spoken of lately."""
    planned, case = turn.lead[Planning].enquiry, turn.lead.handoff.open
    is_with_team = bool(planned and planned.case and case)
    is_spoken_of = bool(planned and turn.now - planned.at < _LATELY)
    return is_with_team or is_spoken_of or is_at_table(turn) or is_feast(turn)


def is_feast(turn: Turn) -> bool:
    """Whether a workshop was spoken of lately: so many who come to that need no pies."""
    lines = [line for line in turn.lead.dialogue.recent if line.by == "lead" and turn.now - line.at < _LATELY]
    return any(_WORDS["feast"].search(line.text) for line in lines)


def is_for_there(message: OrderWords) -> bool:
    """Whether so much may be for what they plan: it is not sent anywhere, and nobody asks for it outright."""
    is_away = message.way or message.address or message.inside or message.confirms or message.is_bare
    return not (is_away or orders_first(message.words))
