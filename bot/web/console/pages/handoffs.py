"""The front page: who waits for a person, and who has whom."""

from datetime import datetime
from functools import partial

from starlette.responses import Response

from bot.web.console.desk import Desk, Visit
from bot.web.console.lead_view import view_lead
from storage import dead_letters, handoffs, unmatched_orders
from storage.handoffs import OpenCase


async def show(desk: Desk, visit: Visit) -> Response:
    """Open handoffs: those that wait, the angriest and the longest first; then those that were taken."""
    seen = await desk.live.see()
    async with desk.app.database.read() as connection:
        found = await handoffs.list_open(connection)
        unread = await dead_letters.count(connection)
        orders = await unmatched_orders.count(connection)
    waiting = sorted((case for case in found if case.owner is None), key=_rank)
    taken = [case for case in found if case.owner is not None]
    mine = [case for case in taken if case.owner == visit.by]
    others = [case for case in taken if case.owner != visit.by]
    about = visit.request.query_params.get("lead")
    has_it = next((case.owner for case in taken if case.lead.id == about), None)
    return desk.show(
        visit, "handoffs.html", at="handoffs", seen=seen,
        view=partial(view_lead, desk.app.playbook, language=visit.language),
        waiting=waiting, mine=mine, others=others,
        note=visit.request.query_params.get("note", ""), has_it=has_it, unread=unread,
        orders=orders,
    )  # fmt: skip


def _rank(case: OpenCase) -> tuple[bool, datetime]:
    """Who was let down comes first; of equals who waits longest."""
    handoff = case.lead.handoff.open
    return handoff is None or handoff.gravity != "trouble", case.opened_at
