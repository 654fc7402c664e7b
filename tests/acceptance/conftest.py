"""The installations every story is played on: SQLite, PostgreSQL in one process, and PostgreSQL in four."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.driver import Bot
from tests.postgres import PostgresServer

INSTALLATIONS = ("sqlite", "postgresql", "four processes")


@pytest.fixture(params=INSTALLATIONS)
def bot(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bot]:
    """A running bot."""
    with Bot(**install(request, request.param), folder=tmp_path) as running:
        yield running


@pytest.fixture(params=INSTALLATIONS[:2])
def simple_bot(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bot]:
    """A running bot in one process, on each database."""
    with Bot(**install(request, request.param), folder=tmp_path) as running:
        yield running


def install(request: pytest.FixtureRequest, installation: str) -> dict[str, object]:
    """What a Bot needs to run as this installation, on an empty database."""
    if installation == "sqlite":
        folder: Path = request.getfixturevalue("tmp_path")
        return {"database_url": f"sqlite+aiosqlite:///{folder / 'waltz.db'}"}
    server: PostgresServer = request.getfixturevalue("postgres_server")
    processes = {"webs": 2, "workers": 2} if installation == "four processes" else {}
    return {"database_url": server.create_database(), **processes}
