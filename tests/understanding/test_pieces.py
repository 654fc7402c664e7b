"""What texts are told by as numbers: the very pieces that `read_grams` names, of one text as of thousands."""

import numpy as np
import pytest

from conversations.understanding.grams import read_grams
from conversations.understanding.likeness.features import Features, View, count
from conversations.understanding.meanings import MEANINGS, find_meanings
from conversations.understanding.phrases import words_of
from conversations.understanding.pieces import PIECES
from conversations.understanding.readers.examples import read_background

ODD = (
    "", "?", "a", "ab\ud800 q", "a b c a b ab", "😀 ok", "x" * 700, "a" * 30 + " " + "a" * 31, 
    "a" * 30 + " b " + "a" * 30,
    "שלום" * 40 + " היי", "how much how much how much",
)  # fmt: skip
TEXTS = (*ODD, *(each.text for each in read_background()))


def read_all(view: View) -> list[Features]:
    """The features of each text, as they are found of all at once."""
    found = count(view.many([words_of(text) for text in TEXTS]), len(TEXTS))
    each = [found.texts == at for at in range(len(TEXTS))]
    return [Features(found.names[found.columns[own]], found.strengths[own]) for own in each]


def test_a_piece_has_the_strength_of_its_name() -> None:
    for text, found in zip(TEXTS, read_all(PIECES), strict=True):
        assert sorted(found.strengths) == pytest.approx(sorted(read_grams(text).values())), text


def test_no_two_pieces_have_one_checksum() -> None:
    names = {name for text in TEXTS for name in read_grams(text)}
    checksums = np.concatenate([found.names for found in read_all(PIECES)])
    assert len(np.unique(checksums)) == len(names)


@pytest.mark.parametrize("view", [PIECES, MEANINGS])
def test_of_one_text_the_same_is_found_as_of_many(view: View) -> None:
    for text, of_many in zip(TEXTS, read_all(view), strict=True):
        alone = view.one(text)
        assert dict(zip(alone.names, alone.strengths, strict=True)) == pytest.approx(
            dict(zip(of_many.names, of_many.strengths, strict=True))
        ), text


def test_a_meaning_has_the_strength_of_its_name() -> None:
    for text, found in zip(TEXTS, read_all(MEANINGS), strict=True):
        assert sorted(found.strengths) == pytest.approx(sorted(find_meanings(text).values())), text
