"""A PostgreSQL server for the measurements. Unlike the tests' it waits for the disk at each commit."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

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


def create_database(server: PostgresServer) -> str:
    """An empty database; returns its address."""
    return server.create_database()
