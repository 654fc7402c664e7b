from pathlib import Path
from shutil import copytree

import pytest

from tests.journey.folder import Folder

JOURNEYS = Path(__file__).resolve().parents[2] / "conversations" / "journeys"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """The pizza place, free to be spoiled."""
    return Folder(Path(copytree(JOURNEYS / "pizza_place", tmp_path / "shop")))
