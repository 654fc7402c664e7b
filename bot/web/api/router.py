"""The intake API: forms, CRMs, shops and scripts."""

from fastapi import APIRouter

from bot.app import App
from bot.web.api.broadcasts import add_broadcasts
from bot.web.api.leads import add_leads
from bot.web.api.purchases import add_purchases
from bot.web.api.reading import add_reading


def create_api(app: App) -> APIRouter:
    """The routes under `/api`. Whoever calls without the key is turned away before them, at `bot/web/gate.py`."""
    router = APIRouter(prefix="/api")
    for add in (add_leads, add_purchases, add_broadcasts, add_reading):
        add(router, app)
    return router
