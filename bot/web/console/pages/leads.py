"""All leads: looked for by name, number or e-mail, and filtered."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from starlette.responses import Response

from bot.web.console.desk import Desk, Visit
from bot.web.console.lead_view import view_lead
from bot.web.console.paths import LEAD_ID
from conversations.lead.addresses import Channel
from conversations.lead.lead import Stage
from storage import lead_search
from storage.lead_search import Place, Wanted

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LONGEST = 200
_YES_NO = {"yes": True, "no": False}
CHOICES: Mapping[str, Mapping[str, Any]] = {
    "stage": {stage.value: stage.value for stage in Stage},
    "channel": {channel.value: channel.value for channel in Channel},
    "language": {"he": "he", "en": "en"},
    "consented": _YES_NO,
    "refused": _YES_NO,
    "bought": _YES_NO,
    "hands": {"waiting": "waiting", "taken": "taken", "any": "any"},
}
"""What each filter may be set to in the address, and what that looks for."""
FREE = ("source", "campaign")


async def show(desk: Desk, visit: Visit) -> Response:
    """A page of leads, whoever was active last first."""
    asked = visit.request.query_params
    chosen = read_filters(asked.get)
    wanted = read_wanted(chosen)
    seen = await desk.live.see()
    async with desk.app.database.read() as connection:
        found = await lead_search.find(connection, wanted, read_place(asked.get("after", "")))
        origins = await desk.origins.read(connection)
    more = f"/leads?{urlencode(chosen | {'after': write_place(found.after)})}" if found.after else None
    views = [view_lead(desk.app.playbook, lead) for lead in found.leads]
    return desk.show(
        visit, "leads.html", at="leads", seen=seen, found=list(zip(views, found.changed_at, strict=True)),
        chosen=chosen, picks=_list_picks(chosen, dict(zip(FREE, origins, strict=True))), more=more,
        later="after" in asked, note=asked.get("note", ""), filtered=len(chosen) - ("q" in chosen),
    )  # fmt: skip


def _list_picks(
    chosen: Mapping[str, str], free: Mapping[str, Sequence[str]]
) -> list[tuple[str, Sequence[str]]]:
    """Every filter with what it can be set to; what it is set to is among them, however rare."""
    picks: list[tuple[str, Sequence[str]]] = [(name, list(values)) for name, values in CHOICES.items()]
    for name, values in free.items():
        rare = [chosen[name]] if name in chosen and chosen[name] not in values else []
        if values or rare:
            picks.append((name, [*rare, *values]))
    return picks


def read_filters(get: Callable[[str], str | None]) -> dict[str, str]:
    """What is set in the address, without what is empty or not one of the choices."""
    given = {name: (get(name) or "").strip()[:_LONGEST] for name in ("q", *FREE, *CHOICES)}
    return {name: value for name, value in given.items() if value and value in CHOICES.get(name, {value: ""})}


def read_wanted(chosen: Mapping[str, str]) -> Wanted:
    """The filters as the database is asked."""
    fixed: dict[str, Any] = {name: values[chosen[name]] for name, values in CHOICES.items() if name in chosen}
    free: dict[str, Any] = {name: chosen[name].replace("\x00", "") for name in FREE if name in chosen}
    return Wanted(words=chosen.get("q", "").replace("\x00", ""), **fixed, **free)


def write_place(place: Place) -> str:
    """Where a page ended, as it stands in an address: microseconds since 1970, and the lead."""
    return f"{(place[0] - _EPOCH) // timedelta(microseconds=1)}-{place[1]}"


def read_place(text: str) -> Place | None:
    """The same, back; None for anything else."""
    moment, _, lead_id = text.partition("-")
    if not moment.isascii() or not moment.isdecimal() or len(moment) > 16 or not LEAD_ID.fullmatch(lead_id):
        return None
    return _EPOCH + timedelta(microseconds=int(moment)), lead_id
