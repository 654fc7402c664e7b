"""Recipients of messages, each locked by one process at a time. PostgreSQL only.

The locks are those of a connection: nothing is written for them, and they end with it.
"""

from collections.abc import Sequence

from conversations.lead.addresses import Channel, Recipient
from storage.connections import Connection

_TRY_LOCK = "SELECT pg_try_advisory_lock(hashtextextended(name, 0)) AS locked FROM unnest($1::text[]) AS name"
_UNLOCK = "SELECT pg_advisory_unlock(hashtextextended(name, 0)) FROM unnest($1::text[]) AS name"
_STILL_QUEUED = """
SELECT DISTINCT channel, address FROM (
    SELECT DISTINCT ON (m.channel, m.address) m.channel, m.address, m.attempts
    FROM messages m JOIN unnest($1::text[], $2::text[]) AS recipient(channel, address)
      ON m.channel = recipient.channel AND m.address = recipient.address
    WHERE m.status = 'queued' AND m.reply
    ORDER BY m.channel, m.address, m.id
) first WHERE first.attempts = 0
"""


async def try_lock(connection: Connection, recipients: Sequence[Recipient]) -> list[Recipient]:
    """Lock those that no other connection has; gives them."""
    rows = await connection.fetch(_TRY_LOCK, [_name(recipient) for recipient in recipients])
    return [recipient for recipient, row in zip(recipients, rows, strict=True) if row["locked"]]


async def unlock(connection: Connection, recipients: Sequence[Recipient]) -> None:
    """Free what this connection has locked."""
    await connection.fetch(_UNLOCK, [_name(recipient) for recipient in recipients])


async def find_waiting(connection: Connection, among: Sequence[Recipient]) -> list[Recipient]:
    """Those of whom the oldest unsent reply was not tried yet."""
    channels, addresses = [one.channel.value for one in among], [one.address for one in among]
    rows = await connection.fetch(_STILL_QUEUED, channels, addresses)
    return [Recipient(Channel(row["channel"]), row["address"]) for row in rows]


def _name(recipient: Recipient) -> str:
    return f"waltz:{recipient.channel.value}:{recipient.address}"
