"""Meetings: those to come, and how many people did not come to those that were, by wording of the reminder."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, NamedTuple

from starlette.responses import RedirectResponse, Response

from bot.decisions.arrivals import Arrival
from bot.web.console.desk import Desk, Page, Visit
from bot.web.console.guard import PageRefused
from bot.web.console.pages.acting import find_lead, read_key, read_lead_id
from bot.web.console.paths import LEAD_ID, lead_path
from bot.web.console.wording.words import say
from conversations.meetings.kept.inputs import OutcomeMarked
from storage import meetings

_SINCE = timedelta(days=90)


class Rate(NamedTuple):
    """How it went with one wording, or one number of reminders."""

    name: str
    held: int
    no_show: int

    @property
    def share(self) -> str:
        """Percent that did not come. The sign stands with its number, whatever the direction of the line."""
        return f"{round(100 * self.no_show / (self.held + self.no_show))}%"


async def show(desk: Desk, visit: Visit) -> Response:
    """The page."""
    seen = await desk.live.see()
    async with desk.app.database.read() as connection:
        coming = await meetings.read_coming(connection, visit.now)
        outcomes = await meetings.count_outcomes(connection, visit.now - _SINCE)
    return desk.show(
        visit, "meetings.html", at="meetings", seen=seen, coming=coming,
        by_wording=_add_up(outcomes, "wording"), by_reminders=_add_up(outcomes, "reminded"),
        wording_name=lambda name: name or say("meetings_not_asked", visit.language),
        count_name=lambda count: say("meetings_reminders", visit.language, count=count),
    )  # fmt: skip


def mark(outcome: str) -> Page:
    """The page that a button of this outcome leads to."""

    async def marked(desk: Desk, visit: Visit) -> Response:
        lead_id, uid = read_lead_id(visit), visit.form.get("uid", "")
        await find_lead(desk, lead_id)
        if not LEAD_ID.fullmatch(uid):
            raise PageRefused(404, "no_lead")
        told = OutcomeMarked(uid, "held" if outcome == "held" else "no_show", visit.by)
        await desk.app.intake.accept(Arrival(told, key=read_key(visit, lead_id), lead_id=lead_id))
        return RedirectResponse(lead_path(lead_id), 303)

    return marked


def _add_up(outcomes: Sequence[Any], name: str) -> list[Rate]:
    totals: dict[str, tuple[int, int]] = {}
    for row in outcomes:
        held, no_show = totals.get(str(getattr(row, name)), (0, 0))
        totals[str(getattr(row, name))] = (held + int(row.held), no_show + int(row.no_show))
    return [Rate(key, *counts) for key, counts in sorted(totals.items())]
