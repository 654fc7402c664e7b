"""What would come of bringing a file in: every row is decided on, and nothing is kept."""

from collections import defaultdict
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Literal

from bot.decisions.arrivals import Accepted
from bot.decisions.batch import Batch, MergeNeeded, StaleLead
from bot.decisions.intake import Intake
from bot.importing.checking import CheckedFile, CheckedRow
from bot.importing.taking import CHUNK, name_row
from conversations.contact.facts import GreetingMoved
from conversations.lead.reason import Reason
from conversations.policy.before_sending import GREETING
from conversations.timeline.facts import Held
from conversations.timeline.telling import Telling


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What would become of one row: whether they are greeted, when (UTC), where, and why so."""

    row: int
    name: str
    phone: str
    what: Literal["greeted now", "greeted later", "not greeted", "known already"]
    at: datetime | None = None
    channel: str = ""
    why: str = ""


async def rehearse(intake: Intake, file: CheckedFile) -> AsyncIterator[Foreseen]:
    """What would become of each good row, in order."""
    rows_of: dict[str, int] = {}
    for chunk in file.chunks(CHUNK):
        for row, foreseen in zip(chunk, await _rehearse(intake, file, chunk), strict=True):
            first = rows_of.setdefault(row.submitted.phone or "", row.row)
            yield foreseen if first == row.row else _known(row, f"the same phone as in row {first}")


async def _rehearse(intake: Intake, file: CheckedFile, rows: Sequence[CheckedRow]) -> list[Foreseen]:
    try:
        accepted, batch = await intake.rehearse([name_row(file, row) for row in rows])
    except (MergeNeeded, StaleLead):
        if len(rows) == 1:
            return [_known(rows[0], "two records that turn out to be one person")]
        return [one for row in rows for one in await _rehearse(intake, file, [row])]
    telling = intake.playbook.index(Telling)
    notes: defaultdict[str, list[Reason]] = defaultdict(list)
    for note in batch.noted:
        notes[note.lead_id] += note.why if isinstance(note.fact, Held | GreetingMoved) else ()
    foresee = partial(_foresee, batch=batch, telling=telling, notes=notes)
    return [foresee(row, one) for row, one in zip(rows, accepted, strict=True)]


def _foresee(
    row: CheckedRow, one: Accepted, *, batch: Batch, telling: Telling, notes: Mapping[str, Sequence[Reason]]
) -> Foreseen:
    if not one.created or one.lead_id is None:
        return _known(row, "brought in before from this file" if one.repeated else "")
    place = Foreseen(row.row, row.submitted.name or "", row.submitted.phone or "", "not greeted")
    why = telling.why(notes.get(one.lead_id, ()))
    for sent in batch.messages_of(one.lead_id):
        if sent.audience == "lead" and sent.key and sent.key.purpose == GREETING:
            told = telling.why(sent.why)
            return replace(place, what="greeted now", at=batch.now, channel=sent.channel.value, why=told)
    for key, timer in batch.timers.get(one.lead_id, {}).items():
        if key.purpose == GREETING:
            channel = str(timer.data.get("channel", ""))
            return replace(place, what="greeted later", at=timer.due_at, channel=channel, why=why)
    return replace(place, why=why)


def _known(row: CheckedRow, why: str) -> Foreseen:
    return Foreseen(row.row, row.submitted.name or "", row.submitted.phone or "", "known already", why=why)
