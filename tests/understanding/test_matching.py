"""A question finds its answer however it is typed, and what is no question of ours finds none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding.encoder import find_encoder
from conversations.understanding.building import AnyReader, build_reader
from conversations.understanding.examples import read_background
from conversations.understanding.reading import OTHER, THRESHOLD, Candidate, Example, Label
from tests.understanding.conftest import FLOWERS, build_flowers


def answer(reader: AnyReader, question: str) -> str | None:
    """What the bot takes as asked for."""
    reading = reader.read(question)
    heard = reading.sure or reading.is_alone_likely
    return reading.best.label.name if heard and reading.best else None


def best_of(reader: AnyReader, question: str) -> Candidate:
    return reader.read(question).best or Candidate(OTHER, 0.0)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("כמה עולה זר", "price"),  # an example phrase itself
        ("כמה עולה הזר??", "price"),  # a prefix
        ("כמההה עולההה", "price"),  # letters held down
        ("כַּמָּה עוֹלֶה", "price"),  # niqqud
        ("how much u charge", "price"),
        ("hw much is it 😊😊", "price"),
        ("שולחים הביתה?", "delivery"),
        ("do u deliver 2 haifa", "delivery"),
        ("חנייה יש?", "parking"),
        ("באיזה שעות אתם עובדים", "hours"),
        ("r u open on friday", "hours"),
        ("אפשר לפרוס את זה", "payment"),
        ("ביט זה טוב", "payment"),
        ("הורדים נבלו לי", "wilted"),  # no list of words knows this one: the journey's own examples do
        ("my roses are wilted", "wilted"),
        ("how much לזר", "price"),  # both languages at once
    ],
)
def test_finds_the_answer_by_its_words(flowers: AnyReader, question: str, expected: str) -> None:
    assert answer(flowers, question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("כמה עולא", "price"),  # a slip
        ("זה לא קצת יקר?", "price"),  # everyday wording
        ("איפה אתם נמצאים", "location"),
        ("יש איפה לשים את האוטו", "parking"),
        ("is there somewhere to leave my car", "parking"),
        ("do you take visa", "payment"),
    ],
)
def test_finds_the_answer_by_what_the_sentence_means(question: str, expected: str) -> None:
    encoder = find_encoder()
    if encoder is None:
        pytest.skip("no sentence vectors on this machine")
    reader, texts = build_flowers(), [text for each in FLOWERS.values() for text in each]
    reader.learn_vectors(encoder.encode_all([*texts, *(each.text for each in read_background())]))
    reader.remember(question, encoder.encode(question))
    assert answer(reader, question) == expected


@pytest.mark.parametrize(
    "question",
    [
        "באיזו עיר חי ראש הממשלה?", "כמה שחקנים יש בקבוצת כדורגל",
        "מה מזג האוויר מחר", "מי ניצח אתמול במשחק", "תודה רבה", "חחחח", "אני רעב", "תגידי את רובוט?", "בוקר טוב",
        "who won the game", "whats the weather", "are you hiring", "lol", "tell me a joke", "asdfgh", "12345", "❤️",
        "", "   ", "???", "של את עם", "the of and",
    ],
)  # fmt: skip
def test_is_silent_on_something_else(flowers: AnyReader, question: str) -> None:
    assert answer(flowers, question) is None


def test_hebrew_typed_on_an_english_keyboard(flowers: AnyReader) -> None:
    assert answer(flowers, "fnv gukv") == "price"  # כמה עולה


def test_a_thing_beats_what_is_asked_about_it(flowers: AnyReader) -> None:
    assert answer(flowers, "כמה עולה החניה") == "parking"
    assert answer(flowers, "how much is delivery") == "delivery"


def test_the_score_is_a_confidence(flowers: AnyReader) -> None:
    sure, unsure = best_of(flowers, "איפה החנות"), best_of(flowers, "הכלב שלי אוהב פרחים")
    assert sure.score == 1.0
    assert unsure.label == OTHER or 0 <= unsure.score < THRESHOLD
    assert len(flowers.read("כמה עולה משלוח").candidates) > 1


def test_owners_may_ask_about_anything() -> None:
    """What is off the subject for most is a question like any other where a journey answers it."""
    wifi, dogs = Label("answer", "wifi"), Label("answer", "dogs")
    own = [Example(wifi, "יש וייפיי?", "he"), Example(dogs, "אפשר להביא כלב?", "he")]
    reader = build_reader([*own, *read_background()])
    assert answer(reader, "יש לכם וייפי?") == "wifi"
    assert answer(reader, "אפשר להביא את הכלבה?") == "dogs"


def test_no_examples_no_answers() -> None:
    assert answer(build_reader([]), "כמה עולה") is None
    assert answer(build_reader([Example(Label("answer", "empty"), "🙂", "he")]), "כמה עולה") is None


@pytest.mark.parametrize(
    "garbage",
    [
        "\ud800", "שלום\udfff", "\x00\x01\x02", "Z̷̢̛͓͎̱͈ͅa̴l̵g̶o̷" * 200, "🏳️‍🌈" * 500,
        "א" * 1_000_000, "כמה " * 250_000, "\u202e\u200f", "'" * 9999],
)  # fmt: skip
def test_bears_garbage(flowers: AnyReader, garbage: str) -> None:
    assert best_of(flowers, garbage).score <= 1


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.characters(codec=None), max_size=120))
def test_never_raises(flowers: AnyReader, text: str) -> None:
    match = best_of(flowers, text)
    assert 0 <= match.score <= 1


def test_what_is_kept_of_earlier_questions_changes_none_later(flowers: AnyReader) -> None:
    questions = [
        "כמה עולה משלוח",
        "how much is parking",
        "הוורדים נבלו",
        "price price price",
        "משלוחח לחתונה?",
    ]
    first = [best_of(flowers, question) for question in questions]
    for number in range(500):
        flowers.read(f"how much is flower{number} delivery")
    assert [best_of(flowers, question) for question in reversed(questions)] == first[::-1]
    fresh = build_flowers()
    assert [best_of(fresh, question) for question in reversed(questions)] == first[::-1]
