"""What one process learned the next one reads, and of those that start together one learns."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep

import numpy as np
import pytest

from bot.understanding.kept import load_trained
from bot.understanding.learned import recall, recall_taught
from conversations.understanding.readers.building import AnyReader, build_reader, read_acts_reader
from conversations.understanding.readers.combined import CombinedReader
from conversations.understanding.readers.examples import read_builtin
from conversations.understanding.reading import Example
from tests.understanding.conftest import flower_examples

ASKED = (
    "כמה עולה זר?",
    "תפסיקו לשלוח לי הודעות",
    "do you deliver on fridays",
    "מזל טוב",
    "the weather in Rome",
)


@pytest.fixture(scope="module")
def examples() -> tuple[Example, ...]:
    """The flower shop's, and those that come with the bot."""
    return (*flower_examples(), *read_builtin())


@pytest.fixture(scope="module")
def reader(examples: tuple[Example, ...]) -> AnyReader:
    """What is learned from them."""
    return build_reader(examples, trained=load_trained())


@pytest.fixture
def learn(reader: AnyReader) -> Callable[[], AnyReader]:
    """Takes its time, and counts how often it was needed."""

    def take_time() -> AnyReader:
        take_time.times += 1  # type: ignore[attr-defined]
        sleep(0.1)
        return reader

    take_time.times = 0  # type: ignore[attr-defined]
    return take_time


def test_what_was_kept_reads_as_what_was_learned(
    tmp_path: Path, examples: tuple[Example, ...], learn: Callable[[], AnyReader]
) -> None:
    learned, kept = (recall(tmp_path, examples, learn) for _ in range(2))
    assert learn.times == 1  # type: ignore[attr-defined]
    assert kept is not learned
    assert [kept.read(text) for text in ASKED] == [learned.read(text) for text in ASKED]


def test_what_no_journey_changes_is_kept_once_and_shared(
    tmp_path: Path, examples: tuple[Example, ...], learn: Callable[[], AnyReader]
) -> None:
    """Or whoever learns a lesson later would learn all acts again."""
    recall(tmp_path, examples, learn)
    recall(tmp_path, examples[1:], learn)
    kept = recall(tmp_path, examples, learn)
    assert isinstance(kept, CombinedReader)
    assert kept.acts is read_acts_reader()
    assert len(list(tmp_path.glob("*.builtin"))) == 1
    sizes = [file.stat().st_size for file in tmp_path.glob("*.reader")]
    assert len(sizes) == 2
    assert max(sizes) < next(tmp_path.glob("*.builtin")).stat().st_size


def test_of_those_that_start_together_one_learns(
    tmp_path: Path, examples: tuple[Example, ...], learn: Callable[[], AnyReader]
) -> None:
    with ThreadPoolExecutor(4) as pool:
        readers = list(pool.map(lambda _: recall(tmp_path, examples, learn), range(4)))
    assert learn.times == 1  # type: ignore[attr-defined]
    assert len({reader.read(ASKED[0]) for reader in readers}) == 1


@pytest.mark.parametrize("broken", [b"", b"no pickle", b"\x80\x05N."])
def test_what_can_not_be_read_is_learned_again(
    tmp_path: Path, examples: tuple[Example, ...], learn: Callable[[], AnyReader], broken: bytes
) -> None:
    recall(tmp_path, examples, learn)
    (file,) = tmp_path.glob("*.reader")
    file.write_bytes(broken)
    assert recall(tmp_path, examples, learn).read(ASKED[0]).best


def test_one_that_learned_meanings_is_kept_by_itself_with_all_that_it_learned(
    tmp_path: Path, examples: tuple[Example, ...], learn: Callable[[], AnyReader]
) -> None:
    def teach() -> AnyReader:
        reader = build_reader(flower_examples())
        texts = dict.fromkeys(each.text for each in reader.examples)
        reader.learn_vectors(
            {text: np.eye(len(texts), dtype=np.float32)[at] for at, text in enumerate(texts)}
        )
        return reader

    recall(tmp_path, examples, learn)
    learned = recall_taught(tmp_path, examples, teach)
    kept = recall_taught(tmp_path, examples, lambda: pytest.fail("it was learned before"))
    assert kept is not learned
    assert kept.knows_vectors
    assert [kept.read(text) for text in ASKED] == [learned.read(text) for text in ASKED]
    assert not recall(tmp_path, examples, learn).knows_vectors
