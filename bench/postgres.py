"""A PostgreSQL server for the measurements. Unlike the tests' it waits for the disk at each commit."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from unittest import mock

import psutil

from tests.harness import postgres
from tests.harness.postgres import PostgresServer


@contextmanager
def running_server() -> Iterator[PostgresServer]:
    """The server, with its defaults for durability."""
    with tempfile.TemporaryDirectory(prefix="waltz-pg-", ignore_cleanup_errors=True) as folder:
        server = PostgresServer(Path(folder).resolve())
        server.create()
        with mock.patch.object(postgres, "FAST", {}):
            server.start()
        try:
            yield server
        finally:
            server.stop()


def count_cpu(server: PostgresServer) -> float:
    """Seconds that the server and its processes have been busy, also those that have ended since."""
    pid = int((server.folder / "data" / "postmaster.pid").read_text().split("\n")[0])
    postmaster = psutil.Process(pid)
    ended = postmaster.cpu_times()
    busy = ended.user + ended.system + ended.children_user + ended.children_system
    for process in postmaster.children():
        with suppress(psutil.NoSuchProcess):
            times = process.cpu_times()
            busy += times.user + times.system
    return float(busy)


def create_database(server: PostgresServer) -> str:
    """An empty database; returns its address."""
    return server.create_database()
