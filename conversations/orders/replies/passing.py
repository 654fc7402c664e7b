"""What they want ordered is put to staff, who confirm it or not; nothing is ordered by that, and they are told so."""

from conversations.handoff.opening import remind_staff
from conversations.handoff.questions import ask_staff
from conversations.handoff.telling import quote
from conversations.handoff.telling import tell as tell_staff
from conversations.lead.reason import reason
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.orders.replies.pricing import price
from conversations.orders.replies.saying import count_feeding, tell
from conversations.turn.turn import Turn

_WAYS = {"pickup": {"he": "איסוף", "en": "pickup"}, "delivery": {"he": "משלוח", "en": "delivery"}}


def can_pass(turn: Turn, basket: Basket, prices: PriceList) -> bool:
    """Whether enough is known of it: staff can do nothing with a pizza of no size."""
    return (
        prices.ordered
        and bool(basket.wanted or basket.people)
        and (price(turn, basket, prices).amount is not None)
    )


def is_unanswered(turn: Turn, basket: Basket) -> bool:
    """Whether it was put to staff, and none of them has answered."""
    case = turn.lead.handoff.open
    return bool(basket.passed and case and basket.passed in case.questions)


def is_passed_on(turn: Turn, basket: Basket) -> bool:
    """Whether it is with staff just as it is wanted now."""
    return is_unanswered(turn, basket) and basket.passed == _tell(turn, basket)


def pass_on(turn: Turn, basket: Basket, prices: PriceList) -> None:
    """Put it to staff as it is now; in the place of what they have of it already."""
    told, was = _tell(turn, basket), basket.passed
    if is_passed_on(turn, basket):
        turn.reply(
            "waiting", turn.phrase("order_passed_again", time=say_since(turn, basket)), reason("waits")
        )
        remind_staff(turn)
    elif is_unanswered(turn, basket) and (case := turn.lead.handoff.open):
        case.questions = tuple(told if one == was else one for one in case.questions)
        tell_staff(turn, quote(turn, told, "🧺"))
        turn.reply("waiting", turn.phrase("order_passed_change"), reason("waits"))
    else:
        is_large = prices.large and count_feeding(turn, basket, prices) >= prices.large.least
        ask_staff(turn, told, told="order_passed_on" if is_large else "order_passed")
    basket.closes, basket.passed, basket.passed_at = False, told, basket.passed_at or turn.now


def say_since(turn: Turn, basket: Basket) -> str:
    """Since when staff have it."""
    at = (basket.passed_at or turn.now).astimezone(turn.playbook.zone)
    return f"{at.hour}:{at.minute:02}"


def _tell(turn: Turn, basket: Basket) -> str:
    prices = turn.journey.own_part(PriceList)
    way = _WAYS.get(basket.way, {}).get(turn.staff_language(), "")
    return "; ".join(filter(None, (tell(basket, prices, turn.staff_language()), way))) if prices else ""
