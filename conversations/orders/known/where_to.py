"""Where what is wanted is to be brought, and when, as the basket takes it in."""

from conversations.orders.cues.ordering import is_about_order, names_seats, same_address
from conversations.orders.heard.message import OrderWords
from conversations.orders.heard.where import leave_details_out
from conversations.orders.kept.basket import Basket
from conversations.turn.turn import Turn


def put_place(turn: Turn, basket: Basket, message: OrderWords) -> None:
    """A place that something is brought to, or not; a day or an hour that was told before what is wanted."""
    was_open = basket.is_open()
    if message.outside or message.inside:
        basket.outside, basket.inside, basket.at = message.outside, message.inside, turn.now
    elif message.address and message.address != basket.address:
        basket.outside = ""  # another address than the one that nothing is brought to
    is_of_order = message.is_of_order or (is_about_order(message.words) and not names_seats(message.words))
    if not was_open and is_of_order and (message.day or message.hour):  # when, before what
        basket.day, basket.hour, basket.at = message.day, message.hour, turn.now
    if not was_open and message.address and message.inside and not message.outside:
        basket.address = ", ".join(filter(None, (message.address, message.details)))
        basket.way, basket.at = "delivery", turn.now


def put_address(basket: Basket, message: OrderWords) -> None:
    """Where to, with the floor and the flat, where that is told now or goes without saying."""
    if not basket.address and message.way != "pickup" and _goes_there_again(basket, message):
        basket.address, basket.inside, basket.way = basket.went_to, basket.went_inside, "delivery"
    has_street = bool(leave_details_out(basket.address).strip(" ,"))
    is_looked_for = bool(basket.wanted) and (not basket.way or (basket.way == "delivery" and not has_street))
    if message.address and (message.is_sure_address or basket.address or message.inside or is_looked_for):
        only_way_in = "" if leave_details_out(basket.address).strip(" ,") else basket.address
        basket.address = ", ".join(filter(None, (message.address, only_way_in)))
    if message.details and not basket.address and message.place:
        basket.address = message.place
    if message.details and message.details not in basket.address:
        basket.address = ", ".join(filter(None, (basket.address, message.details)))
    basket.way = basket.way or ("delivery" if basket.address or basket.inside else "")


def put_when(basket: Basket, message: OrderWords) -> None:
    """The day, and the hour or the part of the day: an hour of another day is none of this."""
    if message.part and message.day not in ("", basket.day):
        basket.hour = ""
    basket.hour, basket.day = message.hour or basket.hour, message.day or basket.day
    basket.part = "" if basket.hour or not basket.day else message.part or basket.part


def _goes_there_again(basket: Basket, message: OrderWords) -> bool:
    """Whether it goes where what was wanted before was to go: they say so, or that was left a moment ago."""
    if not basket.went_to or message.address or basket.way == "pickup" or message.outside:
        return False
    is_just_left = basket.changed_at is not None and basket.left_at == basket.changed_at
    return is_just_left or same_address(message.words)
