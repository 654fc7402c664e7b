"""The vectors and the classifier that come along are of the very examples that come along."""

from pathlib import Path

import numpy as np
import pytest

from bot.learning.keep_vectors import list_samples
from bot.understanding.kept import digest, find_kept, keep, load_kept, load_trained, write_detector
from conversations.profile import tellings
from conversations.understanding.intents import lessons
from conversations.understanding.intents.detector import Detector, Lesson, learn
from conversations.understanding.intents.vocabulary import read_vocabulary
from conversations.understanding.likeness.classifier import Trained
from conversations.understanding.readers.building import list_act_examples, list_all_act_examples

RENEW = "after a change of a sample's examples, acts, background, questions, refusals, people or words: make vectors"


@pytest.mark.parametrize("kind", lessons.KINDS)
def test_the_detectors_that_come_along_learned_these_very_examples(kind: str) -> None:
    assert lessons.load_kept(kind, lessons.digest(kind, lessons.read_lessons(kind))) is not None, RENEW


@pytest.mark.parametrize("kind", lessons.KINDS)
def test_kept_detectors_look_at_messages_as_they_did_when_they_learned(kind: str) -> None:
    """With another reading of the same examples what was learned would be worth little."""
    detector = lessons.read_detector(kind)
    labelled = [lesson for lesson in lessons.read_lessons(kind) if lesson.counts == 1]
    right = sum((detector.score(lesson.text) > 0) == lesson.wanted for lesson in labelled)
    assert right >= 0.97 * len(labelled), RENEW


def test_a_detector_of_other_examples_is_not_used() -> None:
    assert lessons.load_kept("refusals", b"of something else") is None
    assert lessons.load_kept("gone", b"") is None


def test_a_detector_is_kept_nearly_as_it_was_learned(tmp_path: Path) -> None:
    yes, no = ("stop texting me", "no more messages"), ("when does it start", "how much is it")
    taught = [Lesson(text, text in yes) for text in (*yes, *no)]
    detector = learn(taught, read_vocabulary("refusal"))
    write_detector(tmp_path / "made.npz", detector.learned, b"these")
    with (tmp_path / "made.npz").open("rb") as opened:
        known = lessons.read_learned(opened, b"these")
    assert known is not None
    for text in (*yes, *no, "please stop"):
        again = Detector(read_vocabulary("refusal"), known).score(text)
        assert again == pytest.approx(detector.score(text), abs=0.05)
        assert (detector.score(text) > 0) == (text not in no)


def test_every_example_that_comes_along_has_its_vector() -> None:
    kept = load_kept()
    missing = [
        each.text for each in (*list_all_act_examples(), *list_samples()) if digest(each.text) not in kept
    ]
    assert missing == [], RENEW


def test_the_kinds_of_what_people_tell_learned_these_very_examples() -> None:
    file = Path(tellings.__file__).with_name(tellings.FILE)
    with np.load(file) as kept:
        assert bytes(kept["of"]) == tellings.digest(), RENEW


def test_no_vector_is_left_of_an_example_that_is_gone() -> None:
    assert load_kept().keys() == {
        digest(each.text) for each in (*list_all_act_examples(), *list_samples())
    }, RENEW


def test_what_was_learned_is_of_these_examples_in_this_order() -> None:
    trained = load_trained()
    assert trained.plain is not None, RENEW
    assert trained.taught is not None, RENEW
    few, every = list_act_examples(), list_all_act_examples()
    labels = len({each.label for each in every})
    assert trained.plain.shape == (len(few), labels)
    assert trained.taught.shape == (len(every), labels)


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
    monkeypatch.setattr("bot.understanding.kept.list_all_act_examples", lambda: list_all_act_examples()[1:])
    assert load_trained(file) == Trained()


def test_nothing_is_kept_of_a_reader_that_learned_nothing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="nothing was learned"):
        keep({"one": np.ones(4, dtype=np.float32)}, Trained(), tmp_path / "kept.npz")


def test_without_the_file_there_is_nothing(tmp_path: Path) -> None:
    assert load_kept(tmp_path / "gone.npz") == {}
    assert load_trained(tmp_path / "gone.npz") == Trained()
