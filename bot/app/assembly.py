"""Parts of an app that are put together from others: where staff read, and what sends."""

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.channels.base import Adapter
from bot.decisions.batch import Surroundings
from bot.delivery.attempts import Attempts
from bot.delivery.claims import LASTING
from bot.delivery.failures import Losses
from bot.delivery.outcomes.recording import Recording
from bot.delivery.pacing.floods import Floods
from bot.delivery.places import StaffPlaces
from bot.delivery.send_context import SendContexts, WarmUp
from bot.delivery.topics import Topics
from bot.networks import find_staff_chat, find_staff_numbers, find_staff_phones, find_ways
from bot.runtime.leader import LEASE
from bot.runtime.machine_clock import Timekeeping
from bot.settings import Settings
from conversations.dialogue.media import ALBUM
from conversations.dialogue.pausing import PAUSE
from conversations.handoff.reminders import PURPOSE as HANDOFF
from conversations.lead.addresses import Channel, Recipient
from conversations.turn.playbook import Playbook
from storage.set_back import Spans

if TYPE_CHECKING:
    from bot.app.parts import Parts

_PROMPT = (PAUSE, ALBUM, HANDOFF)
"""What timers are for that end a while after something, not at a time of day."""


def find_places(settings: Settings, adapters: Mapping[Channel, Adapter]) -> StaffPlaces:
    """Where staff are told of leads: their chat, where its network is on, and their numbers."""
    chat = find_staff_chat(settings)
    is_on = chat is not None and chat.channel in adapters
    return StaffPlaces(chat if is_on else None, find_staff_numbers(settings))


def find_readers(settings: Settings, adapters: Mapping[Channel, Adapter]) -> tuple[Recipient, ...]:
    """Where staff read, all of them; the chat alone where there is one."""
    chat = find_places(settings, adapters).chat
    if chat:
        return (chat,)
    return tuple(place for place in find_staff_phones(settings) if place.channel in adapters)


def assemble_attempts(app: "Parts", recording: Recording) -> Attempts:
    """What tries to send one message, with all that it asks and tells."""
    traits = {channel: adapter.traits for channel, adapter in app.adapters.items()}
    losses = Losses(app.database, app.clock, app.intake.accept, app.places, traits)
    opens = {channel: known.address_of for channel, known in traits.items() if known.address_of}
    floods = Floods(
        app.journey.business.country, app.settings.form_greetings_per_hour, app.accounts.tell_flood, opens
    )
    return Attempts(
        app.database, app.clock, app.adapters, app.limits, losses, app.holds, recording,
        Topics(app.database, app.clock), app.moves, floods,
    )  # fmt: skip


def assemble_send_contexts(app: "Parts") -> SendContexts:
    """What is known of an account when a message is about to leave."""
    settings, zone = app.settings, ZoneInfo(app.journey.business.timezone)
    slow = frozenset(channel for channel, adapter in app.adapters.items() if adapter.traits.begins_slowly)
    warm_up = WarmUp(settings.green_api_number_since, settings.green_api_warm_up, zone, slow)
    contexts = SendContexts(app.journey, app.accounts, warm_up)
    if app.works:
        contexts.prepare(app.clock.now())
    return contexts


def assemble_surroundings(app: "Parts", playbook: Playbook) -> Surroundings:
    """What every decision is given beside its input."""
    return Surroundings(
        playbook=playbook,
        fresh=app.fresh,
        quiet=timedelta(seconds=app.settings.reply_quiet_seconds),
        channels={channel: adapter.traits for channel, adapter in app.adapters.items()},
        base_url=app.settings.base_url,
        staff_chat=app.places.chat,
        staff_phones=find_staff_phones(app.settings),
        held=app.accounts.name_held,
        shown=app.review_effects.known,
        ways=lambda: find_ways(app.adapters, app.own_numbers.learned),
        own_numbers=lambda: app.own_numbers.numbers,
        keep_up=app.keep_up,
        listen=app.listening.prepare if app.listening else None,
        claimant=app.claims.claimant if app.works else None,
    )


def assemble_timekeeping(app: "Parts") -> Timekeeping:
    """What sees to it that nobody waits for a time to come again."""
    spans = Spans(claim=LASTING, lease=LEASE)
    return Timekeeping(app.database, app.clock, spans, _PROMPT, app.holds.forget_taken)
