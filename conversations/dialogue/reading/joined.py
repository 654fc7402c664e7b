"""The parts of a message, found by what they mean: two things that are said in one breath, with or without a comma.

Signs tell where a message may be taken apart; whether it is, the reader tells, who must be sure of either side alone
and find that they are about different things.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from conversations.dialogue.reading.joints import Joint, asks_openly, find_joints, supposes, tells_of_self
from conversations.dialogue.reading.whom import leave_whom_out
from conversations.understanding.intents.rarity import names_something
from conversations.understanding.reading import OTHER, Candidate, Reading
from conversations.understanding.segments import is_question, split_acts, stand_alone

Read = Callable[[str], Reading]

_ENOUGH, _SURELY = 0.42, 0.8
"""How sure each of two sides must be; and how sure one that names nothing ("do you think")."""
_CLEAR = 0.6
"""How sure each must be where the second may be no more than the rest of the first."""
_TOGETHER, _MOSTLY = 0.97, 0.75
"""From this confidence on words are one thing, whatever is in them; or where a question only goes on."""
_AMONG, _LIKE = 3, 0.1
"""How many things the whole may be like, and how much so, of which a side must be one to be clearer alone."""
_TAG = 3  # words that ask whether they agree
_MOST = 6
"""Places of a part that are looked at."""


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
    first = [_stand(read, part) if at else part for at, part in enumerate(parts)]
    return _join_tags(read, [part for whole in first for part in _cut(read, whole)])


def _join_tags(read: Read, parts: list[str]) -> list[str]:
    """With a word or two that name nothing put to the question before them ("what would he like, do you think")."""
    joined: list[str] = []
    for part in parts:
        best = read(part).best
        is_tag = (
            len(part.split()) <= _TAG and not names_something(part) and (best is None or best.score < _SURELY)
        )
        is_tag = is_tag and "?" not in part and is_question(part) and not asks_openly(part)
        if joined and is_tag and is_question(joined[-1]):
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return joined


def _stand(read: Read, part: str) -> str:
    """A part without what joins it to the one before, unless it is read better with it."""
    rest = stand_alone(part)
    return part if rest == part or (read(part).sure and not read(rest).sure) else rest


def _cut(read: Read, words: str) -> list[str]:
    joints = list(find_joints(words))[:_MOST]
    if not joints:
        return [words]
    best = read(words).best
    is_sure = best is not None and best.score >= _TOGETHER and best.label.kind == "answer"
    if is_sure and not any(_asks_twice(joint) for joint in joints):
        return [words]
    cuts = [cut for joint in joints if (cut := _weigh(read, joint, words))]
    cut = max(cuts, key=lambda one: one.worth, default=None)
    return [*_cut(read, cut.left), *_cut(read, cut.right)] if cut else [words]


def _weigh(read: Read, joint: Joint, words: str) -> _Cut | None:
    """A place where two things are sure to meet; None where they do not."""
    if supposes(joint) or not (is_question(joint.left) or is_question(joint.right)):
        return None
    whole = read(words)
    left, right = (
        _find_meant(read(side), side, whole, is_asked=_asks_twice(joint))
        for side in (joint.left, joint.right)
    )
    if left and right is None and left.score >= _SURELY and tells_of_self(joint):
        return _Cut(left.score, joint.left, joint.right)  # "how long is it, I have a train at 8"
    if left is None or right is None or left.label == right.label:
        return None
    best = whole.best if whole.sure else None
    if best and joint.goes_on and best.score >= _MOSTLY and best.label in (left.label, right.label):
        return None
    least = min(left.score, right.score)
    return _Cut(least, joint.left, joint.right) if least >= _CLEAR or not joint.goes_on else None


def _asks_twice(joint: Joint) -> bool:
    """Whether either side begins as a question of its own ("how much and when")."""
    return joint.marked and asks_openly(joint.left) and asks_openly(joint.right)


def _find_meant(reading: Reading, words: str, whole: Reading, *, is_asked: bool) -> Candidate | None:
    """What a side is surely about; or what the whole is also like, which this side is more like.

    `is_asked`: both sides begin as questions, so that few words are enough.
    """
    best = reading.best
    if best is None or best.label == OTHER:
        return None
    if reading.sure:
        return best if best.score >= (_ENOUGH if is_asked or names_something(words) else _SURELY) else None
    among = next((one.score for one in whole.candidates[:_AMONG] if one.label == best.label), 0.0)
    is_clearer = among >= _LIKE and best.score > among
    return best if is_clearer and names_something(words) and best.label.kind == "answer" else None


def list_sides(words: str) -> Iterator[str]:
    """All that may have to be read to take a message apart."""
    for side in _list_sides(words):
        yield from dict.fromkeys((side, leave_whom_out(side)))


def _list_sides(words: str) -> Iterator[str]:
    for at, whole in enumerate(split_acts(words)):
        part = stand_alone(whole) if at else whole
        yield part
        yield stand_alone(whole)
        for joint in list(find_joints(part))[:_MOST]:
            yield from (joint.left, joint.right)
