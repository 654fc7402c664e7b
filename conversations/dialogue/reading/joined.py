"""The parts of a message, found by what they mean: two things that are said in one breath, with or without a comma.

Signs tell where a message may be taken apart; whether it is, the reader tells, who must be sure of either side alone
and find that they are about different things.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from conversations.dialogue.reading.joints import Joint, find_joints
from conversations.understanding.reading import OTHER, Label, Reading
from conversations.understanding.segments import is_question, split_acts, stand_alone

Read = Callable[[str], Reading]

_MARKED, _UNMARKED = 0.3, 0.5
"""How sure the less sure of two sides must be, where a sign stands between them and where none does."""
_TOGETHER = 0.97
"""From this confidence on words are one thing, whatever is in them."""
_MOST = 6
"""Places of a part that are looked at."""
_SUPPOSES = re.compile(
    r"^\W*(?:ו?(?:אם|כש\w*|כאשר|במקרה)|(?:and )?(?:if|when|once|in case|unless))(?!\w)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Cut:
    worth: float
    left: str
    right: str


def find_parts(read: Read, words: str) -> list[str]:
    """The parts of a message, in order; the message itself where it is one thing.

    `read` tells what words are like.
    """
    parts = split_acts(words)
    first = [stand_alone(part) if at else part for at, part in enumerate(parts)]
    return [part for whole in first for part in _cut(read, whole)]


def _cut(read: Read, words: str) -> list[str]:
    joints = list(find_joints(words))[:_MOST]
    if not joints:
        return [words]
    best = read(words).best
    if best is not None and best.score >= _TOGETHER and best.label.kind == "answer":
        return [words]
    cut = max(
        (found for joint in joints if (found := _weigh(read, joint))), key=lambda one: one.worth, default=None
    )
    return [*_cut(read, cut.left), *_cut(read, cut.right)] if cut else [words]


def _weigh(read: Read, joint: Joint) -> _Cut | None:
    """A place where two things are sure to meet; None where they do not."""
    if _SUPPOSES.match(joint.left) or not (is_question(joint.left) or is_question(joint.right) or joint.asks):
        return None
    left, right = _find_sure(read, joint.left), _find_sure(read, joint.right)
    if left is None or right is None or left[0] == right[0]:
        return None
    least = min(left[1], right[1])
    enough = least >= (_MARKED if joint.marked else _UNMARKED)
    return _Cut(least, joint.left, joint.right) if enough else None


def _find_sure(read: Read, words: str) -> tuple[Label, float] | None:
    reading = read(words)
    best = reading.best
    if best is None or best.label == OTHER or not (reading.sure or reading.is_alone_likely):
        return None
    return best.label, best.score


def list_sides(words: str) -> Iterator[str]:
    """All that may have to be read to take a message apart."""
    for at, whole in enumerate(split_acts(words)):
        part = stand_alone(whole) if at else whole
        yield part
        for joint in list(find_joints(part))[:_MOST]:
            yield from (joint.left, joint.right)
