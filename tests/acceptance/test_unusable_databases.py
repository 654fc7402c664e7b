"""A database that can't be used: one sentence that says what to mend, by `waltz run` as by `waltz check`."""

from pathlib import Path

import pytest

from tests.acceptance.test_commands import waltz

CHANNEL = {"TELEGRAM_BOT_TOKEN": "123456789:AAabcdefghijklmnopqrstuvwxyz-012345"}
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
