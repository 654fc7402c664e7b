"""What detectors learn from: labelled examples (`refusals.yaml`, `people.yaml`), and what else people write."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from typing import IO, Any

import numpy as np

from conversations.journey.model.builtin import read_acts
from conversations.understanding.data import read_data
from conversations.understanding.intents.beside import names_advertising
from conversations.understanding.intents.detector import Detector, Knowledge, Lesson, learn
from conversations.understanding.intents.vocabulary import read_vocabulary
from conversations.understanding.phrases import words_of

KINDS = {
    "refusals": "refusal", "people": "people", "advertised": "refusal", "harms": "refusal", "arrivals": "refusal",
}  # fmt: skip
"""The examples of each kind, and its vocabulary."""
_NEAR = {
    "refusals": frozenset({"decline", "too_many_messages", "wrong_number", "privacy", "legal"}),
    "people": frozenset({"complaint_owner", "request_call", "anyone_there", "supplier"}),
    "harms": frozenset(
        {
            "complaint",
            "insult",
            "charged_twice",
            "injured",
            "refund",
            "anyone_there",
            "where_is_it",
            "distress",
            "complaint_owner",
            "legal",
            "link_broken",
            "am_i_booked",
            "privacy",
        }
    ),
    "arrivals": frozenset({"anyone_there", "complaint", "where_is_it"}),
}
"""Acts whose examples may well be of a kind, too: they are no evidence against it."""
_OF_KIND = {"harms": ("complaint", "insult", "charged_twice", "injured"), "arrivals": ()}
"""Acts whose examples are of a kind."""
_FEW_COUNT = 3.0
_ORDINARY = 0.5
"""How much an ordinary message counts: there are many, and most are easily told."""


@cache
def read_labels(kind: str) -> dict[tuple[str, ...], bool]:
    """The words of each labelled example, and whether it is of the kind."""
    yes, no = read_data(kind).values()
    return {
        words_of(text): wanted
        for side, wanted in ((no, False), (yes, True))
        for texts in side.values()
        for text in texts
    }


def find_label(kind: str, *wordings: tuple[str, ...]) -> bool | None:
    """How the first of the wordings that is an example is labelled; None where none is."""
    labels = read_labels(kind)
    return next((labels[words] for words in wordings if words in labels), None)


def read_lessons(kind: str) -> list[Lesson]:
    """The labelled examples, then ordinary questions, what is about no business, and whatever else people do.

    Of advertising: what is labelled so, then all that is known of refusals that names it.
    """
    labelled, said = (
        _read_labelled(kind),
        {text for texts in read_data(kind).values() for text in _all(texts)},
    )
    if kind == "advertised":
        return labelled + [one for one in read_lessons("refusals") if names_advertising(one.text)]
    acts = [text for act in _OF_KIND.get(kind, ()) for text in _all(read_acts()[act]) if text not in said]
    if kind in _OF_KIND:  # few against many: each counts the more
        labelled = [replace(one, counts=_FEW_COUNT if one.wanted else 1.0) for one in labelled]
    ordinary = [*_read_ordinary(_NEAR[kind])]
    if kind not in _OF_KIND:  # beside so many the few that tell of harm would drown
        ordinary += _all(read_data("customers"))
    others = dict.fromkeys(text for text in ordinary if text not in said)
    return [
        *labelled,
        *(Lesson(text, True, _FEW_COUNT) for text in dict.fromkeys(acts)),
        *(Lesson(text, False, _ORDINARY) for text in others if text not in acts),
    ]


def _read_labelled(kind: str) -> list[Lesson]:
    yes, no = read_data(kind).values()
    said = dict.fromkeys(_all(yes))
    hard = dict.fromkeys(text for text in _all(no) if text not in said)
    return [*(Lesson(text, True) for text in said), *(Lesson(text, False) for text in hard)]


def _all(texts: Mapping[Any, Iterable[str]]) -> Iterator[str]:
    for each in texts.values():
        yield from each


def _read_ordinary(near: Container[str]) -> Iterator[str]:
    for name in ("background", "questions"):
        for texts in read_data(name).values():
            yield from texts
    for act, said in read_acts().items():
        if act not in near:
            yield from (text for texts in said.values() for text in texts)


def read_threshold(kind: str) -> float:
    """From which score on a message is of the kind, as fitted."""
    threshold: float = read_data("fitted")[kind]
    return threshold


@cache
def read_detector(kind: str) -> Detector:
    """The detector of a kind: as it was kept, or learned anew where examples or words have changed since (seconds)."""
    vocabulary = read_vocabulary(KINDS[kind])
    lessons = read_lessons(kind)
    kept = load_kept(kind, digest(kind, lessons))
    return Detector(vocabulary, kept) if kept else learn(lessons, vocabulary)


def load_kept(kind: str, of: bytes) -> Knowledge | None:
    """What was kept; None where there is nothing, or where it was learned of something else."""
    file = files(__package__).joinpath(f"{kind}.npz")
    if not file.is_file():
        return None
    with file.open("rb") as opened:
        return read_learned(opened, of)


def read_learned(opened: IO[bytes], of: bytes) -> Knowledge | None:
    """What stands in an open file; None where it was learned of something else."""
    with np.load(opened) as kept:
        if bytes(kept["of"]) != of:
            return None
        rarity, weights = (kept[name].astype(np.float32) for name in ("rarity", "weights"))
        return Knowledge(rarity, weights, float(kept["bias"]))


def digest(kind: str, lessons: list[Lesson]) -> bytes:
    """What lessons and words are known by."""
    told = repr([(each.text, each.wanted, each.counts) for each in lessons])
    told += repr([read_data(f"{KINDS[kind]}_words")[part] for part in ("parts", "verbs", "nouns")])
    return blake2b(told.encode("utf-8", "replace"), digest_size=16).digest()
