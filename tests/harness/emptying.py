"""Empties a PostgreSQL database again and again: in one session that stays, and knows the tables from the last time."""

import subprocess

from tests.harness.postgres import PostgresServer

_DONE = "-- empty --"
_PREPARE = """
DO $$ BEGIN
    EXECUTE (
        SELECT 'CREATE FUNCTION pg_temp.empty() RETURNS void LANGUAGE plpgsql AS $f$ BEGIN '
            || string_agg(format('DELETE FROM public.%I;', tablename), ' ') || ' END $f$'
        FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'
    );
END $$;
SET session_replication_role = replica;  -- in any order, whatever refers to what
"""


class Emptying:
    """Entered, a session with one database."""

    def __init__(self, server: PostgresServer, url: str) -> None:
        self._server, self._url = server, url
        self._session: subprocess.Popen[str] | None = None

    def __enter__(self) -> "Emptying":
        return self

    def __exit__(self, *_: object) -> None:
        if self._session is not None:
            self._session.communicate()

    def empty(self) -> None:
        """No row is left in any table. A session that a test has ended is begun anew."""
        if not self._ask():
            assert self._ask(), "the database can't be emptied"

    def _ask(self) -> bool:
        if self._session is None:
            self._session = self._server.open_session(self._url)
            self._tell(_PREPARE)
        if self._tell(f"SELECT pg_temp.empty() \\g /dev/null\n\\echo {_DONE}\n"):
            assert self._session.stdout
            if self._session.stdout.readline().strip() == _DONE:
                return True
        self._session.communicate()
        self._session = None
        return False

    def _tell(self, words: str) -> bool:
        assert self._session
        assert self._session.stdin
        try:
            self._session.stdin.write(words)
            self._session.stdin.flush()
        except BrokenPipeError:
            return False
        return True
