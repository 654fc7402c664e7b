"""Who closes the talk over a list that was not ordered is told so, whatever else was said to them: nobody bakes it."""

from conversations.lead.reason import reason
from conversations.orders.cues.all_set import says_all_set
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replies.replying import ORDER, choose, join
from conversations.orders.replies.saying import say_closing
from conversations.turn.replying import ANSWER, STEP
from conversations.turn.turn import Turn


def tell_unordered(turn: Turn, words: str) -> None:
    """Beside what was answered to words that close it: that it isn't ordered yet, and how it is."""
    if turn.lead.consent.refused_at or not is_left_open(turn) or not says_all_set(words):
        return
    if turn.has_said(ORDER) and _tells_how(turn):
        return
    _tell(turn, STEP)


def answer_all_set(turn: Turn, words: str) -> bool:
    """The same, where nothing else is to be said of it."""
    if not is_left_open(turn) or not says_all_set(words):
        return False
    _tell(turn, ANSWER)
    return True


def is_left_open(turn: Turn) -> bool:
    """Whether there is a list that is neither ordered nor with the team."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not prices.ordered or turn.lead.handoff.has_owner() or is_hurt(turn):
        return False
    return (
        bool(basket.wanted) and not (basket.passed or basket.supposed) and basket.is_alive(turn.now, prices)
    )


def _tells_how(turn: Turn) -> bool:
    """Whether what was said has the number to order by in it already."""
    closing = turn.phrase("order_how").strip(" .")
    return closing[-_END:] in turn.gathered_text()


_END = 9  # signs of a number that end the sentence of how it is ordered


def _tell(turn: Turn, place: int) -> None:
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None:
        return
    closing, not_yet = say_closing(turn, basket, prices), turn.phrase("order_not_yet")
    is_large = closing == turn.say(prices.large.closing) if prices.large else False
    told = join([not_yet, closing]) if is_large else turn.phrase("order_not_yet_waiting")
    turn.reply(ORDER, told, reason("order_closing"), choose(turn, basket, prices), place=place)
