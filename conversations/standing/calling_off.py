"""Something is called off where a table and an order stand beside each other: by name, or it is asked which."""

import re
from collections.abc import Mapping

from conversations.enquiries.outgrown import drop, find_with_team
from conversations.enquiries.told.part import Planned
from conversations.lead.reason import reason
from conversations.meetings.choosing import call_off
from conversations.meetings.kept.calendars import find_kind
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments
from conversations.meetings.offered.keeping import find_ahead
from conversations.orders.cues.ordering import calls_off
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.ordering import hear_order
from conversations.orders.replies.replying import ORDER
from conversations.orders.standing import call_off as call_order_off
from conversations.orders.tables.at_table import names_food, names_table
from conversations.turn.facts import Wording
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.intents.cancelling import find_scrapped, says_only_cancel
from conversations.understanding.segments import is_question
from conversations.wording.said import read_said

_WORDS = {name: re.compile(way, re.IGNORECASE) for name, way in read_said(__package__, "calling_off").items()}
_WHICH, _SHORT, _LONG, _BARE = "which_off", 8, 30, 2
Table = Meeting | Planned
REASONS: Mapping[str, Wording] = {
    "which_off": Wording(
        "they cancel, and a table and an order are open",
        "ביקשו לבטל, ופתוחים גם שולחן וגם הזמנה",
        "They cancel, and have both a table and an order open",
    ),
}


def hear_off(turn: Turn, words: str) -> bool:
    """ "Cancel" of who has a table and an order open: of what they name, else it is asked which of the two."""
    if turn.lead.handoff.has_owner() or len(words.split()) > _LONG:
        return False
    table, food = _find_table(turn), _has_food(turn)
    if turn.lead.dialogue.said.kind == _WHICH and (table or food):
        return _take_answer(turn, words, table)
    found = _WORDS["table_off"].search(words)
    if found:
        return _take_table_off(turn, table, f"{words[: found.start()]} {words[found.end() :]}")
    is_short = len(words.split()) <= _SHORT and (calls_off(words) or find_scrapped(words) is not None)
    if not (says_only_cancel(words) or is_short):
        return False
    if names_food(turn, words) or (turn.traits.billed_by_part and len(words.split()) == 1):
        return False  # by itself it is the network's own word for a refusal there
    if isinstance(table, Planned) and not food:
        drop(turn, table)
        return True
    if table is None or not food or names_table(words):
        return False
    turn.reply(_WHICH, turn.phrase("which_off"), reason("which_off"))
    return True


def _find_table(turn: Turn) -> Table | None:
    """The table that is kept for them, or that the team was asked for."""
    mine = find_ahead(turn)
    kind = find_kind(turn, mine.kind) if mine else None
    return mine if mine and kind and kind.how == "place" and kind.most else find_with_team(turn)


def _has_food(turn: Turn) -> bool:
    prices = turn.playbook.index(Lexicon).prices
    return prices is not None and turn.lead[Basket].is_alive(turn.now, prices)


def _take_answer(turn: Turn, words: str, table: Table | None) -> bool:
    """Which of the two it was, who were asked that."""
    if len(words.split()) > _SHORT or is_question(words):
        return False
    is_both, is_none = _WORDS["both"].search(words), _WORDS["neither"].match(words)
    is_table = names_table(words) or is_both
    is_food = names_food(turn, words) or _WORDS["food"].search(words) or is_both
    if is_none and not (is_table or is_food):
        turn.reply("noted", turn.phrase("nothing_off"), reason("which_off"))
        return True
    if is_table and table:
        _drop_table(turn, table)
    if is_food and _has_food(turn):
        turn.reply(ORDER, turn.phrase("order_called_off"), call_order_off(turn, turn.lead[Basket]))
    return bool(is_table or is_food)


def _take_table_off(turn: Turn, table: Table | None, rest: str) -> bool:
    """The table is called off by name; what else is said is heard as well."""
    rest = _WORDS["joins"].sub("", rest).strip(" ,.!;\n")
    chosen = turn.lead[Appointments].chosen_from(turn.now)
    is_more = len(rest.split()) >= _BARE
    if table is None and not (chosen or names_food(turn, rest)):
        return False
    if table is not None:
        _drop_table(turn, table)
    else:
        turn.lead[Appointments].choosing = None
        turn.reply("heard", turn.phrase("table_off"), reason("which_off"), place=HEARD)
    if is_more:
        hear_order(turn, rest)
    return True


def _drop_table(turn: Turn, table: Table) -> None:
    if isinstance(table, Planned):
        drop(turn, table)
    else:
        call_off(turn, table)
