"""The files that `make eval` scores on are what they claim to be."""

from collections import Counter

import pytest

from bot.learning.eval_files import BLIND, FILES, LANGUAGES, detect_script, find_signal_files, read_lines
from bot.settings import SAMPLE_JOURNEY
from conversations.journey.load import load_journey
from conversations.understanding.intents.lessons import read_labels
from conversations.understanding.phrases import words_of
from conversations.understanding.text import split

BUSINESSES = sorted(path.name for path in FILES.iterdir() if path.is_dir())
STUDIO = load_journey(SAMPLE_JOURNEY)
NEW = {
    "health",
    "shyness",
    "watching",
    "recommend",
    "comforts",
    "class_language",
    "closeness",
    "safety_at_night",
    "holidays",
}
"""Answers the studio got after its questions were collected: nobody asked for them then."""


@pytest.mark.parametrize(("language", "least"), [("he", 300), ("en", 200)])
def test_enough_questions_and_a_sixth_about_something_else(language: str, least: int) -> None:
    lines = read_lines(FILES / f"questions_{language}.jsonl")
    off_topic = sum(line["answer"] is None for line in lines)
    assert len(lines) >= least
    assert len({line["question"] for line in lines}) == len(lines)
    assert off_topic >= len(lines) / 6
    assert {line["answer"] for line in lines} - NEW == {*STUDIO.answers, None} - NEW


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_question_is_an_example_phrase(language: str) -> None:
    phrases = {
        tuple(split(phrase))
        for answer in STUDIO.answers.values()
        for each in answer.examples.values()
        for phrase in each
    }
    lines = read_lines(FILES / f"questions_{language}.jsonl")
    assert [x["question"] for x in lines if tuple(split(x["question"])) in phrases] == []


@pytest.mark.parametrize("business", BUSINESSES)
def test_other_businesses_have_two_examples_an_answer(business: str) -> None:
    examples = read_lines(FILES / business / "examples.jsonl")
    questions = read_lines(FILES / business / "questions.jsonl")
    each = set(Counter((x["answer"], x["language"]) for x in examples).values())
    assert each == ({5} if business in BLIND else {2})
    assert len({x["answer"] for x in examples}) >= 15
    assert len(questions) >= 80
    assert {x["answer"] for x in questions} - {None} == {x["answer"] for x in examples}
    phrases = {tuple(split(x["text"])) for x in examples}
    assert [x["question"] for x in questions if tuple(split(x["question"])) in phrases] == []


@pytest.mark.parametrize(("name", "least"), [("refuses", 150), ("asks_for_person", 130)])
def test_enough_phrases_of_each_kind_in_each_language(name: str, least: int) -> None:
    texts = {(line["text"], line[name]) for file in find_signal_files(name) for line in read_lines(file)}
    kinds = Counter((detect_script(text), wanted) for text, wanted in texts)
    assert len(kinds) == 4
    assert min(kinds.values()) >= least


@pytest.mark.parametrize(("name", "kind"), [("refuses", "refusals"), ("asks_for_person", "people")])
def test_no_phrase_that_is_scored_was_learned(name: str, kind: str) -> None:
    known = read_labels(kind)
    said = [line["text"] for file in find_signal_files(name) for line in read_lines(file)]
    assert [text for text in said if words_of(text) in known] == []


@pytest.mark.parametrize("name", ["refuses", "asks_for_person"])
def test_no_phrase_is_scored_twice(name: str) -> None:
    said = [words_of(line["text"]) for file in find_signal_files(name) for line in read_lines(file)]
    assert [words for words, times in Counter(said).items() if times > 1] == []
