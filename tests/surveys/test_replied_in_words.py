"""A survey is replied to in words: a score that is one, a kind word that is none, nothing yet, a why left out."""

import pytest

from conversations.surveys.facts import SurveyAnswered, SurveyExplained
from conversations.surveys.part import Surveys
from conversations.turn.effects import Note
from conversations.turn.facts import Fact
from tests.harness.after import buyer, prepare_after
from tests.harness.studio import Person

PLAYBOOK = prepare_after()


@pytest.fixture
def asked() -> Person:
    dana = buyer(PLAYBOOK)
    assert dana.waits(days=1, hours=3) == "איך היה? 1–5"
    return dana


def facts_of(person: Person, kind: type[Fact]) -> list[Fact]:
    return [one.fact for one in person.effects if isinstance(one, Note) and isinstance(one.fact, kind)]


def scores(person: Person) -> list[int]:
    return [one.score for one in facts_of(person, SurveyAnswered)]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("words", "score"),
    [("מצוין", 5), ("היה מושלם!", 5), ("הכול היה מעולה, תודה", 5), ("excellent", 5), ("it was perfect, thanks", 5),
     ("סביר", 3), ("ככה ככה", 3), ("meh", 3)],
)  # fmt: skip
def test_a_word_is_the_score_that_it_names(asked: Person, words: str, score: int) -> None:
    assert asked.says(words) in {"תודה! למה?", "Thanks! Why?"}
    assert scores(asked) == [score]


@pytest.mark.parametrize("words", ["גרוע", "it was awful", "ממש זוועה"])
def test_a_bad_word_is_a_low_score_and_people_see_it(asked: Person, words: str) -> None:
    assert "מה קרה?" in asked.says(words) or "What happened?" in asked.reads()
    assert scores(asked) == [1]
    assert asked.lead.handoff.open is not None


def test_praise_that_may_be_two_scores_is_asked_for_the_number(asked: Person) -> None:
    assert asked.says("היה ממש כיף") == "תודה! ובמספר, מ־1 עד 5?"
    assert scores(asked) == []
    asked.says("4")
    assert scores(asked) == [4]


@pytest.mark.parametrize("words", ["טעים", "not really", "כנראה"])
def test_so_is_what_is_no_plain_score(asked: Person, words: str) -> None:
    assert asked.says(words).startswith(("תודה! ובמספר", "Thank you! And as a number"))


def test_a_kind_word_after_the_score_is_the_why(asked: Person) -> None:
    asked.says("4")
    assert asked.says("הפיצה הייתה מעולה") == "רשמנו, תודה"
    assert scores(asked) == [4]


@pytest.mark.parametrize("words", ["עוד לא ניסיתי", "עוד לא אכלנו", "haven't tried it yet"])
def test_who_can_not_say_yet_is_not_hurried(asked: Person, words: str) -> None:
    assert asked.says(words).startswith(("אין לחץ", "No rush"))
    assert asked.lead.handoff.open is None
    asked.says("5")
    assert scores(asked) == [5]


@pytest.mark.parametrize("words", ["it never arrived", "לא הגיע בכלל"])
def test_what_never_came_is_looked_for(asked: Person, words: str) -> None:
    asked.says(words)
    assert asked.lead.handoff.open is not None
    assert scores(asked) == []


@pytest.mark.parametrize("words", ["לא", "לא יודעת", "nothing", "don't know", "כלום"])
def test_a_why_is_left_out_in_many_words(asked: Person, words: str) -> None:
    asked.says("5")
    assert asked.says(words) in {"רשמנו, תודה", "Noted, thanks"}
    assert facts_of(asked, SurveyExplained) == []


def test_what_could_be_better_is_no_question(asked: Person) -> None:
    asked.says("5")
    assert asked.says("אפשר עוד קצת מוזיקה") == "רשמנו, תודה"
    assert asked.lead[Surveys].rounds["csat"][0].why == "אפשר עוד קצת מוזיקה"


@pytest.mark.parametrize("words", ["קר", "cold", "everything", "הכול", "הגיע קר", "איחור של שעה"])
def test_after_a_low_score_any_words_tell_what_went_wrong(asked: Person, words: str) -> None:
    asked.says("1")
    assert asked.says(words).startswith(("סליחה על זה", "I'm sorry about that"))
    assert asked.lead[Surveys].rounds["csat"][0].why == words


def test_who_would_rather_not_say_is_let_be(asked: Person) -> None:
    asked.says("1")
    assert asked.says("לא רוצה להרחיב").startswith("בסדר גמור")
    assert asked.lead[Surveys].rounds["csat"][0].why is None


def test_a_question_after_a_low_score_is_answered(asked: Person) -> None:
    asked.says("1")
    assert asked.says("איפה אתם?") == "בלינקולן 14"
