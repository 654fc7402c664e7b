"""Messages that nobody asked for, on a clock that is moved by hand."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.advancing import settle
from conversations.lead.consent import Consent
from conversations.lead.lead import Lead
from conversations.turn.keys import Key
from storage.messages import NewMessage
from tests.harness.office import Office, Provider
from tests.harness.people import lead, message, queue, store
from tests.harness.studio import prepare

TEL_AVIV = ZoneInfo("Asia/Jerusalem")
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
BY_THE_RULES = prepare()
"""With the hours, holidays and caps of Israel."""


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=TEL_AVIV).astimezone(UTC)


SUNDAY = local("2027-01-03T10:00")


def address_of(number: int) -> str:
    return f"97250765{number:04}@c.us"


def agreed(number: int = 0, **known: Any) -> Lead:
    """Somebody who agreed to advertising."""
    consent = Consent(True, "כן", SUNDAY - 24 * HOUR, "form")
    return lead(f"lead{number}", **({"reach": [], "ledger": [consent]} | known))


def touch(number: int = 0, text: str = "touch", **known: Any) -> NewMessage:
    usual: dict[str, Any] = {
        "reply": False, "kind": "advertising", "address": address_of(number), "created_at": SUNDAY,
        "zones": "Asia/Jerusalem", "key": Key("touch", text), "lapses_at": SUNDAY + 48 * HOUR,
        
    }  # fmt: skip
    return message(text, f"lead{number}", **(usual | known))


async def move(office: Office, moment: datetime) -> None:
    """Let it be that time, and let everything happen that is due."""
    await office.clock.move_to(office.database, moment)
    await settle(office)  # type: ignore[arg-type] # an office has all that it asks of an app


async def advance(office: Office, until: datetime, step: timedelta = 5 * MINUTE) -> None:
    """Let time pass."""
    while (now := office.clock.now()) < until:
        await move(office, min(now + step, until))


async def have_touches(office: Office, count: int, **known: Any) -> None:
    """So many people, with a touch on its way to each."""
    await store(office.database, *map(agreed, range(count)))
    await queue(office.database, *(touch(number, **known) for number in range(count)))


def note_times(office: Office, provider: Provider) -> list[datetime]:
    """When the provider is given messages from now on, on the bot's clock."""
    times: list[datetime] = []

    async def note(*_: str) -> None:
        times.append(office.clock.now())

    provider.before = note
    return times
