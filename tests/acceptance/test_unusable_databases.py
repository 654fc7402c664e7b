"""A database that can't be used: one sentence that says what to mend, by `waltz run` as by `waltz check`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.acceptance.test_commands import ROOT, waltz

CHANNEL = {"TELEGRAM_BOT_TOKEN": "123456789:AAabcdefghijklmnopqrstuvwxyz-012345"}
ROOM = 4096
CASES = [
    ("postgresql://waltz:se@cret@db.example/waltz", "the password holds an @: write it as %40."),
    ("postgresql://waltz:secret@127.0.0.1:9/waltz", "PostgreSQL at 127.0.0.1:9 can't be reached"),
    ("sqlite:///nowhere/waltz.db", "nowhere: make it, or name another one."),
    ("sqlite:///notes.txt", "notes.txt is no SQLite database"),
]


@pytest.mark.parametrize(("address", "words"), CASES, ids=["an @", "no server", "no folder", "no database"])
def test_what_is_wrong_is_said_in_a_sentence(tmp_path: Path, address: str, words: str) -> None:
    (tmp_path / "notes.txt").write_text("not a database\n" * 100, encoding="utf-8")
    settings = {"DATABASE_URL": address, "PORT": "0", **CHANNEL}
    for command, code in (("run", 1), ("check", 1), ("resume", 1)):
        done = waltz(tmp_path, command, **settings)
        told = done.stdout + done.stderr
        assert done.returncode == code, command
        assert words in told, command
        assert "DATABASE_URL" in told
        assert "Traceback" not in told
        assert "cret" not in told


def test_import_says_it_too(tmp_path: Path) -> None:
    file = tmp_path / "leads.csv"
    file.write_text("name,phone\nDana,050-1234567\n", encoding="utf-8")
    done = waltz(tmp_path, "leads", "import", str(file), DATABASE_URL="sqlite:///nowhere/waltz.db")
    assert done.returncode == 1
    assert "there is no folder" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_disk_without_room_at_the_start(tmp_path: Path, ready_sqlite: str) -> None:
    """All tables are there, and nothing can be added to them."""
    small = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({ROOM}, {ROOM}))"
    begin = f"{small}; import sys; sys.argv[1:] = ['run']; from bot.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", begin], cwd=tmp_path, capture_output=True, text=True, timeout=300, check=False,
        env=CHANNEL | {
            "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "DATABASE_URL": ready_sqlite, "PORT": "0",
            "PYTHONDONTWRITEBYTECODE": "1",  # it would leave the first half of each, for all who come after it
        },
    )  # fmt: skip
    assert done.returncode == 1
    assert "waltz.db can't be written or read" in done.stderr
    assert "Traceback" not in done.stderr
