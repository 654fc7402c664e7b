"""The installations every story is played on: SQLite in one process and PostgreSQL in four, or in one, too.

An installation serves many stories, as it would in life: each has people of its own. Starting one for every story
would take longer than all the stories together.
"""

from collections.abc import Iterator

import pytest

from tests.harness.driver import Bot
from tests.harness.postgres import PostgresServer
from tests.harness.processes import call

SQLITE, POSTGRESQL, FOUR = "sqlite", "postgresql", "four processes"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Play each story on both databases: PostgreSQL in one process where more of them (`simple_bot`) change nothing,
    and not at all where it changes nothing either (`sqlite_bot`)."""
    if "running" in metafunc.fixturenames:
        other = POSTGRESQL if "simple_bot" in metafunc.fixturenames else FOUR
        chosen = [SQLITE] if "sqlite_bot" in metafunc.fixturenames else [SQLITE, other]
        metafunc.parametrize("running", chosen, indirect=True, scope="package")


@pytest.fixture(scope="package")
def running(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    """An installation."""
    folder = tmp_path_factory.mktemp("bot")
    pairs = 2 if request.param == FOUR else 0
    if request.param == SQLITE:
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


@pytest.fixture
def sqlite_bot(bot: Bot) -> Bot:
    """A running bot in one process on SQLite: what the story is about is decided above the database."""
    return bot
