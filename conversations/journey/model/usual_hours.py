"""The hours of the week in which messages nobody asked for may arrive, where a journey says nothing."""

from collections.abc import Mapping
from datetime import time

from conversations.journey.model.base import Weekday
from conversations.journey.model.business import Opening

Hours = Mapping[Weekday, Opening]

_WORKDAY = Opening(opens=time(9), closes=time(20))
PROACTIVE: Hours = {
    "sunday": _WORKDAY,
    "monday": _WORKDAY,
    "tuesday": _WORKDAY,
    "wednesday": _WORKDAY,
    "thursday": _WORKDAY,
    "friday": Opening(opens=time(9), closes=time(13)),
}
"""When a message nobody asked for may arrive in Israel: no law says so, it is what people put up with."""

ELSEWHERE: Hours = {
    "monday": _WORKDAY,
    "tuesday": _WORKDAY,
    "wednesday": _WORKDAY,
    "thursday": _WORKDAY,
    "friday": _WORKDAY,
    "saturday": Opening(opens=time(10), closes=time(18)),
}
