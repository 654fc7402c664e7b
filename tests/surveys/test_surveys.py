"""Customers are asked how it was: rarely, one question at a time; who is unhappy hears from people."""

from datetime import timedelta

import pytest

from bot.channels.render import render
from bot.networks import TRAITS
from conversations.asking.budget import note_ask
from conversations.asking.facts import AskMoved
from conversations.deliveries.inputs import ParcelMoved
from conversations.lead.addresses import Channel
from conversations.purchases.inputs import Bought
from conversations.surveys.effects import KeepRound
from conversations.surveys.facts import SurveyAnswered, SurveyAsked, SurveyExplained, SurveyLapsed
from conversations.surveys.part import Surveys
from conversations.turn.effects import Note, Send
from conversations.turn.facts import Fact
from conversations.turn.inputs import Pressed, StaffWrote
from tests.harness.after import SURVEYS, buyer, prepare_after
from tests.harness.studio import SUNDAY, Person, two

PLAYBOOK = prepare_after()
QUESTION = "איך היה? 1–5"


@pytest.fixture
def dana() -> Person:
    return buyer(PLAYBOOK)


@pytest.fixture
def asked(dana: Person) -> Person:
    """A day after her order arrived she is asked."""
    assert dana.waits(days=1, hours=3) == QUESTION
    return dana


def facts_of(person: Person, kind: type[Fact]) -> list[Fact]:
    return [one.fact for one in person.effects if isinstance(one, Note) and isinstance(one.fact, kind)]


def scores(person: Person) -> list[int]:
    return [one.score for one in facts_of(person, SurveyAnswered)]  # type: ignore[attr-defined]


def last_choices(person: Person) -> list[str]:
    sent = [one for one in person.all_sends() if one.content.text == QUESTION]
    return [choice.id for choice in sent[-1].content.choices]


def test_a_day_after_it_arrived_they_are_asked_once(asked: Person) -> None:
    [send] = [one for one in asked.all_sends() if one.content.text == QUESTION]
    assert (send.kind, send.reply) == ("service", False)
    assert [choice.label for choice in send.content.choices] == ["1", "2", "3", "4", "5"]
    assert len(facts_of(asked, SurveyAsked)) == 1
    assert asked.waits(days=14) == ""


@pytest.mark.parametrize("words", ["5", "5!!", "חמש", "10/10", "⭐⭐⭐⭐⭐", "five"])
def test_the_score_may_be_said_in_any_way(asked: Person, words: str) -> None:
    assert asked.says(words) == "תודה! למה?"
    assert scores(asked) == [5]
    assert asked.says("כי הבצק היה נהדר") == "רשמנו, תודה"
    [why] = facts_of(asked, SurveyExplained)
    assert why.text == "כי הבצק היה נהדר"  # type: ignore[attr-defined]


@pytest.mark.parametrize("words", ["דלג", "בלי", "skip", "אין"])
def test_the_why_may_be_left_out(asked: Person, words: str) -> None:
    asked.says("5")
    assert asked.says(words) == "רשמנו, תודה"
    assert facts_of(asked, SurveyExplained) == []


def test_score_and_why_in_one_breath(asked: Person) -> None:
    assert asked.says("4, היה טעים אבל לקח זמן") == "רשמנו, תודה"
    assert scores(asked) == [4]
    kept = [one for one in asked.effects if isinstance(one, KeepRound)][-1]
    assert (kept.score, kept.why) == (4, "היה טעים אבל לקח זמן")


@pytest.mark.parametrize("words", ["כמה זה עולה?", "המורים טובים?"])
def test_what_is_no_score_is_answered_as_words(asked: Person, words: str) -> None:
    assert asked.says(words).startswith(("260 בחודש", "14 שנות ניסיון"))
    assert scores(asked) == []


def test_after_another_choice_was_offered_a_number_means_that(asked: Person) -> None:
    asked.says("כמה זה עולה?")
    asked.says("2")
    assert scores(asked) == []


def test_a_question_instead_of_a_why_is_answered(asked: Person) -> None:
    asked.says("5")
    assert asked.says("איפה אתם?") == "בלינקולן 14"
    assert facts_of(asked, SurveyExplained) == []


def test_a_question_beside_the_score_is_answered_too(asked: Person) -> None:
    said = asked.says("5, כמה זה עולה?")
    assert "תודה! למה?" in said
    assert "260" in said


def test_of_one_round_the_last_answer_of_its_day_counts(asked: Person) -> None:
    first = last_choices(asked)
    asked.says("4")
    asked.taps(first[4])
    assert scores(asked) == [4, 5]
    assert facts_of(asked, SurveyAnswered)[-1].instead == 4  # type: ignore[attr-defined]
    asked.waits(days=1)
    assert asked.taps(first[0]).startswith("תודה! התשובה כבר אצלנו")
    assert asked.says("2").startswith("תודה! התשובה כבר אצלנו")
    assert scores(asked) == [4, 5]
    assert asked.lead[Surveys].rounds["csat"][0].score == 5


def test_a_tap_on_an_old_message_belongs_to_its_own_round(asked: Person) -> None:
    old = last_choices(asked)
    asked.says("4")
    asked.now += timedelta(days=40)
    asked.does(Bought("o2", 90, "ILS", "פיצה", asked.now))
    asked.does(ParcelMoved("o2", "delivered", asked.now))
    asked.waits(days=10)
    asked.taps(old[0])
    asked.taps(last_choices(asked)[2])
    first, second = asked.lead[Surveys].rounds["csat"]
    assert (first.score, second.score) == (4, 3)


def test_nobody_is_waited_for_for_ever(asked: Person) -> None:
    old = last_choices(asked)
    asked.waits(days=4)
    assert len(facts_of(asked, SurveyLapsed)) == 1
    asked.now += timedelta(days=27)
    assert asked.taps(old[4]).startswith("תודה! השאלה הזאת כבר נסגרה")
    assert scores(asked) == []


@pytest.mark.parametrize("how", ["1", "2, הגיע קר"])
def test_a_low_score_is_for_people_at_once_with_the_words(asked: Person, how: str) -> None:
    said = asked.says(how)
    assert said.startswith("חבל לשמוע. מה קרה?")
    handoff = asked.lead.handoff.open
    assert handoff is not None
    assert (handoff.gravity, handoff.reason.name) == ("trouble", "low_score")
    told = "\n".join(one.content.text for one in asked.told())
    assert "הגיע קר" in told or how == "1"
    asked.says("השליח היה גס")
    assert any("השליח היה גס" in one.content.text for one in asked.told())
    assert facts_of(asked, SurveyExplained)


def test_who_said_what_happened_is_not_asked_what_happened() -> None:
    told = SURVEYS.csat.model_copy(update={"low_told": two("חבל לשמוע, תודה שסיפרת", "Sorry")})  # type: ignore[union-attr]
    dana = buyer(prepare_after(surveys=SURVEYS.model_copy(update={"csat": told})))
    dana.waits(days=1, hours=3)
    assert dana.says("1 נוראי, הגיע קר").startswith("חבל לשמוע, תודה שסיפרת")


def test_who_is_unhappy_twice_the_same_day_is_one_case(asked: Person) -> None:
    asked.says("1")
    case = asked.lead.handoff.open
    asked.says("2")
    assert scores(asked) == [1, 2]
    assert case is not None
    assert asked.lead.handoff.open is not None
    assert asked.lead.handoff.open.id == case.id


def test_after_people_helped_they_are_asked_how_easy_it_was(dana: Person) -> None:
    dana.timers.clear()
    dana.says("נציג")
    dana.staff("take")
    dana.staff("done")
    assert dana.waits(hours=2) == "כמה קל? 1–7"
    assert dana.says("7") == "תודה! למה?"
    again = buyer(PLAYBOOK)
    again.timers.clear()
    again.says("נציג")
    again.staff("take")
    again.staff("back")
    assert again.waits(hours=2) == "", "it was given back, and not done"


def test_three_weeks_after_they_bought_they_are_asked_whether_they_would_recommend(asked: Person) -> None:
    asked.says("5")
    assert asked.waits(days=21) == "תמליצו? 0–10"
    assert asked.says("10") == "תודה! למה?"
    assert asked.lead[Surveys].rounds["nps"][0].score == 10


def test_one_thing_a_week_is_asked_and_the_reason_is_told(dana: Person) -> None:
    note_ask(dana.lead, dana.now)
    assert dana.waits(days=2) == ""
    moved = [one for one in dana.effects if isinstance(one, Note) and isinstance(one.fact, AskMoved)]
    assert dana.why(moved[0].why).startswith("they were asked for something within the week")
    dana.waits(days=6)
    assert [one.content.text for one in dana.all_sends()] == [QUESTION]


def test_nothing_is_asked_in_the_night_of_who_refused_or_is_with_people(dana: Person) -> None:
    late = buyer(PLAYBOOK)
    late.now = SUNDAY + timedelta(hours=9, minutes=30)  # half past seven in the evening
    late.does(ParcelMoved("o3", "delivered", late.now))
    sent = {}
    for name, person, word in (("refused", dana, "הסר"), ("people", late, "נציג")):
        person.says(word)
        person.effects.clear()
        person.waits(days=12)
        sent[name] = [one.content.text for one in person.all_sends() if not one.reply]
    assert sent["refused"] == []
    assert QUESTION not in sent["people"]


def test_what_was_given_back_is_not_asked_about(dana: Person) -> None:
    dana.does(Bought("o1", 90, "ILS", "פיצה", dana.now, "refunded"))
    assert dana.waits(days=40) == ""


def test_numbers_need_no_list_where_nothing_can_be_tapped() -> None:
    person = buyer(PLAYBOOK)
    person.waits(days=2)
    [send] = [one for one in person.all_sends() if one.content.choices]
    assert isinstance(send, Send)
    assert render(send.content, TRAITS[Channel.SMS]).text == QUESTION
    assert len(render(send.content, TRAITS[Channel.TELEGRAM]).buttons) == 5


def test_made_up_taps_harm_nobody(asked: Person) -> None:
    for choice in ("survey", "survey:", "survey:csat", "survey:csat:1:5", "survey:csat:x:y", "survey:nps:0:0",
                   f"survey:csat:{asked.lead[Surveys].rounds['csat'][0].number}:9"):  # fmt: skip
        asked.does(Pressed(choice, Channel.WHATSAPP))
    assert scores(asked) == []


def test_a_score_with_a_complaint_behind_it_is_a_score(asked: Person) -> None:
    assert "מה קרה?" in asked.says("1, אף אחד לא ענה לי לטלפון")
    assert scores(asked) == [1]
    [why] = facts_of(asked, SurveyExplained)
    assert why.text == "אף אחד לא ענה לי לטלפון"  # type: ignore[attr-defined]
    case = asked.lead.handoff.open
    assert case is not None
    assert case.reason.name == "low_score"


def test_a_score_counts_while_a_person_has_the_conversation_who_reads_along(asked: Person) -> None:
    asked.staff("take")
    asked.says("4")
    assert scores(asked) == [4]
    assert "4" in asked.told()[-1].content.text


def test_a_number_that_answers_staff_is_for_staff(asked: Person) -> None:
    asked.staff("take")
    asked.does(StaffWrote("לכמה אנשים?", "נועה"))
    assert asked.says("4") == ""
    assert scores(asked) == []
