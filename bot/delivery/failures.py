"""Messages that will not arrive, on their way back into the conversation, or to the next place where staff read."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime

import structlog

from bot.channels.traits import Traits
from bot.clock import Clock
from bot.decisions.arrivals import Arrival
from bot.delivery.places import StaffPlaces
from bot.errors import Blocked, SendError
from conversations.handoff.facts import StaffNotTold
from conversations.lead.addresses import Channel, Recipient
from conversations.lead.reason import Reason, reason
from conversations.policy.before_sending import is_missed
from conversations.reach.losing import NOT_TAKEN
from conversations.turn.inputs import Unreachable
from conversations.turn.keys import Key
from storage import facts, queueing, settings
from storage.database import Database
from storage.facts import Noted
from storage.messages import NewMessage, QueuedMessage

log = structlog.get_logger(__name__)

_PASSED_ON = "passed_on"


def name_unwritable(place: Recipient) -> str:
    """The setting that says why a place of staff's can't be written to."""
    return f"unwritable:{place.channel.value}:{place.address}"


class Losses:
    """Tells of what did not reach its lead, or staff."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        report: Callable[[Arrival], Awaitable[object]],
        places: StaffPlaces,
        on: Mapping[Channel, Traits],
    ) -> None:
        """`report` takes what happened to a lead; `on` are the channels that are on."""
        self._database = database
        self._clock = clock
        self._report = report
        self._order = tuple(places.list_all(on))

    async def report(self, message: QueuedMessage, error: SendError) -> None:
        """Tell of a message that its provider refused for good, where that matters. Once, however often it is told."""
        if message.audience == "staff":
            return
        blocked = isinstance(error, Blocked)
        if not blocked and not is_missed(reply=message.reply, key=message.key, owned=message.lead_owned):
            return
        why = error.reason if isinstance(error, Blocked) else NOT_TAKEN
        await self._report(
            Arrival(
                Unreachable(
                    message.channel, message.address, why, message.key, for_good=blocked, lost=message.content
                ),
                key=f"unreachable:{message.id}",
                lead_id=message.lead_id,
            )
        )

    async def tell_elsewhere(self, message: QueuedMessage) -> None:
        """What staff could not be told at one place they are told at the next; it is said where there is none."""
        log.error("staff could not be told", channel=message.channel.value, message=message.id)
        place, now = self._find_next(Recipient(message.channel, message.address)), self._clock.now()
        async with self._database.begin() as tx:
            if place is not None:
                await queueing.add(tx, [_pass_on(message, place, now)])
            else:
                lost, why = StaffNotTold(message.content.text), reason("staff_unreached")
                await facts.add(tx, [Noted(message.lead_id, now, lost, (why,), status="held")])

    async def note_place(self, message: QueuedMessage, trouble: Reason | None) -> None:
        """Whether a place where staff read can be written to. Health tells of one that can't."""
        place = Recipient(message.channel, message.address)
        async with self._database.read() as connection:
            known = await settings.read_setting(connection, name_unwritable(place))
        if bool(known) == (trouble is not None) or place not in self._order:
            return
        async with self._database.begin() as tx:
            await settings.write_setting(tx, name_unwritable(place), trouble.name if trouble else "")

    def _find_next(self, place: Recipient) -> Recipient | None:
        after = self._order[self._order.index(place) + 1 :] if place in self._order else self._order
        return next(iter(after), None)


def _pass_on(message: QueuedMessage, place: Recipient, now: datetime) -> NewMessage:
    """The same for another place. One that was told there as well is not told twice."""
    key = (message.key or Key(_PASSED_ON, str(message.id)))._replace(part=place.address)
    return NewMessage(
        message.lead_id, place.channel, place.address, message.content, (reason("passed_on"),), now,
        audience="staff", key=key,
    )  # fmt: skip
