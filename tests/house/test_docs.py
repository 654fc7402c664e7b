"""What the documents point at is there."""

import re
from pathlib import Path

import pytest
from typer.main import get_command

from bot.cli import cli

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_into_the_project_leads_somewhere(page: Path) -> None:
    targets = re.findall(r"(?:\]\(|src=\"|href=\")([^)#\"\s]+)", page.read_text(encoding="utf-8"))
    local = [target for target in targets if not re.match(r"[a-z]+:", target)]

    assert [target for target in local if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_make_command_in_them_exists(page: Path) -> None:
    named = re.findall(r"(?:`|^ *)make ([a-z][a-z-]+)", page.read_text(encoding="utf-8"), re.MULTILINE)

    assert [name for name in named if f"\n{name}:" not in MAKEFILE] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_waltz_command_in_them_exists(page: Path) -> None:
    named = re.findall(r"(?:`|/bin/|ExecStart=\S*)waltz ([a-z]+)", page.read_text(encoding="utf-8"))
    commands = get_command(cli).commands  # type: ignore[attr-defined]

    assert set(named) <= set(commands)


def test_every_record_of_a_decision_has_its_three_parts() -> None:
    records = sorted((ROOT / "docs/decisions").glob("0*.md"))
    parts = [re.findall(r"^## (\w+)", record.read_text(encoding="utf-8"), re.MULTILINE) for record in records]

    assert records
    assert parts == [["Context", "Decision", "Consequences"]] * len(records)
