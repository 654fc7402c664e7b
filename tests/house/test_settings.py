"""Every setting is explained where people look for it."""

import re
from pathlib import Path

import pytest

from bot.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / ".env.example"
NAMES = sorted(name.upper() for name in Settings.model_fields)


@pytest.fixture(autouse=True)
def no_settings_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def test_the_example_has_every_setting_once_and_no_other() -> None:
    names = re.findall(r"^([A-Z_0-9]+)=", EXAMPLE.read_text(encoding="utf-8"), re.MULTILINE)

    assert sorted(names) == NAMES


def test_every_setting_of_the_example_has_a_comment_above_its_group() -> None:
    groups = EXAMPLE.read_text(encoding="utf-8").split("\n\n")
    without = [group for group in groups if "=" in group and not group.startswith("#")]

    assert without == []


def test_the_example_changes_nothing_by_itself() -> None:
    assert Settings(_env_file=EXAMPLE) == Settings(_env_file=None)


def test_the_settings_page_explains_every_setting_once_and_no_other() -> None:
    page = (ROOT / "docs/settings.md").read_text(encoding="utf-8")

    assert sorted(re.findall(r"^\| `([A-Z_0-9]+)` \|", page, re.MULTILINE)) == NAMES
