"""The vectors and the classifier that come along are of the very examples that come along."""

from pathlib import Path

import numpy as np
import pytest

from bot.understanding.kept import digest, find_kept, keep, load_kept, load_trained
from conversations.understanding.building import list_act_examples
from conversations.understanding.classifier import Trained

RENEW = "after a change of acts, background or questions: make vectors"


def test_every_example_that_comes_along_has_its_vector() -> None:
    kept = load_kept()
    missing = [each.text for each in list_act_examples() if digest(each.text) not in kept]
    assert missing == [], RENEW


def test_no_vector_is_left_of_an_example_that_is_gone() -> None:
    assert load_kept().keys() == {digest(each.text) for each in list_act_examples()}, RENEW


def test_what_was_learned_is_of_these_examples_in_this_order() -> None:
    trained, examples = load_trained(), list_act_examples()
    assert trained.plain is not None, RENEW
    assert trained.taught is not None, RENEW
    expected = (len(examples), len({each.label for each in examples}))
    assert trained.plain.shape == trained.taught.shape == expected


def test_kept_vectors_have_the_length_one() -> None:
    lengths = [float(np.linalg.norm(vector)) for vector in list(load_kept().values())[::100]]
    assert lengths == pytest.approx([1.0] * len(lengths), abs=1e-5)


def test_what_is_kept_is_found_again_nearly_as_it_was(tmp_path: Path) -> None:
    drawn = np.random.default_rng(1).normal(size=(3, 384)).astype(np.float32)
    rows = drawn / np.linalg.norm(drawn, axis=1, keepdims=True)
    vectors, file = dict(zip(("one", "שתיים", "\ud800"), rows, strict=True)), tmp_path / "kept.npz"
    learned = np.eye(2, dtype=np.float32)
    keep(vectors, Trained(learned, learned), file)
    found = find_kept(("one", "שתיים", "\ud800", "four"), load_kept(file))
    assert found.keys() == vectors.keys()
    assert all(float(found[text] @ vectors[text]) > 0.999 for text in vectors)
    assert np.array_equal(load_trained(file).plain, learned)  # type: ignore[arg-type]


def test_what_was_learned_of_other_examples_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, learned = tmp_path / "kept.npz", np.eye(2, dtype=np.float32)
    keep({"one": np.ones(4, dtype=np.float32)}, Trained(learned, learned), file)
    monkeypatch.setattr("bot.understanding.kept.list_act_examples", lambda: list_act_examples()[1:])
    assert load_trained(file) == Trained()


def test_nothing_is_kept_of_a_reader_that_learned_nothing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="nothing was learned"):
        keep({"one": np.ones(4, dtype=np.float32)}, Trained(), tmp_path / "kept.npz")


def test_without_the_file_there_is_nothing(tmp_path: Path) -> None:
    assert load_kept(tmp_path / "gone.npz") == {}
    assert load_trained(tmp_path / "gone.npz") == Trained()
