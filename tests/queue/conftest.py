"""What every test of the carrying of work may ask for."""

from tests.storage.ready import (
    database,
    migrated_file,
    migrated_postgres,
    ready_postgres,
    ready_sqlite,
    ready_url,
)

__all__ = ["database", "migrated_file", "migrated_postgres", "ready_postgres", "ready_sqlite", "ready_url"]
