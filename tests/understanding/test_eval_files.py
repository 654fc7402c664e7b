"""The files that `make eval` scores on are what they claim to be."""

from collections import Counter

import pytest

from bot.commands.eval_files import BLIND, FILES, LANGUAGES, detect_script, find_signal_files, read_lines
from bot.settings import SAMPLE_JOURNEY
from conversations.journey.load import load_journey
from conversations.understanding.text import split

BUSINESSES = sorted(path.name for path in FILES.iterdir() if path.is_dir())
STUDIO = load_journey(SAMPLE_JOURNEY)
NEW = {"health", "shyness", "watching"}
"""Answers the studio got after its questions were collected: nobody asked for them then."""


@pytest.mark.parametrize(("language", "least"), [("he", 300), ("en", 200)])
def test_enough_questions_and_a_fifth_about_something_else(language: str, least: int) -> None:
    lines = read_lines(FILES / f"questions_{language}.jsonl")
    off_topic = sum(line["answer"] is None for line in lines)
    assert len(lines) >= least
    assert len({line["question"] for line in lines}) == len(lines)
    assert off_topic >= len(lines) / 5
    assert {line["answer"] for line in lines} == {*STUDIO.answers, None} - NEW


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


@pytest.mark.parametrize(("name", "least"), [("refuses", 150), ("asks_for_person", 150)])
def test_enough_phrases_of_each_kind_in_each_language(name: str, least: int) -> None:
    texts = {(line["text"], line[name]) for file in find_signal_files(name) for line in read_lines(file)}
    kinds = Counter((detect_script(text), wanted) for text, wanted in texts)
    assert len(kinds) == 4
    assert min(kinds.values()) >= least


@pytest.mark.parametrize("name", ["refuses", "asks_for_person"])
def test_hardly_a_held_out_phrase_is_in_another_file(name: str) -> None:
    """What everybody writes ("הסר") may be; no more than a twentieth."""
    held_out = {line["text"] for file in find_signal_files(name, "held_out_*") for line in read_lines(file)}
    tuned = [file for file in find_signal_files(name) if "held_out" not in file.stem]
    known = {line["text"] for file in tuned for line in read_lines(file)}
    assert len(held_out & known) <= 0.05 * len(held_out)
