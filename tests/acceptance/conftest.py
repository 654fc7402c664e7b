"""The installations every story is played on: SQLite, PostgreSQL in one process, and PostgreSQL in four.

An installation serves many stories, as it would in life: each has people of its own. Starting one for every story
would take longer than all the stories together.
"""

from collections.abc import Iterator

import pytest

from tests.harness.driver import Bot
from tests.harness.postgres import PostgresServer
from tests.harness.processes import call

ONE_PROCESS = ("sqlite", "postgresql")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Play each story on every installation; `simple_bot` leaves out what more processes can't make different."""
    if "running" in metafunc.fixturenames:
        more = () if "simple_bot" in metafunc.fixturenames else ("four processes",)
        metafunc.parametrize("running", [*ONE_PROCESS, *more], indirect=True, scope="package")


@pytest.fixture(scope="package")
def running(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    """An installation."""
    folder = tmp_path_factory.mktemp("bot")
    pairs = 2 if request.param == "four processes" else 0
    if request.param == "sqlite":
        url = f"sqlite+aiosqlite:///{folder / 'waltz.db'}"
    else:
        server: PostgresServer = request.getfixturevalue("postgres_server")
        url = server.create_database()
    with Bot(url, folder, webs=pairs, workers=pairs) as bot:
        yield bot


@pytest.fixture
def bot(running: Bot) -> Iterator[Bot]:
    """A running bot. Whatever a story did to it is mended afterwards."""
    running.start()
    running.forget_people()
    account = call(f"{running.url}/healthz")["channels"]["whatsapp"]
    if account not in ("on", "authorized"):  # a notification of a state was among another story's garbage
        running.control("state", {"state": "authorized"})
    yield running
    running.heals()


@pytest.fixture
def simple_bot(bot: Bot) -> Bot:
    """A running bot in one process."""
    return bot
