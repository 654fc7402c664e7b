"""An event with tickets, and phones at its door."""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import msgspec
from sqlalchemy import insert, select, update

from bot.app import App
from bot.decisions.arrivals import Arrival
from conversations.events.codes import hash_code, spell
from conversations.events.event import Event
from conversations.lead.addresses import Address
from conversations.turn.inputs import Submitted
from storage.door import links, scans
from storage.door.links import DoorLink, Rights, hash_key
from storage.tables.schema import events, tickets

API_KEY = "the key of the API"


@dataclass(frozen=True)
class Venue:
    """An event in an app's database. Its door opens now."""

    app: App
    event: Event

    async def sells(self, name: str, phone: str = "", event: str | None = None, **values: Any) -> str:
        """Somebody gets a ticket; gives its code."""
        now = await self.app.read_clock()
        code = spell(secrets.randbits(128))
        lead_id = await self._meets(name, phone or f"+97250{secrets.randbelow(10**7):07}")
        row = {
            "code": code, "code_hash": hash_code(code), "event": event or self.event.id, "lead_id": lead_id,
            "name": name, "friend": False, "state": "registered", "state_at": now - timedelta(days=2),
            "registered_at": now - timedelta(days=2), "channel": "whatsapp", "source": "roll-up",
        }  # fmt: skip
        async with self.app.database.begin() as tx:
            await tx.execute(insert(tickets), [row | values])
        return code

    async def _meets(self, name: str, phone: str) -> str:
        arrival = Arrival(
            Submitted(name=name, phone=phone), addresses=(Address("phone", phone),), creates=True, phone=phone
        )
        return (await self.app.intake.accept(arrival)).lead_id or ""

    async def ends(self, code: str, state: str, at: datetime | None = None) -> None:
        """A ticket is cancelled or handed on."""
        async with self.app.database.begin() as tx:
            mine = tickets.c.code_hash == hash_code(code)
            await tx.execute(
                update(tickets).where(mine).values(state=state, state_at=at or await self.app.read_clock())
            )

    async def opens(self, name: str = "main", rights: Rights = "search", hours: float = 8) -> str:
        """A link to the door's page; gives its key."""
        key, now = secrets.token_hex(16), await self.app.read_clock()
        link = DoorLink(
            hash_key(key), self.event.id, name, rights, now + timedelta(hours=hours), None, now, "Noa"
        )
        async with self.app.database.begin() as tx:
            await links.make(tx, link)
        return key

    async def holder(self, code: str) -> str:
        """The lead whose ticket it is."""
        async with self.app.database.read() as connection:
            ticket = await scans.find_ticket(connection, hash_code(code))
        assert ticket is not None
        return ticket.lead_id

    async def arrived_at(self, code: str) -> datetime | None:
        """When a ticket came in."""
        query = select(tickets.c.arrived_at).where(tickets.c.code_hash == hash_code(code))
        async with self.app.database.read() as connection:
            found: datetime | None = (await connection.execute(query)).scalar()
            return found


async def stage(app: App, event_id: str = "evening", days: int = 0, **changes: Any) -> Venue:
    """An event that begins in an hour, or so many days later."""
    now = (await app.read_clock()).astimezone(UTC) + timedelta(days=days)
    event = Event(
        event_id, {"he": "ערב פתוח", "en": "Open evening"}, ("ערב",), now + timedelta(hours=1),
        now + timedelta(hours=4), "Asia/Jerusalem", {"he": "לינקולן 12, תל אביב", "en": "Lincoln 12, Tel Aviv"},
        "https://maps.example/lincoln", **changes,
    )  # fmt: skip
    row = {
        "id": event.id, "status": event.status, "starts_at": event.starts_at, "ends_at": event.ends_at,
        "version": 1, "origin": "api", "changed_at": now, "about": msgspec.json.encode(event).decode(),
    }  # fmt: skip
    async with app.database.begin() as tx:
        await tx.execute(insert(events), [row])
    return Venue(app, event)


class Phone:
    """A phone at a door, or a script: it tells of scans."""

    def __init__(self, url: str, http: aiohttp.ClientSession, key: str = API_KEY) -> None:
        self._url = f"{url}/api/checkins"
        self._http = http
        self._headers = {"authorization": f"Bearer {key}"}

    async def tells(self, **body: Any) -> tuple[int, dict[str, Any]]:
        """What the server answers to a body."""
        body.setdefault("nonce", secrets.token_hex(8))
        return await self._post(self._url, body)

    async def scans(self, code: str, **body: Any) -> dict[str, Any]:
        """A scan that is taken in."""
        status, answer = await self.tells(code=code, **body)
        assert status == 200, answer
        return answer

    async def takes_back(self, nonce: str, at: datetime | None = None) -> int:
        """A scan was wrong; gives the status."""
        return (await self._post(f"{self._url}/{nonce}/undo", {"at": at.isoformat()} if at else {}))[0]

    async def _post(self, url: str, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        async with self._http.post(url, json=body, headers=self._headers) as answer:
            return answer.status, await answer.json()
