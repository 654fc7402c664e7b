"""The API is put together when it is first called, and not by whoever opens the console."""

import pytest
from fastapi import APIRouter

from bot.app import App
from bot.web.api.router import create_api
from tests.harness.console import living


async def test_pages_need_none_and_two_calls_need_one(
    ready_sqlite: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[App] = []

    def create(app: App) -> APIRouter:
        made.append(app)
        return create_api(app)

    monkeypatch.setattr("bot.web.server.create_api", create)
    async with living(ready_sqlite, api_key="key") as house, house.visitor() as visitor:
        assert (await visitor.opens("/healthz")).status == 200
        assert made == []
        assert (await visitor.opens("/api/leads/nobody")).status == 401, "strangers are turned away before it"
        assert made == []
        for path, status in (("/api/leads/nobody", 404), ("/openapi.json", 200)):
            assert (await visitor.opens(path, authorization="Bearer key")).status == status
        assert len(made) == 1
