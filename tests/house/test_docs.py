"""What the documents point at is there."""

import re
from pathlib import Path

import pytest
from typer.main import get_command

from bot.cli import cli
from tests.harness.pages import read_blocks

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
CODE = "bot|conversations|storage|tests|bench|docs|tools"
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


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


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_file_they_name_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = set(re.findall(rf"`((?:{CODE})/[\w./-]*)`", text)) - {block.path for block in read_blocks(text)}

    assert sorted(name for name in named if not (ROOT / name).exists()) == []


def test_who_follows_a_message_through_the_house_finds_every_door() -> None:
    walk = re.findall(r"^\| \d+ \| `(\S+)` \| (.*) \|$", read("docs/architecture.md"), re.MULTILINE)
    doors = [(file, name) for file, told in walk for name in re.findall(r"`(\w+)\(\)`", told)]

    assert len(walk) >= 12
    assert len(doors) >= 8
    assert [(file, name) for file, name in doors if not re.search(rf"\bdef {name}\(", read(file))] == []


def test_every_room_is_on_the_plan() -> None:
    plan = re.search(r"## The house\n.*?```\n(.*?)```", read("docs/architecture.md"), re.DOTALL)
    assert plan
    for package in ("conversations", "bot"):
        rooms = {path.parent.name for path in (ROOT / package).glob("*/__init__.py")}
        assert rooms - set(re.findall(r"\w+", plan[1])) == set()


def test_every_record_of_a_decision_has_its_three_parts() -> None:
    records = sorted((ROOT / "docs/decisions").glob("0*.md"))
    parts = [re.findall(r"^## (\w+)", record.read_text(encoding="utf-8"), re.MULTILINE) for record in records]

    assert records
    assert parts == [["Context", "Decision", "Consequences"]] * len(records)
