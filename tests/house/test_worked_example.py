"""Who adds a capability as `docs/adding-a-capability.md` shows it gets one that works."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.harness.pages import Block, edit, read_blocks, write_out

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "adding-a-capability.md").read_text("utf-8")
LITTER = shutil.ignore_patterns(".git", ".venv", ".*_cache", "*.db*", "*.egg-info")
"""Not what Python compiled: it is of use to the copy, too, and takes ten seconds to make."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project as it is, with all that the page adds."""
    copy = tmp_path / "waltz"
    shutil.copytree(ROOT, copy, ignore=LITTER)
    write_out(read_blocks(PAGE), copy)
    return copy


# What needs a server or processes of its own stands in this run beside it, and would only load all of the bot again.
def test_what_the_page_builds_passes_what_it_says_to_run(project: Path) -> None:
    [command] = re.findall(r"^python -m (pytest (?:.*\\\n)*.*)$", PAGE, re.MULTILINE)
    options = [
        "-q",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:randomly",
        "-x",
        "-k",
        "not postgres and not processes",
    ]
    done = subprocess.run(
        [sys.executable, "-m", *command.replace("\\\n", " ").split(), *options],
        cwd=project,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    passed = re.search(r"(\d+) passed", done.stdout)
    assert passed
    assert int(passed[1]) > 200


def test_it_is_written_as_everything_is(project: Path) -> None:
    built = [block.path for block in read_blocks(PAGE) if block.path.endswith(".py")]
    for check in (["check"], ["format", "--check"]):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *check, "--no-cache", *built],
            cwd=project,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stdout + done.stderr


def test_a_page_that_went_stale_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "list.py").write_text("one\ntwo\n")
    gone = Block("list.py", "diff", " three\n+four\n")
    with pytest.raises(ValueError, match=r"list\.py has these lines 0 times"):
        edit("one\ntwo\n", gone)
    with pytest.raises(ValueError, match=r"list\.py is there already"):
        write_out(iter([Block("list.py", "python", "one\n")]), tmp_path)
    assert edit("one\ntwo\n", Block("list.py", "diff", " one\n-two\n+three\n")) == "one\nthree\n"
