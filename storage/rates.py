"""Send times within each limit, counted over all processes. PostgreSQL only.

A lane's last `size` send times are kept in one row, oldest first. The oldest make room for new ones, which may be sent
once what would be one too many is `seconds` old: at most `size` sends in any window of `seconds`, exactly.
"""

from storage.connections import Connection

# All places of one reservation are taken at one moment, in one statement, or others could be given the time between.
_RESERVE = """
INSERT INTO rate_windows AS w (lane, slots)
VALUES ($1, array_fill(0::float8, ARRAY[$2::int - $4::int])
    || array_fill(extract(epoch FROM clock_timestamp())::float8, ARRAY[$4::int]))
ON CONFLICT (lane) DO UPDATE SET slots = (
    SELECT past[$4::int + 1 :] || array_fill(
        greatest(extract(epoch FROM clock_timestamp())::float8, past[$2::int], past[$4::int] + $3), ARRAY[$4::int])
    FROM (SELECT (array_fill(0::float8, ARRAY[$2::int]) || w.slots)[cardinality(w.slots) + 1 :] AS past) AS last_places
)
RETURNING slots[$2::int] - extract(epoch FROM clock_timestamp())::float8 AS wait
"""

_FORGET = """
DELETE FROM rate_windows
WHERE (SELECT max(slot) FROM unnest(slots) AS slot) < extract(epoch FROM clock_timestamp()) - 3600
"""


async def reserve(connection: Connection, lane: str, size: int, seconds: float, count: int) -> float:
    """Take the next `count` places of a lane that allows `size` in any `seconds`; gives the seconds until then."""
    wait: float = await connection.fetchval(_RESERVE, lane, size, seconds, count)
    return max(0.0, wait)


async def forget_idle(connection: Connection) -> None:
    """Remove lanes nobody used for an hour: single chats, mostly."""
    await connection.execute(_FORGET)
