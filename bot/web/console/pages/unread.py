"""What providers told and the bot could not take in, as it came."""

from starlette.responses import Response

from bot.web.console.desk import Desk, Visit
from storage import dead_letters

_SHOWN = 4000
"""Characters of each: enough to see what it was."""


async def show(desk: Desk, visit: Visit) -> Response:
    """The page: the newest first."""
    seen = await desk.live.see()
    async with desk.app.database.read() as connection:
        letters = await dead_letters.read_newest(connection)
    shown = [(letter, letter.body[:_SHOWN].decode("utf-8", "replace")) for letter in letters]
    return desk.show(visit, "unread.html", at="unread", seen=seen, letters=shown)
