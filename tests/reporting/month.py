"""A month of three hundred people at a dance studio, written down before it is played."""

import random
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

ISRAEL = ZoneInfo("Asia/Jerusalem")
BEGINS, ENDS = date(2026, 10, 1), date(2026, 10, 31)
"""The clocks go back on the 25th, at two in the night: that day has 25 hours."""
LOOKED_AT = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
STAFF = "+972509999999"
PRICES = (180.0, 260.0, 480.0)
AD_SPEND = (("spring", date(2026, 10, 2), "ILS", 700.0), ("spring", date(2026, 10, 26), "ILS", 300.0),
            ("friends", date(2026, 10, 9), "ILS", 250.5), ("nobody came", date(2026, 10, 12), "ILS", 99.5),
            ("spring", date(2026, 10, 3), "USD", 40.0), ("spring", date(2026, 9, 30), "ILS", 5000.0))  # fmt: skip


@dataclass
class Order:
    """What somebody bought, and what they got back of it."""

    at: datetime
    amount: float
    currency: str = "ILS"
    refunded: float = 0.0
    status: str = "paid"


@dataclass
class Case:
    """A person is asked for, comes, and is done; None: that never happens."""

    opened: datetime
    taken: datetime | None
    done: datetime | None


@dataclass
class Played:
    """All that somebody does, and all that is done to them."""

    number: int
    enters: datetime
    writes_first: bool
    source: str | None = None
    campaign: str | None = None
    variant: str | None = None
    tags: tuple[str, ...] = ()
    phone: str = ""
    asks_price: datetime | None = None
    joins: datetime | None = None
    refuses: datetime | None = None
    case: Case | None = None
    orders: list[Order] = field(default_factory=list)
    scores: list[tuple[str, int | None]] = field(default_factory=list)
    ticket: bool | None = None  # to the open day; whether they came
    meetings: tuple[str, ...] = ()  # how each stands
    brought: str | None = None  # by a friend's link, and what became of it
    rewards: int = 0  # codes that were given for it
    taken_back: int = 0  # and of these, taken back again
    lost: int = 0  # messages that did not reach them

    @property
    def is_counted(self) -> bool:
        """Neither a test nor somebody of the business."""
        return "test" not in [tag.lower() for tag in self.tags] and self.phone != STAFF


def local(day: date, hour: int, minute: int = 0, fold: int = 0) -> datetime:
    """An hour of the business's day, as UTC."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ISRAEL, fold=fold).astimezone(UTC)


def write_month() -> list[Played]:
    """The same month every time."""
    chance = random.Random(20261001)
    people = [_write(number, chance) for number in range(300)]
    # The edges of days: a minute before midnight and at midnight, and both of the hours that the 25th has twice.
    edges = [local(BEGINS, 0), local(ENDS, 23, 59), local(date(2026, 10, 3), 23, 59), local(date(2026, 10, 4), 0),
             local(date(2026, 10, 25), 1, 30), local(date(2026, 10, 25), 1, 30, fold=1),
             local(date(2026, 10, 24), 23, 59), local(date(2026, 10, 31), 0)]  # fmt: skip
    for one, moment in zip(people[::30], edges, strict=False):
        _move(one, moment - one.enters)
    people[7].tags, people[77].tags = ("Test",), ("vip", "test")
    people[7].writes_first = people[77].writes_first = False  # only a form brings tags
    people[133].phone = STAFF
    later = random.Random(20261031)
    for one in people:
        _let_meet_and_bring(one, later)
    return people


def _let_meet_and_bring(one: Played, chance: random.Random) -> None:
    if chance.random() < 0.3:
        states = ("held", "held", "no_show", "booked", "cancelled")
        one.meetings = tuple(chance.choice(states) for _ in range(chance.choice([1, 1, 2])))
    if chance.random() < 0.25:
        one.brought = chance.choice(["came", "bought", "bought", "undone", "refused"])
        one.rewards = 2 if one.brought in ("bought", "undone") else 0
        one.taken_back = chance.choice([1, 2]) if one.brought == "undone" else 0


def _write(number: int, chance: random.Random) -> Played:
    day = BEGINS + timedelta(days=chance.randrange(31))
    one = Played(number, local(day, chance.randrange(24), chance.randrange(60)), chance.random() < 0.4)
    one.phone = f"+97250{1000000 + number}"
    if not one.writes_first:
        one.source = chance.choice(["landing page", "facebook", None])
        one.campaign = chance.choice(["spring", "friends", None])
        one.variant = chance.choice(["a", "b", None]) if one.source == "landing page" else None
    one.lost = int(chance.random() < 0.05)
    if chance.random() < 0.7:
        _let_answer(one, chance)
    return one


def _let_answer(one: Played, chance: random.Random) -> None:
    one.asks_price = one.enters + timedelta(minutes=chance.randrange(5, 4000))
    if chance.random() < 0.5:
        one.joins = one.asks_price + timedelta(minutes=chance.randrange(5, 9000))
        if chance.random() < 0.6:
            _let_buy(one, one.joins, chance)
    elif chance.random() < 0.2:
        one.refuses = one.asks_price + timedelta(hours=1)
    elif chance.random() < 0.3:
        opened = one.asks_price + timedelta(hours=2)
        taken = opened + timedelta(seconds=chance.randrange(60, 7200)) if chance.random() < 0.8 else None
        done = (
            taken + timedelta(minutes=chance.randrange(5, 600)) if taken and chance.random() < 0.8 else None
        )
        one.case = Case(opened, taken, done)
    if chance.random() < 0.15:
        one.ticket = chance.random() < 0.6


def _let_buy(one: Played, since: datetime, chance: random.Random) -> None:
    at = since + timedelta(minutes=chance.randrange(10, 20000))  # for some, well into November
    for _ in range(chance.choice([1, 1, 1, 2])):
        order = Order(at, chance.choice(PRICES), "USD" if chance.random() < 0.1 else "ILS")
        fate = chance.random()
        if fate < 0.1:
            order.refunded, order.status = order.amount, "refunded"
        elif fate < 0.2:
            order.refunded = order.amount / 2
        elif fate < 0.25:
            order.status = "cancelled"
        one.orders.append(order)
        at += timedelta(days=2)
    for survey, most in (("csat", 5), ("ces", 7), ("nps", 10)):
        if chance.random() < 0.8:
            least = 0 if survey == "nps" else 1
            one.scores.append((survey, chance.randint(least, most) if chance.random() < 0.7 else None))


def _move(one: Played, by: timedelta) -> None:
    """The whole of somebody's story, so much later or earlier."""
    one.enters += by
    for name in ("asks_price", "joins", "refuses"):
        if moment := getattr(one, name):
            setattr(one, name, moment + by)
    for order in one.orders:
        order.at += by
    if one.case:
        moments: Any = [moment and moment + by for moment in (one.case.opened, one.case.taken, one.case.done)]
        one.case = Case(*moments)
