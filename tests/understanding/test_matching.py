"""A question finds its answer however it is typed, and what is no question of ours finds none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.understanding.phrases import words_of
from conversations.understanding.readers.building import AnyReader, build_reader
from conversations.understanding.readers.examples import read_background
from conversations.understanding.reading import OTHER, THRESHOLD, Candidate, Example, Label
from conversations.understanding.vectors import cut
from tests.understanding.conftest import Taught, build_flowers


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
        ("כמההה עולההה הזררר", "price"),  # letters held down
        ("כַּמָּה עוֹלֶה הַזֵּר", "price"),  # niqqud
        ("how much u charge", "price"),
        ("hw much is a bouquet 😊😊", "price"),
        ("שולחים הביתה?", "delivery"),
        ("do u deliver 2 haifa", "delivery"),
        ("חנייה יש?", "parking"),
        ("באיזה שעות אתם עובדים", "hours"),
        ("r u open on friday", "hours"),
        ("אפשר לפרוס את זה", "payment"),
        ("אפשר לשלם בביט", "payment"),
        ("הורדים נבלו לי", "wilted"),  # no list of words knows this one: the journey's own examples do
        ("my roses are wilted", "wilted"),
        ("how much לזר", "price"),  # both languages at once
    ],
)
def test_finds_the_answer_by_its_words(flowers: AnyReader, question: str, expected: str) -> None:
    assert answer(flowers, question) == expected


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("כמההה עולההה", "כמה עולה"), ("כַּמָּה עוֹלֶה", "כמה עולה"), ("!!!HOW MUCH", "how much"),
    ],
)  # fmt: skip
def test_however_it_is_typed_the_same_is_encoded_and_read(flowers: AnyReader, typed: str, meant: str) -> None:
    """By words alone "how much" leaves open of what: for two examples an answer that is silence, not a wrong answer."""
    assert words_of(cut(typed)) == words_of(meant)
    assert best_of(flowers, typed) == best_of(flowers, meant)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("כמההה עולההה", "price"),
        ("כַּמָּה עוֹלֶה", "price"),
        ("fnv gukv", "price"),  # כמה עולה
        ("how much is it", "price"),
        ("זה לא קצת יקר?", "price"),  # everyday wording
        ("שולחים הביתה?", "delivery"),
    ],
)
def test_finds_the_answer_by_what_the_sentence_means(
    taught_flowers: Taught, question: str, expected: str
) -> None:
    reading = taught_flowers(question)
    assert reading.sure
    assert reading.candidates[0].label.name == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("כמה עולא", "price"),  # a slip
        ("hw much is it 😊😊", "price"),
        ("איפה אתם נמצאים", "location"),
        ("יש איפה לשים את האוטו", "parking"),
        ("is there somewhere to leave my car", "parking"),
        ("do you take visa", "payment"),
    ],
)
def test_of_two_examples_the_right_answer_is_the_likeliest_even_where_it_is_not_sure(
    taught_flowers: Taught, question: str, expected: str
) -> None:
    about_us = [each.label.name for each in taught_flowers(question).candidates if each.label != OTHER]
    assert about_us[0] == expected


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
    assert answer(flowers, "fnv gukv vzr") == "price"  # כמה עולה הזר


@pytest.mark.parametrize(
    ("typed", "encoded"),
    [
        ("fnv gukv", "כמה עולה"),
        ("יקךךם", "hello"),
        ("מתעניין", "מתעניין"),
        ("Waltz", "Waltz"),
        ("bnm", "bnm"),
    ],
)
def test_what_is_encoded_is_what_was_meant_to_be_typed(typed: str, encoded: str) -> None:
    assert cut(typed) == encoded


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
