"""What is installed is what is locked, and what is locked is what pyproject asks for."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ["requirements.lock", "requirements-test.lock"]


def pins_in(lock: str) -> dict[str, str]:
    lines = (ROOT / lock).read_text(encoding="utf-8")
    found = re.findall(r"^([a-z0-9._-]+)(?:\[[a-z,]+\])?==(\S+)", lines, re.MULTILINE)
    return {canonicalize_name(name): version for name, version in found}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_hashes_and_names_no_registry(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z])", text)[1:]

    assert entries
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert re.search(r"https?://|--(extra-)?index-url|--find-links", text) is None


@pytest.mark.parametrize(
    ("lock", "group"), [("requirements.lock", "build"), ("requirements-test.lock", "test")]
)
def test_a_lock_satisfies_what_pyproject_asks_for(lock: str, group: str) -> None:
    pins = pins_in(lock)
    wanted = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"][group]]

    unmet = [
        r for r in map(Requirement, wanted) if pins.get(canonicalize_name(r.name), "0") not in r.specifier
    ]

    assert unmet == []


def test_the_tests_run_on_the_same_versions_as_production() -> None:
    assert pins_in("requirements.lock").items() <= pins_in("requirements-test.lock").items()
