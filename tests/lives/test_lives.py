"""The lives: what is kept of them is whole, and what must never happen to a lead does not."""

from pathlib import Path

import pytest
import yaml

from tests.lives.marking import HERE, MARKS, read_marks, read_turns
from tests.lives.playing import Life, find_lives, play

LIVES = find_lives()
_SELLS = ("🎁", "★", "/book", "/join", "/order", "[קביעת", "[Book")
_GRIEVED = ("05_", "25_", "33_")


def _read(file: Path) -> dict[str, object]:
    return dict(yaml.safe_load(file.read_text("utf-8")))


def test_there_are_lives_enough_in_every_channel() -> None:
    lives = [_read(file) for file in LIVES]
    assert len(lives) >= 30
    assert {life["channel"] for life in lives} == {"whatsapp", "telegram", "sms"}
    assert all(len(list(life["turns"])) >= 8 for life in lives)  # type: ignore[call-overload]


@pytest.mark.parametrize("file", LIVES, ids=lambda file: file.stem)
def test_every_turn_of_the_bot_is_marked(file: Path) -> None:
    turns = read_turns((HERE / "transcripts" / f"{file.stem}.txt").read_text("utf-8"))
    marks = {mark.turn: mark for mark in read_marks(file.stem)}
    assert set(turns) <= set(marks)
    assert all(mark.mark in MARKS and mark.seen for mark in marks.values())


@pytest.mark.parametrize(
    "file", [file for file in LIVES if file.name.startswith(_GRIEVED)], ids=lambda file: file.stem
)
async def test_nothing_is_sold_to_the_angry(file: Path) -> None:
    life = await play(file)
    said = list(_read_while_grieved(life))
    assert len(said) >= 3
    assert not [text for text in said if any(sign in text for sign in _SELLS)]


def _read_while_grieved(life: Life) -> list[str]:
    """What the bot said from the second turn on, until staff were done."""
    said: list[str] = []
    for exchange in life.exchanges[1:]:
        if exchange.did[0].startswith("(staff"):
            break
        said += exchange.came
    return said
