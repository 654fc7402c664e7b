"""Which few of many free times are offered."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby, islice
from zoneinfo import ZoneInfo

from conversations.meetings.times.slots import Slot
from conversations.meetings.times.waking import is_awake
from conversations.meetings.times.wishes import Wish

FEW = 2
_APART = timedelta(hours=3)
_LOOKED_AT = 2000


def leave_nights(free: Sequence[Slot], zone: ZoneInfo) -> list[Slot]:
    """Those that are day in a zone."""
    return [slot for slot in free if is_awake(slot.start, zone)]


def pick_few(free: Iterable[Slot], zone: ZoneInfo, count: int = FEW) -> list[Slot]:
    """The next day's first time and one that is later in the day, else the day after's; earliest first."""
    picked: list[Slot] = []
    for _, of_day in groupby(islice(free, _LOOKED_AT), key=lambda slot: slot.start.astimezone(zone).date()):
        for slot in of_day:
            if len(picked) < count and (not picked or slot.start - picked[-1].start >= _APART):
                picked.append(slot)
        if len(picked) >= count:
            break
    return picked


def pick_nearest(free: Iterable[Slot], to: datetime, count: int = FEW) -> list[Slot]:
    """The times nearest to a moment, in order of time."""
    nearest = sorted(islice(free, _LOOKED_AT), key=lambda slot: (abs(slot.start - to), slot.start))[:count]
    return sorted(nearest)


def pick_wished(free: Sequence[Slot], wish: Wish, zone: ZoneInfo, count: int = FEW) -> list[Slot]:
    """Those of a wish's first day that has any; of a day's times some that lie apart."""
    fitting = [slot for slot in free if wish.fits(slot.start.astimezone(zone))]
    if wish.days:
        days = [day for day in wish.days if any(_day(slot, zone) == day for slot in fitting)]
        fitting = [slot for slot in fitting if days and _day(slot, zone) == days[0]]
    return _spread(fitting, count)


def find_exact(free: Sequence[Slot], wish: Wish, zone: ZoneInfo) -> Slot | None:
    """The one time that a wish names: its day and its hour. An hour that was said without its half of the day
    ("at four") is the first of the two that is free."""
    if not wish.days or not wish.at:
        return None
    for day in wish.days:
        for at in wish.at:
            local = [slot for slot in free if _day(slot, zone) == day]
            found = [slot for slot in local if slot.start.astimezone(zone).time() == at]
            if found:
                return found[0]
    return None


def _spread(slots: Sequence[Slot], count: int) -> list[Slot]:
    """The first and, of many, some in between: not three times in one hour."""
    if len(slots) <= count:
        return list(slots)
    step = (len(slots) - 1) / count
    return [slots[round(step * number)] for number in range(count)]


def _day(slot: Slot, zone: ZoneInfo) -> date:
    return slot.start.astimezone(zone).date()
