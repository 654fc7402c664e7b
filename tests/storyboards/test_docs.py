"""docs/storyboards.md knows every verb, and what it shows can be played."""

import re
from io import StringIO
from pathlib import Path

from bot.commands.storyboard import storyboard
from bot.storyboards.story import (
    DOES,
    EXPECTS,
    MORE,
    AccountState,
    Form,
    Protagonist,
    Purchase,
    StaffAct,
    Story,
)
from tests.storyboards.conftest import STUDIO

DOCS = (Path(__file__).resolve().parents[2] / "docs" / "storyboards.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", DOCS, re.DOTALL)


def test_every_verb_is_shown() -> None:
    shown = "".join(BLOCKS)
    for verb in (*DOES, *EXPECTS, *MORE):
        assert re.search(rf"^(- |  ){verb}:", shown, re.MULTILINE), verb


def test_every_key_is_told_of() -> None:
    for part in (Story, Protagonist, Form, Purchase, StaffAct, AccountState):
        for key in part.model_fields:
            assert re.search(rf"\b{key}\b", DOCS), f"{part.__name__}.{key}"


def test_the_example_goes_as_told(tmp_path: Path) -> None:
    path, out = tmp_path / "example.yaml", StringIO()
    path.write_text(BLOCKS[0], encoding="utf-8")
    assert storyboard(STUDIO, [path], quiet=True, out=out) == 0, out.getvalue()
