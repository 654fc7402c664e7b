"""Marks of the lives: every turn of the bot, read by a person who had not read its copy, kept beside the transcripts.

A mark holds for the words it was given to. `python -m tests.lives` plays, and tells which turns changed since.
"""

import hashlib
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import yaml

HERE = Path(__file__).parent
MARKS = ("right", "wrong", "false promise", "repeated", "too long", "wrong tone", "dead end")
_TURN = re.compile(r"^── (\d+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Mark:
    """What somebody thought of one turn; `seen` is a digest of what they read."""

    turn: int
    mark: str
    note: str
    seen: str


def read_turns(transcript: str) -> dict[int, str]:
    """What the bot said, by the number of the turn; without what staff wrote, and turns in which nothing came."""
    parts = _TURN.split(transcript)[1:]
    turns = dict(zip(map(int, parts[::2]), parts[1::2], strict=True))
    return {number: text for number, text in turns.items() if "🤖" in text and "(staff writes" not in text}


def read_marks(life: str) -> list[Mark]:
    """The marks of one life, in the order of its turns; none where it was not marked."""
    file = HERE / "marks" / f"{life}.yaml"
    written = yaml.safe_load(file.read_text("utf-8")) if file.exists() else {}
    return [
        Mark(number, one["mark"], one.get("note", ""), one.get("seen", "")) for number, one in written.items()
    ]


def digest(said: str) -> str:
    """Of what was read: what they did and what the bot said; not of what only staff saw, nor of links."""
    lines = [line for line in said.splitlines() if "🔔" not in line]
    return hashlib.sha256(re.sub(r"/go/\w+", "", "\n".join(lines)).encode()).hexdigest()[:12]


def count_all() -> Counter[str]:
    """How many turns have each mark, in all lives."""
    return Counter(mark.mark for file in (HERE / "people").glob("*.yaml") for mark in read_marks(file.stem))


def find_changed(life: str) -> list[int]:
    """The turns of a life that were not marked as they are now."""
    turns = read_turns((HERE / "transcripts" / f"{life}.txt").read_text("utf-8"))
    seen = {mark.turn: mark.seen for mark in read_marks(life)}
    return [number for number, said in turns.items() if seen.get(number) != digest(said)]


def stamp(life: str) -> None:
    """Write into the marks of a life what they were given to: the transcript as it is."""
    turns = read_turns((HERE / "transcripts" / f"{life}.txt").read_text("utf-8"))
    kept = {
        mark.turn: {"mark": mark.mark, "seen": digest(turns[mark.turn])} | ({"note": mark.note} if mark.note else {})
        for mark in read_marks(life)
        if mark.turn in turns
    }
    text = yaml.safe_dump(kept, allow_unicode=True, sort_keys=False, width=118)
    (HERE / "marks" / f"{life}.yaml").write_text(text, "utf-8")
