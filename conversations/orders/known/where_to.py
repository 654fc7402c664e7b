"""Where what is wanted is to be brought, and when, kept with it as it is told. Pure."""

from conversations.orders.cues.ordering import same_address
from conversations.orders.heard.message import OrderWords
from conversations.orders.heard.where import leave_details_out
from conversations.orders.kept.basket import Basket


def put_address(basket: Basket, message: OrderWords) -> None:
    """The basket with the street, the floor and the flat that are told, or where it went before."""
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


def _goes_there_again(basket: Basket, message: OrderWords) -> bool:
    """Whether it goes where what was wanted before was to go: they say so, or that was left a moment ago."""
    if not basket.went_to or message.address or basket.way == "pickup" or message.outside:
        return False
    is_just_left = basket.changed_at is not None and basket.left_at == basket.changed_at
    return is_just_left or same_address(message.words)


def put_when(basket: Basket, message: OrderWords) -> None:
    """The day, and the hour or the part of the day: an hour of another day is none of this."""
    if message.part and message.day not in ("", basket.day):
        basket.hour = ""
    basket.hour, basket.day = message.hour or basket.hour, message.day or basket.day
    basket.part = "" if basket.hour or not basket.day else message.part or basket.part
