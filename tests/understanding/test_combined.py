"""An answer of the business and something done by saying it, both likely: which of them is meant."""

from dataclasses import replace

import pytest

from conversations.understanding.curve import PLAIN, TAUGHT
from conversations.understanding.readers.choosing import AS_WELL_ASKED, Sides, Weighing, choose, read_choice
from conversations.understanding.readers.combined import CombinedReader, list_others
from conversations.understanding.readers.examples import read_acts_only
from conversations.understanding.reading import OTHER, Candidate, Label, Reading
from tests.understanding.conftest import Taught

PRICE = Candidate(Label("answer", "price"), 0.8)
THANKS = Candidate(Label("act", "thanks"), 0.8)
DEAR = Candidate(Label("act", "too_expensive"), 0.9)
CHOICE = Weighing(answer=0.5, answer_times=2.0, act=0.3, act_times=1.5, statement=0.3)
BOTH = Sides(PRICE, 0.1, THANKS, 0.1, is_question=True)


def with_scores(answer: float, act: float, sides: Sides = BOTH) -> Sides:
    return replace(sides, answer=replace(sides.answer, score=answer), act=replace(sides.act, score=act))


def test_what_is_asked_is_for_the_business_and_what_is_told_is_an_act() -> None:
    assert choose(BOTH, CHOICE) == PRICE
    assert choose(replace(BOTH, is_question=False), CHOICE) == THANKS


def test_the_far_likelier_is_meant_whatever_its_form() -> None:
    assert choose(with_scores(0.6, 0.8), CHOICE) == THANKS
    assert choose(replace(with_scores(0.8, 0.4), is_question=False), CHOICE) == PRICE


def test_a_question_that_may_be_a_worry_is_rather_answered() -> None:
    asked = replace(BOTH, act=DEAR)
    assert DEAR.label.name in AS_WELL_ASKED
    assert choose(asked, CHOICE) == PRICE
    assert choose(replace(asked, act=Candidate(THANKS.label, 0.9)), CHOICE) == Candidate(THANKS.label, 0.9)


@pytest.mark.parametrize("is_question", [True, False])
def test_one_that_is_likely_alone_is_meant(is_question: bool) -> None:
    sides = replace(BOTH, is_question=is_question)
    assert choose(with_scores(0.8, 0.29, sides), CHOICE) == PRICE
    assert choose(with_scores(0.49, 0.8, sides), CHOICE) == THANKS


def test_neither_is_meant_where_both_are_unlikely_or_hardly_likelier_than_nothing() -> None:
    assert choose(with_scores(0.49, 0.29), CHOICE) is None
    assert choose(replace(BOTH, no_answer=0.41, no_act=0.54), CHOICE) is None


def test_an_answer_and_its_doubt_are_one_thing() -> None:
    asked = Reading(
        (Candidate(Label("doubt", "price"), 0.4), Candidate(OTHER, 0.3), Candidate(PRICE.label, 0.2))
    )
    sides = Sides.of("כמה זה", asked, Reading())
    assert sides.answer.label == Label("doubt", "price")
    assert sides.answer.score == pytest.approx(0.6)
    assert (sides.no_answer, sides.act, sides.is_question) == (0.3, Candidate(OTHER, 0.0), True)


@pytest.mark.parametrize("curve", [PLAIN, TAUGHT])
def test_what_was_fitted_is_in_bounds(curve: str) -> None:
    choice = read_choice(curve)
    assert 0 < choice.answer < 1
    assert 0 < choice.act < 1
    assert min(choice.answer_times, choice.act_times) >= 1
    assert 0 <= choice.statement < 1


def test_acts_that_questions_read_like_are_no_opposite_of_a_question() -> None:
    acts = {each.text: each.label.name for each in read_acts_only()}
    assert {acts[each.text] for each in list_others()} & AS_WELL_ASKED == set()
    assert set(acts.values()) >= AS_WELL_ASKED, "an act that is gone: take it out"


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("כמה עולה זר", "answer", "price"),
        ("how much is the bouquet?", "answer", "price"),
        ("my roses are wilted", "answer", "wilted"),
        ("חנייה יש?", "answer", "parking"),
        ("תודה רבה", "act", "thanks"),
    ],
)
def test_a_shop_with_four_examples_an_answer_hears_both(
    shop: CombinedReader, text: str, kind: str, name: str
) -> None:
    check(shop.read(text), kind, name)


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("כמה עולה", "answer", "price"),
        ("thank you very much indeed", "act", "thanks"),
        ("my father passed away last week", "act", "loss"),
        ("תגידי את רובוט?", "act", "ask_bot"),
    ],
)
def test_with_sentence_vectors_it_hears_what_words_alone_leave_open(
    taught_shop: Taught, text: str, kind: str, name: str
) -> None:
    check(taught_shop(text), kind, name)


def check(reading: Reading, kind: str, name: str) -> None:
    assert reading.sure
    assert reading.best is not None
    assert (reading.best.label.kind, reading.best.label.name) == (kind, name)


@pytest.mark.parametrize(
    "text", ["מי ניצח אתמול במשחק", "whats the weather", "asdfgh", "", "🙂", "\ud800", "12345"]
)
def test_what_is_about_nothing_is_neither(shop: CombinedReader, text: str) -> None:
    assert not shop.read(text).sure


def test_each_label_is_told_once_and_what_is_meant_first(shop: CombinedReader) -> None:
    for text in ("how much is delivery", "מי ניצח אתמול במשחק", "my father passed away last week"):
        candidates = shop.read(text).candidates
        assert len({each.label for each in candidates}) == len(candidates)
        rest = [each.score for each in candidates[1:]]
        assert rest == sorted(rest, reverse=True)
