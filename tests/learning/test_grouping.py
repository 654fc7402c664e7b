"""Questions that ask the same are shown together, the one asked most first."""

from datetime import timedelta
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import conversations
from conversations.journey.load import load_journey
from conversations.journey.model.journey import Journey
from conversations.learning.grouping import group
from conversations.learning.likeness import Resemblance
from conversations.learning.questions import OpenQuestion, arrange_questions
from tests.harness.studio import SUNDAY

ASKED = {
    "parking": ("יש חניה?", "יש לכם חניה?", "יש חניה באזור?", "האם יש חנייה ליד?"),
    "friday": ("אתם פתוחים ביום שישי?", "פתוח בשישי?", "שעות פתיחה בשישי"),
    "length": ("כמה זמן השיעור?", "כמה זמן נמשך שיעור?", "מה אורך השיעור?"),
    "car": ("is there parking?", "do you have parking nearby?"),
    "gift": ("אפשר לקנות גיפט קארד?", "יש גיפטקארד?"),
    "cup": ("מי זכה במונדיאל?",),
    "rain": ("מה מזג האוויר מחר?",),
}


@pytest.fixture(scope="module")
def studio() -> Journey:
    """The sample: what people ask there says which words are common."""
    return load_journey(Path(conversations.__file__).parent / "journeys" / "dance_studio")


def ask(words: str, number: int = 1, lead: str = "dana", **known: Any) -> OpenQuestion:
    """Somebody asked this, so many minutes after ten."""
    at = SUNDAY + timedelta(minutes=number)
    usual: dict[str, Any] = {
        "name": lead.title(),
        "phone": None,
        "likeliest": None,
        "score": None,
        "answered": False,
    }
    return OpenQuestion(id=number, lead_id=lead, at=at, words=words, **(usual | known))


def test_what_asks_the_same_is_together_and_the_most_comes_first(studio: Journey) -> None:
    said = [words for asked in ASKED.values() for words in asked]
    phrases = [phrase for a in studio.answers.values() for some in a.examples.values() for phrase in some]
    found = [{said[place] for place in places} for places in group(said, phrases)]
    assert found == [set(asked) for asked in sorted(ASKED.values(), key=len, reverse=True)]


def test_how_like_texts_are() -> None:
    known = Resemblance(["יש חניה?", "how much is it?"])
    place, like = known.nearest("יש חניה")
    assert (place, round(like, 6)) == (0, 1.0)
    assert known.nearest("much")[0] == 1
    assert known.nearest("זזז") == (-1, 0.0)
    assert Resemblance([]).nearest("יש חניה") == (-1, 0.0)


@given(st.lists(st.text(max_size=40), max_size=12))
def test_everything_is_in_one_group_whatever_it_is(texts: list[str]) -> None:
    assert sorted(place for places in group(texts) for place in places) == list(range(len(texts)))


def test_the_same_in_other_marks_is_one_way_to_ask(studio: Journey) -> None:
    [together] = arrange_questions(
        [ask("יש חניה?", 1), ask("יש חניה", 2, "omer"), ask("יש חניה באזור", 3)], studio
    )
    assert [(way.words, way.ids) for way in together.phrasings] == [
        ("יש חניה?", (1, 2)),
        ("יש חניה באזור", (3,)),
    ]
    assert together.count == 3
    assert [one.lead_id for one in together.people] == ["dana", "omer"], "who asked last comes first"


def test_the_likeliest_answer_is_what_came_nearest_when_it_was_asked(studio: Journey) -> None:
    known: dict[str, Any] = {"likeliest": "parking", "score": 0.4}
    asked = [ask("יש חניה?", 1, **known), ask("יש חניה", 2, likeliest="gone"), ask("יש חניה", 3, **known)]
    [together] = arrange_questions(asked, studio)
    assert together.likeliest == "parking"


def test_where_nothing_was_noted_it_is_what_the_words_resemble(studio: Journey) -> None:
    phrase = studio.answers["parking"].examples["he"][0]
    assert arrange_questions([ask(f"{phrase} בערב")], studio)[0].likeliest == "parking"
    assert arrange_questions([ask("קסנטיפה")], studio)[0].likeliest is None


def test_what_was_answered_without_confidence_is_counted(studio: Journey) -> None:
    [together] = arrange_questions([ask("יש חניה?", 1, answered=True), ask("יש חניה?", 2)], studio)
    assert (together.answered, together.count) == (1, 2)


def test_a_thousand_questions_are_no_matter(studio: Journey) -> None:
    words = " ".join(word for asked in ASKED.values() for word in asked).split()
    many = [ask(f"{words[n % 40]} {words[n % 37]} {words[n % 31]} {n % 97}", n) for n in range(1000)]
    began = process_time()
    arrange_questions(many, studio)
    assert process_time() - began < 10
