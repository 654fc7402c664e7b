from pathlib import Path
from shutil import copytree

import pytest

from tests.harness.folder import Folder

JOURNEYS = Path(__file__).resolve().parents[2] / "conversations" / "journeys"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """The pizza place, free to be spoiled."""
    return Folder(Path(copytree(JOURNEYS / "pizza_place", tmp_path / "shop")))


@pytest.fixture
def steps(folder: Folder) -> Folder:
    """The pizza place with a sequence that has a step of every kind, and nothing wrong with it."""
    folder.write(
        "sequences.yaml",
        """hungry:
  name: {he: רעבים, en: Hungry}
  when: {bought: false}
  steps:
    one_day: {quiet: 1 day}
    word: {send: tomorrow}
    listen: {wait_for_reply: 2 days, replied: call}
    known:
      branch:
        - when: {worry: delivery, clicked: order}
          then: enough
        - when: {campaign: tuesday}
          then: call
    which: {split: {code: 2, tuesday: 1}}
    code: {send: later_that_week, then: call}
    tuesday: {send: half_price_tuesday}
    call: {handoff: {he: כדאי להתקשר, en: Worth a call}}
    note: {tag: called}
    enough: {exit: true}
""",
    )
    return folder
