"""What staff do to a conversation: take it, answer, close it, give it back to the bot."""

import re
from typing import Literal
from urllib.parse import urlencode

from starlette.responses import RedirectResponse, Response

from bot.channels.phones import normalise_phone
from bot.decisions.arrivals import Arrival, clean_text
from bot.web.api.leads import arrive
from bot.web.console.desk import Desk, Page, Visit
from bot.web.console.guard import PageRefused
from bot.web.console.pages import lead as lead_page
from bot.web.console.paths import LEAD_ID, lead_path
from conversations.lead.lead import Lead
from conversations.tending.inputs import Tended
from conversations.turn.inputs import StaffPressed, StaffWrote, Submitted
from storage import leads

Action = Literal["take", "done", "back"]
ACTIONS: tuple[Action, ...] = ("take", "done", "back")
_KEY = re.compile(r"[\w-]{8,40}", re.ASCII)
LONGEST_ANSWER = 4000
"""Characters; Telegram takes 4,096 in a message."""


def press(action: Action) -> Page:
    """The page that a button of this action leads to."""

    async def pressed(desk: Desk, visit: Visit) -> Response:
        lead_id = read_lead_id(visit)
        await find_lead(desk, lead_id)  # whatever else the form lacks
        pressed_here = StaffPressed(action, visit.by, on_console=True)
        arrival = Arrival(pressed_here, key=read_key(visit, lead_id), lead_id=lead_id)
        lead = await find_lead(desk, (await desk.app.intake.accept(arrival)).lead_id)
        note = _note_taken(visit, lead) if action == "take" else action
        if visit.form.get("here") == "handoffs" and note != "taken":
            return RedirectResponse(f"/?{urlencode({'note': note, 'lead': lead.id})}", 303)
        return RedirectResponse(lead_path(lead.id, note=note), 303)

    return pressed


async def answer(desk: Desk, visit: Visit) -> Response:
    """Send a lead what was written, where the one who wrote it has the conversation."""
    lead_id = read_lead_id(visit)
    text = clean_text(visit.form.get("text", "").replace("\r\n", "\n")).strip()
    lead = await find_lead(desk, lead_id)
    problem = _problem(text, visit, lead)
    if problem:
        # What was typed is not lost.
        return await lead_page.show_with(desk, visit, lead, 409, note=problem, typed=text)
    arrival = Arrival(StaffWrote(text, visit.by), key=read_key(visit, lead_id), lead_id=lead_id)
    lead = await find_lead(desk, (await desk.app.intake.accept(arrival)).lead_id)
    return RedirectResponse(lead_path(lead.id, note="answered") + "#answer", 303)


async def tend(desk: Desk, visit: Visit) -> Response:
    """Note something about a lead, tag them, take a tag off, or stop advertising; the lead hears nothing of it."""
    lead_id = read_lead_id(visit)
    await find_lead(desk, lead_id)
    given = {
        name: clean_text(visit.form.get(name, "").replace("\r\n", "\n")).strip()[:LONGEST_ANSWER]
        for name in ("note", "add_tag", "drop_tag", "assign_to")
    }
    stops = visit.form.get("stop_advertising") == "yes"
    if not any(given.values()) and not stops:
        return RedirectResponse(lead_path(lead_id, note="empty"), 303)
    tended = Tended(visit.by, **given, stop_advertising=stops)
    accepted = await desk.app.intake.accept(Arrival(tended, key=read_key(visit, lead_id), lead_id=lead_id))
    return RedirectResponse(lead_path(accepted.lead_id or lead_id, note="noted") + "#about", 303)


async def merge(desk: Desk, visit: Visit) -> Response:
    """Two records are one person; the other one is named by its page's address, or its end."""
    lead_id = read_lead_id(visit)
    lead = await find_lead(desk, lead_id)
    address = re.split("[?#]", visit.form.get("other", ""), maxsplit=1)[0]
    named = address.strip().rstrip("/").rpartition("/")[2]
    other = await find_lead(desk, named) if LEAD_ID.fullmatch(named) else None
    if other is None or other.id == lead.id:
        return RedirectResponse(lead_path(lead.id, note="no_other"), 303)
    await desk.app.intake.merge(lead.id, other.id)
    return RedirectResponse(lead_path((await find_lead(desk, lead.id)).id, note="noted"), 303)


async def add(desk: Desk, visit: Visit) -> Response:
    """A lead whom staff know of: noted, and greeted only where that is wished for."""
    name = clean_text(visit.form.get("name", "")).strip()[:200]
    phone = normalise_phone(visit.form.get("phone", ""), desk.app.journey.business.country)
    if not name or phone is None:
        return RedirectResponse("/leads?note=no_person", 303)
    form = Submitted(name=name, phone=phone, source="staff", quiet=visit.form.get("greet") != "yes")
    accepted = await desk.app.intake.accept(arrive(form))
    if accepted.lead_id is None:
        return RedirectResponse("/leads?note=no_person", 303)
    return RedirectResponse(lead_path(accepted.lead_id, note="noted"), 303)


def _problem(text: str, visit: Visit, lead: Lead) -> str | None:
    if not text:
        return "empty"
    if len(text) > LONGEST_ANSWER:
        return "long"
    return None if _has_it(visit, lead) else "not_yours"


def _note_taken(visit: Visit, lead: Lead) -> str:
    return "taken" if _has_it(visit, lead) else "lost"


def _has_it(visit: Visit, lead: Lead) -> bool:
    handoff = lead.handoff.open
    return handoff is not None and handoff.owner == visit.by


async def find_lead(desk: Desk, lead_id: str | None) -> Lead:
    async with desk.app.database.read() as connection:
        lead = await leads.read(connection, lead_id) if lead_id else None
    if lead is None:
        raise PageRefused(404, "no_lead")
    return lead


def read_lead_id(visit: Visit) -> str:
    lead_id: str = visit.request.path_params["lead"]
    if not LEAD_ID.fullmatch(lead_id):
        raise PageRefused(404, "no_lead")
    return lead_id


def read_key(visit: Visit, lead_id: str) -> str:
    """The form's own key: sent twice, it has one effect."""
    key = visit.form.get("key", "")
    if not _KEY.fullmatch(key):
        raise PageRefused(403, "stale_form")
    return f"console:{lead_id}:{key}"
