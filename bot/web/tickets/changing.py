"""What a ticket's holder does on its page, as inputs of the lead whose it is."""

from bot.app import App
from bot.decisions.arrivals import Arrival, clean_text, short_key
from conversations.events.codes import hash_code
from conversations.events.inputs import TicketHandedOn, TicketReturned
from conversations.events.ticket import Ticket
from storage.door import scans


async def give_back(app: App, ticket: Ticket) -> None:
    """They can't come; their place goes to somebody else."""
    key = short_key(f"ticket-returned:{hash_code(ticket.code)}")
    await app.intake.accept(
        Arrival(TicketReturned(ticket.code, ticket.event), key=key, lead_id=ticket.lead_id, spoke=False)
    )


async def hand_on(app: App, ticket: Ticket, name: str) -> str | None:
    """Somebody else comes in their place; gives the new ticket's code, None where there is none."""
    old = hash_code(ticket.code)
    handed = TicketHandedOn(ticket.code, ticket.event, clean_text(name)[:80])
    await app.intake.accept(
        Arrival(handed, key=short_key(f"ticket-handed-on:{old}"), lead_id=ticket.lead_id, spoke=False)
    )
    async with app.database.read() as connection:
        new = await scans.find_successor(connection, old)
    return new.code if new else None
