"""On a lead's page: an answer of the bot's was wrong, or what staff answered is worth learning."""

from collections.abc import Sequence
from datetime import datetime
from itertools import takewhile
from typing import Any

from starlette.responses import RedirectResponse, Response

from bot.decisions.arrivals import Arrival, clean_text
from bot.web.console.desk import Desk, Visit
from bot.web.console.guard import PageRefused
from bot.web.console.pages.acting import find_lead, read_key, read_lead_id
from bot.web.console.paths import lead_path
from bot.web.console.timeline import answers_in
from conversations.learning.checking import find_problem, is_example
from conversations.learning.inputs import StaffTaught, WrongAnswerMarked
from conversations.timeline.entry import Entry
from storage import facts

_NOTES = {"blank": "blank", "long": "long_reply", "braces": "braces"}


async def ask_right(desk: Desk, visit: Visit) -> Response:
    """Which answer was the right one?"""
    lead_id, at = read_lead_id(visit), _read_moment(visit.request.query_params.get("at", ""))
    answer = visit.request.query_params.get("answer", "")
    entries = await _read(desk, lead_id)
    given = next((one for one in entries if one.at == at and answer in answers_in(one)), None)
    if given is None or given.message is None:
        raise PageRefused(404, "no_such_answer")
    return _show(
        desk, visit, "mark.html", 200, lead_id=lead_id, said_at=given.at, answer=answer, all_given=answers_in(given),
        given=given.message.content.text, words=_find_question(entries, given),
    )  # fmt: skip


async def mark(desk: Desk, visit: Visit) -> Response:
    """It was another one, or none."""
    lead_id, form = read_lead_id(visit), visit.form
    at, words = _read_moment(form.get("at", "")), _read_words(visit, "words")
    right = form.get("right") or None
    if not is_example(words) or (right is not None and right not in desk.app.journey.answers):
        return _show(
            desk, visit, "mark.html", 409, lead_id=lead_id, said_at=at, answer=form.get("answer", ""),
            all_given=[form.get("answer", "")], given=form.get("given", ""), words=words, note="words",
        )  # fmt: skip
    marked = WrongAnswerMarked(at, form.get("answer", "")[:40], words, right, visit.by)
    return await _accept(desk, visit, lead_id, marked, "marked")


async def ask_lesson(desk: Desk, visit: Visit) -> Response:
    """What is the bot to learn of this?"""
    lead_id, at = read_lead_id(visit), _read_moment(visit.request.query_params.get("at", ""))
    entries = await _read(desk, lead_id)
    said = next((one for one in entries if one.at == at and one.line in ("outbound", "staff")), None)
    if said is None:
        raise PageRefused(404, "no_such_answer")
    text = said.message.content.text if said.message else str(said.values.get("text", ""))
    return _show(
        desk, visit, "teach.html", 200, lead_id=lead_id, said_at=said.at, reply=text,
        words=_find_question(entries, said), answer="",
    )  # fmt: skip


async def teach(desk: Desk, visit: Visit) -> Response:
    """Learn it, or say what is missing."""
    lead_id, words, reply = read_lead_id(visit), _read_words(visit, "words"), _read_words(visit, "reply")
    answer = visit.form.get("answer") or None
    problem = None if is_example(words) else "words"
    if answer is None and (wrong := find_problem(desk.app.journey, reply)):
        problem = _NOTES[wrong]
    if problem or (answer is not None and answer not in desk.app.journey.answers):
        return _show(
            desk, visit, "teach.html", 409, lead_id=lead_id, said_at=_read_moment(visit.form.get("at", "")),
            reply=reply, words=words, answer=answer or "", note=problem or "no_answer",
        )  # fmt: skip
    return await _accept(desk, visit, lead_id, StaffTaught(words, reply, visit.by, answer), "taught")


async def _accept(
    desk: Desk, visit: Visit, lead_id: str, happened: WrongAnswerMarked | StaffTaught, note: str
) -> Response:
    arrival = Arrival(happened, key=read_key(visit, lead_id), lead_id=lead_id)
    lead = await find_lead(desk, (await desk.app.intake.accept(arrival)).lead_id)
    await desk.app.lessons.refresh()
    return RedirectResponse(lead_path(lead.id, note=note), 303)


def _show(desk: Desk, visit: Visit, template: str, status: int, **values: Any) -> Response:
    return desk.show(
        visit, template, status, at="leads", answers=list(desk.app.journey.answers),
        **({"note": ""} | values),
    )  # fmt: skip


async def _read(desk: Desk, lead_id: str) -> list[Entry]:
    await find_lead(desk, lead_id)
    async with desk.app.database.read() as connection:
        return await facts.read_timeline(connection, lead_id)


def _find_question(entries: Sequence[Entry], said: Entry) -> str:
    """What the lead wrote before something was said to them: since they were last written to, else their last words."""
    talk = [one for one in entries[: entries.index(said)] if one.line in ("inbound", "outbound")]
    theirs = list(takewhile(lambda one: one.line == "inbound", reversed(talk)))
    if not theirs:
        theirs = [one for one in reversed(talk) if one.line == "inbound"][:1]
    return "\n".join(str(one.values.get("text", "")) for one in reversed(theirs))


def _read_words(visit: Visit, name: str) -> str:
    return clean_text(visit.form.get(name, "").replace("\r\n", "\n")).strip()


def _read_moment(text: str) -> datetime:
    """A moment as it stands in an address or a form."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise PageRefused(404, "no_such_answer") from None
    if moment.tzinfo is None:
        raise PageRefused(404, "no_such_answer")
    return moment
