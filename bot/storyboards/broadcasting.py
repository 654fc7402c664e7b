"""Staff of a story write to many at once."""

from bot.broadcasts.starting import NewBroadcast, start
from bot.storyboards.rehearsal import Rehearsal
from bot.storyboards.story import BroadcastAct
from conversations.broadcasts.draft import BroadcastText
from conversations.broadcasts.segment import read_segment


async def send_broadcast(rehearsal: Rehearsal, act: BroadcastAct) -> None:
    """Start it; it goes out by itself from there, when the hours for it are. Raises NotASegment."""
    app = rehearsal.app
    order = NewBroadcast(read_segment(app.playbook, act.segment), BroadcastText(dict(act.text), act.kind))
    await start(app.database, app.intake.around, order, rehearsal.now())
    await rehearsal.settle()
