"""An installed Waltz, away from its repository, has everything it needs."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("bot", "conversations", "storage")
LITTER = shutil.ignore_patterns("__pycache__", "*.pyc", ".*")


def test_the_wheel_holds_every_file_of_the_packages(tmp_path: Path) -> None:
    source = tmp_path / "source"
    for package in PACKAGES:
        shutil.copytree(ROOT / package, source / package, ignore=LITTER)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    files = {
        str(file.relative_to(source)) for p in PACKAGES for file in (source / p).rglob("*") if file.is_file()
    }

    build = [sys.executable, "-m", "pip", "wheel", "-qq", "--no-deps", "--no-build-isolation"]
    subprocess.run([*build, "--wheel-dir", str(tmp_path), str(source)], check=True)

    (wheel,) = tmp_path.glob("waltz-*.whl")
    assert files - set(zipfile.ZipFile(wheel).namelist()) == set()
