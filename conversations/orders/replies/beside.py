"""What is said beside what is wanted: an hour that is too soon, what the hungry need, of which size one is."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from math import ceil

from conversations.handoff.staff_hours import staff_calendar
from conversations.hours.windows import is_open
from conversations.orders.kept.basket import Basket, BasketLine
from conversations.orders.kept.open_kinds import list_open_kinds
from conversations.orders.kept.prices import PriceList
from conversations.orders.replies.called import name_wanted
from conversations.orders.replies.pricing import WEEKDAYS, find_date, find_weekday, price
from conversations.orders.replies.reckoning import price_of
from conversations.orders.replies.saying import say_day, say_money
from conversations.turn.turn import Turn


def say_hour(
    turn: Turn, basket: Basket, before: Basket, prices: PriceList, *, asked: bool = False, again: bool = False
) -> Iterator[str]:
    """When it is to come, and that it can't come sooner than it takes, where that was said now, or is asked.

    `again`: all of it is read back, with the hour in it.
    """
    if basket.part and not basket.hour and (basket.part, basket.day) != (before.part, before.day):
        yield from _say_closed_part(turn, basket)
    if not basket.hour or (basket.hour == before.hour and not again):
        return
    if day := say_day(turn, basket):
        yield from _say_closed(turn, basket, day)
        return
    now = turn.now.astimezone(turn.playbook.zone)
    wanted = now.replace(hour=int(basket.hour[:-3]), minute=int(basket.hour[-2:]), second=0, microsecond=0)
    is_brought = prices.delivery is not None and basket.way != "pickup" and not basket.outside
    takes = prices.delivery.minutes if prices.delivery and is_brought else None
    soonest = now + timedelta(minutes=takes or 0)
    soonest += -timedelta(minutes=soonest.minute) % timedelta(minutes=5)
    if takes and now - timedelta(hours=1) < wanted < soonest:
        yield turn.phrase(
            "order_too_soon",
            count=str(takes),
            time=basket.hour,
            soonest=f"{soonest.hour}:{soonest.minute:02}",
        )
    elif asked and takes and wanted >= soonest and _are_there(turn, wanted):
        yield turn.phrase("order_in_time", time=basket.hour)


def _say_closed(turn: Turn, basket: Basket, day: str) -> Iterator[str]:
    """That nobody is there at that hour of another day, and until when somebody is."""
    hours = turn.journey.business.staff_hours.get(WEEKDAYS[find_date(turn, basket).weekday()])
    if hours and not hours.opens <= time.fromisoformat(f"{basket.hour:0>5}") < hours.closes:
        values = {"day": day, "time": f"{hours.opens:%H:%M}", "until": f"{hours.closes:%H:%M}"}
        yield turn.phrase("order_closed_then", **values)


def _say_closed_part(turn: Turn, basket: Basket) -> Iterator[str]:
    """That nobody is there in that part of another day ("on Friday evening"), and which hour would do."""
    hours = turn.journey.business.staff_hours.get(WEEKDAYS[find_date(turn, basket).weekday()])
    begins, ends = _PARTS[basket.part]
    day = say_day(turn, basket)
    if day and hours and not (hours.opens < time(ends) and hours.closes > time(begins)):
        values = {"day": day, "time": f"{hours.opens:%H:%M}", "until": f"{hours.closes:%H:%M}"}
        yield turn.phrase("order_closed_then", **values)


_PARTS = {"morning": (8, 12), "noon": (12, 15), "afternoon": (15, 18), "evening": (18, 23)}
"""From when until when a part of a day is, by the clock."""


def _are_there(turn: Turn, at: datetime) -> bool:
    hours = turn.journey.business.staff_hours
    return is_open(hours, at.astimezone(UTC), turn.playbook.zone, staff_calendar(turn))


def say_hungry(turn: Turn, basket: Basket, prices: PriceList) -> str:
    """What it comes to where each has more than usual: one fewer to every piece that feeds several."""
    found = prices.find_feeding()
    if found is None or (found[1].feeds or 1) < 2:
        return ""
    name, item = found
    units = ceil(basket.people / ((item.feeds or 2) - 1))
    if units <= ceil(basket.people / (item.feeds or 2)):
        return ""  # it is the same
    day = find_weekday(turn, basket)
    named = name_wanted(BasketLine(units, name), prices, turn.language)
    return turn.phrase("order_hungry", units=named, total=say_money(price_of(item, units, day)))


def say_size(turn: Turn, basket: Basket, prices: PriceList, *, asks_sum: bool) -> Iterator[str]:
    """Of which size what was named without was taken to be; or what all comes to in each, where that is asked."""
    if basket.size_asked == "taken":
        basket.size_asked = ""
        found = prices.find_feeding()
        named = turn.journey.in_language(found[1].name, turn.language) if found else ""
        yield turn.phrase("order_size_taken", units=named)
        return
    is_open_still = bool(list_open_kinds(basket.wanted))
    sums = price(turn, basket, prices).sums
    is_one = len(basket.wanted) == 1 and basket.wanted[0].count == 1 and not basket.wanted[0].toppings
    if is_open_still and asks_sum and len(sums) > 1 and not is_one:
        told = (
            f"{turn.journey.in_language(prices.items[name].name, turn.language)} {say_money(one.amount)}"
            for name, one in sums.items()
        )
        yield turn.phrase("order_size_sums", details=", ".join(told))
    basket.size_asked = (basket.size_asked or "asked") if is_open_still else ""
