"""A flower shop: a business of its own, so that nothing here leans on the sample."""

from collections.abc import Callable

import pytest

from bot.learning.eval_scores import Remembering
from bot.settings import SAMPLE_JOURNEY
from bot.understanding.encoder import SentenceEncoder, find_encoder
from bot.understanding.kept import find_kept, load_kept
from conversations.journey.load import load_journey
from conversations.understanding.readers.building import AnyReader, build_reader, list_all_act_examples
from conversations.understanding.readers.combined import CombinedReader
from conversations.understanding.readers.examples import read_background, read_builtin, read_examples
from conversations.understanding.reading import Example, Label, Reading
from tests.harness.readers import learn

Taught = Callable[[str], Reading]
"""Reads a text by its meaning, too."""

FLOWERS = {
    "price": ("כמה עולה זר", "מה המחירים", "How much is a bouquet?", "What are your prices?"),
    "delivery": (
        "אתם עושים משלוחים",
        "תוך כמה זמן מגיע משלוח",
        "Do you deliver?",
        "How long does delivery take?",
    ),
    "location": ("איפה החנות", "מה הכתובת", "Where is the shop?", "What is your address?"),
    "parking": ("יש חניה ליד", "איפה אפשר לחנות", "Is there parking nearby?", "Where can I park?"),
    "hours": ("מתי אתם פתוחים", "מה שעות הפתיחה", "When are you open?", "What are your opening hours?"),
    "payment": ("איך משלמים", "אפשר בתשלומים", "How can I pay?", "Can I pay in installments?"),
    "wilted": (
        "הפרחים נבלו אחרי יום",
        "קיבלתי ורדים נבולים",
        "The flowers wilted in a day",
        "The roses came wilted",
    ),
    "wedding": (
        "אתם עושים זר כלה",
        "סידורי פרחים לחתונה",
        "Do you make bridal bouquets?",
        "Flowers for a wedding",
    ),
}


def flower_examples() -> list[Example]:
    """What the flower shop's owner wrote."""
    return [
        Example(Label("answer", answer), text, "he" if number < 2 else "en")
        for answer, texts in FLOWERS.items()
        for number, text in enumerate(texts)
    ]


def build_flowers() -> AnyReader:
    """A reader of the shop's questions that has been asked nothing yet."""
    return build_reader([*flower_examples(), *read_background()])


@pytest.fixture(scope="session")
def flowers() -> AnyReader:
    """The reader of a flower shop with two examples an answer in each language."""
    return build_flowers()


@pytest.fixture(scope="session")
def shop() -> CombinedReader:
    """The same shop as the bot has it: with what people do everywhere."""
    reader = learn([*flower_examples(), *read_builtin()])
    assert isinstance(reader, CombinedReader)
    return reader


@pytest.fixture(scope="session")
def sentences() -> SentenceEncoder:
    """Skips where there is no wheel: what words alone bring is tested all the same."""
    found = find_encoder()
    if found is None:
        pytest.skip("no sentence vectors on this machine")
    return found


@pytest.fixture(scope="session")
def encoder(sentences: SentenceEncoder) -> Remembering:
    """The same, which need not be asked about what comes along."""
    examples = (*list_all_act_examples(), *read_examples(load_journey(SAMPLE_JOURNEY)))
    known = find_kept((each.text for each in examples), load_kept())  # as the bot takes them
    return Remembering(sentences, known)


@pytest.fixture(scope="session")
def taught_flowers(encoder: Remembering) -> Taught:
    """The shop's questions alone, with sentence vectors."""
    return teach(build_flowers(), encoder)


@pytest.fixture(scope="session")
def taught_shop(encoder: Remembering) -> Taught:
    """The shop as the bot has it, with sentence vectors."""
    return teach(learn([*flower_examples(), *read_builtin()]), encoder)


def teach(reader: AnyReader, encoder: Remembering) -> Taught:
    """Reads as the bot does once it has learned."""
    reader.learn_vectors({each.text: encoder.encode(each.text) for each in reader.examples})
    return listen(reader, encoder)


def listen(reader: AnyReader, encoder: Remembering) -> Taught:
    """Reads with the vector of each text, by a reader that has learned."""

    def read(text: str) -> Reading:
        reader.remember(text, encoder.encode(text))
        return reader.read(text)

    return read
