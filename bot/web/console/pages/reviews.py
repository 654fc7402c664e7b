"""What customers wrote: staff publish it, hide it for a reason, and say which worries it speaks to."""

from typing import Any
from urllib.parse import urlencode

from starlette.responses import RedirectResponse, Response

from bot.incoming.reviews import ReviewRefused
from bot.web.console.desk import Desk, Visit
from bot.web.console.guard import PageRefused
from conversations.answers.offered.ranking import tell_effects
from conversations.reviews.staff_words import HIDING
from storage import reviews

_STATES = ("pending", "published", "hidden")


async def show(desk: Desk, visit: Visit) -> Response:
    """The page: those of one state, those that wait first of all; and what the reviews did."""
    chosen = visit.request.query_params.get("status", "pending")
    return await _show(desk, visit, chosen if chosen in _STATES else "pending", 200)


async def publish(desk: Desk, visit: Visit) -> Response:
    """Whoever hesitates over the same is shown it from now on."""
    return await _decide(desk, visit, "published", None)


async def hide(desk: Desk, visit: Visit) -> Response:
    """Nobody is shown it, for a reason."""
    usual = HIDING.get(visit.form.get("why", ""))
    reason = visit.form.get("reason", "").strip() or (usual[visit.language == "en"] if usual else "")
    return await _decide(desk, visit, "hidden", reason[:500])


async def file_under(desk: Desk, visit: Visit) -> Response:
    """The worries it speaks to, as somebody sees it who knows."""
    row = await _find(desk, visit)
    topics = [topic for topic in desk.app.reviews.list_topics() if f"topic_{topic}" in visit.form]
    await desk.app.reviews.file_under(row, topics, visit.by)
    return _go_back(row.status, "filed")


async def _decide(desk: Desk, visit: Visit, status: Any, reason: str | None) -> Response:
    row = await _find(desk, visit)
    try:
        await desk.app.reviews.decide(row, status, visit.by, reason)
    except ReviewRefused as refused:
        return await _show(
            desk, visit, row.status, 409, "no_reason" if refused.status == 422 else "not_agreed"
        )
    return _go_back(row.status, status)


async def _show(desk: Desk, visit: Visit, status: str, code: int, note: str = "") -> Response:
    seen = await desk.live.see()
    async with desk.app.database.read() as connection:
        rows = await reviews.read_all(connection, status)
    effects = tell_effects(await desk.app.review_effects.read())
    known = desk.app.journey.reviews
    link = desk.app.files.link
    found = [
        {
            "row": row,
            "topics": reviews.topics_of(row),
            "photo": link(photo) if (photo := reviews.photo_of(row)) else "",
        }
        for row in rows
    ]
    ranked = sorted(
        ((known[name], topic, one) for name, about in effects.items() if name in known for topic, one in about.items()),
        key=lambda told: told[2].bought - told[2].expected, reverse=True,
    )  # fmt: skip
    return desk.show(
        visit, "reviews.html", code, at="reviews", seen=seen, found=found, chosen=status, states=_STATES,
        effects=effects, ranked=ranked[:20], topics=desk.app.reviews.list_topics(), hiding=HIDING,
        note=note or visit.request.query_params.get("note", ""),
    )  # fmt: skip


async def _find(desk: Desk, visit: Visit) -> Any:
    async with desk.app.database.read() as connection:
        row = await reviews.read_one(connection, visit.form.get("review", "")[:26])
    if row is None:
        raise PageRefused(404, "stale_form")
    return row


def _go_back(status: str, note: str) -> Response:
    return RedirectResponse(f"/reviews?{urlencode({'status': status, 'note': note})}", 303)
