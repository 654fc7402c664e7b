"""The intake API: forms, CRMs, shops and scripts."""

from fastapi import APIRouter

from bot.app import App
from bot.web.api.broadcasts import add_broadcasts
from bot.web.api.checkins import add_checkins
from bot.web.api.deliveries import add_deliveries
from bot.web.api.events import add_events, add_registrations
from bot.web.api.leads import add_leads
from bot.web.api.meetings import add_meetings
from bot.web.api.purchases import add_purchases
from bot.web.api.reading import add_reading
from bot.web.api.report import add_report
from bot.web.api.reviews import add_reviews


def create_api(app: App) -> APIRouter:
    """The routes under `/api`. Whoever calls without the key is turned away before them, at `bot/web/gate.py`."""
    router = APIRouter(prefix="/api")
    for add in (
        add_broadcasts, add_checkins, add_deliveries, add_events, add_leads, add_meetings, add_purchases, add_reading,
        add_registrations, add_report, add_reviews,
    ):  # fmt: skip
        add(router, app)
    return router
