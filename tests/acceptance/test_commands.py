"""The `waltz` command, as it is typed."""

import csv
import io
import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.harness.driver import Bot
from tests.harness.forking import run_forked
from tests.harness.hours import begin_workday
from tests.harness.processes import KEPT, HttpError, call, run_module

ROOT = Path(__file__).resolve().parents[2]


def waltz(folder: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run a command in an empty folder, so that no `.env` of the developer's is read."""
    return run_forked(["bot.cli", *arguments], folder, _environment(folder, settings))


def typed(folder: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """The same in a process that has loaded nothing before."""
    return subprocess.run(
        run_module("bot.cli", *arguments), cwd=folder, env=_environment(folder, settings), capture_output=True,
        text=True, timeout=300, check=False,
    )  # fmt: skip


def _environment(folder: Path, settings: dict[str, str]) -> dict[str, str]:
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return kept | {"PYTHONPATH": str(ROOT), "HOME": str(folder)} | settings


def test_without_a_channel_it_says_so_and_exits_with_2(tmp_path: Path) -> None:
    done = typed(tmp_path, "run")
    assert done.returncode == 2
    assert "TELEGRAM_BOT_TOKEN" in done.stderr
    assert "waltz demo" in done.stderr.replace("\n", " ")


def test_split_processes_want_postgresql_and_say_why(tmp_path: Path) -> None:
    for command in ("web", "worker"):
        done = waltz(tmp_path, command, TELEGRAM_BOT_TOKEN="1:x")
        assert done.returncode == 1
        assert "PostgreSQL" in done.stderr
        assert "SQLite lets only one process write" in " ".join(done.stderr.split())


def test_a_wrong_setting_is_explained(tmp_path: Path) -> None:
    done = typed(tmp_path, "run", TIMEZONE="Asia/Nowhere", TELEGRAM_MODE="carrier pigeon")
    assert done.returncode == 1
    assert "TIMEZONE" in done.stderr
    assert "TELEGRAM_MODE" in done.stderr
    assert "Traceback" not in done.stderr


CSV = "name,phone,email,source,consent_marketing,consent_text\nדנה כהן,050-1234567,d@x.il,expo,true,אשמח לעדכונים\n"


def test_a_csv_is_taken_whole_or_not_at_all(tmp_path: Path) -> None:
    file = tmp_path / "leads.csv"
    file.write_text(CSV + "אבי,12,,,,\n,0521234567,,,,\n", encoding="utf-8")
    done = waltz(tmp_path, "leads", "import", str(file))
    assert done.returncode == 1
    lines = done.stderr.splitlines()
    assert [line.split("leads.csv:")[1][:8] for line in lines if "leads.csv:" in line] == [
        "3: phone",
        "4: name:",
    ]
    assert any(line.endswith("write 050-1234567 or +972501234567") for line in lines)
    assert json.loads(waltz(tmp_path, "leads", "export", "--format", "json").stdout) == []

    file.write_text(CSV + "אבי,0521234567,,,,\n", encoding="utf-8")
    assert typed(tmp_path, "leads", "import", str(file)).returncode == 0
    again = waltz(tmp_path, "leads", "import", str(file))
    assert "0 new leads, 2 known" in again.stderr
    found = json.loads(waltz(tmp_path, "leads", "export", "--format", "json").stdout)
    assert {lead["phone"] for lead in found} == {"+972501234567", "+972521234567"}
    rows = list(csv.DictReader(io.StringIO(waltz(tmp_path, "leads", "export").stdout)))
    assert {(row["name"], row["email"]) for row in rows} == {("דנה כהן", "d@x.il"), ("אבי", "")}
    assert waltz(tmp_path, "leads", "export", "--format", "xml").returncode == 2

    assert waltz(tmp_path, "leads", "erase", "0501234567", "--yes").returncode == 0
    assert len(json.loads(waltz(tmp_path, "leads", "export", "--format", "json").stdout)) == 1


def test_the_good_rows_alone_or_only_a_look(tmp_path: Path) -> None:
    file = tmp_path / "leads.csv"
    file.write_text("sep=;\nשם;טלפון;צבע\nדנה;050-1234567;x\nאבי;9.72501E+11;x\n", encoding="cp1255")
    seen = waltz(tmp_path, "leads", "import", str(file), "--dry-run", GREEN_API_ID_INSTANCE="1",
                 GREEN_API_TOKEN_INSTANCE="x")  # fmt: skip
    [row] = csv.DictReader(io.StringIO(seen.stdout))
    assert (row["row"], row["phone"], row["what"][:7]) == ("2", "+972501234567", "greeted")
    assert json.loads(waltz(tmp_path, "leads", "export", "--format", "json").stdout) == []
    done = waltz(tmp_path, "leads", "import", str(file), "--good-rows")
    assert done.returncode == 0
    assert "leads.csv:3: phone: the digits are lost" in done.stderr
    assert "צבע" in done.stderr
    assert "1 new leads" in done.stderr


async def test_leads_imported_while_the_bot_runs_are_greeted(sqlite_bot: Bot, tmp_path: Path) -> None:
    await begin_workday(sqlite_bot)
    dana = sqlite_bot.lead("whatsapp", "Dana")
    file = tmp_path / "leads.csv"
    file.write_text(f"name,phone,language\nDana,{dana.phone},en\n", encoding="utf-8")
    environment = sqlite_bot._environment()
    assert waltz(tmp_path, "leads", "import", str(file), **environment).returncode == 0
    assert dana.sees("Studio Waltz")


def test_the_clock_can_be_moved_only_in_a_sandbox(tmp_path: Path) -> None:
    with Bot(f"sqlite:///{tmp_path / 'w.db'}", tmp_path, settings={"SANDBOX_CLOCK": "false"}) as bot:
        with pytest.raises(HttpError) as refused:
            call(f"{bot.url}/sandbox/clock", {})
        assert refused.value.status == 404


async def test_logs_hold_no_words_no_tokens_and_no_whole_numbers(sqlite_bot: Bot) -> None:
    dana = sqlite_bot.lead("whatsapp", "Dana Sasson")
    sqlite_bot.fails("whatsapp", 500, times=1)
    await dana.says("how much does it cost?")
    assert dana.sees("★")
    logged = "".join(process.log.read_text("utf-8") for process in sqlite_bot.processes)
    for secret in (
        "driver-green",
        "123456:driver",
        "driver-twilio",
        "how much does",
        dana.phone,
        dana.phone[1:],
    ):
        assert secret not in logged
