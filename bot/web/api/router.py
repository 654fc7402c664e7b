"""The intake API: forms, CRMs, shops and scripts."""

import hmac

from fastapi import APIRouter, Depends, HTTPException, Request

from bot.app import App
from bot.web.api.leads import add_leads
from bot.web.api.purchases import add_purchases
from bot.web.api.reading import add_reading


def create_api(app: App) -> APIRouter:
    """The routes under `/api`. Every one wants `Authorization: Bearer <API_KEY>`."""

    def authorise(request: Request) -> None:
        given = request.headers.get("authorization", "").removeprefix("Bearer ").encode()
        wanted = app.settings.api_key.get_secret_value().encode()
        if not wanted or not hmac.compare_digest(given, wanted):
            raise HTTPException(401, "Authorization: Bearer <API_KEY> is missing or wrong")

    router = APIRouter(prefix="/api", dependencies=[Depends(authorise)])
    for add in (add_leads, add_purchases, add_reading):
        add(router, app)
    return router
