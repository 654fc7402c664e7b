"""What stands beside a SQLite file: a lock, so that one process works on it, and a mark, so that a copy is told.

A copy of the file has no mark beside it, or one that is of another file, or of a later time.
"""

import fcntl
import os
from pathlib import Path

import msgspec
import structlog

from bot.errors import ConfigurationError

log = structlog.get_logger(__name__)


class Mark(msgspec.Struct, frozen=True):
    """What was last drawn for the file whose inode this is; `before`, while it is being replaced, what was before."""

    start: str
    inode: int
    before: str = ""


def read_mark(database: Path) -> Mark | None:
    """The mark beside a file; None where there is none that can be read."""
    try:
        return msgspec.json.decode(_path_of_mark(database).read_bytes(), type=Mark)
    except (OSError, msgspec.MsgspecError):
        return None


def write_mark(database: Path, mark: Mark) -> None:
    """Write it, wholly or not at all, and so that it outlasts a loss of power. Raises OSError."""
    path = _path_of_mark(database)
    made = path.with_name(f"{path.name}.new")
    with made.open("wb") as file:
        file.write(msgspec.json.encode(mark))
        file.flush()
        os.fsync(file.fileno())
    made.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)  # or a loss of power could bring the former one back
    finally:
        os.close(folder)


def hold_file(database: Path) -> int:
    """Be the only process that works on a file, for as long as it lives. Raises ConfigurationError where one is.

    Gives the lock's file descriptor, which must stay open.
    """
    path = database.with_name(f"{database.name}.lock")
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        other = os.read(descriptor, 20).decode("ascii", "replace").strip() or "?"
        os.close(descriptor)
        raise ConfigurationError(
            f"{database} is in use: another Waltz (process {other}) works on it. Stop that one first; two on one file "
            "would write to everybody twice."
        ) from None
    except OSError as error:  # a network's file system, say
        log.warning("this file system has no locks", error=type(error).__name__)
        return descriptor
    os.truncate(descriptor, 0)
    os.pwrite(descriptor, str(os.getpid()).encode(), 0)
    return descriptor


def _path_of_mark(database: Path) -> Path:
    return database.with_name(f"{database.name}.mark")
