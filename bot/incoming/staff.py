"""What staff do in their chat, or on the business's own phone, on its way to the lead it is about."""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any
from weakref import WeakValueDictionary

from bot.channels.base import StaffInbound
from bot.clock import Clock
from bot.decisions.arrivals import Arrival, clean_text, short_key
from bot.decisions.intake import Intake
from bot.incoming.pressing import CHOICE, press, read_button, read_choice, read_text, typed_choice
from conversations.handoff.staff_words import STAFF_WORDS
from conversations.lead.addresses import Address, Channel, Recipient, phone_address
from conversations.lead.lead import Lead
from conversations.turn.inputs import StaffChose, StaffPressed, StaffWrote
from conversations.wording.names import safe_name
from storage import accounts, facts, handoffs, leads, receipts, staff_messages, topics
from storage.accounts import NewNotice
from storage.database import Database

_PATIENCE = (0.1, 0.4)
"""Seconds to wait for our own note of a message that was answered faster than we could write it down."""
_UNNOTED = timedelta(minutes=10)
"""How long a message of ours may go without a receipt of its own before one that names nobody is the owner's."""
_NAMED = 3
_ONCE_IN = 180  # seconds
_SHOWN = 40
"""Characters of a message that are enough to know it by."""


class Staff:
    """Finds out which lead staff mean, and passes on what they did."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        intake: Intake,
        take_up: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        """`take_up`: what staff decided is put to use before the next message."""
        self._take_up = take_up
        self._database = database
        self._clock = clock
        self._intake = intake
        self._turns: WeakValueDictionary[tuple[str, str], asyncio.Lock] = WeakValueDictionary()

    async def take(self, did: StaffInbound) -> str | None:
        """Take in one thing that staff did. What belongs to no lead is staff talking among themselves.

        Gives a short notice for whoever tapped a button, if there is something to say.
        """
        # Whose it is takes a while to find out, and two quick answers must not overtake each other meanwhile.
        async with self._turns.setdefault((did.channel.value, did.chat), asyncio.Lock()):
            return await self._take(did)

    async def _take(self, did: StaffInbound) -> str | None:
        arrival = await self._arrival(did)
        if arrival is None:
            return None
        accepted = await self._intake.accept(arrival)
        if isinstance(arrival.input, StaffChose) and self._take_up is not None:
            await self._take_up()
        if did.callback is None or accepted.lead_id is None or not isinstance(arrival.input, StaffPressed):
            return None
        return await self._notice(accepted.lead_id, arrival.input)

    async def _notice(self, lead_id: str, pressed: StaffPressed) -> str | None:
        async with self._database.read() as connection:
            lead = await leads.read(connection, lead_id)
        handoff = lead.handoff.open if lead else None
        if lead is None or handoff is None or not handoff.owner or handoff.owner == pressed.by:
            return None
        words = self._words()
        return words["has_it"].format(who=safe_name(lead.contact.name) or words["no_name"], by=handoff.owner)[
            :200
        ]

    async def _arrival(self, did: StaffInbound) -> Arrival | None:
        key = short_key(f"staff:{did.channel.value}:{did.key}")
        by = clean_text(did.by)[:100]
        if did.lead_address is not None:
            return await self._from_own_phone(did, did.lead_address, key, by)
        if chosen := await self._find_choice(did):
            place = None if self._is_shared(did) else Recipient(did.channel, did.chat)
            return Arrival(StaffChose(chosen[0], by, place), key=key, lead_id=chosen[1])
        lead_id, pressed, about = await self._find(did)
        if lead_id is None and self._is_on_a_phone(did):
            lead_id = await self._find_meant(did)
        if lead_id is None:
            await self._tell_unheard(did, by)
            return None
        at = None if self._is_shared(did) else Recipient(did.channel, did.chat)
        if pressed is not None and (input := press(pressed, by, at)):
            return Arrival(input, key=key, lead_id=lead_id)
        if did.action is not None or not (did.text or did.media):
            return None
        wrote = StaffWrote(clean_text(did.text), by, media=did.media, at=at, about=about)
        return Arrival(wrote, key=key, lead_id=lead_id)

    async def _from_own_phone(self, did: StaffInbound, chat: str, key: str, by: str) -> Arrival | None:
        """What the owner wrote on the phone, to a lead who is known or to somebody new."""
        if did.is_receipt and await self._is_known(did, key):
            return None
        if did.is_guess and await self._may_be_ours(did, chat):
            return None
        if did.lead_alias and await self._is_address(did.channel, did.lead_alias):
            did = replace(did, lead_phone=None)
            chat = did.lead_alias or chat
        wrote = StaffWrote(
            clean_text(did.text), by, own_phone=True, channel=did.channel, is_receipt=did.is_receipt
        )
        return Arrival(
            wrote, key=f"{key}:receipt" if did.is_receipt else key, addresses=_lead_addresses(did, chat),
            reach=Recipient(did.channel, chat), creates=not did.is_guess, spoke=False, phone=did.lead_phone,
        )  # fmt: skip

    async def _is_address(self, channel: Channel, address: str) -> bool:
        async with self._database.read() as connection:
            return bool(await leads.find_ids(connection, [Address(channel.value, address)]))

    async def _is_known(self, did: StaffInbound, key: str) -> bool:
        """Whether a receipt is of a message that we sent ourselves, or of words of the owner's that were told."""
        async with self._database.read() as connection:
            sent = await receipts.find_sent(connection, did.channel.value, did.key)
            return sent is not None or bool(await facts.find_seen(connection, [key]))

    async def _may_be_ours(self, did: StaffInbound, chat: str) -> bool:
        """Whether it may be of a message of ours: some have another id in their receipts, some are not noted yet."""
        async with self._database.read() as connection:
            known = await leads.find_ids(connection, _lead_addresses(did, chat))
            since = self._clock.now() - _UNNOTED
            return await receipts.has_unconfirmed(connection, did.channel.value, set(known.values()), since)

    async def _find_choice(self, did: StaffInbound) -> tuple[str, str] | None:
        """What a capability put to staff and they chose, and the lead it is about: by a button, or by its number where
        it was a numbered list that they answered."""
        if did.action is not None:
            return read_choice(did.action)
        if (
            did.replies_to is None
            or self._is_shared(did)
            or not CHOICE.fullmatch(did.text.strip().rstrip(".)"))
        ):
            return None
        alert = await self._find_alert(did)
        choice = typed_choice(did.text, alert.content) if alert else None
        return read_choice(choice) if choice else None

    async def _find(self, did: StaffInbound) -> tuple[str | None, str | None, str | None]:
        """Whose it is, what was pressed, and what was answered: by a button, by a message of ours, by the topic."""
        about = None
        pressed, lead_id = did.action, read_button(did.action or did.about)[1]
        if lead_id is None and (alert := await self._find_alert(did)):
            lead_id, about = alert.lead_id, read_text(alert.content)
            if not self._is_shared(did):  # there a number is something said to one another
                pressed = pressed or typed_choice(did.text, alert.content)
        if lead_id is None and did.thread is not None:
            async with self._database.read() as connection:
                lead_id = await topics.find_lead(connection, did.chat, did.thread)
        return lead_id, pressed, about

    async def _find_alert(self, did: StaffInbound) -> Any | None:
        """What was answered: an alert, or words of a lead that were passed on."""
        if did.replies_to is None:
            return await self._find_last(did)
        for pause in (*_PATIENCE, None):
            async with self._database.read() as connection:
                found = await receipts.find_sent(connection, did.channel.value, did.replies_to)
            if found is not None:
                return found if found.audience == "staff" else None
            if pause is not None:
                await asyncio.sleep(pause)
        return None

    async def _find_last(self, did: StaffInbound) -> Any | None:
        """The newest alert on a phone: a bare number means it, as with every numbered list."""
        if self._is_shared(did):
            return None
        async with self._database.read() as connection:
            found = await staff_messages.find_last_alert(connection, Recipient(did.channel, did.chat))
        return found if found and typed_choice(did.text, found.content) else None

    async def _find_meant(self, did: StaffInbound) -> str | None:
        """Whom words mean that name nobody: the one lead in the hands of whoever wrote them, at this number.

        Where that is not clear they are told so, unless no lead needs anybody.
        """
        async with self._database.read() as connection:
            held = await handoffs.find_held(connection, Recipient(did.channel, did.chat))
            if len(held) == 1 and did.replies_to is None:
                return held[0]
            is_chatter = not held and not await handoffs.is_any_open(connection)
        if not is_chatter:
            await self._tell_unclear(did, held)
        return None

    async def _tell_unheard(self, did: StaffInbound, by: str) -> None:
        """Who has a case and types in the group, answering nothing: nobody but colleagues reads it, and they are told.

        Once in a few minutes, and of a case they took meanwhile: colleagues talk to one another, too. Who answers a
        notice of ours, though, means a lead.
        """
        is_talk = did.replies_to is not None and not did.answers_bot
        if is_talk or did.action or not self._is_shared(did) or not (did.text.strip() or did.media):
            return
        async with self._database.read() as connection:
            held = await handoffs.find_owned(connection, None if did.unsigned else by)
        if held:
            await self._tell(did, by, held)

    async def _tell(self, did: StaffInbound, by: str, held: Sequence[Lead]) -> None:
        words = self._words()
        who = " · ".join(safe_name(lead.contact.name) or words["no_name"] for lead in held[:_NAMED])
        told = words["unheard"].format(by=by, who=who)
        async with self._database.begin() as tx:
            now = await self._clock.read(tx)
            round_ = did.key if did.replies_to else int(now.timestamp() // _ONCE_IN)
            newest = held[0].id  # of one that is closed since they were told of the others
            which = hashlib.sha256(f"{did.chat}:{by}:{round_}:{newest}".encode()).hexdigest()
            await accounts.add_notices(tx, [NewNotice(f"unheard:{which}", did.channel, did.chat, told)], now)

    async def _tell_unclear(self, did: StaffInbound, held: Sequence[str]) -> None:
        name = "unclear"
        traits = self._intake.around.channels.get(did.channel)
        if traits is None or not traits.quotes:
            name = "unclear_bare" if held else "unclear_bare_take"
        text = " ".join(clean_text(did.text).split())
        shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"
        told = self._words()[name].format(text=shown or "📎")
        which = hashlib.sha256(short_key(f"{did.channel.value}:{did.key}").encode()).hexdigest()
        async with self._database.begin() as tx:
            now = await self._clock.read(tx)
            notice = NewNotice(f"unclear:{which}", did.channel, did.chat, told)
            await accounts.add_notices(tx, [notice], now)

    def _is_shared(self, did: StaffInbound) -> bool:
        """Whether it was done in the chat that all of the staff read."""
        return Recipient(did.channel, did.chat) == self._intake.around.staff_chat

    def _is_on_a_phone(self, did: StaffInbound) -> bool:
        """Whether these are words or a file in a chat with one person of staff, not where all talk."""
        return not self._is_shared(did) and did.action is None and bool(did.text.strip() or did.media)

    def _words(self) -> Mapping[str, str]:
        return STAFF_WORDS[self._intake.around.playbook.journey.business.languages[0]]


def _lead_addresses(did: StaffInbound, address: str) -> tuple[Address, ...]:
    own = Address(did.channel.value, address)
    return (own, phone_address(did.lead_phone)) if did.lead_phone else (own,)
