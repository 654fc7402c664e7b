"""A lead's page: who they are, what they agreed to, what is planned, and everything that was said, with its reasons."""

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection
from starlette.responses import RedirectResponse, Response

from bot.web.console.desk import Desk, Visit
from bot.web.console.guard import PageRefused
from bot.web.console.lead_view import view_lead
from bot.web.console.paths import LEAD_ID, lead_path
from bot.web.console.timeline import arrange
from conversations.lead.lead import Lead
from conversations.reach.addressing import best_channel
from conversations.sequences.plan import PlannedStep, describe_plan
from conversations.timeline.names import name_of
from conversations.wording.filling import fill
from storage import facts, leads, learning, meetings, offers, purchases, referrals, timers

_BEFORE = re.compile(r"(\d{1,18})\.(\d{1,18})", re.ASCII)
SHOWN = 200
"""Lines of a timeline on one page."""


async def show(desk: Desk, visit: Visit) -> Response:
    """The page. A record that was merged into another leads on to that one."""
    lead_id = visit.request.path_params["lead"]
    if not LEAD_ID.fullmatch(lead_id):
        raise PageRefused(404, "no_lead")
    seen = await desk.live.see(lead_id)
    async with desk.app.database.read() as connection:
        lead = await leads.read(connection, lead_id)
    if lead is None:
        raise PageRefused(404, "no_lead")
    if lead.id != lead_id:
        return RedirectResponse(lead_path(lead.id), 303)
    note = visit.request.query_params.get("note", "")
    return await show_with(desk, visit, lead, 200, seen=seen, note=note)


async def show_with(desk: Desk, visit: Visit, lead: Lead, status: int, **values: Any) -> Response:
    """The page of this lead; `typed` is an answer that could not be sent."""
    values.setdefault("seen", await desk.live.see(lead.id))
    before = read_before(visit.request.query_params.get("before", ""))
    async with desk.app.database.read() as connection:
        page = await facts.read_page(connection, lead.id, before, SHOWN)
        bought = await purchases.read_of(connection, lead.id)
        given = await offers.read_of(connection, lead.id)
        friends = await referrals.read_circle(connection, lead.id)
        met = await meetings.read_of(connection, lead.id)
        marks = await learning.read_marks(connection, lead.id)
        plan = await _read_plan(connection, desk, visit, lead)
    days = arrange(page.lines, visit.language, desk.app.playbook, marks, desk.app.files.link)
    earlier = lead_path(lead.id, before=f"{page.before[0]}.{page.before[1]}") if page.before else None
    handoff, view = lead.handoff.open, view_lead(desk.app.playbook, lead, visit.language)
    return desk.show(
        visit, "lead.html", status, at="leads", lead=view, days=days, earlier=earlier, is_newest=before is None,
        purchases=bought, codes=given, meetings=met, friends=friends, plan=plan,
        mine=bool(handoff and handoff.owner == visit.by),
        canned=_list_ready(desk, lead) if handoff and handoff.owner == visit.by else (),
        answers_on=best_channel(lead, desk.app.intake.around.channels), **values,
    )  # fmt: skip


async def _read_plan(
    connection: AsyncConnection, desk: Desk, visit: Visit, lead: Lead
) -> Sequence[PlannedStep]:
    pending = await timers.read_planned(connection, lead.id)
    around = desk.app.intake.around
    return describe_plan(around.playbook, lead, pending, visit.now, visit.language, around.channels)


def read_before(text: str) -> tuple[int, int] | None:
    """Where an earlier part of a timeline ends, as it stands in the address."""
    found = _BEFORE.fullmatch(text)
    return (int(found[1]), int(found[2])) if found else None


def _list_ready(desk: Desk, lead: Lead) -> list[tuple[str, str]]:
    """The journey's answers in the lead's language, to be sent by hand: what each is about, and its words."""
    journey = desk.app.playbook.journey
    language = lead.contact.language or journey.business.languages[0]
    values = desk.app.playbook.business.get(language, {})
    found = ((name, journey.in_language(answer.reply, language)) for name, answer in journey.answers.items())
    return [
        (name_of("answer", name, language, journey), fill(reply, values).strip()) for name, reply in found
    ]
