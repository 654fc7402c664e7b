"""A reader tells what was meant, what else it may be, and never falls over what people type."""

import time
from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.learning.eval_scores import Remembering
from bot.settings import SAMPLE_JOURNEY
from bot.understanding.encoder import SentenceEncoder, find_encoder
from conversations.engine import list_files
from conversations.journey.load import load_journey
from conversations.understanding.likeness.memory import Memory
from conversations.understanding.readers.building import AnyReader, build_reader
from conversations.understanding.readers.examples import read_background, read_examples
from conversations.understanding.readers.reader import (
    OTHER,
    Candidate,
    Example,
    Label,
    LearnedReader,
    Reading,
    find_largest,
)
from tests.harness.readers import learn, learn_taught
from tests.understanding.conftest import Taught, build_flowers, listen

PRICE, PLACE, LOSS = Label("answer", "price"), Label("answer", "location"), Label("act", "loss")
SAID = [
    Example(PRICE, "כמה זה עולה", "he"),
    Example(PRICE, "what does it cost", "en"),
    Example(PLACE, "איפה אתם", "he"),
    Example(PLACE, "what is your address", "en"),
    Example(LOSS, "אבא שלי נפטר", "he"),
    Example(LOSS, "my father passed away", "en"),
]


@cache
def make_reader() -> AnyReader:
    return build_reader([*SAID, *read_background()])


def test_an_example_itself_is_certain() -> None:
    reading = make_reader().read("כמה זה עולה?!")
    assert reading.best == Candidate(PRICE, 1.0)
    assert reading.sure
    assert reading.nearest[0] == (SAID[0], 1.0)


def test_an_act_is_read_like_an_answer() -> None:
    assert make_reader().read("אבא נפטר אתמול").best.label == LOSS  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text", ["מתי הוקמה תחנת הרכבת?", "tell me a joke please", "where were polar bears born"]
)
def test_what_is_about_nothing_is_never_sure(text: str) -> None:
    assert not make_reader().read(text).sure


def test_the_background_is_learned_where_examples_have_none() -> None:
    asked = [each for each in SAID if each.label.kind == "answer"]
    assert build_reader(asked).read("tell me a joke").best == Candidate(OTHER, 1.0)


@pytest.fixture(scope="module")
def sample() -> AnyReader:
    """The sample journey's, as the bot makes it."""
    return learn(read_examples(load_journey(SAMPLE_JOURNEY)))


@pytest.fixture(scope="module")
def taught_sample(sentences: SentenceEncoder, encoder: Remembering) -> Taught:
    """The same with sentence vectors."""
    return listen(learn_taught(read_examples(load_journey(SAMPLE_JOURNEY, list_files())), sentences), encoder)


ONCE_WRONG = pytest.mark.parametrize(
    ("text", "not_this"),
    [
        ("באיזו עיר חי ראש הממשלה?", None), ("כמה שחקנים יש בקבוצת כדורגל", None),
        ("יש לי בעיה בברך", "cancellation"), ("תחזירו לי את הכסף שלי", "trial"),
    ],
)  # fmt: skip


@ONCE_WRONG
def test_what_was_once_answered_wrongly(sample: AnyReader, text: str, not_this: str | None) -> None:
    check_it_is_not(sample.read(text), not_this)


@ONCE_WRONG
def test_what_was_once_answered_wrongly_with_vectors(
    taught_sample: Taught, text: str, not_this: str | None
) -> None:
    check_it_is_not(taught_sample(text), not_this)


def check_it_is_not(reading: Reading, not_this: str | None) -> None:
    assert not reading.sure or (not_this and reading.candidates[0].label.name != not_this)


def test_each_label_once_and_the_likeliest_first() -> None:
    candidates = make_reader().read("how much is it and where").candidates
    assert len({each.label for each in candidates}) == len(candidates)
    assert [each.score for each in candidates] == sorted((each.score for each in candidates), reverse=True)


def test_torn_between_two_that_are_both_likely() -> None:
    both = (Candidate(PRICE, 0.45), Candidate(PLACE, 0.4))
    assert Reading(both).torn == both
    assert Reading((Candidate(PRICE, 0.9), Candidate(PLACE, 0.05))).torn is None  # sure
    assert Reading((Candidate(PRICE, 0.45), Candidate(OTHER, 0.4))).torn is None  # or about nothing
    assert Reading((Candidate(PRICE, 0.45), Candidate(PLACE, 0.1))).torn is None  # nothing else likely


@pytest.mark.parametrize("text", ["", "   ", "🙂", "❤️❤️", "\ud800", "?!", "\u202e", "\x00"])
def test_nothing_is_read_into_no_words(text: str) -> None:
    assert make_reader().read(text) == Reading()
    assert not make_reader().wants_vector(text)


@pytest.mark.parametrize("letter", ["א", "כמה ", "\ud800a ", "word "])
def test_twenty_thousand_letters_cost_no_more_than_three_hundred(letter: str) -> None:
    def take(text: str) -> float:
        started = time.process_time()
        for number in range(20):
            make_reader().read(f"{started} {number} {text}")  # words not read before
        return time.process_time() - started

    short = letter * (300 // len(letter))
    take(short)
    long = letter * (20_000 // len(letter))
    assert min(take(long) for _ in range(2)) < 5 * take(short) + 0.05


def test_without_vectors_nothing_is_asked_of_an_encoder() -> None:
    assert not LearnedReader(SAID).wants_vector("something nobody has said before")


def teach() -> tuple[LearnedReader, dict[str, np.ndarray]]:
    vectors = {each.text: np.eye(8, dtype=np.float32)[at % 8] for at, each in enumerate(SAID)}
    reader = LearnedReader(SAID)
    reader.learn_vectors(vectors)
    return reader, vectors


def test_a_vector_is_wanted_where_words_leave_doubt_and_only_once() -> None:
    reader, vectors = teach()
    assert reader.wants_vector("dad died")
    assert not reader.wants_vector("אבא שלי נפטר")
    before = reader.read("dad died")
    reader.remember("dad died", vectors["my father passed away"])
    assert not reader.wants_vector("dad died")
    assert reader.read("dad died").candidates[0].label == LOSS
    assert reader.read("dad died") != before


def test_what_was_read_once_costs_next_to_nothing_again() -> None:
    def take(texts: list[str]) -> float:
        started = time.process_time()
        for text in texts:
            make_reader().read(text)
        return time.process_time() - started

    texts = [
        f"כמה זה עולה לי בערך עם {name}" for name in ("אמא", "אבא", "חברה", "דודה", "שכן", "סבתא", "בן דוד")
    ]
    take(["כמה זה עולה"])
    first = take(texts)
    assert min(take(texts) for _ in range(3)) < first / 5


def test_what_was_read_before_vectors_were_learned_is_read_anew() -> None:
    reader = LearnedReader(SAID)
    before = reader.read("dad died")
    reader.learn_vectors({each.text: np.eye(8, dtype=np.float32)[at % 8] for at, each in enumerate(SAID)})
    reader.remember("dad died", np.eye(8, dtype=np.float32)[5])
    assert reader.read("dad died") != before
    assert reader.read("dad died").is_taught


@pytest.mark.parametrize("most", [1, 3, 7])
def test_no_more_is_remembered_than_there_is_room_for(most: int) -> None:
    memory: Memory[int] = Memory(most)
    for number in range(50):
        assert memory.keep(number, number * 2) == memory.get(number) == number * 2
        assert sum(memory.get(each) is not None for each in range(50)) <= most


@given(values=st.lists(st.integers(0, 5), max_size=30), most=st.integers(1, 6))
def test_the_largest_are_those_that_sorting_would_put_first(values: list[int], most: int) -> None:
    row = np.array(values, dtype=np.float32)
    assert list(find_largest(row, most)) == list(np.argsort(-row, kind="stable")[:most])


def test_of_many_vectors_the_latest_are_kept() -> None:
    reader, vectors = teach()
    reader.remember("dad died", vectors["my father passed away"])
    for number in range(2000):
        reader.remember(f"words {number}", vectors["כמה זה עולה"])
    assert reader.wants_vector("dad died")
    assert not reader.wants_vector("words 1999")


def test_examples_without_a_vector_are_read_by_their_words_as_before() -> None:
    asked = [each for each in SAID if each.label.kind == "answer"]
    reader = build_reader(asked, {"כמה זה עולה": np.ones(8, dtype=np.float32)})
    assert not reader.wants_vector("dad died")
    assert reader.read("איפה אתם נמצאים").best.label == PLACE  # type: ignore[union-attr]


def test_a_journey_brings_its_examples_and_the_background() -> None:
    examples = read_examples(load_journey(SAMPLE_JOURNEY))
    labels = {each.label for each in examples}
    assert Label("answer", "price") in labels
    assert OTHER in labels
    assert {each.language for each in examples} == {"he", "en"}


def test_the_real_encoder_bears_anything() -> None:
    encoder = find_encoder()
    if encoder is None:
        pytest.skip("no sentence vectors on this machine")
    started = time.process_time()
    for text in ("", "🙂", "\ud800", "א" * 20_000, "כמה זה עולה"):
        assert encoder.encode(text).shape == (384,)
    assert time.process_time() - started < 3


def test_flowers_are_read_the_same_by_two_readers() -> None:
    for question in ("כמה עולה משלוח", "how much is parking"):
        assert build_flowers().read(question) == build_flowers().read(question)


@pytest.mark.parametrize("text", ["do you deliver roses on a sunday?", "כמה עולה זר ענקי", "?", "zzzz"])
def test_how_like_it_is_to_each_example_is_the_same_where_nothing_else_is_asked(
    flowers: AnyReader, text: str
) -> None:
    assert isinstance(flowers, LearnedReader)
    scores, _, likeness = flowers.measure(text, None)
    assert flowers.liken(text, None).tolist() == likeness.tolist()
    assert flowers.score(likeness, None).tolist() == scores.tolist()
