"""What every test of what always holds may ask for."""

from tests.storage.ready import migrated_file, ready_sqlite

__all__ = ["migrated_file", "ready_sqlite"]
