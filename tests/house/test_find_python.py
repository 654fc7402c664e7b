"""`make` on a machine whose Python won't do says what to install."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SYSTEMS = {
    "debian": "ID=ubuntu\nID_LIKE=debian\n",
    "fedora": 'ID="rhel"\nID_LIKE="fedora"\n',
    "other": "ID=arch\n",
}
TOO_OLD = """#!/bin/sh
case "$2" in *version_info\\[:2\\]*) echo 3.9 ;; *) exit 1 ;; esac
"""
WITHOUT_VENV = """#!/bin/sh
case "$2" in *version_info\\[:2\\]*) echo 3.12 ;; *ensurepip*) exit 1 ;; esac
"""
WITHOUT_SQLITE = """#!/bin/sh
case "$2" in *version_info\\[:2\\]*) echo 3.13 ;; *sqlite3*) exit 1 ;; esac
"""


class Machine:
    """A machine that has a shell and the Pythons put on it."""

    def __init__(self, folder: Path) -> None:
        self.programs = folder / "bin"
        self.programs.mkdir()
        self.release = folder / "os-release"
        for tool in ("sh", "uname"):
            self._link(tool, shutil.which(tool) or "")

    def has(self, name: str, script: str) -> None:
        (self.programs / name).write_text(script)
        (self.programs / name).chmod(0o755)

    def has_real(self, name: str) -> None:
        self._link(name, sys.executable)

    def finds(self, system: str = "debian", **environment: str) -> tuple[str, str]:
        self.release.write_text(SYSTEMS[system])
        done = subprocess.run(
            [ROOT / "tools/find-python"],
            env={"PATH": str(self.programs), "WALTZ_OS_RELEASE": str(self.release), **environment},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert (done.returncode == 0) == bool(done.stdout)
        return done.stdout.strip(), done.stderr

    def _link(self, name: str, target: str) -> None:
        (self.programs / name).symlink_to(os.path.realpath(target))


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_a_newer_one_is_found_beside_an_old_python3(machine: Machine) -> None:
    machine.has("python3", TOO_OLD)
    machine.has_real("python3.12")

    found, said = machine.finds()

    assert found.endswith("/python3.12")
    assert said == ""


def test_a_complete_one_is_found_beside_one_without_venv(machine: Machine) -> None:
    machine.has("python3", WITHOUT_VENV)
    machine.has_real("python3.11")

    assert machine.finds()[0].endswith("/python3.11")


def test_one_can_be_named(machine: Machine) -> None:
    machine.has_real("python3")
    machine.has_real("mine")

    assert machine.finds(WALTZ_PYTHON="mine")[0].endswith("/mine")


@pytest.mark.parametrize(
    ("system", "advice"),
    [("debian", "apt-get install python3"), ("fedora", "dnf install python3.12"), ("other", "python.org")],
)
def test_too_old(machine: Machine, system: str, advice: str) -> None:
    machine.has("python3", TOO_OLD)

    found, said = machine.finds(system)

    assert found == ""
    assert "3.11 or newer" in said
    assert "python3 (3.9)" in said
    assert advice in said


def test_none_at_all(machine: Machine) -> None:
    found, said = machine.finds()

    assert found == ""
    assert "none on the PATH" in said
    assert "sudo apt-get install python3 python3-venv" in said


@pytest.mark.parametrize(
    ("system", "advice"),
    [
        ("debian", "sudo apt-get install python3.12-venv"),
        ("fedora", "sudo dnf reinstall python3.12"),
        ("other", "venv and ensurepip"),
    ],
)
def test_without_venv(machine: Machine, system: str, advice: str) -> None:
    machine.has("python3", WITHOUT_VENV)

    assert advice in machine.finds(system)[1]


def test_built_without_sqlite(machine: Machine) -> None:
    machine.has("python3", WITHOUT_SQLITE)

    assert "built without one of them" in machine.finds()[1]


def test_on_a_mac(machine: Machine) -> None:
    (machine.programs / "uname").unlink()
    machine.has("uname", "#!/bin/sh\necho Darwin\n")

    assert "brew install python@3.13" in machine.finds()[1]
